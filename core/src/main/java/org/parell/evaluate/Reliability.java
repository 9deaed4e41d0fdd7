package org.parell.evaluate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;

/**
 * Whether confidences can be believed: of links found with a confidence near 0.7, about seven in ten
 * should be right.
 *
 * <p>Links are counted by confidence, in seven bins: below 0.5; from 0.5, 0.6, 0.7 and 0.8 on, each
 * up to the next; from 0.9 up to 0.99; from 0.99 up to 1, which is in it. A link is right when the
 * same pair stands in gold, indices in the same order: what {@link AlignmentAgreement} calls strictly
 * right. Null pairs, and links without a confidence, do not count. A link named twice counts once,
 * with the confidence named first.
 *
 * <p>For figures over many documents, sum the counts with {@link #plus}.
 *
 * <p>Source: the expected calibration error of Naeini, Cooper and Hauskrecht (2015), but with bins
 * that are narrower near 1, where most links are.
 *
 * @param bins seven, in the order of their confidences, empty ones included
 */
public record Reliability(List<Bin> bins) {

  private static final List<Double> BOUNDS = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1.0);

  /** The reliability of no document at all: where summing starts. */
  public static final Reliability NONE = new Reliability(IntStream.range(1, BOUNDS.size())
      .mapToObj(i -> new Bin(BOUNDS.get(i - 1), BOUNDS.get(i), 0, 0, 0))
      .toList());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when the bins are not the seven
   */
  public Reliability {
    bins = List.copyOf(bins);
    checkArgument(bins.size() == BOUNDS.size() - 1, "bins must be seven: %s", bins);
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      checkArgument(
          bin.start == BOUNDS.get(i) && bin.end == BOUNDS.get(i + 1),
          "bin %s must go from %s to %s: %s",
          i,
          BOUNDS.get(i),
          BOUNDS.get(i + 1),
          bin);
    }
  }

  /** Compares what was found with gold, each in any order; time is linear in the lists. */
  public static Reliability between(List<IndexPair> gold, List<RatedPair> found) {
    return between(
        gold,
        found.stream().filter(pair -> !pair.pair().isNull()).toList(),
        RatedPair::pair,
        RatedPair::confidence);
  }

  /**
   * The same of rows of several documents, of which each that links two documents or more counts as a
   * link.
   */
  public static Reliability betweenRows(List<IndexRow> gold, List<RatedRow> found) {
    return between(
        gold,
        found.stream().filter(row -> !row.row().isNull()).toList(),
        RatedRow::row,
        RatedRow::confidence);
  }

  private static <I, R> Reliability between(
      List<I> gold,
      List<R> links,
      Function<R, I> indices,
      Function<R, OptionalDouble> confidences) {
    Set<I> golds = new HashSet<>(gold);
    Set<I> seen = new HashSet<>();
    List<Bin> bins = new ArrayList<>(NONE.bins);
    for (R rated : links) {
      I link = indices.apply(rated);
      if (confidences.apply(rated).isEmpty() || !seen.add(link)) {
        continue;
      }
      double confidence = confidences.apply(rated).getAsDouble();
      int bin = bin(confidence);
      bins.set(bin, bins.get(bin).plus(1, confidence, golds.contains(link) ? 1 : 0));
    }
    return new Reliability(bins);
  }

  private static int bin(double confidence) {
    int bin = 0;
    while (bin < NONE.bins.size() - 1 && confidence >= NONE.bins.get(bin).end) {
      bin++;
    }
    return bin;
  }

  /** The counts of two documents, or sets of documents, taken together. */
  public Reliability plus(Reliability other) {
    List<Bin> sum = new ArrayList<>(bins);
    for (int i = 0; i < sum.size(); i++) {
      Bin bin = other.bins.get(i);
      sum.set(i, sum.get(i).plus(bin.links, bin.confidenceSum, bin.right));
    }
    return new Reliability(sum);
  }

  /** The number of links in all bins. */
  public long links() {
    return bins.stream().mapToLong(Bin::links).sum();
  }

  /**
   * How far confidence and truth lie apart, 0 to 1, lower is better: the distance between the mean
   * confidence of a bin and the share of its links that are right, as a mean over all bins, each
   * weighted by its links. 0 without links.
   */
  public double expectedCalibrationError() {
    double distance = 0;
    for (Bin bin : bins) {
      distance += Math.abs(bin.confidenceSum - bin.right);
    }
    return links() == 0 ? 0 : distance / links();
  }

  /**
   * The links whose confidences lie in one range. Figures lie from 0 to 1 and are 0 without links.
   *
   * @param start the lowest confidence
   * @param end above the highest confidence, but 1 is in its bin
   * @param links how many there are
   * @param confidenceSum their confidences added up
   * @param right those of them that are right
   */
  public record Bin(double start, double end, long links, double confidenceSum, long right) {

    /**
     * Checks the range and the counts.
     *
     * @throws IllegalArgumentException when the range is not within 0 to 1, or a part is negative or
     *     larger than its whole
     */
    public Bin {
      checkArgument(0 <= start && start < end && end <= 1, "range %s to %s is none", start, end);
      checkArgument(0 <= right && right <= links, "right %s must be from 0 to %s", right, links);
      // exact: a sum of numbers up to 1 is never rounded to more than their number
      checkArgument(
          confidenceSum >= 0 && confidenceSum <= links,
          "bin from %s: confidence sum %s must be from 0 to %s",
          start,
          confidenceSum,
          links);
    }

    private Bin plus(long moreLinks, double moreConfidence, long moreRight) {
      return new Bin(
          start, end, links + moreLinks, confidenceSum + moreConfidence, right + moreRight);
    }

    /** The mean of the confidences. */
    public double meanConfidence() {
      return links == 0 ? 0 : confidenceSum / links;
    }

    /** The share of the links that are right. */
    public double shareRight() {
      return Ratio.of(right, links);
    }
  }
}
