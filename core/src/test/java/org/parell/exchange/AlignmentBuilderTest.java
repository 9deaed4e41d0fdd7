package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parell.document.BlockKind.CELL;
import static org.parell.document.BlockKind.HEADING;
import static org.parell.document.BlockKind.PARAGRAPH;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.document.BlockKind;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

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

  @Test
  void neighboursOfOneNumberShareABlock() {
    builder.addParts(List.of(part("One.", HEADING, 7), part("Two.", HEADING, 7)), List.of(), 1);
    builder.addParts(List.of(part("Three.", HEADING, 7), part("A", CELL, 7)), List.of(), 1);
    builder.addParts(List.of(part("B", CELL, 8), part("C", CELL, 7)), List.of(), 1);

    SegmentedDocument source = builder.build().source();

    assertThat(source.segments()).extracting(Segment::blockIndex).containsExactly(0, 0, 0, 1, 2, 3);
    assertThat(source.blockKind(2)).isEqualTo(HEADING);
    assertThat(source.blockKind(3)).isEqualTo(CELL);
    assertThat(source.document().text(source.document().blocks().get(0)))
        .isEqualTo("One.\nTwo.\nThree.");
  }

  @Test
  void withoutANumberEachSegmentIsABlock() {
    Part one = new Part("One.", CELL, OptionalInt.empty(), true);
    builder.addParts(List.of(one, one), List.of(), 1);

    SegmentedDocument source = builder.build().source();

    assertThat(source.segments()).extracting(Segment::blockIndex).containsExactly(0, 1);
    assertThat(source.document().text()).isEqualTo("One.\nOne.\n");
  }

  @Test
  void anEmptySegmentEndsItsBlock() {
    builder.addParts(
        List.of(part("a", CELL, 1), part(" ", CELL, 1), part("b", CELL, 1)), List.of(), 1);

    assertThat(builder.build().source().segments())
        .extracting(Segment::blockIndex)
        .containsExactly(0, -1, 1);
  }

  @Test
  void attachedSegmentsAreJoinedWithoutASpace() {
    Part attached = new Part("二。", PARAGRAPH, OptionalInt.of(0), true);
    builder.addParts(List.of(part("一。", PARAGRAPH, 0), attached), List.of(), 1);
    builder.addParts(List.of(attached, part("三。", PARAGRAPH, 0)), List.of(), 1);

    Alignment alignment = builder.build();

    assertThat(alignment.sourceText(alignment.beads().get(0))).isEqualTo("一。二。");
    assertThat(alignment.sourceText(alignment.beads().get(1))).isEqualTo("二。 三。");
    assertThat(alignment.source().document().text()).isEqualTo("一。二。二。\n三。\n");
  }

  private static Part part(String text, BlockKind kind, int block) {
    return new Part(text, kind, OptionalInt.of(block), false);
  }
}
