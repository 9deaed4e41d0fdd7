package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.segment.SegmentedDocument;

/**
 * Several documents with their rows: every segment of each document stands in exactly one row, in
 * order.
 *
 * @param text the documents
 * @param rows in the order of all documents at once, without gap or overlap
 * @param found how the documents were aligned two by two, each with the beads and confidences of that
 *     pair alone, in the order (0, 1), (0, 2), …, (1, 2), …; empty when rows were not made of pairs
 */
public record MultiAlignment(MultiText text, List<Row> rows, List<Alignment> found) {

  /**
   * Checks that the rows cover all documents and copies the lists.
   *
   * @throws IllegalArgumentException when a row has not as many ranges as there are documents, leaves
   *     a gap or overlaps, or segments are left over; when pairs are there, but not all of them, or of
   *     other documents
   */
  public MultiAlignment {
    requireNonNull(text, "text");
    rows = List.copyOf(rows);
    found = List.copyOf(found);
    int size = text.size();
    int[] ends = new int[size];
    for (Row row : rows) {
      checkArgument(
          row.ranges().size() == size, "%s must have a range for each of %s documents", row, size);
      for (int document = 0; document < size; document++) {
        checkArgument(
            row.range(document).start() == ends[document],
            "%s must start at segment %s of document %s",
            row,
            ends[document],
            document);
        ends[document] = row.range(document).end();
      }
    }
    for (int document = 0; document < size; document++) {
      checkArgument(
          ends[document] == text.document(document).size(),
          "rows end at segment %s of document %s, but there are %s segments",
          ends[document],
          document,
          text.document(document).size());
    }
    checkArgument(
        found.isEmpty() || found.size() == size * (size - 1) / 2,
        "pairs must be all or none of those of %s documents, found %s",
        size,
        found.size());
    for (int source = 0; source < size && !found.isEmpty(); source++) {
      for (int target = source + 1; target < size; target++) {
        checkArgument(
            found.get(index(size, source, target)).bitext().equals(text.pair(source, target)),
            "pair %s must be of documents %s and %s",
            index(size, source, target),
            source,
            target);
      }
    }
  }

  /** Where a pair stands among all pairs, source below target. */
  private static int index(int size, int source, int target) {
    return source * (2 * size - source - 1) / 2 + target - source - 1;
  }

  /** The rows that link something: those with segments of two documents or more. */
  public List<Row> links() {
    return rows.stream().filter(row -> !row.isNull()).toList();
  }

  /**
   * The segments of one document in a row, white space folded, joined as those of a bead; empty
   * without any.
   */
  public String text(Row row, int document) {
    IndexRange range = row.range(document);
    SegmentedDocument side = text.document(document);
    return side.foldedText(range.start(), range.end());
  }

  /**
   * How two documents were aligned by themselves; empty when the rows were not made of pairs.
   *
   * @param source the index of its source
   * @param target the index of its target, another one
   */
  public Optional<Alignment> found(int source, int target) {
    text.pair(source, target);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Alignment alignment =
        found.get(index(text.size(), Math.min(source, target), Math.max(source, target)));
    return Optional.of(source < target ? alignment : alignment.swapped());
  }

  /**
   * What the rows say of two documents: a bead for each row that links them, and one for each segment
   * whose row lacks the other document. A bead that stands in the alignment {@link #found} has its
   * confidence, which is of just this bead; any other has that of its row.
   *
   * @param source the index of its source
   * @param target the index of its target, another one
   */
  public Alignment pair(int source, int target) {
    Bitext bitext = text.pair(source, target);
    Map<IndexPair, Double> confidences = new HashMap<>();
    found(source, target)
        .ifPresent(alignment -> alignment
            .beads()
            .forEach(bead -> confidences.put(IndexPair.of(bead), bead.confidence())));
    List<Bead> beads = new ArrayList<>();
    for (Row row : rows) {
      for (Bead bead : beads(row, source, target)) {
        beads.add(new Bead(
            bead.sourceStart(),
            bead.sourceEnd(),
            bead.targetStart(),
            bead.targetEnd(),
            confidences.getOrDefault(IndexPair.of(bead), bead.confidence())));
      }
    }
    return new Alignment(bitext, beads);
  }

  /**
   * These rows with every link below a confidence taken apart into rows of one segment each, those of
   * the first document first. Such a row gets the confidence that the link lacked.
   *
   * @param threshold from 0, which keeps every link, to 1
   */
  public MultiAlignment withMinConfidence(double threshold) {
    checkArgument(threshold >= 0 && threshold <= 1, "threshold %s must be from 0 to 1", threshold);
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (row.isNull() || row.confidence() >= threshold) {
        kept.add(row);
      } else {
        addApart(row, kept);
      }
    }
    return new MultiAlignment(text, kept, found);
  }

  private static void addApart(Row row, List<Row> kept) {
    int size = row.ranges().size();
    int[] next = row.ranges().stream().mapToInt(IndexRange::start).toArray();
    for (int document = 0; document < size; document++) {
      for (int index : row.range(document).indices()) {
        next[document] = index + 1;
        int own = document;
        List<IndexRange> ranges = IntStream.range(0, size)
            .mapToObj(k -> new IndexRange(k == own ? index : next[k], next[k]))
            .toList();
        kept.add(new Row(ranges, 1 - row.confidence()));
      }
    }
  }

  private static List<Bead> beads(Row row, int source, int target) {
    IndexRange some = row.range(source);
    IndexRange others = row.range(target);
    double confidence = row.confidence();
    if (!some.isEmpty() && !others.isEmpty()) {
      return List.of(new Bead(some.start(), some.end(), others.start(), others.end(), confidence));
    }
    // one of the two streams is empty
    int i = some.start();
    int j = others.start();
    return Stream.concat(
            some.indices().stream().map(k -> new Bead(k, k + 1, j, j, confidence)),
            others.indices().stream().map(k -> new Bead(i, i, k, k + 1, confidence)))
        .toList();
  }
}
