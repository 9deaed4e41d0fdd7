package org.parell.benchmarks.quality;

import java.util.List;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;

/** Whether the documents of a set learn from one another. */
enum Pooling {
  /** Each is aligned as if there were no other. */
  ALONE("alone") {
    @Override
    List<Alignment> align(Aligner aligner, List<Bitext> bitexts) {
      return bitexts.stream().map(aligner::align).toList();
    }
  },
  /** All are aligned together. */
  POOLED("pooled") {
    @Override
    List<Alignment> align(Aligner aligner, List<Bitext> bitexts) {
      return aligner.alignAll(bitexts).alignments();
    }
  };

  private final String name;

  Pooling(String name) {
    this.name = name;
  }

  /** One alignment for each bitext. */
  abstract List<Alignment> align(Aligner aligner, List<Bitext> bitexts);

  /** Those that differ: both, or {@link #ALONE} when there is no other document to learn from. */
  static List<Pooling> of(GoldSet set) {
    return set.documents().size() > 1 ? List.of(values()) : List.of(ALONE);
  }

  /** As tables print it. */
  @Override
  public String toString() {
    return name;
  }
}
