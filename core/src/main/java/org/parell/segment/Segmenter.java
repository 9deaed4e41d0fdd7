package org.parell.segment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.parell.document.Block;
import org.parell.document.Document;

/** Finds the segments of a document. Immutable and thread-safe. */
public final class Segmenter {

  private static final Segmenter STANDARD = new Segmenter();

  private Segmenter() {}

  /** The segmenter with every policy at the default of the document's language. */
  public static Segmenter standard() {
    return STANDARD;
  }

  /** The segments of a document; time and memory are linear in its text. */
  public SegmentedDocument segment(Document document) {
    requireNonNull(document, "document");
    List<Segment> segments = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      segments.add(new Segment(blocks.get(i).span(), i));
    }
    return new SegmentedDocument(document, segments);
  }
}
