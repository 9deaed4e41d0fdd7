package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

class BoundaryAgreementTest {

  /** Blocks are parted by {@code #}, which becomes a line end, segments by {@code |}. */
  private static SegmentedDocument segmented(String marked) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    for (String block : marked.split("#")) {
      int blockStart = text.length();
      for (String segment : block.split("\\|")) {
        int start = text.length();
        text.append(segment);
        segments.add(new Segment(new Span(start, text.length()), blocks.size()));
      }
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(blockStart, text.length())));
      text.append('\n');
    }
    return new SegmentedDocument(
        new Document(
            "", Language.ENGLISH, text.toString(), blocks, Map.of(), FileOffsets.identity()),
        segments);
  }

  @Test
  void textAgreesWithItself() {
    SegmentedDocument gold = segmented("a.| b.#c.| d.| e.");
    BoundaryAgreement agreement = BoundaryAgreement.between(gold, gold);
    assertThat(agreement).isEqualTo(new BoundaryAgreement(3, 0, 0));
    assertThat(agreement.f1()).isEqualTo(1);
  }

  @Test
  void boundariesInsideBlocksAreCounted() {
    BoundaryAgreement agreement =
        BoundaryAgreement.between(segmented("a.| b. c.#d e"), segmented("a.| b.| c.#d| e"));
    assertThat(agreement).isEqualTo(new BoundaryAgreement(1, 2, 0));
    assertThat(agreement.precision()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(agreement.recall()).isEqualTo(1);
    assertThat(agreement.f1()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void endsOfGoldBlocksAreGiven() {
    assertThat(BoundaryAgreement.between(segmented("a.| b.#c."), segmented("a.| b.\nc.")))
        .isEqualTo(new BoundaryAgreement(1, 0, 0));
  }

  @Test
  void whiteSpaceDoesNotCount() {
    assertThat(BoundaryAgreement.between(segmented("a b.| c."), segmented("a\n\n b. | c.\t")))
        .isEqualTo(new BoundaryAgreement(1, 0, 0));
  }

  @Test
  void nothingToFindAndNothingFoundIsPerfect() {
    BoundaryAgreement agreement = BoundaryAgreement.between(segmented("a b"), segmented("a b"));
    assertThat(agreement.precision()).isEqualTo(1);
    assertThat(agreement.recall()).isEqualTo(1);
  }

  @Test
  void nothingFoundIsZeroRecallAndZeroF1() {
    BoundaryAgreement agreement = BoundaryAgreement.between(segmented("a|b"), segmented("ab"));
    assertThat(agreement.recall()).isZero();
    assertThat(agreement.f1()).isZero();
  }

  @Test
  void countsOfTwoTextsAddUp() {
    assertThat(new BoundaryAgreement(1, 2, 3).plus(new BoundaryAgreement(10, 20, 30)))
        .isEqualTo(new BoundaryAgreement(11, 22, 33));
  }

  @Test
  void otherTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoundaryAgreement.between(segmented("a b"), segmented("a c")))
        .withMessageContaining("one text");
  }

  @Test
  void negativeCountIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BoundaryAgreement(0, -1, 0));
  }
}
