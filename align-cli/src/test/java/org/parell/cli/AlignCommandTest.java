package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignCommandTest {

  private static final String TEXTS = "../testdata/texts/";

  @TempDir
  private Path folder;

  private Path english;
  private Path nynorsk;

  @BeforeEach
  void writeTexts() throws IOException {
    english = write("boat.en.txt", SmallTexts.ENGLISH);
    nynorsk = write("boat.nn.txt", SmallTexts.NYNORSK);
  }

  @Test
  void withoutOptionsTsvGoesToStandardOutputAndLanguagesAreTold() {
    CommandRun run = CommandRun.of("align", english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("source\ttarget\t")
        .contains("The boat", "Båten")
        .endsWith("\n");
    assertThat(run.out().lines()).allMatch(line -> line.split("\t", -1).length >= 2);
    assertThat(run.err())
        .contains("boat.en.txt: language en, detected", "boat.nn.txt: language nn, detected")
        .containsPattern("\\(en, \\d+ segments?\\), .*\\(nn, \\d+ segments?\\): \\d+ links?")
        .containsPattern("doubtful .* unaligned, coverage [01]\\.\\d\\d");
  }

  @Test
  void quietSaysNothing() {
    CommandRun run = CommandRun.of("align", "-q", english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void verboseSaysHowFilesWereRead() {
    CommandRun run = CommandRun.of("align", "-v", english, nynorsk);
    assertThat(run.err()).contains("boat.nn.txt: read as UTF-8", "plain text with", "beads: ");
  }

  @Test
  void presegmentedFilesKeepTheirLines() throws IOException {
    Path source = write("a", "One. Two.\n\nThree.\n");
    Path target = write("b", "Ein. To.\n\nTre.\n");
    CommandRun run = CommandRun.of(
        "align", "--presegmented", "-s", "de", "-t", "fr", "--format", "index", source, target);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).allMatch(line -> line.matches("\\[[0-9, ]*\\]:\\[[0-9, ]*\\].*"));
    assertThat(indices(run.out(), 0)).containsExactly(0, 1, 2);
    assertThat(indices(run.out(), 1)).containsExactly(0, 1, 2);
    assertThat(run.err()).contains("(de, 3 segments)", "(fr, 3 segments)");
  }

  @Test
  void fastAlignsAndLearnsNoWords() throws IOException {
    Path source = write("many.en.txt", SmallTexts.ENGLISH.repeat(5));
    Path target = write("many.nn.txt", SmallTexts.NYNORSK.repeat(5));
    Path learned = folder.resolve("learned.tsv");
    CommandRun run = CommandRun.of(
        "align", "--fast", "--format", "index", "--save-lexicon", learned, source, target);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("[0]:[0]");
    assertThat(run.err()).contains(" 0 entries learned");
    CommandRun full = CommandRun.of("align", "--save-lexicon", learned, source, target);
    assertThat(full.err()).contains(" entries learned").doesNotContain(" 0 entries learned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nulls", "--presegmented"})
  void filesOfOneNameAreCalledByTheirPaths(String option) throws IOException {
    Files.createDirectories(folder.resolve("en"));
    Files.createDirectories(folder.resolve("nn"));
    Path one = write("en/a.txt", SmallTexts.ENGLISH);
    Path other = write("nn/a.txt", SmallTexts.NYNORSK);
    CommandRun run = CommandRun.of("align", option, "--format", "tmx", one, other);
    assertThat(run.out())
        .contains(">" + one.toString().replace('\\', '/') + "</prop>")
        .contains(">" + other.toString().replace('\\', '/') + "</prop>");
    assertThat(
            CommandRun.of("align", option, "--format", "tmx", english, nynorsk).out())
        .contains(">boat.en.txt</prop>", ">boat.nn.txt</prop>");
  }

  @Test
  void blankLinesAgainstEachOtherAreNoLinkInTheSummary() throws IOException {
    Path source = write("a", "The boat came.\n\n");
    Path target = write("b", "Båten kom.\n \n");
    CommandRun run = CommandRun.of(
        "align", "--presegmented", "-s", "en", "-t", "nn", "--format", "index", source, target);
    assertThat(run.out()).startsWith("[0]:[0]").contains("[1]:[1]");
    assertThat(run.err()).contains(": 1 link, ");
  }

  @ParameterizedTest
  @CsvSource({
    "--format ladder --format tsv, one --format only",
    "-o x.tmx --format tsv --format tmx, each adds its own ending",
    "-o x -o y --format tsv --format tmx --format html, one --format for each -o",
    "-o - --format tsv --format tmx, one --format for each -o",
    "--format word, word",
    "-o x.docx, '.tsv, .tmx, .xlf, .xliff'",
    "-o x, '.tsv, .tmx, .xlf, .xliff'",
    "-o x.index --dedupe, index leads to segments by their numbers",
    "--max-length-ratio 0.5, --max-length-ratio",
    "--tmx-lang en, en",
    "--for word, word",
    "-o - --format tsv -o - --format tmx, named twice",
    "-s english, english",
    "-t xq, xq",
    "--max-bead 0, 0",
    "--max-bead 9, 9",
    "--max-bead many, many",
    "--max-bead 4x3, 4x3",
    "--max-bead 4x, twice the same",
    "--max-bead 9x9, 9 must be from 1 to 5",
    "--max-bead -1, -1",
    "--regime some, some",
    "--explain, '--explain: only jsonl and html say what speaks for a bead'",
    "--explain --format tmx, --explain: only jsonl",
    "--explain -o x.tsv -o x.tmx, --explain: only jsonl",
    "--min-confidence 1.5, 1.5",
    "--min-confidence NaN, NaN",
    "--encoding klingon, klingon"
  })
  void wrongOptionValueIsWrongUsageAndSaysWhich(String options, String expected) {
    Object[] args = Stream.concat(
            Stream.of("align", english, nynorsk), Stream.of(options.split(" ")))
        .toArray();
    CommandRun run = CommandRun.of(args);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(expected, "Try 'parell align --help'.").doesNotContain("\tat ");
  }

  @Test
  void bothInputsFromStandardInputIsWrongUsage() {
    assertThat(CommandRun.withInput(SmallTexts.ENGLISH, "align", "-", "-").code())
        .isEqualTo(2);
  }

  @Test
  void dashReadsStandardInput() {
    CommandRun run = CommandRun.withInput(SmallTexts.ENGLISH, "align", "-", nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(CommandRun.of("align", english, nynorsk).out());
    assertThat(run.err()).contains("standard input: language en, detected");
  }

  @Test
  void emptyFileAlignsWithNothing() throws IOException {
    Path empty = write("empty.txt", "");
    CommandRun run = CommandRun.of("align", english, empty);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("empty.txt holds no text", "0 links");
    assertThat(CommandRun.of("align", empty, empty).code()).isZero();
  }

  @Test
  void filesOfOneSentenceMakeOneLink() throws IOException {
    Path source = write("a.txt", "The boat came in the morning with the post.");
    Path target = write("b.txt", "Båten kom om morgonen med posten.");
    CommandRun run = CommandRun.of("align", "--format", "index", source, target);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("[0]:[0]");
  }

  @Test
  void sameFileTwiceAlignsWithItself() {
    CommandRun run = CommandRun.of("align", english, english);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.split("\t")[0].equals(line.split("\t")[1]));
  }

  @Test
  void unrelatedFilesAreNoError() throws IOException {
    Path recipe = write("recipe.txt", "Ta 3 egg. Rør saman smør og sukker. Steik ved 200 °C.\n");
    assertThat(CommandRun.of("align", english, recipe).code()).isZero();
  }

  @Test
  void missingFileIsBadInput() {
    assertBadInput("no such file", folder.resolve("none.txt"));
  }

  @Test
  void directoryIsBadInput() {
    assertBadInput("is a directory", folder);
  }

  @Test
  void binaryFileIsBadInput() throws IOException {
    Path binary = folder.resolve("picture.png");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    assertBadInput("picture.png", binary);
  }

  @Test
  void unreadableFileIsBadInput() throws IOException {
    Path secret = write("secret.txt", SmallTexts.ENGLISH);
    assumeTrue(secret.toFile().setReadable(false), "no access rights here");
    assumeFalse(Files.isReadable(secret), "this user may read everything");
    assertBadInput("no permission", secret);
  }

  @Test
  void fileInAnUnreadableDirectoryIsBadInput() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path inside = Files.writeString(closed.resolve("text.txt"), SmallTexts.ENGLISH);
    assumeTrue(closed.toFile().setExecutable(false), "no access rights here");
    try {
      assumeFalse(Files.isReadable(inside), "this user may read everything");
      CommandRun run = CommandRun.of("align", english, inside);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(inside.toString());
    } finally {
      closed.toFile().setExecutable(true);
    }
  }

  @Test
  void fileInAnotherCharsetIsReadWithEncoding() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, SmallTexts.NYNORSK.getBytes(StandardCharsets.ISO_8859_1));
    CommandRun run = CommandRun.of("align", "--encoding", "ISO-8859-1", latin, latin);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Båten");
  }

  @Test
  void textDecodedWronglyOnceIsPointedOut() throws IOException {
    byte[] utf8 = SmallTexts.NYNORSK.getBytes(StandardCharsets.UTF_8);
    Path garbled = write("garbled.txt", new String(utf8, StandardCharsets.ISO_8859_1));
    CommandRun run = CommandRun.of("align", garbled, garbled);
    assertThat(run.err()).contains("garbled.txt: \"Ã", "decoded wrongly");
  }

  @Test
  @Timeout(60)
  void megabyteWithoutAFullStopIsNoError() throws IOException {
    Path long1 = write("long1.txt", "boat ".repeat(200_000));
    Path long2 = write("long2.txt", "båt ".repeat(200_000));
    assertThat(CommandRun.of("align", "-s", "en", "-t", "nn", long1, long2).code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1x1", "1X1"})
  void noLinkHasMoreSegmentsOfASideThanAllowed(String size) {
    String story = TEXTS + "barrel.";
    CommandRun run = CommandRun.of(
        "align", story + "en.txt", story + "nn.txt", "--format", "jsonl", "--max-bead", size);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("\"shape\":\"1-1\"")))
        .hasSizeGreaterThan(40);
    assertThat(run.out()).doesNotContainPattern("\"shape\":\"[1-9]-[2-9]|\"[2-9]-[1-9]\"");
  }

  @Test
  void regimeSaysWhatToExpect() {
    // two stories that have nothing to do with each other
    List<Object> args = List.of("align", "-q", TEXTS + "oven.en.txt", TEXTS + "barrel.nn.txt");
    List<String> answers = new ArrayList<>();
    for (String regime : List.of("parallel", "comparable", "COMPARABLE", "auto")) {
      Stream<Object> options = Stream.of("--format", "index", "--regime", regime);
      CommandRun run = CommandRun.of(Stream.concat(args.stream(), options).toArray());
      assertThat(run.code()).isZero();
      answers.add(run.out());
    }
    assertThat(links(answers.get(0))).isGreaterThan(links(answers.get(1)));
    assertThat(answers.get(2)).isEqualTo(answers.get(1));
    Stream<Object> options = Stream.of("--format", "index");
    assertThat(CommandRun.of(Stream.concat(args.stream(), options).toArray()).out())
        .isEqualTo(answers.get(3));
  }

  @Test
  void linksBelowTheConfidenceAskedForAreTakenApart() {
    CommandRun run =
        CommandRun.of("align", "--min-confidence", "1", "--format", "index", english, nynorsk);
    assertThat(run.code()).isZero();
    CommandRun all = CommandRun.of("align", "--format", "index", english, nynorsk);
    assertThat(indices(run.out(), 0)).isEqualTo(indices(all.out(), 0));
    assertThat(links(run.out())).isLessThan(links(all.out()));
  }

  @Test
  void abbreviationsOfTheUserCountForBothTexts() throws IOException {
    Path own = write("own.txt", "post.\n");
    Path one = write("one.en.txt", "The boat came with the post. Nobody was at the pier.\n");
    Path two = write("two.nn.txt", "Båten kom om morgonen med post. Ingen var på kaia.\n");
    CommandRun plain = CommandRun.of("align", "-s", "en", "-t", "nn", one, two);
    assertThat(plain.err()).contains("(en, 2 segments)", "(nn, 2 segments)");
    CommandRun run =
        CommandRun.of("align", "-s", "en", "-t", "nn", "--abbreviations", own, one, two);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("(en, 1 segment)", "(nn, 1 segment)");
  }

  @Test
  void abbreviationsOfPresegmentedFilesAndOutputOverThemAreWrongUsage() throws IOException {
    Path own = write("own.txt", "post.\n");
    CommandRun lines =
        CommandRun.of("align", "--presegmented", "--abbreviations", own, english, nynorsk);
    assertThat(lines.code()).isEqualTo(2);
    assertThat(lines.err()).contains("--abbreviations", "--presegmented");
    CommandRun over = CommandRun.of(
        "align", "--abbreviations", own, english, nynorsk, "-o", own, "--format", "tsv");
    assertThat(over.code()).isEqualTo(2);
    assertThat(Files.readString(own)).isEqualTo("post.\n");
  }

  @Test
  void policiesCountForBothTexts() throws IOException {
    Path one = write("one.en.txt", "The boat came; it was late. Nobody was at the pier.\n");
    Path two = write("two.nn.txt", "Båten kom; han var sein. Ingen var på kaia.\n");
    CommandRun plain = CommandRun.of("align", "-s", "en", "-t", "nn", one, two);
    assertThat(plain.err()).contains("(en, 2 segments)", "(nn, 2 segments)");
    CommandRun run =
        CommandRun.of("align", "-s", "en", "-t", "nn", "--policy", "semicolon=break", one, two);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("(en, 3 segments)", "(nn, 3 segments)");
  }

  @Test
  void policyOfPresegmentedFilesOrBesideRulesOfSrxIsWrongUsage() {
    for (Object[] arguments : new Object[][] {
      {"align", "--presegmented", "--policy", "colon=keep", english, nynorsk},
      {"align", "--srx", english, "--policy", "colon=keep", english, nynorsk}
    }) {
      CommandRun run = CommandRun.of(arguments);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--policy", arguments[1].toString());
    }
  }

  private void assertBadInput(String expected, Path bad) {
    CommandRun run = CommandRun.of("align", english, bad);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(line -> !line.contains("boat.en.txt")))
        .singleElement()
        .asString()
        .startsWith("parell: ")
        .contains(expected, bad.getFileName().toString());
  }

  private static List<Integer> indices(String pairs, int side) {
    return pairs
        .lines()
        .flatMap(
            line -> Stream.of(line.split(":")[side].replaceAll("[\\[\\] ]", "").split(",")))
        .filter(index -> !index.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private static long links(String pairs) {
    return pairs.lines().filter(line -> !line.contains("[]")).count();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
