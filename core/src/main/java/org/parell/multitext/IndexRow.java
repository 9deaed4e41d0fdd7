package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Segment indices of several documents that somebody says belong together. Unlike a {@link Row} it
 * may have holes, as gold made by hand has; all lists may be empty.
 *
 * @param documents for each document indices of segments, each at least 0, in the order given
 */
public record IndexRow(List<List<Integer>> documents) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when there are fewer than two lists, or an index is negative
   */
  public IndexRow {
    documents = documents.stream().map(List::copyOf).toList();
    checkArgument(
        documents.size() >= 2, "a row must have two documents or more, found %s", documents.size());
    checkArgument(
        documents.stream().flatMap(List::stream).allMatch(i -> i >= 0),
        "indices must be >= 0: %s",
        documents);
  }

  /** The indices of a row. */
  public static IndexRow of(Row row) {
    return new IndexRow(row.ranges().stream().map(IndexRange::indices).toList());
  }

  /** The number of documents. */
  public int size() {
    return documents.size();
  }

  /** True when fewer than two documents have a segment in it, so that nothing is linked. */
  public boolean isNull() {
    return documents.stream().filter(indices -> !indices.isEmpty()).count() < 2;
  }

  /** The form of files: {@code [0]:[0, 1]:[]}. */
  @Override
  public String toString() {
    return documents.stream().map(List::toString).collect(joining(":"));
  }
}
