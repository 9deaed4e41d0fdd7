package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir
  private Path folder;

  @Test
  void versionIsOneLineOfData() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("parell \\S.*\\R");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    CommandRun run = CommandRun.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "align ", "review ", "segment ", "evaluate ", "  0  done", "  1  bad", "  2  wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"align", "review", "segment", "evaluate"})
  void everyCommandHasHelpWithExamplesThatFitsATerminal(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:\n  parell " + command);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpSaysWhatTheFormatsHold() {
    String align = CommandRun.of("align", "--help").out().replaceAll("\\s+", " ");
    assertThat(align)
        .contains("never in tmx, moses; in tsv, csv, excel, bitextor with --nulls")
        .contains("- is standard output and needs --format")
        .contains("are taken apart into unaligned segments");
    String header =
        CommandRun.withInput("A line.\n", "segment", "--format", "offsets", "-").out();
    String segment = CommandRun.of("segment", "--help").out();
    assertThat(segment.substring(segment.indexOf("  offsets  ")))
        .contains(header.lines().findFirst().orElseThrow().split("\t"));
  }

  @Test
  void noCommandIsWrongUsageAndShowsHelpOnStandardError() {
    CommandRun run = CommandRun.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: parell", "a command is missing");
  }

  @Test
  void misspeltCommandIsWrongUsageWithASuggestion() {
    CommandRun run = CommandRun.of("alingn");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("alingn", "parell align");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus --help", "--help bogus", "bogus --version", "alingn -h"})
  void helpDoesNotHideAnUnknownCommand(String args) {
    CommandRun run = CommandRun.of((Object[]) args.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("parell: ").contains("Try 'parell --help'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "align --help"})
  void fullDiskBehindHelpIsSaidToo(String args) {
    CommandRun run = runInto(new IOException("No space left on device"), args.split(" "));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("standard output: cannot be written: No space")
        .hasLineCount(1);
  }

  @Test
  void readerThatHasHadEnoughOfHelpIsNoError() {
    IOException closed = new StandardOutput.ClosedException(new IOException("Broken pipe"));
    CommandRun run = runInto(closed, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void unknownOptionIsWrongUsage() {
    CommandRun run = CommandRun.of("align", "--colour", "a", "b");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--colour").doesNotContain("\tat ");
  }

  @Test
  void localeOfTheMachineChangesNothing() throws IOException {
    Path english = Files.writeString(folder.resolve("a.en.txt"), SmallTexts.ENGLISH);
    Path nynorsk = Files.writeString(folder.resolve("a.nn.txt"), SmallTexts.NYNORSK);
    Path pairs = Files.writeString(folder.resolve("a.index"), "[0]:[0]:0.75\n[1]:[]:0.5\n");
    List<List<Object>> commands = List.of(
        List.of("align", english, nynorsk),
        List.of("align", "--format", "ladder", english, nynorsk),
        List.of("segment", "--format", "offsets", english, nynorsk),
        List.of("evaluate", "--confidence", pairs, pairs),
        List.of("evaluate", folder.resolve("none"), english));
    List<CommandRun> here =
        commands.stream().map(args -> CommandRun.of(args.toArray())).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(commands.stream().map(args -> CommandRun.of(args.toArray())))
          .containsExactlyElementsOf(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readerThatHasHadEnoughIsNoError() {
    CommandRun run = runInto(new StandardOutput.ClosedException(new IOException("Broken pipe")));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void fullDiskBehindStandardOutputIsSaidInOneLine() {
    CommandRun run = runInto(new IOException("No space left on device"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "parell: standard output: cannot be written: No space left on device\n");
  }

  private static CommandRun runInto(IOException failure) {
    return runInto(failure, "segment", "-q", "-");
  }

  private static CommandRun runInto(IOException failure, String... args) {
    OutputStream failing = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw failure;
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(
        args,
        new ByteArrayInputStream(SmallTexts.ENGLISH.getBytes(StandardCharsets.UTF_8)),
        failing,
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
