package org.parell.segment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;

/**
 * A document with its segments.
 *
 * @param document the document
 * @param segments in order, without overlap, each inside its block
 */
public record SegmentedDocument(Document document, List<Segment> segments) {

  /**
   * Checks order and blocks and copies the list.
   *
   * @throws IllegalArgumentException when segments overlap, are out of order or leave their block
   */
  public SegmentedDocument {
    requireNonNull(document, "document");
    segments = List.copyOf(segments);
    List<Block> blocks = document.blocks();
    int end = 0;
    for (Segment segment : segments) {
      Span span = segment.span();
      checkArgument(span.start() >= end, "segment %s must start at or after %s", span, end);
      end = span.end();
      checkArgument(
          segment.blockIndex() >= 0 || span.isEmpty(), "segment %s must lie in a block", span);
      if (segment.blockIndex() >= 0) {
        checkArgument(
            segment.blockIndex() < blocks.size(),
            "block index %s must be < %s",
            segment.blockIndex(),
            blocks.size());
        checkArgument(
            blocks.get(segment.blockIndex()).span().contains(span),
            "segment %s must lie inside its block",
            span);
      }
    }
    checkArgument(end <= document.text().length(), "segment end %s is behind the text", end);
  }

  /**
   * A text that is segmented already, one segment a line.
   *
   * <p>Every line is a segment, an empty one too, so that segment indices are line numbers counted
   * from 0; only the line end at the very end opens no further line. White space at both ends of a
   * line is left out of its span.
   *
   * @param name what reports call the document
   * @param text lines ended by LF, CR LF or CR
   */
  public static SegmentedDocument ofLines(String name, String text, Language language) {
    requireNonNull(text, "text");
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    int lf = -1;
    int cr = -1;
    while (start < text.length()) {
      // to look for a character is much faster than to look at each
      lf = lf < start ? indexOrLength(text, '\n', start) : lf;
      cr = cr < start ? indexOrLength(text, '\r', start) : cr;
      int end = Math.min(lf, cr);
      Span line = trimmed(text, start, end);
      if (line.isEmpty()) {
        segments.add(new Segment(line, -1));
      } else {
        segments.add(new Segment(line, blocks.size()));
        blocks.add(new Block(BlockKind.PARAGRAPH, line));
      }
      boolean crLf = text.startsWith("\r\n", end);
      start = end + (crLf ? 2 : 1);
    }
    Document document =
        new Document(name, language, text, blocks, Map.of(), FileOffsets.identity());
    return new SegmentedDocument(document, segments);
  }

  private static int indexOrLength(String text, char c, int start) {
    int index = text.indexOf(c, start);
    return index < 0 ? text.length() : index;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The number of segments. */
  public int size() {
    return segments.size();
  }

  /** True without any segment. */
  public boolean isEmpty() {
    return segments.isEmpty();
  }

  /** The language of the document. */
  public Language language() {
    return document.language();
  }

  /** The characters of one segment, white space and line ends as in the document. */
  public String text(int index) {
    return segments.get(index).span().of(document.text());
  }

  /**
   * Some consecutive segments as one text, white space folded; empty without any. Between two of them
   * is a space when white space or the end of a block parts them in the document, otherwise nothing.
   */
  public String foldedText(int start, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = start; i < end; i++) {
      String text = WhiteSpace.folded(text(i));
      if (!text.isEmpty()) {
        boolean parted = joined.length() > 0 && WhiteSpace.parts(this, i - 1, i);
        joined.append(parted ? " " : "").append(text);
      }
    }
    return joined.toString();
  }

  /**
   * The length of one segment, white space left out; what lengths of sentences are compared by. Time
   * is linear in it.
   */
  public int lengthInCodePoints(int index) {
    String text = document.text();
    Span span = segments.get(index).span();
    int length = 0;
    for (int offset = span.start(); offset < span.end(); offset++) {
      char c = text.charAt(offset);
      // of a pair of surrogates only the first counts
      if (!isSpace(c) && !Character.isLowSurrogate(c)) {
        length++;
      }
    }
    return length;
  }

  /** The kind of block a segment stands in; a paragraph for an empty line outside all blocks. */
  public BlockKind blockKind(int index) {
    int block = segments.get(index).blockIndex();
    return block < 0 ? BlockKind.PARAGRAPH : document.blocks().get(block).kind();
  }

  /** Where a segment stands in the file. */
  public Span inFile(int index) {
    return document.inFile(segments.get(index).span());
  }
}
