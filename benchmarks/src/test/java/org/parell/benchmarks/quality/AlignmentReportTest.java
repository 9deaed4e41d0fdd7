package org.parell.benchmarks.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class AlignmentReportTest {

  private static final int SEGMENTS = 10;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AlignmentReport report = new AlignmentReport(new PrintStream(written, true, UTF_8));

  @Test
  void parallelSetsStandTogetherAndApartFromThoseWithMuchLeftOut() {
    report.bitext("one", sameTwice(), diagonal(SEGMENTS));
    report.bitext("two", sameTwice(), diagonal(SEGMENTS));
    report.bitext("three", sameTwice(), diagonal(SEGMENTS / 2));
    written.reset();
    report.reliability();
    List<String> rows = written.toString(UTF_8).lines().toList();
    assertThat(rows.get(0))
        .isEqualTo("| sets | confidence | links | mean confidence | right | calibration error |");
    assertThat(rows)
        .filteredOn(row -> row.contains("| all |"))
        .satisfiesExactly(
            row -> assertThat(row).matches("\\| parallel \\| all \\| 20 \\|.*\\| 1\\.0000 \\|.*"),
            row -> assertThat(row)
                .matches("\\| much left out \\| all \\| 10 \\|.*\\| 0\\.5000 \\|.*"));
    assertThat(rows).allMatch(row -> row.chars().filter(c -> c == '|').count() == 7);
  }

  /** A text against itself, which aligns 1-1. */
  private static Bitext sameTwice() {
    String text = """
        The barrel came on Friday at nine.
        It stood between a sack of sugar and a coffin.
        Nobody had ordered either of them.
        The harbour master wrote 60 kilos in his book.
        His wife said that it smelled of something green.
        In the evening three men carried it to the shop.
        They put it beside the stove and went home.
        At midnight there was a noise.
        The dog of the priest began to bark.
        On Saturday the barrel was empty.
        """;
    SegmentedDocument side = SegmentedDocument.ofLines("same", text, Language.ENGLISH);
    return new Bitext(side, side);
  }

  /** The first segments linked 1-1, the others left alone. */
  private static List<IndexPair> diagonal(int links) {
    return IntStream.range(0, SEGMENTS)
        .boxed()
        .flatMap(i -> i < links
            ? List.of(new IndexPair(List.of(i), List.of(i))).stream()
            : List.of(new IndexPair(List.of(i), List.of()), new IndexPair(List.of(), List.of(i)))
                .stream())
        .toList();
  }
}
