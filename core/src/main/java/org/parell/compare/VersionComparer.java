package org.parell.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.segment.SegmentedDocument;

/**
 * Finds what changed between two versions of a text in one language. Immutable and thread-safe.
 *
 * <p>Equal segments in the same order come first; between them, edits, splits and merges are told by
 * how much of the words is kept in order; long stretches without anything equal go through the {@link
 * org.parell.align.Aligner}. Among what is left, passages that are equal or alike and stand elsewhere
 * have moved, the longest first, perhaps split or merged on the way. Of two passages that changed
 * places the one that keeps less is said to have moved: the shorter one unless the other was edited.
 * The rest was deleted or added. The same versions give the same rows on every machine.
 */
public final class VersionComparer {

  private static final VersionComparer STANDARD = new VersionComparer();

  private VersionComparer() {}

  /** The comparer; it has no options. */
  public static VersionComparer standard() {
    return STANDARD;
  }

  /** What changed from one version to the next. Never throws on text. */
  public VersionComparison compare(SegmentedDocument older, SegmentedDocument newer) {
    Versions versions = Versions.of(requireNonNull(older, "older"), requireNonNull(newer, "newer"));
    List<Match> matches = InOrder.matches(versions);
    Map<Integer, Match> moved = new HashMap<>();
    BitSet isAway = new BitSet();
    for (Match move : Moves.among(versions, matches)) {
      moved.put(move.newerStart(), move);
      isAway.set(move.olderStart(), move.olderEnd());
    }
    List<VersionRow> rows = new ArrayList<>();
    int next = 0;
    for (Match match : matches) {
      Match move = match.olderCount() == 0 ? moved.get(match.newerStart()) : null;
      if (move != null) {
        rows.add(row(VersionChange.MOVED, move, versions));
        next = move.newerEnd();
      } else if (match.newerCount() == 0 && !isAway.get(match.olderStart())) {
        // not in between the parts of what was split
        Match deleted = new Match(match.olderStart(), match.olderEnd(), next, next);
        rows.add(row(VersionChange.DELETED, deleted, versions));
      } else if (match.newerEnd() > next) {
        rows.add(row(change(match, versions), match, versions));
        next = match.newerEnd();
      }
    }
    return new VersionComparison(older, newer, rows);
  }

  private static VersionChange change(Match match, Versions versions) {
    int older = match.olderCount();
    int newer = match.newerCount();
    if (older == 0) {
      return VersionChange.ADDED;
    }
    if (newer == 0) {
      return VersionChange.DELETED;
    }
    if (older == 1 && newer == 1) {
      return versions.isSame(match.olderStart(), match.newerStart())
          ? VersionChange.UNCHANGED
          : VersionChange.EDITED;
    }
    if (older == 1) {
      return VersionChange.SPLIT;
    }
    return newer == 1 ? VersionChange.MERGED : VersionChange.EDITED;
  }

  private static VersionRow row(VersionChange change, Match match, Versions versions) {
    double similarity = switch (change) {
      case ADDED, DELETED -> 0;
      case UNCHANGED -> 1;
      case EDITED, SPLIT, MERGED, MOVED ->
        match.olderCount() == 1
                && match.newerCount() == 1
                && versions.isSame(match.olderStart(), match.newerStart())
            ? 1
            : versions.similarity(match);
    };
    return new VersionRow(
        change,
        match.olderStart(),
        match.olderEnd(),
        match.newerStart(),
        match.newerEnd(),
        similarity);
  }
}
