package org.parell.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language, named by its BCP 47 tag in canonical form: {@code en}, {@code nn}, {@code ca-ES}.
 *
 * @param tag well-formed, primary subtag in lower case, never empty; {@code und} when not known
 */
public record Language(String tag) {

  // first, since the constants below are checked against it
  private static final Set<String> TWO_LETTER_CODES = ImmutableSet.copyOf(Locale.getISOLanguages());

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Norwegian Nynorsk. */
  public static final Language NYNORSK = new Language("nn");

  /** Norwegian Bokmål. */
  public static final Language BOKMAL = new Language("nb");

  /** Catalan. */
  public static final Language CATALAN = new Language("ca");

  /** The language of a text about which nothing is known. */
  public static final Language UNDETERMINED = new Language("und");

  /**
   * Takes any spelling of a tag to its canonical form: {@code EN_gb} becomes {@code en-GB},
   * and a code of ISO 639-2 or 639-3 that has a shorter one becomes that: {@code nno} is {@code nn}.
   *
   * @throws IllegalArgumentException when the tag is not well-formed, or its primary subtag is
   *     neither a two-letter code of ISO 639-1 nor any three-letter code
   */
  public Language {
    requireNonNull(tag, "tag");
    tag = canonical(tag);
  }

  private static String canonical(String tag) {
    Locale locale;
    try {
      locale =
          new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      throw unknown(tag);
    }
    String primary = locale.getLanguage();
    boolean known = primary.length() == 3 || TWO_LETTER_CODES.contains(primary);
    if (tag.strip().equalsIgnoreCase("und")) {
      return "und";
    }
    if (!known) {
      throw unknown(tag);
    }
    if (primary.length() == 3) {
      locale =
          new Locale.Builder().setLocale(locale).setLanguage(shortest(primary)).build();
    }
    return locale.toLanguageTag();
  }

  /** The two-letter code of a three-letter one; the same code, when it has none. */
  private static String shortest(String primary) {
    String known = ULocale.createCanonical(primary).toLanguageTag();
    // one that stands for a language in one script only, as for hbs, says more than was said
    return TWO_LETTER_CODES.contains(known) ? known : primary;
  }

  private static IllegalArgumentException unknown(String tag) {
    return new IllegalArgumentException(
        "unknown language tag \"" + tag + "\": expected a BCP 47 tag such as en, nn, ca or pt-BR");
  }

  /** The primary subtag alone: {@code ca} of {@code ca-ES}. */
  public String primary() {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  /**
   * True when a text in another language is one in this: both have the same primary subtag, or this
   * is a macrolanguage of the other, as {@code no} is of {@code nb} and {@code nn}.
   */
  public boolean includes(Language other) {
    return primary().equals(other.primary()) || members().contains(other.primary());
  }

  /**
   * The primary subtags of the languages that this macrolanguage is known to stand for, the most
   * likely first; empty for any other language.
   */
  public List<String> members() {
    return Knowledge.members(primary());
  }

  /** The macrolanguage that is known to stand for this language among others: {@code no} of {@code nn}. */
  public Optional<Language> macrolanguage() {
    return Knowledge.macrolanguage(primary()).map(Language::new);
  }

  /** The JDK's locale of this tag. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
