package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnrelatedBitextsTest {

  @Test
  void eachSourceStandsBesideTheTargetOfTheNextDocument() {
    GoldSet set = new GoldSet(
        "three", List.of(Texts.lines("a", 2), Texts.lines("b", 2), Texts.lines("c", 2)));
    assertThat(UnrelatedBitexts.of(set).documents())
        .extracting(
            made -> made.bitext().source().text(0) + made.bitext().target().text(0))
        .containsExactly("a0b0", "b0c0", "c0a0");
  }

  @Test
  void goldLinksNothing() {
    GoldSet set = new GoldSet("two", List.of(Texts.lines("a", 2), Texts.lines("b", 3)));
    assertThat(UnrelatedBitexts.of(set).nullShare()).isEqualTo(1);
  }

  @Test
  void oneDocumentIsUnrelatedToNothing() {
    GoldSet set = new GoldSet("one", List.of(Texts.lines("a", 2)));
    assertThat(UnrelatedBitexts.of(set).documents()).isEmpty();
  }
}
