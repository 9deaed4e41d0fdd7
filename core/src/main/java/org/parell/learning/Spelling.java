package org.parell.learning;

import com.ibm.icu.text.Normalizer2;

/**
 * What is left of a word when differences of spelling are taken away that mean little between
 * languages: accents, and the many ways to write one sound. {@code Alexeyevich}, {@code Aleksejevitsj}
 * and {@code Aleksèievitx} become one; {@code philosophy} and {@code filosofia} almost.
 *
 * <p>The rules are the same for all languages, so that either side may be in any; they take what is
 * common in transliterated names and in words of Greek and Latin, and are no phonetics.
 */
final class Spelling {

  /** Several letters for one sound, the longest first. */
  private static final String[][] SOUNDS = {
    {"tsch", "C"}, {"tsj", "C"}, {"tch", "C"}, {"tx", "C"}, {"sch", "S"}, {"ch", "C"}, {"sh", "S"},
    {"sj", "S"}, {"zh", "S"}, {"ph", "f"}, {"th", "t"}, {"kh", "k"}, {"gh", "g"}, {"ck", "k"},
    {"qu", "k"}, {"x", "ks"}
  };

  private Spelling() {}

  /** A word in lower case without its accents, and then one letter for each sound. */
  static String folded(String word) {
    String letters = stripped(word);
    for (String[] sound : SOUNDS) {
      letters = letters.replace(sound[0], sound[1]);
    }
    StringBuilder folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
      char letter = folded(letters.charAt(i), next);
      // double letters are spelling too
      if (folded.length() == 0 || folded.charAt(folded.length() - 1) != letter) {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  private static char folded(char letter, char next) {
    return switch (letter) {
      case 'w' -> 'v';
      case 'y', 'j' -> 'i';
      case 'z' -> 's';
      case 'q' -> 'k';
      case 'c' -> next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
      default -> letter;
    };
  }

  /** A word in lower case without its accents. */
  static String stripped(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      ascii &= word.charAt(i) < 0x80;
    }
    if (ascii) {
      return word;
    }
    String decomposed = Normalizer2.getNFKDInstance().normalize(word);
    StringBuilder letters = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letters.append(unslashed(c));
      }
    }
    return letters.toString();
  }

  /** Letters that Unicode does not take apart though readers do. */
  private static char unslashed(char c) {
    return switch (c) {
      case 'ø', 'œ' -> 'o';
      case 'æ' -> 'e';
      case 'ð' -> 'd';
      case 'ł' -> 'l';
      case 'ı' -> 'i';
      default -> c;
    };
  }
}
