package org.parell.benchmarks.speed;

import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * How fast something segments a text of one megabyte.
 *
 * @param engine whose
 * @param language tag of the text's language
 * @param megabytesASecond the mean
 * @param error half of the 99.9 % confidence interval, in the same unit; NaN for fewer than three
 *     runs
 * @param bytes allocated over the megabyte
 */
record SegmenterSpeed(
    Engine engine, String language, double megabytesASecond, double error, double bytes) {

  /** The methods of {@link SegmenterBenchmark}. */
  enum Engine {
    /** Parell's segmenter. */
    PARELL("Parell"),
    /** Parell's engine for SRX. */
    SRX("Parell, by SRX"),
    /** Loomchild's engine for SRX. */
    LOOMCHILD("loomchild, by SRX"),
    /** ICU's iterator. */
    ICU("ICU alone"),
    /** The JDK's iterator. */
    JDK("JDK alone");

    private final String title;

    Engine(String title) {
      this.title = title;
    }

    /** As tables and charts print it. */
    String title() {
      return title;
    }

    private static Optional<Engine> of(String method) {
      for (Engine engine : values()) {
        if (engine.name().equalsIgnoreCase(method)) {
          return Optional.of(engine);
        }
      }
      return Optional.empty();
    }
  }

  /** What JMH measured with its profiler "gc"; empty for a method that is no engine. */
  static Optional<SegmenterSpeed> of(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    return Engine.of(benchmark.substring(benchmark.lastIndexOf('.') + 1))
        .map(engine -> new SegmenterSpeed(
            engine,
            result.getParams().getParam("language"),
            result.getPrimaryResult().getScore(),
            result.getPrimaryResult().getScoreError(),
            Allocation.bytes(result)));
  }
}
