package org.parell.bitext;

import org.parell.document.Span;
import org.parell.segment.SegmentedDocument;

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

  /** The number of UTF-16 code units that are no white space in a range of segments. */
  static long countOthers(SegmentedDocument side, int start, int end) {
    String text = side.document().text();
    long count = 0;
    for (int i = start; i < end; i++) {
      Span span = side.segments().get(i).span();
      for (int offset = span.start(); offset < span.end(); offset++) {
        if (!Character.isWhitespace(text.charAt(offset))) {
          count++;
        }
      }
    }
    return count;
  }
}
