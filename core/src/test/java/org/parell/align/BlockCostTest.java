package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

class BlockCostTest {

  // "ab" is a heading, "cd" and "ef" a paragraph, "gh" another
  private static final SegmentedDocument BLOCKS = new SegmentedDocument(
      new Document(
          "a",
          Language.ENGLISH,
          "ab cd ef gh",
          List.of(
              new Block(BlockKind.HEADING, new Span(0, 2)),
              new Block(BlockKind.PARAGRAPH, new Span(3, 8)),
              new Block(BlockKind.PARAGRAPH, new Span(9, 11))),
          Map.of(),
          FileOffsets.identity()),
      List.of(
          new Segment(new Span(0, 2), 0),
          new Segment(new Span(3, 5), 1),
          new Segment(new Span(6, 8), 1),
          new Segment(new Span(9, 11), 2)));

  @Test
  void joiningBlocksCostsAndJoiningKindsCostsMore() {
    DocumentPair pair = pair(BLOCKS, BLOCKS);
    double heading = pair.blockCost(0, 2, 0, 1);
    double paragraphs = pair.blockCost(2, 4, 0, 1);
    assertThat(pair.blockCost(1, 3, 1, 3)).isZero();
    assertThat(paragraphs).isPositive();
    assertThat(heading).isGreaterThan(paragraphs);
    assertThat(pair.blockCost(2, 4, 2, 4)).isEqualTo(2 * paragraphs);
    assertThat(pair.slice(1, 4, 1, 4).blockCost(1, 3, 0, 1)).isEqualTo(paragraphs);
  }

  @Test
  void linesGivenAsSegmentsAreNoBlocks() {
    SegmentedDocument lines = SegmentedDocument.ofLines("a", "ab\ncd\nef\n", Language.ENGLISH);
    assertThat(pair(lines, BLOCKS).blockCost(0, 3, 1, 2)).isZero();
  }

  private static DocumentPair pair(SegmentedDocument source, SegmentedDocument target) {
    return new DocumentPair(
        new Bitext(source, target), new Tokenizer(), new Vocabulary(), new Vocabulary());
  }
}
