package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.segment.SegmentedDocument;

/**
 * A bitext with its beads: every segment of both sides stands in exactly one bead, in order.
 *
 * @param bitext the two documents
 * @param beads in order on both sides, without gap or overlap
 */
public record Alignment(Bitext bitext, List<Bead> beads) {

  /**
   * Checks that the beads cover both sides and copies the list.
   *
   * @throws IllegalArgumentException when a bead leaves a gap, overlaps, or segments are left over
   */
  public Alignment {
    requireNonNull(bitext, "bitext");
    beads = List.copyOf(beads);
    int source = 0;
    int target = 0;
    for (Bead bead : beads) {
      checkArgument(
          bead.sourceStart() == source && bead.targetStart() == target,
          "%s must start at source %s, target %s",
          bead,
          source,
          target);
      source = bead.sourceEnd();
      target = bead.targetEnd();
    }
    checkArgument(
        source == bitext.source().size() && target == bitext.target().size(),
        "beads end at source %s, target %s, but there are %s and %s segments",
        source,
        target,
        bitext.source().size(),
        bitext.target().size());
  }

  /** The first side. */
  public SegmentedDocument source() {
    return bitext.source();
  }

  /** The second side. */
  public SegmentedDocument target() {
    return bitext.target();
  }

  /** The beads that link something: those with segments on both sides. */
  public List<Bead> links() {
    return beads.stream().filter(bead -> !bead.isNull()).toList();
  }

  /**
   * The source segments of a bead, white space folded; empty without any. Between two of them is a
   * space when white space or the end of a block parts them in the document, otherwise nothing.
   */
  public String sourceText(Bead bead) {
    return joined(bitext.source(), bead.sourceStart(), bead.sourceEnd());
  }

  /**
   * The target segments of a bead, white space folded; empty without any. Between two of them is a
   * space when white space or the end of a block parts them in the document, otherwise nothing.
   */
  public String targetText(Bead bead) {
    return joined(bitext.target(), bead.targetStart(), bead.targetEnd());
  }

  private static String joined(SegmentedDocument side, int start, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = start; i < end; i++) {
      String text = WhiteSpace.folded(side.text(i));
      if (!text.isEmpty()) {
        boolean parted = joined.length() > 0 && WhiteSpace.parts(side, i - 1, i);
        joined.append(parted ? " " : "").append(text);
      }
    }
    return joined.toString();
  }

  /**
   * How parallel the two sides are: the share of their characters, white space left out, that
   * stands in links, each link weighted by its confidence. 1 when every segment is linked for sure,
   * 0 when nothing is linked or both sides are empty. Time is linear in the text.
   */
  public double coverage() {
    double linked = 0;
    long all = 0;
    for (Bead bead : beads) {
      long length = length(bitext.source(), bead.sourceStart(), bead.sourceEnd())
          + length(bitext.target(), bead.targetStart(), bead.targetEnd());
      all += length;
      if (!bead.isNull()) {
        linked += length * bead.confidence();
      }
    }
    return all == 0 ? 0 : linked / all;
  }

  private static long length(SegmentedDocument side, int start, int end) {
    return IntStream.range(start, end).mapToLong(side::lengthInCodePoints).sum();
  }

  /**
   * This alignment with every link below a confidence taken apart into null beads of one segment
   * each, source first. Such a null bead gets the confidence that the link lacked.
   *
   * @param threshold from 0, which keeps every link, to 1
   */
  public Alignment withMinConfidence(double threshold) {
    checkArgument(threshold >= 0 && threshold <= 1, "threshold %s must be from 0 to 1", threshold);
    List<Bead> kept = new ArrayList<>();
    for (Bead bead : beads) {
      if (bead.isNull() || bead.confidence() >= threshold) {
        kept.add(bead);
        continue;
      }
      double rest = 1 - bead.confidence();
      for (int i = bead.sourceStart(); i < bead.sourceEnd(); i++) {
        kept.add(new Bead(i, i + 1, bead.targetStart(), bead.targetStart(), rest));
      }
      for (int j = bead.targetStart(); j < bead.targetEnd(); j++) {
        kept.add(new Bead(bead.sourceEnd(), bead.sourceEnd(), j, j + 1, rest));
      }
    }
    return new Alignment(bitext, kept);
  }

  /** The same alignment, sides exchanged. */
  public Alignment swapped() {
    return new Alignment(bitext.swapped(), beads.stream().map(Bead::swapped).toList());
  }
}
