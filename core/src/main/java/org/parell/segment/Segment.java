package org.parell.segment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.parell.document.Span;

/**
 * A sentence or sentence-like unit.
 *
 * @param span where it stands in the document's text; a segmenter's are never empty, a line of a
 *     presegmented file may be
 * @param blockIndex the index of the block it lies in, or -1 when an empty line lies in none
 */
public record Segment(Span span, int blockIndex) {

  /**
   * Checks the index.
   *
   * @throws IllegalArgumentException when the index is below -1
   */
  public Segment {
    requireNonNull(span, "span");
    checkArgument(blockIndex >= -1, "block index %s must be >= -1", blockIndex);
  }
}
