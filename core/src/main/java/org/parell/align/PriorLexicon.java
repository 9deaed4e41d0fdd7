package org.parell.align;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parell.language.Language;
import org.parell.learning.LexiconIndex;
import org.parell.lexicon.CldrLexicon;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.Lexicon;

/** A lexicon of the user's, ready for either order of the sides. Immutable and thread-safe. */
final class PriorLexicon {

  private static final Map<List<String>, List<LexiconIndex>> BUILT_IN = new ConcurrentHashMap<>();

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

  /** What comes with Parell for two languages; prepared once for all aligners. */
  static List<LexiconIndex> builtIn(Language source, Language target) {
    return BUILT_IN.computeIfAbsent(
        List.of(source.tag(), target.tag()),
        pair -> Stream.of(CoreLexicon.between(source, target), CldrLexicon.between(source, target))
            .filter(lexicon -> !lexicon.isEmpty())
            .map(LexiconIndex::of)
            .toList());
  }
}
