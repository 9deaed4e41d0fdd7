package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

class AnchorsTest {

  private final Vocabulary source = new Vocabulary();
  private final Vocabulary target = new Vocabulary();

  @Test
  void theSameNumberIsAnAnchor() {
    assertThat(weight("1902", "1902", TokenKind.NUMBER)).isEqualTo(2);
  }

  @Test
  void longIdenticalWordsWeighMoreThanShortOnes() {
    assertThat(weight("kropotkin", "kropotkin", TokenKind.WORD))
        .isGreaterThan(weight("de", "de", TokenKind.WORD));
  }

  @Test
  void aMarkWeighsLittle() {
    assertThat(weight("?", "?", TokenKind.MARK)).isEqualTo(0.1f);
  }

  @Test
  void wordsThatShareMostLettersAreCognates() {
    assertThat(weight("anarchism", "anarkisme", TokenKind.WORD)).isPositive();
    assertThat(weight("evolution", "evolució", TokenKind.WORD)).isPositive();
  }

  @Test
  void accentsDoNotKeepCognatesApart() {
    assertThat(weight("geografía", "geografia", TokenKind.WORD)).isEqualTo(0.5f);
  }

  @Test
  void wordsThatShareFewLettersAreNoAnchor() {
    assertThat(weight("society", "samfunn", TokenKind.WORD)).isZero();
    assertThat(weight("mutual", "gjensidig", TokenKind.WORD)).isZero();
  }

  @Test
  void shortWordsAreNoCognates() {
    assertThat(weight("eit", "ein", TokenKind.WORD)).isZero();
  }

  @Test
  void everyPairStandsOnceAndInOrder() {
    for (String word : List.of("national", "nation", "nationals", "rational", "1902")) {
      TokenKind kind = word.equals("1902") ? TokenKind.NUMBER : TokenKind.WORD;
      source.intern(word, kind);
      target.intern(word, kind);
    }
    WordPairs pairs = Anchors.between(source, target);
    for (int s = 0; s < source.size(); s++) {
      for (int p = pairs.rowStarts()[s] + 1; p < pairs.rowStarts()[s + 1]; p++) {
        assertThat(pairs.targets()[p]).isGreaterThan(pairs.targets()[p - 1]);
      }
    }
    assertThat(pairs.size()).isGreaterThan(5);
  }

  private float weight(String one, String other, TokenKind kind) {
    int s = source.intern(one, kind);
    int t = target.intern(other, kind);
    WordPairs pairs = Anchors.between(source, target);
    int pair = pairs.indexOf(s, t);
    return pair < 0 ? 0 : pairs.weights()[pair];
  }
}
