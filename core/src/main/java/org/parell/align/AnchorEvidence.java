package org.parell.align;

import java.util.Arrays;
import org.parell.evidence.WordEvidence;

/**
 * What anchors alone say for a bead: the sum over all pairs of its segments.
 *
 * <p>Other than {@link org.parell.evidence.LexicalEvidence} it looks at no single word, which makes
 * it quick, and never speaks against a bead.
 */
final class AnchorEvidence implements WordEvidence {

  private final AnchorMap anchors;

  AnchorEvidence(AnchorMap anchors) {
    this.anchors = anchors;
  }

  @Override
  public void advance(int i, int from, int to) {
    // nothing is kept
  }

  @Override
  public double logOdds(int i, int j, int a, int b) {
    double sum = 0;
    for (int x = i; x < i + a; x++) {
      int end = anchors.rowStarts[x + 1];
      int first = Arrays.binarySearch(anchors.columns, anchors.rowStarts[x], end, j);
      for (int e = first < 0 ? -first - 1 : first; e < end && anchors.columns[e] < j + b; e++) {
        sum += anchors.values[e];
      }
    }
    return sum;
  }
}
