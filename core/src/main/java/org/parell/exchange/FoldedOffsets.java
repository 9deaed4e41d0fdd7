package org.parell.exchange;

import java.util.HashMap;
import java.util.Map;
import org.parell.document.Span;
import org.parell.segment.SegmentedDocument;

/**
 * Where words of a document stand in the texts of its segments, white space folded as {@link
 * TranslationUnit} has it. Looks at each segment once, and only when asked; not thread-safe.
 */
final class FoldedOffsets {

  private final SegmentedDocument side;
  private final int start;
  private final int end;
  private final Map<Integer, int[]> offsetsBySegment = new HashMap<>();

  /** Of the segments from {@code start} to before {@code end}. */
  FoldedOffsets(SegmentedDocument side, int start, int end) {
    this.side = side;
    this.start = start;
    this.end = end;
  }

  /** The index of the segment that a word starts in. */
  int segmentOf(Span word) {
    int index = start;
    while (index + 1 < end && side.segments().get(index + 1).span().start() <= word.start()) {
      index++;
    }
    return index;
  }

  /** Where a word stands in the folded text of its segment. */
  Span inSegment(int index, Span word) {
    int[] offsets = offsetsBySegment.computeIfAbsent(index, unused -> offsets(side.text(index)));
    int from = side.segments().get(index).span().start();
    int last = Math.min(word.end() - from, offsets.length) - 1;
    return new Span(offsets[word.start() - from], offsets[last] + 1);
  }

  /** For each character where it stands when white space is folded. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.length()];
    int length = 0;
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        pending = true;
        offsets[i] = length;
        continue;
      }
      if (pending && length > 0) {
        length++;
      }
      pending = false;
      offsets[i] = length;
      length++;
    }
    return offsets;
  }
}
