package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.parell.align.Aligner;
import org.parell.evaluate.AlignmentAgreement;

/** How far the standard aligner agrees with gold, set by set: a header and then rows. */
final class AlignmentReport {

  private final PrintStream out;
  private final ReliabilityReport reliability;
  private final Aligner aligner = Aligner.standard();

  /** Prints to the one, and counts confidences in the other. */
  AlignmentReport(PrintStream out, ReliabilityReport reliability) {
    this.out = out;
    this.reliability = reliability;
  }

  /** Begins a table of {@link #set} and {@link #pool}. */
  void header() {
    out.println("| set | documents | aligned | P | R | strict F1 | lax F1 | null F1 |"
        + " calibration error | ms a document |");
    out.println("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|");
  }

  /** Prints a row of documents alone and, where there are several, one of them pooled. */
  void set(GoldSet set) {
    for (Pooling pooling : Pooling.of(set)) {
      row(SetKind.of(set), List.of(set), pooling);
    }
  }

  /** Prints a row of documents pooled, for a set whose documents have rows of their own. */
  void pool(GoldSet set) {
    row(SetKind.of(set), List.of(set), Pooling.POOLED);
  }

  private void row(SetKind kind, List<GoldSet> drawings, Pooling pooling) {
    SetResult result = SetResult.NONE;
    for (GoldSet drawing : drawings) {
      result = result.plus(SetResult.of(aligner, drawing, pooling));
    }
    AlignmentAgreement agreement = result.agreement();
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.4f | %.4f | %.4f | %.4f | %s | %.4f | %.1f |%n",
        drawings.get(0).name(),
        result.documents(),
        pooling,
        agreement.strictPrecision(),
        agreement.strictRecall(),
        agreement.strictF1(),
        agreement.laxF1(),
        nullF1(agreement),
        result.reliability().expectedCalibrationError(),
        result.millisecondsADocument());
    reliability.add(kind, pooling, result.reliability());
  }

  /** Where neither gold nor the answer has a null there is nothing to agree on. */
  private static String nullF1(AlignmentAgreement agreement) {
    return agreement.goldNulls() == 0 && agreement.foundNulls() == 0
        ? "–"
        : String.format(Locale.ROOT, "%.3f", agreement.nullF1());
  }
}
