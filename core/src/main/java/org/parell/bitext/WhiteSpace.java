package org.parell.bitext;

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
}
