package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The scripts of the review page that know of no page, run by node where there is one. */
class ReviewModelTest {

  @Test
  void scriptsPassTheirOwnTests() throws Exception {
    assumeTrue(hasNode(), "no node from version 20 on is found, so these tests are skipped");
    Process process = new ProcessBuilder("node", "--test", "src/test/js/review.test.mjs")
        .redirectErrorStream(true)
        .start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told).containsPattern("(tests|pass) [1-9]");
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("node", "--version").start();
      String version = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      process.waitFor();
      return version.matches("v[2-9]\\d\\..*");
    } catch (IOException e) {
      return false;
    }
  }
}
