package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class LexiconCoverageTest {

  private static final String ENGLISH = """
      The old fisherman rowed home across the fjord.
      His boat was full of herring and the wind was cold.
      The children stood on the shore and waited for their father.
      Their mother had bread and soup on the table.
      """;

  private static final String NYNORSK = """
      Den gamle fiskaren rodde heim over fjorden.
      Båten hans var full av sild og vinden var kald.
      Borna stod på stranda og venta på far sin.
      Mor deira hadde brød og suppe på bordet.
      """;

  private static final String CATALAN = """
      El vell pescador va remar cap a casa pel fiord.
      La seva barca era plena d'arengs i el vent era fred.
      Els nens eren a la platja i esperaven el seu pare.
      La seva mare tenia pa i sopa a la taula.
      """;

  private static final String[] ENGLISH_NYNORSK = {
    "old",
    "gamle",
    "fisherman",
    "fiskaren",
    "rowed",
    "rodde",
    "home",
    "heim",
    "across",
    "over",
    "fjord",
    "fjorden",
    "his",
    "hans",
    "boat",
    "båten",
    "was",
    "var",
    "full",
    "full",
    "of",
    "av",
    "herring",
    "sild",
    "and",
    "og",
    "wind",
    "vinden",
    "cold",
    "kald",
    "children",
    "borna",
    "stood",
    "stod",
    "on",
    "på",
    "shore",
    "stranda",
    "waited",
    "venta",
    "for",
    "på",
    "father",
    "far",
    "mother",
    "mor",
    "had",
    "hadde",
    "bread",
    "brød",
    "soup",
    "suppe",
    "table",
    "bordet",
  };

  private static final String[] ENGLISH_CATALAN = {
    "old",
    "vell",
    "fisherman",
    "pescador",
    "home",
    "casa",
    "fjord",
    "fiord",
    "boat",
    "barca",
    "was",
    "era",
    "full",
    "plena",
    "herring",
    "arengs",
    "and",
    "i",
    "wind",
    "vent",
    "cold",
    "fred",
    "children",
    "nens",
    "on",
    "a",
    "shore",
    "platja",
    "waited",
    "esperaven",
    "father",
    "pare",
    "mother",
    "mare",
    "had",
    "tenia",
    "bread",
    "pa",
    "soup",
    "sopa",
    "table",
    "taula",
    "the",
    "el",
    "the",
    "la",
    "a",
    "la",
  };

  private static Lexicon lexicon(String... words) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      entries.add(new LexiconEntry(words[i], words[i + 1], 1));
    }
    return Lexicon.of(entries);
  }

  private static Bitext bitext(String source, String target) {
    return new Bitext(
        SegmentedDocument.ofLines("a", source, Language.UNDETERMINED),
        SegmentedDocument.ofLines("b", target, Language.UNDETERMINED));
  }

  private static LexiconCoverage coverage(String source, String target, String... words) {
    return LexiconCoverage.of(lexicon(words), bitext(source, target));
  }

  @Test
  void sharesAreOfRunningWordsWhateverTheirCase() {
    LexiconCoverage coverage = coverage(
        "The bridge – THE old bridge, 1902.",
        "Bru, «bru», ei gamal bru!",
        "Bridge",
        "bru",
        "the",
        "the");
    assertThat(coverage.source()).isEqualTo(4 / 5.0);
    assertThat(coverage.target()).isEqualTo(3 / 5.0);
    assertThat(coverage.swappedSource()).isEqualTo(2 / 5.0);
    assertThat(coverage.swappedTarget()).isZero();
  }

  @Test
  void phrasesCountOnTheSideThatIsOneWord() {
    LexiconCoverage coverage =
        coverage("The town hall", "Råd var rådhus", "town hall", "rådhus", "the", "den der");
    assertThat(coverage.source()).isEqualTo(1 / 3.0);
    assertThat(coverage.target()).isEqualTo(1 / 3.0);
  }

  @Test
  void wordsAreThoseOfTheTokenizer() {
    assertThat(coverage("col·legi", "Skole\u00ADn", "Co\u006C·legi", "skolen"))
        .isEqualTo(new LexiconCoverage(1, 1, 0, 0, false));
  }

  @Test
  void nothingIsCoveredWhereThereAreNoWords() {
    LexiconCoverage none = new LexiconCoverage(0, 0, 0, 0, false);
    assertThat(coverage("", "")).isEqualTo(none);
    assertThat(coverage("12, 13!", "\0\uD800", "a", "b")).isEqualTo(none);
    assertThat(coverage("a", "b")).isEqualTo(none);
  }

  @Test
  void swappingEitherSwapsTheShares() {
    Bitext bitext = bitext(ENGLISH, CATALAN);
    LexiconCoverage right = LexiconCoverage.of(lexicon(ENGLISH_CATALAN), bitext);
    LexiconCoverage swapped = LexiconCoverage.of(lexicon(ENGLISH_CATALAN).swapped(), bitext);
    assertThat(right.source()).isEqualTo(swapped.swappedSource()).isCloseTo(0.75, within(0.15));
    assertThat(right.target()).isEqualTo(swapped.swappedTarget()).isCloseTo(0.75, within(0.15));
    assertThat(right.swappedSource()).isEqualTo(swapped.source()).isLessThan(0.1);
    assertThat(right.swappedTarget()).isEqualTo(swapped.target()).isLessThan(0.2);
  }

  @Test
  void lexiconTheWrongWayRoundLooksSwapped() {
    assertThat(coverage(NYNORSK, ENGLISH, ENGLISH_NYNORSK).looksSwapped()).isTrue();
    assertThat(coverage(CATALAN, ENGLISH, ENGLISH_CATALAN).looksSwapped()).isTrue();
  }

  @Test
  void lexiconTheRightWayRoundDoesNot() {
    assertThat(coverage(ENGLISH, NYNORSK, ENGLISH_NYNORSK).looksSwapped()).isFalse();
    assertThat(coverage(ENGLISH, CATALAN, ENGLISH_CATALAN).looksSwapped()).isFalse();
  }

  @Test
  void lexiconOfAnotherPairDoesNotLookSwapped() {
    assertThat(coverage(NYNORSK, ENGLISH, ENGLISH_CATALAN).looksSwapped()).isFalse();
    assertThat(coverage(CATALAN, ENGLISH, ENGLISH_NYNORSK).looksSwapped()).isFalse();
    assertThat(coverage(NYNORSK, CATALAN, ENGLISH_CATALAN).looksSwapped()).isFalse();
    assertThat(coverage(CATALAN, NYNORSK, ENGLISH_NYNORSK).looksSwapped()).isFalse();
  }

  @Test
  void oneShortSentenceIsNotEnough() {
    String nynorsk = NYNORSK.lines().findFirst().orElseThrow();
    String english = ENGLISH.lines().findFirst().orElseThrow();
    LexiconCoverage coverage = coverage(nynorsk, english, ENGLISH_NYNORSK);
    assertThat(coverage.swappedSource()).isGreaterThan(0.8);
    assertThat(coverage.looksSwapped()).isFalse();
  }

  @Test
  void sentenceThatIsRepeatedIsNotMoreThanOne() {
    String nynorsk = NYNORSK.lines().findFirst().orElseThrow() + "\n";
    String english = ENGLISH.lines().findFirst().orElseThrow() + "\n";
    assertThat(coverage(nynorsk.repeat(50), english.repeat(50), ENGLISH_NYNORSK).looksSwapped())
        .isFalse();
  }

  @Test
  void wordsThatAreTheSameOnBothSidesSayNothing() {
    String[] cognates = new String[60];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cognates.length; i += 2) {
      String word = "name" + (char) ('а' + i / 2);
      cognates[i] = word;
      cognates[i + 1] = word;
      text.append(word).append(' ');
    }
    LexiconCoverage coverage = coverage(text.toString(), text.toString(), cognates);
    assertThat(coverage).isEqualTo(new LexiconCoverage(1, 1, 1, 1, false));
  }

  @Test
  void mixedLexiconDoesNotLookSwapped() {
    List<LexiconEntry> entries = new ArrayList<>(lexicon(ENGLISH_NYNORSK).entries());
    entries.subList(0, entries.size() / 2).replaceAll(LexiconEntry::swapped);
    Lexicon mixed = Lexicon.of(entries);
    assertThat(LexiconCoverage.of(mixed, bitext(ENGLISH, NYNORSK)).looksSwapped())
        .isFalse();
    assertThat(LexiconCoverage.of(mixed, bitext(NYNORSK, ENGLISH)).looksSwapped())
        .isFalse();
  }

  @Test
  void shareOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> new LexiconCoverage(0, 1.5, 0, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> new LexiconCoverage(Double.NaN, 1, 0, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
