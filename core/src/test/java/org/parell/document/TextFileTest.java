package org.parell.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

  private static final String NYNORSK =
      "Kråka sat på gjerdet og såg utover vågen. Ho hadde vore der sidan morgonen, og no var det"
          + " snart kveld. «Kvifor kjem ingen?» spurde ho. Båtane låg stille ved brygga.\n";
  private static final String CATALAN =
      "La gavina mirava el port des de la teulada. Això era abans que arribés la pluja; després,"
          + " ningú no sabia què fer amb les barques. «Demà tornarà a sortir el sol», va dir.\n";

  @TempDir
  Path folder;

  @Test
  void utf8IsReadAsItIs() throws Exception {
    TextFile file = read(NYNORSK.getBytes(UTF_8));
    assertThat(file.text()).isEqualTo(NYNORSK);
    assertThat(file.charset()).isEqualTo(UTF_8);
    assertThat(file.guessed()).isFalse();
    assertThat(file.name()).isEqualTo("file.txt");
  }

  @Test
  void byteOrderMarksNameTheCharsetAndAreNoText() throws Exception {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      TextFile file = read(("\uFEFF" + CATALAN).getBytes(charset));
      assertThat(file.text()).isEqualTo(CATALAN);
      assertThat(file.charset()).isEqualTo(charset);
      assertThat(file.guessed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkBeatsTheNamedCharset(String marked) throws Exception {
    Path file = folder.resolve("file.txt");
    Files.write(file, ("\uFEFF" + CATALAN).getBytes(Charset.forName(marked)));
    for (Charset named : new Charset[] {ISO_8859_1, UTF_8, UTF_16LE, UTF_16}) {
      assertThat(TextFile.read(file, named).text()).isEqualTo(CATALAN);
      assertThat(TextFile.read(file, named).charset()).isEqualTo(Charset.forName(marked));
    }
    assertThat(TextFile.read(file).text()).isEqualTo(CATALAN);
    assertThat(TextFile.read(file).guessed()).isFalse();
  }

  @Test
  void emptyFileIsEmptyText() throws Exception {
    assertThat(read(new byte[0]).text()).isEmpty();
    assertThat(read("\uFEFF".getBytes(UTF_8)).text()).isEmpty();
    assertThat(read("\uFEFF".getBytes(UTF_16LE)).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NYNORSK, CATALAN})
  void otherCharsetIsGuessedAndSaidToBe(String text) throws Exception {
    TextFile file = read(text.getBytes("windows-1252"));
    assertThat(file.text()).isEqualTo(text);
    assertThat(file.guessed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smørbrød.\nÅ, så fint.\n",
        "Smørbrød.",
        "Blåbærsyltetøy.",
        "Això és bo.",
        "Què?",
        "Å!  Jø.",
        "«Ja», sa ho – “nei”.",
        "L’àvia no té pressa.",
      })
  void shortTextIsGuessedWestern(String text) throws Exception {
    TextFile file = read(text.getBytes("windows-1252"));
    assertThat(file.text()).isEqualTo(text);
    assertThat(file.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(file.guessed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Вечером дети сидели у окна и слушали дождь.",
    "KOI8-R, Вечером дети сидели у окна и слушали дождь.",
    "ISO-8859-2, 'Wieczorem dzieci siedziały przy oknie i słuchały, jak pada deszcz. Później"
        + " poszły spać, bo były już bardzo zmęczone i chciało im się śnić.'",
    "Shift_JIS, 夕方、子どもたちは窓のそばに座って雨の音を聞いていた。それからみんなで寝た。",
  })
  void otherCharsetsAreStillGuessed(String charset, String text) throws Exception {
    assertThat(read(text.getBytes(charset)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=\"ISO-8859-2\">, ISO-8859-2, ISO-8859-2",
    "<META content='text/html; charset=windows-1250' http-equiv=content-type>, windows-1250,"
        + " windows-1250",
    "<meta charset=iso-8859-1>, ISO-8859-1, windows-1252",
  })
  void metaElementNamesTheCharset(String meta, String charset, String taken) throws Exception {
    String text = "<html>" + meta + "<p>É á í ő.".replace('ő', taken.endsWith("1252") ? 'ø' : 'ő');
    TextFile file = read(text.getBytes(charset));
    assertThat(file.text()).isEqualTo(text);
    assertThat(file.charset()).isEqualTo(Charset.forName(taken));
    assertThat(file.guessed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<meta charset=bogus>", "<meta charset=utf-8>", "<meta charset='***'>"})
  void metaElementThatCannotBeRightIsPassedOver(String meta) throws Exception {
    TextFile file = read((meta + NYNORSK).getBytes(ISO_8859_1));
    assertThat(file.text()).isEqualTo(meta + NYNORSK);
    assertThat(file.guessed()).isTrue();
    TextFile utf8 = read(("<meta charset=iso-8859-1>" + NYNORSK).getBytes(UTF_8));
    assertThat(utf8.charset()).isEqualTo(UTF_8);
  }

  @Test
  void guessLooksWhereTheLettersAre() throws Exception {
    String text = "Plain words only, line after line.\n".repeat(1000) + NYNORSK.repeat(5);
    assertThat(read(text.getBytes(ISO_8859_1)).text()).isEqualTo(text);
  }

  @Test
  void replacementCharacterInTheFileIsNoFault() throws Exception {
    String text = "A \uFFFD b å.";
    TextFile file = read(text.getBytes(UTF_8));
    assertThat(file.text()).isEqualTo(text);
    assertThat(file.guessed()).isFalse();
  }

  @Test
  void oneFaultInUtf8IsNotHiddenByAGuess() throws Exception {
    byte[] bytes = (NYNORSK.repeat(20) + "X").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE5;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessageContaining("file.txt")
        .hasMessageContaining("0xE5 at byte " + (bytes.length - 1))
        .hasMessageContaining("--encoding");
  }

  @Test
  void malformedByteOfNamedCharsetIsToldWithItsOffset() throws Exception {
    Path file = Files.write(folder.resolve("file.txt"), "blå".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> TextFile.read(file, UTF_8))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessage(
            "file.txt: expected text in UTF-8, found 0xE5 at byte 2; name the right encoding with"
                + " --encoding");
    assertThat(TextFile.read(file, ISO_8859_1).text()).isEqualTo("blå");
    assertThat(TextFile.read(file, ISO_8859_1).guessed()).isFalse();
  }

  @Test
  void faultFarBehindTheFirstBufferIsFound() throws Exception {
    byte[] bytes = "a".repeat(100_000).getBytes(UTF_8);
    bytes[77_777] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("file.txt"), bytes);
    assertThatThrownBy(() -> TextFile.read(file, UTF_8)).hasMessageContaining("at byte 77777");
  }

  @Test
  void nulByteIsNoText() {
    assertThatThrownBy(() -> read(new byte[] {'a', 'b', 0, 'c'}))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessageContaining("NUL byte at byte 2")
        .hasMessageContaining("--encoding");
    assertThatThrownBy(() -> read("\uFEFFa\0b".getBytes(UTF_16LE)))
        .isInstanceOf(DocumentFormatException.class);
  }

  @Test
  void mostlyControlCharactersAreNoText() {
    assertThatThrownBy(() -> read(new byte[] {'a', 1, 2, 3, 'b', 4}))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessageContaining("control characters at byte 1");
  }

  @Test
  void fewControlCharactersAreText() throws Exception {
    assertThat(read("Some text with a bell\u0007 and a page\f.".getBytes(UTF_8)).text())
        .contains("\u0007");
  }

  @Test
  void halfACharacterAtTheEndIsTold() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}))
        .isInstanceOf(DocumentFormatException.class)
        .hasMessageContaining("byte 4");
  }

  @Test
  void missingFileAndFolderAreTheDisksTrouble() {
    assertThatThrownBy(() -> TextFile.read(folder.resolve("none.txt")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> TextFile.read(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void streamsAreReadLikeFiles() throws Exception {
    byte[] bytes = CATALAN.getBytes(UTF_8);
    TextFile guessed = TextFile.read(new ByteArrayInputStream(bytes), "stdin");
    TextFile named = TextFile.read(new ByteArrayInputStream(bytes), "stdin", UTF_8);
    assertThat(guessed).isEqualTo(named);
    assertThat(named.name()).isEqualTo("stdin");
  }

  private TextFile read(byte[] bytes) throws IOException, DocumentFormatException {
    return TextFile.read(Files.write(folder.resolve("file.txt"), bytes));
  }
}
