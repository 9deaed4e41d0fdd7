package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

class LadderReaderTest {

  @TempDir
  private Path folder;

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void whatIsWrittenIsReadBack(Alignment alignment) throws Exception {
    String ladder = written(LadderWriter.standard(), alignment);
    String index = written(IndexPairWriter.standard().withConfidence(), alignment);
    assertThat(LadderReader.readWithConfidence("ladder", new StringReader(ladder)))
        .isEqualTo(IndexPairReader.readWithConfidence("index", new StringReader(index)));
    assertThat(LadderReader.read("ladder", new StringReader(ladder)))
        .isEqualTo(IndexPairWriter.pairs(alignment));
  }

  @Test
  void ladderOfHunalignIsRead() throws Exception {
    Path file = folder.resolve("a.ladder");
    Files.writeString(
        file, "\uFEFF0\t0\t-0.3\r\n2\t1\t1.73077\n\n3\t1\t0.45\n3\t1\t0.3\n4\t3\t0\n");
    assertThat(LadderReader.read(file))
        .containsExactly(
            new IndexPair(List.of(0, 1), List.of(0)),
            new IndexPair(List.of(2), List.of()),
            new IndexPair(List.of(3), List.of(1, 2)));
    Files.writeString(file, "0\t0\n1\t1\n");
    assertThat(LadderReader.read(file)).containsExactly(IndexPair.of(new Bead(0, 1, 0, 1, 1)));
  }

  @Test
  void scoreOfTheLastRungIsOfNothing() throws Exception {
    assertThat(LadderReader.readWithConfidence("a", new StringReader("0\t0\t0.5\n1\t1\t-7\n")))
        .containsExactly(
            new RatedPair(new IndexPair(List.of(0), List.of(0)), OptionalDouble.of(0.5)));
    assertThatThrownBy(
            () -> LadderReader.readWithConfidence("a", new StringReader("0\t0\t1.2\n\n1\t1\t0\n")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("a, line 1, column 5: expected a confidence from 0 to 1, such as 0.9731, "
            + "found \"1.2\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "''               | a: expected a ladder, found no line in it",
        "1 1 0            | a, line 1, column 1: expected 0 and 0 on the first rung",
        "0 0 1~2 2 1~1 3 1| a, line 3, column 1: expected no number less than 2 of the rung before",
        "0 0 1~2 2 1~3 0 1| a, line 3, column 3: expected no number less than 2 of the rung before",
        "0 0~-1 2         | a, line 2, column 1: expected a whole number from 0 to 2000000",
        "0 0~1 2000001    | a, line 2, column 3: expected a whole number from 0 to 2000000",
        "0 0~1 99999999999| a, line 2, column 3: expected a whole number from 0 to 2000000",
        "0 0~1 ٣          | a, line 2, column 3: expected a whole number from 0 to 2000000",
        "0 0~1            | a, line 2: expected two numbers and a score with tabs between",
        "0 0~1 1 1 1      | a, line 2: expected two numbers and a score with tabs between",
      })
  void anythingElseIsAnErrorWithItsPlace(String text, String message) {
    String ladder = text.replace("''", "").replace(' ', '\t').replace('~', '\n');
    assertThatThrownBy(() -> LadderReader.read("a", new StringReader(ladder)))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void fileIsNamedInMessages() throws Exception {
    Path file = Files.write(folder.resolve("a.ladder"), new byte[] {'0', (byte) 0xFF});
    assertThatThrownBy(() -> LadderReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
  }

  @Test
  @Timeout(20)
  void longLinesAndStepsTakeLinearTime() throws Exception {
    assertThat(LadderReader.read("a", new StringReader("0\t0\n0\t1000000\n"))).hasSize(1_000_000);
    assertThatThrownBy(
            () -> LadderReader.read("a", new StringReader("0\t".repeat(1_000_000) + "\u0000")))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
