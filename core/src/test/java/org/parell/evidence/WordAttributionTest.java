package org.parell.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.bitext.BeadEvidence;
import org.parell.learning.WeightedBeads;

class WordAttributionTest {

  @Test
  void sharesAddUpToTheEvidenceOfAllBeadsOfRandomTexts() {
    for (int seed = 0; seed < 20; seed++) {
      assertSums(JudgedTexts.random(new Random(seed)), 8, "seed " + seed);
    }
  }

  @Test
  void sharesAddUpToTheEvidenceOfTheStory() {
    assertSums(JudgedTexts.story(), 3, "story");
  }

  /** Holds sums against the fast form, for beads within some segments of the diagonal. */
  private static void assertSums(JudgedTexts texts, int distance, String what) {
    LexicalEvidence evidence = texts.lexicalEvidence();
    WordAttribution attribution = texts.attribution();
    int n = texts.source().segmentCount();
    int m = texts.target().segmentCount();
    for (int x = 0; x < n; x++) {
      evidence.advance(x, 0, m);
      for (int a = 1; a <= Math.min(5, x + 1); a++) {
        int i = x + 1 - a;
        for (int j = Math.max(0, i - distance); j < Math.min(m, i + distance); j++) {
          for (int b = 1; b <= Math.min(6 - a, m - j); b++) {
            assertThat(attribution.shares(i, j, a, b, 0.55).sum())
                .as("%s, bead %s+%s, %s+%s", what, i, a, j, b)
                .isEqualTo(0.55 * evidence.logOdds(i, j, a, b), within(1e-3));
          }
        }
      }
    }
  }

  @Test
  void pairsLinkedElsewhereHaveSharesAndOthersHaveNone() {
    // the same pair of words in three lines, and one more word in each
    WordAttribution.Shares shares =
        lines("boat sa\nboat sb\nboat sc\n", "ship ta\nship tb\nship tc\n");
    assertThat(shares.listed()).singleElement().satisfies(share -> {
      assertThat(share.source()).isZero();
      assertThat(share.target()).isZero();
      assertThat(share.nats()).isGreaterThanOrEqualTo(BeadEvidence.LEAST_SHARE);
      assertThat(share.learned()).isBetween(0.5, 2.0);
      assertThat(share.prior()).isZero();
    });
  }

  @Test
  void pairsLearnedFromTheBeadAloneHaveNoShare() {
    WordAttribution.Shares shares = lines("sa sb\nsc sd\nse sf\n", "ta tb\ntc td\nte tf\n");
    assertThat(shares.listed()).isEmpty();
    assertThat(shares.sum()).isEqualTo(0, within(1e-4));
  }

  @Test
  void anchorsHaveAShareThoughNothingWasLearned() {
    assertThat(lines("in 1902 he came\n", "i 1902 kom han\n").listed())
        .singleElement()
        .satisfies(share -> {
          assertThat(share.source()).isEqualTo(1);
          assertThat(share.target()).isEqualTo(1);
          assertThat(share.learned()).isEqualTo(0, within(1e-4));
          assertThat(share.prior()).isEqualTo(2);
        });
  }

  @Test
  void wordsKnownToTranslateOtherwiseSpeakAgainstTheBead() {
    JudgedTexts texts = JudgedTexts.learned(
        JudgedTexts.lines("1902\n1903\n"), JudgedTexts.lines("1903\n1902\n"), new WeightedBeads());
    WordAttribution.Shares shares = texts.attribution().shares(0, 0, 1, 1, 0.55);
    assertThat(shares.sum()).isNegative();
    assertThat(shares.listed()).isEmpty();
  }

  @Test
  void aBeadWithoutWordsOnOneSideSaysNothing() {
    JudgedTexts texts = JudgedTexts.learned(
        JudgedTexts.lines("\none\n"), JudgedTexts.lines("ein\neitt\n"), new WeightedBeads());
    assertThat(texts.attribution().shares(0, 0, 1, 2, 0.55).sum()).isZero();
  }

  @Test
  void aBeadOfTooManyPairsSaysNothing() {
    String line = "same other ".repeat(150) + "\n";
    JudgedTexts texts = JudgedTexts.learned(
        JudgedTexts.lines(line.repeat(5)), JudgedTexts.lines(line.repeat(5)), new WeightedBeads());
    assertThat(texts.attribution().shares(0, 0, 5, 5, 0.55).sum()).isZero();
    assertThat(texts.attribution().shares(0, 0, 4, 4, 0.55).sum()).isNotZero();
  }

  /** The shares of the first line, when all lines are learned from one to one. */
  private static WordAttribution.Shares lines(String source, String target) {
    WeightedBeads beads = new WeightedBeads();
    for (int i = 0; i < source.lines().count(); i++) {
      beads.add(i, i + 1, i, i + 1, 1);
    }
    return JudgedTexts.learned(JudgedTexts.lines(source), JudgedTexts.lines(target), beads)
        .attribution()
        .shares(0, 0, 1, 1, 0.55);
  }
}
