package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parell.benchmarks.peers.PeerAligner;

class PeerProbeTest {

  @Test
  void answerTellsHowRightItIs() throws Exception {
    PeerProbe probe = PeerProbe.of(PeerAligner.MALIGNA_GALE_CHURCH, 100, "256m", 120);
    assertThat(probe.trouble()).isEmpty();
    assertThat(probe.strictF1()).isBetween(0.8, 1.0);
    assertThat(probe.milliseconds()).isPositive();
  }

  @Test
  void whatNeedsTooMuchMemoryIsGivenUp() throws Exception {
    PeerProbe probe = PeerProbe.of(PeerAligner.OKAPI, 3_000, "64m", 120);
    assertThat(probe.trouble()).contains("out of memory with 64m");
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws Exception {
    // Java alone takes longer than no time at all
    PeerProbe probe = PeerProbe.of(PeerAligner.PARELL, 1_000, "256m", 0);
    assertThat(probe.trouble()).contains("not done within 0 s");
  }
}
