package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.testdata.TestData;

class CompareCommandTest {

  @TempDir
  private Path folder;

  private Path older;
  private Path newer;
  private Path nynorsk;

  @BeforeEach
  void writeVersions() throws IOException {
    older = Files.writeString(folder.resolve("v1.en.txt"), SmallTexts.ENGLISH);
    newer = Files.writeString(
        folder.resolve("v2.en.txt"),
        SmallTexts.ENGLISH
            .replace("two sacks", "three sacks")
            .replace("Nobody was", "It was late. Nobody was"));
    nynorsk = Files.writeString(folder.resolve("v1.nn.txt"), SmallTexts.NYNORSK);
  }

  @Test
  void tableGoesToStandardOutputAndCountsToStandardError() {
    CommandRun run = CommandRun.of("compare", older, newer);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(line -> line.split("\t")[0]))
        .containsExactly("change", "edited", "added", "unchanged", "unchanged", "unchanged");
    assertThat(run.out()).contains("the post and [-two-]{+three+} sacks of flour.");
    assertThat(run.err())
        .contains(
            "v1.en.txt (en, 4 segments), ",
            "v2.en.txt (en, 5 segments): 3 unchanged,"
                + " 1 edited, 0 split, 0 merged, 0 moved, 1 added, 0 deleted");
    assertThat(CommandRun.of("compare", older, newer)).isEqualTo(run);
    assertThat(CommandRun.of("compare", "-q", older, newer).err()).isEmpty();
  }

  @Test
  void everyFormatIsWrittenByItsEnding() throws IOException {
    Path html = folder.resolve("c.html");
    Path lines = folder.resolve("c.jsonl.gz");
    assertThat(CommandRun.of("compare", older, newer, "-o", html, "-o", lines).code())
        .isZero();
    assertThat(Files.readString(html)).contains("<del>two</del", "<ins>three</ins");
    assertThat(lines).isNotEmptyFile();
    assertThat(CommandRun.of("compare", older, newer, "--format", "jsonl").out())
        .startsWith("{\"row\":0,\"change\":\"edited\"");
  }

  @Test
  void translationIsCarriedToTheNewerVersion() throws IOException {
    Path tmx = folder.resolve("v2.tmx");
    Path xliff = folder.resolve("v2.xlf");
    CommandRun run =
        CommandRun.of("compare", older, newer, "--translation", nynorsk, "-o", tmx, "-o", xliff);
    assertThat(run.code()).isZero();
    Path xlsx = folder.resolve("v2.xlsx");
    assertThat(CommandRun.of("compare", older, newer, "--translation", nynorsk, "-o", xlsx)
            .code())
        .isZero();
    assertThat(Files.readAllBytes(xlsx)).startsWith('P', 'K');
    assertThat(run.err()).contains("1 to be reviewed, 1 new; 0 segments of it not carried");
    assertThat(Files.readString(tmx)).contains("kaia").doesNotContain("sekker mjøl");
    assertThat(Files.readString(xliff))
        .contains("<target state=\"needs-review-translation\">Båten kom")
        .contains("target-language=\"nn\"");
    assertThat(CommandRun.of(
                "compare", older, newer, "--translation", nynorsk, "-q", "--format", "xliff2")
            .out())
        .contains("subState=\"parell:needs-review\"");
  }

  @Test
  void pamphletThatHoldsItsOpeningTwiceIsTold() throws IOException {
    Path pamphlet = TestData.copyTo("seeds/commune.en.txt", folder);
    CommandRun run = CommandRun.of("compare", "--self", pamphlet);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            header -> assertThat(header).startsWith("passage\tfirst_line\tlast_line\t"),
            first -> assertThat(first).startsWith("0\t3\t27\t0\t22\t0.97"),
            second -> assertThat(second).startsWith("0\t29\t57\t23\t45\t0.97"));
    assertThat(run.err()).contains(": 1 passage repeated, in 2 places");
    assertThat(CommandRun.of("compare", "--self", pamphlet, "--format", "jsonl").out())
        .startsWith("{\"passage\":0,\"similarity\":0.97")
        .contains("\"places\":[{\"first_line\":3,\"last_line\":27,\"first_segment\":0,")
        .hasLineCount(1);
    assertThat(CommandRun.of("compare", "--self", older).out()).hasLineCount(1);
  }

  @Test
  void linesAreCountedWhateverEndsThem() throws IOException {
    String sentence = "The boat came in the morning with the post, and nobody stood at the pier or"
        + " came down later to ask for letters.";
    Path text = Files.writeString(
        folder.resolve("t"), sentence + "\r\nA cat.\rNo dog.\n" + sentence + "\nEnd.");
    assertThat(CommandRun.of("compare", "--self", text, "--presegmented", "-l", "en", "-q")
            .out())
        .contains("0\t1\t1\t0\t0\t1.0000\tThe boat", "0\t4\t4\t3\t3\t1.0000\tThe boat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare OLD | two versions are needed",
        "compare | two versions are needed, OLD and NEW, or --self TEXT; found 0",
        "compare --self OLD NEW NEW | --self looks at one text",
        "compare --self OLD -o FOLDER/x.html | passages are listed as tsv or jsonl, not as html",
        "compare OLD NEW -o FOLDER/x.tmx | tmx holds a translation; add --translation FILE",
        "compare OLD NEW -o FOLDER/x.xlsx | xlsx holds a translation; add --translation FILE",
        "compare OLD NEW -o FOLDER/x.docx | its ending says no format",
        "compare OLD NEW -o NEW --format html | is an input",
        "compare OLD NEW -t nn | -t is the language of a translation",
        "compare - - | - can stand for one input only",
        "compare OLD NEW --format tsv --format html | there must be one --format for each -o"
      })
  void wrongUsageIsToldInALine(String command, String message) {
    Object[] words = command
        .replace("OLD", older.toString())
        .replace("NEW", newer.toString())
        .replace("FOLDER", folder.toString())
        .split(" ");
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void missingFileIsBadInput() {
    CommandRun run = CommandRun.of("compare", older, folder.resolve("none.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("none.txt: no such file").hasLineCount(1);
  }

  @Test
  void otherLanguageAndOtherTextArePointedOut() {
    CommandRun run = CommandRun.of("compare", older, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("is in en, ", "versions are compared word by word")
        .contains("are these two versions of one text?");
  }

  @Test
  void dashReadsStandardInput() {
    assertThat(CommandRun.withInput(SmallTexts.ENGLISH, "compare", "-", newer, "-q")
            .out())
        .isEqualTo(CommandRun.of("compare", older, newer, "-q").out());
  }

  @Test
  void equalFileNamesAreToldApartByTheirPaths() throws IOException {
    Path other = Files.createDirectory(folder.resolve("new")).resolve("v1.en.txt");
    Files.copy(newer, other);
    assertThat(CommandRun.of("compare", older, other, "--format", "html").out())
        .contains("<title>" + folder.toString().replace('\\', '/') + "/v1.en.txt → ");
  }
}
