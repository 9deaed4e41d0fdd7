package org.parell.benchmarks.quality;

import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;

/**
 * One document in two languages, a segment a line, and the beads that somebody says are right.
 *
 * @param gold links and null pairs
 */
record GoldBitext(Bitext bitext, List<IndexPair> gold) {

  GoldBitext {
    gold = List.copyOf(gold);
  }

  /** How many segments both sides have together. */
  int segments() {
    return bitext.source().size() + bitext.target().size();
  }

  /** How many of them stand in null pairs. */
  int nullSegments() {
    return gold.stream()
        .filter(IndexPair::isNull)
        .mapToInt(pair -> pair.source().size() + pair.target().size())
        .sum();
  }

  /** True when gold has every segment of both sides, each once, in the order of the texts. */
  boolean isInOrder() {
    List<Integer> sources =
        gold.stream().flatMap(pair -> pair.source().stream()).toList();
    List<Integer> targets =
        gold.stream().flatMap(pair -> pair.target().stream()).toList();
    return sources.equals(firstIndices(bitext.source().size()))
        && targets.equals(firstIndices(bitext.target().size()));
  }

  private static List<Integer> firstIndices(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
