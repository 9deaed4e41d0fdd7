package org.parell.exchange;

import java.util.List;
import java.util.Optional;
import org.parell.language.Language;

/**
 * Which texts of a unit are source and target. A side that nobody named is the header's source
 * language, or else the first language in the file that is not the other side's.
 */
final class TmxSides {

  private static final int NONE = -1;

  private static final int SAME = 4;
  private static final int SAME_BUT_FOR_REGION = 3;
  private static final int OTHER_REGION = 2;
  private static final int INCLUDED = 1;

  private Optional<Language> source;
  private Optional<Language> target;

  /** The text of a unit in one language. */
  record Variant(Language language, String text, long codeCount) {}

  /** The texts of a unit that are wanted, as far as it has them. */
  record Pair(Optional<Variant> source, Optional<Variant> target) {}

  TmxSides(Optional<Language> source, Optional<Language> target) {
    this.source = source;
    this.target = target;
  }

  /** Takes note of what the header says; a side that is named already stays. */
  void learn(Language headerSource) {
    boolean isTarget = target.isPresent() && rank(target.get(), headerSource) > 0;
    if (source.isEmpty() && !isTarget) {
      source = Optional.of(headerSource);
    }
  }

  /** What is known of the sides, for messages. */
  String description() {
    if (source.isEmpty() && target.isEmpty()) {
      return "two languages";
    }
    return source.map(Language::tag).orElse("another language")
        + " and "
        + target.map(Language::tag).orElse("another language");
  }

  /** The wanted texts of a unit, and the first of a language in which there are several. */
  Pair pair(List<Variant> unit) {
    if (source.isEmpty()) {
      source = other(unit, target);
    }
    if (target.isEmpty()) {
      target = other(unit, source);
    }
    int first = best(unit, source, NONE);
    int second = best(unit, target, NONE);
    if (first != NONE && first == second) {
      // one text fits both sides; the side that it fits better has it
      int otherFirst = best(unit, source, second);
      int otherSecond = best(unit, target, first);
      int rankForSource = rank(unit, source, first) + rank(unit, target, otherSecond);
      int rankForTarget = rank(unit, source, otherFirst) + rank(unit, target, second);
      if (rankForSource >= rankForTarget) {
        second = otherSecond;
      } else {
        first = otherFirst;
      }
    }
    return new Pair(at(unit, first), at(unit, second));
  }

  /** The first language of a unit that is not the known side's. */
  private static Optional<Language> other(List<Variant> unit, Optional<Language> known) {
    if (known.isEmpty()) {
      return unit.stream().map(Variant::language).findFirst();
    }
    Optional<Language> stranger = unit.stream()
        .map(Variant::language)
        .filter(language -> rank(known.get(), language) == 0)
        .findFirst();
    int taken = best(unit, known, NONE);
    // with nothing else there, American English stands against British
    return stranger.isPresent() || taken == NONE
        ? stranger
        : unit.stream()
            .map(Variant::language)
            .filter(language -> !language.equals(unit.get(taken).language()))
            .findFirst();
  }

  /** The index of the text that fits a side best, one left out. */
  private static int best(List<Variant> unit, Optional<Language> side, int leftOut) {
    int best = NONE;
    for (int i = 0; i < unit.size(); i++) {
      if (i != leftOut && rank(unit, side, i) > rank(unit, side, best)) {
        best = i;
      }
    }
    return best;
  }

  private static int rank(List<Variant> unit, Optional<Language> side, int index) {
    return index == NONE || side.isEmpty()
        ? 0
        : rank(side.get(), unit.get(index).language());
  }

  private static int rank(Language wanted, Language found) {
    if (wanted.equals(found)) {
      return SAME;
    }
    if (wanted.primary().equals(found.primary())) {
      boolean isGeneral =
          wanted.tag().equals(wanted.primary()) || found.tag().equals(found.primary());
      return isGeneral ? SAME_BUT_FOR_REGION : OTHER_REGION;
    }
    return wanted.includes(found) || found.includes(wanted) ? INCLUDED : 0;
  }

  private static Optional<Variant> at(List<Variant> unit, int index) {
    return index == NONE ? Optional.empty() : Optional.of(unit.get(index));
  }
}
