package org.parell.align;

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

  DocumentPair(Bitext bitext, Tokenizer tokenizer, Vocabulary sourceWords, Vocabulary targetWords) {
    source = tokenizer.tokenize(bitext.source(), sourceWords);
    target = tokenizer.tokenize(bitext.target(), targetWords);
    sourceLengths = lengths(bitext.source());
    targetLengths = lengths(bitext.target());
    sourceSums = sums(sourceLengths);
    targetSums = sums(targetLengths);
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
