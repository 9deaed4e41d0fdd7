package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

class WordSharesTest {

  private static final SegmentedDocument TEXT =
      SegmentedDocument.ofLines("a", "one two two\n", Language.ENGLISH);

  private final Vocabulary words = new Vocabulary();
  private final TokenTable table = new Tokenizer().tokenize(TEXT, words);

  @Test
  void aShareIsTheSmoothedOneOfAllTokens() {
    assertThat(WordShares.inverse(List.of(table), words.size(), 0))
        .containsExactly(4 / 1.5f, 4 / 2.5f);
  }

  @Test
  void aDiscountIsTakenOffWhatWasSeenAlone() {
    assertThat(WordShares.inverse(List.of(table), words.size() + 1, 1))
        .containsExactly(4.5f / 0.5f, 4.5f / 1.5f, 4.5f / 0.5f);
  }
}
