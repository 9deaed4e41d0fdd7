package org.parell.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds segments that are equal or nearly so, wherever they stand: by the runs of three words that they
 * share, then by their similarity. Time is linear in the words, since what stands in more than
 * {@value #MOST_PLACES} segments leads nowhere; equal segments that stand so often are paired in order,
 * the first with the first.
 */
final class NearSegments {

  private static final int RUN = 3;
  private static final int MOST_PLACES = 16;
  private static final int MOST_CANDIDATES = 4;

  /** The least similarity of segments that are the same, edited perhaps. */
  static final double LEAST_SIMILARITY = 0.6;

  /** Two segments that look alike. */
  record Pair(int older, int newer) {}

  private final Words older;
  private final Words newer;
  private final List<String> olderTexts;
  private final List<String> newerTexts;

  NearSegments(Words older, Words newer, List<String> olderTexts, List<String> newerTexts) {
    this.older = older;
    this.newer = newer;
    this.olderTexts = olderTexts;
    this.newerTexts = newerTexts;
  }

  /** The pairs among some segments of each side that are similar enough, by newer, then older. */
  List<Pair> pairs(List<Integer> olderSome, List<Integer> newerSome, double leastSimilarity) {
    Map<Long, Pair> pairs = new TreeMap<>();
    addEqual(olderSome, newerSome, pairs);
    Map<List<Integer>, List<Integer>> places = new HashMap<>();
    for (int i : olderSome) {
      for (List<Integer> run : runs(older, i)) {
        places.computeIfAbsent(run, unused -> new ArrayList<>(1)).add(i);
      }
    }
    for (int j : newerSome) {
      addAlike(j, places, leastSimilarity, pairs);
    }
    return List.copyOf(pairs.values());
  }

  /**
   * The pairs of different segments of one text, given as both sides; the older stands before the
   * newer. What stands too often leads to where it stood last.
   */
  List<Pair> pairsWithin() {
    Map<Long, Pair> pairs = new TreeMap<>();
    Map<String, List<Integer>> equal = new HashMap<>();
    Map<List<Integer>, List<Integer>> places = new HashMap<>();
    for (int j = 0; j < newer.size(); j++) {
      List<Integer> before = equal.computeIfAbsent(newerTexts.get(j), unused -> new ArrayList<>(1));
      int most = before.size() <= MOST_PLACES ? before.size() : 1;
      for (int i : before.subList(before.size() - most, before.size())) {
        pairs.put(key(i, j), new Pair(i, j));
      }
      before.add(j);
      addAlike(j, places, LEAST_SIMILARITY, pairs);
      for (List<Integer> run : runs(newer, j)) {
        places.computeIfAbsent(run, unused -> new ArrayList<>(1)).add(j);
      }
    }
    return List.copyOf(pairs.values());
  }

  private void addAlike(
      int j,
      Map<List<Integer>, List<Integer>> places,
      double leastSimilarity,
      Map<Long, Pair> pairs) {
    for (int i : candidates(j, places)) {
      long key = key(i, j);
      if (!pairs.containsKey(key)
          && older.similarity(i, i + 1, newer, j, j + 1) >= leastSimilarity) {
        pairs.put(key, new Pair(i, j));
      }
    }
  }

  private static long key(int i, int j) {
    return ((long) j << 32) + i;
  }

  private void addEqual(List<Integer> olderSome, List<Integer> newerSome, Map<Long, Pair> pairs) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i : olderSome) {
      places.computeIfAbsent(olderTexts.get(i), unused -> new ArrayList<>(1)).add(i);
    }
    Map<String, Integer> used = new HashMap<>();
    for (int j : newerSome) {
      List<Integer> equal = places.getOrDefault(newerTexts.get(j), List.of());
      int seen = used.merge(newerTexts.get(j), 1, Integer::sum);
      for (int k = 0; k < equal.size(); k++) {
        if (equal.size() <= MOST_PLACES && seen <= MOST_PLACES || k == seen - 1) {
          pairs.put(key(equal.get(k), j), new Pair(equal.get(k), j));
        }
      }
    }
  }

  /** The segments that share most runs with a newer one, at most a few, the first ones of equals. */
  private List<Integer> candidates(int j, Map<List<Integer>, List<Integer>> places) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (List<Integer> run : runs(newer, j)) {
      List<Integer> segments = places.getOrDefault(run, List.of());
      if (segments.size() <= MOST_PLACES) {
        segments.forEach(i -> shared.merge(i, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<List<Integer>> runs(Words words, int segment) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int k = 0; k + RUN <= words.count(segment, segment + 1); k++) {
      runs.add(
          List.of(words.word(segment, k), words.word(segment, k + 1), words.word(segment, k + 2)));
    }
    return runs;
  }
}
