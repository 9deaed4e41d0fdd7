package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.parell.align.Aligner;
import org.parell.evaluate.AlignmentAgreement;

/**
 * How far the standard aligner agrees with gold, set by set: on texts as they are, on comparable texts
 * made of them, and on unrelated ones. Each table is a header and then rows.
 */
final class AlignmentReport {

  // single drawings of one set lie up to 0.02 of F1 and 0.04 of calibration error apart
  private static final int DRAWINGS = 5;
  private static final int FIRST_SEED = 42;

  private final PrintStream out;
  private final ReliabilityReport reliability;
  private final Aligner aligner = Aligner.standard();

  /** Prints to the one, and counts confidences in the other. */
  AlignmentReport(PrintStream out, ReliabilityReport reliability) {
    this.out = out;
    this.reliability = reliability;
  }

  /** Begins a table of {@link #set}, {@link #pool}, {@link #comparable} and {@link #summaries}. */
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

  /**
   * Prints rows of comparable texts made of a set, a few drawings summed up; each is a pool.
   *
   * @param joined how many documents become one
   */
  void comparable(GoldSet parallel, int common, int joined) {
    rows(
        SetKind.COMPARABLE, parallel, seed -> ComparableBitexts.ofEqualSides(common, joined, seed));
  }

  /**
   * Prints rows of texts beside a short one each, in which passages of them are translated and others
   * stand that they have not, likewise.
   */
  void summaries(GoldSet parallel, int common, int targetAlone, int joined) {
    rows(
        SetKind.SUMMARY,
        parallel,
        seed -> new ComparableBitexts(common, targetAlone, joined, seed));
  }

  private void rows(SetKind kind, GoldSet parallel, LongFunction<ComparableBitexts> making) {
    List<GoldSet> drawings = IntStream.range(0, DRAWINGS)
        .mapToObj(k -> making.apply(FIRST_SEED + k).of(parallel))
        .toList();
    for (Pooling pooling : Pooling.of(drawings.get(0))) {
      row(kind, drawings, pooling);
    }
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

  /** Begins a table of {@link #unrelated}. */
  void unrelatedHeader() {
    out.println("| set | pairs | aligned | segments | links | of them from "
        + SetResult.SURE
        + " on | ms a pair |");
    out.println("|---|--:|---|--:|--:|--:|--:|");
  }

  /** Prints how many links are found between the unrelated documents of a set of several. */
  void unrelated(GoldSet parallel) {
    GoldSet unrelated = UnrelatedBitexts.of(parallel);
    for (Pooling pooling : Pooling.values()) {
      SetResult result = SetResult.of(aligner, unrelated, pooling);
      out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %d | %d | %d | %.1f |%n",
          unrelated.name(),
          result.documents(),
          pooling,
          result.segments(),
          result.reliability().links(),
          result.sureLinks(),
          result.millisecondsADocument());
    }
  }
}
