package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

class AlignmentBuilderTest {

  private final AlignmentBuilder builder =
      new AlignmentBuilder("a.en", Language.ENGLISH, "a.nn", Language.NYNORSK);

  @Test
  void beadsComeOutAsTheyWereAdded() {
    builder.add(List.of("It rained.", "It snowed."), List.of("Det regna og snødde."), 0.5);
    builder.add(List.of(), List.of("Sludd òg."), 1);

    Alignment alignment = builder.build();

    assertThat(alignment.beads())
        .containsExactly(new Bead(0, 2, 0, 1, 0.5), new Bead(2, 2, 1, 2, 1));
    assertThat(alignment.sourceText(alignment.beads().get(0))).isEqualTo("It rained. It snowed.");
    assertThat(alignment.target().text(1)).isEqualTo("Sludd òg.");
    assertThat(alignment.source().document().name()).isEqualTo("a.en");
    assertThat(alignment.target().language()).isEqualTo(Language.NYNORSK);
  }

  @Test
  void blankTextIsAnEmptySegment() {
    builder.add(List.of(" \n"), List.of("Ja."), 1);

    Alignment alignment = builder.build();

    assertThat(alignment.source().size()).isEqualTo(1);
    assertThat(alignment.source().text(0)).isEmpty();
  }

  @Test
  void aBeadOfNothingIsNone() {
    builder.add(List.of(), List.of(), 1);

    assertThat(builder.build().beads()).isEmpty();
  }
}
