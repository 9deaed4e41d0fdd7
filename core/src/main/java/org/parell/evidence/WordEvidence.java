package org.parell.evidence;

/**
 * Log-odds that a bead's two sides translate each other, judged by their words, in nats.
 *
 * <p>The caller goes through the source segments from first to last, {@link #advance} for each, and
 * may then ask for beads that end there. Not thread-safe: one worker for one run.
 */
public interface WordEvidence {

  /**
   * Goes on to the next source segment, or to a further range of target segments for the same one.
   *
   * @param i the source segment, one more than before, or as before
   * @param from the first target segment of a range that beads pair it with; if there was a range
   *     before, behind that
   * @param to behind the last one; {@code from} when no bead does
   */
  void advance(int i, int from, int to);

  /**
   * The log-odds of a bead that ends at the source segment advanced to last.
   *
   * @param i its first source segment
   * @param j its first target segment
   * @param a source segments, at least 1
   * @param b target segments, at least 1
   */
  double logOdds(int i, int j, int a, int b);
}
