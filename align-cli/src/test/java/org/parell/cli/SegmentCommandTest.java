package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCommandTest {

  @TempDir
  private Path folder;

  @Test
  void linesHaveOneSegmentEachAndAnEmptyLineBetweenBlocks() throws IOException {
    Path file = write("a.txt", "First  paragraph\there.\n\nSecond paragraph here.\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("First paragraph here.\n\nSecond paragraph here.\n");
  }

  @Test
  void noCharacterButWhiteSpaceIsLostOrMoved() throws IOException {
    Path file = write("a.nn.txt", SmallTexts.NYNORSK);
    CommandRun run = CommandRun.of("segment", file);
    assertThat(run.out().replaceAll("\\s", "")).isEqualTo(SmallTexts.NYNORSK.replaceAll("\\s", ""));
    assertThat(run.err()).contains("a.nn.txt: language nn, detected");
  }

  @Test
  void withParagraphPerLineEachLineIsABlock() throws IOException {
    Path file = write("a.txt", "One line\nanother line\r\n\n\nthird line");
    CommandRun run = CommandRun.of("segment", "-l", "nn", "--paragraph-per-line", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("One line\n\nanother line\n\nthird line\n");
  }

  @Test
  void policiesGoBeforeTheCustomsOfTheLanguage() throws IOException {
    Path file = write("a.txt", "Ho sa: Kom inn. Det regna; vi gjekk. så kom du! – Ja.\n");
    assertThat(CommandRun.of("segment", "-l", "nn", file).out())
        .isEqualTo("Ho sa:\nKom inn.\nDet regna; vi gjekk. så kom du!\n– Ja.\n");
    CommandRun run = CommandRun.of(
        "segment",
        "-l",
        "nn",
        "--policy",
        "colon=keep",
        "--policy=semicolon=break",
        "--policy",
        "lower-case=Break",
        "--policy",
        "dash=break",
        "--policy",
        "dash=keep",
        file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Ho sa: Kom inn.\nDet regna;\nvi gjekk.\nså kom du! – Ja.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"colon", "colon=", "=keep", "colon=never", "comma=keep", "", "a=b=c"})
  void unknownPolicyIsWrongUsage(String policy) throws IOException {
    Path file = write("a.txt", "Ho sa: Kom inn.\n");
    CommandRun run = CommandRun.of("segment", "--policy", policy, file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--policy", "\"" + policy + "\" is no policy", "colon=keep");
  }

  @Test
  void policyBesideRulesOfSrxIsWrongUsage() throws IOException {
    Path file = write("a.txt", "Ho sa: Kom inn.\n");
    CommandRun reading = CommandRun.of("segment", "--policy", "dash=keep", "--srx", file, file);
    assertThat(reading.code()).isEqualTo(2);
    assertThat(reading.err()).contains("--policy", "--srx");
    CommandRun writing = CommandRun.of("segment", "--policy", "dash=keep", "--write-srx");
    assertThat(writing.code()).isEqualTo(2);
    assertThat(writing.out()).isEmpty();
    assertThat(writing.err()).contains("--policy", "--write-srx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n \n\t\n", "\uFEFF"})
  void fileWithoutTextHasNoSegments(String text) throws IOException {
    Path file = write("a.txt", text);
    assertThat(CommandRun.of("segment", "-l", "en", file).out()).isEmpty();
    assertThat(
            CommandRun.of("segment", "-l", "en", "--paragraph-per-line", file).out())
        .isEmpty();
    assertThat(CommandRun.of("segment", "-l", "en", "--format", "jsonl", file).out())
        .isEmpty();
  }

  @Test
  void offsetsLeadToTheFile() throws IOException {
    String text = "\u00C5 ein line.\n\n  Ein \uD83D\uDE00 til.\nSiste line.";
    Path file = write("a.txt", text);
    CommandRun run =
        CommandRun.of("segment", "-l", "nn", "--paragraph-per-line", "--format", "offsets", file);
    assertThat(run.out()).startsWith("start\tend\t");
    assertThat(run.out()
            .lines()
            .skip(1)
            .map(line -> line.split("\t"))
            .map(row -> text.substring(Integer.parseInt(row[0]), Integer.parseInt(row[1]))))
        .containsExactly("\u00C5 ein line.", "Ein \uD83D\uDE00 til.", "Siste line.");
  }

  @Test
  void jsonLinesHoldTheTextAsItIs() throws IOException {
    Path file = write("a.txt", "A \"quoted\" line\n");
    CommandRun run =
        CommandRun.of("segment", "-l", "en", "--paragraph-per-line", "--format", "jsonl", file);
    assertThat(run.out())
        .isEqualTo("{\"file\":\"" + typed(file)
            + "\",\"language\":\"en\",\"block\":0,\"kind\":\"paragraph\","
            + "\"start\":0,\"end\":15,\"text\":\"A \\\"quoted\\\" line\"}\n");
  }

  @Test
  void filesOfOneNameInSeveralFoldersAreToldApart() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
    Path one = write("one/a.txt", "A line.\n");
    Path two = write("two/a.txt", "A line.\n");
    CommandRun json = CommandRun.of("segment", "-l", "en", "--format", "jsonl", one, two);
    assertThat(json.out())
        .contains("\"file\":\"" + typed(one) + "\"", "\"file\":\"" + typed(two) + "\"");
    CommandRun rows = CommandRun.of("segment", "-l", "en", "--format", "offsets", one, two);
    assertThat(rows.out()).contains("\t" + typed(one) + "\n", "\t" + typed(two) + "\n");
    CommandRun lines =
        CommandRun.of("segment", "-l", "en", "--paragraph-per-line", "--format", "offsets", one);
    assertThat(lines.out()).contains("\t" + typed(one) + "\n");
  }

  private static String typed(Path file) {
    return file.toString().replace('\\', '/');
  }

  @Test
  void severalFilesFollowEachOtherAndDashIsStandardInput() throws IOException {
    Path file = write("a.txt", "From a file.\n");
    CommandRun run = CommandRun.withInput("From a stream.\n", "segment", "-l", "en", file, "-");
    assertThat(run.out()).isEqualTo("From a file.\n\nFrom a stream.\n");
  }

  @Test
  void languageAskedForTakesItsPartOfAMixedFile() throws IOException {
    Path file =
        write("mixed.txt", (SmallTexts.NYNORSK + "\n").repeat(3) + SmallTexts.CATALAN.repeat(3));
    CommandRun run = CommandRun.of("segment", "-l", "ca", file);
    assertThat(run.out()).contains("La barca").doesNotContain("Båten");
    assertThat(CommandRun.of("segment", file).out()).contains("La barca", "Båten");
  }

  @Test
  void formatThatTheNameDoesNotPromiseIsSaidOnce() throws IOException {
    Path file = write("a.txt", "Sjå [[Oslo|byen]] og '''båten'''.\n");
    CommandRun run = CommandRun.of("segment", "-l", "nn", file);
    assertThat(run.out()).isEqualTo("Sjå byen og båten.\n");
    assertThat(run.err().lines())
        .containsOnlyOnce("parell: " + file
            + ": read as wikitext, by its content; settle it with --input-format");
    Path named = write("a.wiki", "Sjå [[Oslo|byen]] og '''båten'''.\n");
    assertThat(CommandRun.of("segment", "-l", "nn", named).err()).doesNotContain("read as");
    Path plain = write("b.txt", "Sjå byen.\n");
    assertThat(CommandRun.of("segment", "-l", "nn", plain).err()).doesNotContain("read as");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "plain | See <b>[[it]]</b> in '''the''' **text**.",
        "wikitext | See it in the **text**.",
        "markdown | See [[it]] in '''the''' text.",
        "HTML | See [[it]] in '''the''' **text**."
      })
  void inputFormatDecidesWhateverTheFileLooksLike(String format, String expected)
      throws IOException {
    Path file = write("a.md", "See <b>[[it]]</b> in '''the''' **text**.\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", "--input-format", format, file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(expected + "\n");
    assertThat(run.err()).doesNotContain("read as");
  }

  @Test
  void inputFormatOfLinesIsWrongUsage() throws IOException {
    Path file = write("a.txt", "A line.\n");
    CommandRun run =
        CommandRun.of("segment", "--paragraph-per-line", "--input-format", "html", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--input-format");
    assertThat(CommandRun.of("align", "--presegmented", "--input-format", "html", file, file)
            .code())
        .isEqualTo(2);
    assertThat(CommandRun.of("align", "--input-format", "pdf", file, file).code())
        .isEqualTo(2);
  }

  @Test
  void standardInputTwiceIsWrongUsage() {
    CommandRun run = CommandRun.withInput("A line.\n", "segment", "-", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void missingFileIsBadInputAndNothingIsWritten() throws IOException {
    Path file = write("a.txt", "From a file.\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", file, folder.resolve("none"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("parell: ").contains("none: no such file").hasLineCount(1);
  }

  @Test
  void unknownFormatOrLanguageIsWrongUsage() throws IOException {
    Path file = write("a.txt", "From a file.\n");
    assertThat(CommandRun.of("segment", "--format", "srt", file).code()).isEqualTo(2);
    assertThat(CommandRun.of("segment", "-l", "norwegian", file).code()).isEqualTo(2);
    assertThat(CommandRun.of("segment").code()).isEqualTo(2);
  }

  @Test
  void explainNamesTheRuleOfEachCandidate() throws IOException {
    Path file = write("a.txt", "Sjå jf.\t § 2. Han gjekk 17. mai. Ho sa: Kom inn.\n");
    CommandRun run = CommandRun.of("segment", "-l", "nn", "--explain", file);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(String.join(
            "\n",
            "offset\tdecision\tby\trule\ttext\tfile",
            "7\tnone\tproposed\tabbreviation\tSjå jf. | § 2. Han gjekk 17. mai.\t" + typed(file),
            "13\tboundary\tproposed\tproposed\tSjå jf. § 2. | Han gjekk 17. mai. Ho sa\t"
                + typed(file),
            "32\tboundary\tproposed\tproposed\t. § 2. Han gjekk 17. mai. | Ho sa: Kom inn.\t"
                + typed(file),
            "39\tboundary\tadded\tcolon\tHan gjekk 17. mai. Ho sa: | Kom inn.\t" + typed(file),
            ""));
  }

  @Test
  void explanationAsJsonLinesSaysTheSame() throws IOException {
    Path file = write("a.txt", "It rained.\"We\" left. It cost 5 |.\n\nNew block. End.\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", "--explain", "--format", "jsonl", file);
    assertThat(run.code()).isZero();
    String start = "{\"file\":\"" + typed(file) + "\",\"language\":\"en\",\"offset\":";
    assertThat(run.out().lines())
        .contains(
            start + "20,\"boundary\":true,\"proposed\":true,\"rule\":\"proposed\","
                + "\"before\":\"It rained.\\\"We\\\" left.\",\"after\":\"It cost 5 |.\"}",
            start + "45,\"boundary\":true,\"proposed\":true,\"rule\":\"proposed\","
                + "\"before\":\"New block.\",\"after\":\"End.\"}");
  }

  @Test
  void explainedBoundariesAreTheEndsOfTheSegmentsInsideBlocks() throws IOException {
    Path markdown =
        write("a.md", "# A *head.* More\n\n- **One.** Two&amp;so. वह आया। वह *गया।*  No.\n");
    for (Path file : new Path[] {markdown, Path.of("../testdata/texts/barrel.nn.txt")}) {
      Stream<String> boundaries = CommandRun.of("segment", "-l", "nn", "--explain", file)
          .out()
          .lines()
          .filter(line -> line.contains("\tboundary\t"))
          .map(line -> line.split("\t")[0]);
      List<String[]> segments = CommandRun.of("segment", "-l", "nn", "--format", "offsets", file)
          .out()
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
      assertThat(boundaries)
          .isNotEmpty()
          .containsExactlyElementsOf(IntStream.range(0, segments.size() - 1)
              .filter(i -> segments.get(i)[2].equals(segments.get(i + 1)[2]))
              .mapToObj(i -> segments.get(i)[1])
              .toList());
    }
  }

  @Test
  void explanationHasSixColumnsWhateverTheText() throws IOException {
    Path file = write(
        "a.txt",
        "\uD83D\uDE00".repeat(40) + ".\t\u2028\u0085\u000B " + "\uD83D\uDE00".repeat(40)
            + "! Ja.\u00A0Nei" + " \n".repeat(3) + "? Å." + "x".repeat(99) + " A.\n");
    CommandRun run = CommandRun.of("segment", "-l", "nn", "--explain", file);
    assertThat(run.out().lines())
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.split("\t", -1).length == 6)
        .noneMatch(line -> line.contains("\uFFFD"));
    Path empty = write("empty.txt", "");
    assertThat(CommandRun.of("segment", "-l", "nn", "--explain", empty).out()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines", "offsets"})
  void explanationInAFormatOfSegmentsIsWrongUsage(String format) throws IOException {
    Path file = write("a.txt", "A line.\n");
    CommandRun run = CommandRun.of("segment", "--explain", "--format", format, file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--explain", "jsonl", "--format " + format);
  }

  @Test
  @Timeout(60)
  void explanationTakesLinearTimeInWhiteSpaceAndMarks() throws IOException {
    Path file =
        write("a.txt", ("So. " + " ".repeat(1_000) + "? ").repeat(1_000) + ". ".repeat(500_000));
    CommandRun run = CommandRun.of("segment", "-l", "en", "--explain", file);
    assertThat(run.code()).isZero();
  }

  @Test
  void abbreviationsOfTheUserAreKnownBesideThoseOfTheLanguage() throws IOException {
    Path own = write("own.txt", "\uFEFF# Our own.\nqwx.\nrdskr.\tbefore-number\r\n\np. ex.\n");
    Path file =
        write("a.txt", "Sjå qwx. Han. Les rdskr. 5 og rdskr. Han kom jf. Lova. A p. ex. B.\n");
    CommandRun run = CommandRun.of("segment", "-l", "nn", "--abbreviations", own, file);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("Sjå qwx. Han.\nLes rdskr. 5 og rdskr.\nHan kom jf. Lova.\nA p. ex. B.\n");
    assertThat(CommandRun.of("segment", "-l", "nn", file).out()).startsWith("Sjå qwx.\nHan.\n");
    assertThat(CommandRun.of("segment", "-l", "nn", "--explain", "--abbreviations", own, file)
            .out())
        .contains("8\tnone\tproposed\tabbreviation\tSjå qwx. | Han. Les");
  }

  @Test
  void emptyListOfAbbreviationsChangesNothing() throws IOException {
    Path own = write("own.txt", "");
    Path file = write("a.nn.txt", SmallTexts.NYNORSK);
    assertThat(CommandRun.of("segment", "--abbreviations", own, file))
        .isEqualTo(CommandRun.of("segment", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"segment", "align"})
  void wrongLineOfAbbreviationsIsBadInputAndNamesThePlace(String command) throws IOException {
    Path file = write("a.nn.txt", SmallTexts.NYNORSK);
    Path other = write("b.en.txt", SmallTexts.ENGLISH);
    Path own = write("own.txt", "# Own.\njf\n");
    CommandRun run = CommandRun.of(command, "--abbreviations", own, file, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("parell: " + own
            + ", line 2: expected a full stop at the end, as in jf., found \"jf\"\n");
    Files.write(own, new byte[] {'j', (byte) 0xE5, '.'});
    CommandRun latin = CommandRun.of(command, "--abbreviations", own, file, other);
    assertThat(latin.code()).isEqualTo(1);
    assertThat(latin.err()).contains("line 1: expected text in UTF-8").hasLineCount(1);
    CommandRun missing =
        CommandRun.of(command, "--abbreviations", folder.resolve("none"), file, other);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("none: no such file").hasLineCount(1);
  }

  @Test
  @Timeout(60)
  void manyShortDocumentsTakeLinearTime() throws IOException {
    Path file = write("a.txt", "A line.\n\n".repeat(100_000));
    CommandRun run = CommandRun.of("segment", "-l", "en", "--paragraph-per-line", file);
    assertThat(run.out().lines().filter(line -> line.equals("A line."))).hasSize(100_000);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
