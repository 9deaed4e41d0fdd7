package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void versionsAreFilledIn() throws Exception {
    assertThat(Machine.versions())
        .matches("ICU4J \\d.*, JMH \\d.*, Okapi \\d.*, Parell \\d.*, loomchild \\d.*,"
            + " mALIGNa 3\\.0\\.1")
        .doesNotContain("$");
  }

  @Test
  void busyMachineIsToldOf() {
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(Machine.describe(0)).isEqualTo("0.0 on " + processors + " processors");
    assertThat(Machine.describe(2.0 * processors)).contains("do not quote");
    assertThat(Machine.describe(-1)).isEqualTo("not known");
  }
}
