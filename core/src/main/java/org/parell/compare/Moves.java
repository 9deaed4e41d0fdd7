package org.parell.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds what stands elsewhere among segments that no match in order has. Segments that look alike and
 * follow each other on both sides make a passage; passages are taken the heaviest first, of equals the
 * one that comes first in the newer version, then in the older. A passage of which a part is taken
 * already goes on as what is left of it.
 */
final class Moves {

  /** What follows a pair belongs to its passage with less likeness than a pair needs by itself. */
  private static final double LEAST_IN_PASSAGE = 0.4;

  /** Short sentences such as "Yes." stand in many places without having moved there. */
  private static final int LEAST_WEIGHT = 15;

  /** What stands once in each version is told from its like by less, but not a mere number. */
  private static final int LEAST_WEIGHT_OF_UNIQUE = 5;

  private static final Comparator<Run> ORDER = Comparator.comparingInt(Run::weight)
      .reversed()
      .thenComparingInt(Run::newerStart)
      .thenComparingInt(Run::olderStart);

  /** Consecutive pairs; {@code weight} is that of the words on the newer side. */
  private record Run(int olderStart, int newerStart, int length, int weight) {}

  private final Versions versions;
  private final BitSet olderLeft = new BitSet();
  private final BitSet newerLeft = new BitSet();
  private final Map<String, Integer> olderCounts;
  private final Map<String, Integer> newerCounts;

  private Moves(Versions versions, List<Match> matches) {
    this.versions = versions;
    olderCounts = counts(versions.olderTexts());
    newerCounts = counts(versions.newerTexts());
    for (Match match : matches) {
      if (match.newerCount() == 0) {
        olderLeft.set(match.olderStart());
      } else if (match.olderCount() == 0) {
        newerLeft.set(match.newerStart());
      }
    }
  }

  /** For each newer segment that has moved, the older one it was, in no special order. */
  static Map<Integer, Integer> among(Versions versions, List<Match> matches) {
    return new Moves(versions, matches).find();
  }

  private Map<Integer, Integer> find() {
    PriorityQueue<Run> queue = new PriorityQueue<>(ORDER);
    queue.addAll(runs());
    Map<Integer, Integer> moved = new HashMap<>();
    while (!queue.isEmpty()) {
      Run run = queue.poll();
      List<Run> free = free(run);
      if (free.size() == 1 && free.get(0).equals(run)) {
        if (isEnough(run)) {
          for (int k = 0; k < run.length; k++) {
            moved.put(run.newerStart + k, run.olderStart + k);
            olderLeft.clear(run.olderStart + k);
            newerLeft.clear(run.newerStart + k);
          }
        }
      } else {
        queue.addAll(free);
      }
    }
    return moved;
  }

  private List<Run> runs() {
    NearSegments near = new NearSegments(
        versions.olderWords(), versions.newerWords(), versions.olderTexts(), versions.newerTexts());
    List<Integer> olderSome = olderLeft.stream().boxed().toList();
    List<Integer> newerSome = newerLeft.stream().boxed().toList();
    // each diagonal by itself, on which passages are runs
    Map<Integer, BitSet> diagonals = new HashMap<>();
    for (NearSegments.Pair pair : near.pairs(olderSome, newerSome)) {
      BitSet diagonal =
          diagonals.computeIfAbsent(pair.newer() - pair.older(), unused -> new BitSet());
      int j = pair.newer();
      diagonal.set(j);
      extend(pair.older(), j, 1, diagonal);
      extend(pair.older(), j, -1, diagonal);
    }
    List<Run> runs = new ArrayList<>();
    diagonals.forEach((shift, diagonal) -> {
      for (int j = diagonal.nextSetBit(0); j >= 0; ) {
        int end = diagonal.nextClearBit(j);
        runs.add(run(j - shift, j, end - j));
        j = diagonal.nextSetBit(end);
      }
    });
    return runs;
  }

  private void extend(int older, int newer, int step, BitSet diagonal) {
    int i = older + step;
    int j = newer + step;
    while (i >= 0
        && j >= 0
        && !diagonal.get(j)
        && olderLeft.get(i)
        && newerLeft.get(j)
        && versions.similarity(new Match(i, i + 1, j, j + 1)) >= LEAST_IN_PASSAGE) {
      diagonal.set(j);
      i += step;
      j += step;
    }
  }

  private Run run(int olderStart, int newerStart, int length) {
    return new Run(
        olderStart,
        newerStart,
        length,
        versions.newerWords().weight(newerStart, newerStart + length));
  }

  /** The parts of a run that are not taken yet. */
  private List<Run> free(Run run) {
    List<Run> free = new ArrayList<>();
    int length = 0;
    for (int k = 0; k <= run.length; k++) {
      if (k < run.length
          && olderLeft.get(run.olderStart + k)
          && newerLeft.get(run.newerStart + k)) {
        length++;
      } else if (length > 0) {
        free.add(run(run.olderStart + k - length, run.newerStart + k - length, length));
        length = 0;
      }
    }
    return free;
  }

  private boolean isEnough(Run run) {
    return run.weight >= LEAST_WEIGHT || run.weight >= LEAST_WEIGHT_OF_UNIQUE && isUnique(run);
  }

  private boolean isUnique(Run run) {
    String text = versions.olderTexts().get(run.olderStart);
    return versions.isSame(run.olderStart, run.newerStart)
        && olderCounts.get(text) == 1
        && newerCounts.get(text) == 1;
  }

  private static Map<String, Integer> counts(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }
}
