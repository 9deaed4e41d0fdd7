package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.benchmarks.peers.PeerAligner;

class PeerReportTest {

  @Test
  void setHasRowWithEveryAlignersF1AndTime() {
    List<String> rows = PeerReport.table(
            List.of(new GoldSet("two", List.of(Texts.story(10), Texts.story(10)))))
        .lines()
        .toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("| set | documents | Parell |");
    assertThat(rows.get(2)).matches("\\| two \\| 2 \\| 1\\.000, [0-9.]+ ms \\|.*");
    assertThat(rows)
        .allMatch(
            row -> row.chars().filter(c -> c == '|').count() == PeerAligner.values().length + 3);
  }
}
