package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Puts an alignment together from beads that come one by one with their text. Not thread-safe.
 *
 * <p>Each side's document holds the segments one a line, each a paragraph of its own, and nothing
 * else.
 */
public final class AlignmentBuilder {

  private final Side source;
  private final Side target;
  private final List<Bead> beads = new ArrayList<>();

  /**
   * Starts without any bead.
   *
   * @param sourceName what to call the source document; may be empty
   * @param targetName what to call the target document; may be empty
   */
  public AlignmentBuilder(
      String sourceName, Language sourceLanguage, String targetName, Language targetLanguage) {
    source = new Side(sourceName, sourceLanguage);
    target = new Side(targetName, targetLanguage);
  }

  /**
   * Adds the next bead; nothing happens when it is empty on both sides.
   *
   * @param sourceTexts the text of each of its source segments; blank text makes an empty segment
   * @param targetTexts the text of each of its target segments, likewise
   * @param confidence from 0 to 1
   */
  public void add(List<String> sourceTexts, List<String> targetTexts, double confidence) {
    if (sourceTexts.isEmpty() && targetTexts.isEmpty()) {
      return;
    }
    int sourceStart = source.segments.size();
    int targetStart = target.segments.size();
    beads.add(new Bead(
        sourceStart,
        sourceStart + sourceTexts.size(),
        targetStart,
        targetStart + targetTexts.size(),
        confidence));
    sourceTexts.forEach(source::add);
    targetTexts.forEach(target::add);
  }

  /** The alignment of all beads that were added. */
  public Alignment build() {
    return new Alignment(new Bitext(source.document(), target.document()), beads);
  }

  /** One document as it grows. */
  private static final class Side {
    private final String name;
    private final Language language;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    Side(String name, Language language) {
      this.name = requireNonNull(name, "name");
      this.language = requireNonNull(language, "language");
    }

    void add(String segment) {
      String stripped = segment.strip();
      Span span = new Span(text.length(), text.length() + stripped.length());
      text.append(stripped).append('\n');
      if (stripped.isEmpty()) {
        segments.add(new Segment(span, -1));
      } else {
        segments.add(new Segment(span, blocks.size()));
        blocks.add(new Block(BlockKind.PARAGRAPH, span));
      }
    }

    SegmentedDocument document() {
      Document document =
          new Document(name, language, text.toString(), blocks, Map.of(), FileOffsets.identity());
      return new SegmentedDocument(document, segments);
    }
  }
}
