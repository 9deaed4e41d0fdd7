package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Segment indices that somebody says belong together, and how sure of it they are, if they tell.
 *
 * @param pair the indices
 * @param confidence the probability that just this pair is right, 0 to 1
 */
public record RatedPair(IndexPair pair, OptionalDouble confidence) {

  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException when it is there and not between 0 and 1
   */
  public RatedPair {
    requireNonNull(pair, "pair");
    double value = confidence.orElse(0);
    checkArgument(value >= 0 && value <= 1, "confidence %s must be from 0 to 1", value);
  }

  /** The indices and the confidence of a bead. */
  public static RatedPair of(Bead bead) {
    return new RatedPair(IndexPair.of(bead), OptionalDouble.of(bead.confidence()));
  }
}
