package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "cat, ca",
    "nno, nn",
    "nob, nb",
    "nor, no",
    "eng, en",
    "ENG_gb, en-GB",
    "deu, de",
    "ger, de",
    "fre-CA, fr-CA",
    "zho-Hant-TW, zh-Hant-TW",
    "' nn_no ', nn-NO"
  })
  void everySpellingHasOneCanonicalForm(String spelling, String tag) {
    assertThat(new Language(spelling).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fil", "gsw", "hbs", "sco", "qaa", "mul", "und", "sr-Latn"})
  void codeWithoutAShorterOneStays(String tag) {
    assertThat(new Language(tag).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xq", "english", "e", "en--GB", "\uD800"})
  void whatNamesNoLanguageIsRefused(String tag) {
    assertThatThrownBy(() -> new Language(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BCP 47");
  }

  @Test
  void macrolanguageIncludesItsLanguagesAndNotTheOtherWayRound() {
    Language norwegian = new Language("no");
    assertThat(norwegian.includes(Language.BOKMAL)).isTrue();
    assertThat(norwegian.includes(new Language("nn-NO"))).isTrue();
    assertThat(norwegian.includes(norwegian)).isTrue();
    assertThat(norwegian.includes(new Language("da"))).isFalse();
    assertThat(Language.NYNORSK.includes(norwegian)).isFalse();
    assertThat(Language.NYNORSK.includes(Language.BOKMAL)).isFalse();
    assertThat(Language.CATALAN.includes(new Language("ca-ES"))).isTrue();
  }

  @Test
  void languageKnowsTheMacrolanguageItIsPartOf() {
    Language norwegian = new Language("no");
    assertThat(Language.NYNORSK.macrolanguage()).contains(norwegian);
    assertThat(new Language("nb-NO").macrolanguage()).contains(norwegian);
    assertThat(norwegian.macrolanguage()).isEmpty();
    assertThat(Language.CATALAN.macrolanguage()).isEmpty();
  }
}
