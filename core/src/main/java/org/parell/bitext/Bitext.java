package org.parell.bitext;

import static java.util.Objects.requireNonNull;

import org.parell.segment.SegmentedDocument;

/**
 * Two segmented documents that translate each other, wholly, partly or perhaps not at all.
 *
 * @param source the first side
 * @param target the second side
 */
public record Bitext(SegmentedDocument source, SegmentedDocument target) {

  /** Checks that both sides are there. */
  public Bitext {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
  }

  /** The same two documents, sides exchanged. */
  public Bitext swapped() {
    return new Bitext(target, source);
  }
}
