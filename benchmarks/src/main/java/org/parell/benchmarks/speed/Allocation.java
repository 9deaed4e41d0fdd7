package org.parell.benchmarks.speed;

import org.openjdk.jmh.results.RunResult;

/** What JMH's profiler "gc" says of allocation. */
final class Allocation {

  private static final String NORM = "gc.alloc.rate.norm";

  private Allocation() {}

  /** Bytes allocated in an operation; NaN when the profiler was not there. */
  static double bytes(RunResult result) {
    return result.getSecondaryResults().containsKey(NORM)
        ? result.getSecondaryResults().get(NORM).getScore()
        : Double.NaN;
  }
}
