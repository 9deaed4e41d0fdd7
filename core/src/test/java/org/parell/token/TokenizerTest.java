package org.parell.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class TokenizerTest {

  @Test
  void wordsAreRunsOfLettersInLowerCase() {
    assertThat(tokens("Dei VENTA på Åse")).containsExactly("dei", "venta", "på", "åse");
  }

  @Test
  void separatorsInsideNumbersAreWrittenAlike() {
    assertThat(tokens("1.000 1,000 14:30 3.")).containsExactly("1.000", "1.000", "14.30", "3", ".");
  }

  @Test
  void digitsOfAllScriptsAreTheSame() {
    assertThat(tokens("١٩٠٢")).containsExactly("1902");
  }

  @Test
  void quotesAndDashesOfAllShapesAreWrittenAlike() {
    assertThat(tokens("«–»")).isEqualTo(tokens("\"-\""));
    assertThat(tokens("’")).isEqualTo(tokens("'"));
  }

  @Test
  void elisionsAreWordsOfTheirOwn() {
    assertThat(tokens("l’home")).containsExactly("l", "'", "home");
  }

  @Test
  void theDotOfTheCatalanDoubleLetterIsNoBoundary() {
    assertThat(tokens("col·lecció")).containsExactly("collecció");
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(tokens("cafe\u0301")).isEqualTo(tokens("café"));
  }

  @Test
  void charactersOfScriptsWithoutSpacesAreWords() {
    assertThat(tokens("互助論")).containsExactly("互", "助", "論");
  }

  @Test
  void noSegmentGivesMoreThanTheMost() {
    assertThat(tokens("a ".repeat(10_000))).hasSize(Tokenizer.MOST_TOKENS);
  }

  @Test
  void anyTextHasTokens() {
    assertThat(tokens("\ud800 \udc00\u0000\u0007\ufeff")).isEmpty();
    assertThat(tokens("a\ud800b")).isNotEmpty();
    assertThat(tokens("x".repeat(100_000))).isNotEmpty();
  }

  @Test
  void tablesShareTheirVocabulary() {
    Vocabulary vocabulary = new Vocabulary();
    Tokenizer tokenizer = new Tokenizer();
    TokenTable one = tokenizer.tokenize(lines("a b\nb c"), vocabulary);
    TokenTable two = tokenizer.tokenize(lines("c"), vocabulary);
    assertThat(one.segmentCount()).isEqualTo(2);
    assertThat(one.starts()).containsExactly(0, 2, 4);
    assertThat(two.indices()).containsExactly(one.indices()[3]);
    assertThat(vocabulary.size()).isEqualTo(3);
  }

  @Test
  void spansAreThoseOfTheTokensInTheirOrder() {
    String text = " Dei VENTA\n\tcol·lecció, kl. 14.30 på «互助».\n\ud800 cafe\u0301 so\u00ADft\n"
        + "a ".repeat(10_000) + "\n" + "x".repeat(1_000) + "\n" + "12".repeat(1_000);
    SegmentedDocument document = lines(text);
    Vocabulary vocabulary = new Vocabulary();
    Tokenizer tokenizer = new Tokenizer();
    TokenTable table = tokenizer.tokenize(document, vocabulary);
    for (int segment = 0; segment < document.size(); segment++) {
      int start = document.segments().get(segment).span().start();
      List<Span> spans = tokenizer.spans(document, segment);
      assertThat(spans).hasSize(table.count(segment));
      for (int k = 0; k < spans.size(); k++) {
        Span span = spans.get(k);
        String token = vocabulary.token(table.indices()[table.starts()[segment] + k]);
        assertThat(span.start()).isGreaterThanOrEqualTo(start);
        assertThat(tokens(span.of(text))).containsExactly(token);
        start = span.end();
      }
      assertThat(start)
          .isLessThanOrEqualTo(document.segments().get(segment).span().end());
    }
  }

  private static SegmentedDocument lines(String text) {
    return SegmentedDocument.ofLines("test", text, Language.UNDETERMINED);
  }

  private static List<String> tokens(String text) {
    Vocabulary vocabulary = new Vocabulary();
    TokenTable table = new Tokenizer().tokenize(lines(text), vocabulary);
    return IntStream.of(table.indices()).mapToObj(vocabulary::token).toList();
  }
}
