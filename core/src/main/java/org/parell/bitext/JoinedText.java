package org.parell.bitext;

import org.parell.segment.SegmentedDocument;

/** The text of consecutive segments, for others to read. All methods are thread-safe. */
public final class JoinedText {

  private JoinedText() {}

  /**
   * Some segments, white space folded; empty without any. Between two of them is a space when white
   * space or the end of a block parts them in the document, otherwise nothing.
   *
   * @param start the index of the first segment
   * @param end the index behind the last one
   */
  public static String of(SegmentedDocument document, int start, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = start; i < end; i++) {
      String text = WhiteSpace.folded(document.text(i));
      if (!text.isEmpty()) {
        boolean parted = joined.length() > 0 && WhiteSpace.parts(document, i - 1, i);
        joined.append(parted ? " " : "").append(text);
      }
    }
    return joined.toString();
  }
}
