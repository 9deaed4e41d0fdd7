package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

/** Words of the two sides share no letters here, so that nothing but the lexicon speaks. */
class LexiconIndexTest {

  @Test
  void aWordIsFoundAsItStands() {
    assertThat(weight(entry("dog", "hund"), "dog", "hund")).isEqualTo(1.5f);
    assertThat(weight(entry("dog", "hund"), "cat", "hund")).isZero();
    assertThat(weight(entry("dog", "hund"), "dog", "pus")).isZero();
  }

  @Test
  void theWeightOfAnEntryScalesIt() {
    assertThat(weight(new LexiconEntry("dog", "hund", 0.5), "dog", "hund")).isEqualTo(0.75f);
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(weight(entry("Dog", "HUND"), "dog", "hund")).isEqualTo(1.5f);
    assertThat(weight(entry("ÉCOLE", "SKULE"), "école", "skule")).isEqualTo(1.5f);
  }

  @Test
  void aDecomposedEntryIsFoundComposed() {
    assertThat(weight(entry("caf\u0065\u0301", "kopp"), "café", "kopp")).isEqualTo(1.5f);
  }

  @Test
  void wordsThatBeginWithTheSameFiveLettersAreFoundForHalf() {
    assertThat(weight(entry("government", "styring"), "governments", "styring")).isEqualTo(0.75f);
    assertThat(weight(entry("government", "styring"), "government", "styringa")).isEqualTo(0.75f);
    assertThat(weight(entry("government", "styring"), "governments", "styringa"))
        .isEqualTo(0.375f);
  }

  @Test
  void fourLettersAreTooFewToBeginAlike() {
    assertThat(weight(entry("cats", "pusar"), "catsup", "pusar")).isZero();
    assertThat(weight(entry("walked", "gjekk"), "walks", "gjekk")).isZero();
    assertThat(weight(entry("dog", "pusa"), "dog", "pusane")).isZero();
  }

  @Test
  void wordsOfVeryDifferentLengthsAreNotFoundByTheirBeginning() {
    assertThat(weight(entry("nation", "folk"), "nationality", "folk")).isZero();
    assertThat(weight(entry("nation", "folk"), "nationally", "folk")).isEqualTo(0.75f);
    assertThat(weight(entry("dog", "hunden"), "dog", "hundenellerpus")).isZero();
  }

  @Test
  void accentsDoNotKeepWordsApart() {
    assertThat(weight(entry("ciència", "fag"), "ciencia", "fag")).isEqualTo(0.75f);
    assertThat(weight(entry("fag", "ciència"), "fag", "ciencia")).isEqualTo(0.75f);
    assertThat(weight(entry("bøkene", "llibres"), "bokene", "llibres")).isEqualTo(0.75f);
    // short words are found as they stand alone
    assertThat(weight(entry("més", "fag"), "mes", "fag")).isZero();
  }

  @Test
  void aNumberIsNoBeginningOfAWord() {
    assertThat(weight(entry("123456", "fag"), "123457", "fag")).isZero();
    assertThat(weight(entry("123456", "fag"), "123456", "fag")).isEqualTo(1.5f);
  }

  @Test
  void allWordsOfAPhraseShareItsWeight() {
    LexiconEntry phrase = entry("of course", "sjølvsagt");
    assertThat(weight(phrase, "of course", "of", "sjølvsagt", "sjølvsagt")).isEqualTo(0.75f);
    assertThat(weight(phrase, "of course", "course", "sjølvsagt", "sjølvsagt")).isEqualTo(0.75f);
    LexiconEntry longer = entry("now", "akkurat i dag");
    assertThat(weight(longer, "now", "now", "akkurat i dag", "dag")).isEqualTo(0.5f);
  }

  @Test
  void aPhraseCountsOnlyWhenAllItsWordsStandInTheText() {
    LexiconEntry phrase = entry("of course", "ganske visst");
    assertThat(weight(phrase, "of course", "course", "ganske", "ganske")).isZero();
    assertThat(weight(phrase, "course", "course", "ganske visst", "visst")).isZero();
    // not by their first letters either
    assertThat(weight(phrase, "of courses", "of", "ganske visst", "visst")).isZero();
  }

  @Test
  void aWordThatAPhraseRepeatsCountsOnce() {
    LexiconEntry phrase = entry("more and more", "stendig");
    assertThat(weight(phrase, "more and", "more", "stendig", "stendig")).isEqualTo(0.5f);
  }

  @Test
  void aPhraseOfMoreThanFourWordsIsPassedOver() {
    assertThat(weight(entry("a b c d", "fag"), "a b c d", "a", "fag", "fag")).isEqualTo(0.375f);
    assertThat(weight(entry("a b c d e", "fag"), "a b c d e", "a", "fag", "fag"))
        .isZero();
  }

  @Test
  void marksInEntriesArePassedOver() {
    assertThat(weight(entry("dog!", "«hund»"), "dog", "hund")).isEqualTo(1.5f);
    assertThat(weight(entry("l'home", "mannen"), "l home", "home", "mannen", "mannen"))
        .isEqualTo(0.75f);
    assertThat(weight(entry("!", "hund"), "dog", "hund")).isZero();
    assertThat(weight(entry("\u0001", "hund"), "dog", "hund")).isZero();
  }

  @Test
  void aSurrogateAloneIsNoWord() {
    assertThat(weight(entry("\ud800", "hund"), "dog", "hund")).isZero();
  }

  private static LexiconEntry entry(String source, String target) {
    return new LexiconEntry(source, target, 1);
  }

  private static float weight(LexiconEntry entry, String one, String other) {
    return weight(entry, one, one, other, other);
  }

  /** The weight of a pair in a text of some source and some target words. */
  private static float weight(
      LexiconEntry entry, String sources, String one, String targets, String other) {
    Vocabulary source = vocabulary(sources);
    Vocabulary target = vocabulary(targets);
    LexiconIndex index = LexiconIndex.of(Lexicon.of(List.of(entry)));
    WordPairs pairs = Priors.of(source, target, List.of(index));
    int pair = pairs.indexOf(source.indexOf(one), target.indexOf(other));
    return pair < 0 ? 0 : pairs.weights()[pair];
  }

  private static Vocabulary vocabulary(String words) {
    Vocabulary vocabulary = new Vocabulary();
    for (String word : words.split(" ")) {
      boolean number = Character.isDigit(word.charAt(0));
      vocabulary.intern(word, number ? TokenKind.NUMBER : TokenKind.WORD);
    }
    return vocabulary;
  }
}
