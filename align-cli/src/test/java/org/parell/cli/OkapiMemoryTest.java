package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A memory that the command writes, in the newest Okapi. */
class OkapiMemoryTest {

  @Test
  void okapiReadsEveryUnitAsItStandsInTheTable(@TempDir Path folder) throws Exception {
    Path memory = folder.resolve("memory.tmx");
    Path english = Path.of("../testdata/texts/barrel.en.txt");
    Path catalan = Path.of("../testdata/texts/barrel.ca.txt");
    CommandRun run = CommandRun.of("align", english, catalan, "-o", memory, "--for", "okapi");
    assertThat(run.code()).as(run.err()).isZero();

    List<String> read = new ArrayList<>();
    LocaleId target = LocaleId.fromString("ca");
    try (InputStream in = Files.newInputStream(memory);
        TmxFilter filter = new TmxFilter()) {
      filter.open(new RawDocument(in, "UTF-8", LocaleId.fromString("en"), target));
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          ITextUnit unit = event.getTextUnit();
          read.add(
              unit.getSource().getCodedText() + "\t" + unit.getTarget(target).getCodedText());
        }
      }
    }

    List<String> table = CommandRun.of("align", english, catalan)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(fields -> fields[0] + "\t" + fields[1])
        .toList();
    assertThat(read).isEqualTo(table).hasSizeGreaterThan(40);
  }
}
