package org.parell.align;

import java.util.Arrays;
import java.util.Optional;

/**
 * Segment pairs so sure that the search may take its bearings from them: a chain of points that goes
 * up on both sides.
 *
 * <p>A pair is a candidate when its anchors beat those of every other pair in its row and its column
 * by far, and when two other candidates nearby lie on about the same diagonal. Without these two
 * filters the chain is noise: a thousand random points instead of 25 on a pair of languages without
 * shared vocabulary. Of the candidates the heaviest increasing subsequence is kept (Fenwick tree, n
 * log n).
 */
final class AnchorChain {

  private static final float LEAST = 2;
  private static final float LEAD = 1.3f;
  private static final int SMALL = 150;
  private static final int NEIGHBOURHOOD = 40;

  final int[] sources;
  final int[] targets;

  /** The source segments of all candidates, those of the chain included, in order. */
  final int[] candidates;

  private AnchorChain(int[] sources, int[] targets, int[] candidates) {
    this.sources = sources;
    this.targets = targets;
    this.candidates = candidates;
  }

  int count() {
    return sources.length;
  }

  /** The chain of a whole text. */
  static AnchorChain of(AnchorMap map, int sourceCount, int targetCount) {
    return of(map, Optional.empty(), sourceCount, targetCount);
  }

  /** The chain within a band, as if there were no anchors elsewhere: what is unique need be so there. */
  static AnchorChain within(Band band, AnchorMap map, int sourceCount, int targetCount) {
    return of(map, Optional.of(band), sourceCount, targetCount);
  }

  private static AnchorChain of(
      AnchorMap map, Optional<Band> band, int sourceCount, int targetCount) {
    int[] rowStarts = new int[sourceCount];
    int[] rowEnds = new int[sourceCount];
    for (int i = 0; i < sourceCount; i++) {
      rowStarts[i] = map.rowStarts[i];
      rowEnds[i] = map.rowStarts[i + 1];
      if (band.isPresent()) {
        int from = Math.min(band.get().from[i], band.get().from[i + 1] - 1);
        int to = Math.max(band.get().to[i] - 1, band.get().to[i + 1] - 1);
        rowStarts[i] = map.firstEntry(i, from);
        rowEnds[i] = map.firstEntry(i, to);
      }
    }
    float[] bestOfRow = new float[sourceCount];
    float[] secondOfRow = new float[sourceCount];
    float[] bestOfColumn = new float[targetCount];
    float[] secondOfColumn = new float[targetCount];
    for (int i = 0; i < sourceCount; i++) {
      for (int e = rowStarts[i]; e < rowEnds[i]; e++) {
        enter(map.values[e], i, bestOfRow, secondOfRow);
        enter(map.values[e], map.columns[e], bestOfColumn, secondOfColumn);
      }
    }
    int[] sources = new int[sourceCount];
    int[] targets = new int[sourceCount];
    float[] weights = new float[sourceCount];
    int count = 0;
    for (int i = 0; i < sourceCount; i++) {
      for (int e = rowStarts[i]; e < rowEnds[i]; e++) {
        float value = map.values[e];
        int j = map.columns[e];
        if (value >= LEAST
            && value == bestOfRow[i]
            && value == bestOfColumn[j]
            && value >= LEAD * secondOfRow[i]
            && value >= LEAD * secondOfColumn[j]) {
          sources[count] = i;
          targets[count] = j;
          weights[count++] = value;
          break;
        }
      }
    }
    if (sourceCount >= SMALL) {
      count = keepSupported(sources, targets, weights, count);
    }
    return heaviest(sources, targets, weights, count, targetCount);
  }

  private static void enter(float value, int place, float[] best, float[] second) {
    if (value > best[place]) {
      second[place] = best[place];
      best[place] = value;
    } else if (value > second[place]) {
      second[place] = value;
    }
  }

  private static int keepSupported(int[] sources, int[] targets, float[] weights, int count) {
    boolean[] supported = new boolean[count];
    for (int p = 0; p < count; p++) {
      int support = 0;
      for (int q = p - 1; q >= 0 && sources[p] - sources[q] <= NEIGHBOURHOOD; q--) {
        support += onDiagonal(sources[p] - sources[q], targets[p] - targets[q]) ? 1 : 0;
      }
      for (int q = p + 1; q < count && sources[q] - sources[p] <= NEIGHBOURHOOD; q++) {
        support += onDiagonal(sources[q] - sources[p], targets[q] - targets[p]) ? 1 : 0;
      }
      supported[p] = support >= 2;
    }
    int kept = 0;
    for (int p = 0; p < count; p++) {
      if (supported[p]) {
        sources[kept] = sources[p];
        targets[kept] = targets[p];
        weights[kept++] = weights[p];
      }
    }
    return kept;
  }

  /** True when so many steps on both sides may well be those of one text and its translation. */
  static boolean onDiagonal(int sourceStep, int targetStep) {
    return Math.abs(targetStep - sourceStep) <= 4 + 0.15 * sourceStep;
  }

  private static AnchorChain heaviest(
      int[] sources, int[] targets, float[] weights, int count, int targetCount) {
    // tree[k]: the point that ends the heaviest chain below some target, or -1
    int[] tree = new int[targetCount + 1];
    Arrays.fill(tree, -1);
    double[] totals = new double[count];
    int[] before = new int[count];
    int last = -1;
    for (int p = 0; p < count; p++) {
      int best = -1;
      for (int k = targets[p]; k > 0; k &= k - 1) {
        if (tree[k] >= 0 && (best < 0 || totals[tree[k]] > totals[best])) {
          best = tree[k];
        }
      }
      before[p] = best;
      totals[p] = weights[p] + (best < 0 ? 0 : totals[best]);
      for (int k = targets[p] + 1; k <= targetCount; k += k & -k) {
        if (tree[k] < 0 || totals[p] > totals[tree[k]]) {
          tree[k] = p;
        }
      }
      if (last < 0 || totals[p] > totals[last]) {
        last = p;
      }
    }
    int length = 0;
    for (int p = last; p >= 0; p = before[p]) {
      length++;
    }
    int[] chainSources = new int[length];
    int[] chainTargets = new int[length];
    for (int p = last, k = length - 1; p >= 0; p = before[p], k--) {
      chainSources[k] = sources[p];
      chainTargets[k] = targets[p];
    }
    return new AnchorChain(chainSources, chainTargets, Arrays.copyOf(sources, count));
  }
}
