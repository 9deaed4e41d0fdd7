package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.parell.evaluate.Reliability;

/**
 * How confidence and truth go together in sets of one kind, documents alone and pooled. Sets count by
 * their links; of pooled ones only those with several documents are there.
 */
final class ReliabilityReport {

  private final Map<SetKind, Map<Pooling, Reliability>> sums = new EnumMap<>(SetKind.class);

  /** Counts one set more. */
  void add(SetKind kind, Pooling pooling, Reliability reliability) {
    sums.computeIfAbsent(kind, key -> new EnumMap<>(Pooling.class))
        .merge(pooling, reliability, Reliability::plus);
  }

  /** Prints a table of all kinds, and one that tells more by confidence. */
  void print(PrintStream out) {
    out.println("| sets | aligned | links | mean confidence | right | calibration error | bar |");
    out.println("|---|---|--:|--:|--:|--:|--:|");
    sums.forEach((kind, byPooling) -> byPooling.forEach((pooling, reliability) -> out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.4f | %s |%n",
        kind,
        pooling,
        figures(all(reliability)),
        reliability.expectedCalibrationError(),
        kind.bar())));
    out.println();
    out.println("| sets | aligned | confidence | links | mean confidence | right |");
    out.println("|---|---|---|--:|--:|--:|");
    sums.forEach((kind, byPooling) -> byPooling.forEach((pooling, reliability) -> {
      for (Reliability.Bin bin : reliability.bins()) {
        if (bin.links() > 0) {
          out.printf(
              "| %s | %s | %s to %s | %s |%n", kind, pooling, bin.start(), bin.end(), figures(bin));
        }
      }
    }));
  }

  /** One bin instead of many. */
  private static Reliability.Bin all(Reliability reliability) {
    double confidenceSum = 0;
    long right = 0;
    for (Reliability.Bin bin : reliability.bins()) {
      confidenceSum += bin.confidenceSum();
      right += bin.right();
    }
    return new Reliability.Bin(0, 1, reliability.links(), confidenceSum, right);
  }

  private static String figures(Reliability.Bin bin) {
    return String.format(
        Locale.ROOT, "%d | %.4f | %.4f", bin.links(), bin.meanConfidence(), bin.shareRight());
  }
}
