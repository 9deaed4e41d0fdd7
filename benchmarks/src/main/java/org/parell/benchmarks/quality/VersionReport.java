package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionComparer;
import org.parell.compare.VersionRow;
import org.parell.evaluate.ShapeAgreement.Counts;
import org.parell.evaluate.VersionAgreement;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.VersionGold;

/**
 * How well the comparer tells what changed in each newer version of the texts of the test data: a row is
 * right when gold has the same change over the very same segments.
 */
public final class VersionReport {

  private VersionReport() {}

  /** Prints a table of the changes for each version, one of those held back, and one of all. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VersionAgreement heldBack = VersionAgreement.NONE;
    VersionAgreement all = VersionAgreement.NONE;
    for (String name : VersionGold.names()) {
      VersionAgreement agreement = agreement(VersionGold.of(name));
      print(name, agreement, out);
      all = all.plus(agreement);
      if (VersionGold.heldBack().contains(name)) {
        heldBack = heldBack.plus(agreement);
      }
    }
    print("held back", heldBack, out);
    print("all", all, out);
  }

  private static VersionAgreement agreement(VersionGold gold) {
    return VersionAgreement.between(
        gold.rows().stream().map(VersionReport::row).toList(),
        VersionComparer.standard()
            .compare(lines(gold, gold.older()), lines(gold, gold.newer()))
            .rows());
  }

  private static SegmentedDocument lines(VersionGold gold, List<String> lines) {
    return SegmentedDocument.ofLines(
        "", String.join("\n", lines) + "\n", new Language(gold.language()));
  }

  private static VersionRow row(VersionGold.Row row) {
    return new VersionRow(
        VersionChange.valueOf(row.change().toUpperCase(Locale.ROOT)),
        start(row.older()),
        end(row.older()),
        start(row.newer()),
        end(row.newer()),
        0);
  }

  private static int start(List<Integer> indices) {
    return indices.isEmpty() ? 0 : indices.get(0);
  }

  private static int end(List<Integer> indices) {
    return indices.isEmpty() ? 0 : indices.get(indices.size() - 1) + 1;
  }

  private static void print(String name, VersionAgreement agreement, PrintStream out) {
    out.printf("%n| %s | gold | found | right | precision | recall |%n", name);
    out.printf("|---|--:|--:|--:|--:|--:|%n");
    for (Map.Entry<VersionChange, Counts> change : agreement.changes().entrySet()) {
      Counts counts = change.getValue();
      out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.3f | %.3f |%n",
          change.getKey().name().toLowerCase(Locale.ROOT),
          counts.gold(),
          counts.found(),
          counts.right(),
          counts.precision(),
          counts.recall());
    }
  }
}
