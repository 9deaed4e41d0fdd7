package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.parell.language.AbbreviationKind.BEFORE_ANYTHING;
import static org.parell.language.AbbreviationKind.BEFORE_NUMBER;
import static org.parell.language.AbbreviationKind.NONE;
import static org.parell.language.AbbreviationKind.SENTENCE_FINAL;
import static org.parell.language.AbbreviationKind.TITLE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {

  private static final LanguageProfile ENGLISH = LanguageProfile.of(Language.ENGLISH);

  private static LanguageProfile english(String form, AbbreviationKind kind) {
    return ENGLISH.withAbbreviations(new Abbreviations(Map.of(form, kind)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jf.",
        "JF.",
        "p. ex.",
        "q. e. p. d.",
        "a. de C.",
        "A/S.",
        "Dipl.-Ing.",
        "n°.",
        "col·l.",
        "5a.",
        "डॉ.",
        "г.",
        "דר."
      })
  void formThatTextsCanHaveIsTaken(String form) {
    assertThat(Abbreviations.of(form).kinds()).containsExactly(Map.entry(form, BEFORE_ANYTHING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "jf | full stop at the end",
        "\"\" | full stop at the end",
        "\"jf. §\" | full stop at the end",
        ". | letters or digits",
        "jf.. | letters or digits",
        "p. . | letters or digits",
        "-. | letters or digits",
        "dep't. | not U+0027",
        "jf,. | not U+002C",
        "\"(jf.\" | not U+0028",
        "j\u200Bf. | not U+200B",
        "\uD800a. | not U+D800",
        "\uD83D\uDE00. | not U+1F600",
        "j\u0000f. | not U+0000",
        "a. b. c. d. e. | at most 4 parts",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmn. | at most 32 characters"
      })
  void formThatIsNeverFoundIsRefused(String form, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Abbreviations.of(form))
        .withMessageStartingWith("abbreviation \"")
        .withMessageContaining(expected);
  }

  @Test
  void whiteSpaceIsFoldedAndCharactersAreComposed() {
    assertThat(Abbreviations.of(" p.\u00A0\u202F ex. ", "a\u0301r.").kinds().keySet())
        .containsExactly("p. ex.", "\u00E1r.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Abbreviations.of("p. ex.", "p.  ex."))
        .withMessageContaining("said twice");
  }

  @Test
  void nullIsRefusedAndTheMapIsCopied() {
    assertThatNullPointerException().isThrownBy(() -> new Abbreviations(null));
    Map<String, AbbreviationKind> kinds = new HashMap<>(Map.of("jf.", TITLE));
    Abbreviations abbreviations = new Abbreviations(kinds);
    kinds.clear();
    assertThat(abbreviations.isEmpty()).isFalse();
    assertThat(Abbreviations.EMPTY.isEmpty()).isTrue();
  }

  @Test
  void ownKindGoesBeforeThatOfTheLanguageAndOthersStay() {
    assertThat(ENGLISH.abbreviationKind("etc.")).isEqualTo(SENTENCE_FINAL);
    LanguageProfile own = english("etc.", BEFORE_ANYTHING);
    assertThat(own.abbreviationKind("etc.")).isEqualTo(BEFORE_ANYTHING);
    assertThat(own.abbreviationKind("Etc.")).isEqualTo(BEFORE_ANYTHING);
    assertThat(own.abbreviationKind("Mr.")).isEqualTo(TITLE);
    assertThat(own.isSentenceStarter("The")).isTrue();
    assertThat(LanguageProfile.of(Language.ENGLISH).abbreviationKind("etc."))
        .isEqualTo(SENTENCE_FINAL);
  }

  @Test
  void capitalThatTheLanguageKnowsAsSomethingElseStays() {
    assertThat(english("rev.", BEFORE_NUMBER).abbreviationKind("Rev.")).isEqualTo(TITLE);
    assertThat(english("no.", TITLE).abbreviationKind("No.")).isEqualTo(TITLE);
    assertThat(english("xyz.", TITLE).abbreviationKind("Xyz.")).isEqualTo(TITLE);
    assertThat(english("XYZ.", TITLE).abbreviationKind("xyz.")).isEqualTo(NONE);
    LanguageProfile both = ENGLISH.withAbbreviations(
        new Abbreviations(Map.of("Rev.", BEFORE_NUMBER, "rev.", SENTENCE_FINAL)));
    assertThat(both.abbreviationKind("Rev.")).isEqualTo(BEFORE_NUMBER);
  }

  @Test
  void languageForgetsWhatIsSaidToBeNone() {
    LanguageProfile own = english("fig.", NONE);
    assertThat(own.abbreviationKind("fig.")).isEqualTo(NONE);
    assertThat(own.abbreviationKind("Fig.")).isEqualTo(NONE);
    assertThat(own.isAbbreviationOrPart("fig.")).isFalse();
    assertThat(own.isAbbreviationOrPart("figs.")).isTrue();
    assertThat(english("xyz.", NONE).isAbbreviationOrPart("xyz.")).isFalse();
  }

  @Test
  void partsOfOwnSpacedAbbreviationsAreKnown() {
    LanguageProfile own = english("p. ex.", BEFORE_ANYTHING);
    assertThat(own.continuations("p.")).containsExactly("ex.");
    assertThat(own.continuations("P.")).containsExactly("ex.");
    assertThat(own.endsSpacedAbbreviation("ex.")).isTrue();
    assertThat(own.abbreviationKind("p. ex.")).isEqualTo(BEFORE_ANYTHING);
  }
}
