package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.bitext.BeadShape;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.ShapeAgreement.Counts;

class ShapeAgreementTest {

  @Test
  void countsAndRatiosAreThoseComputedByHand() {
    List<IndexPair> gold = List.of(
        pair(List.of(0), List.of(0)),
        pair(List.of(1), List.of(1)),
        pair(List.of(2), List.of(2, 3)),
        pair(List.of(3), List.of()),
        pair(List.of(4, 5, 6), List.of(4)),
        pair(List.of(), List.of(5)));
    List<IndexPair> found = List.of(
        pair(List.of(0), List.of(0)), // right
        pair(List.of(1, 2), List.of(1, 2)), // wrong, of a shape that gold has not
        pair(List.of(), List.of(3)), // wrong
        pair(List.of(3), List.of()), // right
        pair(List.of(4), List.of(4)), // wrong
        pair(List.of(5), List.of(5)), // wrong
        pair(List.of(6), List.of())); // wrong
    ShapeAgreement agreement = ShapeAgreement.between(gold, found);
    assertThat(agreement.groups())
        .containsExactly(
            Map.entry(ShapeGroup.NULL, new Counts(2, 3, 1)),
            Map.entry(ShapeGroup.ONE_TO_ONE, new Counts(2, 3, 1)),
            Map.entry(ShapeGroup.ONE_TO_TWO, new Counts(1, 0, 0)),
            Map.entry(ShapeGroup.TWO_TO_TWO, new Counts(0, 1, 0)),
            Map.entry(ShapeGroup.OTHER, new Counts(1, 0, 0)));
    Counts nulls = agreement.groups().get(ShapeGroup.NULL);
    assertThat(nulls.precision()).isEqualTo(1 / 3.0);
    assertThat(nulls.recall()).isEqualTo(1 / 2.0);
    assertThat(nulls.f1()).isCloseTo(0.4, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1-0/0-1",
    "0, 1, 1-0/0-1",
    "1, 1, 1-1",
    "1, 2, 1-2",
    "2, 1, 2-1",
    "2, 2, 2-2",
    "2, 0, other",
    "0, 2, other",
    "1, 3, other",
    "3, 1, other",
    "11, 0, other",
  })
  void shapeStandsInTheGroupThatNamesIt(int source, int target, String group) {
    assertThat(ShapeGroup.of(new BeadShape(source, target))).hasToString(group);
  }

  @Test
  void groupsStandInTheirOrderWhateverTheMap() {
    Map<ShapeGroup, Counts> shuffled = new HashMap<>();
    for (ShapeGroup group : ShapeGroup.values()) {
      shuffled.put(group, new Counts(1, 1, 0));
    }
    assertThat(new ShapeAgreement(shuffled).groups().keySet())
        .containsExactly(ShapeGroup.values())
        .first()
        .isEqualTo(ShapeGroup.NULL);
  }

  @Test
  void groupThatDoesNotOccurIsLeftOut() {
    assertThat(new ShapeAgreement(Map.of(ShapeGroup.OTHER, new Counts(0, 0, 0))))
        .isEqualTo(ShapeAgreement.NONE);
    assertThat(ShapeAgreement.between(List.of(), List.of())).isEqualTo(ShapeAgreement.NONE);
  }

  @Test
  void mapGivenIsCopiedAndMapTakenCannotBeChanged() {
    Map<ShapeGroup, Counts> given = new HashMap<>();
    ShapeAgreement agreement = new ShapeAgreement(given);
    given.put(ShapeGroup.OTHER, new Counts(1, 1, 1));
    assertThat(agreement).isEqualTo(ShapeAgreement.NONE);
    Map<ShapeGroup, Counts> taken = agreement.groups();
    assertThatThrownBy(() -> taken.put(ShapeGroup.OTHER, new Counts(1, 1, 1)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void doublesCountOnceAndEmptyPairsNotAtAll() {
    IndexPair link = pair(List.of(0), List.of(0));
    IndexPair nothing = pair(List.of(), List.of());
    assertThat(ShapeAgreement.between(List.of(link, link, nothing), List.of(nothing, link, link))
            .groups())
        .containsExactly(Map.entry(ShapeGroup.ONE_TO_ONE, new Counts(1, 1, 1)));
  }

  @Test
  void countsOfDocumentsAddUp() {
    ShapeAgreement one = new ShapeAgreement(
        Map.of(ShapeGroup.ONE_TO_ONE, new Counts(3, 2, 1), ShapeGroup.NULL, new Counts(1, 0, 0)));
    ShapeAgreement other = new ShapeAgreement(Map.of(ShapeGroup.ONE_TO_ONE, new Counts(5, 7, 4)));
    assertThat(ShapeAgreement.NONE.plus(one).plus(other).groups())
        .containsExactly(
            Map.entry(ShapeGroup.NULL, new Counts(1, 0, 0)),
            Map.entry(ShapeGroup.ONE_TO_ONE, new Counts(8, 9, 5)));
  }

  @Test
  void partLargerThanItsWholeIsRefused() {
    assertThatThrownBy(() -> new Counts(1, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groupsTogetherAreTheOverallAgreement() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<IndexPair> gold = randomPairs(random);
      List<IndexPair> found = randomPairs(random);
      AlignmentAgreement overall = AlignmentAgreement.between(gold, found);
      Counts sum = ShapeAgreement.between(gold, found).groups().values().stream()
          .reduce(new Counts(0, 0, 0), Counts::plus);
      assertThat(sum.found()).isEqualTo(overall.found());
      assertThat(sum.right()).isEqualTo(overall.strictlyRightFound());
      assertThat(sum.precision()).isEqualTo(overall.strictPrecision());
    }
  }

  private static List<IndexPair> randomPairs(Random random) {
    List<IndexPair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Integer> source = random.ints(random.nextInt(4), 0, 4).boxed().toList();
      List<Integer> target = random.ints(random.nextInt(4), 0, 4).boxed().toList();
      pairs.add(pair(source, target));
    }
    return pairs;
  }

  private static IndexPair pair(List<Integer> source, List<Integer> target) {
    return new IndexPair(source, target);
  }
}
