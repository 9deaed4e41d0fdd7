package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.List;

/**
 * What speaks for one bead, part by part.
 *
 * <p>All parts are log-odds in nats: ln P(bead | its sides translate each other) − ln P(bead | they
 * are unrelated). Higher is better, below 0 speaks against the bead, and 0 is no evidence. They are
 * what the bead itself earns. Its confidence weighs all other ways to align the text too, so that a
 * bead with little evidence may be sure, for want of a rival.
 *
 * <p>It lies here beside {@link Alignment}, which hands it out, and not with the evidence that the
 * search weighs: this folder is read by all who write and judge alignments, and imports nothing of
 * the search.
 *
 * @param shape the logarithm of the share that the bead's shape has among links, less what it costs
 *     to join segments of different blocks; 0 or less
 * @param length what the lengths of its sides say
 * @param words what its words say, as much as they count in the search, by what was learned last.
 *     The search takes the mean with what was learned before, some 0.04 nats away. 0 of a pinned link
 *     with more than two million pairs of words, which is not looked into
 * @param links the pairs of words that carry {@code words}, each with its share: those of at least
 *     {@value #LEAST_SHARE} nats, sorted by source offset, then target offset. With the smaller
 *     shares, and those below 0 of words that usually translate otherwise, they would add up to
 *     {@code words}
 */
public record BeadEvidence(double shape, double length, double words, List<WordLink> links) {

  // stands before NONE, which is sorted by it
  private static final Comparator<WordLink> ORDER = Comparator.comparingInt(
          (WordLink link) -> link.source().start())
      .thenComparingInt(link -> link.target().start());

  /** The least share that a listed pair of words has, in nats. */
  public static final double LEAST_SHARE = 0.1;

  /** Nothing speaks for the bead or against it, as of every null bead: unaligned text earns nothing. */
  public static final BeadEvidence NONE = new BeadEvidence(0, 0, 0, List.of());

  /**
   * Checks the numbers, and copies and sorts the list.
   *
   * @throws IllegalArgumentException when a number is not finite or a link's share is below the least
   */
  public BeadEvidence {
    checkArgument(Double.isFinite(shape), "shape %s must be finite", shape);
    checkArgument(Double.isFinite(length), "length %s must be finite", length);
    checkArgument(Double.isFinite(words), "words %s must be finite", words);
    links = links.stream().sorted(ORDER).toList();
    for (WordLink link : links) {
      checkArgument(
          link.share() >= LEAST_SHARE, "share of %s must be at least %s", link, LEAST_SHARE);
    }
  }

  /** What speaks for the bead in all, in nats. */
  public double logOdds() {
    return shape + length + words;
  }

  /** The same evidence, sides exchanged. */
  public BeadEvidence swapped() {
    return new BeadEvidence(
        shape, length, words, links.stream().map(WordLink::swapped).toList());
  }
}
