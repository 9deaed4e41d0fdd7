package org.parell.benchmarks.speed;

import org.openjdk.jmh.results.RunResult;
import org.parell.benchmarks.peers.PeerAligner;

/**
 * How long an aligner takes over a generated bitext.
 *
 * @param size segments of the source
 * @param milliseconds the mean
 * @param error half of the 99.9 % confidence interval, in milliseconds; NaN for fewer than three runs
 * @param bytes allocated to align once
 * @param strictF1 how right the answer is, 0 to 1
 */
record AlignerTime(
    PeerAligner aligner,
    int size,
    double milliseconds,
    double error,
    double bytes,
    double strictF1) {

  /** What JMH measured with its profiler "gc". */
  static AlignerTime of(PeerAligner aligner, int size, RunResult result, double strictF1) {
    return new AlignerTime(
        aligner,
        size,
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        Allocation.bytes(result),
        strictF1);
  }

  /** As a point of the curve. */
  Growth.Point point() {
    return new Growth.Point(size, milliseconds);
  }
}
