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
