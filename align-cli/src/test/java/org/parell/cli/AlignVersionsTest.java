package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** What align does with more than two versions of a text. */
class AlignVersionsTest {

  private static final String TEXTS = "../testdata/texts/";
  private static final String SEEDS = "../testdata/seeds/";

  @TempDir
  private Path folder;

  private Path english;
  private Path nynorsk;
  private Path catalan;

  @BeforeEach
  void writeTexts() throws IOException {
    english = write("boat.en.txt", SmallTexts.ENGLISH);
    nynorsk = write("boat.nn.txt", SmallTexts.NYNORSK);
    catalan = write("boat.ca.txt", SmallTexts.CATALAN);
  }

  @Test
  void withoutOptionsATableOfAllVersionsGoesToStandardOutput() {
    CommandRun run = CommandRun.of("align", english, nynorsk, catalan);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("en\tnn\tca\tconfidence\tshape\ten_indices\tnn_indices\tca_indices\n");
    assertThat(run.out().lines())
        .hasSize(5)
        .anyMatch(
            line -> line.matches(
                "The boat came.*flour\\.\tBåten kom.*mjøl\\.\tLa barca va.*farina\\.\t.*\t\\[0]\t\\[0]\t\\[0]"));
    assertThat(run.err())
        .contains("boat.ca.txt: language ca, detected")
        .contains("boat.en.txt (en, 4 segments)", "boat.ca.txt (ca, 4 segments): 4 rows")
        .contains("4 complete, 0 without some version")
        .contains("0 segments unaligned");
  }

  @Test
  void whatAVersionLacksIsEmpty() throws IOException {
    Path shorter =
        write("short.ca.txt", SmallTexts.CATALAN.replace("No hi havia ningú al moll.", ""));
    CommandRun run = CommandRun.of("align", "--format", "index", english, nynorsk, shorter);
    assertThat(run.out()).isEqualTo("""
        [0]:[0]:[0]
        [1]:[1]:[]
        [2]:[2]:[1]
        [3]:[3]:[2]
        """);
    assertThat(run.err()).contains("4 rows, 3 complete, 1 without some version");
  }

  @Test
  void allFormatsOfRowsAreWrittenTheSameEachTime() throws IOException {
    List<String> names = List.of(
        "r.tsv", "r.csv", "r.excel.csv", "r.xlsx", "r.tmx", "r.jsonl.gz", "r.index", "r.html");
    List<byte[]> before = new ArrayList<>();
    for (String jobs : List.of("1", "3")) {
      CommandRun run = CommandRun.of(Stream.concat(
              Stream.of("align", english, nynorsk, catalan, "-j", jobs),
              names.stream().flatMap(name -> Stream.of("-o", folder.resolve(name))))
          .toArray());
      assertThat(run.code()).isZero();
      assertThat(run.out()).isEmpty();
      List<byte[]> written = new ArrayList<>();
      for (String name : names) {
        written.add(Files.readAllBytes(folder.resolve(name)));
      }
      for (int i = 0; i < before.size(); i++) {
        assertThat(written.get(i)).as(names.get(i)).isEqualTo(before.get(i));
      }
      before = written;
    }
    assertThat(files()).hasSize(3 + names.size());
    assertThat(read("r.csv")).startsWith("en,nn,ca,confidence,");
    assertThat(CommandRun.of("align", english, nynorsk, catalan, "--format", "jsonl")
            .out()
            .lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("{\"row\":"));
    assertThat(CommandRun.of(
                "align",
                english,
                nynorsk,
                catalan,
                "--format",
                "csv",
                "--csv-separator",
                "semicolon")
            .out())
        .startsWith("en;nn;ca;");
  }

  @Test
  void reviewOfThreeVersionsIsAPageToRead() throws IOException {
    Path page = folder.resolve("page.html");
    CommandRun run = CommandRun.of("review", english, nynorsk, catalan, "-o", page);
    assertThat(run.code()).isZero();
    assertThat(read("page.html"))
        .contains("The boat came", "Båten kom", "La barca va", "mending is for two languages")
        .doesNotContain("<script");
    CommandRun pairs =
        CommandRun.of("review", english, nynorsk, catalan, "-o", page, "--bilingual");
    assertThat(pairs.code()).isZero();
    assertThat(read("page.nn-ca.html")).contains("<script", "La barca va");
  }

