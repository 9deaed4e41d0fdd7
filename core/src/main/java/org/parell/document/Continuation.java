package org.parell.document;

/**
 * What the ends and beginnings of lines and blocks say about whether a sentence goes on.
 *
 * <p>Nothing here knows a language: the signs are final punctuation and the case of letters. Scripts
 * without case never go on over a gap, since nothing tells them from a new paragraph.
 */
final class Continuation {

  /** Shorter blocks before a gap are titles, bylines or lines of verse more often than torn ones. */
  private static final int SHORTEST_TORN = 40;

  private static final int LONGEST_PAGE_NUMBER = 12;

  private static final String FINAL = ".!?…‽⁇⁈⁉؟۔।॥。！？｡．։";
  private static final String INTRODUCING = ":;：；";
  private static final String CLOSING = "\"'”’»›)]}«‹“*_";
  private static final String OPENING = "\"'“”„‘’‚«»‹›([{¿¡*_";
  private static final String DASHES = "-–—‒―−";

  private Continuation() {}

  /** How the first word of a line looks. */
  enum Start {
    LOWER,
    UPPER,
    /** A letter of a script without upper and lower case. */
    CASELESS,
    /** A digit or a sign, or nothing at all. */
    OTHER
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** True when the range ends in final punctuation, closing quotes and references not counted. */
  static boolean endsSentence(CharSequence text, int start, int end) {
    int last = lastBeforeClosing(text, start, end);
    return last >= start && FINAL.indexOf(text.charAt(last)) >= 0;
  }

  /** True when the range ends in a colon or semicolon: what follows begins something of its own. */
  static boolean introduces(CharSequence text, int start, int end) {
    int last = lastBeforeClosing(text, start, end);
    return last >= start && INTRODUCING.indexOf(text.charAt(last)) >= 0;
  }

  /** True when the range ends in any mark, be it only a comma or a closing quote. */
  static boolean endsInPunctuation(CharSequence text, int start, int end) {
    return start < end
        && !Character.isLetterOrDigit(Character.codePointBefore(text, end))
        && !isDash(text.charAt(end - 1));
  }

  private static int lastBeforeClosing(CharSequence text, int start, int end) {
    int last = end - 1;
    while (last >= start && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last = beforeReference(text, start, last) - 1;
    }
    return last;
  }

  /** The offset of the bracket that opens a reference such as [12], else that of its last one. */
  private static int beforeReference(CharSequence text, int start, int last) {
    int open = last - 1;
    while (open >= start && last - open <= 4 && Character.isDigit(text.charAt(open))) {
      open--;
    }
    boolean reference = open >= start
        && open < last - 1
        && ((text.charAt(open) == '[' && text.charAt(last) == ']')
            || (text.charAt(open) == '(' && text.charAt(last) == ')'));
    return reference ? open : last;
  }

  /** How the range begins behind opening quotes, brackets and dashes. */
  static Start startOf(CharSequence text, int start, int end) {
    int first = start;
    while (first < end
        && (OPENING.indexOf(text.charAt(first)) >= 0
            || isDash(text.charAt(first))
            || isSpace(text.charAt(first)))) {
      first++;
    }
    if (first == end) {
      return Start.OTHER;
    }
    int c = Character.codePointAt(text, first);
    if (Character.isLowerCase(c)) {
      return Start.LOWER;
    }
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return Start.UPPER;
    }
    return Character.isLetter(c) ? Start.CASELESS : Start.OTHER;
  }

  /**
   * True when a block stops in the middle of a sentence and one behind a gap goes on with it.
   *
   * <p>A block that ends in a colon or semicolon is not torn: an enumeration has such blocks.
   */
  static boolean overGap(CharSequence text, int start, int end, int nextStart, int nextEnd) {
    return end - start >= SHORTEST_TORN
        && !endsSentence(text, start, end)
        && !introduces(text, start, end)
        && !isDash(text.charAt(nextStart))
        && startOf(text, nextStart, nextEnd) == Start.LOWER
        && ListMarker.of(text, nextStart, nextEnd).isNone();
  }

  /** True of a number alone or between dashes or brackets, such as {@code - 17 -} or {@code [17]}. */
  static boolean isPageNumber(CharSequence text, int start, int end) {
    if (end - start > LONGEST_PAGE_NUMBER) {
      return false;
    }
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (!isDash(c) && !isSpace(c) && "[]()|~·.".indexOf(c) < 0) {
        return false;
      }
    }
    return digits >= 1 && digits <= 4;
  }
}
