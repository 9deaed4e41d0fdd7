package org.parell.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LengthEvidenceTest {

  private static final int[] SOURCE = {20, 80, 50, 120, 33, 61};
  private static final int[] TARGET = {22, 85, 47, 130, 30, 70};

  private final LengthEvidence lengths = LengthEvidence.of(SOURCE, TARGET, 6);

  @Test
  void equalLengthsSpeakForABead() {
    assertThat(lengths.logOdds(120, 1, 121, 1)).isPositive();
  }

  @Test
  void lengthsFarApartSpeakAgainstABead() {
    assertThat(lengths.logOdds(20, 1, 130, 1)).isNegative();
  }

  @Test
  void oneOddLengthCannotSayMoreThanThreeNats() {
    assertThat(lengths.logOdds(1, 1, 100_000, 1)).isGreaterThan(-3.01);
  }

  @Test
  void exchangingTheSidesChangesNothing() {
    LengthEvidence forward = lengths.with(1.2, 4);
    LengthEvidence backward = LengthEvidence.of(TARGET, SOURCE, 6).with(1 / 1.2, 4);
    for (int source = 1; source < 200; source += 7) {
      for (int target = 1; target < 200; target += 11) {
        assertThat(forward.logOdds(source, 1, target, 2))
            .isEqualTo(backward.logOdds(target, 2, source, 1), within(1e-9));
      }
    }
  }

  @Test
  void nothingIsInfiniteNotEvenForEmptySegments() {
    LengthEvidence empty = LengthEvidence.of(new int[] {0, 0}, new int[] {0}, 6);
    assertThat(empty.logOdds(0, 1, 0, 1)).isFinite();
    assertThat(lengths.logOdds(0, 1, 0, 2)).isFinite();
    float[] plain = new float[3];
    lengths.plainLogOdds(0, 1, new int[] {0, 40_000, 100_000}, 2, 2, 3, plain);
    assertThat(plain[2]).isFinite().isNotZero();
  }

  @Test
  void beadsLargerThanUsualAreJudgedByTheSameRule() {
    LengthEvidence few = LengthEvidence.of(SOURCE, TARGET, 1);
    for (int count = 1; count <= 6; count++) {
      assertThat(few.logOdds(60 * count, count, 61 * count, count))
          .isEqualTo(lengths.logOdds(60 * count, count, 61 * count, count));
    }
    assertThat(few.logOdds(60_000, 1_000, 61_000, 1_000)).isPositive();
    assertThat(few.logOdds(60_000, 1_000, 61, 1)).isNegative();
  }
}
