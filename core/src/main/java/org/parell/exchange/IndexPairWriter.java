package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.exchange.IndexLine.ThirdField;

/**
 * Segment indices, one pair a line, as in {@code [0, 1]:[0]}: the form of Vecalign, Bertalign and
 * SentAlign, and of gold files. Immutable and thread-safe.
 *
 * <p>Indices count from 0. Segments without counterpart stand alone, each in a line of its own, as
 * in {@code [4]:[]}, since that is how gold files have them.
 */
public final class IndexPairWriter implements AlignmentWriter {

  private static final IndexPairWriter STANDARD = new IndexPairWriter(ThirdField.IGNORED);

  /** As many as Vecalign writes. */
  private static final int COST_DIGITS = 6;

  private final ThirdField third;

  private IndexPairWriter(ThirdField third) {
    this.third = third;
  }

  /** The writer of indices alone. */
  public static IndexPairWriter standard() {
    return STANDARD;
  }

  /**
   * This writer, but each line ends in a third field, the confidence: {@code [0, 1]:[0]:0.9731}. It
   * lies from 0 to 1, higher is better, as SentAlign's similarity; what Vecalign writes there is a
   * cost.
   */
  public IndexPairWriter withConfidence() {
    return new IndexPairWriter(ThirdField.CONFIDENCE);
  }

  /**
   * This writer, but each line ends in a third field, the cost: {@code [0, 1]:[0]:0.026900}. It is 1
   * less the confidence, lower is better, and 0 for what has no counterpart, as programs expect that
   * read what Vecalign writes.
   */
  public IndexPairWriter withCost() {
    return new IndexPairWriter(ThirdField.COST);
  }

  /** What is written of an alignment: its beads, null beads taken apart into single segments. */
  public static List<IndexPair> pairs(Alignment alignment) {
    return alignment.beads().stream().flatMap(bead -> pairs(bead).stream()).toList();
  }

  private static List<IndexPair> pairs(Bead bead) {
    if (!bead.isNull()) {
      return List.of(IndexPair.of(bead));
    }
    boolean onSource = bead.targetStart() == bead.targetEnd();
    return onSource
        ? IntStream.range(bead.sourceStart(), bead.sourceEnd())
            .mapToObj(i -> new IndexPair(List.of(i), List.of()))
            .toList()
        : IntStream.range(bead.targetStart(), bead.targetEnd())
            .mapToObj(i -> new IndexPair(List.of(), List.of(i)))
            .toList();
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    for (Bead bead : alignment.beads()) {
      for (IndexPair pair : pairs(bead)) {
        out.write(pair.toString());
        switch (third) {
          case CONFIDENCE -> out.write(":" + Confidence.text(bead.confidence()));
          case COST -> out.write(":" + Confidence.text(cost(bead), COST_DIGITS));
          case IGNORED -> {}
        }
        out.write('\n');
      }
    }
    out.flush();
  }

  private static double cost(Bead bead) {
    return bead.isNull() ? 0 : 1 - bead.confidence();
  }
}
