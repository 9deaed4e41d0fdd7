package org.parell.benchmarks.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentReportTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, UTF_8);
  private final ReliabilityReport reliability = new ReliabilityReport();
  private final AlignmentReport report = new AlignmentReport(out, reliability);

  @Test
  void severalDocumentsAreMeasuredAloneAndPooled() {
    report.header();
    report.set(new GoldSet("one", List.of(Texts.story(10))));
    report.set(new GoldSet("two", List.of(Texts.story(10), Texts.story(10))));
    assertThat(rows())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("| set | documents | aligned | P | R | strict F1 |"),
            row -> assertThat(row).startsWith("|---|"),
            row -> assertThat(row).startsWith("| one | 1 | alone | 1.0000 | 1.0000 | 1.0000 |"),
            row -> assertThat(row).startsWith("| two | 2 | alone | 1.0000 | 1.0000 | 1.0000 |"),
            row -> assertThat(row).startsWith("| two | 2 | pooled | 1.0000 | 1.0000 | 1.0000 |"));
    assertThat(rows()).allMatch(row -> columns(row) == 10);
  }

  @Test
  void withoutNullsOnEitherSideThereIsNoNullF1() {
    report.set(new GoldSet("all linked", List.of(Texts.story(10))));
    report.set(new GoldSet("half linked", List.of(Texts.story(5))));
    assertThat(rows())
        .satisfiesExactly(
            row -> assertThat(row).contains(" | 1.0000 | – | "),
            row -> assertThat(row).contains(" | 0.6667 | 0.000 | "));
  }

  @Test
  void comparableTextsAreDrawnFiveTimes() {
    GoldSet set = new GoldSet("two", List.of(Texts.story(10), Texts.story(10)));
    report.comparable(set, 60, 1);
    report.comparable(set, 60, 2);
    assertThat(rows())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("| two, 60 % common | 10 | alone |"),
            row -> assertThat(row).startsWith("| two, 60 % common | 10 | pooled |"),
            row -> assertThat(row).startsWith("| two, 60 % common | 5 | alone |"));
  }

  @Test
  void unrelatedTextsAreCountedByTheirLinks() {
    report.unrelatedHeader();
    report.unrelated(new GoldSet("same", List.of(Texts.story(10), Texts.story(10))));
    // the stories are one story, so all is linked
    assertThat(rows())
        .satisfiesExactly(
            row -> assertThat(row).contains("| links | of them from 0.9 on |"),
            row -> assertThat(row).startsWith("|---|"),
            row -> assertThat(row).startsWith("| same | 2 | alone | 40 | 20 | 20 |"),
            row -> assertThat(row).startsWith("| same | 2 | pooled | 40 | 20 | 20 |"));
    assertThat(rows()).allMatch(row -> columns(row) == 7);
  }

  @Test
  void confidencesAreJudgedByTheKindOfSetAndByPooling() {
    report.set(new GoldSet("one", List.of(Texts.story(10))));
    report.set(new GoldSet("two", List.of(Texts.story(10), Texts.story(10))));
    report.set(new GoldSet("half", List.of(Texts.story(5))));
    written.reset();
    reliability.print(out);
    assertThat(rows())
        .satisfiesExactly(
            row -> assertThat(row).contains("| calibration error | bar |"),
            row -> assertThat(row).startsWith("|---|"),
            row -> assertThat(row)
                .isEqualTo("| parallel | alone | 30 | 1.0000 | 1.0000 | 0.0000 | 0.02 |"),
            row -> assertThat(row)
                .isEqualTo("| parallel | pooled | 20 | 1.0000 | 1.0000 | 0.0000 | 0.02 |"),
            row -> assertThat(row)
                .isEqualTo("| much left out | alone | 10 | 1.0000 | 0.5000 | 0.5000 |  |"),
            row -> assertThat(row).isEmpty(),
            row -> assertThat(row).contains("| confidence | links | mean confidence | right |"),
            row -> assertThat(row).startsWith("|---|"),
            row -> assertThat(row).startsWith("| parallel | alone | 0.99 to 1.0 | 30 |"),
            row -> assertThat(row).startsWith("| parallel | pooled | 0.99 to 1.0 | 20 |"),
            row -> assertThat(row).startsWith("| much left out | alone | 0.99 to 1.0 | 10 |"));
  }

  private List<String> rows() {
    return written.toString(UTF_8).lines().toList();
  }

  private static long columns(String row) {
    return row.chars().filter(c -> c == '|').count() - 1;
  }
}
