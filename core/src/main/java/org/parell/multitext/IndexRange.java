package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive segments of one document, perhaps none.
 *
 * @param start the index of the first segment; of an empty range, of the segment behind its place
 * @param end the index behind the last segment
 */
public record IndexRange(int start, int end) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public IndexRange {
    checkArgument(0 <= start && start <= end, "range %s to %s is none", start, end);
  }

  /** The number of segments. */
  public int size() {
    return end - start;
  }

  /** True without any segment. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The index of each segment. */
  public List<Integer> indices() {
    return IntStream.range(start, end).boxed().toList();
  }
}
