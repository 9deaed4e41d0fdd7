package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parell.bitext.Bitext;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

/**
 * Writes the tables the README quotes, of alignment, segmentation and language, and one of
 * confidences, over the test data and, where it is there, over a folder of further data with {@code
 * align/dev} and {@code segment/dev} in it. Run it in the top folder.
 */
public final class QualityReport {

  private static final List<String> TEXTS = List.of("barrel", "oven");
  private static final List<String> LANGUAGES = List.of("en", "nn", "ca");

  private QualityReport() {}

  /**
   * Prints all tables in Markdown; the argument is the folder of further data. Without one, a folder
   * {@code shared} beside the project is taken when it is there.
   */
  public static void main(String[] arguments) throws IOException, ExchangeFormatException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared");
    if (arguments.length > 0 && !Files.isDirectory(data.resolve("align/dev"))) {
      System.err.println(data + ": expected a folder with align/dev in it");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("### Alignment");
    out.println();
    AlignmentReport alignment = new AlignmentReport(out);
    for (String name : TEXTS) {
      for (int one = 0; one < LANGUAGES.size(); one++) {
        for (int other = one + 1; other < LANGUAGES.size(); other++) {
          text(alignment, name, LANGUAGES.get(one), LANGUAGES.get(other));
        }
      }
    }
    if (Files.isDirectory(data.resolve("align/dev"))) {
      alignment.sets(data.resolve("align/dev"));
    }
    out.println();
    out.println("### Confidence");
    out.println();
    alignment.reliability();
    if (Files.isDirectory(data.resolve("segment/dev"))) {
      out.println();
      out.println("### Segmentation");
      out.println();
      SegmentReport.main(new String[] {data.resolve("segment/dev").toString()});
    }
    out.println();
    out.println("### Language");
    out.println();
    LanguageReport.main(languageFolders(data));
  }

  private static String[] languageFolders(Path data) {
    return Stream.of(
            "testdata/texts/languages",
            data + "/segment/dev",
            data + "/align/dev/ntrex-en-nn",
            data + "/align/dev/ntrex-en-ca",
            data + "/align/dev/ntrex-nn-ca")
        .filter(folder -> Files.isDirectory(Path.of(folder)))
        .toArray(String[]::new);
  }

  private static void text(AlignmentReport report, String name, String source, String target)
      throws IOException, ExchangeFormatException {
    String gold = "gold/" + name + "/" + source + "-" + target + ".index";
    report.bitext(
        name + "-" + source + "-" + target,
        new Bitext(segments(name, source), segments(name, target)),
        IndexPairReader.read(gold, new StringReader(TestData.text(gold))));
  }

  private static SegmentedDocument segments(String name, String language) {
    String file = "gold/" + name + "/segments." + language + ".txt";
    return SegmentedDocument.ofLines(file, TestData.text(file), new Language(language));
  }
}
