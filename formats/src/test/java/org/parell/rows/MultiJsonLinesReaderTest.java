package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.document.BlockKind;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.RatedRow;

class MultiJsonLinesReaderTest {

  private static final String SEGMENT = "{\"index\":0,\"text\":\"a\"}";
  private static final String ROW = "{\"segments\":[[" + SEGMENT + "],[],[]]}";

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    for (MultiAlignment alignment :
        List.of(MultiRowsTest.SMALL, MultiRowsTest.hostile(), MultiRowsTest.wide())) {
      String written = MultiRowsTest.written(MultiJsonLinesWriter.standard(), alignment);
      MultiAlignment read = read(written);
      assertThat(read.rows().stream().map(IndexRow::of))
          .containsExactlyElementsOf(alignment.rows().stream().map(IndexRow::of).toList());
      for (int k = 0; k < alignment.rows().size(); k++) {
        assertThat(RatedRow.of(read.rows().get(k)).confidence().orElseThrow())
            .isEqualTo(CellText.rounded(alignment.rows().get(k).confidence()).doubleValue());
        for (int document = 0; document < alignment.text().size(); document++) {
          assertThat(read.text(read.rows().get(k), document))
              .isEqualTo(CellText.wellFormed(alignment.text(alignment.rows().get(k), document)));
        }
      }
      assertThat(read.text().labels()).isEqualTo(alignment.text().labels());
      assertThat(read.found()).isEmpty();
      // all that the first writing had, but for offsets into files that are not there any more
      String again = MultiRowsTest.written(MultiJsonLinesWriter.standard(), read);
      assertThat(withoutOffsets(again)).isEqualTo(withoutOffsets(written));
      assertThat(MultiRowsTest.written(MultiJsonLinesWriter.standard(), read(again)))
          .isEqualTo(again);
    }
  }

  private static String withoutOffsets(String rows) {
    return rows.replaceAll("\"(start|end|block)\":[0-9]+,", "");
  }

  @Test
  void onlySegmentsAreNeededAndOtherFieldsPassedOver() throws Exception {
    MultiAlignment alignment = read("\uFEFF\n" + ROW + "\n\n"
        + "{\"note\":{\"segments\":1},\"segments\":[[{\"index\":7,\"text\":\"b\",\"kind\":\"heading\"}],"
        + "[{\"index\":2,\"text\":\"c\",\"tag\":[]}],[]],\"confidence\":0.25}\n");
    assertThat(alignment.rows().stream().map(row -> IndexRow.of(row).toString()))
        .containsExactly("[0]:[]:[]", "[1]:[0]:[]");
    assertThat(alignment.rows().get(0).confidence()).isEqualTo(1);
    assertThat(alignment.rows().get(1).confidence()).isEqualTo(0.25);
    assertThat(alignment.text().document(0).blockKind(1)).isEqualTo(BlockKind.HEADING);
    assertThat(alignment.text().document(2).language()).isEqualTo(Language.UNDETERMINED);
    assertThat(alignment.text().document(2).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | in, line 1: expected a field segments, found none",
        "[] | in, line 1, column 1: expected an object, found \"[]\"",
        "{\"segments\":[[]]} | in, line 1: expected segments of two documents or more, found 1",
        "{\"segments\":[[],0]} | in, line 1, column 17: expected an array as segments, found",
        "{\"segments\":[[0],[]]} | column 15: expected objects in segments, found",
        "{\"segments\":[[],[]],\"languages\":[\"en\",\"x_\"]} | expected a language tag such as",
        "{\"segments\":[[],[]],\"languages\":[\"en\"]} | expected languages of 2 documents, found 1",
        "{\"segments\":[[],[]],\"files\":[\"\",\"\",\"\"]} | expected files of 2 documents, found 3",
        "{\"segments\":[[],[]],\"files\":[\"\",1]} | expected a string as files",
        "{\"segments\":[[{\"index\":0}],[]]} | in, line 1: expected a field text, found none",
        "{\"segments\":[[{\"text\":\"\"}],[]]} | expected a field index before the end of a segment",
        "{\"segments\":[[],[]],\"segments\":[]} | expected no second segments",
        "{\"segments\":[[],[]],\"confidence\":2} | expected a number from 0 to 1 as confidence",
        "{\"segments\":[[],[] | in, line 1, column 19: expected JSON, found the end of the line"
      })
  void badRowIsToldWithItsPlace(String row, String message) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void rowThatDoesNotFitThoseBeforeItIsTold() {
    assertThatThrownBy(() -> read(ROW + "\n{\"segments\":[[],[]]}"))
        .hasMessage("in, line 2: expected segments of 3 documents, found 2");
    assertThatThrownBy(() -> read(ROW + "\n" + ROW))
        .hasMessage("in, line 2: expected a segment of document 1 after 0, found 0; bring the rows"
            + " into the order of their indices, each segment once");
    assertThatThrownBy(() -> read(ROW + "\n{\"segments\":[[],[],[]],\"files\":[\"a\",\"\",\"\"]}"))
        .hasMessage("in, line 2: expected files left out as in the rows before, found"
            + " \"[a, , ]\"; keep one file for the same documents");
    assertThatThrownBy(() -> read(" \n")).hasMessageContaining("in: expected a row, found none");
  }

  @Test
  void rowsOfSeveralDocumentsAreToldFromBeads() {
    assertThat(MultiJsonLinesReader.recognizes(ROW)).isTrue();
    assertThat(MultiJsonLinesReader.recognizes("\uFEFF" + ROW)).isTrue();
    assertThat(MultiJsonLinesReader.recognizes("{\"a\":{\"segments\":[]}}")).isFalse();
    assertThat(MultiJsonLinesReader.recognizes("{\"source_segments\":[]}")).isFalse();
    assertThat(MultiJsonLinesReader.recognizes("")).isFalse();
    assertThat(MultiJsonLinesReader.recognizes("[\"segments\"]")).isFalse();
    assertThat(MultiJsonLinesReader.recognizes("{\"segments")).isFalse();
  }

  @Test
  void fileIsReadAndMustBeUtf8() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.jsonl"), ROW + "\n");
    assertThat(MultiJsonLinesReader.read(file).rows()).hasSize(1);
    Files.write(file, ROW.replace("a", "é").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> MultiJsonLinesReader.read(file)).hasMessage(file + ": expected UTF-8");
  }

  private static MultiAlignment read(String rows) throws IOException, ExchangeFormatException {
    return MultiJsonLinesReader.read("in", new StringReader(rows));
  }
}
