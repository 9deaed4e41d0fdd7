package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What align makes of pins. */
class AlignPinsTest {

  private static final String ENGLISH = "../testdata/texts/barrel.en.txt";
  private static final String NYNORSK = "../testdata/texts/barrel.nn.txt";

  @TempDir
  private Path folder;

  private Path source;
  private Path target;

  @BeforeEach
  void writeTexts() throws IOException {
    source = write("a.txt", "One came.\nTwo came.\nThree left.\nFour left.\n");
    target = write("b.txt", "Ein kom.\nTo kom.\nTre drog.\nFire drog.\n");
  }

  @Test
  void rowsWithoutTheStatusPinNothingAndThatIsPointedOut() throws IOException {
    List<String> rows = rows(align("--format", "jsonl"));
    Path file = write(
        "found.jsonl", String.join("\n", rows).replace("\"bead\"", "\"status\":\"new\",\"bead\""));
    CommandRun run = align("--pins", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(align().out());
    assertThat(run.err())
        .contains(
            "warning: " + file + " pins nothing: of its 4 rows none has \"status\": \"accepted\"")
        .doesNotContain("pinned");
    Path empty = write("empty.index", "\n[]:[]\n");
    assertThat(align("--pins", empty).err())
        .contains("empty.index pins nothing: it holds no bead and no border");
  }

  @Test
  void indicesPinBeadsAndBorders() throws IOException {
    Path file = write("p.index", "[1]:[1, 2]\n[]:[3]\n3|4\n");
    CommandRun run = align("--pins", file);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).contains("[1]:[1, 2]", "[]:[3]", "[3]:[]");
    assertThat(run.err())
        .contains("p.index: 2 beads and 1 border pinned", ", 2 beads pinned, coverage");
  }

  @Test
  void noBeadCrossesABorder() throws IOException {
    CommandRun run = align("--pins", write("p.index", "2|1\n"));
    assertThat(run.code()).isZero();
    for (String line : run.out().lines().toList()) {
      List<Integer> sources = numbers(line.split(":")[0]);
      List<Integer> targets = numbers(line.split(":")[1]);
      boolean before =
          sources.stream().anyMatch(i -> i < 2) || targets.stream().anyMatch(j -> j < 1);
      boolean behind =
          sources.stream().anyMatch(i -> i >= 2) || targets.stream().anyMatch(j -> j >= 1);
      assertThat(before && behind).as(line).isFalse();
    }
    assertThat(run.err()).doesNotContain("pinned, coverage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p.index", "p.txt", "p", "p.jsonl", "p.json"})
  void formatOfPinsIsSeenFromTheContent(String name) throws IOException {
    boolean isJson = name.contains("json");
    String lines = isJson
        ? rows(align("--format", "jsonl")).stream()
            .map(AlignPinsTest::accepted)
            .findFirst()
            .get()
        : "[0]:[0]";
    assertThat(align("--pins", write(name, "\uFEFF\n \n" + lines)).err())
        .contains("1 bead pinned, coverage");
    assertThat(align("--pins", write("x", lines)).err()).contains("1 bead pinned, coverage");
  }

