package org.parell.evaluate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.parell.document.Block;
import org.parell.document.Span;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * How far the boundaries of a segmentation agree with gold.
 *
 * <p>A boundary is the number of characters before it that are no white space, so texts that differ
 * in white space alone can be compared. The blocks of the gold document are taken as given: a
 * boundary at the end of one counts neither for nor against. Counts are of boundaries.
 *
 * @param truePositives boundaries of both
 * @param falsePositives boundaries found that are not in gold
 * @param falseNegatives boundaries of gold that are not found
 */
public record BoundaryAgreement(int truePositives, int falsePositives, int falseNegatives) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public BoundaryAgreement {
    checkArgument(truePositives >= 0, "true positives %s must be >= 0", truePositives);
    checkArgument(falsePositives >= 0, "false positives %s must be >= 0", falsePositives);
    checkArgument(falseNegatives >= 0, "false negatives %s must be >= 0", falseNegatives);
  }

  /**
   * Compares two segmentations of one text; time is linear in the text.
   *
   * @throws IllegalArgumentException when the texts differ in more than white space
   */
  public static BoundaryAgreement between(SegmentedDocument gold, SegmentedDocument found) {
    requireNonNull(gold, "gold");
    requireNonNull(found, "found");
    int[] goldPositions = positions(gold.document().text());
    int[] foundPositions = positions(found.document().text());
    int length = goldPositions[goldPositions.length - 1];
    checkSameText(gold.document().text(), found.document().text());

    boolean[] given = new boolean[length + 1];
    given[0] = true;
    given[length] = true;
    for (Block block : gold.document().blocks()) {
      given[goldPositions[block.span().start()]] = true;
      given[goldPositions[block.span().end()]] = true;
    }
    boolean[] inGold = ends(gold, goldPositions, length);
    boolean[] inFound = ends(found, foundPositions, length);
    int both = 0;
    int onlyFound = 0;
    int onlyGold = 0;
    for (int i = 0; i <= length; i++) {
      if (given[i]) {
        continue;
      }
      if (inGold[i] && inFound[i]) {
        both++;
      } else if (inFound[i]) {
        onlyFound++;
      } else if (inGold[i]) {
        onlyGold++;
      }
    }
    return new BoundaryAgreement(both, onlyFound, onlyGold);
  }

  /** Element {@code i} is the number of characters before offset i that are no white space. */
  private static int[] positions(String text) {
    int[] positions = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      positions[i + 1] = isSpace(text.charAt(i)) ? positions[i] : positions[i] + 1;
    }
    return positions;
  }

  private static boolean[] ends(SegmentedDocument side, int[] positions, int length) {
    boolean[] ends = new boolean[length + 1];
    for (Segment segment : side.segments()) {
      Span span = segment.span();
      if (!span.isEmpty()) {
        ends[positions[span.end()]] = true;
      }
    }
    return ends;
  }

  private static void checkSameText(String gold, String found) {
    checkArgument(
        Arrays.equals(
            gold.chars().filter(c -> !isSpace((char) c)).toArray(),
            found.chars().filter(c -> !isSpace((char) c)).toArray()),
        "gold and found must be of one text, white space aside");
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** The measures of two texts together, by their counts. */
  public BoundaryAgreement plus(BoundaryAgreement other) {
    return new BoundaryAgreement(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives);
  }

  /** The share of the boundaries found that are in gold, 0 to 1; 1 when none is found. */
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** The share of the boundaries of gold that are found, 0 to 1; 1 when gold has none. */
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
