package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.evaluate.Reliability;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.exchange.IndexPairWriter;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * How far the standard aligner agrees with gold, set by set, and whether its confidences can be
 * believed.
 *
 * <p>A set is a folder with {@code NAME.src}, {@code NAME.tgt} (one segment a line), {@code NAME.gold}
 * (index pairs) and {@code set.json}, which names the two languages.
 */
final class AlignmentReport {

  private static final int BINS = 10;

  /** Sets whose gold leaves more of the segments without counterpart are no parallel texts. */
  private static final double MOST_NULLS = 0.1;

  private static final Pattern LANGUAGES = Pattern.compile(
      "\"src_lang\":\\s*\"([^\"]+)\".*\"tgt_lang\":\\s*\"([^\"]+)\"", Pattern.DOTALL);

  private final PrintStream out;
  private final Aligner aligner = Aligner.standard();
  private final Map<String, Reliability> groups = new LinkedHashMap<>();

  AlignmentReport(PrintStream out) {
    this.out = out;
    out.println(
        "| set | documents | P | R | strict F1 | lax F1 | null F1 | calibration error | ms a document |");
    out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  }

  /** What is known of one set. */
  private static final class Row {
    AlignmentAgreement agreement = AlignmentAgreement.NONE;
    Reliability reliability = Reliability.NONE;
    int documents;
    long segments;
    long nanoseconds;
    final long[] links = new long[BINS];
    final double[] confidence = new double[BINS];
    final long[] right = new long[BINS];

    /** The mean distance between confidence and truth, weighted by the number of links. */
    double calibrationError() {
      double sum = 0;
      long all = 0;
      for (int bin = 0; bin < BINS; bin++) {
        sum += Math.abs(confidence[bin] - right[bin]);
        all += links[bin];
      }
      return all == 0 ? 0 : sum / all;
    }

    String group() {
      return agreement.goldNulls() <= MOST_NULLS * segments ? "parallel" : "much left out";
    }
  }

  /** Prints a row for each set in a folder. */
  void sets(Path folder) throws IOException, ExchangeFormatException {
    List<Path> sets;
    try (Stream<Path> found = Files.list(folder)) {
      sets = found.filter(set -> Files.exists(set.resolve("set.json"))).sorted().toList();
    }
    for (Path set : sets) {
      set(set);
    }
  }

  private void set(Path set) throws IOException, ExchangeFormatException {
    Matcher languages = LANGUAGES.matcher(Files.readString(set.resolve("set.json")));
    if (!languages.find()) {
      throw new IOException(set + ": set.json does not name src_lang and tgt_lang");
    }
    List<Path> golds;
    try (Stream<Path> found = Files.list(set)) {
      golds = found.filter(file -> file.toString().endsWith(".gold")).sorted().toList();
    }
    Row row = new Row();
    for (Path gold : golds) {
      String name = gold.getFileName().toString().replaceAll("\\.gold$", "");
      Bitext bitext = new Bitext(
          lines(set.resolve(name + ".src"), languages.group(1)),
          lines(set.resolve(name + ".tgt"), languages.group(2)));
      add(row, bitext, IndexPairReader.read(gold));
    }
    print(set.getFileName().toString(), row);
  }

  private static SegmentedDocument lines(Path file, String language) throws IOException {
    return SegmentedDocument.ofLines(
        file.getFileName().toString(), Files.readString(file), new Language(language));
  }

  /** Prints a row for one bitext. */
  void bitext(String name, Bitext bitext, List<IndexPair> gold) {
    Row row = new Row();
    add(row, bitext, gold);
    print(name, row);
  }

  private void add(Row row, Bitext bitext, List<IndexPair> gold) {
    long start = System.nanoTime();
    Alignment alignment = aligner.align(bitext);
    row.nanoseconds += System.nanoTime() - start;
    row.documents++;
    row.segments += bitext.source().size() + bitext.target().size();
    row.agreement =
        row.agreement.plus(AlignmentAgreement.between(gold, IndexPairWriter.pairs(alignment)));
    row.reliability = row.reliability.plus(
        Reliability.between(gold, alignment.beads().stream().map(RatedPair::of).toList()));
    for (Bead link : alignment.links()) {
      int bin = (int) Math.min(BINS - 1, link.confidence() * BINS);
      row.links[bin]++;
      row.confidence[bin] += link.confidence();
      row.right[bin] += gold.contains(IndexPair.of(link)) ? 1 : 0;
    }
  }

  private void print(String name, Row row) {
    AlignmentAgreement agreement = row.agreement;
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.4f | %.4f | %.4f | %.4f | %.3f | %.3f | %.1f |%n",
        name,
        row.documents,
        agreement.strictPrecision(),
        agreement.strictRecall(),
        agreement.strictF1(),
        agreement.laxF1(),
        agreement.nullF1(),
        row.calibrationError(),
        row.nanoseconds / 1e6 / Math.max(1, row.documents));
    groups.merge(row.group(), row.reliability, Reliability::plus);
  }

  /**
   * Prints, for all parallel sets so far together and for those whose gold leaves much of a side
   * out, how confidence and truth go together.
   */
  void reliability() {
    out.println("| sets | confidence | links | mean confidence | right | calibration error |");
    out.println("|---|---|--:|--:|--:|--:|");
    groups.forEach((name, reliability) -> {
      double confidenceSum = 0;
      long right = 0;
      for (Reliability.Bin bin : reliability.bins()) {
        confidenceSum += bin.confidenceSum();
        right += bin.right();
        if (bin.links() > 0) {
          print(name, bin.start() + " to " + bin.end(), bin, "");
        }
      }
      Reliability.Bin all = new Reliability.Bin(0, 1, reliability.links(), confidenceSum, right);
      String error = String.format(Locale.ROOT, "%.4f", reliability.expectedCalibrationError());
      print(name, "all", all, error);
    });
  }

  private void print(String sets, String range, Reliability.Bin bin, String error) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.4f | %.4f | %s |%n",
        sets,
        range,
        bin.links(),
        bin.meanConfidence(),
        bin.shareRight(),
        error);
  }
}
