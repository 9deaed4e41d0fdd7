package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parell.exchange.ExchangeFormatException;

/**
 * Writes the tables the README quotes, of alignment, confidence, rows, the core lexicon, segmentation and
 * language, over the test data and, where it is there, over a folder of further data with {@code
 * align/dev} and {@code segment/dev} in it. Run it in the top folder.
 */
public final class QualityReport {

  /** Sets of short news, of which comparable and unrelated texts are made. */
  private static final String NEWS = "ntrex-[a-z]{2}-[a-z]{2}";

  private static final int NEWS_JOINED = 4;

  /** Some 120 sentences a text. */
  private static final int TRILINGUAL_JOINED = 12;

  private static final List<Integer> COMMON = List.of(30, 60);

  /** Some 200 sentences beside 30, or beside 20. */
  private static final int SUMMARY_JOINED = 12;

  private static final List<Integer> SUMMARY_COMMON = List.of(12, 5);
  private static final int SUMMARY_ALONE = 5;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path data;
  private final List<GoldSet> stories = Stories.together();
  private final List<GoldSet> sets;
  private final List<GoldSet> news;

  private QualityReport(Path data) throws IOException, ExchangeFormatException {
    this.data = data;
    Path folder = data.resolve("align/dev");
    sets = Files.isDirectory(folder) ? GoldSet.readAll(folder) : List.of();
    news = sets.stream().filter(set -> set.name().matches(NEWS)).toList();
  }

  /**
   * Prints all tables in Markdown, or with a second argument {@code rows} only those of rows; the first
   * argument is the folder of further data. Without one, a folder
   * {@code shared} beside the project is taken when it is there.
   */
  public static void main(String[] arguments) throws IOException, ExchangeFormatException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared");
    if (arguments.length > 0 && !Files.isDirectory(data.resolve("align/dev"))) {
      System.err.println(data + ": expected a folder with align/dev in it");
      System.exit(2);
    }
    QualityReport report = new QualityReport(data);
    if (arguments.length > 1 && arguments[1].equals("rows")) {
      report.rows();
    } else {
      report.run();
    }
  }

  private void run() throws IOException, ExchangeFormatException {
    alignment();
    rows();
    title("Core lexicon");
    LexiconReport lexicon = new LexiconReport(out);
    Stories.alone().forEach(lexicon::set);
    sets.forEach(lexicon::set);
    if (Files.isDirectory(data.resolve("segment/dev"))) {
      title("Segmentation");
      SegmentReport.main(new String[] {data.resolve("segment/dev").toString()});
    }
    title("Language");
    LanguageReport.main(languageFolders());
  }

  private void alignment() throws IOException, ExchangeFormatException {
    ReliabilityReport reliability = new ReliabilityReport();
    AlignmentReport report = new AlignmentReport(out, reliability);
    title("Alignment");
    report.header();
    Stories.alone().forEach(report::set);
    stories.forEach(report::pool);
    sets.forEach(report::set);
    title("Alignment of comparable texts");
    report.header();
    for (int common : COMMON) {
      stories.forEach(set -> report.comparable(set, common, 1));
      news.forEach(set -> report.comparable(set, common, NEWS_JOINED));
    }
    title("Alignment of summaries");
    report.header();
    for (int common : SUMMARY_COMMON) {
      news.forEach(set -> report.summaries(set, common, SUMMARY_ALONE, SUMMARY_JOINED));
    }
    title("Links between unrelated texts");
    report.unrelatedHeader();
    stories.forEach(report::unrelated);
    news.forEach(report::unrelated);
    title("Confidence");
    reliability.print(out);
  }

  private void rows() throws IOException, ExchangeFormatException {
    title("Rows of three languages");
    RowReport report = new RowReport(out);
    report.header();
    for (String name : Stories.NAMES) {
      report.unchanged(name, List.of(Stories.clean(name)));
      report.noisy(name, List.of(Stories.clean(name)));
    }
    Optional<GoldSet> nynorsk = set("ntrex-en-nn");
    Optional<GoldSet> catalan = set("ntrex-en-ca");
    if (nynorsk.isPresent() && catalan.isPresent()) {
      TrilingualNews joined = new TrilingualNews(TRILINGUAL_JOINED);
      report.noisy("news", joined.of(nynorsk.get(), catalan.get()));
    }
    title("Confidence of rows");
    report.reliability();
  }

  private Optional<GoldSet> set(String name) {
    return sets.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  private void title(String title) {
    out.println();
    out.println("### " + title);
    out.println();
  }

  private String[] languageFolders() {
    return Stream.of(
            "testdata/texts/languages",
            data + "/segment/dev",
            data + "/align/dev/ntrex-en-nn",
            data + "/align/dev/ntrex-en-ca",
            data + "/align/dev/ntrex-nn-ca")
        .filter(folder -> Files.isDirectory(Path.of(folder)))
        .toArray(String[]::new);
  }
}
