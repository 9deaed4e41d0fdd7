package org.parell.srx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words as one regular expression. */
final class Alternatives {

  private Alternatives() {}

  /**
   * An expression for any of some words, those of one first letter together, so that most are ruled
   * out at once. A word that is there with and without a capital stands there once. Empty without
   * words.
   */
  static String of(Collection<String> words) {
    TreeSet<String> all = new TreeSet<>(words);
    Map<String, List<String>> restsByStart = new TreeMap<>();
    for (String word : all) {
      String capital = capitalised(word);
      String small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
      boolean both = !capital.equals(small) && all.contains(capital) && all.contains(small);
      if (!both || word.equals(small)) {
        String start =
            both ? "[" + capital.charAt(0) + word.charAt(0) + "]" : escaped(word.substring(0, 1));
        restsByStart
            .computeIfAbsent(start, key -> new ArrayList<>())
            .add(escaped(word.substring(1)));
      }
    }
    List<String> alternatives = new ArrayList<>();
    restsByStart.forEach((start, rests) -> alternatives.add(
        rests.size() == 1 ? start + rests.get(0) : start + "(?:" + String.join("|", rests) + ")"));
    return alternatives.isEmpty() ? "" : "(?:" + String.join("|", alternatives) + ")";
  }

  /**
   * An expression for any word of so many letters, small but for the first, that is none of some
   * words, with or without a capital.
   */
  static String noneOf(Collection<String> words, int length) {
    TreeSet<String> small = new TreeSet<>();
    for (String word : words) {
      if (word.length() == length && word.chars().allMatch(Character::isLetter)) {
        small.add(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
      }
    }
    return noneOf(small, length, true);
  }

  private static String noneOf(TreeSet<String> words, int length, boolean atStart) {
    Map<String, TreeSet<String>> restsByStart = new TreeMap<>();
    for (String word : words) {
      String letter = word.substring(0, 1);
      String start = atStart ? letter.toUpperCase(Locale.ROOT) + letter : letter;
      restsByStart.computeIfAbsent(start, key -> new TreeSet<>()).add(word.substring(1));
    }
    // a class of what is neither one of these letters nor no letter
    String others =
        "[^" + String.join("", restsByStart.keySet()) + (atStart ? "\\P{L}" : "\\P{Ll}") + "]";
    List<String> alternatives = new ArrayList<>();
    alternatives.add(length == 1 ? others : others + "\\p{Ll}{" + (length - 1) + "}");
    if (length > 1) {
      restsByStart.forEach((start, rests) -> alternatives.add(
          (atStart ? "[" + start + "]" : start) + noneOf(rests, length - 1, false)));
    }
    return alternatives.size() == 1
        ? alternatives.get(0)
        : "(?:" + String.join("|", alternatives) + ")";
  }

  /** A word as it opens a sentence. */
  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Text as an expression that matches it; a space stands for one to three of any kind. */
  static String escaped(String text) {
    return text.chars().mapToObj(Alternatives::escaped).collect(Collectors.joining());
  }

  private static String escaped(int c) {
    if (c == ' ') {
      return SignClasses.SOME_SPACE;
    }
    if (Character.isLetterOrDigit(c)) {
      return Character.toString(c);
    }
    return c < 0x80 ? "\\" + Character.toString(c) : "\\u%04X".formatted(c);
  }
}
