package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  private static final String GOLD = "[0]:[0]\n[1, 2]:[1]\n[3]:[]\n[4]:[2]\n";
  private static final String FOUND =
      "[0]:[0]:0.9\n[1]:[1]:0.8\n[2]:[]:0.5\n[3]:[]:0.5\n[4]:[2]:0.9\n";

  @TempDir
  private Path folder;

  private Path gold;
  private Path found;

  @BeforeEach
  void writePairs() throws IOException {
    gold = Files.writeString(folder.resolve("gold"), GOLD);
    found = Files.writeString(folder.resolve("found"), FOUND);
  }

  // strict: 3 of 5 found beads stand in gold, 2 of 3 gold links are found;
  // lax: [1]:[1] shares a link with [1, 2]:[1]
  @Test
  void figuresAreThoseCountedByHand() {
    CommandRun run = CommandRun.of("evaluate", gold, found);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("""
                        strict     lax
            precision   0.6000  0.8000
            recall      0.6667  1.0000
            F1          0.6316  0.8889
            nulls      gold 1, found 2, right 1, P 0.5000, R 1.0000, F1 0.6667

            shape         gold   found   right      F1
            1-0/0-1          1       2       1  0.6667
            1-1              2       3       2  0.8000
            2-1              1       0       0  0.0000
            """);
  }

  // links: 0.9 right, 0.8 wrong, 0.9 right
  @Test
  void confidencesAreTakenFromTheThirdFieldOnRequestAndAddATable() {
    String without = CommandRun.of("evaluate", gold, found).out();
    CommandRun run = CommandRun.of("evaluate", "--confidence", gold, found);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(without + """

            confidence   links    mean   right
            <0.5             0       -       -
            0.5-0.6          0       -       -
            0.6-0.7          0       -       -
            0.7-0.8          0       -       -
            0.8-0.9          1  0.8000  0.0000
            0.9-0.99         2  0.9000  1.0000
            >=0.99           0       -       -
            expected calibration error 0.3333 over 3 links
            """);
  }

  @Test
  void costOfAnotherProgramIsNoConfidence() throws IOException {
    Path costs = Files.writeString(folder.resolve("costs"), "[0]:[0]:0.3\n[1]:[1]:1.25\n");
    CommandRun run = CommandRun.of("evaluate", gold, costs, "--confidence");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("costs, line 2, column 9: expected a confidence from 0 to 1")
        .doesNotContain("\tat ");
    assertThat(CommandRun.of("evaluate", gold, costs).code()).isZero();
  }

  @Test
  void thirdFieldOfGoldIsNeverLookedAt() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd"), GOLD.replace("\n", ":by hand\n"));
    assertThat(CommandRun.of("evaluate", "--confidence", odd, found))
        .isEqualTo(CommandRun.of("evaluate", "--confidence", gold, found));
  }

  @Test
  void nullBeadsHaveNoPartInTheTableOfConfidences() throws IOException {
    Path nulls = Files.writeString(folder.resolve("nulls"), "[0]:[]:0.9\n[]:[0]:0.9\n");
    assertThat(CommandRun.of("evaluate", "--confidence", gold, nulls).out())
        .doesNotContain("confidence", "calibration");
  }

  @Test
  void formatOfTheAlignmentChangesNoFigure() throws IOException {
    Path english = Files.writeString(folder.resolve("a.en.txt"), SmallTexts.ENGLISH);
    Path nynorsk = Files.writeString(folder.resolve("a.nn.txt"), SmallTexts.NYNORSK + "Meir.\n");
    Path index = folder.resolve("f.index");
    Path lines = folder.resolve("f.JSONL");
    Path named = folder.resolve("f.jsonl");
    assertThat(
            CommandRun.of("align", english, nynorsk, "-o", index, "-o", named).code())
        .isZero();
    Files.move(named, lines);
    CommandRun ofIndex = CommandRun.of("evaluate", gold, index);
    CommandRun ofLines = CommandRun.of("evaluate", gold, lines);
    assertThat(ofLines.code()).isZero();
    assertThat(ofLines.err()).isEqualTo(ofIndex.err());
    assertThat(ofLines.out()).startsWith(ofIndex.out()).contains("expected calibration error 0.");
    // gold may be such a file too
    assertThat(CommandRun.of("evaluate", lines, lines).out())
        .contains("F1          1.0000  1.0000");
  }

  @Test
  void brokenJsonLinesAreBadInputWithTheirPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"confidence\":2}\n");
    CommandRun run = CommandRun.of("evaluate", gold, broken);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("broken.jsonl, line 2, column 15: expected a number from 0 to 1 as confidence")
        .hasLineCount(1);
    Path missing = folder.resolve("none.jsonl");
    assertThat(CommandRun.of("evaluate", gold, missing).err()).contains("none.jsonl: no such file");
  }

  @Test
  void confidencesOfSomeFilesOnlyArePointedOut() throws IOException {
    Path lines = Files.writeString(
        folder.resolve("found.jsonl"),
        "{\"confidence\":1,\"source_segments\":[{\"index\":0}],\"target_segments\":[{\"index\":0}]}");
    CommandRun run = CommandRun.of("evaluate", gold, found, gold, lines);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("expected calibration error 0.0000 over 1 link\n");
    assertThat(run.err())
        .isEqualToNormalizingNewlines("parell: warning: confidences are taken from 1 of 2 found"
            + " files only; see --confidence\n");
    CommandRun all = CommandRun.of("evaluate", "--confidence", gold, found, gold, lines);
    assertThat(all.err()).isEmpty();
    assertThat(all.out()).contains("error 0.2500 over 4 links");
  }

  @Test
  void jsonHoldsEveryFigureOfTheTables() {
    String shapes = ",\"shapes\":["
        + "{\"shape\":\"1-0/0-1\",\"gold\":1,\"found\":2,\"right\":1,"
        + "\"precision\":0.5,\"recall\":1.0,\"f1\":0.6666666666666666},"
        + "{\"shape\":\"1-1\",\"gold\":2,\"found\":3,\"right\":2,"
        + "\"precision\":0.6666666666666666,\"recall\":1.0,\"f1\":0.8},"
        + "{\"shape\":\"2-1\",\"gold\":1,\"found\":0,\"right\":0,"
        + "\"precision\":0.0,\"recall\":0.0,\"f1\":0.0}]";
    assertThat(CommandRun.of("evaluate", gold, found, "--json").out())
        .startsWith("{\"documents\":1,\"strict\":{\"precision\":0.6,")
        .endsWith("\"rightNulls\":1}" + shapes + "}\n")
        .hasLineCount(1);
    assertThat(CommandRun.of("evaluate", gold, found, "--json", "--confidence").out())
        .contains(shapes + ",\"reliability\":{\"links\":3,\"expectedCalibrationError\":0.33333")
        .contains("\"bins\":[{\"start\":0.0,\"end\":0.5,\"links\":0,\"right\":0,"
            + "\"meanConfidence\":0.0,\"shareRight\":0.0},{\"start\":0.5,\"end\":0.6,")
        .contains("{\"start\":0.9,\"end\":0.99,\"links\":2,\"right\":2,"
            + "\"meanConfidence\":0.9,\"shareRight\":1.0},{\"start\":0.99,\"end\":1.0,")
        .endsWith("]}}\n")
        .hasLineCount(1);
  }

  @Test
  void countsOfSeveralPairsAreSummed() throws IOException {
    Path half = Files.writeString(folder.resolve("half"), "[0]:[0]\n[1]:[1]\n");
    CommandRun run = CommandRun.of("evaluate", gold, gold, half, found, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("{\"documents\":2,\"strict\":{\"precision\":")
        .contains("\"goldLinks\":5,", "\"found\":9,", "\"strictlyRightFound\":6,")
        .endsWith("}\n");
  }

  @Test
  void perfectAgreementIsOne() {
    assertThat(CommandRun.of("evaluate", gold, gold).out()).contains("F1          1.0000  1.0000");
  }

  @Test
  void segmentInSeveralBeadsIsPointedOut() throws IOException {
    Path twice = Files.writeString(folder.resolve("d"), "[3]:[0]\n[7, 3]:[1]\n[7]:[]\n[8, 8]:[]\n");
    CommandRun run = CommandRun.of("evaluate", gold, twice);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualToNormalizingNewlines("parell: warning: " + twice
            + " names 2 source segments in several beads, the first is 3\n");
    assertThat(CommandRun.of("evaluate", "-q", gold, twice).err()).isEmpty();
    assertThat(CommandRun.of("evaluate", gold, found).err()).isEmpty();
  }

  @Test
  void fileWithoutAnyBeadIsPointedOut() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n[]:[]\n");
    CommandRun run = CommandRun.of("evaluate", empty, found);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualToNormalizingNewlines("parell: warning: " + empty + " holds no bead at all\n");
  }

  @Test
  void dashReadsStandardInput() {
    CommandRun run = CommandRun.withInput(FOUND, "evaluate", gold, "-");
    assertThat(run.out()).isEqualTo(CommandRun.of("evaluate", gold, found).out());
    CommandRun rated = CommandRun.withInput(FOUND, "evaluate", "--confidence", gold, "-");
    assertThat(rated.out())
        .isEqualTo(CommandRun.of("evaluate", "--confidence", gold, found).out());
  }

  @Test
  void oddNumberOfFilesIsWrongUsage() {
    CommandRun run = CommandRun.of("evaluate", gold, found, gold);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found 3");
  }

  @Test
  void fileThatHoldsNoPairsIsBadInputWithItsLine() throws IOException {
    Path prose = Files.writeString(folder.resolve("prose"), "[0]:[0]\nno pair\n");
    CommandRun run = CommandRun.of("evaluate", gold, prose);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("prose", "line 2").doesNotContain("\tat ");
  }

  @Test
  void missingFileIsBadInput() {
    CommandRun run = CommandRun.of("evaluate", gold, folder.resolve("none"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("none: no such file");
  }

  private static final String ROW_GOLD = "[0]:[0]:[0]\n[1]:[1, 2]:[]\n[]:[3]:[]\n";
  private static final String ROW_FOUND = "[0]:[0]:[0]:0.9\n[1]:[1]:[]:0.8\n[]:[2, 3]:[]:0.5\n";

  // 1 of 3 found rows stands in gold, 1 of 2 gold links is found; of the lone 2 and 3, 3 is right
  @Test
  void filesOfThreeListsALineAreComparedAsRows() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows"), "\n" + ROW_GOLD);
    Path made = Files.writeString(folder.resolve("made"), ROW_FOUND);
    String table = """
                  rows
        precision   0.3333
        recall      0.5000
        F1          0.4000
        nulls      gold 1, found 2, right 1, P 0.5000, R 1.0000, F1 0.6667
        """;
    CommandRun run = CommandRun.of("evaluate", rows, made);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(String::strip))
        .containsExactlyElementsOf(table.lines().map(String::strip).toList());
    assertThat(CommandRun.withInput(ROW_FOUND, "evaluate", rows, "-")).isEqualTo(run);
    assertThat(CommandRun.of("evaluate", "--confidence", rows, made).out())
        .startsWith(run.out())
        .contains("expected calibration error 0.4500 over 2 links");
    assertThat(CommandRun.of("evaluate", rows, made, rows, made, "--json", "--confidence")
            .out())
        .startsWith("{\"documents\":2,\"rows\":{\"precision\":0.33")
        .contains("\"counts\":{\"found\":6,\"rightFound\":2,\"goldLinks\":4,\"foundGold\":2,")
        .hasLineCount(1);
  }

  @Test
  void rowsAndBeadsAreNotMixed() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows"), ROW_GOLD);
    Path four = Files.writeString(folder.resolve("four"), "[0]:[0]:[0]:[0]\n");
    CommandRun mixed = CommandRun.of("evaluate", rows, found);
    assertThat(mixed.code()).isEqualTo(1);
    assertThat(mixed.err())
        .contains("rows is about 3 documents", "found about 2: expected as many in both")
        .hasLineCount(1);
    assertThat(CommandRun.of("evaluate", rows, four).err()).contains("four about 4");
    CommandRun summed = CommandRun.of("evaluate", rows, rows, gold, found);
    assertThat(summed.code()).isEqualTo(1);
    assertThat(summed.err()).contains("files of beads and files of rows cannot be summed");
    // a file without anything in it found nothing
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    assertThat(CommandRun.of("evaluate", rows, empty).out()).contains("F1          0.0000");
  }

  @Test
  void brokenRowIsBadInputWithItsLine() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows"), ROW_GOLD + "[7]:[8]\n");
    CommandRun run = CommandRun.of("evaluate", rows, rows);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("rows, line 4, column 8: expected 3 lists").hasLineCount(1);
  }

  @Test
  void segmentInSeveralRowsIsPointedOut() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows"), ROW_GOLD + "[]:[1]:[]\n");
    assertThat(CommandRun.of("evaluate", rows, rows).err())
        .contains("names 1 segment in several rows of document 2, the first is 1");
  }
}