  @Test
  void severalFilesPinTogetherAndMaySayTheSame() throws IOException {
    Path one = write("one.index", "[0]:[0]\n[2]:[]\n");
    Path other = write("other.index", "[0]:[0]\n[1]:[1, 2]\n2|3\n");
    CommandRun run = align("--pins", one, "--pins", other);
    assertThat(run.out().lines()).contains("[0]:[0]", "[2]:[]", "[1]:[1, 2]");
    assertThat(run.err()).contains("3 beads pinned, coverage");
    Path against = write("against.index", "[0]:[1]\n");
    CommandRun both = align("--pins", one, "--pins", against);
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.err())
        .contains("one.index, " + against + ": source segment 0 is pinned twice")
        .doesNotContain("\tat ");
  }

  @Test
  void anAnswerWithPinsMayBeReviewedFurther() throws IOException {
    Path first = write("first.jsonl", accepted(rows(align("--format", "jsonl")).get(0)));
    CommandRun run = align("--format", "jsonl", "--pins", first);
    Path second = write("second.jsonl", accepted(rows(run).get(1)));
    CommandRun last = align("--pins", first, "--pins", second);
    assertThat(last.out()).startsWith("[0]:[0]\n[1]:[1]\n");
    assertThat(last.err()).contains("2 beads pinned");
  }

  @Test
  void pinsComeFromStandardInputToo() {
    String rows =
        align("--format", "jsonl").out().replace("{\"bead\"", "{\"status\":\"accepted\",\"bead\"");
    CommandRun run = CommandRun.withInput(rows, args("--pins", "-"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("standard input: 4 of 4 rows accepted");
    CommandRun twice = CommandRun.withInput(rows, "align", "-", target, "--pins", "-");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("- can stand for one input only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0]:[0]~[4]:[1]   | pinned bead [4]:[1] must lie within 4 source and 4 target segments",
        "5;5               | border 5;5 must lie within 4 source and 4 target segments",
        "[0, 2]:[0]        | pinned bead [0, 2]:[0] must hold consecutive source segments",
        "[0]:[1]~[1]:[0]   | bead [0]:[1] and bead [1]:[0] cross",
      })
  void pinsThatCannotHoldAreBadInputWithTheFileAndTheBead(String lines, String expected)
      throws IOException {
    Path file = write("p.index", lines.replace('~', '\n').replace(';', '|'));
    assertBadInput(file, file + ": " + expected.replace(';', '|'));
  }

  @Test
  void rowsThatCannotAllHoldAreBadInputWithTheFile() throws IOException {
    List<String> rows = rows(align("--format", "jsonl"));
    String once = accepted(rows.get(1));
    Path file = write("p.jsonl", once + "\n" + once + "\n");
    assertThat(align("--pins", file).code()).as("the same said twice").isZero();
    String twisted = once.replace(
            "\"target_segments\":[{\"index\":1", "\"target_segments\":[{\"index\":2")
        .replace("\"text\":\"To kom.\"", "\"text\":\"Tre drog.\"");
    assertBadInput(
        write("p.jsonl", once + "\n" + twisted), "p.jsonl: source segment 1 is pinned twice");
  }

  @Test
  void changedTextIsBadInputThatNamesLineAndSegment() throws IOException {
    String rows =
        align("--format", "jsonl").out().replace("{\"bead\"", "{\"status\":\"accepted\",\"bead\"");
    Path file = write("p.jsonl", rows);
    assertThat(align("--pins", file).code()).isZero();
    // another line before, so that every index means another segment
    write("b.txt", "Null kom.\n" + Files.readString(target));
    assertBadInput(
        file,
        "p.jsonl, line 1: target segment 0 was \"Ein kom.\", and is \"Null kom.\"; the text has"
            + " changed since, or is segmented otherwise");
    // nor can the sides be exchanged
    CommandRun swapped = CommandRun.of(
        "align", target, source, "--presegmented", "-s", "nn", "-t", "en", "--pins", file);
    assertThat(swapped.code()).isEqualTo(1);
  }

  @Test
  void otherSegmentationIsNoticed() throws IOException {
    List<String> rows = rows(CommandRun.of("align", "--format", "jsonl", ENGLISH, NYNORSK));
    Path file = write("p.jsonl", accepted(rows.get(rows.size() / 2)));
    CommandRun run = CommandRun.of("align", "--presegmented", ENGLISH, NYNORSK, "--pins", file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("p.jsonl, line 1: source segment ", "segmented otherwise");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0]:[0]~nonsense | p, line 2, column 1: expected a list in brackets",
        "[0]:[0]~5;x      | p, line 2, column 3: expected a border of two segment indices",
        "{}~{x}           | p, line 2, column 2: expected JSON",
      })
  void malformedPinsAreBadInputWithTheirPlace(String lines, String expected) throws IOException {
    assertBadInput(write("p", lines.replace('~', '\n').replace(';', '|')), expected);
  }

  @Test
  void pinsNotInUtf8AreBadInput() throws IOException {
    Path file = Files.write(folder.resolve("p.index"), new byte[] {'[', (byte) 0xE5, ']'});
    assertBadInput(file, "p.index: expected UTF-8");
  }

  @Test
  void pinsThatAreNotThereAreBadInputBeforeAnyWork() {
    CommandRun run = CommandRun.of("align", ENGLISH, NYNORSK, "--pins", folder.resolve("none"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("none: no such file").hasLineCount(1);
  }

  @Test
  void outputOverPinsIsRefused() throws IOException {
    Path file = write("p.jsonl", "{}\n");
    CommandRun run = align("--pins", file, "-o", file, "--format", "jsonl");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("p.jsonl: is an input");
    assertThat(file).hasContent("{}\n");
  }

  @Test
  void helpSaysWhichRowsArePinned() {
    String help = CommandRun.of("align", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains(
            "pinned are the rows into which somebody has put \"status\": \"accepted\", and no")
        .contains("12|15 a border before source segment 12 and target segment 15");
  }

  @Test
  void pinsAndWordsOfTheUsersGoTogether() throws IOException {
    Path learned = folder.resolve("l.lex");
    CommandRun run = CommandRun.of(
        "align",
        ENGLISH,
        NYNORSK,
        "--pins",
        write("p", "[3]:[9]\n"),
        "--save-lexicon",
        learned,
        "--format",
        "index");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\n[3]:[9]\n");
    assertThat(Set.copyOf(Files.readAllLines(learned))).hasSizeGreaterThan(100);
  }

  private void assertBadInput(Path pins, String expected) {
    CommandRun run = align("--pins", pins);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("parell: ").contains(expected).hasLineCount(1);
  }

  private CommandRun align(Object... options) {
    return CommandRun.of(args(options));
  }

  private Object[] args(Object... options) {
    List<Object> args =
        new ArrayList<>(List.of("align", source, target, "--presegmented", "-s", "en", "-t", "nn"));
    args.addAll(List.of(options));
    if (!args.contains("--format")) {
      args.addAll(List.of("--format", "index"));
    }
    return args.toArray();
  }

  private static List<Integer> numbers(String list) {
    return Stream.of(list.split("[^0-9]+"))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private static List<String> rows(CommandRun run) {
    assertThat(run.code()).isZero();
    return run.out().lines().toList();
  }

  private static String accepted(String row) {
    return "{\"status\":\"accepted\"," + row.substring(1);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
