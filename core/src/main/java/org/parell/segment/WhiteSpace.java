package org.parell.segment;

/** White space at the border between spans and text for others. */
final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * The text with each run of white space as one space and none at the ends. No-break spaces, which
   * carry meaning, stay as they are.
   */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        pending = true;
        continue;
      }
      if (pending && folded.length() > 0) {
        folded.append(' ');
      }
      pending = false;
      folded.append(c);
    }
    return folded.toString();
  }

  /**
   * True when two neighbours stand in different blocks or have white space between them; false of
   * sentences in Chinese and of {@code quality.You'll}.
   */
  static boolean parts(SegmentedDocument side, int before, int behind) {
    Segment one = side.segments().get(before);
    Segment other = side.segments().get(behind);
    if (one.blockIndex() < 0 || one.blockIndex() != other.blockIndex()) {
      return true;
    }
    // a span may hold the white space itself when others than a segmenter made it
    int from = Math.max(one.span().start(), one.span().end() - 1);
    int to = Math.min(other.span().end(), other.span().start() + 1);
    String text = side.document().text();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return true;
      }
    }
    return false;
  }
}
