package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

/** Tables with tabs between the columns. */
class LexiconTsvTest {

  private static Lexicon read(String text) throws Exception {
    return LexiconReaderTest.read("words.tsv", text).lexicon();
  }

  private static List<LexiconEntry> entries(String text) throws Exception {
    return read(text).entries();
  }

  private static LexiconEntry entry(String source, String target, double weight) {
    return new LexiconEntry(source, target, weight);
  }

  @Test
  void alternativesShareTheirCell() throws Exception {
    assertThat(entries("shore\tstrand|strandkant | kyst| |\n"))
        .containsExactly(
            entry("shore", "strand", 1 / 3.0),
            entry("shore", "strandkant", 1 / 3.0),
            entry("shore", "kyst", 1 / 3.0));
    assertThat(entries("shore|beach\tstrand|kyst\n"))
        .containsExactly(
            entry("shore", "strand", 0.5),
            entry("shore", "kyst", 0.5),
            entry("beach", "strand", 0.5),
            entry("beach", "kyst", 0.5));
  }

  @Test
  void linesOfOneWordShareWhereverTheyStand() throws Exception {
    assertThat(entries("bank\tbanc\nhouse\tcasa\nBank\tRiba|vora\nbank\tbanc\n"))
        .containsExactly(
            entry("bank", "banc", 1 / 3.0),
            entry("house", "casa", 1),
            entry("Bank", "Riba", 1 / 3.0),
            entry("Bank", "vora", 1 / 3.0));
  }

  @Test
  void weightStandsForEachAlternative() throws Exception {
    assertThat(entries("a\tein|ei\t0.31\na\teit\t1e-05\nan\tein\t1\n"))
        .containsExactly(
            entry("a", "ein", 0.31),
            entry("a", "ei", 0.31),
            entry("a", "eit", 0.00001),
            entry("an", "ein", 1));
  }

  @Test
  void greatestWeightOfAPairCounts() throws Exception {
    assertThat(entries("a\tein\t.2\na\tein\t0.3\na\tein\na\tein\t0.1\n"))
        .containsExactly(entry("a", "ein", 0.3));
  }

  @Test
  void countsBecomeSharesOfTheirSourceWord() throws Exception {
    assertThat(entries("house\thus\t6\nhouse\theim\t1\nHouse\thus\t3\nbridge\tbru\t1\nroad\tveg\n"))
        .containsExactly(
            entry("house", "hus", 0.9),
            entry("house", "heim", 0.1),
            entry("bridge", "bru", 1),
            entry("road", "veg", 1));
  }

  @Test
  void numbersOfAllSizesGiveWeightsThatAnEntryTakes() throws Exception {
    assertThat(entries("a\tb\t1e18\na\tc\t1e-320\n")).allMatch(entry -> entry.weight() > 0);
    assertThat(entries("a\tb\t1" + "0".repeat(17) + "\na\tc\t1e-999\n")).hasSize(1);
  }

  @Test
  void commentsAndBlankLinesAreNoEntries() throws Exception {
    LexiconReading reading =
        LexiconReaderTest.read("words.tsv", "# from my notes\n\n \t \n#a\tb\nhouse\thus\n\n");
    assertThat(reading.lexicon().entries()).containsExactly(entry("house", "hus", 1));
    assertThat(reading.passedOver()).isEmpty();
  }

  @Test
  void headerOfTwoTagsNamesTheLanguages() throws Exception {
    for (String header : List.of("en\tnn", "EN\tNN", " en \tnn\tweight", "en\tnn\t\tnote\tmore")) {
      Lexicon lexicon = read(header + "\nhouse\thus\n");
      assertThat(lexicon)
          .as(header)
          .isEqualTo(
              Lexicon.of(Language.ENGLISH, Language.NYNORSK, List.of(entry("house", "hus", 1))));
    }
    assertThat(read("nb\tsma\n").target()).contains(new Language("sma"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as\tsom",
        "it\tdet",
        "en\ten",
        "en\tnn\t0.5",
        "eng\tnno",
        "source\ttarget",
        "en-GB\tnn",
        "xx\tnn",
        "# tags\nen\tnn",
      })
  void otherFirstLinesAreEntriesLikeAll(String start) throws Exception {
    Lexicon lexicon = read(start + "\nhouse\thus\n");
    assertThat(lexicon.entries()).hasSize(2);
    assertThat(lexicon.source()).isEmpty();
  }

  @Test
  void furtherColumnsAreNotLookedAt() throws Exception {
    assertThat(
            entries("house\thus\tnoun\n" + "road\tveg\t0.5\tnoun\t0,7\n" + "bridge\tbru\t\tnoun\n"))
        .containsExactly(
            entry("house", "hus", 1), entry("road", "veg", 0.5), entry("bridge", "bru", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "house hus, expected source<TAB>target",
    "'house\thus\t-0.5', 'expected a weight from 0 to 1, or a count, found \"-0.5\"'",
    "'house\thus\t1e19', 'or a count'",
    "'house\thus\t0,5', 'decimal point, such as 0.5, found \"0,5\"'",
  })
  void malformedLineIsRefusedWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> read("# words\n\nroad\tveg\n" + line + "\nbridge\tbru\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("words.tsv, line 4: ")
        .hasMessageContaining(message);
  }

  @Test
  void messageShowsOnlyTheStartOfALongLineAndNoControls() {
    assertThatThrownBy(() -> read("a\u0007b\uD800" + "x".repeat(1_000_000)))
        .hasMessageContaining("found \"a\uFFFDb\uFFFDxx")
        .hasMessageEndingWith("x…\"")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void nulCharacterIsNoText() {
    assertThatThrownBy(() -> read("a\tb\nc\0\td\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContainingAll("line 2", "NUL");
  }

  @Test
  void controlsAndLoneSurrogatesStayInTheirWords() throws Exception {
    assertThat(entries("a\u0001\t\uD800b\n")).containsExactly(entry("a\u0001", "\uD800b", 1));
  }

  @Test
  void megabyteInOneLineAndHalfAMillionLinesAreRead() {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      assertThat(entries("a".repeat(1_000_000) + "\tb\n")).hasSize(1);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500_000; i++) {
        text.append("word\tord").append(i).append('\n');
      }
      assertThat(entries(text.toString()))
          .hasSize(500_000)
          .allMatch(entry -> entry.weight() == 1 / 500_000.0);
    });
  }

  @Test
  void lineOfThousandsOfAlternativesIsPassedOver() throws Exception {
    String cell = "a|b|".repeat(250_000);
    LexiconReading reading = LexiconReaderTest.read("a.tsv", cell + "\t" + cell + "\nc\td\n");
    assertThat(reading.entryCount()).isEqualTo(1);
    assertThat(reading.passedOverReasons())
        .isEqualTo("1 with more than 1000 pairs of alternatives");
  }
}
