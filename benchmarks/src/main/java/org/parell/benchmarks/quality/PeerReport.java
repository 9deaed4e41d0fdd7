package org.parell.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.parell.benchmarks.peers.PeerAligner;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.ExchangeFormatException;

/** How right and how fast the aligners are on real texts with gold, each document alone. */
public final class PeerReport {

  private PeerReport() {}

  /**
   * A table in Markdown with a row for each set and a column for each aligner: strict F1, and
   * milliseconds a document of a single run, after all have warmed up on the stories.
   *
   * @param data a folder with {@code align/dev} in it, beside the stories of the test data
   */
  public static String table(Optional<Path> data) throws IOException, ExchangeFormatException {
    List<GoldSet> sets = new ArrayList<>(Stories.together());
    if (data.isPresent()) {
      sets.addAll(GoldSet.readAll(data.get().resolve("align/dev")));
    }
    // warms up
    table(Stories.together());
    return table(sets);
  }

  static String table(List<GoldSet> sets) {
    StringBuilder table = new StringBuilder("| set | documents |");
    StringBuilder line = new StringBuilder("|---|--:|");
    for (PeerAligner aligner : PeerAligner.values()) {
      table.append(' ').append(aligner.title()).append(" |");
      line.append("--:|");
    }
    table.append('\n').append(line).append('\n');
    for (GoldSet set : sets) {
      table.append("| " + set.name() + " | " + set.documents().size() + " |");
      for (PeerAligner aligner : PeerAligner.values()) {
        table.append(' ').append(cell(aligner, set)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(PeerAligner aligner, GoldSet set) {
    AlignmentAgreement agreement = AlignmentAgreement.NONE;
    int failures = 0;
    long nanoseconds = 0;
    for (GoldBitext document : set.documents()) {
      Supplier<List<IndexPair>> work = aligner.on(document.bitext());
      List<IndexPair> found = List.of();
      long start = System.nanoTime();
      try {
        found = work.get();
      } catch (RuntimeException e) {
        // no answer is a wrong answer; the table tells how many there were
        failures++;
      }
      nanoseconds += System.nanoTime() - start;
      agreement = agreement.plus(AlignmentAgreement.between(document.gold(), found));
    }
    return String.format(
        Locale.ROOT,
        "%.3f, %.1f ms%s",
        agreement.strictF1(),
        nanoseconds / 1e6 / Math.max(1, set.documents().size()),
        failures == 0 ? "" : ", " + failures + " without an answer");
  }
}
