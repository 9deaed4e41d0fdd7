package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.language.Language;

class LexiconTest {

  @ParameterizedTest
  @CsvSource({
    "en, nn, en, nn, true",
    "en, nn, nn, en, false",
    "en, nn, en, ca, false",
    "en, nn, und, nn, false",
    "en-GB, nn, en-US, nn-NO, true",
    "en, no, en, nn, true",
    "en, nn, en, no, true",
    "en, nb, en, nn, false",
    // what was learned from texts whose languages nobody knew
    "und, nn, en, nn, true",
    "und, nn, nn, en, false",
  })
  void lexiconFitsTextsInItsLanguages(
      String source, String target, String one, String other, boolean fits) {
    Lexicon lexicon = Lexicon.of(new Language(source), new Language(target), List.of());
    assertThat(lexicon.fits(new Language(one), new Language(other))).isEqualTo(fits);
    assertThat(lexicon.swapped().fits(new Language(other), new Language(one))).isEqualTo(fits);
  }

  @Test
  void lexiconWithoutLanguagesFitsAnyTexts() {
    assertThat(Lexicon.of(List.of()).fits(Language.ENGLISH, Language.CATALAN)).isTrue();
    Lexicon half = new Lexicon(Optional.of(Language.ENGLISH), Optional.empty(), List.of());
    assertThat(half.fits(Language.ENGLISH, Language.CATALAN)).isTrue();
    assertThat(half.fits(Language.CATALAN, Language.ENGLISH)).isFalse();
  }
}
