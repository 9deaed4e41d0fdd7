package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.bitext.RatedPair;

/**
 * An alignment made of pairs that somebody says belong together, and those that it could not hold.
 *
 * <p>An alignment is in order and its beads have no holes, and pairs need not be so. Of those that
 * cross or share a segment, the ones are kept that join the most segments together; of equal
 * chains, the one whose last link is given first. Dropped are the others, pairs of segments that do not follow each other, and pairs
 * with an empty side of which a segment is linked all the same. A pair that is there twice counts
 * once, with the confidence of the first.
 *
 * @param alignment holds all segments of both sides. A link has the confidence of its pair, or 1; so
 *     has a null bead, of a pair with an empty side. Segments that no pair names are null beads of
 *     confidence 1, those of dropped pairs have the confidence that these lacked
 * @param dropped in the order given
 */
public record FittedAlignment(Alignment alignment, List<RatedPair> dropped) {

  /** Copies the list. */
  public FittedAlignment {
    requireNonNull(alignment, "alignment");
    dropped = List.copyOf(dropped);
  }

  /**
   * Fits pairs into one alignment, in time linear in the segments, and with the logarithm of their
   * number in the pairs.
   *
   * @param pairs in any order; one of two empty sides says nothing
   * @throws IllegalArgumentException when a pair names a segment that is not there
   */
  public static FittedAlignment of(Bitext bitext, List<RatedPair> pairs) {
    return new PairFitter(bitext).fit(pairs);
  }
}
