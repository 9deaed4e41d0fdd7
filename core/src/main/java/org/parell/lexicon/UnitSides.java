package org.parell.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parell.language.Language;

/**
 * Which texts of the units of a translation memory are source and target: those in two languages
 * that the caller names, or else those in the only two languages of the file, in the order in which
 * they are first met. Regions count for nothing then, {@code en-GB} and {@code en-US} are one.
 */
final class UnitSides {

  private static final int EXACT = 2;
  private static final int INCLUDED = 1;

  private final boolean named;
  private final List<Language> sides = new ArrayList<>();

  /** The text of a unit in one language. */
  record Variant(Language language, String text) {}

  /** The two texts of a unit that are wanted. */
  record Pair(String source, String target) {}

  UnitSides(Languages wanted) {
    named = wanted.source().isPresent() && wanted.target().isPresent();
    if (named) {
      sides.add(wanted.source().get());
      sides.add(wanted.target().get());
    }
  }

  Languages languages() {
    return sides.size() < 2 ? Languages.UNKNOWN : Languages.of(sides.get(0), sides.get(1));
  }

  String description() {
    return sides.size() < 2
        ? "two languages"
        : sides.stream().map(Language::tag).collect(Collectors.joining(" and "));
  }

  /** True when nobody named the sides, and this language is the one taken for the target. */
  boolean isReversed(Language source) {
    return !named && sides.size() == 2 && isSame(sides.get(1), source);
  }

  /** Takes note of the languages of a unit; a third one comes back, if there is any. */
  Optional<Language> learn(List<Variant> unit) {
    if (named) {
      return Optional.empty();
    }
    for (Variant variant : unit) {
      int index = indexOf(variant.language());
      if (index >= 0) {
        if (!sides.get(index).equals(variant.language())) {
          sides.set(index, new Language(variant.language().primary()));
        }
      } else if (sides.size() < 2) {
        sides.add(variant.language());
      } else {
        return Optional.of(variant.language());
      }
    }
    return Optional.empty();
  }

  private int indexOf(Language language) {
    for (int i = 0; i < sides.size(); i++) {
      if (isSame(sides.get(i), language)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Language one, Language other) {
    return one.primary().equals(other.primary());
  }

  /** The two texts of a unit; empty when it lacks one. */
  Optional<Pair> pair(List<Variant> unit) {
    if (sides.size() < 2) {
      return Optional.empty();
    }
    Optional<String> source = text(unit, sides.get(0), sides.get(1));
    Optional<String> target = text(unit, sides.get(1), sides.get(0));
    return source.isPresent() && target.isPresent()
        ? Optional.of(new Pair(source.get(), target.get()))
        : Optional.empty();
  }

  /** The first text among those that fit a language best, and are not the other side's own. */
  private static Optional<String> text(List<Variant> unit, Language language, Language other) {
    int bestFit = 0;
    Optional<String> best = Optional.empty();
    for (Variant variant : unit) {
      int fit = fit(variant.language(), language, other);
      if (fit > bestFit) {
        bestFit = fit;
        best = Optional.of(variant.text());
      }
    }
    return best;
  }

  private static int fit(Language found, Language wanted, Language other) {
    if (found.equals(wanted)) {
      return EXACT;
    }
    boolean included = wanted.includes(found) || found.includes(wanted);
    return included && !found.equals(other) ? INCLUDED : 0;
  }
}
