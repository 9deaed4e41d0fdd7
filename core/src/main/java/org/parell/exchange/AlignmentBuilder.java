package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.BlockKind;
import org.parell.language.Language;

/**
 * Puts an alignment together from beads that come one by one with their text. Not thread-safe.
 *
 * <p>Each side's document holds the segments one a line and nothing else, each a paragraph of its
 * own unless {@link #addParts} says otherwise.
 */
public final class AlignmentBuilder {

  private final GrowingDocument source;
  private final GrowingDocument target;
  private final List<Bead> beads = new ArrayList<>();

  /**
   * Starts without any bead.
   *
   * @param sourceName what to call the source document; may be empty
   * @param targetName what to call the target document; may be empty
   */
  public AlignmentBuilder(
      String sourceName, Language sourceLanguage, String targetName, Language targetLanguage) {
    source = new GrowingDocument(sourceName, sourceLanguage);
    target = new GrowingDocument(targetName, targetLanguage);
  }

  /**
   * Adds the next bead; nothing happens when it is empty on both sides.
   *
   * @param sourceTexts the text of each of its source segments; blank text makes an empty segment
   * @param targetTexts the text of each of its target segments, likewise
   * @param confidence from 0 to 1
   */
  public void add(List<String> sourceTexts, List<String> targetTexts, double confidence) {
    addParts(
        sourceTexts.stream().map(Part::paragraph).toList(),
        targetTexts.stream().map(Part::paragraph).toList(),
        confidence);
  }

  /**
   * Adds the next bead, of segments that know their block; nothing happens when it is empty on both
   * sides.
   *
   * @param confidence from 0 to 1
   */
  public void addParts(List<Part> sourceParts, List<Part> targetParts, double confidence) {
    if (sourceParts.isEmpty() && targetParts.isEmpty()) {
      return;
    }
    int sourceStart = source.size();
    int targetStart = target.size();
    beads.add(new Bead(
        sourceStart,
        sourceStart + sourceParts.size(),
        targetStart,
        targetStart + targetParts.size(),
        confidence));
    sourceParts.forEach(source::add);
    targetParts.forEach(target::add);
  }

  /** The alignment of all beads that were added. */
  public Alignment build() {
    return new Alignment(new Bitext(source.document(), target.document()), beads);
  }

  /**
   * A segment with what is known of its place.
   *
   * @param text its text; blank text makes an empty segment
   * @param kind of its block
   * @param block the number of its block, in any count; neighbours of one number and one kind share
   *     a block. Without a number the segment is a block of its own
   * @param isAttached true when no white space parts it from the segment before it in its block, as
   *     with sentences in Chinese
   */
  public record Part(String text, BlockKind kind, OptionalInt block, boolean isAttached) {

    /** Checks that all is there. */
    public Part {
      requireNonNull(text, "text");
      requireNonNull(kind, "kind");
      requireNonNull(block, "block");
    }

    /** A paragraph of its own. */
    static Part paragraph(String text) {
      return new Part(text, BlockKind.PARAGRAPH, OptionalInt.empty(), false);
    }
  }
}
