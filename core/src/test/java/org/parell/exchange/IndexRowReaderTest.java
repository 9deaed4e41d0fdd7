package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;

class IndexRowReaderTest {

  private static final IndexRow ROW = new IndexRow(List.of(List.of(0, 1), List.of(), List.of(2)));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0, 1]:[]:[2]",
        "[0,1]:[]:[2]",
        " [ 0 , 1 ] : [ ] : [ 2 ] ",
        "[0, 1]:[]:[2]:0.156",
        "[0, 1]:[]:[2]:a score: of another program",
        "\uFEFF[0, 1]:[]:[2]:\r",
      })
  void allSpellingsOfARowAreOne(String line) throws Exception {
    assertThat(read(line)).containsExactly(ROW);
  }

  @Test
  void filesOfTwoDocumentsAreRowsToo() throws Exception {
    assertThat(read("[0]:[0, 1]:0.5\n\n[]:[2]\n"))
        .containsExactly(
            new IndexRow(List.of(List.of(0), List.of(0, 1))),
            new IndexRow(List.of(List.of(), List.of(2))));
  }

  @Test
  void confidenceStandsBehindTheLists() throws Exception {
    String line = "[0, 1]:[]:[2]:0.75\n";
    assertThat(IndexRowReader.readWithConfidence("rows", new StringReader(line)))
        .containsExactly(new RatedRow(ROW, OptionalDouble.of(0.75)));
    assertThatThrownBy(
            () -> IndexRowReader.readWithConfidence("rows", new StringReader("[0]:[]:[2]:-1\n")))
        .hasMessage("rows, line 1, column 12: expected a confidence from 0 to 1, as in"
            + " [0, 1]:[0]:0.9731, found \"-1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0]:[0]:[0]~[1]:[1] | line 2, column 8: expected 3 lists with colons between",
        "[0]:[0]:[0]~[1]:[1]:0.5 | line 2, column 9: expected a list in brackets",
        "[0]:[0]~[1]:[1]:[1] | line 2, column 9: expected 2 lists only",
        "[0] | line 1, column 4: expected 2 lists with colons between",
        "no row | line 1, column 1: expected a list in brackets",
        "[0]:[x]:[1] | line 1, column 5: expected whole numbers from 0 on",
        "[0]:[-1]:[1] | line 1, column 5: expected whole numbers from 0 on",
      })
  void whatIsNoRowIsToldWithItsPlace(String lines, String message) {
    assertThatThrownBy(() -> read(lines.replace('~', '\n')))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("rows, " + message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void fileThatIsNotUtf8IsRefused() throws Exception {
    Path file =
        Files.write(folder.resolve("latin"), "[0]:[0]:[0]:å".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> IndexRowReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
  }

  @Test
  void nothingHoldsNoRow() throws Exception {
    assertThat(read("\n \n")).isEmpty();
  }

  private static List<IndexRow> read(String lines) throws Exception {
    return IndexRowReader.read("rows", new StringReader(lines));
  }
}
