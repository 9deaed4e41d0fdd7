package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A line across a bitext that no bead crosses, such as the start of a chapter: what stands before it
 * on the one side belongs with what stands before it on the other.
 *
 * @param source the number of source segments before it, which is the index of the first one behind
 * @param target the number of target segments before it
 */
public record Border(int source, int target) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public Border {
    checkArgument(source >= 0 && target >= 0, "border %s, %s must be >= 0", source, target);
  }

  /** The same border, sides exchanged. */
  public Border swapped() {
    return new Border(target, source);
  }
}
