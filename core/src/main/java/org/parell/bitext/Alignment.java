package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parell.document.Span;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * A bitext with its beads: every segment of both sides stands in exactly one bead, in order.
 *
 * @param bitext the two documents
 * @param beads in order on both sides, without gap or overlap
 * @param evidence what speaks for each bead, in their order, {@link BeadEvidence#NONE} for null
 *     beads; empty when nobody asked for it
 */
public record Alignment(Bitext bitext, List<Bead> beads, List<BeadEvidence> evidence) {

  private static final Comparator<Bead> IN_ORDER =
      Comparator.comparingLong(bead -> (long) bead.sourceStart() + bead.targetStart());

  /**
   * Checks that the beads cover both sides and copies the lists.
   *
   * @throws IllegalArgumentException when a bead leaves a gap, overlaps, or segments are left over;
   *     when evidence is there, but not for each bead, or names words outside its bead
   */
  public Alignment {
    requireNonNull(bitext, "bitext");
    beads = List.copyOf(beads);
    evidence = List.copyOf(evidence);
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
    checkArgument(
        evidence.isEmpty() || evidence.size() == beads.size(),
        "evidence must be of all %s beads or of none, found %s",
        beads.size(),
        evidence.size());
    for (int k = 0; k < evidence.size(); k++) {
      checkEvidence(bitext, beads.get(k), evidence.get(k));
    }
  }

  private static void checkEvidence(Bitext bitext, Bead bead, BeadEvidence evidence) {
    if (bead.isNull()) {
      checkArgument(
          evidence.equals(BeadEvidence.NONE), "%s is null, so its evidence must be none", bead);
      return;
    }
    Span source = span(bitext.source(), bead.sourceStart(), bead.sourceEnd());
    Span target = span(bitext.target(), bead.targetStart(), bead.targetEnd());
    for (WordLink link : evidence.links()) {
      checkArgument(
          source.contains(link.source()) && target.contains(link.target()),
          "%s must lie inside %s",
          link,
          bead);
    }
  }

  private static Span span(SegmentedDocument side, int start, int end) {
    List<Segment> segments = side.segments();
    return new Span(
        segments.get(start).span().start(), segments.get(end - 1).span().end());
  }

  /** Without evidence. */
  public Alignment(Bitext bitext, List<Bead> beads) {
    this(bitext, beads, List.of());
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
   * What speaks for a bead; empty when evidence was not asked for. Of a null bead it is {@link
   * BeadEvidence#NONE}.
   *
   * @param bead one of {@link #beads}
   * @throws IllegalArgumentException when it is none of them
   */
  public Optional<BeadEvidence> explain(Bead bead) {
    int index = Collections.binarySearch(beads, bead, IN_ORDER);
    checkArgument(
        index >= 0 && beads.get(index).equals(bead), "%s is no bead of this alignment", bead);
    return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence.get(index));
  }

  /**
   * The source segments of a bead, white space folded; empty without any. Between two of them is a
   * space when white space or the end of a block parts them in the document, otherwise nothing.
   */
  public String sourceText(Bead bead) {
    return bitext.source().foldedText(bead.sourceStart(), bead.sourceEnd());
  }

  /**
   * The target segments of a bead, white space folded; empty without any. Between two of them is a
   * space when white space or the end of a block parts them in the document, otherwise nothing.
   */
  public String targetText(Bead bead) {
    return bitext.target().foldedText(bead.targetStart(), bead.targetEnd());
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
    long length = 0;
    for (int i = start; i < end; i++) {
      length += side.lengthInCodePoints(i);
    }
    return length;
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
    return new Alignment(bitext, kept, evidenceOf(kept));
  }

  /** What speaks for some beads, each a link of this alignment or null. */
  private List<BeadEvidence> evidenceOf(List<Bead> some) {
    if (evidence.isEmpty()) {
      return List.of();
    }
    return some.stream()
        .map(bead -> bead.isNull() ? BeadEvidence.NONE : explain(bead).orElseThrow())
        .toList();
  }

  /** The same alignment, sides exchanged. */
  public Alignment swapped() {
    return new Alignment(
        bitext.swapped(),
        beads.stream().map(Bead::swapped).toList(),
        evidence.stream().map(BeadEvidence::swapped).toList());
  }
}
