package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.bitext.IndexPair;

class AlignmentAgreementTest {

  @Test
  void countsAndRatiosAreThoseComputedByHand() {
    List<IndexPair> gold = List.of(
        pair(List.of(0), List.of(0)),
        pair(List.of(1), List.of(1, 2)),
        pair(List.of(2), List.of()),
        pair(List.of(3), List.of(3)),
        pair(List.of(), List.of(4)),
        pair(List.of(4, 5), List.of(5)));
    List<IndexPair> found = List.of(
        pair(List.of(0), List.of(0)), // strictly right
        pair(List.of(1), List.of(1)), // laxly right: shares 1-1
        pair(List.of(2), List.of(2)), // wrong: 2 stands alone in gold
        pair(List.of(3), List.of()), // wrong, also laxly: no link to share
        pair(List.of(), List.of(3)), // wrong
        pair(List.of(), List.of(4)), // strictly right null pair
        pair(List.of(4), List.of(5)), // laxly right: shares 4-5
        pair(List.of(5), List.of())); // wrong
    AlignmentAgreement agreement = AlignmentAgreement.between(gold, found);
    assertThat(agreement).isEqualTo(new AlignmentAgreement(8, 2, 4, 4, 1, 3, 2, 4, 1));
    assertThat(agreement.strictPrecision()).isEqualTo(2 / 8.0);
    assertThat(agreement.strictRecall()).isEqualTo(1 / 4.0);
    assertThat(agreement.strictF1()).isEqualTo(0.25);
    assertThat(agreement.laxPrecision()).isEqualTo(4 / 8.0);
    assertThat(agreement.laxRecall()).isEqualTo(3 / 4.0);
    assertThat(agreement.laxF1()).isCloseTo(0.6, within(1e-15));
    assertThat(agreement.nullPrecision()).isEqualTo(1 / 4.0);
    assertThat(agreement.nullRecall()).isEqualTo(1 / 2.0);
    assertThat(agreement.nullF1()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void goldAgreesWithItself() {
    List<IndexPair> gold = List.of(pair(List.of(0, 1), List.of(0)), pair(List.of(2), List.of()));
    AlignmentAgreement agreement = AlignmentAgreement.between(gold, gold);
    assertThat(agreement.strictF1()).isEqualTo(1);
    assertThat(agreement.laxF1()).isEqualTo(1);
    assertThat(agreement.nullF1()).isEqualTo(1);
  }

  @Test
  void nothingToDivideByGivesZero() {
    AlignmentAgreement agreement = AlignmentAgreement.between(List.of(), List.of());
    assertThat(agreement).isEqualTo(AlignmentAgreement.NONE);
    assertThat(agreement.strictF1()).isZero();
    assertThat(agreement.laxPrecision()).isZero();
    assertThat(agreement.nullRecall()).isZero();
  }

  @Test
  void doublesCountOnceAndEmptyPairsNotAtAll() {
    IndexPair link = pair(List.of(0), List.of(0));
    IndexPair nothing = pair(List.of(), List.of());
    assertThat(AlignmentAgreement.between(List.of(link, nothing), List.of(link, link, nothing)))
        .isEqualTo(new AlignmentAgreement(1, 1, 1, 1, 1, 1, 0, 0, 0));
  }

  @Test
  void orderOfIndicesMattersStrictlyButNotLaxly() {
    AlignmentAgreement agreement = AlignmentAgreement.between(
        List.of(pair(List.of(0, 1), List.of(0))), List.of(pair(List.of(1, 0), List.of(0))));
    assertThat(agreement).isEqualTo(new AlignmentAgreement(1, 0, 1, 1, 0, 1, 0, 0, 0));
  }

  @Test
  void wideNullPairIsNotItsSegmentsButFindsThem() {
    AlignmentAgreement agreement = AlignmentAgreement.between(
        List.of(pair(List.of(), List.of(4)), pair(List.of(), List.of(5))),
        List.of(pair(List.of(), List.of(4, 5))));
    assertThat(agreement).isEqualTo(new AlignmentAgreement(1, 0, 0, 0, 0, 0, 2, 2, 2));
  }

  @Test
  void sameIndexOnTheOtherSideIsAnotherSegment() {
    AlignmentAgreement agreement = AlignmentAgreement.between(
        List.of(pair(List.of(3), List.of())), List.of(pair(List.of(), List.of(3))));
    assertThat(agreement.rightNulls()).isZero();
  }

  @Test
  void countsOfDocumentsAddUp() {
    AlignmentAgreement good = new AlignmentAgreement(1, 1, 1, 1, 1, 1, 0, 0, 0);
    AlignmentAgreement poor = new AlignmentAgreement(3, 0, 1, 4, 0, 2, 5, 6, 3);
    AlignmentAgreement sum = AlignmentAgreement.NONE.plus(good).plus(poor);
    assertThat(sum).isEqualTo(new AlignmentAgreement(4, 1, 2, 5, 1, 3, 5, 6, 3));
    assertThat(sum.strictPrecision()).isEqualTo(0.25);
  }

  @Test
  void partLargerThanItsWholeIsRefused() {
    assertThatThrownBy(() -> new AlignmentAgreement(1, 1, 2, 0, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlignmentAgreement(1, 1, 1, 0, 0, 0, 2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlignmentAgreement(0, 0, 0, -1, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orderOfListsDoesNotMatterAndLaxIsNeverBelowStrict() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<IndexPair> gold = randomPairs(random);
      List<IndexPair> found = randomPairs(random);
      AlignmentAgreement agreement = AlignmentAgreement.between(gold, found);
      assertThat(agreement.laxF1()).isGreaterThanOrEqualTo(agreement.strictF1());
      Collections.shuffle(gold, random);
      Collections.shuffle(found, random);
      assertThat(AlignmentAgreement.between(gold, found)).isEqualTo(agreement);
    }
  }

  private static List<IndexPair> randomPairs(Random random) {
    List<IndexPair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Integer> source = random.ints(random.nextInt(3), 0, 15).boxed().toList();
      List<Integer> target = random.ints(random.nextInt(3), 0, 15).boxed().toList();
      pairs.add(pair(source, target));
    }
    return pairs;
  }

  private static IndexPair pair(List<Integer> source, List<Integer> target) {
    return new IndexPair(source, target);
  }
}
