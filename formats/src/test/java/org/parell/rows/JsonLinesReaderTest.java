package org.parell.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairWriter;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class JsonLinesReaderTest {

  private static final String LINE = "{\"confidence\":0.75,\"source_segments\":[{\"index\":0},"
      + "{\"index\":1}],\"target_segments\":[{\"index\":2}]}";
  private static final RatedPair PAIR = rated(0.75, List.of(0, 1), List.of(2));

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadBackAsAnIndexFileHasIt() throws Exception {
    SegmentedDocument source =
        SegmentedDocument.ofLines("a", "\uD800\n\"b\"\nc\nd\ne\n", Language.ENGLISH);
    SegmentedDocument target = SegmentedDocument.ofLines("b", "a\nb\\\nc\n", Language.NYNORSK);
    Alignment alignment = new Alignment(
        new Bitext(source, target),
        List.of(
            new Bead(0, 2, 0, 1, 0.97126),
            new Bead(2, 4, 1, 1, 0.5),
            new Bead(4, 4, 1, 2, 0),
            new Bead(4, 5, 2, 3, 1)));
    StringWriter written = new StringWriter();
    JsonLinesWriter.standard().write(alignment, written);
    List<RatedPair> read = read(written.toString());
    assertThat(read)
        .extracting(RatedPair::pair)
        .containsExactlyElementsOf(IndexPairWriter.pairs(alignment));
    assertThat(read)
        .extracting(rated -> rated.confidence().orElseThrow())
        .containsExactly(0.9713, 0.5, 0.5, 0.0, 1.0);
  }

  @Test
  void nullBeadIsTakenApartAndEmptyBeadIsNot() throws Exception {
    assertThat(read(line("0.5", "", "{\"index\":4},{\"index\":7}") + line("0.25", "", "")))
        .containsExactly(
            rated(0.5, List.of(), List.of(4)),
            rated(0.5, List.of(), List.of(7)),
            rated(0.25, List.of(), List.of()));
  }

  @Test
  void orderHolesAndDoublesStay() throws Exception {
    String seven = line("1", "{\"index\":7},{\"index\":2}", "{\"index\":2}");
    assertThat(read(seven + LINE + "\n" + seven))
        .containsExactly(
            rated(1, List.of(7, 2), List.of(2)), PAIR, rated(1, List.of(7, 2), List.of(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " { \"target_segments\" : [ { \"index\" : 2 } ] , \"confidence\" : 7.5e-1 ,\t"
            + "\"source_segments\" : [ { \"index\" : 0 } , { \"index\" : 1 } ] } ",
        "{\"shape\":\"9-9\",\"index\":9,\"confidence\":0.75,\"more\":{\"confidence\":\"x\","
            + "\"source_segments\":[[{}]]},\"source_segments\":[{\"text\":\"}\",\"index\":0,"
            + "\"index2\":null},{\"index\":1,\"more\":[{\"index\":8}]}],"
            + "\"target_segments\":[{\"index\":2}],\"last\":true}",
        "{\"\\u0063onfidence\":0.75,\"source_segments\":[{\"index\":0},{\"index\":1}],"
            + "\"target_segments\":[{\"index\":2}]}",
      })
  void orderOfFieldsWhiteSpaceAndUnknownFieldsDoNotMatter(String line) throws Exception {
    assertThat(read(line)).containsExactly(PAIR);
  }

  @Test
  void emptyLinesAndEveryEndOfLineArePassedOver() throws Exception {
    assertThat(read("\n \t\n" + LINE + "\r\n\r\n" + LINE + "\r" + LINE))
        .containsExactly(PAIR, PAIR, PAIR);
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
    assertThatThrownBy(() -> read("\n\nx")).hasMessageContaining("line 3, column 1");
  }

  @Test
  void byteOrderMarkIsPassedOverAtTheStartOnly() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "\uFEFF" + LINE + "\n");
    assertThat(JsonLinesReader.read(file)).containsExactly(PAIR);
    assertThat(read("\uFEFF")).isEmpty();
    assertThatThrownBy(() -> read("\uFEFF{}x")).hasMessageContaining("line 1, column 3");
    assertThatThrownBy(() -> read(LINE + "\n\uFEFF" + LINE))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("a.jsonl, line 2, column 1: expected JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\uDC00\uD800", "\\uD800", "\\uDC00\\uD800", "\u2028", "\\n"})
  void textThatIsPassedOverMayHoldAnything(String text) throws Exception {
    assertThat(read("{\"source\":\"" + text + "\"," + LINE.substring(1))).containsExactly(PAIR);
  }

  @Test
  void nameOfAFieldMayHoldALoneSurrogateButNotAsAnEscape() throws Exception {
    assertThat(read("{\"\uD800\":1," + LINE.substring(1))).containsExactly(PAIR);
    assertThatThrownBy(() -> read("{\"\\uD800\":1," + LINE.substring(1)))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("a.jsonl, line 1, column 9: expected JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.75          | `\"0.75\"`      | 15 | a number from 0 to 1 as confidence",
        "0.75          | null            | 15 | a number from 0 to 1 as confidence",
        "0.75          | true            | 15 | a number from 0 to 1 as confidence",
        "0.75          | [0.75]          | 15 | a number from 0 to 1 as confidence",
        "0.75          | {}              | 15 | a number from 0 to 1 as confidence",
        "0.75          | 1.0001          | 15 | a number from 0 to 1 as confidence",
        "0.75          | -0.1            | 15 | a number from 0 to 1 as confidence",
        "0.75          | 1e400           | 15 | a number from 0 to 1 as confidence",
        "[{\"index\":0} | null,[{\"index\":0} | 38 | an array as source_segments",
        "[{\"index\":2}] | 2             | 82 | an array as target_segments",
        "[{\"index\":2}] | `\"[2]\"`     | 82 | an array as target_segments",
        "[{\"index\":2}] | {\"index\":2} | 82 | an array as target_segments",
        "[{\"index\":2}] | [2]           | 83 | objects in target_segments",
        "[{\"index\":2}] | [[{\"index\":2}]] | 83 | objects in target_segments",
        "{\"index\":2}  | {}             | 84 | a field index before the end of a segment",
        "\"index\":2    | \"Index\":2    | 93 | a field index before the end of a segment",
        "\"index\":2    | \"index\":-2   | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":2.0  | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":2e0  | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":\"2\" | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":null | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":2147483648 | 92 | a whole number from 0 to 2147483647 as index",
        "\"index\":2    | \"index\":2,\"index\":2 | 94 | no second index",
        "\"confidence\":0.75 | \"confidence\":0.75,\"confidence\":0.75 | 20 | no second confidence",
        "`{\"conf`      | `[{\"conf`     | 1  | an object",
        "`2}]}`         | `2}]}{}`       | 96 | the end of the line",
        "`2}]}`         | `2}]} []`      | 97 | the end of the line",
        "`2}]}`         | `2}]},`        | 96 | JSON",
        "`2}]}`         | `2}]} x`       | 97 | JSON",
        "`2}]}`         | `2}],}`        | 96 | JSON",
        "0.75           | NaN            | 18 | JSON",
        "0.75           | 00.75          | 16 | JSON",
        "\"confidence\" | 'confidence'   | 2  | JSON",
        "\"confidence\" | confidence     | 2  | JSON",
      })
  void anythingElseIsAnErrorWithItsPlace(String part, String other, int column, String expected) {
    assertThat(LINE).contains(part);
    int last = LINE.lastIndexOf(part);
    String wrong = LINE.substring(0, last) + other + LINE.substring(last + part.length());
    assertThatThrownBy(() -> read(LINE + "\n\n" + wrong + "\n"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith(
            "a.jsonl, line 3, column " + column + ": expected " + expected + ", found \"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confidence", "source_segments", "target_segments"})
  void missingFieldIsAnErrorWithItsLine(String field) {
    assertThatThrownBy(() -> read(LINE + "\n" + LINE.replace(field, "other")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("a.jsonl, line 2: expected a field " + field + ", found none");
  }

  @Test
  void lineCutOffAnywhereIsAnError() {
    for (int end = 1; end < LINE.length(); end++) {
      String cut = LINE.substring(0, end);
      assertThatThrownBy(() -> read(LINE + "\n" + cut + "\n" + LINE))
          .as("%s", cut)
          .isInstanceOf(ExchangeFormatException.class)
          .hasMessageStartingWith("a.jsonl, line 2, column ");
    }
    for (String cut :
        List.of("{", "{\"confidence\":0.7", "{\"confidence\":0.75,", "{\"text\":\"a")) {
      assertThatThrownBy(() -> read(cut + "\n" + LINE))
          .hasMessage("a.jsonl, line 1, column " + (cut.length() + 1)
              + ": expected JSON, found the end of the line");
    }
  }

  @Test
  void spoiltLineIsReadOrRefusedButNeverAFault() {
    Random random = new Random(7);
    String signs = "{}[]\",:\\ue0129.-+ tfn/*'#\u0000\u0085\uFEFF\uD800é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder(LINE);
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(line.length());
        line.replace(at, at + random.nextInt(2), "" + signs.charAt(random.nextInt(signs.length())));
      }
      try {
        assertThat(read(line.toString())).isNotEmpty();
      } catch (ExchangeFormatException e) {
        assertThat(e.getMessage()).startsWith("a.jsonl, line 1").contains("expected ");
      } catch (Exception e) {
        throw new AssertionError(line.toString(), e);
      }
    }
  }

  @Test
  @Timeout(20)
  void lineOfManyMegabytesIsRead() throws Exception {
    String text = "x".repeat(20_000_000);
    String digits = "1".repeat(1_000_000);
    String before = "{\"text\":\"" + text + "\",\"number\":" + digits + ",\"" + digits + "\":0,";
    assertThat(read(LINE.replaceFirst("\\{", before))).containsExactly(PAIR);
    assertThat(read(LINE.replace("0.75", "0.75" + "0".repeat(1_000_000)))).containsExactly(PAIR);
    String segments = "{\"index\":3},".repeat(100_000) + "{\"index\":3}";
    assertThat(read(line("1", segments, segments)).get(0).pair().source()).hasSize(100_001);
  }

  @Test
  @Timeout(20)
  void messageAboutALongLineIsShort() {
    for (String line : List.of(
        "x".repeat(1_000_000),
        "{\"confidence\":\"" + "x".repeat(1_000_000) + "\"}",
        "{\"confidence\":" + "1".repeat(1_000_000) + "}",
        "{\"confidence\":1,\"source_segments\":[{\"index\":" + "1".repeat(1_000_000) + "}]}")) {
      assertThatThrownBy(() -> read(line))
          .isInstanceOf(ExchangeFormatException.class)
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }
  }

  @Test
  void bracketsInsideOneAnotherAreBounded() throws Exception {
    String deep = "[".repeat(100) + "]".repeat(100);
    assertThat(read(LINE.replaceFirst("\\{", "{\"deep\":" + deep + ","))).containsExactly(PAIR);
    String deeper = "[".repeat(1_000_000);
    assertThatThrownBy(() -> read(LINE + "\n{\"deep\":" + deeper))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("a.jsonl, line 2: expected at most 500 brackets inside one another");
  }

  @Test
  void fileIsNamedInMessages() throws Exception {
    Path file = Files.writeString(folder.resolve("my.jsonl"), LINE + "\n[]\n");
    assertThatThrownBy(() -> JsonLinesReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("my.jsonl, line 2, column 1: expected an object, found \"[]\"");
    assertThatThrownBy(() -> JsonLinesReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void fileThatIsNotUtf8IsAnError() throws Exception {
    String line = LINE.replaceFirst("\\{", "{\"source\":\"é\",");
    Path file = folder.resolve("my.jsonl");
    for (byte[] bytes : List.of(
        line.getBytes(ISO_8859_1),
        line.getBytes(UTF_16),
        // what some programs make of a lone surrogate
        LINE.replaceFirst("\\{", "{\"s\":\"\u00ED\u00A0\u0080\",").getBytes(ISO_8859_1))) {
      Files.write(file, bytes);
      assertThatThrownBy(() -> JsonLinesReader.read(file))
          .isInstanceOf(ExchangeFormatException.class)
          .hasMessage(file + ": expected UTF-8");
    }
  }

  @Test
  void failureOfTheDiskComesThroughUnwrapped() {
    Reader broken = new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        throw new IOException("disk gone");
      }

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> JsonLinesReader.read("a.jsonl", broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk gone");
  }

  private static String line(String confidence, String source, String target) {
    return "{\"confidence\":%s,\"source_segments\":[%s],\"target_segments\":[%s]}\n"
        .formatted(confidence, source, target);
  }

  private static RatedPair rated(double confidence, List<Integer> source, List<Integer> target) {
    return new RatedPair(new IndexPair(source, target), OptionalDouble.of(confidence));
  }

  private static List<RatedPair> read(String text) throws IOException, ExchangeFormatException {
    return JsonLinesReader.read("a.jsonl", new StringReader(text));
  }
}
