package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Segment indices that somebody says belong together, and how sure of it they are, if they tell.
 *
 * @param row the indices
 * @param confidence the probability that just this row is right, 0 to 1
 */
public record RatedRow(IndexRow row, OptionalDouble confidence) {

  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException when it is there and not between 0 and 1
   */
  public RatedRow {
    requireNonNull(row, "row");
    double value = confidence.orElse(0);
    checkArgument(value >= 0 && value <= 1, "confidence %s must be from 0 to 1", value);
  }

  /** The indices and the confidence of a row. */
  public static RatedRow of(Row row) {
    return new RatedRow(IndexRow.of(row), OptionalDouble.of(row.confidence()));
  }
}
