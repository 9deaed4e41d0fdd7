package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.bitext.IndexPair;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;

class RowAgreementTest {

  private static final List<IndexRow> GOLD = List.of(
      row(List.of(0), List.of(0), List.of(0)),
      row(List.of(1), List.of(1, 2), List.of()),
      row(List.of(), List.of(3), List.of()),
      row(List.of(2), List.of(4), List.of(1)),
      row(List.of(), List.of(), List.of(2)));

  private static final List<IndexRow> FOUND = List.of(
      row(List.of(0), List.of(0), List.of(0)), // right
      row(List.of(1), List.of(1), List.of()), // lacks a segment
      row(List.of(), List.of(2), List.of()), // wrongly alone
      row(List.of(), List.of(3), List.of()), // right
      row(List.of(2), List.of(4), List.of()), // lacks a document
      row(List.of(), List.of(), List.of(1)), // wrongly alone
      row(List.of(), List.of(), List.of(2))); // right

  @Test
  void countsAndRatiosAreThoseComputedByHand() {
    RowAgreement agreement = RowAgreement.between(GOLD, FOUND);
    assertThat(agreement).isEqualTo(new RowAgreement(7, 3, 3, 1, 2, 4, 2));
    assertThat(agreement.precision()).isEqualTo(3 / 7.0);
    assertThat(agreement.recall()).isEqualTo(1 / 3.0);
    assertThat(agreement.f1()).isEqualTo(2 * (3 / 7.0) * (1 / 3.0) / (3 / 7.0 + 1 / 3.0));
    assertThat(agreement.nullPrecision()).isEqualTo(0.5);
    assertThat(agreement.nullRecall()).isEqualTo(1);
    assertThat(agreement.nullF1()).isEqualTo(1 / 1.5);
  }

  @Test
  void goldAgreesWithItselfAndNothingWithNothing() {
    assertThat(RowAgreement.between(GOLD, GOLD).f1()).isEqualTo(1);
    assertThat(RowAgreement.between(List.of(), List.of())).isEqualTo(RowAgreement.NONE);
    assertThat(RowAgreement.NONE.f1()).isZero();
  }

  @Test
  void ofTwoDocumentsItIsTheStrictAgreementOfAlignments() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<IndexPair> gold = randomPairs(random);
      List<IndexPair> found = randomPairs(random);
      AlignmentAgreement pairs = AlignmentAgreement.between(gold, found);
      RowAgreement rows = RowAgreement.between(rows(gold), rows(found));
      assertThat(rows)
          .isEqualTo(new RowAgreement(
              pairs.found(),
              pairs.strictlyRightFound(),
              pairs.goldLinks(),
              pairs.strictlyFoundGold(),
              pairs.goldNulls(),
              pairs.foundNulls(),
              pairs.rightNulls()));
    }
  }

  @Test
  void doublesCountOnceAndEmptyRowsNotAtAll() {
    IndexRow link = row(List.of(0), List.of(0), List.of());
    IndexRow nothing = row(List.of(), List.of(), List.of());
    assertThat(RowAgreement.between(List.of(link, nothing), List.of(link, link, nothing)))
        .isEqualTo(new RowAgreement(1, 1, 1, 1, 0, 0, 0));
  }

  @Test
  void countsOfTextsAddUp() {
    RowAgreement once = RowAgreement.between(GOLD, FOUND);
    assertThat(RowAgreement.NONE.plus(once).plus(once))
        .isEqualTo(new RowAgreement(14, 6, 6, 2, 4, 8, 4));
  }

  @Test
  void badCountsAndRowsOfOtherSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RowAgreement(1, 2, 0, 0, 0, 0, 0))
        .withMessageContaining("found");
    IndexRow four = new IndexRow(List.of(List.of(0), List.of(0), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RowAgreement.between(GOLD, List.of(four)))
        .withMessageContaining("as many documents");
  }

  @Test
  void confidencesOfRowsAreHeldAgainstGold() {
    List<RatedRow> rated =
        FOUND.stream().map(row -> new RatedRow(row, OptionalDouble.of(0.8))).toList();
    Reliability reliability = Reliability.betweenRows(GOLD, rated);
    assertThat(reliability.links()).isEqualTo(3);
    assertThat(reliability.bins().get(4).right()).isEqualTo(1);
    assertThat(Reliability.betweenRows(
            GOLD, List.of(new RatedRow(FOUND.get(0), OptionalDouble.empty()))))
        .isEqualTo(Reliability.NONE);
  }

  private static List<IndexRow> rows(List<IndexPair> pairs) {
    return pairs.stream()
        .map(pair -> new IndexRow(List.of(pair.source(), pair.target())))
        .toList();
  }

  private static List<IndexPair> randomPairs(Random random) {
    List<IndexPair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Integer> source = random.ints(random.nextInt(3), 0, 8).boxed().toList();
      List<Integer> target = random.ints(random.nextInt(3), 0, 8).boxed().toList();
      pairs.add(new IndexPair(source, target));
    }
    return pairs;
  }

  private static IndexRow row(List<Integer> one, List<Integer> other, List<Integer> third) {
    return new IndexRow(List.of(one, other, third));
  }
}
