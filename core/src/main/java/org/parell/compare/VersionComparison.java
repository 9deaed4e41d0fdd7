package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parell.segment.SegmentedDocument;

/**
 * Two versions of a text and what changed between them: every segment of both stands in exactly one
 * row.
 *
 * @param older the version before
 * @param newer the version after
 * @param rows in the order of the newer version; what was deleted stands where it was, behind what
 *     came before it
 */
public record VersionComparison(
    SegmentedDocument older, SegmentedDocument newer, List<VersionRow> rows) {

  /**
   * Checks that the rows cover both versions and copies the list.
   *
   * @throws IllegalArgumentException when a segment stands in no row or in two, or rows are not in
   *     the order of the newer version
   */
  public VersionComparison {
    requireNonNull(older, "older");
    requireNonNull(newer, "newer");
    rows = List.copyOf(rows);
    BitSet seen = new BitSet();
    int next = 0;
    for (VersionRow row : rows) {
      checkArgument(row.newerStart() == next, "%s must start at newer segment %s", row, next);
      next = row.newerEnd();
      for (int i = row.olderStart(); i < row.olderEnd(); i++) {
        checkArgument(!seen.get(i), "older segment %s stands in two rows", i);
        seen.set(i);
      }
    }
    checkArgument(
        next == newer.size() && seen.cardinality() == older.size() && seen.length() <= older.size(),
        "rows cover %s older and %s newer segments, but there are %s and %s",
        seen.cardinality(),
        next,
        older.size(),
        newer.size());
  }

  /** The older text of a row, white space folded, as {@link SegmentedDocument#foldedText}. */
  public String olderText(VersionRow row) {
    return older.foldedText(row.olderStart(), row.olderEnd());
  }

  /** The newer text of a row, white space folded, as {@link SegmentedDocument#foldedText}. */
  public String newerText(VersionRow row) {
    return newer.foldedText(row.newerStart(), row.newerEnd());
  }

  /** What changed inside a row, word by word. */
  public WordDiff diff(VersionRow row) {
    return WordDiff.between(olderText(row), newerText(row));
  }

  /** How many rows there are of each change, in the order of the changes, zeros included. */
  public Map<VersionChange, Integer> counts() {
    EnumMap<VersionChange, Integer> counts = new EnumMap<>(VersionChange.class);
    for (VersionChange change : VersionChange.values()) {
      counts.put(change, 0);
    }
    rows.forEach(row -> counts.merge(row.change(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
