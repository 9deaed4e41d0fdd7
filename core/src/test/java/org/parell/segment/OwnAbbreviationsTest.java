package org.parell.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.parell.segment.Texts.document;
import static org.parell.segment.Texts.segments;
import static org.parell.segment.Texts.texts;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.document.Document;
import org.parell.language.AbbreviationKind;
import org.parell.language.Abbreviations;
import org.parell.language.Language;

/** Abbreviations that a user brings along. */
class OwnAbbreviationsTest {

  private static Segmenter with(String form, AbbreviationKind kind) {
    return Segmenter.builder()
        .abbreviations(new Abbreviations(Map.of(form, kind)))
        .build();
  }

  private static Segmenter with(String... forms) {
    return Segmenter.builder().abbreviations(Abbreviations.of(forms)).build();
  }

  @ParameterizedTest
  @CsvSource({"en", "nn", "ca", "de", "ja", "tlh", "und"})
  void abbreviationEndsNoSegmentWhateverTheLanguage(String tag) {
    Language language = new Language(tag);
    String text = "Qwx. Tlhap ja qwx. Tlhap ja.";
    assertThat(segments(language, text)).hasSize(3);
    assertThat(texts(with("qwx.").segment(document(language, text)))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwx.",
        "q. w.",
        "Q.W.x.",
        "A/B.",
        "Qw.-Xy.",
        "x°.",
        "l·x.",
        "डॉ.",
        "г.",
        "q. de w. x."
      })
  void everyFormIsFoundInTheText(String form) {
    String text =
        "Here is " + form + " Tlhap " + form.replace(' ', '\n') + " (Two) " + form + " Q5.";
    List<Candidate> candidates = with(form).explain(document(new Language("hi"), text));
    assertThat(candidates)
        .isNotEmpty()
        .allMatch(candidate -> candidate.rule() == BoundaryRule.ABBREVIATION);
  }

  @Test
  void beforeNumberKeepsNumbersAndSentenceFinalEndsBeforeUpperCase() {
    String text = "Sjå qwx. 5 og qwx. Han kom.";
    Document document = document(Language.NYNORSK, text);
    assertThat(texts(with("qwx.", AbbreviationKind.BEFORE_NUMBER).segment(document)))
        .containsExactly("Sjå qwx. 5 og qwx.", "Han kom.");
    assertThat(with("qwx.", AbbreviationKind.BEFORE_NUMBER).explain(document))
        .extracting(Candidate::rule)
        .contains(BoundaryRule.PROPOSED);
    assertThat(with("qwx.", AbbreviationKind.SENTENCE_FINAL).explain(document))
        .extracting(Candidate::rule)
        .endsWith(BoundaryRule.ABBREVIATION_AT_END);
    assertThat(with("qwx.", AbbreviationKind.IN_NAME).explain(document))
        .extracting(Candidate::rule)
        .contains(BoundaryRule.ABBREVIATION_AT_END);
    assertThat(with("qwx.", AbbreviationKind.TITLE).explain(document))
        .extracting(Candidate::rule)
        .contains(BoundaryRule.TITLE);
  }

  @Test
  void ownClassGoesBeforeThatOfTheLanguage() {
    Document document = document(Language.ENGLISH, "Bring pears, etc. Smith left. See Dr. Who.");
    assertThat(texts(Segmenter.standard().segment(document))).hasSize(3);
    assertThat(texts(with("etc.").segment(document)))
        .containsExactly("Bring pears, etc. Smith left.", "See Dr. Who.");
    assertThat(texts(with("Dr.", AbbreviationKind.NONE).segment(document)))
        .containsExactly("Bring pears, etc.", "Smith left.", "See Dr.", "Who.");
  }

  @Test
  void upperAndLowerCaseDiffer() {
    Document document = document(Language.ENGLISH, "The QWX. Tlhap.");
    assertThat(texts(with("qwx.").segment(document))).hasSize(2);
    assertThat(texts(with("QWX.").segment(document))).hasSize(1);
  }

  @Test
  void builderForPairTakesAbbreviationsAlong() {
    Segmenter segmenter = Segmenter.builderForPair(Language.ENGLISH, Language.NYNORSK)
        .abbreviations(Abbreviations.of("qwx."))
        .build();
    for (Language language : List.of(Language.ENGLISH, Language.NYNORSK)) {
      assertThat(texts(segmenter.segment(document(language, "Ho sa: Kom qwx. Tlhap."))))
          .hasSize(1);
    }
  }

  @Test
  void segmenterIsTheSameFromManyThreadsAndLeavesOthersAlone() {
    Segmenter segmenter = with("word.", "a. C.", "p. ex.");
    String text = Texts.random(new Random(7), 2_000);
    SegmentedDocument alone = segmenter.segment(document(Language.CATALAN, text));
    assertThat(IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> segmenter.segment(document(Language.CATALAN, text)).segments()))
        .allMatch(alone.segments()::equals);
    Texts.checkInvariants(alone);
    assertThat(segments(Language.ENGLISH, "One word. Two.")).hasSize(2);
  }

  @Test
  void emptyListChangesNothingAndNullIsRefused() {
    Document document = document(Language.CATALAN, Texts.random(new Random(8), 2_000));
    assertThat(with().segment(document)).isEqualTo(Segmenter.standard().segment(document));
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().abbreviations(null));
  }
}
