package org.parell.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parell.language.Language;

/**
 * What a language calls the things that all languages have words for. A concept is known by its kind
 * and a name that is no word of a language: of countries {@code NO}, of cardinals {@code 20}.
 */
final class ConceptForms {

  /** Soft hyphens and marks of direction: there for the eye only. */
  private static final String INVISIBLE = "\u00AD\u200B\u200E\u200F\u061C";

  private static final int FEWEST_LETTERS = 3;
  private static final int FEWEST_CHARACTERS = 2;

  /** By kind and name, both in order. Strings as keys, since records cost 20 ms in a new JVM. */
  private final Map<ConceptKind, Map<String, List<String>>> forms =
      new EnumMap<>(ConceptKind.class);

  /** All forms that CLDR has in a language; none when it does not know the language. */
  static ConceptForms of(Language language) {
    ConceptForms forms = new ConceptForms();
    CldrNumbers.addTo(forms, language);
    CldrTimes.addTo(forms, language);
    CldrNames.addTo(forms, language);
    return forms;
  }

  /**
   * Adds the forms of a concept, tidied; those without a letter and those that are there already,
   * case aside, fall out.
   */
  void add(ConceptKind kind, String name, Collection<String> raw) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String form : raw) {
      String tidy = tidy(form);
      if (hasLetter(tidy)) {
        distinct.putIfAbsent(folded(tidy), tidy);
      }
    }
    if (!distinct.isEmpty()) {
      forms
          .computeIfAbsent(kind, any -> new LinkedHashMap<>())
          .put(name, List.copyOf(distinct.values()));
    }
  }

  /**
   * Adds the forms of a concept but for those too short to mean one thing: case aside, {@code US} is
   * more often a pronoun than a country. Where there is no case, two characters make a word.
   */
  void addDistinctive(ConceptKind kind, String name, Collection<String> raw) {
    List<String> distinctive = new ArrayList<>(raw.size());
    for (String form : raw) {
      boolean hasCase = !folded(form).equals(form.toUpperCase(Locale.ROOT));
      if (form.length() >= (hasCase ? FEWEST_LETTERS : FEWEST_CHARACTERS)) {
        distinctive.add(form);
      }
    }
    add(kind, name, distinctive);
  }

  /** The names of the concepts of a kind that have a form, in the order in which they were added. */
  Set<String> names(ConceptKind kind) {
    return forms.getOrDefault(kind, Map.of()).keySet();
  }

  /** The forms of a concept; none when the language has none. */
  List<String> of(ConceptKind kind, String name) {
    return forms.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
  }

  boolean isEmpty() {
    return forms.isEmpty();
  }

  /** What two forms that differ only in case have in common. */
  static String folded(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  // loops and no regular expressions: these run a few thousand times before the JVM compiles them

  private static String tidy(String form) {
    StringBuilder tidy = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean isSpace = Character.isSpaceChar(c);
      boolean isSecondSpace = isSpace && tidy.length() > 0 && tidy.charAt(tidy.length() - 1) == ' ';
      if (INVISIBLE.indexOf(c) < 0 && !isSecondSpace) {
        tidy.append(isSpace ? ' ' : c);
      }
    }
    return tidy.toString().strip();
  }

  private static boolean hasLetter(String form) {
    for (int i = 0; i < form.length(); i = form.offsetByCodePoints(i, 1)) {
      if (Character.isLetter(form.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
