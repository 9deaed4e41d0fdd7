package org.parell.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of equal segments that go up on both sides: the common beginning and end; between them, of
 * what stands once on either side, the heaviest chain (patience diff with lengths as weights); around
 * each pair what is equal beside it; and the same again in the gaps, where more stands once. Time is
 * n log n a level.
 *
 * <p>Weights keep the longer of two passages that changed places in the chain, so that the shorter one
 * is said to have moved.
 */
final class SameSegments {

  private static final int DEEPEST = 8;

  private record Gap(int olderStart, int olderEnd, int newerStart, int newerEnd, int depth) {}

  private final List<String> older;
  private final List<String> newer;
  private final int[] partners;
  private final Deque<Gap> gaps = new ArrayDeque<>();

  private SameSegments(List<String> older, List<String> newer) {
    this.older = older;
    this.newer = newer;
    partners = new int[older.size()];
    Arrays.fill(partners, -1);
  }

  /** For each older segment the newer one that it is paired with, or -1. */
  static int[] partners(List<String> older, List<String> newer) {
    SameSegments same = new SameSegments(older, newer);
    same.gaps.add(new Gap(0, older.size(), 0, newer.size(), 0));
    while (!same.gaps.isEmpty()) {
      same.fill(same.gaps.pop());
    }
    return same.partners;
  }

  private void fill(Gap gap) {
    int i = gap.olderStart;
    int j = gap.newerStart;
    while (i < gap.olderEnd && j < gap.newerEnd && isSame(i, j)) {
      partners[i++] = j++;
    }
    int olderEnd = gap.olderEnd;
    int newerEnd = gap.newerEnd;
    while (olderEnd > i && newerEnd > j && isSame(olderEnd - 1, newerEnd - 1)) {
      partners[--olderEnd] = --newerEnd;
    }
    if (i == olderEnd || j == newerEnd || gap.depth == DEEPEST) {
      return;
    }
    List<int[]> chain = chain(i, olderEnd, j, newerEnd);
    int olderNext = i;
    int newerNext = j;
    for (int[] pair : chain) {
      partners[pair[0]] = pair[1];
      gaps.add(new Gap(olderNext, pair[0], newerNext, pair[1], gap.depth + 1));
      olderNext = pair[0] + 1;
      newerNext = pair[1] + 1;
    }
    if (!chain.isEmpty()) {
      gaps.add(new Gap(olderNext, olderEnd, newerNext, newerEnd, gap.depth + 1));
    }
  }

  private boolean isSame(int i, int j) {
    return older.get(i).equals(newer.get(j));
  }

  private List<int[]> chain(int olderStart, int olderEnd, int newerStart, int newerEnd) {
    Map<String, Integer> olderOnce = once(older, olderStart, olderEnd);
    Map<String, Integer> newerOnce = once(newer, newerStart, newerEnd);
    List<int[]> pairs = new ArrayList<>();
    for (int i = olderStart; i < olderEnd; i++) {
      String text = older.get(i);
      int j = olderOnce.get(text) < 0 ? -1 : newerOnce.getOrDefault(text, -1);
      if (j >= 0 && !text.isEmpty()) {
        pairs.add(new int[] {i, j});
      }
    }
    return heaviest(pairs, newerStart, newerEnd);
  }

  /** Where each text stands, or -1 when it stands several times. */
  private static Map<String, Integer> once(List<String> texts, int start, int end) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = start; i < end; i++) {
      once.merge(texts.get(i), i, (first, second) -> -1);
    }
    return once;
  }

  /** The chain with most characters of pairs in the order of the older side; of equals the first. */
  private List<int[]> heaviest(List<int[]> pairs, int newerStart, int newerEnd) {
    long[] weights = new long[pairs.size()];
    int[] before = new int[pairs.size()];
    int size = newerEnd - newerStart;
    // a Fenwick tree: the pair that ends the heaviest chain among the first newer segments
    int[] heaviest = new int[size + 1];
    Arrays.fill(heaviest, -1);
    int last = -1;
    for (int k = 0; k < weights.length; k++) {
      int place = pairs.get(k)[1] - newerStart;
      before[k] = -1;
      for (int at = place; at > 0; at -= at & -at) {
        before[k] = heavier(before[k], heaviest[at], weights);
      }
      int own = older.get(pairs.get(k)[0]).length();
      weights[k] = own + (before[k] < 0 ? 0 : weights[before[k]]);
      for (int at = place + 1; at <= size; at += at & -at) {
        heaviest[at] = heavier(heaviest[at], k, weights);
      }
      last = heavier(last, k, weights);
    }
    List<int[]> chain = new ArrayList<>();
    for (int k = last; k >= 0; k = before[k]) {
      chain.add(pairs.get(k));
    }
    Collections.reverse(chain);
    return chain;
  }

  private static int heavier(int one, int other, long[] weights) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    if (weights[one] != weights[other]) {
      return weights[one] > weights[other] ? one : other;
    }
    return Math.min(one, other);
  }
}
