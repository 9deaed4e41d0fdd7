package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

/** What all formats have in common. */
class LexiconReaderTest {

  static final String TMX = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">"
      + "<header srclang=\"en\"/><body>"
      + "<tu><tuv xml:lang=\"en\"><seg>bridge</seg></tuv>"
      + "<tuv xml:lang=\"nn\"><seg>bru</seg></tuv></tu></body></tmx>\n";

  static final String DIX =
      "<?xml version=\"1.0\"?>\n<dictionary><section id=\"main\" type=\"standard\">"
          + "<e><p><l>bridge<s n=\"n\"/></l><r>bru<s n=\"n\"/></r></p></e>"
          + "</section></dictionary>\n";

  private static final LexiconEntry BRIDGE = new LexiconEntry("bridge", "bru", 1);

  @TempDir
  private Path folder;

  static LexiconReading read(String name, String text) throws Exception {
    return LexiconReader.standard().read(name, new StringReader(text));
  }

  private static String text(LexiconFormat format) {
    return switch (format) {
      case TSV -> "bridge\tbru\n";
      case HUNALIGN -> "bru @ bridge\n";
      case TMX -> TMX;
      case APERTIUM -> DIX;
      case PARELL -> "# parell-lexicon 1\nbridge\tbru\t1\n";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "en-nn.tsv, TSV",
    "en-nn.TXT, TSV",
    "en-nn.dict, HUNALIGN",
    "en-nn.dic, HUNALIGN",
    "en-nn.tmx, TMX",
    "apertium-eng-nno.eng-nno.dix, APERTIUM",
  })
  void endingTellsTheFormatOfAnEmptyFileToo(String name, LexiconFormat format) throws Exception {
    assertThat(read(name, text(format)).format()).isEqualTo(format);
    LexiconReading empty = read(name, "");
    assertThat(empty.format()).isEqualTo(format);
    assertThat(empty.lexicon()).isEqualTo(Lexicon.of(List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void contentTellsTheFormatWhereTheEndingDoesNot(LexiconFormat format) throws Exception {
    for (String name : List.of("words", "en-nn.csv", "words.xml", "2.0/words")) {
      LexiconReading reading = read(name, text(format));
      assertThat(reading.format()).as(name).isEqualTo(format);
      assertThat(reading.lexicon().entries()).as(name).containsExactly(BRIDGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callerKnowsTheFormatBest(LexiconFormat format) throws Exception {
    LexiconReader reader = LexiconReader.standard().withFormat(format);
    for (String name : List.of("a.tsv", "a.dict", "a.tmx", "a.dix")) {
      LexiconReading reading = reader.read(name, new StringReader(text(format)));
      assertThat(reading.format()).isEqualTo(format);
      assertThat(reading.lexicon().entries()).containsExactly(BRIDGE);
      assertThat(reader.read(name, new StringReader(" \r\n\t")).entryCount()).isZero();
    }
  }

  @Test
  void firstLineOfOurOwnStandsOverTheEnding() throws Exception {
    assertThat(read("en-nn.tsv", text(LexiconFormat.PARELL)).format())
        .isEqualTo(LexiconFormat.PARELL);
  }

  @Test
  void tableThatIsCalledDictionaryIsReadAsTable() throws Exception {
    LexiconReading reading = read("bitextor.dic", "en\tca\nable\tpoder\n");
    assertThat(reading.format()).isEqualTo(LexiconFormat.TSV);
    assertThat(reading.lexicon().source()).contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word,ord\n", "{\"a\": 1}", "<html></html>", "just words"})
  void textThatLooksLikeNoFormatIsRefusedWithWhatItBeginsWith(String text) {
    assertThatThrownBy(() -> read("words.csv", text))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContainingAll(
            "words.csv: expected", "found \"" + text.strip(), "name the format");
  }

  @ParameterizedTest
  @EnumSource
  void byteOrderMarkLineEndsAndUtf16MakeNoDifference(LexiconFormat format) throws Exception {
    String text = text(format).replace("bru", "brú");
    List<LexiconEntry> expected = List.of(new LexiconEntry("bridge", "brú", 1));
    Path file = folder.resolve("words");
    for (String variant : List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)) {
      Files.writeString(file, variant);
      assertThat(Lexicon.read(file).entries()).isEqualTo(expected);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      Files.writeString(file, "\uFEFF" + text, charset);
      assertThat(Lexicon.read(file).entries()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherBytesAreRefusedWithTheirLine(LexiconFormat format) throws Exception {
    String text = text(format);
    int end = format == LexiconFormat.TSV || format == LexiconFormat.HUNALIGN ? 0 : 1;
    Path file = folder.resolve("words");
    Files.writeString(file, text.replace("bru", "bråk"), StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Lexicon.read(file))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessage(file + ", line " + (end + 1)
            + ": expected text in UTF-8, found other bytes; save it as UTF-8");
  }

  @Test
  void otherBytesFarInAFileAreFoundInTheirLine() throws Exception {
    Path file = folder.resolve("words.tsv");
    Files.writeString(file, "bokstav\tå\n".repeat(5000) + "\u00E5\t\u00E5\n");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 2] = (byte) 0xC3;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Lexicon.read(file)).hasMessageContaining("line 5001:");
  }

  @Test
  void archivesAreCalledByTheirName() throws Exception {
    Path file = Files.write(folder.resolve("a.tsv"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    assertThatThrownBy(() -> Lexicon.read(file)).hasMessageContaining("gzip file; unpack it");
    Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xFF});
    assertThatThrownBy(() -> Lexicon.read(file)).hasMessageContaining("spreadsheet");
  }

  @Test
  void missingFileIsATroubleOfTheDisk() {
    assertThatThrownBy(() -> Lexicon.read(folder.resolve("a.tsv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @EnumSource
  void troubleOfTheReaderStaysWhatItIs(LexiconFormat format) {
    String text = text(format);
    Reader broken = new Reader() {
      private int offset;

      @Override
      public int read(char[] out, int start, int length) throws IOException {
        if (offset == text.length() - 1) {
          throw new IOException("disk");
        }
        out[start] = text.charAt(offset++);
        return 1;
      }

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> LexiconReader.standard().withFormat(format).read("a", broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  @Timeout(20)
  void pipeIsReadAsAFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(makePipe(pipe), "no pipes here");
    String text = "bridge\tbru\n".repeat(50_000);
    CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
      try {
        return Files.writeString(pipe, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    assertThat(LexiconReader.standard().read(pipe).lexicon().entries()).containsExactly(BRIDGE);
    assertThat(written.get()).isEqualTo(pipe);
  }

  private static boolean makePipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void languagesOfTheCallerStandOverThoseOfTheFile() throws Exception {
    LexiconReader reader =
        LexiconReader.standard().withLanguages(Language.ENGLISH, Language.NYNORSK);
    Lexicon named = reader.read("a.tsv", new StringReader("bridge\tbru\n")).lexicon();
    assertThat(named).isEqualTo(Lexicon.of(Language.ENGLISH, Language.NYNORSK, List.of(BRIDGE)));
    Lexicon other =
        reader.read("a.tsv", new StringReader("en\tnb\nbridge\tbru\n")).lexicon();
    assertThat(other).isEqualTo(named);
  }

  @Test
  void fileThatNamesTheLanguagesInTheOtherOrderIsTurned() throws Exception {
    LexiconReader reader =
        LexiconReader.standard().withLanguages(new Language("en-GB"), Language.NYNORSK);
    for (String text : List.of(
        "nn\ten\nbru\tbridge\n",
        "# parell-lexicon 1\n# source: nn\n# target: en\nbru\tbridge\t1\n")) {
      Lexicon turned = reader.read("a.tsv", new StringReader(text)).lexicon();
      assertThat(turned)
          .isEqualTo(Lexicon.of(new Language("en-GB"), Language.NYNORSK, List.of(BRIDGE)));
    }
  }

  @Test
  void whatAFileSaysOfItsLanguagesStandsForTexts() throws Exception {
    LexiconReader reader = LexiconReader.standard().forTexts(Language.ENGLISH, Language.NYNORSK);
    assertThat(reader.read("a.tsv", new StringReader("bridge\tbru\n")).lexicon())
        .isEqualTo(Lexicon.of(List.of(BRIDGE)));
    for (String pair : List.of("en\tnb", "nn\ten", "ca\tfr")) {
      String text = pair + "\nbridge\tbru\n";
      assertThat(reader.read("a.tsv", new StringReader(text)))
          .isEqualTo(LexiconReader.standard().read("a.tsv", new StringReader(text)));
    }
    assertThat(
            reader.withFormat(LexiconFormat.HUNALIGN).read("a", new StringReader("bru @ bridge")))
        .isEqualTo(LexiconReader.standard().read("a.dic", new StringReader("bru @ bridge")));
  }

  @Test
  void sameLanguageOnBothSidesIsTheCallersMistake() {
    assertThatThrownBy(
            () -> LexiconReader.standard().withLanguages(Language.CATALAN, Language.CATALAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ca");
  }

  @ParameterizedTest
  @EnumSource
  void brokenInputGivesALexiconOrAFormatExceptionAndNothingElse(LexiconFormat format)
      throws Exception {
    Random random = new Random(7);
    String text = text(format);
    LexiconReader reader = LexiconReader.standard().withFormat(format);
    for (int i = 0; i <= text.length(); i++) {
      readSomehow(reader, text.substring(0, i));
    }
    String hostile = "\0\t\n\r\u0001\u0085\u2028\uD800\uDC00\uFFFF\uFEFF|@#\\u<>&;%[]\"='/!-?";
    for (int i = 0; i < 5000; i++) {
      StringBuilder mutated = new StringBuilder(text);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int offset = random.nextInt(mutated.length());
        mutated.replace(
            offset,
            Math.min(mutated.length(), offset + random.nextInt(3)),
            hostile.substring(random.nextInt(hostile.length())).substring(0, 1));
      }
      readSomehow(reader, mutated.toString());
      readSomehow(LexiconReader.standard(), mutated.toString());
    }
  }

  private static void readSomehow(LexiconReader reader, String text) throws IOException {
    try {
      assertThat(reader.read("a", new StringReader(text)).entryCount()).isNotNegative();
    } catch (LexiconFormatException e) {
      assertThat(e).hasMessageStartingWith("a").hasMessageContaining("expected");
      assertThat(e.getMessage().lines()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void binaryFileIsRefused(LexiconFormat format) throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("words"), bytes);
    assertThatThrownBy(() -> LexiconReader.standard().withFormat(format).read(file))
        .isInstanceOf(LexiconFormatException.class);
    Files.write(file, new byte[100_000]);
    assertThatThrownBy(() -> LexiconReader.standard().withFormat(format).read(file))
        .isInstanceOf(LexiconFormatException.class);
    assertThatThrownBy(() -> LexiconReader.standard().read(file))
        .isInstanceOf(LexiconFormatException.class);
  }

  @Test
  void readingTellsWhatWasPassedOver() throws Exception {
    LexiconReading reading = read("a.tsv", "a\t\n\tb\na\tb\t0\nc\td\n");
    assertThat(reading.entryCount()).isEqualTo(1);
    assertThat(reading.passedOverCount()).isEqualTo(3);
    assertThat(reading.passedOverReasons())
        .isEqualTo("2 without a word on one side, 1 with a weight of 0");
    assertThat(read("a.tsv", "c\td\n").passedOverReasons()).isEmpty();
  }

  @Test
  void reasonsAndCountsCheckThemselves() {
    assertThatThrownBy(() -> new PassedOver(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PassedOver("a", 0)).hasMessageContaining("0");
  }
}
