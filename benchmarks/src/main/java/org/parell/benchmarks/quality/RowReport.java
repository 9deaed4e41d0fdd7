package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parell.align.Aligner;
import org.parell.align.MultiAligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.evaluate.Reliability;
import org.parell.evaluate.RowAgreement;
import org.parell.exchange.IndexPairWriter;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.RatedRow;

/**
 * How far the rows of texts in several languages agree with gold, and what the ways to them are worth:
 * by way of the first document alone, the closure of all pairs, and that closure with cuts, which is
 * what {@link MultiAligner} does.
 */
final class RowReport {

  private static final int DRAWINGS = 5;
  private static final int FIRST_SEED = 42;

  private final PrintStream out;
  private final MultiAligner aligner = MultiAligner.of(Aligner.standard());
  private final TreeMap<String, Reliability> reliabilities = new TreeMap<>();

  RowReport(PrintStream out) {
    this.out = out;
  }

  /** Begins a table. */
  void header() {
    out.println(
        "| texts | number | rows | strict F1 of pairs | rows by the first | rows by closure |"
            + " rows | P | R | null F1 | calibration error | ms a text |");
    out.println("|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  }

  /** Prints a row of texts as they are. */
  void unchanged(String name, List<NoisyTexts.Clean> texts) {
    row(name, texts.stream().map(NoisyTexts::unchanged).toList());
  }

  /** Prints a row of texts with noise, a few drawings summed up. */
  void noisy(String name, List<NoisyTexts.Clean> texts) {
    row(
        name + ", noise",
        IntStream.range(0, DRAWINGS)
            .boxed()
            .flatMap(k -> new NoisyTexts(FIRST_SEED + k).of(texts).stream())
            .toList());
  }

  private void row(String name, List<GoldMultiText> texts) {
    int pairCount = texts.get(0).pairs().size();
    List<AlignmentAgreement> pairs = new ArrayList<>();
    IntStream.range(0, pairCount).forEach(k -> pairs.add(AlignmentAgreement.NONE));
    RowAgreement byFirst = RowAgreement.NONE;
    RowAgreement byClosure = RowAgreement.NONE;
    RowAgreement rows = RowAgreement.NONE;
    Reliability reliability = Reliability.NONE;
    long nanoseconds = 0;
    for (GoldMultiText text : texts) {
      long start = System.nanoTime();
      MultiAlignment found = aligner.align(text.text());
      nanoseconds += System.nanoTime() - start;
      for (int k = 0; k < pairCount; k++) {
        List<IndexPair> beads = IndexPairWriter.pairs(found.found().get(k));
        pairs.set(k, pairs.get(k).plus(AlignmentAgreement.between(text.pairs().get(k), beads)));
      }
      byFirst = byFirst.plus(RowAgreement.between(text.rows(), closure(found, 1)));
      byClosure = byClosure.plus(
          RowAgreement.between(text.rows(), closure(found, found.text().size())));
      List<RatedRow> rated = found.rows().stream().map(RatedRow::of).toList();
      rows = rows.plus(
          RowAgreement.between(text.rows(), rated.stream().map(RatedRow::row).toList()));
      reliability = reliability.plus(Reliability.betweenRows(text.rows(), rated));
    }
    reliabilities.put(name, reliability);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.3f | %.4f | %.1f |%n",
        name,
        texts.size(),
        rows.goldLinks(),
        String.join(
            " ",
            pairs.stream()
                .map(pair -> String.format(Locale.ROOT, "%.4f", pair.strictF1()))
                .toList()),
        byFirst.f1(),
        byClosure.f1(),
        rows.f1(),
        rows.precision(),
        rows.recall(),
        rows.nullF1(),
        reliability.expectedCalibrationError(),
        nanoseconds / 1e6 / texts.size());
  }

  /** Prints a table that tells more of confidences. */
  void reliability() {
    out.println("| texts | confidence | links | mean confidence | right |");
    out.println("|---|---|--:|--:|--:|");
    reliabilities.forEach((name, reliability) -> {
      for (Reliability.Bin bin : reliability.bins()) {
        if (bin.links() > 0) {
          out.printf(
              Locale.ROOT,
              "| %s | %s to %s | %d | %.4f | %.4f |%n",
              name,
              bin.start(),
              bin.end(),
              bin.links(),
              bin.meanConfidence(),
              bin.shareRight());
        }
      }
    });
  }

  /**
   * What some pairs link, put together as far as it reaches; unlike rows it may cross or have holes.
   *
   * @param sources only pairs are taken whose source is one of the first so many documents
   */
  private static List<IndexRow> closure(MultiAlignment found, int sources) {
    int size = found.text().size();
    List<List<List<TreeSet<Integer>>>> components = new ArrayList<>();
    for (int document = 0; document < size; document++) {
      List<List<TreeSet<Integer>>> own = new ArrayList<>();
      for (int segment = 0; segment < found.text().document(document).size(); segment++) {
        List<TreeSet<Integer>> single = new ArrayList<>();
        IntStream.range(0, size).forEach(k -> single.add(new TreeSet<>()));
        single.get(document).add(segment);
        own.add(single);
      }
      components.add(own);
    }
    for (int source = 0; source < Math.min(sources, size); source++) {
      for (int target = source + 1; target < size; target++) {
        Alignment alignment = found.found(source, target).orElseThrow();
        for (Bead bead : alignment.links()) {
          List<TreeSet<Integer>> into = components.get(source).get(bead.sourceStart());
          for (int i = bead.sourceStart(); i < bead.sourceEnd(); i++) {
            join(components, into, components.get(source).get(i));
          }
          for (int j = bead.targetStart(); j < bead.targetEnd(); j++) {
            join(components, into, components.get(target).get(j));
          }
        }
      }
    }
    return components.stream()
        .flatMap(List::stream)
        .map(sets -> new IndexRow(sets.stream().map(List::copyOf).toList()))
        .distinct()
        .toList();
  }

  private static void join(
      List<List<List<TreeSet<Integer>>>> components,
      List<TreeSet<Integer>> into,
      List<TreeSet<Integer>> other) {
    if (into == other) {
      return;
    }
    for (int document = 0; document < into.size(); document++) {
      into.get(document).addAll(other.get(document));
      for (int segment : other.get(document)) {
        components.get(document).set(segment, into);
      }
    }
  }
}
