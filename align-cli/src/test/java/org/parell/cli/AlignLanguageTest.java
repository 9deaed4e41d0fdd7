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
import org.junit.jupiter.params.provider.ValueSource;

/** Which languages align takes its texts to be in. */
class AlignLanguageTest {

  @TempDir
  private Path folder;

  private Path english;
  private Path nynorsk;

  @BeforeEach
  void writeTexts() throws IOException {
    english = write("boat.en.txt", SmallTexts.ENGLISH);
    nynorsk = write("boat.nn.txt", SmallTexts.NYNORSK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-s", "-sl", "--source-lang", "--src-lang"})
  void everySpellingOfTheSourceLanguageIsTaken(String option) {
    CommandRun run = CommandRun.of("align", option, "en", "-t", "nn", english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err()).doesNotContain("detected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-t", "-tl", "--target-lang", "--trg-lang"})
  void everySpellingOfTheTargetLanguageIsTaken(String option) {
    CommandRun run = CommandRun.of("align", "-s", "en", option, "nn", english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err()).doesNotContain("detected");
  }

  @Test
  void givenLanguageIsBelievedAgainstTheText() {
    CommandRun run = CommandRun.of("align", "-s", "ca", english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("(ca, ").contains("looks like en; taken as ca, as said");
  }

  @Test
  void languageOfAFileThatSaysLittleComesFromItsName() throws IOException {
    Path digits = write("name.nn.txt", "1234\n");
    CommandRun run = CommandRun.of("align", "-s", "en", english, digits);
    assertThat(run.err()).contains("name.nn.txt: language nn, by its name");
  }

  @Test
  void languageThatNothingTellsIsSaidToBeUnknown() throws IOException {
    Path digits = write("name", "1234\n");
    CommandRun run = CommandRun.of("align", "-s", "en", english, digits);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("name: language not recognised", "(und, 1 segment)");
  }

  @Test
  void languageAskedForTakesItsPartOfAMixedFile() throws IOException {
    CommandRun run = CommandRun.of("align", english, mixed(), "-t", "nn");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Båten").doesNotContain("barca", "mestra");
    assertThat(run.err())
        .containsPattern("mixed.txt holds nn \\(.*\\), then ca \\(.* in nn are taken");
  }

  @ParameterizedTest
  @CsvSource({"nno, nn", "cat, ca", "no, nn"})
  void languageOfAPartMayBeAskedForByAnyTagThatMeansIt(String asked, String tag)
      throws IOException {
    CommandRun run = CommandRun.of("align", english, mixed(), "-t", asked);
    assertThat(run.out())
        .isEqualTo(CommandRun.of("align", english, mixed(), "-t", tag).out());
    assertThat(run.err()).contains("in " + tag + " are taken").doesNotContain("but no");
  }

  @Test
  void macrolanguageTakesTheLanguageThatTheTextIsIn() {
    CommandRun run = CommandRun.of("align", english, nynorsk, "-t", "no");
    assertThat(run.err()).contains("boat.nn.txt: language nn, a kind of no, detected", "(nn, ");
    assertThat(run.err()).doesNotContain("looks like");
  }

  @Test
  void mixedFileWithoutALanguageIsTakenWholeWithAWarning() throws IOException {
    CommandRun run = CommandRun.of("align", "--nulls", english, mixed());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Båten", "barca");
    assertThat(run.err()).contains("warning: ", "then ca", "take one part with -t nn or -t ca");
  }

  private Path mixed() throws IOException {
    return write("mixed.txt", (SmallTexts.NYNORSK + "\n").repeat(3) + SmallTexts.CATALAN.repeat(3));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
