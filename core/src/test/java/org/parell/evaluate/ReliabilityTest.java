package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.evaluate.Reliability.Bin;

class ReliabilityTest {

  private static final List<IndexPair> DIAGONAL =
      List.of(link(0, 0), link(1, 1), link(2, 2), link(3, 3));

  @Test
  void figuresAreThoseComputedByHand() {
    Reliability reliability = Reliability.between(
        DIAGONAL,
        List.of(
            rated(link(0, 0), 0.75), // right
            rated(link(1, 2), 0.75), // wrong
            rated(link(2, 3), 0.25), // wrong
            rated(link(3, 3), 1))); // right
    assertThat(reliability.bins())
        .containsExactly(
            new Bin(0, 0.5, 1, 0.25, 0),
            new Bin(0.5, 0.6, 0, 0, 0),
            new Bin(0.6, 0.7, 0, 0, 0),
            new Bin(0.7, 0.8, 2, 1.5, 1),
            new Bin(0.8, 0.9, 0, 0, 0),
            new Bin(0.9, 0.99, 0, 0, 0),
            new Bin(0.99, 1, 1, 1, 1));
    assertThat(reliability.links()).isEqualTo(4);
    assertThat(reliability.bins().get(3).meanConfidence()).isEqualTo(0.75);
    assertThat(reliability.bins().get(3).shareRight()).isEqualTo(0.5);
    // 1/4 * 0.25 + 2/4 * 0.25 + 1/4 * 0
    assertThat(reliability.expectedCalibrationError()).isCloseTo(0.1875, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.4999, 0",
    "0.5, 1",
    "0.5999, 1",
    "0.6, 2",
    "0.7, 3",
    "0.8, 4",
    "0.9, 5",
    "0.9899, 5",
    "0.99, 6",
    "1, 6",
  })
  void confidenceStandsInTheBinThatItStarts(double confidence, int bin) {
    Reliability reliability = Reliability.between(DIAGONAL, List.of(rated(link(0, 0), confidence)));
    assertThat(reliability.bins()).extracting(Bin::links).element(bin).isEqualTo(1L);
    assertThat(reliability.links()).isEqualTo(1);
  }

  @Test
  void nullPairsAndLinksWithoutConfidenceDoNotCount() {
    List<IndexPair> gold = List.of(new IndexPair(List.of(4), List.of()), link(0, 0));
    List<RatedPair> found = List.of(
        rated(new IndexPair(List.of(4), List.of()), 0.9),
        rated(new IndexPair(List.of(), List.of(4)), 0.9),
        rated(new IndexPair(List.of(), List.of()), 0.9),
        new RatedPair(link(0, 0), OptionalDouble.empty()));
    assertThat(Reliability.between(gold, found)).isEqualTo(Reliability.NONE);
  }

  @Test
  void linkNamedTwiceCountsOnceWithItsFirstConfidence() {
    List<RatedPair> found = List.of(rated(link(0, 0), 0.75), rated(link(0, 0), 0.25));
    assertThat(Reliability.between(DIAGONAL, found))
        .isEqualTo(Reliability.between(DIAGONAL, found.subList(0, 1)));
  }

  @Test
  void orderOfIndicesMatters() {
    Reliability reliability = Reliability.between(
        List.of(new IndexPair(List.of(0, 1), List.of(0))),
        List.of(rated(new IndexPair(List.of(1, 0), List.of(0)), 1)));
    assertThat(reliability.bins().get(6).right()).isZero();
  }

  @Test
  void nothingToDivideByGivesZero() {
    assertThat(Reliability.NONE.expectedCalibrationError()).isZero();
    assertThat(Reliability.NONE.bins())
        .hasSize(7)
        .allMatch(bin -> bin.meanConfidence() == 0 && bin.shareRight() == 0);
  }

  @Test
  void errorIsZeroForPerfectAndOneForWorstConfidence() {
    List<RatedPair> sure = List.of(rated(link(0, 0), 1), rated(link(1, 1), 1));
    assertThat(Reliability.between(DIAGONAL, sure).expectedCalibrationError()).isZero();
    assertThat(Reliability.between(List.of(), sure).expectedCalibrationError()).isEqualTo(1);
  }

  @Test
  void countsOfDocumentsAddUp() {
    List<RatedPair> one = List.of(rated(link(0, 0), 0.5), rated(link(1, 2), 0.75));
    List<RatedPair> other = List.of(rated(link(2, 2), 0.75), rated(link(3, 3), 0.25));
    List<RatedPair> both = new ArrayList<>(one);
    both.addAll(other);
    assertThat(Reliability.NONE
            .plus(Reliability.between(DIAGONAL, one))
            .plus(Reliability.between(DIAGONAL, other)))
        .isEqualTo(Reliability.between(DIAGONAL, both));
  }

  @Test
  void orderDoesNotMatterAndErrorIsAProbability() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<RatedPair> found = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        found.add(rated(link(i, i + random.nextInt(2)), random.nextDouble()));
      }
      double error = Reliability.between(DIAGONAL, found).expectedCalibrationError();
      assertThat(error).isBetween(0.0, 1.0);
      Collections.shuffle(found, random);
      assertThat(Reliability.between(DIAGONAL, found).expectedCalibrationError())
          .isCloseTo(error, within(1e-12));
    }
  }

  @Test
  void manyConfidencesOfOneAreNotRoundedToMoreThanTheirNumber() {
    List<RatedPair> found = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      found.add(rated(link(i, i), Math.nextDown(1)));
    }
    Bin bin = Reliability.between(List.of(), found).bins().get(6);
    assertThat(bin.links()).isEqualTo(100_000);
    assertThat(bin.meanConfidence()).isLessThanOrEqualTo(1);
  }

  @Test
  void partLargerThanItsWholeIsRefused() {
    assertThatThrownBy(() -> new Bin(0, 0.5, 1, 0.25, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bin(0, 0.5, 1, 0.25, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bin(0, 0.5, 1, 1.25, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bin(0, 0.5, 1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bin(0.5, 0.5, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherBinsThanTheSevenAreRefused() {
    List<Bin> bins = new ArrayList<>(Reliability.NONE.bins());
    bins.set(1, new Bin(0.5, 0.55, 0, 0, 0));
    assertThatThrownBy(() -> new Reliability(bins)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reliability(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RatedPair rated(IndexPair pair, double confidence) {
    return new RatedPair(pair, OptionalDouble.of(confidence));
  }

  private static IndexPair link(int source, int target) {
    return new IndexPair(List.of(source), List.of(target));
  }
}
