package org.parell.align;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
   * @param executor runs a task for each pair, on as many threads as it has; each needs the memory of
   *     an alignment. It must not be one of whose threads this is called, unless others are left
   */
  public MultiAlignment align(MultiText text, Executor executor) {
    requireNonNull(executor, "executor");
    List<CompletableFuture<Aligner.Found>> tasks = new ArrayList<>();
    for (int source = 0; source < text.size(); source++) {
      for (int target = source + 1; target < text.size(); target++) {
        Bitext bitext = text.pair(source, target);
        tasks.add(CompletableFuture.supplyAsync(() -> aligner.find(bitext), executor));
      }
    }
    List<Aligner.Found> found = tasks.stream().map(MultiAligner::outcome).toList();
    List<Alignment> alignments = found.stream().map(Aligner.Found::alignment).toList();
    int[] sizes = text.documents().stream().mapToInt(SegmentedDocument::size).toArray();
    List<Row> rows = text.size() == 2
        ? alignments.get(0).beads().stream().map(MultiAligner::row).toList()
        : new RowSearch(sizes, found).rows();
    return new MultiAlignment(text, rows, alignments);
  }

  /** What a task gives; what it throws is thrown as if there were no other thread. */
  private static Aligner.Found outcome(CompletableFuture<Aligner.Found> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Row row(Bead bead) {
    return new Row(
        List.of(
            new IndexRange(bead.sourceStart(), bead.sourceEnd()),
            new IndexRange(bead.targetStart(), bead.targetEnd())),
        bead.confidence());
  }
}
