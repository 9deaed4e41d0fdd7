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
 * already goes on as what is left of it. Then what is left beside a segment that has moved joins it
 * where it was split or merged on the way, and what is left elsewhere is looked through for sentences of
 * which only several together are alike.
 */
final class Moves {

  /** What follows a pair belongs to its passage with less likeness than a pair needs by itself. */
  private static final double LEAST_IN_PASSAGE = 0.4;

  /** Short sentences such as "Yes." stand in many places without having moved there. */
  private static final int LEAST_WEIGHT = 15;

  /** What stands once in each version is told from its like by less, but not a mere number. */
  private static final int LEAST_WEIGHT_OF_UNIQUE = 5;

  /** As much is the same of one half of a sentence, at least, and the whole. */
  private static final double LEAST_OF_PART = 0.3;

  private static final int MOST_PARTS = 3;

  private static final Comparator<Run> ORDER = Comparator.comparingInt(Run::weight)
      .reversed()
      .thenComparingInt(Run::newerStart)
      .thenComparingInt(Run::olderStart);

  /** Consecutive pairs; {@code weight} is that of the words on the newer side. */
  private record Run(int olderStart, int newerStart, int length, int weight) {}

  private final Versions versions;
  private final NearSegments near;
  private final EditSearch edits;
  private final BitSet olderLeft = new BitSet();
  private final BitSet newerLeft = new BitSet();
  private final Map<String, Integer> olderCounts;
  private final Map<String, Integer> newerCounts;

  private Moves(Versions versions, List<Match> matches) {
    this.versions = versions;
    near = new NearSegments(
        versions.olderWords(), versions.newerWords(), versions.olderTexts(), versions.newerTexts());
    edits = new EditSearch(versions);
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

  /** What has moved, in the order of the newer version. */
  static List<Match> among(Versions versions, List<Match> matches) {
    Moves moves = new Moves(versions, matches);
    List<Match> moved = new ArrayList<>();
    for (Match pair : moves.pairs()) {
      moved.add(moves.take(moves.grown(pair)));
    }
    moves.addJoint(moved);
    moved.sort(Comparator.comparingInt(Match::newerStart));
    return moved;
  }

  /** Single segments that have moved, in the order of the newer version. */
  private List<Match> pairs() {
    PriorityQueue<Run> queue = new PriorityQueue<>(ORDER);
    queue.addAll(runs());
    List<Match> moved = new ArrayList<>();
    while (!queue.isEmpty()) {
      Run run = queue.poll();
      List<Run> free = free(run);
      if (free.size() == 1 && free.get(0).equals(run)) {
        if (isEnough(run)) {
          for (int k = 0; k < run.length; k++) {
            int i = run.olderStart + k;
            int j = run.newerStart + k;
            moved.add(take(new Match(i, i + 1, j, j + 1)));
          }
        }
      } else {
        queue.addAll(free);
      }
    }
    moved.sort(Comparator.comparingInt(Match::newerStart));
    return moved;
  }

  private Match take(Match match) {
    olderLeft.clear(match.olderStart(), match.olderEnd());
    newerLeft.clear(match.newerStart(), match.newerEnd());
    return match;
  }

  /** A match with what is left beside it on one side, as long as that makes a better one. */
  private Match grown(Match match) {
    Match best = match;
    double worth = edits.worth(match);
    for (int parts = 2; parts <= MOST_PARTS; parts++) {
      Match from = best;
      for (Match larger : larger(from)) {
        double own = edits.worth(larger);
        if (own > worth) {
          best = larger;
          worth = own;
        }
      }
    }
    return best;
  }

  private List<Match> larger(Match match) {
    List<Match> larger = new ArrayList<>();
    int i = match.olderStart();
    int iEnd = match.olderEnd();
    int j = match.newerStart();
    int jEnd = match.newerEnd();
    if (match.olderCount() == 1 && newerLeft.get(jEnd)) {
      larger.add(new Match(i, iEnd, j, jEnd + 1));
    }
    if (match.olderCount() == 1 && j > 0 && newerLeft.get(j - 1)) {
      larger.add(new Match(i, iEnd, j - 1, jEnd));
    }
    if (match.newerCount() == 1 && olderLeft.get(iEnd)) {
      larger.add(new Match(i, iEnd + 1, j, jEnd));
    }
    if (match.newerCount() == 1 && i > 0 && olderLeft.get(i - 1)) {
      larger.add(new Match(i - 1, iEnd, j, jEnd));
    }
    return larger;
  }

  /** Adds what was split or merged so evenly that no part of it is like the whole. */
  private void addJoint(List<Match> moved) {
    for (NearSegments.Pair pair : near.pairs(
        olderLeft.stream().boxed().toList(), newerLeft.stream().boxed().toList(), LEAST_OF_PART)) {
      int i = pair.older();
      int j = pair.newer();
      if (olderLeft.get(i) && newerLeft.get(j)) {
        Match joint = grown(new Match(i, i + 1, j, j + 1));
        if (joint.olderCount() + joint.newerCount() > 2
            && versions.similarity(joint) >= NearSegments.LEAST_SIMILARITY) {
          moved.add(take(joint));
        }
      }
    }
  }

  private List<Run> runs() {
    List<Integer> olderSome = olderLeft.stream().boxed().toList();
    List<Integer> newerSome = newerLeft.stream().boxed().toList();
    // each diagonal by itself, on which passages are runs
    Map<Integer, BitSet> diagonals = new HashMap<>();
    for (NearSegments.Pair pair : near.pairs(olderSome, newerSome, NearSegments.LEAST_SIMILARITY)) {
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