  @Test
  void fourVersionsAreAlignedToo() throws IOException {
    Path again = write("again.en.txt", SmallTexts.ENGLISH.replace("noon", "midday"));
    CommandRun run = CommandRun.of(
        "align",
        english,
        nynorsk,
        catalan,
        again,
        "--format",
        "index",
        "--index-score",
        "confidence");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSize(4)
        .allMatch(line -> line.matches("(\\[\\d]:){4}[01]\\.\\d{4}"));
    assertThat(CommandRun.of("align", english, nynorsk, again).out()).startsWith("en\tnn\ten.2\t");
  }

  @Test
  void storyHasItsRowsWhateverTheNumberOfJobs() {
    CommandRun one = story("-j", "1");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("The Barrel from the South\tTønna sørfrå\tEl barril que venia");
    for (String jobs : List.of("1", "2", "7")) {
      assertThat(story("-j", jobs).out()).isEqualTo(one.out());
    }
  }

  private static CommandRun story(String... options) {
    return CommandRun.of(Stream.concat(
            Stream.of(
                "align", TEXTS + "barrel.en.txt", TEXTS + "barrel.nn.txt", TEXTS + "barrel.ca.txt"),
            Stream.of(options))
        .toArray());
  }

  @Test
  void filesOfEachTwoVersionsAreNamedByTheirLanguages() throws IOException {
    CommandRun run = CommandRun.of(
        "align",
        english,
        nynorsk,
        catalan,
        "-o",
        folder.resolve("links.xml"),
        "-o",
        folder.resolve("rows.tmx"));
    assertThat(run.code()).isZero();
    assertThat(files())
        .containsExactlyInAnyOrder(
            "boat.en.txt",
            "boat.nn.txt",
            "boat.ca.txt",
            "rows.tmx",
            "links.en-nn.xml",
            "links.en-nn.en.xml",
            "links.en-nn.nn.xml",
            "links.en-ca.xml",
            "links.en-ca.en.xml",
            "links.en-ca.ca.xml",
            "links.nn-ca.xml",
            "links.nn-ca.nn.xml",
            "links.nn-ca.ca.xml");
    assertThat(read("links.nn-ca.xml"))
        .contains("fromDoc=\"links.nn-ca.nn.xml\"", "toDoc=\"links.nn-ca.ca.xml\"");
    assertThat(read("rows.tmx").split("<tuv ", -1)).hasSize(1 + 4 * 3);
  }

  @Test
  void bilingualWritesAnyFormatForEachTwoVersions() throws IOException {
    CommandRun run = CommandRun.of(
        "align",
        english,
        nynorsk,
        catalan,
        "--bilingual",
        "--drop-identical",
        "-o",
        folder.resolve("rows.tmx"),
        "-o",
        folder.resolve("rows.tsv.gz"),
        "-o",
        folder.resolve("rows.excel.csv"),
        "--format",
        "tmx",
        "--format",
        "tsv",
        "--format",
        "excel");
    assertThat(run.code()).isZero();
    assertThat(files())
        .contains(
            "rows.en-nn.tmx",
            "rows.en-ca.tmx",
            "rows.nn-ca.tmx",
            "rows.nn-ca.excel.csv",
            "rows.nn-ca.tsv.gz");
    assertThat(files()).doesNotContain("rows.tmx", "rows.excel.csv");
    assertThat(read("rows.nn-ca.tmx"))
        .contains("srclang=\"nn\"", "<tuv xml:lang=\"ca\"><seg>La barca")
        .doesNotContain("The boat");
  }

