package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many segments a bead takes from each side; written {@code 2-1}.
 *
 * @param sourceCount source segments, at least 0
 * @param targetCount target segments, at least 0; not both are 0
 */
public record BeadShape(int sourceCount, int targetCount) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when a count is negative or both are 0
   */
  public BeadShape {
    checkArgument(sourceCount >= 0, "source count %s must be >= 0", sourceCount);
    checkArgument(targetCount >= 0, "target count %s must be >= 0", targetCount);
    checkArgument(sourceCount + targetCount > 0, "a bead must hold a segment");
  }

  /** True of {@code 1-0}, {@code 0-1} and their like: one side is empty. */
  public boolean isNull() {
    return sourceCount == 0 || targetCount == 0;
  }

  @Override
  public String toString() {
    return sourceCount + "-" + targetCount;
  }
}
