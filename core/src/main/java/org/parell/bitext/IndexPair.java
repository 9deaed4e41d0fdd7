package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Segment indices of both sides that somebody says belong together. Unlike a {@link Bead} it may
 * have holes, as gold made by hand has; both lists may be empty.
 *
 * @param source indices of source segments, each at least 0, in the order given
 * @param target indices of target segments, each at least 0, in the order given
 */
public record IndexPair(List<Integer> source, List<Integer> target) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when an index is negative
   */
  public IndexPair {
    source = List.copyOf(source);
    target = List.copyOf(target);
    checkArgument(
        noneIsNegative(source) && noneIsNegative(target),
        "indices must be >= 0: %s:%s",
        source,
        target);
  }

  private static boolean noneIsNegative(List<Integer> indices) {
    for (int index : indices) {
      if (index < 0) {
        return false;
      }
    }
    return true;
  }

  /** The indices of a bead. */
  public static IndexPair of(Bead bead) {
    return new IndexPair(
        range(bead.sourceStart(), bead.sourceEnd()), range(bead.targetStart(), bead.targetEnd()));
  }

  private static List<Integer> range(int start, int end) {
    List<Integer> indices = new ArrayList<>(end - start);
    for (int index = start; index < end; index++) {
      indices.add(index);
    }
    return indices;
  }

  /** True when one side is empty. */
  public boolean isNull() {
    return source.isEmpty() || target.isEmpty();
  }

  /** The form in which aligners print it: {@code [0, 1]:[0]}. */
  @Override
  public String toString() {
    return source + ":" + target;
  }
}
