package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

class LadderWriterTest {

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void ladderLeadsFromNothingToBothEndsThroughEveryBead(Alignment alignment) throws IOException {
    List<int[]> rungs = new ArrayList<>();
    for (String line : written(LadderWriter.standard(), alignment).split("\n")) {
      String[] fields = line.split("\t");
      assertThat(fields).hasSize(3);
      rungs.add(new int[] {Integer.parseInt(fields[0]), Integer.parseInt(fields[1])});
    }
    assertThat(rungs.get(0)).containsExactly(0, 0);
    assertThat(rungs.get(rungs.size() - 1))
        .containsExactly(alignment.source().size(), alignment.target().size());
    List<Bead> between = new ArrayList<>();
    for (int i = 1; i < rungs.size(); i++) {
      int[] start = rungs.get(i - 1);
      int[] end = rungs.get(i);
      double confidence = alignment.beads().get(i - 1).confidence();
      between.add(new Bead(start[0], end[0], start[1], end[1], confidence));
    }
    assertThat(between).isEqualTo(alignment.beads());
  }

  @Test
  void confidenceStandsWhereItsBeadStarts() throws IOException {
    assertThat(written(LadderWriter.standard(), Alignments.minutes()))
        .isEqualTo("""
            0|0|1.0000
            1|1|0.8999
            2|3|0.9713
            3|3|0.2500
            4|4|0.9500
            4|5|0.0000
            """.replace('|', '\t'));
  }
}
