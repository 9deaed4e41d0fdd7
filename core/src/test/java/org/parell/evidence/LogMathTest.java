package org.parell.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogMathTest {

  @Test
  void logarithmsAgreeWithStrictMath() {
    Random random = new Random(1);
    for (int k = 0; k < 100_000; k++) {
      double x = StrictMath.exp(random.nextDouble() * 1200 - 600);
      assertThat(LogMath.log(x)).isEqualTo(StrictMath.log(x), within(1e-9));
    }
    assertThat(LogMath.log(1)).isEqualTo(0, within(1e-9));
  }

  @Test
  void exponentialsAgreeWithStrictMath() {
    Random random = new Random(2);
    for (int k = 0; k < 100_000; k++) {
      double x = random.nextDouble() * 79 - 39.5;
      double exact = StrictMath.exp(x);
      assertThat(LogMath.exp(x)).isEqualTo(exact, within(1e-9 * exact));
    }
  }

  @Test
  void exponentialsAgreeBesideWholeNumbersToo() {
    for (int whole = -38; whole <= 38; whole++) {
      for (double x :
          new double[] {Math.nextDown((double) whole), whole, Math.nextUp((double) whole)}) {
        double exact = StrictMath.exp(x);
        assertThat(LogMath.exp(x)).isEqualTo(exact, within(1e-9 * exact));
      }
    }
    assertThat(LogMath.exp(-Double.MIN_VALUE)).isEqualTo(1, within(1e-9));
    assertThat(LogMath.exp(-1e-17)).isEqualTo(1, within(1e-9));
  }

  @Test
  void theLogarithmOfNothingIsMinusInfinity() {
    assertThat(LogMath.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogMath.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(LogMath.logSum(Double.NEGATIVE_INFINITY, -3)).isEqualTo(-3);
    assertThat(LogMath.logSum(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void sumsOfLogarithmsAgreeWithStrictMath() {
    Random random = new Random(3);
    for (int k = 0; k < 10_000; k++) {
      double x = random.nextDouble() * 60 - 30;
      double y = random.nextDouble() * 60 - 30;
      double exact = StrictMath.log(StrictMath.exp(x) + StrictMath.exp(y));
      assertThat(LogMath.logSum(x, y)).isEqualTo(exact, within(1e-8));
    }
  }
}
