package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parell.bitext.Border;
import org.parell.bitext.Pins;
import org.parell.evidence.LengthEvidence;
import org.parell.learning.Contributions;

/**
 * A stretch of a bitext on its way through the passes: one pinned link, or what pins leave open,
 * which is the whole bitext when nothing is pinned. What is very long is cut into several. Parts are
 * searched on their own and learn together.
 */
final class Part {

  /** The number of the bitext that it belongs to. */
  final int bitext;

  /** Its segments alone. */
  final DocumentPair text;

  /** The index of its first source segment in the bitext. */
  final int sourceStart;

  /** The index of its first target segment in the bitext. */
  final int targetStart;

  /** True of a pinned link: it is learned from and not searched. */
  final boolean isPinned;

  /** Judges lengths by those of the whole bitext. */
  final LengthEvidence lengths;

  Contributions own;
  Region region = Region.whole(0, 0);
  Optional<Lattice> lattice = Optional.empty();

  /** What it is judged by where words are not learned; otherwise empty. */
  Optional<AnchorMap> anchors = Optional.empty();

  Path path = new Path();

  /** The sum over all paths in nats, before anything was learned. */
  double outset;

  private Part(
      int bitext,
      DocumentPair text,
      int sourceStart,
      int targetStart,
      boolean isPinned,
      LengthEvidence lengths) {
    this.bitext = bitext;
    this.text = text;
    this.sourceStart = sourceStart;
    this.targetStart = targetStart;
    this.isPinned = isPinned;
    this.lengths = lengths;
    own = Contributions.none(text.sourceCount());
  }

  /**
   * The parts of a bitext in order.
   *
   * @param cuts where what is too long is cut
   */
  static List<Part> of(int bitext, DocumentPair text, Pins pins, Cuts cuts) {
    LengthEvidence lengths =
        LengthEvidence.of(text.sourceLengths, text.targetLengths, Shapes.MOST_SEGMENTS);
    List<Part> parts = new ArrayList<>();
    if (pins.isEmpty()) {
      new Part(bitext, text, 0, 0, false, lengths).addPieces(cuts, parts);
      return parts;
    }
    DocumentPair settled = text.withUnaligned(pins.unaligned(true), pins.unaligned(false));
    for (Pins.Stretch stretch : pins.stretches(text.sourceCount(), text.targetCount())) {
      int i = stretch.sourceStart();
      int j = stretch.targetStart();
      DocumentPair slice = settled.slice(i, stretch.sourceEnd(), j, stretch.targetEnd());
      new Part(bitext, slice, i, j, stretch.isPinned(), lengths).addPieces(cuts, parts);
    }
    return parts;
  }

  /** Adds this part, or the pieces that it is cut into. */
  private void addPieces(Cuts cuts, List<Part> parts) {
    List<Border> borders = isPinned ? List.of() : cuts.of(text);
    if (borders.isEmpty()) {
      parts.add(this);
      return;
    }
    int i = 0;
    int j = 0;
    for (int piece = 0; piece <= borders.size(); piece++) {
      boolean last = piece == borders.size();
      int endI = last ? text.sourceCount() : borders.get(piece).source();
      int endJ = last ? text.targetCount() : borders.get(piece).target();
      DocumentPair slice = text.slice(i, endI, j, endJ);
      parts.add(new Part(bitext, slice, sourceStart + i, targetStart + j, false, lengths));
      i = endI;
      j = endJ;
    }
  }
}
