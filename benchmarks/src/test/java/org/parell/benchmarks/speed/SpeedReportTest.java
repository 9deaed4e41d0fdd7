package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.benchmarks.peers.PeerAligner;

class SpeedReportTest {

  @Test
  void alignersChartTellsHowRightEachWasOnItsLargestBitext() {
    List<AlignerTime> times = List.of(
        new AlignerTime(PeerAligner.PARELL, 100, 10, 1, 1, 0.5),
        new AlignerTime(PeerAligner.PARELL, 1_000, 100, 1, 1, 0.98765));
    assertThat(SpeedReport.alignersChart(times))
        .contains("Parell", "strict F1 0.988 at 1,000")
        .doesNotContain("Okapi");
  }

  @Test
  void segmentersChartHasGroupForEachLanguageInTheOrderMeasured() {
    List<SegmenterSpeed> speeds = List.of(
        new SegmenterSpeed(SegmenterSpeed.Engine.PARELL, "nn", 100, 1, 1),
        new SegmenterSpeed(SegmenterSpeed.Engine.PARELL, "ca", 110, 1, 1),
        new SegmenterSpeed(SegmenterSpeed.Engine.ICU, "nn", 200, 1, 1));
    assertThat(SpeedReport.segmentersChart(speeds))
        .contains("Norwegian Nynorsk: Parell 100, ICU alone 200. Catalan: Parell 110.");
  }
}
