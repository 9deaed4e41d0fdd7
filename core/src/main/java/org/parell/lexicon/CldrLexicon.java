package org.parell.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parell.language.Language;

/**
 * What the Unicode CLDR, as ICU brings it, knows of any two languages: numbers in words and in
 * digits, months, days, eras, regions, languages, currencies and units of measure.
 *
 * <p>Of a thing with n forms in one language and m in the other each pair of forms has the weight
 * 1/max(n, m). Digits are the one form of a number in the other language; ordinals, whose digits may
 * as well be those of a cardinal, have half of it. Words that both languages write alike are left
 * out, whatever their case: an aligner sees them anyway.
 *
 * <p>Source: Unicode Common Locale Data Repository, Unicode License V3.
 */
public final class CldrLexicon {

  /** One takes 0.2 MB, or up to 3 MB when both languages have many cases, as Polish and Finnish. */
  private static final int MOST_REMEMBERED = 16;

  private static final Map<String, Lexicon> REMEMBERED = new LinkedHashMap<>();

  private CldrLexicon() {}

  /**
   * The lexicon of two languages, always with the same entries in the same order. Empty when CLDR
   * does not know one of them, and when both are the same language, be it of two regions or in two
   * scripts.
   *
   * <p>The first call takes an eighth of a second of a core in a new JVM, half of it to load ICU's
   * number rules; another pair 20 ms, and 10 ms when the JVM has run for a while. The last {@value
   * #MOST_REMEMBERED} pairs are remembered. Thread-safe.
   */
  public static Lexicon between(Language source, Language target) {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    String pair = source.tag() + " " + target.tag();
    // held while a lexicon is made, so that threads that want the same one do not all make it
    synchronized (REMEMBERED) {
      Lexicon lexicon = REMEMBERED.remove(pair);
      if (lexicon == null) {
        lexicon = generate(source, target);
      }
      REMEMBERED.put(pair, lexicon);
      if (REMEMBERED.size() > MOST_REMEMBERED) {
        REMEMBERED.remove(REMEMBERED.keySet().iterator().next());
      }
      return lexicon;
    }
  }

  /** What {@link #between} remembers, made anew. */
  static Lexicon generate(Language source, Language target) {
    if (CldrTable.areOneLanguage(source, target)) {
      return Lexicon.of(source, target, List.of());
    }
    ConceptForms sourceForms = ConceptForms.of(source);
    ConceptForms targetForms = ConceptForms.of(target);
    if (sourceForms.isEmpty() || targetForms.isEmpty()) {
      return Lexicon.of(source, target, List.of());
    }
    Entries entries = new Entries();
    for (ConceptKind kind : ConceptKind.values()) {
      Set<String> names = new LinkedHashSet<>(sourceForms.names(kind));
      names.addAll(targetForms.names(kind));
      for (String name : names) {
        List<String> sources = sourceForms.of(kind, name);
        List<String> targets = targetForms.of(kind, name);
        entries.add(sources, targets, 1);
        if (kind.digitsWeight() > 0) {
          entries.add(sources, List.of(name), kind.digitsWeight());
          entries.add(List.of(name), targets, kind.digitsWeight());
        }
      }
    }
    return Lexicon.of(source, target, List.copyOf(entries.byWords.values()));
  }

  /** The entries so far, in order, one for each pair of words. */
  private static final class Entries {
    private final Map<String, LexiconEntry> byWords = new LinkedHashMap<>();

    void add(List<String> sources, List<String> targets, double share) {
      double weight = share / Math.max(sources.size(), targets.size());
      for (String source : sources) {
        for (String target : targets) {
          String first = ConceptForms.folded(source);
          String second = ConceptForms.folded(target);
          String words = first + "\t" + second;
          LexiconEntry known = byWords.get(words);
          boolean isBetter = known == null || weight > known.weight();
          if (isBetter && !first.equals(second)) {
            byWords.put(words, new LexiconEntry(source, target, weight));
          }
        }
      }
    }
  }
}
