package org.parell.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;

/**
 * Makes unrelated texts of parallel ones: the source of each document stands beside the target of the
 * next, that of the last beside the first, and gold leaves every segment without counterpart.
 */
final class UnrelatedBitexts {

  private UnrelatedBitexts() {}

  /** As many bitexts as there are documents; of a single document, none. */
  static GoldSet of(GoldSet parallel) {
    List<GoldBitext> documents = parallel.documents();
    List<GoldBitext> made = new ArrayList<>();
    for (int k = 0; k < documents.size() && documents.size() > 1; k++) {
      GoldBitext next = documents.get((k + 1) % documents.size());
      made.add(
          unlinked(new Bitext(documents.get(k).bitext().source(), next.bitext().target())));
    }
    return new GoldSet(parallel.name(), made);
  }

  private static GoldBitext unlinked(Bitext bitext) {
    Stream<IndexPair> sources = IntStream.range(0, bitext.source().size())
        .mapToObj(i -> new IndexPair(List.of(i), List.of()));
    Stream<IndexPair> targets = IntStream.range(0, bitext.target().size())
        .mapToObj(j -> new IndexPair(List.of(), List.of(j)));
    return new GoldBitext(bitext, Stream.concat(sources, targets).toList());
  }
}
