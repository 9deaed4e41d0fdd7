package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class JsonPinsReaderTest {

  private static final Bitext BITEXT = bitext(List.of("a", "b", "c c", "d"), List.of("x", "y", ""));

  private static final String ROW = "{\"status\":\"accepted\",\"source_segments\":"
      + "[{\"index\":1,\"text\":\"b\"},{\"index\":2,\"text\":\"c c\"}],"
      + "\"target_segments\":[{\"index\":1,\"text\":\"y\"}]}";

  private static final IndexPair PIN = new IndexPair(List.of(1, 2), List.of(1));

  @Test
  void acceptedRowsOfWhatWasWrittenArePins() throws Exception {
    Bitext bitext = bitext(
        List.of("\uD800 \u0001", "  two \t spaces", "no\u00A0break", "\\\"", ""),
        List.of("a", "b", "", "d"));
    Alignment alignment = new Alignment(
        bitext,
        List.of(
            new Bead(0, 2, 0, 1, 0.9),
            new Bead(2, 4, 1, 1, 0.5),
            new Bead(4, 5, 1, 3, 0.4),
            new Bead(5, 5, 3, 4, 1)));
    StringWriter written = new StringWriter();
    JsonLinesWriter.standard().write(alignment, written);
    String accepted = written.toString().replace("{\"bead\"", "{\"status\":\"accepted\",\"bead\"");
    JsonPinsReader.Reading reading = read(accepted, bitext);
    assertThat(reading.rowCount()).isEqualTo(4);
    assertThat(reading.beads())
        .containsExactlyElementsOf(alignment.beads().stream().map(IndexPair::of).toList());
    assertThat(read(written.toString(), bitext))
        .isEqualTo(new JsonPinsReader.Reading(List.of(), 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rejected\"",
        "\"Accepted\"",
        "\"\"",
        "null",
        "true",
        "1",
        "[\"accepted\"]",
        "{\"status\":\"accepted\"}"
      })
  void rowWithAnotherStatusIsNotPinnedAndItsTextsDoNotMatter(String status) throws Exception {
    String other = ROW.replace("\"accepted\"", status).replace("c c", "changed");
    assertThat(read(other + "\n\n" + ROW + "\n" + "{}"))
        .isEqualTo(new JsonPinsReader.Reading(List.of(PIN), 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {" c  c ", "c\\tc", "\\nc c", "c\u00A0c", "c\\u2028c"})
  void whiteSpaceDoesNotMatter(String text) throws Exception {
    assertThat(read(ROW.replace("c c", text)).beads()).containsExactly(PIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C c", "c", "cc", "c c.", "", "c ć"})
  void textThatHasChangedIsAnErrorThatNamesLineAndSegment(String text) {
    assertThatThrownBy(() -> read(ROW + "\n\n" + ROW.replace("c c", text)))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("r.jsonl, line 3: source segment 2 was \"" + text
            + "\", and is \"c c\"; the text has changed since, or is segmented otherwise");
  }

  @Test
  void segmentThatIsNoLongerThereIsAnErrorThatNamesLineAndSegment() {
    assertThatThrownBy(
            () -> read(ROW.replace("\"index\":1,\"text\":\"y\"", "\"index\":3,\"text\":\"y\"")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("r.jsonl, line 1: target segment 3 is not there, the text has 3; the text has"
            + " changed since, or is segmented otherwise");
  }

  @Test
  void messageShowsWhereLongTextsBeginToDiffer() {
    String start = "The same beginning of a long sentence, and then ";
    Bitext bitext = bitext(List.of(start + "one thing" + "!".repeat(1000)), List.of("x"));
    String row = "{\"status\":\"accepted\",\"source_segments\":[{\"index\":0,\"text\":\"" + start
        + "\\u001Bother\"}],\"target_segments\":[]}";
    assertThatThrownBy(() -> read(row, bitext))
        .hasMessageContaining(
            "was \"…ence, and then \uFFFDother\", and is \"…ence, and then one thing!!")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"source_segments\" | \"s\" | r.jsonl, line 2: expected a field source_segments, found none",
        "\"target_segments\" | \"t\" | r.jsonl, line 2: expected a field target_segments, found none",
        "\"text\":\"y\"      | \"t\":1 | r.jsonl, line 2: expected a field text, found none",
        "\"text\":\"y\"      | \"text\":1 | r.jsonl, line 2: expected a field text, found none",
        "\"index\":1,\"text\":\"y\" | \"index\":-1 | r.jsonl, line 2, column 118: expected a whole",
        "{\"status\"        | {\"status\":1,\"status\" | r.jsonl, line 2, column 13: expected no second",
        "}]}                | }]        | r.jsonl, line 2, column 132: expected JSON",
      })
  void acceptedRowThatLacksSomethingIsAnErrorWithItsPlace(
      String part, String other, String expected) {
    int at = ROW.lastIndexOf(part);
    assertThat(at).isNotNegative();
    String wrong = ROW.substring(0, at) + other + ROW.substring(at + part.length());
    assertThatThrownBy(() -> read(ROW + "\n" + wrong))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith(expected);
  }

  @Test
  @Timeout(20)
  void manyRowsOfLongTextsAreRead() throws Exception {
    List<String> lines = List.of("word ".repeat(2_000).strip());
    Bitext bitext = bitext(lines, lines);
    String row = "{\"status\":\"accepted\",\"source_segments\":[{\"index\":0,\"text\":\"%s\"}],"
        + "\"target_segments\":[{\"index\":0,\"text\":\"%s\"}]}\n";
    String all = row.formatted(lines.get(0), lines.get(0)).repeat(1_000);
    assertThat(read(all, bitext).rowCount()).isEqualTo(1_000);
  }

  private static JsonPinsReader.Reading read(String text)
      throws IOException, ExchangeFormatException {
    return read(text, BITEXT);
  }

  private static JsonPinsReader.Reading read(String text, Bitext bitext)
      throws IOException, ExchangeFormatException {
    return JsonPinsReader.read("r.jsonl", new StringReader(text), bitext);
  }

  private static Bitext bitext(List<String> source, List<String> target) {
    return new Bitext(side(source, Language.ENGLISH), side(target, Language.NYNORSK));
  }

  private static SegmentedDocument side(List<String> lines, Language language) {
    return SegmentedDocument.ofLines(
        "", lines.stream().map(line -> line + "\n").collect(Collectors.joining()), language);
  }
}
