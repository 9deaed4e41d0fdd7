package org.parell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.testdata.TestData;

/** Alignments written anew, and all formats that are written at all. */
class ExportCommandTest {

  @TempDir
  private Path folder;

  private Path english;
  private Path nynorsk;

  @BeforeEach
  void writeTexts() throws IOException {
    english = Files.writeString(folder.resolve("a.en.txt"), TestData.text("texts/barrel.en.txt"));
    nynorsk = Files.writeString(folder.resolve("a.nn.txt"), TestData.text("texts/barrel.nn.txt"));
  }

  @Test
  void everyFormatIsWrittenUnderOneName() throws IOException {
    List<Object> args = new ArrayList<>(List.of("align", english, nynorsk, "-o", at("o")));
    for (OutputFormat format : OutputFormat.values()) {
      args.addAll(List.of("--format", format));
    }

    CommandRun run = CommandRun.of(args.toArray());

    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.startsWith("o.")))
          .containsExactlyInAnyOrder(
              "o.tsv",
              "o.tmx",
              "o.xlf",
              "o.xlf2",
              "o.po",
              "o.csv",
              "o.excel.csv",
              "o.xlsx",
              "o.jsonl",
              "o.html",
              "o.en",
              "o.nn",
              "o.bitextor.tsv",
              "o.hunalign",
              "o.ladder",
              "o.index",
              "o.xml",
              "o.en.xml",
              "o.nn.xml",
              "o.intertext.xml",
              "o.intertext.en.xml",
              "o.intertext.nn.xml");
    }
    assertThat(Files.readAllLines(at("o.en"))).hasSameSizeAs(Files.readAllLines(at("o.nn")));
    assertThat(Files.readString(at("o.xml"))).contains("fromDoc=\"o.en.xml\"");
    assertThat(Files.readAllBytes(at("o.xlsx"))).startsWith('P', 'K');
  }

  @ParameterizedTest
  @ValueSource(strings = {"o.tsv", "o.tmx", "o.csv", "o.hunalign", "o.xml", "o.jsonl", "o.tmx.gz"})
  void whatIsReadAgainHasTheSameLinks(String name) throws IOException {
    assertThat(CommandRun.of("align", english, nynorsk, "-o", at(name)).code()).isZero();
    String links = texts(CommandRun.of("align", english, nynorsk).out());

    CommandRun run = CommandRun.of("export", at(name), "-s", "en", "-t", "nn");

    assertThat(run.code()).isZero();
    assertThat(texts(run.out())).isEqualTo(links);
  }

  @Test
  void twoFilesOfMosesAreOneAlignment() throws IOException {
    CommandRun.of("align", english, nynorsk, "-o", at("o.moses"));
    String links = texts(CommandRun.of("align", english, nynorsk).out());

    CommandRun run = CommandRun.of("export", at("o.en"), at("o.nn"), "--from", "moses");

    assertThat(texts(run.out())).isEqualTo(links);
  }

  @Test
  void jsonLinesKeepWhatWasSaidInAReview() throws IOException {
    CommandRun.of("align", english, nynorsk, "-o", at("o.jsonl"));
    List<String> rows = new ArrayList<>(Files.readAllLines(at("o.jsonl")));
    rows.set(0, rows.get(0).replaceFirst("\\{", "{\"status\":\"accepted\","));
    Files.write(at("o.jsonl"), rows);

    CommandRun run = CommandRun.of("export", at("o.jsonl"), "--format", "jsonl");

    assertThat(run.out().lines().filter(row -> row.contains("\"status\":\"accepted\"")))
        .hasSize(1);
    assertThat(run.out().lines()).hasSameSizeAs(rows);
  }

  @Test
  void pinnedBeadsComeOutAsAcceptedSoThatAReviewIsNotLost() throws IOException {
    CommandRun.of("align", english, nynorsk, "-o", at("o.jsonl"));
    Files.writeString(at("pins.txt"), "[0]:[0]\n[1]:[1]\n");

    CommandRun.of("align", english, nynorsk, "--pins", at("pins.txt"), "-o", at("p.jsonl"));
    CommandRun again =
        CommandRun.of("align", english, nynorsk, "--pins", at("p.jsonl"), "-o", at("q.jsonl"));

    assertThat(again.err()).contains("2 of ");
    assertThat(Files.readString(at("q.jsonl"))).isEqualTo(Files.readString(at("p.jsonl")));
  }

  @Test
  void filtersLeaveOutAndTellHowMuch() throws IOException {
    Path twice = Files.writeString(at("t.tsv"), "a\tb\nsame\tsame\na\tb\nx\tmuch longer than x\n");

    CommandRun run =
        CommandRun.of("export", twice, "--dedupe", "--drop-identical", "--max-length-ratio", "4");

    assertThat(run.out().lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith("a\tb\t"));
    assertThat(run.err())
        .contains("3 beads left out: ", "1 identical", "1 duplicate", "1 length ratio");
  }

  @Test
  void languageTagsAndTheProgramShapeTheTmx() throws IOException {
    Path pair = Files.writeString(at("t.tsv"), "One.\tEin.\n" + "x".repeat(2_001) + "\ty\n");

    CommandRun run = CommandRun.of(
        "export",
        pair,
        "-s",
        "en",
        "-t",
        "nn",
        "--format",
        "tmx",
        "--for",
        "trados",
        "--tmx-lang",
        "en=en-GB");

    assertThat(run.out()).contains("xml:lang=\"en-GB\"", "xml:lang=\"nn-NO\"");
    assertThat(run.err()).contains("1 link left out of the TMX, longer than Trados takes");
  }

  @Test
  void noInputIsOverwrittenByACompanionOfAnOutput() throws IOException {
    Path source = Files.writeString(at("c.en"), "Something.\n");
    Path target = Files.writeString(at("c.nn"), "Noko.\n");

    CommandRun run =
        CommandRun.of("align", "-s", "en", "-t", "nn", source, target, "-o", at("c.moses"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is an input");
    assertThat(Files.readString(source)).isEqualTo("Something.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing.tmx, 1, no such file",
    "t.docx, 2, say --from",
    "t.tsv t.tsv, 2, moses",
    "t.tsv --min-confidence 2, 2, from 0 to 1",
    "t.tsv -o t.tsv, 2, is an input",
    "t.tsv --from tmx, 1, 'line 1, column 1'",
    "t.tsv --from jsonl, 1, 'line 1, column 1'"
  })
  void troubleIsOneLine(String args, int code, String expected) throws IOException {
    Files.writeString(at("t.tsv"), "a\tb\n");
    Files.writeString(at("t.docx"), "PK");
    Object[] words = Stream.concat(
            Stream.of("export"),
            Stream.of(args.split(" "))
                .map(word -> word.contains(".t") || word.contains(".d")
                    ? folder.resolve(word).toString()
                    : word))
        .toArray();

    CommandRun run = CommandRun.of(words);

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(expected).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void standardInputIsReadAsWell() {
    CommandRun run = CommandRun.withInput("One.\tEin.\n", "export", "-", "--from", "tsv");
    assertThat(run.out()).contains("One.\tEin.\t");
    assertThat(run.out().getBytes(UTF_8)).isNotEmpty();
  }

  /** Source and target text of each line. */
  private static String texts(String table) {
    StringBuilder texts = new StringBuilder();
    table.lines().skip(1).forEach(line -> {
      String[] fields = line.split("\t", -1);
      texts.append(fields[0]).append('\t').append(fields[1]).append('\n');
    });
    return texts.toString();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }
}