  @Test
  void seedsGiveATableOfThreeLanguagesWithTheQuotationInIt() {
    CommandRun run = CommandRun.of(
        "align", SEEDS + "kropotkin.en.txt", SEEDS + "kropotkin.nn-ca.txt", "--split-languages");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("en\tnn\tca\tconfidence\t");
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("In the animal world .*\tSitat: «I dyreverda ser vi .*"))
        .anyMatch(line -> line.matches("The animal species .*\tDyreartane der .*"))
        .anyMatch(line -> line.matches("The mutual protection .*\tDet gjensidige vernet .*"))
        .anyMatch(line -> line.matches("The unsociable species.*\tDei usosiale artane .*"))
        .anyMatch(line -> line.matches("[^\t]+\t[^\t]+\t[^\t]+\t[01]\\.\\d+\t.*"));
    assertThat(run.err())
        .contains("kropotkin.nn-ca.txt holds nn (", "then ca (")
        .contains("(ca, 10 segments): ");
  }

  @Test
  void fileInOneLanguageIsNotSplit() {
    CommandRun run = CommandRun.of("align", english, nynorsk, "--split-languages");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("en\tnn\tconfidence\t").hasLineCount(5);
  }

  @Test
  void languagesAreSaidInTheOrderOfTheFiles() {
    CommandRun run =
        CommandRun.of("align", english, nynorsk, catalan, "-l", "en-GB", "-l", "no", "-l", "ca");
    assertThat(run.out()).startsWith("en-GB\tnn\tca\t");
  }

  @Test
  void linesOfPresegmentedFilesAreSegments() throws IOException {
    Path one = write("a", "One. Two.\n\nThree.\n");
    Path two = write("b", "Ein. To.\n\nTre.\n");
    Path three = write("c", "U. Dos.\n\nTres.\n");
    CommandRun run = CommandRun.of(
        "align", "--presegmented", "-l", "en", "-l", "nn", "-l", "ca", one, two, three);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("(en, 3 segments)", "(nn, 3 segments)", "(ca, 3 segments)");
  }

  @Test
  void filesOfOneNameAreCalledByTheirPaths() throws IOException {
    for (String language : List.of("en", "nn")) {
      Files.createDirectories(folder.resolve(language));
    }
    Path one = write("en/a.txt", SmallTexts.ENGLISH);
    Path other = write("nn/a.txt", SmallTexts.NYNORSK);
    CommandRun run = CommandRun.of("align", "--format", "tmx", one, other, catalan);
    assertThat(run.out())
        .contains("\"x-file\">" + one.toString().replace('\\', '/') + "</prop>")
        .contains("\"x-file\">" + other.toString().replace('\\', '/') + "</prop>")
        .contains("\"x-file\">boat.ca.txt</prop>");
  }

  @Test
  void lexiconMustSayItsLanguages() throws IOException {
    Path named = write("words.tsv", "en\tnn\nboat\tbåt\n");
    CommandRun run = CommandRun.of("align", english, nynorsk, catalan, "--lexicon", named);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("words.tsv: 1 entry");
    Path others = write("others.tsv", "de\tfr\nBoot\tbateau\n");
    assertThat(CommandRun.of("align", english, nynorsk, catalan, "--lexicon", others)
            .err())
        .contains("others.tsv is left out: it is of de and fr");
    Path unnamed = write("unnamed.tsv", "boat\tbåt\nbarrel\ttønne\n");
    CommandRun refused = CommandRun.of("align", english, nynorsk, catalan, "--lexicon", unnamed);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("unnamed.tsv: does not say of which two languages it is");
  }

  @Test
  void strangersArePointedOut() throws IOException {
    Path other = Path.of(TEXTS + "oven.ca.txt");
    CommandRun run =
        CommandRun.of("align", TEXTS + "barrel.en.txt", TEXTS + "barrel.nn.txt", other);
    assertThat(run.err())
        .contains("warning: hardly anything in " + other + " matches the other texts")
        .doesNotContain("hardly anything in " + TEXTS + "barrel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-s en | -s and -t are for two files; say -l for each file",
        "-t en | -s and -t are for two files",
        "-l en | there must be one -l for each file: found 1 for 3 files",
        "--pins x.jsonl | --pins is for two files",
        "--save-lexicon x.lex | --save-lexicon is for two files",
        "--explain --format tmx | --explain is for two files",
        "--min-confidence 1.5 | --min-confidence: 1.5 must be from 0 to 1",
        "--dedupe | --dedupe is for files of two versions; leave it out, or add --bilingual",
        "--for trados --format tmx | --for is for files of two versions",
        "--index-score cost --format index | rows of more than two versions have a confidence",
        "--jobs 0 | --jobs: 0 must be at least 1",
        "--format ladder | ladder holds two versions of a text; take tsv, tmx",
        "--format xces | each two versions have a file of their own in xces; name it with -o",
        "--bilingual | each two versions have a file of their own in tsv; name it with -o",
        "--split-languages --presegmented | --split-languages: lines of --presegmented",
        "--policy colon=keep --presegmented | --policy: lines of --presegmented",
        "--format ladder --format tsv | one --format only"
      })
  void whatOnlyTwoVersionsHaveIsWrongUsageInOneLine(String options, String expected) {
    CommandRun run = CommandRun.of(
        Stream.concat(Stream.of("align", english, nynorsk, catalan), Stream.of(options.split(" ")))
            .toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(expected).hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-l en -l nn | -l is for three files or more; of two say -s and -t",
        "--bilingual -o x.tmx | --bilingual is for three files or more",
        "--jobs 0 | --jobs: 0 must be at least 1"
      })
  void whatOnlyMoreVersionsHaveIsWrongUsageForTwo(String options, String expected) {
    CommandRun run = CommandRun.of(
        Stream.concat(Stream.of("align", english, nynorsk), Stream.of(options.split(" ")))
            .toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(expected).hasLineCount(2);
  }

  @Test
  void rowsThatAreNotSureEnoughComeApartAndAreCounted() {
    Object[] texts = {TEXTS + "barrel.en.txt", TEXTS + "barrel.nn.txt", TEXTS + "barrel.ca.txt"};
    List<String> all = index(texts, "0").out().lines().toList();
    CommandRun run = index(texts, "0.99");
    assertThat(run.out()).isEqualTo(index(texts, "0.99").out());
    List<String> sure = run.out().lines().toList();
    List<String> apart = all.stream().filter(row -> !sure.contains(row)).toList();
    assertThat(apart).isNotEmpty().noneMatch(row -> row.matches("(\\[]:)*\\[\\d+](:\\[])*"));
    assertThat(sure)
        .containsAll(all.stream().filter(row -> !apart.contains(row)).toList())
        .filteredOn(row -> !all.contains(row))
        .allMatch(row -> row.matches("(\\[]:)*\\[\\d+](:\\[])*"));
    assertThat(run.err())
        .contains(apart.size() + " rows less sure than 0.99 taken apart into unaligned segments")
        .contains(" 0 doubtful (below 0.9)");
  }

  private static CommandRun index(Object[] texts, String minimum) {
    return CommandRun.of(Stream.concat(
            Stream.of("align", "--format", "index", "--min-confidence", minimum), Stream.of(texts))
        .toArray());
  }

  @Test
  void rowsOfJsonLinesAreExportedAsIfTheyHadJustBeenAligned() throws IOException {
    List<String> names = List.of("r.tsv", "r.csv", "r.tmx", "r.index", "r.xlsx", "r.jsonl");
    Path rows = folder.resolve("rows.jsonl");
    Object[] outputs =
        names.stream().flatMap(name -> Stream.of("-o", folder.resolve(name))).toArray();
    assertThat(CommandRun.of(Stream.concat(
                    Stream.of("align", english, nynorsk, catalan, "--nulls", "-o", rows),
                    Stream.of(outputs))
                .toArray())
            .code())
        .isZero();
    List<byte[]> aligned = new ArrayList<>();
    for (String name : names) {
      aligned.add(Files.readAllBytes(folder.resolve(name)));
      Files.delete(folder.resolve(name));
    }
    CommandRun run = CommandRun.of(
        Stream.concat(Stream.of("export", rows, "--nulls"), Stream.of(outputs)).toArray());
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("boat.en.txt (en, 4 segments), boat.nn.txt (nn, 4 segments), boat.ca.txt (ca,"
            + " 4 segments): 4 rows, 4 complete");
    for (int k = 0; k < names.size() - 1; k++) {
      assertThat(Files.readAllBytes(folder.resolve(names.get(k))))
          .as(names.get(k))
          .isEqualTo(aligned.get(k));
    }
    CommandRun again = CommandRun.of("export", folder.resolve("r.jsonl"), "--format", "jsonl");
    assertThat(again.out()).isEqualTo(read("r.jsonl"));
    assertThat(CommandRun.withInput(
                read("rows.jsonl"), "export", "-", "--from", "jsonl", "--format", "index")
            .out())
        .isEqualTo(read("r.index"));
  }

  @Test
  void exportedRowsHaveAPageAndFilesForEachTwo() throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    CommandRun.of("align", english, nynorsk, catalan, "-o", rows);
    CommandRun run = CommandRun.of(
        "export", rows, "-o", folder.resolve("rows.html"), "-o", folder.resolve("links.xml"));
    assertThat(run.code()).isZero();
    assertThat(read("rows.html")).contains("The boat came", "Båten kom", "La barca va");
    assertThat(files()).contains("links.en-nn.xml", "links.nn-ca.ca.xml");
    assertThat(
            CommandRun.of("export", rows, "--bilingual", "--dedupe", "-o", folder.resolve("own.po"))
                .code())
        .isZero();
    assertThat(read("own.nn-ca.po")).contains("msgid \"Båten kom", "msgstr \"La barca va");
    assertThat(CommandRun.of("export", rows, "--min-confidence", "1").err())
        .contains("4 rows less sure than 1.0 taken apart", ": 0 rows, 0 complete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-s en | -s and -t are for two versions; rows of several say their languages",
        "--format ladder | ladder holds two versions of a text; take tsv, tmx",
        "--dedupe | --dedupe is for files of two versions; leave it out, or add --bilingual",
        "--bilingual | each two versions have a file of their own in tsv; name it with -o"
      })
  void whatRowsDoNotHaveIsWrongUsageOfExport(String options, String expected) throws IOException {
    Path rows = write("rows.jsonl", "{\"segments\":[[{\"index\":0,\"text\":\"a\"}],[],[]]}\n");
    CommandRun run = CommandRun.of(
        Stream.concat(Stream.of("export", rows), Stream.of(options.split(" "))).toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(expected).hasLineCount(2);
  }

  @Test
  void badRowsAreToldInOneLineAndTwoVersionsHaveNoPairs() throws IOException {
    Path rows = write("rows.jsonl", "\n{\"segments\":[[],[],0]}\n");
    CommandRun run = CommandRun.of("export", rows);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(rows + ", line 2, column 20: expected an array as segments")
        .hasLineCount(1);
    Path beads = folder.resolve("beads.jsonl");
    CommandRun.of("align", english, nynorsk, "-o", beads);
    assertThat(CommandRun.of("export", beads, "--bilingual", "-o", folder.resolve("b.tmx"))
            .err())
        .contains("--bilingual is for three files or more");
  }

  @Test
  void noInputIsOverwritten() throws IOException {
    Path input = write("rows.en-nn.tmx", SmallTexts.CATALAN);
    CommandRun pairs = CommandRun.of(
        "align",
        english,
        nynorsk,
        input,
        "--input-format",
        "plain",
        "--bilingual",
        "-o",
        folder.resolve("rows.tmx"));
    assertThat(pairs.code()).isEqualTo(1);
    assertThat(pairs.err()).contains("rows.en-nn.tmx: is an input");
    assertThat(input).hasContent(SmallTexts.CATALAN);
    CommandRun rows =
        CommandRun.of("align", english, nynorsk, catalan, "--format", "tmx", "-o", catalan);
    assertThat(rows.code()).isEqualTo(2);
    assertThat(rows.err()).contains("is an input; name another file to write");
    assertThat(catalan).hasContent(SmallTexts.CATALAN);
    assertThat(files()).hasSize(4);
  }

  @Test
  void missingFileIsSaidBeforeAnyWork() {
    CommandRun run = CommandRun.of("align", english, nynorsk, folder.resolve("none.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("none.txt: no such file; check the path").hasLineCount(1);
  }

  @Test
  void emptyVersionHasAnEmptyColumn() throws IOException {
    Path empty = write("empty.txt", "");
    CommandRun run = CommandRun.of("align", english, nynorsk, empty, "--format", "index");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.endsWith(":[]"));
    assertThat(run.err()).contains("empty.txt holds no text");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
