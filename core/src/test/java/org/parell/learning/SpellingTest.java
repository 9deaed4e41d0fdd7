package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "alexeyevich, aleksejevitsj",
    "alexeyevich, aleksèievitx",
    "pyotr, pjotr",
    "pyotr, piotr",
    "photograph, fotograf",
    "theatre, teatre",
    "zoologi, soologi",
  })
  void oneNameSpeltInTwoLanguagesFoldsAlike(String one, String other) {
    assertThat(Spelling.folded(one)).isEqualTo(Spelling.folded(other));
  }

  @Test
  void differentWordsStayDifferent() {
    assertThat(Spelling.folded("chair")).isNotEqualTo(Spelling.folded("char"));
    assertThat(Spelling.folded("")).isEmpty();
    assertThat(Spelling.folded("\uD800x")).isEqualTo("\uD800ks");
  }
}
