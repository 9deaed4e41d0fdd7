package org.parell.benchmarks.speed;

import java.util.List;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How thoroughly a report measures. */
enum SpeedMode {
  /** Some ten minutes on a quiet machine: for a look, and to see that all runs. */
  SHORT(List.of(100, 1_000, 10_000), 60, 1, 2, 3, 1),
  /** An hour or two: to be quoted. */
  FULL(List.of(100, 1_000, 10_000, 31_000), 300, 2, 3, 5, 5);

  private final List<Integer> sizes;
  private final int limitInSeconds;
  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int secondsAnIteration;

  SpeedMode(
      List<Integer> sizes,
      int limitInSeconds,
      int forks,
      int warmups,
      int iterations,
      int secondsAnIteration) {
    this.sizes = sizes;
    this.limitInSeconds = limitInSeconds;
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.secondsAnIteration = secondsAnIteration;
  }

  /** Segments a side, rising. */
  List<Integer> sizes() {
    return sizes;
  }

  /** After how long an aligner is given up at a size, cold start included. */
  int limitInSeconds() {
    return limitInSeconds;
  }

  /**
   * Sets how often is measured. What takes longer than two iterations, as it does from a cold start, is
   * measured less often: by then all of it is compiled, and minutes would become hours.
   */
  ChainedOptionsBuilder apply(ChainedOptionsBuilder options, double coldMilliseconds) {
    boolean slow = coldMilliseconds > 2_000.0 * secondsAnIteration;
    return options
        .forks(slow ? 1 : forks)
        .warmupIterations(slow ? 1 : warmups)
        .measurementIterations(slow ? 3 : iterations)
        .warmupTime(TimeValue.seconds(secondsAnIteration))
        .measurementTime(TimeValue.seconds(secondsAnIteration));
  }

  @Override
  public String toString() {
    return this == SHORT ? "short" : "full";
  }
}
