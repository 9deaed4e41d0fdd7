package org.parell.align;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.parell.language.Language;
import org.parell.learning.LexiconIndex;
import org.parell.lexicon.CldrLexicon;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.Lexicon;

/** A lexicon of the user's, ready for either order of the sides. Immutable and thread-safe. */
final class PriorLexicon {

  private static final Map<List<String>, Optional<LexiconIndex>> CORE = new ConcurrentHashMap<>();
  private static final Map<List<String>, Optional<LexiconIndex>> CLDR = new ConcurrentHashMap<>();

  private final Lexicon lexicon;
  private final Supplier<LexiconIndex> asGiven;
  private final Supplier<LexiconIndex> swapped;

  PriorLexicon(Lexicon lexicon) {
    this.lexicon = lexicon;
    asGiven = Suppliers.memoize(() -> LexiconIndex.of(lexicon));
    swapped = Suppliers.memoize(() -> LexiconIndex.of(lexicon.swapped()));
  }

  /**
   * The lexicon turned to the order of the search; empty when it is of other languages.
   *
   * @param source the source language of the bitext as the user gave it
   * @param target its target language
   * @param swap true when the search exchanges the sides
   */
  Optional<LexiconIndex> between(Language source, Language target, boolean swap) {
    boolean fits = lexicon.fits(source, target);
    if (!fits && !lexicon.fits(target, source)) {
      return Optional.empty();
    }
    return Optional.of(fits != swap ? asGiven.get() : swapped.get());
  }

  /** The words that come with Parell for two languages; prepared once for all aligners. */
  static Optional<LexiconIndex> core(Language source, Language target) {
    return prepared(CORE, CoreLexicon::between, source, target);
  }

  /** What CLDR knows of two languages; prepared once for all aligners. */
  static Optional<LexiconIndex> cldr(Language source, Language target) {
    return prepared(CLDR, CldrLexicon::between, source, target);
  }

  private static Optional<LexiconIndex> prepared(
      Map<List<String>, Optional<LexiconIndex>> known,
      BiFunction<Language, Language, Lexicon> lexicon,
      Language source,
      Language target) {
    return known.computeIfAbsent(
        List.of(source.tag(), target.tag()),
        pair -> Optional.of(lexicon.apply(source, target))
            .filter(words -> !words.isEmpty())
            .map(LexiconIndex::of));
  }
}
