package org.parell.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.document.BlockKind;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;

class JsonAlignmentReaderTest {

  private static final String ROW = """
      {"confidence":0.5,"source_language":"en","target_language":"nn","source_file":"a",\
      "target_file":"b","source_segments":[{"index":0,"start":0,"end":1,"kind":"cell","block":0,\
      "text":"x"}],"target_segments":[{"index":0,"text":"y"}]}""";

  @TempDir
  private Path folder;

  static Stream<Arguments> alignments() {
    return RowAlignments.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alignments")
  void whatIsWrittenComesBackAndIsWrittenTheSame(String name, Alignment alignment)
      throws Exception {
    String written = written(JsonLinesWriter.standard(), alignment);
    Alignment read = JsonAlignmentReader.standard().read("a", new StringReader(written));
    assertThat(read.beads()).hasSameSizeAs(alignment.beads());
    for (int i = 0; i < read.beads().size(); i++) {
      Bead was = alignment.beads().get(i);
      Bead is = read.beads().get(i);
      assertThat(IndexPair.of(is)).isEqualTo(IndexPair.of(was));
      assertThat(is.confidence()).isCloseTo(was.confidence(), within(0.00005));
      assertThat(read.sourceText(is)).isEqualTo(wellFormed(alignment.sourceText(was)));
      assertThat(read.targetText(is)).isEqualTo(wellFormed(alignment.targetText(was)));
    }
    // offsets are those of the new documents, bodies of evidence stay behind
    assertThat(bare(written(JsonLinesWriter.standard(), read))).isEqualTo(bare(written));
  }

  @Test
  void statusAndEditsComeBack() throws Exception {
    Alignment alignment = RowAlignments.random(7, 50);
    List<IndexPair> beads = alignment.beads().stream().map(IndexPair::of).toList();
    List<IndexPair> accepted = beads.subList(10, 30);
    List<IndexPair> edited = beads.subList(20, 40);
    String written =
        written(JsonLinesWriter.standard().withAccepted(accepted).withEdited(edited), alignment);
    JsonReading reading = JsonAlignmentReader.standard().readAll("a", new StringReader(written));
    assertThat(reading.accepted()).isEqualTo(accepted);
    assertThat(reading.edited()).isEqualTo(edited);
    assertThat(offsetsLeftOut(written(reading.writer(), reading.alignment())))
        .isEqualTo(offsetsLeftOut(written));
    JsonPinsReader.Reading pins =
        JsonPinsReader.read("a", new StringReader(written), alignment.bitext());
    assertThat(pins.beads()).isEqualTo(accepted);
  }

  @Test
  void acceptedNullBeadsOfTheAlignmentAreThoseOfWhichEachSegmentIs() throws Exception {
    Alignment nulls = RowAlignments.onlyNullBeads();
    assertThat(nulls.beads()).hasSize(3);
    JsonLinesWriter writer = JsonLinesWriter.standard()
        .withAccepted(List.of(
            new IndexPair(List.of(1), List.of()),
            new IndexPair(List.of(0, 2), List.of()),
            new IndexPair(List.of(), List.of(0)),
            new IndexPair(List.of(9), List.of(9))));
    assertThat(written(writer, nulls).lines().map(line -> line.contains("\"status\":\"accepted\"")))
        .containsExactly(true, false, true);
  }

  @Test
  void rowsMayBeMissingAndSegmentsAreCountedAnew() throws Exception {
    Alignment alignment = RowAlignments.random(8, 60);
    List<String> rows = written(
            JsonLinesWriter.standard()
                .withAccepted(List.of(IndexPair.of(alignment.beads().get(31)))),
            alignment)
        .lines()
        .toList();
    String odd = IntStream.range(0, rows.size())
        .filter(i -> i % 2 == 1)
        .mapToObj(rows::get)
        .collect(Collectors.joining("\n"));
    JsonReading reading = JsonAlignmentReader.standard().readAll("a", new StringReader(odd));
    List<Bead> beads = reading.alignment().beads();
    assertThat(beads).hasSize(rows.size() / 2);
    for (int i = 0; i < beads.size(); i++) {
      Bead was = alignment.beads().get(2 * i + 1);
      assertThat(beads.get(i).shape()).isEqualTo(was.shape());
      assertThat(reading.alignment().sourceText(beads.get(i))).isEqualTo(alignment.sourceText(was));
    }
    assertThat(reading.accepted()).containsExactly(IndexPair.of(beads.get(15)));
  }

  @Test
  void whatARowLeavesOutHasADefault() throws Exception {
    Alignment alignment =
        read("{\"source_segments\":[{\"index\":3,\"text\":\"x\"}]," + "\"target_segments\":[]}");
    assertThat(alignment.beads()).containsExactly(new Bead(0, 1, 0, 0, 1));
    assertThat(alignment.source().document().name()).isEmpty();
    assertThat(alignment.source().language()).isEqualTo(Language.UNDETERMINED);
    assertThat(alignment.source().blockKind(0)).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(read("{\"source_segments\":[],\"target_segments\":[],\"status\":\"accepted\"}")
            .beads())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"source_segments\":[{\"index\":1 | \"source_segments\":[{\"index\":0 "
            + "| line 2: expected a source segment after 0, found 0; bring the rows into",
        "\"target_segments\":[{\"index\":1 | \"target_segments\":[{\"index\":0 "
            + "| line 2: expected a target segment after 0, found 0; bring the rows into",
        "\"source_file\":\"a\" | \"source_file\":\"c\\n\" "
            + "| line 2: expected source_file \"a\" as in the rows before, found \"c\uFFFD\"; keep",
        "\"source_file\":\"a\", | `` "
            + "| line 2: expected source_file \"a\" as in the rows before, found left out; keep one",
        "\"nn\" | \"ca\" | line 2: expected target_language \"nn\" as in the rows before, found",
        "\"nn\" | \"\" | line 2, column 60: expected a language tag such as \"en\" as target_lang",
        "\"nn\" | 1 | line 2, column 60: expected a language tag such as \"en\" as target_lang",
        "\"b\" | null | line 2, column 97: expected a string as target_file, found",
        "0.5 | 2 | line 2, column 15: expected a number from 0 to 1 as confidence, found",
        "\"cell\" | \"CELL\" | line 2, column 156: expected one of paragraph, heading, list_item,",
        "\"block\":0 | \"block\":null | line 2, column 171: expected a whole number from 0 to",
        "\"block\":0 | \"kind\":\"cell\" | line 2, column 163: expected no second kind, found",
        "\"text\":\"y\" | \"t\":1 | line 2: expected a field text, found none",
        "\"target_segments\" | \"t\" | line 2: expected a field target_segments, found none",
        "\"confidence\":0.5 | \"edited\":1 | line 2, column 11: expected true or false as edited",
      })
  void rowThatDoesNotFitIsAnErrorWithItsPlace(String part, String other, String expected) {
    String next = ROW.replace("\"index\":0", "\"index\":1");
    assertThat(next).contains(part);
    String wrong = next.replace(part, other);
    assertThatThrownBy(() -> read(ROW + "\n" + wrong))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("r.jsonl, " + expected)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void fileIsReadInUtf8WithOrWithoutByteOrderMark() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "\uFEFF" + ROW);
    assertThat(JsonAlignmentReader.standard().read(file).beads()).hasSize(1);
    assertThat(JsonAlignmentReader.standard().readAll(file).alignment().beads()).hasSize(1);
    Files.writeString(file, ROW.replace("y", "ø"), ISO_8859_1);
    assertThatThrownBy(() -> JsonAlignmentReader.standard().readAll(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }

  private static Alignment read(String text) throws IOException, ExchangeFormatException {
    return JsonAlignmentReader.standard().read("r.jsonl", new StringReader(text));
  }

  private static String bare(String lines) {
    return offsetsLeftOut(lines).replaceAll(",\"evidence\":.*", "}");
  }

  private static String offsetsLeftOut(String lines) {
    return lines.replaceAll("\"start\":\\d+,\"end\":\\d+,", "");
  }

  private static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  static String written(JsonLinesWriter writer, Alignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(alignment, out);
    return out.toString();
  }
}
