package org.parell.evaluate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parell.bitext.BeadShape;
import org.parell.bitext.IndexPair;

/**
 * How far an alignment agrees with gold on beads of each shape.
 *
 * <p>A pair is right when the same pair stands in the other list, indices in the same order: what
 * {@link AlignmentAgreement} calls strictly right. Its shape is the number of indices on each side;
 * null pairs have shapes too. Pairs that are empty on both sides do not count, and a pair named
 * twice counts once. So all groups together found as many pairs, and as many rightly, as {@code
 * AlignmentAgreement} says.
 *
 * @param groups the counts of each group that gold or found has, in the order of the groups
 */
public record ShapeAgreement(Map<ShapeGroup, Counts> groups) {

  /** The agreement of no document at all: where summing starts. */
  public static final ShapeAgreement NONE = new ShapeAgreement(Map.of());

  /** Copies the map; groups without a pair are left out. */
  public ShapeAgreement {
    Map<ShapeGroup, Counts> copy = new EnumMap<>(ShapeGroup.class);
    copy.putAll(groups);
    copy.values().removeIf(Counts.NONE::equals);
    groups = Collections.unmodifiableMap(copy);
  }

  /**
   * Compares two lists, each of pairs in any order, over the same segments; time is linear in the
   * lists.
   */
  public static ShapeAgreement between(List<IndexPair> gold, List<IndexPair> found) {
    Set<IndexPair> golds = AlignmentAgreement.distinct(gold);
    Set<IndexPair> founds = AlignmentAgreement.distinct(found);
    Map<ShapeGroup, Counts> groups = new EnumMap<>(ShapeGroup.class);
    for (IndexPair pair : golds) {
      Counts counts = founds.contains(pair) ? new Counts(1, 1, 1) : new Counts(1, 0, 0);
      groups.merge(group(pair), counts, Counts::plus);
    }
    for (IndexPair pair : founds) {
      if (!golds.contains(pair)) {
        groups.merge(group(pair), new Counts(0, 1, 0), Counts::plus);
      }
    }
    return new ShapeAgreement(groups);
  }

  private static ShapeGroup group(IndexPair pair) {
    return ShapeGroup.of(new BeadShape(pair.source().size(), pair.target().size()));
  }

  /** The counts of two documents, or sets of documents, taken together. */
  public ShapeAgreement plus(ShapeAgreement other) {
    Map<ShapeGroup, Counts> sum = new EnumMap<>(ShapeGroup.class);
    sum.putAll(groups);
    other.groups.forEach((group, counts) -> sum.merge(group, counts, Counts::plus));
    return new ShapeAgreement(sum);
  }

  /**
   * How many pairs of some shapes there are. Figures lie from 0 to 1; one with nothing to divide by
   * is 0.
   *
   * @param gold those of gold
   * @param found those found
   * @param right those that are in both
   */
  public record Counts(long gold, long found, long right) {

    private static final Counts NONE = new Counts(0, 0, 0);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException when more are right than gold has, than are found, or fewer
     *     than none
     */
    public Counts {
      checkArgument(
          0 <= right && right <= gold && right <= found,
          "right %s must be from 0 to gold %s and to found %s",
          right,
          gold,
          found);
    }

    /** The sum of each count. */
    public Counts plus(Counts other) {
      return new Counts(gold + other.gold, found + other.found, right + other.right);
    }

    /** The share of found pairs that are right. */
    public double precision() {
      return Ratio.of(right, found);
    }

    /** The share of gold's pairs that are found. */
    public double recall() {
      return Ratio.of(right, gold);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      return Ratio.f1(precision(), recall());
    }
  }
}
