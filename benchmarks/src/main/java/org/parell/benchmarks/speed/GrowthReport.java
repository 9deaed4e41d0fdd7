package org.parell.benchmarks.speed;

import java.util.Locale;
import org.parell.align.Aligner;
import org.parell.align.Effort;
import org.parell.bitext.Bitext;

/**
 * How time grows with the text: aligns generated bitexts of growing size and prints seconds, and the
 * exponent of growth from each size to the next; 1 is linear.
 */
public final class GrowthReport {

  private static final long SEED = 20_251;
  private static final int[] SIZES = {100, 1_000, 10_000, 31_000, 100_000};
  private static final int ROUNDS = 3;

  private GrowthReport() {}

  /**
   * Runs.
   *
   * @param args {@code FAST} for little effort, or nothing
   */
  public static void main(String[] args) {
    Effort effort = args.length > 0 ? Effort.valueOf(args[0]) : Effort.FULL;
    Aligner aligner = Aligner.builder().effort(effort).build();
    warmUp(aligner);
    System.out.printf(Locale.ROOT, "%10s %12s %10s%n", "segments", "seconds", "exponent");
    double before = 0;
    for (int k = 0; k < SIZES.length; k++) {
      double seconds = seconds(aligner, GeneratedBitext.of(SIZES[k], SEED).bitext());
      String exponent = k == 0
          ? ""
          : String.format(
              Locale.ROOT,
              "%.2f",
              Math.log(seconds / before) / Math.log((double) SIZES[k] / SIZES[k - 1]));
      System.out.printf(Locale.ROOT, "%10d %12.3f %10s%n", SIZES[k], seconds, exponent);
      before = seconds;
    }
  }

  private static void warmUp(Aligner aligner) {
    for (int k = 0; k < 30; k++) {
      aligner.align(GeneratedBitext.of(300, SEED + k).bitext());
    }
    aligner.align(GeneratedBitext.of(3_000, SEED).bitext());
  }

  /** The least of a few rounds, in which the machine was disturbed least. */
  private static double seconds(Aligner aligner, Bitext bitext) {
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      aligner.align(bitext);
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    return least;
  }
}
