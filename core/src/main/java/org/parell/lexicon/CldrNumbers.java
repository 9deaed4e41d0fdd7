package org.parell.lexicon;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.parell.language.Language;

/** The numbers of one language in words, in all genders and cases that CLDR has rules for. */
final class CldrNumbers {

  private static final long[] CARDINALS = LongStream.concat(
          LongStream.rangeClosed(0, 100), LongStream.iterate(200, n -> n <= 1000, n -> n + 100))
      .toArray();

  private static final int MOST_DAYS = 31;

  private static final long[] MAGNITUDES = {100, 1000, 1_000_000, 1_000_000_000};

  /** What stands between two parts of a number, soft hyphens where people write none. */
  private static final String SEPARATORS = " \u00A0-\u00AD";

  private final RuleBasedNumberFormat format;
  private final List<String> cardinalRules = new ArrayList<>();
  private final List<String> ordinalRules = new ArrayList<>();

  private CldrNumbers(String description, ULocale locale) {
    format = new RuleBasedNumberFormat(description, locale);
    for (String rules : format.getRuleSetNames()) {
      // years, and amounts on cheques, are written in a way of their own
      if (rules.contains("-year") || rules.contains("-financial")) {
        continue;
      }
      if (rules.startsWith("%spellout-ordinal")) {
        ordinalRules.add(rules);
      } else if (rules.startsWith("%spellout-cardinal")
          || rules.startsWith("%spellout-numbering")) {
        cardinalRules.add(rules);
      }
    }
  }

  /** Adds all numbers of a language; none when CLDR has no rules of its own for it. */
  static void addTo(ConceptForms forms, Language language) {
    CldrTable rules = CldrTable.open(language, "/rbnf").at("RBNFRules");
    // not left to ICU to find, which would count in the language of the machine when there are none
    for (String description : rules.texts("SpelloutRules")) {
      new CldrNumbers(description, ULocale.forLanguageTag(language.tag())).addTo(forms);
    }
  }

  private void addTo(ConceptForms forms) {
    for (long number : CARDINALS) {
      forms.add(ConceptKind.CARDINAL, Long.toString(number), spelled(number, cardinalRules));
    }
    for (int day = 1; day <= MOST_DAYS; day++) {
      forms.add(ConceptKind.ORDINAL, Integer.toString(day), spelled(day, ordinalRules));
    }
    Set<String> one = spelled(1, cardinalRules);
    Set<String> two = spelled(2, cardinalRules);
    for (long magnitude : MAGNITUDES) {
      Set<String> words = new LinkedHashSet<>();
      for (String number : spelled(magnitude, cardinalRules)) {
        words.add(behind(one, number).orElse(number));
      }
      for (String number : spelled(2 * magnitude, cardinalRules)) {
        behind(two, number).ifPresent(words::add);
      }
      forms.add(ConceptKind.MAGNITUDE, Long.toString(magnitude), words);
    }
  }

  private Set<String> spelled(long number, List<String> rules) {
    Set<String> words = new LinkedHashSet<>();
    for (String rule : rules) {
      words.add(format.format(number, rule));
    }
    return words;
  }

  /** What follows one of the factors: {@code millionar} of {@code to millionar}. */
  private static Optional<String> behind(Set<String> factors, String number) {
    for (String factor : factors) {
      int end = factor.length();
      if (number.length() > end + 1
          && number.startsWith(factor)
          && SEPARATORS.indexOf(number.charAt(end)) >= 0) {
        return Optional.of(number.substring(end + 1));
      }
    }
    return Optional.empty();
  }
}
