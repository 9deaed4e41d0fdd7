package org.parell.align;

import java.util.Arrays;
import java.util.Collection;
import org.parell.bitext.Bitext;
import org.parell.segment.SegmentedDocument;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** A bitext as the search sees it: words as numbers, lengths as sums from the start. */
final class DocumentPair {

  private static final float OTHER_BLOCK = 1.5f;
  private static final float OTHER_KIND = 3;

  final TokenTable source;
  final TokenTable target;
  final int[] sourceLengths;
  final int[] targetLengths;
  private final int[] sourceSums;
  private final int[] targetSums;
  private final boolean[] sourceUnaligned;
  private final boolean[] targetUnaligned;

  /** What it costs to join each segment with the one before it, as sums from the start. */
  private final float[] sourceJoints;

  private final float[] targetJoints;

  /** How many source segments stand before the text begins, such as captions of pictures. */
  final int sourceLead;

  /** How many target segments stand before the text begins. */
  final int targetLead;

  DocumentPair(Bitext bitext, Tokenizer tokenizer, Vocabulary sourceWords, Vocabulary targetWords) {
    this(
        tokenizer.tokenize(bitext.source(), sourceWords),
        tokenizer.tokenize(bitext.target(), targetWords),
        lengths(bitext.source()),
        lengths(bitext.target()),
        new boolean[bitext.source().size()],
        new boolean[bitext.target().size()],
        joints(bitext.source()),
        joints(bitext.target()),
        lead(bitext.source()),
        lead(bitext.target()));
  }

  private DocumentPair(
      TokenTable source,
      TokenTable target,
      int[] sourceLengths,
      int[] targetLengths,
      boolean[] sourceUnaligned,
      boolean[] targetUnaligned,
      float[] sourceJoints,
      float[] targetJoints,
      int sourceLead,
      int targetLead) {
    this.source = source;
    this.target = target;
    this.sourceLengths = sourceLengths;
    this.targetLengths = targetLengths;
    this.sourceUnaligned = sourceUnaligned;
    this.targetUnaligned = targetUnaligned;
    this.sourceJoints = sourceJoints;
    this.targetJoints = targetJoints;
    this.sourceLead = sourceLead;
    this.targetLead = targetLead;
    sourceSums = sums(sourceLengths);
    targetSums = sums(targetLengths);
  }

  /** Some consecutive segments of both sides. */
  DocumentPair slice(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    return new DocumentPair(
        source.slice(sourceStart, sourceEnd),
        target.slice(targetStart, targetEnd),
        Arrays.copyOfRange(sourceLengths, sourceStart, sourceEnd),
        Arrays.copyOfRange(targetLengths, targetStart, targetEnd),
        Arrays.copyOfRange(sourceUnaligned, sourceStart, sourceEnd),
        Arrays.copyOfRange(targetUnaligned, targetStart, targetEnd),
        Arrays.copyOfRange(sourceJoints, sourceStart, sourceEnd),
        Arrays.copyOfRange(targetJoints, targetStart, targetEnd),
        Math.min(Math.max(0, sourceLead - sourceStart), sourceEnd - sourceStart),
        Math.min(Math.max(0, targetLead - targetStart), targetEnd - targetStart));
  }

  /** The same bitext, with segments that no link may hold. */
  DocumentPair withUnaligned(Collection<Integer> sources, Collection<Integer> targets) {
    boolean[] newSources = sourceUnaligned.clone();
    boolean[] newTargets = targetUnaligned.clone();
    sources.forEach(i -> newSources[i] = true);
    targets.forEach(j -> newTargets[j] = true);
    return new DocumentPair(
        source,
        target,
        sourceLengths,
        targetLengths,
        newSources,
        newTargets,
        sourceJoints,
        targetJoints,
        sourceLead,
        targetLead);
  }

  /**
   * What a link costs for joining segments of different blocks, in nats: translators cut and join
   * paragraphs more seldom than sentences, and do not join a heading or a caption with text.
   */
  double blockCost(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    return sourceJoints[sourceEnd - 1]
        - sourceJoints[sourceStart]
        + targetJoints[targetEnd - 1]
        - targetJoints[targetStart];
  }

  private static float[] joints(SegmentedDocument side) {
    float[] sums = new float[side.size()];
    boolean inParagraphs = false;
    for (int i = 1; i < sums.length; i++) {
      inParagraphs |= block(side, i - 1) == block(side, i);
    }
    for (int i = 1; i < sums.length; i++) {
      // where each segment is a block, as lines given as segments are, blocks say nothing
      float otherBlock = inParagraphs && block(side, i - 1) != block(side, i) ? OTHER_BLOCK : 0;
      boolean sameKind = side.blockKind(i - 1) == side.blockKind(i);
      sums[i] = sums[i - 1] + (sameKind ? otherBlock : OTHER_KIND);
    }
    return sums;
  }

  private static int lead(SegmentedDocument side) {
    int lead = 0;
    while (lead < side.size() && side.blockKind(lead).standsApart()) {
      lead++;
    }
    return lead < side.size() ? lead : 0;
  }

  private static int block(SegmentedDocument side, int segment) {
    return side.segments().get(segment).blockIndex();
  }

  /** True when no segment of two ranges is pinned as unaligned. */
  boolean mayLink(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    boolean may = true;
    for (int i = sourceStart; i < sourceEnd; i++) {
      may &= !sourceUnaligned[i];
    }
    for (int j = targetStart; j < targetEnd; j++) {
      may &= !targetUnaligned[j];
    }
    return may;
  }

  private static int[] lengths(SegmentedDocument side) {
    int[] lengths = new int[side.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = side.lengthInCodePoints(i);
    }
    return lengths;
  }

  private static int[] sums(int[] lengths) {
    int[] sums = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      sums[i + 1] = sums[i] + lengths[i];
    }
    return sums;
  }

  int sourceCount() {
    return sourceLengths.length;
  }

  int targetCount() {
    return targetLengths.length;
  }

  /** The characters of a range of source segments, white space left out. */
  int sourceLength(int start, int end) {
    return sourceSums[end] - sourceSums[start];
  }

  /** The characters of a range of target segments, white space left out. */
  int targetLength(int start, int end) {
    return targetSums[end] - targetSums[start];
  }

  /** The characters before each target segment, and of all; shared, not copied. */
  int[] targetSums() {
    return targetSums;
  }

  long sourceLength() {
    return sourceSums[sourceSums.length - 1];
  }

  long targetLength() {
    return targetSums[targetSums.length - 1];
  }
}
