package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.RatedPair;

/**
 * What {@link XcesReader} has read.
 *
 * @param alignment all sentences of both sides, {@code fromDoc} first
 * @param dropped links that the alignment cannot hold, as {@link FittedAlignment} tells
 * @param danglingIds how many ids in links are those of no sentence; without them a link is read as if
 *     they were not there, and when a side that had some has none left, it is passed over
 */
public record XcesReading(Alignment alignment, List<RatedPair> dropped, int danglingIds) {

  /** Copies the list. */
  public XcesReading {
    requireNonNull(alignment, "alignment");
    dropped = List.copyOf(dropped);
    checkArgument(danglingIds >= 0, "dangling ids %s must be >= 0", danglingIds);
  }
}
