package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/** One document of an alignment that is put together, one segment a line. Not thread-safe. */
final class GrowingDocument {

  private final String name;
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private OptionalInt lastBlock = OptionalInt.empty();

  GrowingDocument(String name, Language language) {
    this.name = requireNonNull(name, "name");
    this.language = requireNonNull(language, "language");
  }

  void add(AlignmentBuilder.Part part) {
    String stripped = part.text().strip();
    boolean continues = continuesLastBlock(part);
    if (continues && part.isAttached()) {
      // the line end behind the segment before
      text.setLength(text.length() - 1);
    }
    Span span = new Span(text.length(), text.length() + stripped.length());
    text.append(stripped).append('\n');
    if (stripped.isEmpty()) {
      segments.add(new Segment(span, -1));
      return;
    }
    if (continues) {
      int start = blocks.get(blocks.size() - 1).span().start();
      blocks.set(blocks.size() - 1, new Block(part.kind(), new Span(start, span.end())));
    } else {
      blocks.add(new Block(part.kind(), span));
      lastBlock = part.block();
    }
    segments.add(new Segment(span, blocks.size() - 1));
  }

  private boolean continuesLastBlock(AlignmentBuilder.Part part) {
    return !part.text().isBlank()
        && part.block().isPresent()
        && part.block().equals(lastBlock)
        && segments.get(segments.size() - 1).blockIndex() >= 0
        && blocks.get(blocks.size() - 1).kind() == part.kind();
  }

  SegmentedDocument document() {
    Document document =
        new Document(name, language, text.toString(), blocks, Map.of(), FileOffsets.identity());
    return new SegmentedDocument(document, segments);
  }

  /** The number of segments so far. */
  int size() {
    return segments.size();
  }
}
