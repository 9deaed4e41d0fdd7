package org.parell.document;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A half-open range of text offsets, in UTF-16 code units.
 *
 * @param start the first offset inside, at least 0
 * @param end the first offset behind, at least {@code start}
 */
public record Span(int start, int end) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  public Span {
    checkArgument(start >= 0, "start %s must be >= 0", start);
    checkArgument(start <= end, "start %s must be <= end %s", start, end);
  }

  /** The number of UTF-16 code units inside. */
  public int length() {
    return end - start;
  }

  /** True of a span with nothing inside. */
  public boolean isEmpty() {
    return start == end;
  }

  /** True when the other span lies inside this one; each span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The characters inside. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
