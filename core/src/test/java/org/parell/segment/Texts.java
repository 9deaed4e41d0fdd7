package org.parell.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;

/** Makes documents for the tests of this folder, and says what holds for the segments of all. */
final class Texts {

  private static final String[] PIECES = {
    "word",
    "Word",
    "I",
    "a",
    "U.S.",
    "Mr.",
    "etc.",
    "kap.",
    "a.",
    "C.",
    "17.",
    "3",
    "iv.",
    "1)",
    "2)",
    "•",
    ".",
    "?",
    "!",
    "...",
    ". . .",
    "…",
    "[...]",
    "[12]",
    "(2)",
    ":",
    ";",
    ",",
    "-",
    "–",
    "—",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "'",
    "*",
    "¿",
    "¡",
    "l'",
    "col·legi",
    "https://a.b/?C=D",
    "x.Yz",
    "日本。",
    "「",
    "」",
    "“",
    "[^1]",
    "。",
    "नमस्ते।",
    "שלום",
    "\uD83D\uDE00",
    "\uD800",
    "\uDC00",
    "\u0000",
    "\u0001",
    "\uFFFF",
    "\uFEFF",
    "\u200B",
    "\u0301",
    "²",
    "§",
    "#",
    "\uD801\uDC00",
    "\uD801\uDC28"
  };

  private static final String[] SPACES = {
    "", "", " ", " ", " ", " ", "\n", "\r\n", "\r", "\t", "\u00A0", "\u0085", "\u2028", "\u2029",
    "\u3000", "\n\n"
  };

  private Texts() {}

  /** A document of one paragraph. */
  static Document document(Language language, String text) {
    List<Block> blocks = text.isEmpty()
        ? List.of()
        : List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())));
    return new Document("", language, text, blocks, Map.of(), FileOffsets.identity());
  }

  /** A document with a paragraph for each text, {@code between} between them. */
  static Document document(Language language, String between, List<String> texts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : texts) {
      int start = text.length();
      text.append(paragraph);
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, text.length())));
      text.append(between);
    }
    return new Document("", language, text.toString(), blocks, Map.of(), FileOffsets.identity());
  }

  /** Words, marks, brackets, white space and broken characters in any order. */
  static String random(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(SPACES[random.nextInt(SPACES.length)]);
    }
    return text.toString();
  }

  /** The texts of the segments of a text. */
  static List<String> segments(Language language, String text) {
    return texts(Segmenter.standard().segment(document(language, text)));
  }

  static List<String> texts(SegmentedDocument segmented) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < segmented.size(); i++) {
      texts.add(segmented.text(i));
    }
    return texts;
  }

  /** Segments in order, trimmed, not empty, and only white space outside them in their blocks. */
  static void checkInvariants(SegmentedDocument segmented) {
    String text = segmented.document().text();
    boolean[] covered = new boolean[text.length()];
    for (Segment segment : segmented.segments()) {
      Span span = segment.span();
      assertThat(span.isEmpty()).as("%s is empty", span).isFalse();
      assertThat(isSpace(text.charAt(span.start())))
          .as("space at start of %s", span)
          .isFalse();
      assertThat(isSpace(text.charAt(span.end() - 1)))
          .as("space at end of %s", span)
          .isFalse();
      java.util.Arrays.fill(covered, span.start(), span.end(), true);
    }
    for (Block block : segmented.document().blocks()) {
      for (int i = block.span().start(); i < block.span().end(); i++) {
        assertThat(covered[i] || isSpace(text.charAt(i))).as("%s is lost", i).isTrue();
      }
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
