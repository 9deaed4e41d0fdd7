package org.parell.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntPredicate;

/** What can stand in a cell of a table, or a value of JSON. */
final class CellText {

  private static final int DIGITS = 4;

  private CellText() {}

  /** The text with U+FFFD for each lone surrogate, which no encoder takes. */
  static String wellFormed(String text) {
    return replaced(text, CellText::isLoneSurrogate);
  }

  /** The text with U+FFFD for each unwanted code point; a lone surrogate is one of its own. */
  static String replaced(String text, IntPredicate unwanted) {
    if (text.codePoints().noneMatch(unwanted)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> unwanted.test(c) ? 0xFFFD : c).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  static boolean isLoneSurrogate(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }

  /** Four digits behind the point, by exact arithmetic: the same in all versions of Java. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
