package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Segments of the older version and what they are in the newer one. An empty range says where the text
 * would stand that is not there.
 *
 * @param change what became of them
 * @param olderStart the index of the first older segment
 * @param olderEnd the index behind the last older segment; the same as the start when added
 * @param newerStart the index of the first newer segment
 * @param newerEnd the index behind the last newer segment; the same as the start when deleted
 * @param similarity how much of both texts is the same in the same order, 0 to 1: the share of
 *     characters in words that stand in both, the first {@value Words#MOST} words of each segment
 *     looked at; 1 of an unchanged row, 0 of an added or deleted one
 */
public record VersionRow(
    VersionChange change,
    int olderStart,
    int olderEnd,
    int newerStart,
    int newerEnd,
    double similarity) {

  /**
   * Checks that the ranges are such as the change has.
   *
   * @throws IllegalArgumentException when a range is negative, does not fit the change, or the
   *     similarity is not from 0 to 1
   */
  public VersionRow {
    requireNonNull(change, "change");
    checkArgument(
        0 <= olderStart && olderStart <= olderEnd && 0 <= newerStart && newerStart <= newerEnd,
        "%s to %s and %s to %s must be ranges",
        olderStart,
        olderEnd,
        newerStart,
        newerEnd);
    int older = olderEnd - olderStart;
    int newer = newerEnd - newerStart;
    boolean fits = switch (change) {
      case UNCHANGED -> older == 1 && newer == 1;
      case EDITED, MOVED -> older > 0 && newer > 0;
      case SPLIT -> older == 1 && newer > 1;
      case MERGED -> older > 1 && newer == 1;
      case ADDED -> older == 0 && newer == 1;
      case DELETED -> older == 1 && newer == 0;
    };
    checkArgument(fits, "%s older and %s newer segments are not %s", older, newer, change);
    checkArgument(
        similarity >= 0 && similarity <= 1, "similarity %s must be from 0 to 1", similarity);
  }

  /** True when the older version has it. */
  public boolean hasOlder() {
    return olderStart < olderEnd;
  }

  /** True when the newer version has it. */
  public boolean hasNewer() {
    return newerStart < newerEnd;
  }
}
