package org.parell.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.parell.segment.SegmentedDocument;

/** Two versions as a search looks at them: their texts with white space folded, and their words. */
record Versions(
    SegmentedDocument older,
    SegmentedDocument newer,
    List<String> olderTexts,
    List<String> newerTexts,
    Words olderWords,
    Words newerWords) {

  static Versions of(SegmentedDocument older, SegmentedDocument newer) {
    Words.Vocabulary vocabulary = new Words.Vocabulary();
    return new Versions(
        older,
        newer,
        texts(older),
        texts(newer),
        new Words(older, vocabulary),
        new Words(newer, vocabulary));
  }

  static List<String> texts(SegmentedDocument document) {
    return IntStream.range(0, document.size())
        .mapToObj(i -> document.foldedText(i, i + 1))
        .toList();
  }

  boolean isSame(int i, int j) {
    return olderTexts.get(i).equals(newerTexts.get(j));
  }

  double similarity(Match match) {
    return olderWords.similarity(
        match.olderStart(), match.olderEnd(), newerWords, match.newerStart(), match.newerEnd());
  }
}
