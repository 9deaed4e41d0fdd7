package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parell.document.Document;
import org.parell.segment.Segmenter;

class RuleReportTest {

  private static final String TEXT = "Dr. Moe kom. – Eg òg. Ho sa: Nei. Så gjekk ho.\nEin. To.\n";

  private static final String GOLD = """
      start16\tend16\tpar
      0\t12\t1
      13\t21\t1
      22\t33\t1
      34\t46\t1
      47\t51\t2
      52\t55\t2
      """;

  @TempDir
  Path folder;

  @Test
  void eachRuleHasWhatItDecidedAndTheF1WithoutIt() throws IOException {
    write();
    String report = report();
    // gold has four boundaries inside paragraphs; found are these and the one at the colon
    assertThat(report).contains("### nn-small");
    assertThat(report).contains("| title | none | 1 | 1 | 0 | 1 | 80.00 | +8.89 |");
    assertThat(report).contains("| dialogue dash | boundaries | 1 | 1 | 0 | 1 | 75.00 | +13.89 |");
    assertThat(report).contains("| colon | boundaries | 1 | 0 | 1 | 1 | 100.00 | -11.11 |");
    assertThat(report).contains("| proposed | boundaries | 3 | 3 | 0 | 0 | 88.89 | +0.00 |");
    assertThat(report).doesNotContain("| glued |");
  }

  @Test
  void withNothingUndoneTheSegmentsAreThoseOfTheSegmenter() throws IOException {
    write();
    Document document = GoldText.readAll(folder).get(0).gold().document();
    Segmenter segmenter = Segmenter.standard();
    assertThat(RuleReport.segmented(document, segmenter.explain(document), rule -> false))
        .isEqualTo(segmenter.segment(document));
  }

  private void write() throws IOException {
    Files.writeString(folder.resolve("nn-small.txt"), TEXT);
    Files.writeString(folder.resolve("nn-small.gold.tsv"), GOLD);
    Files.writeString(folder.resolve("nn-without-gold.txt"), TEXT);
  }

  private String report() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new RuleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(folder);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
