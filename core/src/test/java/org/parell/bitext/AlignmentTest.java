package org.parell.bitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/** What an alignment keeps of the evidence for its beads. */
class AlignmentTest {

  private static final Bitext BITEXT = new Bitext(
      SegmentedDocument.ofLines("a", "one\ntwo\nthree\n", Language.ENGLISH),
      SegmentedDocument.ofLines("b", "ein\ntre\n", Language.NYNORSK));

  private static final Bead ONE = new Bead(0, 1, 0, 1, 0.9);
  private static final Bead TWO = new Bead(1, 2, 1, 1, 0.6);
  private static final Bead THREE = new Bead(2, 3, 1, 2, 0.4);
  private static final List<Bead> BEADS = List.of(ONE, TWO, THREE);

  private static final BeadEvidence FOR_ONE = evidence(new Span(0, 3), new Span(0, 3));
  private static final BeadEvidence FOR_THREE = evidence(new Span(8, 13), new Span(4, 7));

  private final Alignment explained =
      new Alignment(BITEXT, BEADS, List.of(FOR_ONE, BeadEvidence.NONE, FOR_THREE));

  private static BeadEvidence evidence(Span source, Span target) {
    return new BeadEvidence(
        -1, 0.5, 2, List.of(new WordLink(source, target, 1.5, WordLinkKind.LEXICON)));
  }

  @Test
  void eachBeadHasItsEvidence() {
    assertThat(explained.explain(ONE)).contains(FOR_ONE);
    assertThat(explained.explain(TWO)).contains(BeadEvidence.NONE);
    assertThat(explained.explain(THREE)).contains(FOR_THREE);
  }

  @Test
  void nothingIsExplainedUnasked() {
    Alignment alignment = new Alignment(BITEXT, BEADS);
    assertThat(alignment.evidence()).isEmpty();
    assertThat(BEADS).allSatisfy(bead -> assertThat(alignment.explain(bead)).isEmpty());
    assertThat(alignment.swapped().evidence()).isEmpty();
    assertThat(alignment.withMinConfidence(0.5).evidence()).isEmpty();
  }

  @Test
  void beadsOfOtherAlignmentsAreRefused() {
    for (Bead other : List.of(new Bead(0, 1, 0, 1, 0.8), new Bead(0, 2, 1, 2, 1))) {
      assertThatThrownBy(() -> explained.explain(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(other.toString());
    }
    Alignment unexplained = new Alignment(BITEXT, BEADS);
    assertThatThrownBy(() -> unexplained.explain(new Bead(5, 6, 0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void exchangingSidesMirrorsTheEvidence() {
    Alignment swapped = explained.swapped();
    assertThat(swapped.explain(ONE.swapped())).contains(FOR_ONE.swapped());
    assertThat(swapped.explain(THREE.swapped())).contains(FOR_THREE.swapped());
    assertThat(swapped.swapped()).isEqualTo(explained);
  }

  @Test
  void linksTakenApartLoseTheirEvidenceAndOthersKeepTheirs() {
    Alignment sure = explained.withMinConfidence(0.5);
    assertThat(sure.beads()).hasSize(4);
    assertThat(sure.evidence())
        .containsExactly(FOR_ONE, BeadEvidence.NONE, BeadEvidence.NONE, BeadEvidence.NONE);
    assertThat(explained.withMinConfidence(0)).isEqualTo(explained);
  }

  @Test
  void evidenceMustFitTheBeads() {
    assertThatThrownBy(() -> new Alignment(BITEXT, BEADS, List.of(FOR_ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all 3 beads");
    assertThatThrownBy(() -> new Alignment(BITEXT, BEADS, List.of(FOR_ONE, FOR_ONE, FOR_THREE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("null");
    assertThatThrownBy(
            () -> new Alignment(BITEXT, BEADS, List.of(FOR_THREE, BeadEvidence.NONE, FOR_THREE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inside");
  }
}
