package org.parell.benchmarks.quality;

import java.util.List;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.evaluate.Reliability;
import org.parell.exchange.IndexPairWriter;

/**
 * What an aligner made of a set, in counts.
 *
 * @param segments of both sides
 * @param nanoseconds what aligning took, all documents together
 */
record SetResult(
    int documents,
    long segments,
    AlignmentAgreement agreement,
    Reliability reliability,
    long nanoseconds) {

  /** From which confidence on a link is called sure; where a bin of the reliability starts. */
  static final double SURE = 0.9;

  /** The result of no set at all: where summing starts. */
  static final SetResult NONE = new SetResult(0, 0, AlignmentAgreement.NONE, Reliability.NONE, 0);

  /** Aligns a set and compares with its gold. */
  static SetResult of(Aligner aligner, GoldSet set, Pooling pooling) {
    long start = System.nanoTime();
    List<Alignment> alignments = pooling.align(aligner, set.bitexts());
    SetResult result =
        new SetResult(0, 0, AlignmentAgreement.NONE, Reliability.NONE, System.nanoTime() - start);
    for (int k = 0; k < alignments.size(); k++) {
      result = result.plus(of(set.documents().get(k), alignments.get(k)));
    }
    return result;
  }

  private static SetResult of(GoldBitext document, Alignment found) {
    List<IndexPair> gold = document.gold();
    return new SetResult(
        1,
        document.segments(),
        AlignmentAgreement.between(gold, IndexPairWriter.pairs(found)),
        Reliability.between(gold, found.beads().stream().map(RatedPair::of).toList()),
        0);
  }

  /** The counts of two sets taken together. */
  SetResult plus(SetResult other) {
    return new SetResult(
        documents + other.documents,
        segments + other.segments,
        agreement.plus(other.agreement),
        reliability.plus(other.reliability),
        nanoseconds + other.nanoseconds);
  }

  /** How many links were found with a confidence of {@value #SURE} or more. */
  long sureLinks() {
    return reliability.bins().stream()
        .filter(bin -> bin.start() >= SURE)
        .mapToLong(Reliability.Bin::links)
        .sum();
  }

  /** The mean time of a document. */
  double millisecondsADocument() {
    return nanoseconds / 1e6 / Math.max(1, documents);
  }
}
