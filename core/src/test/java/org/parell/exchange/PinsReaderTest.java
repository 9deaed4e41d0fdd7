package org.parell.exchange;

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Border;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;

class PinsReaderTest {

  @TempDir
  private Path folder;

  @Test
  void pairsAndBordersStandInAnyOrder() throws Exception {
    assertThat(read("12|15\n[3, 4]:[5]:0.25\n\n[8]:[]\n0|0\r\n[]:[9]\n"))
        .isEqualTo(new Pins(
            List.of(
                new IndexPair(List.of(3, 4), List.of(5)),
                new IndexPair(List.of(8), List.of()),
                new IndexPair(List.of(), List.of(9))),
            List.of(new Border(12, 15), new Border(0, 0))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12|15", " 12 | 15 ", "12\t|15\r", "012|0015"})
  void allSpellingsOfABorderAreOne(String line) throws Exception {
    assertThat(read(line).borders()).containsExactly(new Border(12, 15));
  }

  @Test
  void whatStandsThereTwiceCountsOnceAndNothingCountsNot() throws Exception {
    assertThat(read("[1]:[1]\n[7]:[]\n3|3\n[1]:[1]:0.5\n[7, 8]:[]\n3|3\n[]:[]\n"))
        .isEqualTo(new Pins(
            List.of(
                new IndexPair(List.of(1), List.of(1)),
                new IndexPair(List.of(7), List.of()),
                new IndexPair(List.of(8), List.of())),
            List.of(new Border(3, 3))));
    assertThat(read("").isEmpty()).isTrue();
    assertThat(read("\uFEFF\n \t\n").isEmpty()).isTrue();
  }

  @Test
  void whatTheWriterOfIndicesWritesIsRead() throws Exception {
    Alignment alignment = Alignments.minutes();
    StringWriter written = new StringWriter();
    IndexPairWriter.standard().withConfidence().write(alignment, written);
    assertThat(read(written.toString()).beads())
        .containsExactlyElementsOf(IndexPairWriter.pairs(alignment));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|15                   ; 1 ; a border of two segment indices, such as 12|15",
        "12|                   ; 4 ; a border",
        "12|-1                 ; 4 ; a border",
        "+12|1                 ; 1 ; a border",
        "12|1|3                ; 4 ; a border",
        "12|99999999999        ; 4 ; a border",
        "12||15                ; 4 ; a border",
        "x|1                   ; 1 ; a border",
        "[0]|[1]               ; 1 ; whole numbers",
        "12:15                 ; 1 ; a list in brackets",
        "[0]                   ; 4 ; two lists",
        "[0]:[-1]              ; 5 ; whole numbers",
      })
  void anythingElseIsAnErrorWithItsPlace(String line, int column, String expected) {
    assertThatThrownBy(() -> read("[0]:[0]\n\n" + line + "\n"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("my.index, line 3, column " + column + ": expected " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1]:[2]~[2]:[1] ; bead [1]:[2] and bead [2]:[1] cross",
        "[1]:[2]~2|2     ; bead [1]:[2] and border 2|2 cross",
        "5|3~4|4         ; border 5|3 and border 4|4 cross",
        "[1, 3]:[2]      ; pinned bead [1, 3]:[2] must hold consecutive source segments",
        "[1]:[2]~[1]:[3] ; source segment 1 is pinned twice",
        "[1]:[2]~[]:[2]  ; target segment 2 is pinned twice",
      })
  void linesThatCannotAllHoldAreAnErrorThatNamesThem(String lines, String expected) {
    assertThatThrownBy(() -> read(lines.replace('~', '\n')))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("my.index: " + expected);
  }

  @Test
  void spoiltLineIsReadOrRefusedButNeverAFault() {
    Random random = new Random(7);
    String signs = "[]:|,0129.-+ x\u0000\u0085\uFEFF\uD800é\u0661";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder(random.nextBoolean() ? "[0, 1]:[2]" : "12|15");
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(line.length());
        line.replace(at, at + random.nextInt(2), "" + signs.charAt(random.nextInt(signs.length())));
      }
      try {
        assertThat(read(line.toString()).beads()).hasSizeLessThan(4);
      } catch (ExchangeFormatException e) {
        assertThat(e.getMessage()).startsWith("my.index").hasSizeLessThan(200);
      } catch (Exception e) {
        throw new AssertionError(line.toString(), e);
      }
    }
  }

  @Test
  @Timeout(20)
  void manyLinesAreReadInAFewSeconds() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("[" + 2 * i + "]:[" + 2 * i + "]\n" + (2 * i + 1) + "|" + (2 * i + 1) + "\n");
    }
    assertThat(read(text.toString()).beads()).hasSize(200_000);
    assertThatThrownBy(() -> read("9".repeat(1_000_000) + "|"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void fileIsNamedInMessages() throws Exception {
    Path file = Files.writeString(folder.resolve("a.pins"), "[0]:[0]\nnonsense\n");
    assertThatThrownBy(() -> PinsReader.read(file))
        .hasMessageContaining("a.pins, line 2, column 1");
    Files.writeString(file, "\uFEFF1|1\n");
    assertThat(PinsReader.read(file).borders()).containsExactly(new Border(1, 1));
    Files.write(file, new byte[] {'[', (byte) 0xFF});
    assertThatThrownBy(() -> PinsReader.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("a.pins: expected UTF-8");
    assertThatThrownBy(() -> PinsReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
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
    assertThatThrownBy(() -> PinsReader.read("my.index", broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk gone");
  }

  private static Pins read(String text) throws IOException, ExchangeFormatException {
    return PinsReader.read("my.index", new StringReader(text));
  }
}
