package org.parell.srx;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.parell.language.Language;

/**
 * Says which languages a list of rules is for.
 *
 * @param languagePattern a regular expression for the whole code of a language, upper and lower case
 *     alike: {@code [Nn][Nn].*}, {@code EN.*}
 * @param languageRuleName the name of the list of rules
 */
public record SrxLanguageMap(String languagePattern, String languageRuleName) {

  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException when it is no regular expression of the JDK
   */
  public SrxLanguageMap {
    requireNonNull(languageRuleName, "languageRuleName");
    requireNonNull(languagePattern, "languagePattern");
    try {
      compiled(languagePattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("languagepattern: " + Expressions.trouble(e), e);
    }
  }

  /** True when the pattern matches the tag, written {@code en-GB} or {@code en_GB}. */
  public boolean matches(Language language) {
    Pattern pattern = compiled(languagePattern);
    String tag = language.tag();
    return pattern.matcher(tag).matches()
        || pattern.matcher(tag.replace('-', '_')).matches();
  }

  private static Pattern compiled(String languagePattern) {
    // tags differ in nothing when they differ in case only, and some files write all in capitals
    return Pattern.compile(languagePattern, Pattern.CASE_INSENSITIVE);
  }
}
