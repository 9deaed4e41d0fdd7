package org.parell.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionRow;
import org.parell.evaluate.ShapeAgreement.Counts;

/**
 * How far a comparison of two versions agrees with gold on each change. A row is right when gold has a
 * row of the same change over the very same segments; similarities do not matter.
 *
 * @param changes the counts of every change, in the order of the changes
 */
public record VersionAgreement(Map<VersionChange, Counts> changes) {

  /** The agreement of no text at all: where summing starts. */
  public static final VersionAgreement NONE = new VersionAgreement(Map.of());

  /** Copies the map; changes without counts have none. */
  public VersionAgreement {
    Map<VersionChange, Counts> copy = new EnumMap<>(VersionChange.class);
    for (VersionChange change : VersionChange.values()) {
      copy.put(change, changes.getOrDefault(change, new Counts(0, 0, 0)));
    }
    changes = Collections.unmodifiableMap(copy);
  }

  /** Compares two lists over the same two versions, each of rows in any order. */
  public static VersionAgreement between(List<VersionRow> gold, List<VersionRow> found) {
    Set<VersionRow> golds = bare(gold);
    Set<VersionRow> founds = bare(found);
    Map<VersionChange, Counts> counts = new EnumMap<>(VersionChange.class);
    for (VersionRow row : golds) {
      int right = founds.contains(row) ? 1 : 0;
      counts.merge(row.change(), new Counts(1, right, right), Counts::plus);
    }
    for (VersionRow row : founds) {
      if (!golds.contains(row)) {
        counts.merge(row.change(), new Counts(0, 1, 0), Counts::plus);
      }
    }
    return new VersionAgreement(counts);
  }

  /** What counts of each row: an empty range is nowhere, and similarity no matter. */
  private static Set<VersionRow> bare(List<VersionRow> rows) {
    Set<VersionRow> bare = new HashSet<>();
    for (VersionRow row : rows) {
      bare.add(new VersionRow(
          row.change(),
          row.hasOlder() ? row.olderStart() : 0,
          row.hasOlder() ? row.olderEnd() : 0,
          row.hasNewer() ? row.newerStart() : 0,
          row.hasNewer() ? row.newerEnd() : 0,
          0));
    }
    return bare;
  }

  /** The counts of two texts, or sets of texts, taken together. */
  public VersionAgreement plus(VersionAgreement other) {
    Map<VersionChange, Counts> sum = new EnumMap<>(VersionChange.class);
    sum.putAll(changes);
    other.changes.forEach((change, counts) -> sum.merge(change, counts, Counts::plus));
    return new VersionAgreement(sum);
  }
}
