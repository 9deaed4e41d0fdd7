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
            nulls      gold 1, found 2, right 1, F1 0.6667
            """);
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
}
