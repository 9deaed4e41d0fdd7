package org.parell.document;

/**
 * The sign that a line begins with when it is an entry of a list.
 *
 * @param style what it looks like
 * @param value the number, or the place of the letter in the alphabet; 0 when it has neither
 * @param length its length with the white space behind it, in UTF-16 code units
 */
record ListMarker(Style style, int value, int length) {

  private static final ListMarker NONE = new ListMarker(Style.NONE, 0, 0);

  private static final String BULLETS = "*•‣◦▪▫·●○■□◆➢➤✓✔";

  /** Bullets that are signs of arithmetic or emphasis as well. */
  private static final String AMBIGUOUS_BULLETS = "*·";

  enum Style {
    NONE,
    /** A sign that nothing but a list has. */
    BULLET,
    /** A hyphen, which dialogue has as well. */
    HYPHEN,
    /** A longer dash, which dialogue has more often than lists. */
    DASH,
    /** {@code 1.}, which ordinals such as dates look like. */
    NUMBER_DOT,
    /** {@code 1)} or {@code (1)}. */
    NUMBER_BRACKET,
    /** {@code [1]}, as footnotes have it. */
    NUMBER_SQUARE,
    /** {@code a)} or {@code (a)}. */
    LETTER_BRACKET
  }

  boolean isNone() {
    return style == Style.NONE;
  }

  boolean hasValue() {
    return value > 0;
  }

  /** The marker that a range begins with; a marker without text behind it is none. */
  static ListMarker of(CharSequence text, int start, int end) {
    if (start >= end) {
      return NONE;
    }
    char first = text.charAt(start);
    if (BULLETS.indexOf(first) >= 0) {
      return spaced(text, start, start + 1, end, Style.BULLET, 0);
    }
    if (Continuation.isDash(first)) {
      Style style = first == '-' ? Style.HYPHEN : Style.DASH;
      return spaced(text, start, start + 1, end, style, 0);
    }
    boolean bracket = first == '(';
    boolean square = first == '[';
    int label = bracket || square ? start + 1 : start;
    int digits = label;
    int value = 0;
    while (digits < end && digits - label < 3 && isDigit(text.charAt(digits))) {
      value = 10 * value + text.charAt(digits) - '0';
      digits++;
    }
    if (digits > label && digits < end) {
      char after = text.charAt(digits);
      if (square) {
        return after == ']'
            ? spaced(text, start, digits + 1, end, Style.NUMBER_SQUARE, value)
            : NONE;
      }
      if (after == ')') {
        return spaced(text, start, digits + 1, end, Style.NUMBER_BRACKET, value);
      }
      return after == '.' && !bracket
          ? spaced(text, start, digits + 1, end, Style.NUMBER_DOT, value)
          : NONE;
    }
    boolean letter = !square
        && label + 1 < end
        && text.charAt(label) >= 'a'
        && text.charAt(label) <= 'z'
        && text.charAt(label + 1) == ')';
    return letter
        ? spaced(text, start, label + 2, end, Style.LETTER_BRACKET, text.charAt(label) - 'a' + 1)
        : NONE;
  }

  /** True of a bullet that opens an entry even within a line, where {@code *} may multiply. */
  static boolean partsEntries(char sign) {
    return BULLETS.indexOf(sign) >= 0 && AMBIGUOUS_BULLETS.indexOf(sign) < 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static ListMarker spaced(
      CharSequence text, int start, int markerEnd, int end, Style style, int value) {
    int content = markerEnd;
    while (content < end && Continuation.isSpace(text.charAt(content))) {
      content++;
    }
    return content > markerEnd && content < end
        ? new ListMarker(style, value, content - start)
        : NONE;
  }
}
