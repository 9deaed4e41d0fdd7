package org.parell.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How a confidence is written. */
final class Confidence {

  private static final int DIGITS = 4;

  // no sign, no NaN, no hexadecimal digits, all of which parseDouble takes
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private Confidence() {}

  /**
   * Four digits behind the point. Exact arithmetic, since what {@code Double.toString} and {@code
   * String.format} make of a number differs between versions of Java.
   */
  static String text(double confidence) {
    return text(confidence, DIGITS);
  }

  static String text(double number, int digits) {
    return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** What a field says, when it is a number from 0 to 1. */
  static OptionalDouble parsed(String field) {
    OptionalDouble number = number(field);
    return number.isPresent() && number.getAsDouble() <= 1 ? number : OptionalDouble.empty();
  }

  /** What a field says, when it is a number from 0 on; one too large for a double is infinite. */
  static OptionalDouble number(String field) {
    return DECIMAL.matcher(field).matches()
        ? OptionalDouble.of(Double.parseDouble(field))
        : OptionalDouble.empty();
  }
}
