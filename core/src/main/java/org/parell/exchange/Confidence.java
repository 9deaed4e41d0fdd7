package org.parell.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a confidence is written. */
final class Confidence {

  private static final int DIGITS = 4;

  private Confidence() {}

  /**
   * Four digits behind the point. Exact arithmetic, since what {@code Double.toString} and {@code
   * String.format} make of a number differs between versions of Java.
   */
  static String text(double confidence) {
    return new BigDecimal(confidence).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
