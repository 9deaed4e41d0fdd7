package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omegat.util.Language;
import org.omegat.util.Log;
import org.omegat.util.RuntimePreferences;
import org.omegat.util.TMXReader2;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.rows.JsonLinesReader;

/**
 * The way of a translator from two texts to a memory in OmegaT: align, mend in the page, align anew
 * around what is settled, hand the memory over.
 */
@Tag("browser")
class TranslatorsPathTest {

  private static final Path ENGLISH = Path.of("../testdata/texts/oven.en.txt");
  private static final Path NYNORSK = Path.of("../testdata/texts/oven.nn.txt");

  // OmegaT 5.8 sees no language in another one than the JDK's
  private static final String STAX = "javax.xml.stream.XMLInputFactory";

  @TempDir
  private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open(folder);
    System.setProperty(STAX, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    RuntimePreferences.setConfigDir(folder.resolve("settings").toString());
    Log.setLevel(Level.OFF);
  }

  @AfterAll
  static void close() {
    System.clearProperty(STAX);
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void mendedBeadsReachOmegatAsTheyWereMended() throws Exception {
    Path page = folder.resolve("review.html");
    assertThat(run("review", "-o", page).code()).isZero();
    browser.load(page);

    // five beads mended and marked as right: merged, split again elsewhere, moved, and two as they
    // are
    browser.run("document.querySelector('tr[id=row-1] td').click()");
    browser.press("a");
    browser.press("j", "m", "a");
    browser.press("j", "j", "m", "a");
    browser.press("j", "j", "d", "a");
    browser.press("j", "j", "a");
    browser.pressWithControl("s");
    browser.click("[data-export=jsonl]");
    String saved = browser.saved("review.jsonl");
    Path review = Files.writeString(folder.resolve("reviewed.jsonl"), saved);
    List<String> accepted =
        saved.lines().filter(line -> line.contains("\"status\":\"accepted\"")).toList();
    assertThat(accepted).hasSizeGreaterThanOrEqualTo(5);
    assertThat(saved.lines().filter(line -> line.contains("\"edited\":true"))).isNotEmpty();

    Path memory = folder.resolve("memory.tmx");
    Path again = folder.resolve("again.jsonl");
    CommandRun aligned =
        run("align", "--pins", review, "-o", memory, "-o", again, "--for", "omegat");
    assertThat(aligned.code()).as(aligned.err()).isZero();

    Set<IndexPair> settled = new HashSet<>();
    for (RatedPair pair : JsonLinesReader.read(again)) {
      settled.add(pair.pair());
    }
    Path pinned = Files.write(folder.resolve("accepted.jsonl"), accepted);
    for (RatedPair pair : JsonLinesReader.read(pinned)) {
      assertThat(settled).contains(pair.pair());
    }
    assertThat(omegat(memory)).isEqualTo(texts(run("align", "--pins", review).out()));
  }

  private static CommandRun run(String command, Object... options) {
    List<Object> args = new ArrayList<>(List.of(command, ENGLISH, NYNORSK));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray());
  }

  private static List<String> omegat(Path memory) throws Exception {
    List<String> texts = new ArrayList<>();
    new TMXReader2()
        .readTMX(
            memory.toFile(),
            new Language("en"),
            new Language("nn"),
            false,
            false,
            true,
            true,
            (unit, source, target, isParagraph) -> {
              texts.add(source.text + "\t" + target.text);
              return true;
            });
    return texts;
  }

  /** Source and target of each line of a table. */
  private static List<String> texts(String table) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(fields -> fields[0] + "\t" + fields[1])
        .toList();
  }
}
