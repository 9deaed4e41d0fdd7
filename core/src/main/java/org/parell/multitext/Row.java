package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive segments of each of several documents that translate one another; a document that
 * lacks the passage has an empty range.
 *
 * @param ranges one for each document, in their order; not all are empty
 * @param confidence the probability that the row holds just the segments that belong together, 0 to 1
 */
public record Row(List<IndexRange> ranges, double confidence) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there are fewer than two ranges, all are empty, or the
   *     confidence is not between 0 and 1
   */
  public Row {
    ranges = List.copyOf(ranges);
    checkArgument(
        ranges.size() >= 2, "a row must have two documents or more, found %s", ranges.size());
    checkArgument(!ranges.stream().allMatch(IndexRange::isEmpty), "a row must hold a segment");
    checkArgument(
        confidence >= 0 && confidence <= 1, "confidence %s must be from 0 to 1", confidence);
  }

  /** The segments of one document, by its index. */
  public IndexRange range(int document) {
    return ranges.get(document);
  }

  /** The indices of the documents that lack the passage. */
  public List<Integer> missing() {
    return IntStream.range(0, ranges.size())
        .filter(document -> ranges.get(document).isEmpty())
        .boxed()
        .toList();
  }

  /** True when only one document has the passage, so that nothing is linked. */
  public boolean isNull() {
    return missing().size() == ranges.size() - 1;
  }

  /** How many segments it takes from each document: {@code 2-1-0}. */
  public String shape() {
    return ranges.stream().map(range -> Integer.toString(range.size())).collect(joining("-"));
  }
}
