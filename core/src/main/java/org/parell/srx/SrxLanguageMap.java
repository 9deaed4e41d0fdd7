package org.parell.srx;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * A map of a language to the list that has its tag for a name, and of the languages it stands for:
   * its macrolanguage and that one's other members, unless they are among {@code others}.
   */
  static SrxLanguageMap of(Language language, List<Language> others) {
    if (language.equals(Language.UNDETERMINED)) {
      return new SrxLanguageMap(".*", language.tag());
    }
    Set<Language> all = new LinkedHashSet<>();
    language.macrolanguage().ifPresent(macrolanguage -> {
      all.add(macrolanguage);
      macrolanguage.members().forEach(member -> all.add(new Language(member)));
    });
    all.removeAll(others);
    Set<String> codes = new LinkedHashSet<>();
    Stream.concat(Stream.of(language), all.stream()).forEach(one -> {
      codes.add(eitherCase(one.tag()));
      if (one.tag().length() == 2) {
        codes.add(eitherCase(one.locale().getISO3Language()));
      }
    });
    return new SrxLanguageMap("(?:" + String.join("|", codes) + ")(?:[-_].*)?", language.tag());
  }

  private static String eitherCase(String code) {
    return code.chars()
        .mapToObj(c -> Character.isLetter(c)
            ? "[" + (char) Character.toUpperCase(c) + (char) Character.toLowerCase(c) + "]"
            : c == '-' ? "[-_]" : Character.toString(c))
        .collect(Collectors.joining());
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
