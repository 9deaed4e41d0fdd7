package org.parell.srx;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.parell.language.Language;
import org.parell.language.LanguageProfile;

/**
 * Rules of segmentation, as in an SRX 2.0 file: lists of rules, each with a name, and which of them
 * are for which language.
 *
 * <p>Regular expressions are those of the JDK, with Unicode's idea of letters, digits and white space
 * in {@code \w}, {@code \d}, {@code \s} and {@code \b}. Immutable and thread-safe; rules
 * are compiled once, when they are put together.
 */
public final class SrxRules {

  private final boolean cascade;
  private final ImmutableMap<String, List<CompiledRule>> compiled;
  private final ImmutableMap<String, List<SrxRule>> languageRules;
  private final List<SrxLanguageMap> languageMaps;

  private SrxRules(
      boolean cascade,
      Map<String, List<CompiledRule>> compiled,
      List<SrxLanguageMap> languageMaps) {
    this.cascade = cascade;
    this.compiled = ImmutableMap.copyOf(compiled);
    this.languageMaps = List.copyOf(languageMaps);
    ImmutableMap.Builder<String, List<SrxRule>> rules = ImmutableMap.builder();
    compiled.forEach(
        (name, list) -> rules.put(name, list.stream().map(CompiledRule::rule).toList()));
    languageRules = rules.build();
  }

  /**
   * Puts rules together.
   *
   * @param cascade whether all maps that match a language are for it, one after the other, or only
   *     the first
   * @param languageRules the lists of rules by their names
   * @param languageMaps in the order in which they are tried
   * @throws IllegalArgumentException when a map names a list that is not there, or the two
   *     expressions of a rule do not go together
   */
  public static SrxRules of(
      boolean cascade,
      Map<String, List<SrxRule>> languageRules,
      List<SrxLanguageMap> languageMaps) {
    Map<String, List<CompiledRule>> compiled = new LinkedHashMap<>();
    languageRules.forEach((name, rules) ->
        compiled.put(name, rules.stream().map(SrxRules::compiled).toList()));
    for (SrxLanguageMap map : languageMaps) {
      checkArgument(
          compiled.containsKey(map.languageRuleName()),
          "there must be rules of the name %s, which %s is mapped to",
          map.languageRuleName(),
          map.languagePattern());
    }
    return new SrxRules(cascade, compiled, languageMaps);
  }

  /**
   * Parell's own rules for other programs: English, Nynorsk, which stands for Bokmål too, Catalan, and
   * general ones for any other language.
   */
  public static SrxRules standard() {
    return ofProfiles(
        List.of(Language.ENGLISH, Language.NYNORSK, Language.CATALAN, Language.UNDETERMINED));
  }

  /**
   * What is known about languages, said as rules for other programs: a list for each language, named
   * by its tag.
   *
   * <p>A language of which a macrolanguage is known, as {@code no} is of {@code nn}, stands for that
   * and its other members too, as far as they are not among the languages. {@link
   * Language#UNDETERMINED} stands for all languages and should come last.
   *
   * <p>The expressions keep to what all engines read: no look-around, no possessive or lazy
   * repetition, no {@code \b}, {@code \w} or {@code \s}, and exceptions of bounded length. Not
   * everything that the segmenter knows can be said so: that the items of a list count on, where the
   * last sentence began, what ICU knows of other scripts. Where the rules say less, they cut other
   * than {@code Segmenter.standard()} at 2 of 5,140 boundaries in the development parts of four
   * treebanks (both in English, among 1,993) and at none of 964 in the test data of this project.
   */
  public static SrxRules ofProfiles(List<Language> languages) {
    Map<String, List<SrxRule>> rules = new LinkedHashMap<>();
    List<SrxLanguageMap> maps = new ArrayList<>();
    for (Language language : languages) {
      rules.put(language.tag(), ProfileRules.of(LanguageProfile.of(language)));
      maps.add(SrxLanguageMap.of(language, languages));
    }
    return of(false, rules, maps);
  }

  /** The same of rules that are compiled, and of maps that name what is there. */
  static SrxRules ofCompiled(
      boolean cascade,
      Map<String, List<CompiledRule>> compiled,
      List<SrxLanguageMap> languageMaps) {
    return new SrxRules(cascade, compiled, languageMaps);
  }

  private static CompiledRule compiled(SrxRule rule) {
    try {
      return CompiledRule.of(rule);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the expressions of a rule must go together: " + Expressions.trouble(e), e);
    }
  }

  /** True when all maps that match a language are for it, false when only the first is. */
  public boolean cascade() {
    return cascade;
  }

  /** The lists of rules by their names, in the order of the file. */
  public Map<String, List<SrxRule>> languageRules() {
    return languageRules;
  }

  /** Which rules are for which language, in the order in which that is asked. */
  public List<SrxLanguageMap> languageMaps() {
    return languageMaps;
  }

  /** The rules for a language, in the order in which they are tried; empty when there are none. */
  public List<SrxRule> rules(Language language) {
    return compiled(language).stream().map(CompiledRule::rule).toList();
  }

  /** Something that applies the rules for a language; without any, it never breaks a text. */
  public SrxMatcher matcher(Language language) {
    return new SrxMatcher(compiled(language));
  }

  private List<CompiledRule> compiled(Language language) {
    requireNonNull(language, "language");
    List<CompiledRule> rules = new ArrayList<>();
    for (SrxLanguageMap map : languageMaps) {
      if (map.matches(language)) {
        rules.addAll(compiled.getOrDefault(map.languageRuleName(), List.of()));
        if (!cascade) {
          break;
        }
      }
    }
    return rules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SrxRules rules
        && cascade == rules.cascade
        && languageRules.equals(rules.languageRules)
        && languageMaps.equals(rules.languageMaps);
  }

  @Override
  public int hashCode() {
    return languageRules.hashCode() + 31 * languageMaps.hashCode();
  }

  @Override
  public String toString() {
    return "SrxRules" + languageRules.keySet();
  }
}
