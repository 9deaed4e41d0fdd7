package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Consecutive source segments and consecutive target segments that translate each other; with one
 * side empty, segments that have no counterpart.
 *
 * @param sourceStart the index of the first source segment
 * @param sourceEnd the index behind the last source segment
 * @param targetStart the index of the first target segment
 * @param targetEnd the index behind the last target segment
 * @param confidence the posterior probability that just this bead is right, 0 to 1
 */
public record Bead(
    int sourceStart, int sourceEnd, int targetStart, int targetEnd, double confidence) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a range is negative, both are empty, or the confidence is
   *     not between 0 and 1
   */
  public Bead {
    checkArgument(
        0 <= sourceStart && sourceStart <= sourceEnd,
        "source range %s to %s is none",
        sourceStart,
        sourceEnd);
    checkArgument(
        0 <= targetStart && targetStart <= targetEnd,
        "target range %s to %s is none",
        targetStart,
        targetEnd);
    checkArgument(sourceStart < sourceEnd || targetStart < targetEnd, "a bead must hold a segment");
    checkArgument(
        confidence >= 0 && confidence <= 1, "confidence %s must be from 0 to 1", confidence);
  }

  /** How many segments it takes from each side. */
  public BeadShape shape() {
    return new BeadShape(sourceEnd - sourceStart, targetEnd - targetStart);
  }

  /** True when one side is empty. */
  public boolean isNull() {
    return sourceStart == sourceEnd || targetStart == targetEnd;
  }

  /** The same bead, sides exchanged. */
  public Bead swapped() {
    return new Bead(targetStart, targetEnd, sourceStart, sourceEnd, confidence);
  }
}
