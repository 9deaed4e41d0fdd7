package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

/** The format of our own, written and read. */
class LexiconWriterTest {

  @TempDir
  private Path folder;

  private static String written(Lexicon lexicon) throws Exception {
    StringWriter out = new StringWriter();
    LexiconWriter.write(lexicon, out);
    return out.toString();
  }

  private static Lexicon read(String text) throws Exception {
    LexiconReading reading = LexiconReader.standard()
        .withFormat(LexiconFormat.PARELL)
        .read("words.lexicon", new StringReader(text));
    assertThat(reading.passedOver()).isEmpty();
    return reading.lexicon();
  }

  private static Lexicon lexicon(String... words) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (String word : words) {
      entries.add(new LexiconEntry(word, word, 0.5));
    }
    return Lexicon.of(entries);
  }

  @Test
  void fileIsAsTheClassCommentShowsIt() throws Exception {
    Lexicon lexicon = Lexicon.of(
        Language.ENGLISH,
        Language.NYNORSK,
        List.of(
            new LexiconEntry("town hall", "rådhus", 0.5),
            new LexiconEntry("bridge", "bru", 0.8125)));
    assertThat(written(lexicon))
        .isEqualTo("# parell-lexicon 1\n# source: en\n# target: nn\n"
            + "bridge\tbru\t0.8125\ntown hall\trådhus\t0.5\n");
    Path file = folder.resolve("en-nn.tsv");
    LexiconWriter.write(lexicon, file);
    assertThat(file).content().isEqualTo(written(lexicon));
    assertThat(LexiconReader.standard().read(file).format()).isEqualTo(LexiconFormat.PARELL);
  }

  @Test
  void languageThatIsNotKnownIsLeftOut() throws Exception {
    Lexicon lexicon = new Lexicon(Optional.empty(), Optional.of(new Language("pt-BR")), List.of());
    assertThat(written(lexicon)).isEqualTo("# parell-lexicon 1\n# target: pt-BR\n");
    assertThat(read(written(lexicon))).isEqualTo(lexicon);
    assertThat(written(Lexicon.of(List.of()))).isEqualTo("# parell-lexicon 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0.99996, 1",
    "0.123449, 0.1234",
    "0.1, 0.1",
    "0.33333333, 0.3333",
    "0.00012345, 0.0001234",
    "1.23456e-9, 1.235E-9",
    "4.9e-324, 4.941E-324",
  })
  void weightHasAtMostFourDigitsInEveryLocale(double weight, String written) throws Exception {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      String text = written(Lexicon.of(List.of(new LexiconEntry("a", "b", weight))));
      assertThat(text).isEqualTo("# parell-lexicon 1\na\tb\t" + written + "\n");
      assertThat(written(read(text))).isEqualTo(text);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void linesAreInTheOrderOfCodePoints() throws Exception {
    assertThat(read(written(lexicon("å", "\uD835\uDC00", "b", "\uFFFD", "a b", "a", "B")))
            .entries())
        .extracting(LexiconEntry::source)
        .containsExactly("B", "a", "a b", "b", "å", "\uFFFD", "\uD835\uDC00");
  }

  @Test
  void orderAndDoublesOfTheEntriesDoNotChangeTheFile() throws Exception {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(new LexiconEntry("word" + i / 3, "ord" + i % 7, (i + 1) / 100.0));
    }
    String written = written(Lexicon.of(entries));
    entries.addAll(entries.stream()
        .map(entry -> new LexiconEntry(entry.source(), entry.target(), entry.weight() / 2))
        .toList());
    Collections.shuffle(entries, new Random(3));
    assertThat(written(Lexicon.of(entries))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "#1",
        " # b",
        "a\tb",
        "\ta",
        "a\nb",
        "a\r\nb",
        "a\\b",
        "\\",
        "\\t",
        "\\u0041",
        "a|b",
        " a ",
        "a\u0000b",
        "a\u000Bb",
        "a\u0085b",
        "a\u2028b\u2029",
        "\uFEFFa",
        "\uD800",
        "a\uDC00b",
        "\uD835\uDC00",
        "a\u0301",
        "l·l",
        "\uFFFF",
      })
  void wordComesBackAsItWas(String word) throws Exception {
    Lexicon lexicon = lexicon(word);
    assertThat(read(written(lexicon))).isEqualTo(lexicon);
    Path file = folder.resolve("words");
    LexiconWriter.write(lexicon, file);
    assertThat(Lexicon.read(file)).isEqualTo(lexicon);
    assertThat(Files.readString(file).lines()).hasSize(2);
  }

  @Test
  void wordsOfAnyUnitsComeBackAsTheyWere() throws Exception {
    Random random = new Random(5);
    List<LexiconEntry> entries = new ArrayList<>();
    String units = "\t\n\r\\#u0 |\u0000\u001F\u007F\u2028\uD83D\uDE00\uFFFE";
    for (int i = 0; i < 2000; i++) {
      StringBuilder word = new StringBuilder("x");
      for (int j = 0; j < 8; j++) {
        word.insert(random.nextInt(2), units.charAt(random.nextInt(units.length())));
      }
      entries.add(new LexiconEntry(word.toString(), "y" + word, 0.25));
    }
    String written = written(Lexicon.of(entries));
    Lexicon back = read(written);
    assertThat(back.entries()).hasSameElementsAs(entries);
    assertThat(written(back)).isEqualTo(written);
  }

  @Test
  void commentsAndBlankLinesOfEditorsAreRead() throws Exception {
    assertThat(read("# parell-lexicon 1 \r\n# checked by Kari\r\n#source:EN_gb\r\n"
            + "\r\na\tb\t0.5\r\n# source: nn\r\n"))
        .isEqualTo(new Lexicon(
            Optional.of(new Language("en-GB")),
            Optional.empty(),
            List.of(new LexiconEntry("a", "b", 0.5))));
  }

  @Test
  void newerVersionIsRefused() {
    assertThatThrownBy(() -> read("# parell-lexicon 2\na\tb\t0.5\tc\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("words.lexicon, line 1: expected version 1")
        .hasMessageContainingAll("newer", "# parell-lexicon 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\tb\t1",
        "# parell-lexicon",
        "# parell-lexicon 0",
        "# parell-lexicon one",
        "# parell-lexicon 99999999999999999999",
        "# parell-lexicon 1 beta",
      })
  void otherFirstLinesAreRefused(String line) {
    assertThatThrownBy(() -> read(line + "\na\tb\t0.5\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("words.lexicon, line 1: expected \"# parell-lexicon 1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# source: norwegian!",
        "a\tb",
        "a\tb\t0.5\tc",
        "a",
        "a\t \t0.5",
        "\\n\tb\t0.5",
        "a\tb\t0",
        "a\tb\t1.5",
        "a\tb\tNaN",
        "a\tb\t",
        "a\tb\tx",
        "a\\q\tb\t1",
        "a\\\tb\t1",
        "a\\u12\tb\t1",
      })
  void malformedLineIsRefusedWithItsPlace(String line) {
    assertThatThrownBy(() -> read("# parell-lexicon 1\n" + line + "\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("words.lexicon, line 2: expected");
  }
}
