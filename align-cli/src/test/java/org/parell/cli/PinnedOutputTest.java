package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.IndexPairReader;
import org.parell.rows.JsonLinesReader;

/** Whatever of an answer is accepted stands in the next one, in every format. */
class PinnedOutputTest {

  private static final String ENGLISH = "../testdata/texts/barrel.en.txt";
  private static final String NYNORSK = "../testdata/texts/barrel.nn.txt";

  private static final List<String> FORMATS =
      List.of("tmx", "tsv", "jsonl", "ladder", "index", "html");

  @TempDir
  private Path folder;

  /** Rows of an answer are accepted at random, and the texts aligned anew with other settings. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.1, --regime auto",
    "2, 0.5, --regime comparable",
    "3, 0.5, --max-bead 1",
    "4, 0.9, --no-built-in-lexicon",
    "5, 0.3, --min-confidence 1",
    "6, 1.0, --regime parallel",
  })
  void acceptedBeadsStandInEveryOutput(int seed, double share, String settings) throws Exception {
    Random random = new Random(seed);
    CommandRun first =
        CommandRun.of("align", "--max-bead", 1 + seed % 5, "--format", "jsonl", ENGLISH, NYNORSK);
    List<String> rows = first.out().lines().toList();
    List<IndexPair> pins = new ArrayList<>();
    List<String> reviewed = new ArrayList<>();
    for (String row : rows) {
      boolean isAccepted = random.nextDouble() < share;
      reviewed.add(isAccepted ? "{\"status\":\"accepted\"," + row.substring(1) : row);
      if (isAccepted) {
        JsonLinesReader.read("row", new StringReader(row)).stream()
            .map(RatedPair::pair)
            .forEach(pins::add);
      }
    }
    assertThat(pins).isNotEmpty();
    // nor does the order of rows matter
    Collections.shuffle(reviewed, random);
    Path file = Files.write(folder.resolve("reviewed.jsonl"), reviewed);
    CommandRun run = CommandRun.of(Stream.of(
            Stream.of("align", ENGLISH, NYNORSK, "--nulls", "--pins", file),
            Stream.of(settings.split(" ")),
            FORMATS.stream().flatMap(format -> Stream.of("-o", folder.resolve("o." + format))))
        .flatMap(part -> part)
        .toArray());
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("reviewed.jsonl: ", " rows accepted, and so pinned")
        .containsPattern(", " + pins.size() + " beads? pinned, coverage [01]\\.[0-9]{2}\\R");
    assertKept(pins, rows);
  }

  private void assertKept(List<IndexPair> pins, List<String> rows) throws Exception {
    List<IndexPair> ofIndex = IndexPairReader.read(folder.resolve("o.index"));
    List<RatedPair> ofLines = JsonLinesReader.read(folder.resolve("o.jsonl"));
    assertThat(ofLines).extracting(RatedPair::pair).isEqualTo(ofIndex);
    assertThat(ofIndex).containsAll(pins);
    assertThat(ofLines.stream()
            .filter(rated -> pins.contains(rated.pair()) && !rated.pair().isNull())
            .toList())
        .allSatisfy(rated -> assertThat(rated.confidence().orElseThrow()).isEqualTo(1));
    assertThat(singleNulls(ofTsv())).containsAll(pins);
    assertThat(singleNulls(ofLadder())).containsAll(pins);
    assertThat(singleNulls(ofHtml())).containsAll(pins);
    List<IndexPair> links = pins.stream().filter(pin -> !pin.isNull()).toList();
    // rows may have other numbers than before
    String tmx = Files.readString(folder.resolve("o.tmx"))
        .replaceAll("<prop type=\"x-row\">\\d+</prop>\n", "");
    for (IndexPair link : links) {
      assertThat(tmx).contains(unit(link, rows));
    }
  }

  /** How a unit of a translation memory holds a bead that some row holds. */
  private static String unit(IndexPair link, List<String> rows) throws Exception {
    for (String row : rows) {
      if (JsonLinesReader.read("row", new StringReader(row)).get(0).pair().equals(link)) {
        return "<prop type=\"x-confidence\">1.0000</prop>\n<prop type=\"x-link-type\">"
            + field("shape", row) + "</prop>\n<prop type=\"x-source-file\">barrel.en.txt</prop>\n"
            + "<prop type=\"x-target-file\">barrel.nn.txt</prop>\n<tuv xml:lang=\"en\"><seg>"
            + field("source", row) + "</seg></tuv>\n<tuv xml:lang=\"nn\"><seg>"
            + field("target", row) + "</seg></tuv>";
      }
    }
    throw new AssertionError(link.toString());
  }

  private static String field(String name, String row) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(row);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("\\\"", "&quot;");
  }

  private List<IndexPair> ofTsv() throws IOException {
    return Files.readAllLines(folder.resolve("o.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new IndexPair(numbers(cells[4]), numbers(cells[5])))
        .toList();
  }

  private List<IndexPair> ofLadder() throws IOException {
    List<IndexPair> pairs = new ArrayList<>();
    int[] last = {0, 0};
    for (String rung : Files.readAllLines(folder.resolve("o.ladder"))) {
      int[] next = {Integer.parseInt(rung.split("\t")[0]), Integer.parseInt(rung.split("\t")[1])};
      pairs.add(new IndexPair(range(last[0], next[0]), range(last[1], next[1])));
      last = next;
    }
    return pairs;
  }

  private List<IndexPair> ofHtml() throws IOException {
    String page = Files.readString(folder.resolve("o.html"));
    String rows = page.substring(page.indexOf("<tbody>"), page.indexOf("</table>"));
    List<IndexPair> pairs = new ArrayList<>();
    for (String row : rows.split("</tr>")) {
      List<List<Integer>> sides = new ArrayList<>();
      for (String cell : row.split("<td")) {
        sides.add(Pattern.compile("title=\"segment (\\d+),")
            .matcher(cell)
            .results()
            .map(result -> Integer.parseInt(result.group(1)) - 1)
            .toList());
      }
      if (sides.size() > 2) {
        pairs.add(new IndexPair(sides.get(1), sides.get(2)));
      }
    }
    return pairs;
  }

  /** Null beads taken apart, as index files have them. */
  private static List<IndexPair> singleNulls(List<IndexPair> pairs) {
    return pairs.stream()
        .flatMap(pair -> pair.isNull()
            ? Stream.concat(
                pair.source().stream().map(i -> new IndexPair(List.of(i), List.of())),
                pair.target().stream().map(j -> new IndexPair(List.of(), List.of(j))))
            : Stream.of(pair))
        .toList();
  }

  private static List<Integer> numbers(String list) {
    return Stream.of(list.split("[^0-9]+"))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private static List<Integer> range(int start, int end) {
    return IntStream.range(start, end).boxed().toList();
  }
}
