package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;

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
  void spaceStandsBetweenSegmentsOnlyWhereTheDocumentHasSome() {
    // two blocks: 雨だ。|行こう。　|来い。 and はい。
    String text = "雨だ。行こう。　来い。はい。";
    List<Block> blocks = List.of(
        new Block(BlockKind.PARAGRAPH, new Span(0, 11)),
        new Block(BlockKind.PARAGRAPH, new Span(11, 14)));
    Document document =
        new Document("", new Language("ja"), text, blocks, Map.of(), FileOffsets.identity());
    SegmentedDocument japanese = Segmenter.standard().segment(document);
    assertThat(japanese.size()).isEqualTo(4);
    SegmentedDocument english = SegmentedDocument.ofLines("", "Rain.\nCome.", Language.ENGLISH);
    Bead bead = new Bead(0, 4, 0, 2, 1);
    Alignment alignment = new Alignment(new Bitext(japanese, english), List.of(bead));
    TranslationUnit unit = TranslationUnit.of(alignment, bead);
    assertThat(unit.sourceText()).isEqualTo("雨だ。行こう。 来い。 はい。");
    assertThat(unit.targetText()).isEqualTo("Rain. Come.");
    assertThat(alignment.swapped().targetText(bead.swapped())).isEqualTo(unit.sourceText());
  }

  @Test
  void spaceInsideSpansOfOthersStillPartsSegments() {
    Document document = new Document(
        "",
        Language.ENGLISH,
        "One. Two.",
        List.of(new Block(BlockKind.PARAGRAPH, new Span(0, 9))),
        Map.of(),
        FileOffsets.identity());
    SegmentedDocument side = new SegmentedDocument(
        document, List.of(new Segment(new Span(0, 5), 0), new Segment(new Span(5, 9), 0)));
    Bead bead = new Bead(0, 2, 0, 2, 1);
    Alignment alignment = new Alignment(new Bitext(side, side), List.of(bead));
    assertThat(alignment.sourceText(bead)).isEqualTo("One. Two.");
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
    assertThatThrownBy(
            () -> new TranslationUnit(new Bead(0, 2, 0, 1, 1), List.of("a"), List.of(), "a", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2-1");
  }
}
