package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCommandTest {

  @TempDir
  private Path folder;

  private Path out;

  @BeforeEach
  void writeTexts() throws IOException {
    out = folder.resolve("out");
    for (String name : List.of("a", "b", "sub/c")) {
      write("en/" + name + ".en.txt", SmallTexts.ENGLISH + "\nThe end of " + name + ".\n");
      write("nn/" + name + ".nn.txt", SmallTexts.NYNORSK + "\nSlutten på " + name + ".\n");
    }
  }

  @Test
  void everyPairOfTwoFoldersIsAlignedAndWhatIsAloneIsListed() throws IOException {
    write("en/alone.txt", "Nobody.");

    CommandRun run = batch("--format", "tmx", "--format", "index");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("alone.txt: nothing of that name in", "3 pairs: 3 done; 1 file left alone");
    assertThat(results().keySet())
        .containsExactly(
            "a.index", "a.tmx", "b.index", "b.tmx", "batch.jsonl", "sub/c.index", "sub/c.tmx");
    assertThat(Files.readString(out.resolve("a.index"))).isEqualTo(aligned("a"));
  }

  @Test
  void oneFailureIsNotedStopsNoOtherAndGivesExitCode1() throws IOException {
    Path list = write(
        "pairs.tsv",
        "%s\t%s\nnowhere.txt\t%s\n%s\t%s\tlast\n"
            .formatted(
                folder.resolve("en/a.en.txt"),
                folder.resolve("nn/a.nn.txt"),
                folder.resolve("nn/b.nn.txt"),
                folder.resolve("en/b.en.txt"),
                folder.resolve("nn/b.nn.txt")));

    CommandRun run = CommandRun.of("batch", list, "-o", out);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("nowhere: failed: nowhere.txt: no such file", "2 done, 1 failed");
    assertThat(results().keySet()).containsExactly("a.tsv", "batch.jsonl", "last.tsv");
    assertThat(Files.readAllLines(out.resolve("batch.jsonl")))
        .hasSize(3)
        .anyMatch(line -> line.contains("\"status\":\"failed\",\"error\":\"nowhere.txt"));
  }

  @Test
  void whatIsDoneIsNotDoneAgainUntilItsTextOrTheOptionsChange() throws IOException {
    assertThat(batch().code()).isZero();
    Map<String, String> first = results();

    assertThat(batch().err()).contains("3 pairs: 0 done, 3 as before");
    assertThat(results()).isEqualTo(first);
    write("nn/b.nn.txt", SmallTexts.NYNORSK);
    assertThat(batch().err()).contains("3 pairs: 1 done, 2 as before");
    Files.delete(out.resolve("a.tsv"));
    assertThat(batch().err()).contains("3 pairs: 1 done, 2 as before");
    assertThat(batch("--max-bead", "1").err()).contains("3 pairs: 3 done");
    assertThat(batch("--max-bead", "1", "--jobs", "3").err()).contains("0 done, 3 as before");
    assertThat(batch("--max-bead", "1", "--fresh").err()).contains("3 pairs: 3 done");
  }

  @Test
  void aStoppedRunGoesOnWhereItWasAndEndsAsOneThatWasNotStopped() throws IOException {
    assertThat(batch().code()).isZero();
    Map<String, String> whole = results();
    String[] lines = whole.get("batch.jsonl").split("\n");
    Files.delete(out.resolve("b.tsv"));
    Files.delete(out.resolve("sub/c.tsv"));
    Files.writeString(out.resolve("batch.jsonl"), lines[0] + "\n" + lines[1].substring(0, 20));

    assertThat(batch().err()).contains("3 pairs: 2 done, 1 as before");

    assertThat(results()).isEqualTo(whole);
  }

  @Test
  void linesThatAreNoneOfOursDoNoHarm() throws IOException {
    assertThat(batch().code()).isZero();
    Map<String, String> whole = results();
    Files.writeString(
        out.resolve("batch.jsonl"), "[1]\nnonsense\n{\"name\":3}\n", StandardOpenOption.APPEND);

    assertThat(batch().err()).contains("3 as before");
    assertThat(results()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"--jobs 1, --jobs 4", "--jobs 1 --pool, --jobs 4 --pool"})
  void bytesDoNotDependOnTheNumberOfThreads(String one, String other) throws IOException {
    assertThat(batch(one.split(" ")).code()).isZero();
    Map<String, String> first = results();
    assertThat(batch((other + " --fresh").split(" ")).err()).contains("3 pairs: 3 done");
    assertThat(results()).isEqualTo(first);
  }

  @Test
  void aPoolLearnsFromAllItsTextsAndIsDoneAgainWhenOneChanges() throws IOException {
    Path lexicon = folder.resolve("learned.lex");
    assertThat(batch("--pool", "--save-lexicon", lexicon.toString()).code()).isZero();
    assertThat(Files.readString(lexicon)).startsWith("# parell-lexicon");

    assertThat(batch("--pool").err()).contains("0 done, 3 as before");
    write("nn/b.nn.txt", SmallTexts.NYNORSK);
    assertThat(batch("--pool").err()).contains("3 pairs: 3 done");
  }

  @Test
  void noInputIsOverwritten() throws IOException {
    write("nn/a.tsv", "kept");
    Path list =
        write("pairs.tsv", folder.resolve("en/a.en.txt") + "\t" + folder.resolve("nn/a.tsv"));

    CommandRun run = CommandRun.of("batch", list, "-o", folder.resolve("nn"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is an input");
    assertThat(Files.readString(folder.resolve("nn/a.tsv"))).isEqualTo("kept");
  }

  @Test
  void twoBatchesDoNotShareAFolder() throws Exception {
    Files.createDirectories(out);
    BatchJournal held = BatchJournal.open(out, false);
    try {
      assertThat(batch().err()).contains("another batch is at work");
    } finally {
      held.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--jobs 0, at least 1",
    "--min-confidence 2, from 0 to 1",
    "--save-lexicon l.lex, only with --pool",
    "--format word, word"
  })
  void wrongOptionsAreWrongUsage(String options, String expected) {
    CommandRun run = batch(options.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(expected);
    assertThat(out).doesNotExist();
  }

  @Test
  void progressOnATerminalIsOneLineWithRateAndTimeLeft() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long[] now = {0};
    BatchProgress progress =
        new BatchProgress(100, true, false, new PrintStream(err, true), () -> now[0]);
    now[0] = 2_000_000_000L;
    progress.done("a: nothing");
    progress.kept();
    assertThat(err.toString())
        .doesNotContain("\n")
        .contains("] 1/100  0.5 a second  3:18 left")
        .contains("] 2/100  0.5 a second  3:16 left");
  }

  private CommandRun batch(String... options) {
    List<Object> args =
        new ArrayList<>(List.of("batch", folder.resolve("en"), folder.resolve("nn"), "-o", out));
    args.addAll(Arrays.asList(options));
    return CommandRun.of(args.toArray());
  }

  private String aligned(String name) {
    return CommandRun.of(
            "align",
            folder.resolve("en/" + name + ".en.txt"),
            folder.resolve("nn/" + name + ".nn.txt"),
            "--format",
            "index")
        .out();
  }

  private Map<String, String> results() throws IOException {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        results.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return results;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
