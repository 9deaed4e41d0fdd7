package org.parell.exchange;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.parell.language.Language;

/** The region where most of those live who write a language, as the Unicode CLDR has it. */
final class LikelyRegion {

  private LikelyRegion() {}

  /** {@code nn-NO} for {@code nn}; a language that has a region, or none at all, stays. */
  static Language added(Language language) {
    Locale locale = language.locale();
    if (!locale.getCountry().isEmpty() || language.equals(Language.UNDETERMINED)) {
      return language;
    }
    String region = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
    return region.isEmpty()
        ? language
        : new Language(
            new Locale.Builder().setLocale(locale).setRegion(region).build().toLanguageTag());
  }
}
