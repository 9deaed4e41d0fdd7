package org.parell.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;

/** Rows told to a person who waits for them. */
final class MultiSummary {

  private final MultiAlignment alignment;
  private final List<String> labels;

  /**
   * @param labels what to call the documents, as the user does
   */
  MultiSummary(MultiAlignment alignment, List<String> labels) {
    this.alignment = alignment;
    this.labels = List.copyOf(labels);
  }

  /** All figures in one line. */
  String line() {
    List<Row> links = alignment.links().stream().filter(this::linksText).toList();
    long complete = links.stream().filter(row -> row.missing().isEmpty()).count();
    long doubtful = links.stream()
        .filter(row -> row.confidence() < AlignmentSummary.DOUBTFUL_BELOW)
        .count();
    int unaligned = alignment.rows().stream()
        .filter(Row::isNull)
        .flatMap(row -> row.ranges().stream())
        .mapToInt(range -> range.size())
        .sum();
    return String.format(
        Locale.ROOT,
        "%s: %s, %d complete, %d without some version, %d doubtful (below %s), %s unaligned",
        IntStream.range(0, labels.size()).mapToObj(this::told).collect(joining(", ")),
        Messages.counted(links.size(), "row"),
        complete,
        links.size() - complete,
        doubtful,
        AlignmentSummary.DOUBTFUL_BELOW,
        Messages.counted(unaligned, "segment"));
  }

  private String told(int document) {
    SegmentedDocument one = alignment.text().document(document);
    return "%s (%s, %s)"
        .formatted(labels.get(document), one.language(), Messages.counted(one.size(), "segment"));
  }

  /** False for blank lines against blank lines, which are linked but say nothing. */
  private boolean linksText(Row row) {
    return IntStream.range(0, labels.size())
        .anyMatch(document -> !alignment.text(row, document).isEmpty());
  }

  /** How many rows there are of each shape, in the order of the shapes' names. */
  String shapes() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    alignment.rows().forEach(row -> counts.merge(row.shape(), 1, Integer::sum));
    StringBuilder line = new StringBuilder("rows:");
    counts.forEach((shape, count) -> line.append(' ').append(shape).append(" ×").append(count));
    return line.toString();
  }

  /** The documents with text that hardly match any other. */
  List<String> strangers() {
    return IntStream.range(0, labels.size())
        .filter(this::isStranger)
        .mapToObj(labels::get)
        .distinct()
        .toList();
  }

  private boolean isStranger(int document) {
    return !alignment.text().document(document).isEmpty()
        && IntStream.range(0, labels.size())
            .filter(other -> other != document)
            .allMatch(other -> alignment
                .found(document, other)
                .map(Alignment::coverage)
                .map(coverage -> coverage < AlignmentSummary.STRANGERS_BELOW)
                .orElse(false));
  }
}
