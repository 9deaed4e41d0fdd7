package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 1.3, 2})
  void exponentOfPowerLawIsItsPower(double power) {
    List<Growth.Point> points = List.of(100, 1_000, 10_000, 31_000).stream()
        .map(size -> new Growth.Point(size, 7 * Math.pow(size, power)))
        .toList();
    assertThat(Growth.exponent(points).orElseThrow()).isCloseTo(power, within(1e-9));
  }

  @Test
  void exponentOfTwoPointsIsTheSlopeBetweenThem() {
    List<Growth.Point> points = List.of(new Growth.Point(100, 3), new Growth.Point(1_000, 300));
    assertThat(Growth.exponent(points).orElseThrow()).isCloseTo(2, within(1e-9));
  }

  @Test
  void exponentOfThreePointsIsThatOfLeastSquares() {
    // 1, 10, 10 at 10, 100, 1000: slopes 1 and 0, the straight line in between has 0.5
    List<Growth.Point> points =
        List.of(new Growth.Point(10, 1), new Growth.Point(100, 10), new Growth.Point(1_000, 10));
    assertThat(Growth.exponent(points).orElseThrow()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void thereIsNoneOfLessThanTwoSizes() {
    assertThat(Growth.exponent(List.of())).isEmpty();
    assertThat(Growth.exponent(List.of(new Growth.Point(100, 3)))).isEmpty();
    assertThat(Growth.exponent(List.of(new Growth.Point(100, 3), new Growth.Point(100, 4))))
        .isEmpty();
  }
}
