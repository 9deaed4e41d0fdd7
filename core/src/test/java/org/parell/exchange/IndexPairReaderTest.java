package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.IndexPair;

class IndexPairReaderTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0, 1]:[2]",
        "[0,1]:[2]",
        " [ 0 , 1 ] : [ 2 ] ",
        "[0, 1]:[2]:0.156006",
        "[0, 1]:[2]:a score: of another program",
        "[0, 1]:[2]:",
        "[0,\t1]:[2]\r",
      })
  void allSpellingsOfAPairAreOne(String line) throws Exception {
    assertThat(read(line)).containsExactly(new IndexPair(List.of(0, 1), List.of(2)));
  }

  @Test
  void byteOrderMarkIsPassedOverAtTheStartOnly() throws Exception {
    Path file = Files.writeString(folder.resolve("a.index"), "\uFEFF[0]:[0]\n[1]:[1]\n");
    assertThat(IndexPairReader.read(file))
        .containsExactly(
            new IndexPair(List.of(0), List.of(0)), new IndexPair(List.of(1), List.of(1)));
    assertThat(read("\uFEFF")).isEmpty();
    assertThatThrownBy(() -> read("[0]:[0]\n\uFEFF[1]:[1]\n")).hasMessageContaining("line 2");
  }

  @Test
  void orderHolesDoublesAndEmptySidesStay() throws Exception {
    assertThat(read("[7, 2]:[2]\n\n[]:[5, 5]\n \t\n[]:[]\n[7, 2]:[2]\n"))
        .containsExactly(
            new IndexPair(List.of(7, 2), List.of(2)),
            new IndexPair(List.of(), List.of(5, 5)),
            new IndexPair(List.of(), List.of()),
            new IndexPair(List.of(7, 2), List.of(2)));
  }

  @Test
  void fileWithoutPairsHasNone() throws Exception {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0]                   | 4 | two lists",
        "[0]:                  | 5 | two lists",
        "0:0                   | 1 | a list in brackets",
        "[0]:0                 | 5 | a list in brackets",
        "[0]:[                 | 5 | a list in brackets",
        "[0,]:[0]              | 1 | whole numbers",
        "[0]:[,]               | 5 | whole numbers",
        "[0 1]:[0]             | 1 | whole numbers",
        "[0]:[-1]              | 5 | whole numbers",
        "[1.0]:[0]             | 1 | whole numbers",
        "[[0]]:[0]             | 1 | whole numbers",
        "[0]:[99999999999]     | 5 | whole numbers",
        "0.5 [0] [0]           | 1 | a list in brackets",
      })
  void anythingElseIsAnErrorWithItsPlace(String line, int column, String expected) {
    assertThatThrownBy(() -> read("[0]:[0]\n\n" + line + "\n"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("gold.txt, line 3, column " + column + ": expected " + expected);
  }

  @Test
  void messageShowsOnlyTheBeginningOfALongLine() {
    assertThatThrownBy(() -> read("x".repeat(1_000_000)))
        .isInstanceOf(ExchangeFormatException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void fileIsNamedInMessages() throws Exception {
    Path file = folder.resolve("my.gold");
    Files.writeString(file, "[0]:[0]\nnonsense\n");
    assertThatThrownBy(() -> IndexPairReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("my.gold, line 2, column 1");
    Files.write(file, new byte[] {'[', (byte) 0xFF});
    assertThatThrownBy(() -> IndexPairReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("my.gold: expected UTF-8");
    assertThatThrownBy(() -> IndexPairReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static List<IndexPair> read(String text) throws Exception {
    return IndexPairReader.read("gold.txt", new StringReader(text));
  }
}
