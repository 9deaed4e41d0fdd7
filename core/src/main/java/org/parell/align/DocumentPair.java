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

  final TokenTable source;
  final TokenTable target;
  final int[] sourceLengths;
  final int[] targetLengths;
  private final int[] sourceSums;
  private final int[] targetSums;
  private final boolean[] sourceUnaligned;
  private final boolean[] targetUnaligned;

  DocumentPair(Bitext bitext, Tokenizer tokenizer, Vocabulary sourceWords, Vocabulary targetWords) {
    this(
        tokenizer.tokenize(bitext.source(), sourceWords),
        tokenizer.tokenize(bitext.target(), targetWords),
        lengths(bitext.source()),
        lengths(bitext.target()),
        new boolean[bitext.source().size()],
        new boolean[bitext.target().size()]);
  }

  private DocumentPair(
      TokenTable source,
      TokenTable target,
      int[] sourceLengths,
      int[] targetLengths,
      boolean[] sourceUnaligned,
      boolean[] targetUnaligned) {
    this.source = source;
    this.target = target;
    this.sourceLengths = sourceLengths;
    this.targetLengths = targetLengths;
    this.sourceUnaligned = sourceUnaligned;
    this.targetUnaligned = targetUnaligned;
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
        Arrays.copyOfRange(targetUnaligned, targetStart, targetEnd));
  }

  /** The same bitext, with segments that no link may hold. */
  DocumentPair withUnaligned(Collection<Integer> sources, Collection<Integer> targets) {
    boolean[] newSources = sourceUnaligned.clone();
    boolean[] newTargets = targetUnaligned.clone();
    sources.forEach(i -> newSources[i] = true);
    targets.forEach(j -> newTargets[j] = true);
    return new DocumentPair(source, target, sourceLengths, targetLengths, newSources, newTargets);
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

  long sourceLength() {
    return sourceSums[sourceSums.length - 1];
  }

  long targetLength() {
    return targetSums[targetSums.length - 1];
  }
}
