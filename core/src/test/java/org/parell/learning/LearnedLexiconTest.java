package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.language.Language;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

class LearnedLexiconTest {

  /** One pair of words, or of a word and something else: how often linked, how far believed. */
  private record Linked(String source, String target, float links, float prior) {}

  @Test
  void aPairLinkedOftenIsLearned() {
    Lexicon learned = learned(new Linked("dog", "hund", 3, 0));
    assertThat(learned.entries()).containsExactly(new LexiconEntry("dog", "hund", 1));
    assertThat(learned.source()).contains(Language.ENGLISH);
    assertThat(learned.target()).contains(Language.NYNORSK);
  }

  @Test
  void aPairHardlyEverLinkedIsNotLearned() {
    assertThat(learned(new Linked("dog", "hund", 0.7f, 0)).isEmpty()).isTrue();
    assertThat(learned(new Linked("dog", "hund", 0.9f, 0)).isEmpty()).isFalse();
  }

  @Test
  void whatWasOnlyBelievedBeforeIsNotLearned() {
    assertThat(learned(new Linked("dog", "hund", 0, 5)).isEmpty()).isTrue();
    assertThat(learned(new Linked("dog", "hund", 0.7f, 5)).isEmpty()).isTrue();
    assertThat(learned(new Linked("dog", "hund", 0.9f, 5)).isEmpty()).isFalse();
  }

  @Test
  void theWeightIsTheMeanOfTheSharesInTheLinksOfBothWords() {
    Lexicon learned = learned(
        new Linked("dog", "hund", 2, 0),
        new Linked("dog", "bikkje", 6, 0),
        new Linked("hound", "hund", 2, 0));
    // a quarter of the links of "dog", half of those of "hund"
    assertThat(weight(learned, "dog", "hund")).isEqualTo(Math.sqrt(0.25 * 0.5), within(1e-6));
    assertThat(weight(learned, "dog", "bikkje")).isEqualTo(Math.sqrt(0.75), within(1e-6));
    assertThat(weight(learned, "hound", "hund")).isEqualTo(Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void aPairThatIsOneOfManyIsNotLearned() {
    Linked[] many = new Linked[11];
    for (int k = 0; k < many.length; k++) {
      many[k] = new Linked("the", "ord" + (char) ('a' + k), 1, 0);
    }
    // shares 1/11 and 1: the mean is 0.30
    assertThat(learned(many).entries()).hasSize(11);
    Linked[] more = Arrays.copyOf(many, 12);
    more[11] = new Linked("other", "orda", 13, 0);
    // shares 1/11 and 1/14: the mean is 0.08
    assertThat(learned(more).entries())
        .hasSize(11)
        .noneMatch(entry -> entry.source().equals("the") && entry.target().equals("orda"));
  }

  @Test
  void numbersAndMarksAreNotLearned() {
    assertThat(learned(
                new Linked("1902", "1902", 5, 0),
                new Linked("1902", "hund", 5, 0),
                new Linked("dog", "1902", 5, 0),
                new Linked("?", "?", 5, 0),
                new Linked("dog", "?", 5, 0))
            .isEmpty())
        .isTrue();
  }

  @Test
  void entriesStandInTheOrderOfTheWords() {
    assertThat(learned(
                new Linked("b", "x", 1, 0),
                new Linked("a", "y", 1, 0),
                new Linked("b", "y", 1, 0),
                new Linked("a", "x", 1, 0))
            .entries())
        .extracting(entry -> entry.source() + entry.target())
        .containsExactly("bx", "by", "ax", "ay");
  }

  @Test
  void nothingLearnedIsAnEmptyLexiconThatNamesItsLanguages() {
    assertThat(learned()).isEqualTo(Lexicon.of(Language.ENGLISH, Language.NYNORSK, List.of()));
  }

  private static double weight(Lexicon lexicon, String source, String target) {
    return lexicon.entries().stream()
        .filter(entry -> entry.source().equals(source) && entry.target().equals(target))
        .mapToDouble(LexiconEntry::weight)
        .sum();
  }

  private static Lexicon learned(Linked... linked) {
    Vocabulary source = new Vocabulary();
    Vocabulary target = new Vocabulary();
    for (Linked pair : linked) {
      source.intern(pair.source, kind(pair.source));
      target.intern(pair.target, kind(pair.target));
    }
    int[] rowStarts = new int[source.size() + 1];
    int[] targets = new int[linked.length];
    float[] weights = new float[linked.length];
    float[] priors = new float[linked.length];
    int size = 0;
    for (int s = 0; s < source.size(); s++) {
      for (int t = 0; t < target.size(); t++) {
        for (Linked pair : linked) {
          if (source.indexOf(pair.source) == s && target.indexOf(pair.target) == t) {
            targets[size] = t;
            weights[size] = pair.links + pair.prior;
            priors[size++] = pair.prior;
          }
        }
      }
      rowStarts[s + 1] = size;
    }
    WordPairs pairs = new WordPairs(rowStarts, targets, weights, priors, target.size());
    return LearnedLexicon.of(pairs, source, target, Language.ENGLISH, Language.NYNORSK);
  }

  private static TokenKind kind(String token) {
    if (Character.isDigit(token.charAt(0))) {
      return TokenKind.NUMBER;
    }
    return Character.isLetter(token.charAt(0)) ? TokenKind.WORD : TokenKind.MARK;
  }
}
