package org.parell.segment;

/**
 * The characters of a block and where its current segment starts.
 *
 * <p>All white space is a plain space here, in a copy of 2 bytes per character: ICU would end a
 * sentence at a wrapped line, and the rules have one kind to look for. Offsets are those of the
 * text. Nothing outside the block is ever looked at, nor before the segment by the rules.
 */
final class Passage {

  /** How far a rule looks back or ahead: more than any abbreviation, reference or run of quotes. */
  static final int REACH = 40;

  /** Shared with all who work on the passage, since it is read in their inner loops. */
  final char[] text;

  int segmentStart;
  int end;

  Passage(String original) {
    text = original.toCharArray();
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean isPlain = c >= ' ' && c < 0x80;
      if (!isPlain && Signs.isSpace(c)) {
        text[i] = ' ';
      }
    }
  }

  /** The first offset from {@code from} on that is no white space, {@code to} when there is none. */
  int skipSpace(int from, int to) {
    int i = from;
    while (i < to && text[i] == ' ') {
      i++;
    }
    return i;
  }

  /** The offset behind the last character before {@code to} that is no white space. */
  int skipSpaceBack(int from, int to) {
    int i = to;
    while (i > from && text[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  String text(int from, int to) {
    return new String(text, from, to - from);
  }

  Follower followerAt(int i) {
    int c = Character.codePointAt(text, i, end);
    if (Character.isLowerCase(c)) {
      return Follower.LOWER;
    }
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return Follower.UPPER;
    }
    return Character.isDigit(c) ? Follower.DIGIT : Follower.OTHER;
  }

  boolean isUpperAt(int i) {
    return i < end && followerAt(i) == Follower.UPPER;
  }

  /** The value of at most three digits, -1 of anything else. */
  int number(int from, int to) {
    if (to - from > 3) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      value = 10 * value + text[i] - '0';
    }
    return value;
  }

  /**
   * True for a bracket or quotation mark that opens what stands behind it. Of the marks that open in
   * one language and close in another, as in {@code „Geh.“} and {@code »Gå.«}, one before white
   * space or a mark closes, and so does one whose partner opened before.
   */
  boolean opensAt(int i) {
    char c = text[i];
    if (i + 1 >= end || !Signs.isOpening(c)) {
      return false;
    }
    String partners = partners(c);
    if (partners.isEmpty()) {
      return true;
    }
    char behind = text[i + 1];
    if (" .,;:?!'\"".indexOf(behind) >= 0 || Signs.isClosing(behind)) {
      return false;
    }
    // stops at the mark before of the same kind, so that all such looks together are linear
    int k = i - 1;
    while (k >= segmentStart && text[k] != c && partners.indexOf(text[k]) < 0) {
      k--;
    }
    if (k < segmentStart || text[k] == c) {
      return true;
    }
    boolean behindSpace = k == segmentStart || text[k - 1] == ' ' || Signs.isOpening(text[k - 1]);
    return !behindSpace || text[k + 1] == ' ';
  }

  /** The quotation marks that open where this one closes; none of those that only open. */
  private static String partners(char quote) {
    return switch (quote) {
      case '\u00AB' -> "\u00BB";
      case '\u2039' -> "\u203A";
      case '\u201C' -> "\u201E\u201D";
      case '\u2018' -> "\u201A\u2019";
      default -> "";
    };
  }

  /** The offset before the signs that open at an offset, white space between left out. */
  int beforeOpening(int from, int offset) {
    int opening = offset;
    int i = skipSpaceBack(from, offset);
    while (i > from && opensAt(i - 1)) {
      i--;
      opening = i;
    }
    return opening;
  }

  boolean isRomanNumeral(int start) {
    int i = start;
    while (i < end && i < start + 8 && "IVXLC".indexOf(text[i]) >= 0) {
      i++;
    }
    return i > start && (i == end || !Signs.isLetterOrDigit(text[i]));
  }
}
