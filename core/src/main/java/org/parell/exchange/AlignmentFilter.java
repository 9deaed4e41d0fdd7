package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Bitext;
import org.parell.document.Document;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * Leaves beads out that are of no use to those who get the alignment. Immutable and thread-safe; time
 * and memory are linear in the text.
 *
 * <p>Texts are compared folded: runs of white space, no-break spaces too, are one space, and case does
 * not matter. A filter that is not asked for anything keeps every bead.
 */
public final class AlignmentFilter {

  private final boolean dropsNullBeads;
  private final double minConfidence;
  private final boolean dropsIdentical;
  private final boolean dropsDuplicates;
  private final double maxLengthRatio;

  private AlignmentFilter(Builder builder) {
    dropsNullBeads = builder.dropsNullBeads;
    minConfidence = builder.minConfidence;
    dropsIdentical = builder.dropsIdentical;
    dropsDuplicates = builder.dropsDuplicates;
    maxLengthRatio = builder.maxLengthRatio;
  }

  /** Starts with a filter that keeps every bead. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The alignment of what is kept. Texts, blocks and offsets into the files stay as they are; only
   * segments of beads that are left out are no longer among the segments.
   */
  public FilteredAlignment apply(Alignment alignment) {
    List<Bead> kept = new ArrayList<>();
    Map<FilterReason, Integer> leftOut = new EnumMap<>(FilterReason.class);
    Set<Texts> seen = new HashSet<>();
    for (Bead bead : alignment.beads()) {
      Optional<FilterReason> reason = reason(alignment, bead, seen);
      if (reason.isPresent()) {
        leftOut.merge(reason.get(), 1, Integer::sum);
      } else {
        kept.add(bead);
      }
    }
    return new FilteredAlignment(only(alignment, kept), kept, leftOut);
  }

  private Optional<FilterReason> reason(Alignment alignment, Bead bead, Set<Texts> seen) {
    Texts texts = new Texts(folded(alignment.sourceText(bead)), folded(alignment.targetText(bead)));
    boolean complete = !texts.source.isEmpty() && !texts.target.isEmpty();
    if (dropsNullBeads && !complete) {
      return Optional.of(FilterReason.INCOMPLETE);
    }
    if (bead.confidence() < minConfidence) {
      return Optional.of(FilterReason.LOW_CONFIDENCE);
    }
    // a segment without a counterpart is no translation that could be copied, too long or repeated
    if (!complete) {
      return Optional.empty();
    }
    if (dropsIdentical && texts.source.equals(texts.target)) {
      return Optional.of(FilterReason.IDENTICAL);
    }
    if (ratio(alignment, bead) > maxLengthRatio) {
      return Optional.of(FilterReason.LENGTH_RATIO);
    }
    if (dropsDuplicates && !seen.add(texts)) {
      return Optional.of(FilterReason.DUPLICATE);
    }
    return Optional.empty();
  }

  /** How many times as long the longer side is; both have text. */
  private static double ratio(Alignment alignment, Bead bead) {
    double source = length(alignment.source(), bead.sourceStart(), bead.sourceEnd());
    double target = length(alignment.target(), bead.targetStart(), bead.targetEnd());
    return Math.max(source, target) / Math.max(1, Math.min(source, target));
  }

  private static long length(SegmentedDocument side, int start, int end) {
    return IntStream.range(start, end).mapToLong(side::lengthInCodePoints).sum();
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        folded.appendCodePoint(c);
      } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    });
    return folded.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static Alignment only(Alignment alignment, List<Bead> kept) {
    List<Segment> source = new ArrayList<>();
    List<Segment> target = new ArrayList<>();
    List<Bead> beads = new ArrayList<>();
    List<BeadEvidence> evidence = new ArrayList<>();
    for (Bead bead : kept) {
      int sourceStart = source.size();
      int targetStart = target.size();
      source.addAll(alignment.source().segments().subList(bead.sourceStart(), bead.sourceEnd()));
      target.addAll(alignment.target().segments().subList(bead.targetStart(), bead.targetEnd()));
      beads.add(
          new Bead(sourceStart, source.size(), targetStart, target.size(), bead.confidence()));
      alignment.explain(bead).ifPresent(evidence::add);
    }
    Document sourceDocument = alignment.source().document();
    Document targetDocument = alignment.target().document();
    return new Alignment(
        new Bitext(
            new SegmentedDocument(sourceDocument, source),
            new SegmentedDocument(targetDocument, target)),
        beads,
        evidence);
  }

  private record Texts(String source, String target) {}

  /** Collects what is to be left out. Not thread-safe. */
  public static final class Builder {

    private boolean dropsNullBeads;
    private double minConfidence;
    private boolean dropsIdentical;
    private boolean dropsDuplicates;
    private double maxLengthRatio = Double.POSITIVE_INFINITY;

    private Builder() {}

    /** Leaves out beads that have no text on one side. */
    public Builder dropNullBeads() {
      dropsNullBeads = true;
      return this;
    }

    /**
     * Leaves out beads that are less sure, null beads too.
     *
     * @param confidence from 0, which keeps all, to 1
     */
    public Builder minConfidence(double confidence) {
      checkArgument(
          confidence >= 0 && confidence <= 1, "confidence %s must be from 0 to 1", confidence);
      minConfidence = confidence;
      return this;
    }

    /** Leaves out links whose two sides are the same text, as names, numbers and leftovers are. */
    public Builder dropIdentical() {
      dropsIdentical = true;
      return this;
    }

    /** Leaves out links that say again what one before them said, on both sides. */
    public Builder dropDuplicates() {
      dropsDuplicates = true;
      return this;
    }

    /**
     * Leaves out links of which one side is more than so many times as long as the other. Lengths are
     * code points, white space left out.
     *
     * @param ratio at least 1
     */
    public Builder maxLengthRatio(double ratio) {
      checkArgument(ratio >= 1, "ratio %s must be >= 1", ratio);
      maxLengthRatio = ratio;
      return this;
    }

    /** The filter. */
    public AlignmentFilter build() {
      return new AlignmentFilter(this);
    }
  }
}
