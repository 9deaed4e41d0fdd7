package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.benchmarks.peers.PeerAligner;

class SpeedTablesTest {

  private static final List<AlignerTime> TIMES = List.of(
      new AlignerTime(PeerAligner.PARELL, 100, 10, 1.25, 2_500_000, 0.98765),
      new AlignerTime(PeerAligner.PARELL, 1_000, 100, Double.NaN, 25e6, 1),
      new AlignerTime(PeerAligner.PARELL, 10_000, 10_000, 5, 3e9, 0.5),
      new AlignerTime(PeerAligner.OKAPI, 100, 4, 0.1, Double.NaN, 0.9));

  @Test
  void alignersHaveRowEachAndGrowthSinceTheSizeBefore() {
    assertThat(SpeedTables.aligners(TIMES).lines().skip(2))
        .containsExactly(
            "| Parell | 100 | 10.0 | 1.25 | – | 2.50 | 0.988 |",
            "| Parell | 1,000 | 100 | – | 1.00 | 25.0 | 1.000 |",
            "| Parell | 10,000 | 10,000 | 5.00 | 2.00 | 3,000 | 0.500 |",
            "| Okapi | 100 | 4.00 | 0.100 | – | – | 0.900 |");
  }

  @Test
  void growthIsOverAllSizesAndOfNoneMeasuredAtOneOnly() {
    assertThat(SpeedTables.growth(TIMES).lines().skip(2))
        .containsExactly("| Parell | 1.50 | 100 | 10,000 |");
  }

  @Test
  void leftOutAreToldWithTheirReason() {
    assertThat(SpeedTables.leftOut(List.of())).isEqualTo("Nothing was left out.\n");
    LeftOut one = new LeftOut(PeerAligner.OKAPI, 31_000, "out of memory with 6g");
    assertThat(SpeedTables.leftOut(List.of(one)))
        .isEqualTo("- Okapi at 31,000: out of memory with 6g\n");
  }

  @Test
  void segmentersHaveRowEach() {
    SegmenterSpeed speed =
        new SegmenterSpeed(SegmenterSpeed.Engine.ICU, "nn", 221.957, 6.339, 4_321_000);
    assertThat(SpeedTables.segmenters(List.of(speed)).lines().skip(2))
        .containsExactly("| ICU alone | nn | 222 | 6.34 | 4.32 |");
  }

  @Test
  void rowsHaveAsManyCellsAsTheirHeader() {
    assertThat(SpeedTables.aligners(TIMES).lines().map(SpeedTablesTest::cells)).containsOnly(7L);
    assertThat(SpeedTables.growth(TIMES).lines().map(SpeedTablesTest::cells)).containsOnly(4L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        "0.1234;0.123",
        "1;1.00",
        "12.34;12.3",
        "123.4;123",
        "12345;12,345",
        "NaN;–",
        "Infinity;–"
      })
  void numbersHaveAboutThreeDigits(double value, String text) {
    assertThat(SpeedTables.number(value)).isEqualTo(text);
  }

  private static long cells(String row) {
    return row.chars().filter(c -> c == '|').count() - 1;
  }
}
