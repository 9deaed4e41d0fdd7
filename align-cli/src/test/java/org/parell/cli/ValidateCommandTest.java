package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {

  @TempDir
  private Path folder;

  private Path tmx;

  @BeforeEach
  void writeMemory() throws IOException {
    Path english = Files.writeString(folder.resolve("a.en.txt"), SmallTexts.ENGLISH);
    Path nynorsk = Files.writeString(folder.resolve("a.nn.txt"), SmallTexts.NYNORSK);
    tmx = folder.resolve("a.tmx");
    assertThat(CommandRun.of("align", "-q", english, nynorsk, "-o", tmx).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmx", "omegat", "memoq", "weblate", "okapi", "OmegaT"})
  void ownMemoryHasNothingWrong(String program) {
    CommandRun run = CommandRun.of("validate", tmx, "--as", program, "-s", "en", "-t", "nn");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(" units, nothing wrong for ").hasLineCount(1);
    assertThat(CommandRun.of("validate", "-q", tmx, "--as", program).err()).isEmpty();
  }

  @Test
  void findingsAreLinesAndTheExitCodeIsOne() throws IOException {
    CommandRun run = CommandRun.of("validate", tmx, "--as", "trados");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(tmx + ", line 4, column ")
        .contains(": language \"en\" has no region; Trados skips texts", "; write a region")
        .contains("such as nn-NO")
        .hasLineCount(2);
    assertThat(run.err()).contains(" units, 2 findings for Trados");
  }

  @Test
  void standardInputIsRead() throws IOException {
    CommandRun run = CommandRun.withInput(
        Files.readString(tmx).replace("version=\"1.4\"", "version=\"1.4b\""), "validate", "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("standard input, line 3, column ").contains("1.4b");
  }

  @Test
  void manyOfAKindAreCounted() throws IOException {
    Files.writeString(tmx, Files.readString(tmx).replace("</seg>", "&#x1;</seg>"));
    CommandRun run = CommandRun.of("validate", "--most", "2", tmx);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("a.tmx: and \\d+ more of the kind \"character\"\n$")
        .hasLineCount(3);
  }

  @Test
  void brokenFileIsNoFaultOfParell() throws IOException {
    Files.writeString(tmx, Files.readString(tmx).substring(0, 900));
    CommandRun run = CommandRun.of("validate", tmx, "--as", "okapi");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("not well-formed XML: ", "line ");
    assertThat(run.err()).doesNotContain("\tat ");
    Files.write(tmx, new byte[] {'P', 'K', 3, 4});
    assertThat(CommandRun.of("validate", tmx).err()).contains("found a zip archive; unpack it");
    assertThat(CommandRun.of("validate", folder.resolve("none.tmx")).err())
        .contains("none.tmx: no such file");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(CommandRun.of("validate", tmx, "--as", "word").err())
        .contains("unknown program \"word\": expected omegat, trados");
    assertThat(CommandRun.of("validate", tmx, "-s", "en").code()).isEqualTo(2);
    assertThat(CommandRun.of("validate", tmx, "--most", "0").code()).isEqualTo(2);
    assertThat(CommandRun.of("validate").code()).isEqualTo(2);
  }
}
