package org.parell.lexicon;

import java.util.Optional;
import org.parell.language.Language;

/** The languages of the two sides, each perhaps not known. */
record Languages(Optional<Language> source, Optional<Language> target) {

  static final Languages UNKNOWN = new Languages(Optional.empty(), Optional.empty());

  static Languages of(Language source, Language target) {
    return new Languages(Optional.of(source), Optional.of(target));
  }

  Languages swapped() {
    return new Languages(target, source);
  }

  boolean isReverseOf(Languages other) {
    return isSame(source, other.target) && isSame(target, other.source) && !isSame(source, target);
  }

  private static boolean isSame(Optional<Language> one, Optional<Language> other) {
    return one.isPresent() && one.map(Language::primary).equals(other.map(Language::primary));
  }
}
