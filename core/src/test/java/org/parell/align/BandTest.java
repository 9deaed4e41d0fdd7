package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Bitext;
import org.parell.learning.Anchors;
import org.parell.learning.WordShares;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

class BandTest {

  private static final int LINES = 1_000;
  private static final int INSERTED = 600;
  private static final int HALF_WIDTH = 60;

  private static Band withoutAnchors(int sourceCount, int targetCount) {
    List<String> source =
        IntStream.range(0, sourceCount).mapToObj(i -> "aaa bbb ccc").toList();
    List<String> target =
        IntStream.range(0, targetCount).mapToObj(i -> "xxx yyy zzz").toList();
    Bitext bitext = Bitexts.lines(source, target);
    Vocabulary sourceWords = new Vocabulary();
    Vocabulary targetWords = new Vocabulary();
    DocumentPair text = new DocumentPair(bitext, new Tokenizer(), sourceWords, targetWords);
    AnchorMap map = AnchorMap.of(
        text.source,
        text.target,
        Anchors.between(sourceWords, targetWords),
        WordShares.inverse(List.of(text.source), sourceWords.size(), 0),
        WordShares.inverse(List.of(text.target), targetWords.size(), 0),
        0.05f);
    return Band.along(AnchorChain.of(map, sourceCount, targetCount), text, HALF_WIDTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 999})
  void anInsertionFitsWhereverItStands(int row) {
    Band band = withoutAnchors(LINES, LINES + INSERTED);
    for (int i = 0; i <= LINES; i++) {
      int first = i <= row ? i : i + INSERTED;
      int last = i < row ? i : i + INSERTED;
      assertThat(band.from[i]).isLessThanOrEqualTo(first);
      assertThat(band.to[i]).isGreaterThan(last);
    }
  }

  @Test
  void withoutAnInsertionItIsNarrow() {
    assertThat(withoutAnchors(LINES, LINES).size()).isLessThan(200L * LINES);
  }
}
