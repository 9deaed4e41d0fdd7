package org.parell.align;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.multitext.IndexRange;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;

/**
 * Finds the rows of several versions of a text.
 *
 * <p>All pairs of documents are aligned, each by itself, so that time grows with their number: 3 for
 * three documents, 6 for four, 10 for five. What any pair links is put together, and what has thereby
 * grown together wrongly is cut where the pairs hold it together least. The third pair of three tells
 * more than it costs: rows by way of one document are worse. Two documents have the beads of {@link
 * Aligner#align} for rows.
 *
 * <p>Another order of the documents gives the same rows, ranges in that order, as long as no two cuts
 * are equally good; rows that have no document in common, next to each other, may change places.
 *
 * <p>Immutable and thread-safe. The same documents give the same rows on every machine and with any
 * number of threads.
 */
public final class MultiAligner {

  private final Aligner aligner;

  private MultiAligner(Aligner aligner) {
    this.aligner = requireNonNull(aligner, "aligner");
  }

  /** One that aligns pairs with this aligner. */
  public static MultiAligner of(Aligner aligner) {
    return new MultiAligner(aligner);
  }

  /** The rows, each with its confidence, found one pair after the other. Never throws on text. */
  public MultiAlignment align(MultiText text) {
    return align(text, Runnable::run);
  }

  /**
   * The same rows, pairs side by side.
   *
   * @param executor has threads to spare for pairs, each of which needs the memory of an alignment;
   *     what no thread is free for is done by the one that asks
   */
  public MultiAlignment align(MultiText text, Executor executor) {
    List<Bitext> pairs = new ArrayList<>();
    for (int source = 0; source < text.size(); source++) {
      for (int target = source + 1; target < text.size(); target++) {
        pairs.add(text.pair(source, target));
      }
    }
    List<Aligner.Found> found = SideBySide.on(requireNonNull(executor, "executor"))
        .all(pairs.size(), pair -> aligner.find(pairs.get(pair)));
    List<Alignment> alignments = found.stream().map(Aligner.Found::alignment).toList();
    int[] sizes = text.documents().stream().mapToInt(SegmentedDocument::size).toArray();
    List<Row> rows = text.size() == 2
        ? alignments.get(0).beads().stream().map(MultiAligner::row).toList()
        : new RowSearch(sizes, found).rows();
    return new MultiAlignment(text, rows, alignments);
  }

  private static Row row(Bead bead) {
    return new Row(
        List.of(
            new IndexRange(bead.sourceStart(), bead.sourceEnd()),
            new IndexRange(bead.targetStart(), bead.targetEnd())),
        bead.confidence());
  }
}
