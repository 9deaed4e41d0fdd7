package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

class TranslationUnitTest {

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void joinedTextIsThatOfTheAlignment(Alignment alignment) {
    for (Bead bead : alignment.beads()) {
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      assertThat(unit.sourceText()).isEqualTo(alignment.sourceText(bead));
      assertThat(unit.targetText()).isEqualTo(alignment.targetText(bead));
    }
  }

  @Test
  void eachSegmentHasItsTextEvenAnEmptyOne() {
    Alignment alignment = Alignments.oneToOne(List.of("a\n b", "", " c"), List.of("x", "y", "z"));
    TranslationUnit unit = TranslationUnit.of(alignment, new Bead(0, 3, 1, 3, 1));
    assertThat(unit.source()).containsExactly("a b", "", "c");
    assertThat(unit.target()).containsExactly("y", "z");
    assertThat(unit.sourceText()).isEqualTo("a b c");
  }

  @Test
  void onlyTextOnBothSidesIsComplete() {
    Alignment alignment = Alignments.oneToOne(List.of("a", "", "c"), List.of("x", "y", " "));
    assertThat(alignment.beads())
        .extracting(bead -> TranslationUnit.of(alignment, bead).isComplete())
        .containsExactly(true, false, false);
  }

  @Test
  void textsMustFitTheShape() {
    assertThatThrownBy(() -> new TranslationUnit(new Bead(0, 2, 0, 1, 1), List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2-1");
  }
}
