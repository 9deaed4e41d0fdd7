package org.parell.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.IndexPair;

/** Beads told by their sizes alone, one after the other, taken down as pairs of indices. */
final class Pairs {

  private final List<IndexPair> pairs = new ArrayList<>();
  private int sourceCount;
  private int targetCount;

  /** Adds what stands next in both texts; a bead without one of its sides is taken apart. */
  void add(int sources, int targets) {
    List<Integer> source = next(sourceCount, sources);
    List<Integer> target = next(targetCount, targets);
    if (targets == 0) {
      source.forEach(i -> pairs.add(new IndexPair(List.of(i), List.of())));
    } else if (sources == 0) {
      target.forEach(j -> pairs.add(new IndexPair(List.of(), List.of(j))));
    } else {
      pairs.add(new IndexPair(source, target));
    }
    sourceCount += sources;
    targetCount += targets;
  }

  List<IndexPair> all() {
    return pairs;
  }

  private static List<Integer> next(int start, int count) {
    return IntStream.range(start, start + count).boxed().toList();
  }
}
