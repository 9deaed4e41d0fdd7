package org.parell.bitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatedPairTest {

  private static final IndexPair PAIR = new IndexPair(List.of(0, 1), List.of(2));

  @Test
  void beadKeepsIndicesAndConfidence() {
    assertThat(RatedPair.of(new Bead(0, 2, 2, 3, 0.75)))
        .isEqualTo(new RatedPair(PAIR, OptionalDouble.of(0.75)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void confidenceThatIsNoProbabilityIsRefused(double confidence) {
    assertThatThrownBy(() -> new RatedPair(PAIR, OptionalDouble.of(confidence)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be from 0 to 1");
  }

  @Test
  void confidenceMayBeAbsentOrAtEitherEnd() {
    assertThat(new RatedPair(PAIR, OptionalDouble.empty()).confidence()).isEmpty();
    assertThat(new RatedPair(PAIR, OptionalDouble.of(0)).confidence()).hasValue(0);
    assertThat(new RatedPair(PAIR, OptionalDouble.of(1)).confidence()).hasValue(1);
  }
}
