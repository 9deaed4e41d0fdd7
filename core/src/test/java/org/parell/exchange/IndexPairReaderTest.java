package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

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

  @ParameterizedTest
  @ValueSource(
      strings = {"[0, 1]:[2]:0.25", "[0,1]:[2]: 0.25 ", "[0,1]:[2]:2.5e-1", "[0, 1]:[2]:00.250\r"})
  void thirdFieldIsTheConfidenceOnRequest(String line) throws Exception {
    assertThat(readWithConfidence(line))
        .containsExactly(
            new RatedPair(new IndexPair(List.of(0, 1), List.of(2)), OptionalDouble.of(0.25)));
  }

  @Test
  void confidenceIsReadFromAFileToo() throws Exception {
    Path file = Files.writeString(folder.resolve("a.index"), "\uFEFF[0]:[]:1\n\n[]:[0]:0.0000\n");
    assertThat(IndexPairReader.readWithConfidence(file))
        .extracting(rated -> rated.confidence().orElseThrow())
        .containsExactly(1.0, 0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0]:[0]               | 8  | ''",
        "[0]:[0]:              | 9  | ''",
        "[0]:[0]::0.5          | 9  | :0.5",
        "[0]:[0]:1.0001        | 9  | 1.0001",
        "[0]:[0]:1e400         | 9  | 1e400",
        "[0]:[0]:-0.5          | 9  | -0.5",
        "[0]:[0]:NaN           | 9  | NaN",
        "[0]:[0]:0x1p-1        | 9  | 0x1p-1",
        "[0]:[0]:0.5f          | 9  | 0.5f",
        "[0]:[0]:0,5           | 9  | 0,5",
        "[0]:[0]:.5            | 9  | .5",
        "[0]:[0]:٠             | 9  | ٠",
        "[0]:[0]:0.5:0.5       | 9  | 0.5:0.5",
        "[0, 1]:[10]:a score   | 13 | a score",
      })
  void anythingElseIsNoConfidence(String line, int column, String found) {
    assertThatThrownBy(() -> readWithConfidence("[0]:[0]:1\n\n" + line + "\n"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("gold.txt, line 3, column " + column
            + ": expected a confidence from 0 to 1, as in [0, 1]:[0]:0.9731, found \"" + found
            + "\"");
  }

  @Test
  @Timeout(10)
  void confidenceOfAMillionDigitsIsReadOrRefusedSoon() throws Exception {
    String digits = "1".repeat(1_000_000);
    assertThat(readWithConfidence("[0]:[0]:0." + digits)).hasSize(1);
    assertThatThrownBy(() -> readWithConfidence("[0]:[0]:0." + digits + "x"))
        .isInstanceOf(ExchangeFormatException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void costOfVecalignBecomesConfidenceOfLinksOnly() throws Exception {
    String vecalign = """
        [0]:[0]:0.156006
        [1, 2]:[1]:1.25
        [3]:[]:0.000000
        []:[2]:0.000000
        [4]:[3]:0
        """;
    assertThat(IndexPairReader.readWithCost("v", new StringReader(vecalign)))
        .containsExactly(
            new RatedPair(new IndexPair(List.of(0), List.of(0)), OptionalDouble.of(1 - 0.156006)),
            new RatedPair(new IndexPair(List.of(1, 2), List.of(1)), OptionalDouble.of(0)),
            new RatedPair(new IndexPair(List.of(3), List.of()), OptionalDouble.empty()),
            new RatedPair(new IndexPair(List.of(), List.of(2)), OptionalDouble.empty()),
            new RatedPair(new IndexPair(List.of(4), List.of(3)), OptionalDouble.of(1)));
    Path file = Files.writeString(folder.resolve("v.txt"), "[0]:[0]:1e400\n");
    assertThat(IndexPairReader.readWithCost(file))
        .extracting(RatedPair::confidence)
        .containsExactly(OptionalDouble.of(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0]:[0]", "[0]:[0]:", "[]:[0]:x", "[0]:[0]:-0.1", "[0]:[0]:NaN"})
  void anythingElseIsNoCost(String line) {
    assertThatThrownBy(() -> IndexPairReader.readWithCost("v", new StringReader(line)))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("v, line 1, column ")
        .hasMessageContaining("expected a cost from 0 on, as in [0, 1]:[0]:0.156006");
  }

  @Test
  void similarityOfSentAlignIsReadAsConfidence() throws Exception {
    assertThat(readWithConfidence("[0]:[0]:0.8731\n[1,2]:[1]:0.71\n[]:[2]:0.0\n"))
        .extracting(rated -> rated.confidence().orElseThrow())
        .containsExactly(0.8731, 0.71, 0.0);
  }

  @Test
  void goldOfBertalignHasNoThirdField() throws Exception {
    assertThat(read("[0]:[0]\n[1, 2]:[1]\n[]:[2]\n"))
        .containsExactly(
            new IndexPair(List.of(0), List.of(0)),
            new IndexPair(List.of(1, 2), List.of(1)),
            new IndexPair(List.of(), List.of(2)));
  }

  private static List<RatedPair> readWithConfidence(String text) throws Exception {
    return IndexPairReader.readWithConfidence("gold.txt", new StringReader(text));
  }

  private static List<IndexPair> read(String text) throws Exception {
    return IndexPairReader.read("gold.txt", new StringReader(text));
  }
}
