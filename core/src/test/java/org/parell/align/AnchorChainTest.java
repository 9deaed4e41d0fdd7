package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.learning.Anchors;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.segment.SegmentedDocument;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

class AnchorChainTest {

  private static final int NAMES = 100;
  private static final int SEGMENTS = 3 * NAMES;

  private final Vocabulary sourceWords = new Vocabulary();
  private final Vocabulary targetWords = new Vocabulary();
  private final DocumentPair text = new DocumentPair(
      new Bitext(lines("says"), lines("diu")), new Tokenizer(), sourceWords, targetWords);

  // every name comes back twice, but for three in a row
  private static SegmentedDocument lines(String word) {
    String lines = IntStream.range(0, SEGMENTS)
        .mapToObj(i -> name(Math.abs(i - 5) <= 1 ? SEGMENTS + i : i % NAMES) + " " + word + "\n")
        .collect(Collectors.joining());
    return SegmentedDocument.ofLines("lines", lines, Language.UNDETERMINED);
  }

  private static String name(int number) {
    return Integer.toString(number + 1000, 36)
        .chars()
        .mapToObj(
            c -> Character.toString(Character.isDigit(c) ? 'A' + c - '0' : c).repeat(2))
        .collect(Collectors.joining());
  }

  @Test
  void namesThatComeBackAreAnchorsWithinABand() {
    WordPairs anchors = Anchors.between(sourceWords, targetWords);
    AnchorMap map = AnchorMap.of(
        text.source,
        text.target,
        anchors,
        WordShares.inverse(List.of(text.source), sourceWords.size(), 0),
        WordShares.inverse(List.of(text.target), targetWords.size(), 0),
        0.05f);
    AnchorChain whole = AnchorChain.of(map, SEGMENTS, SEGMENTS);
    Band band = Band.along(whole, text, 60);
    AnchorChain within = AnchorChain.within(band, map, SEGMENTS, SEGMENTS);
    assertThat(whole.count()).isBetween(3, 10);
    assertThat(within.count()).isGreaterThan(SEGMENTS / 3);
    assertThat(within.sources).isEqualTo(within.targets);
    assertThat(Band.along(within, text, 60).size()).isLessThan(band.size() / 2);
  }
}
