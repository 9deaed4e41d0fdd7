package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.Document;
import org.parell.document.DocumentFormatException;
import org.parell.exchange.TmxWriter;
import org.parell.formats.DocumentFormat;
import org.parell.language.Language;
import org.parell.segment.Segmenter;

/** The code in the README compiles, runs, and is what stands here. */
class UsageExampleTest {

  private static final String THIS = "src/test/java/org/parell/cli/UsageExampleTest.java";

  @TempDir
  private Path folder;

  @Test
  void libraryExampleAlignsTheStory() throws IOException, DocumentFormatException {
    Path texts = Path.of("../testdata/texts");
    Path tmx = folder.resolve("barrel.tmx");

    Document english = DocumentFormat.read(texts.resolve("barrel.en.txt"), Language.ENGLISH);
    Document nynorsk = DocumentFormat.read(texts.resolve("barrel.nn.txt"), Language.NYNORSK);

    Segmenter segmenter = Segmenter.forPair(Language.ENGLISH, Language.NYNORSK);
    Bitext bitext = new Bitext(segmenter.segment(english), segmenter.segment(nynorsk));

    Aligner aligner = Aligner.builder().maxBeadSize(4).build();
    Alignment alignment = aligner.align(bitext);

    StringBuilder lines = new StringBuilder();
    for (Bead bead : alignment.links()) {
      lines.append(alignment.sourceText(bead)).append(" = ");
      lines.append(alignment.targetText(bead)).append('\n');
    }
    TmxWriter.standard().write(alignment, tmx);

    assertThat(lines.toString()).contains("The Barrel from the South = ");
    assertThat(Files.readString(tmx)).contains("<tmx ", "The Barrel from the South");
  }

  @Test
  void readmeShowsThatCode() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../README.md"));
    int start = readme.indexOf("```java") + 1;
    int end = start + readme.subList(start, readme.size()).indexOf("```");
    // the paths on top differ, the rest must not
    String shown = readme.subList(start, end).stream()
        .dropWhile(line -> !line.isEmpty())
        .map(line -> line.isEmpty() ? "" : "    " + line)
        .collect(Collectors.joining("\n"));
    assertThat(shown.lines().count()).isGreaterThan(10);
    assertThat(Files.readString(Path.of(THIS))).contains(shown);
  }

  @Test
  void readmeShowsWhatTheCommandPrints() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    CommandRun run = CommandRun.of(
        "align", "../testdata/texts/barrel.en.txt", "../testdata/texts/barrel.nn.txt");
    String firstRows = run.out()
        .lines()
        .limit(4)
        .map(row -> String.join("\t", List.of(row.split("\t")).subList(0, 4)))
        .collect(Collectors.joining("\n"));
    assertThat(readme).contains("```\n" + firstRows + "\n```");
    assertThat(readme).contains("```\n" + run.err().replace("../testdata", "testdata") + "```");
  }
}
