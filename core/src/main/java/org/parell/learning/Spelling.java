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
    {"qu", "k"}
  };

  /** Of each character below its length what is left without accents; 0 where that is no letter alone. */
  private static final char[] STRIPPED = new char[0x180];

  static {
    for (char c = 0; c < STRIPPED.length; c++) {
      String decomposed = c < 0x80 ? Character.toString(c) : decomposed(Character.toString(c));
      STRIPPED[c] = decomposed.length() == 1 ? decomposed.charAt(0) : 0;
    }
  }

  private Spelling() {}

  /** A word in lower case without its accents, and then one letter for each sound. */
  static String folded(String word) {
    String stripped = stripped(word);
    char[] letters = stripped.toCharArray();
    int length = letters.length;
    for (String[] sound : SOUNDS) {
      length = replace(letters, length, sound[0], sound[1].charAt(0));
    }
    char[] folded = new char[2 * length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      char next = i + 1 < length ? letters[i + 1] : ' ';
      // x is two sounds
      char letter = letters[i] == 'x' ? 'k' : folded(letters[i], next);
      // double letters are spelling too
      if (count == 0 || folded[count - 1] != letter) {
        folded[count++] = letter;
      }
      if (letters[i] == 'x') {
        folded[count++] = 's';
      }
    }
    return new String(folded, 0, count);
  }

  /** Writes one letter for several wherever these stand, and gives the new length. */
  private static int replace(char[] letters, int length, String several, char one) {
    char first = several.charAt(0);
    char second = several.charAt(1);
    int to = 0;
    int from = 0;
    while (from < length) {
      if (letters[from] == first
          && from + 1 < length
          && letters[from + 1] == second
          && stands(letters, from, length, several)) {
        letters[to++] = one;
        from += several.length();
      } else {
        letters[to++] = letters[from++];
      }
    }
    return to;
  }

  private static boolean stands(char[] letters, int from, int length, String several) {
    boolean stands = from + several.length() <= length;
    for (int k = 2; stands && k < several.length(); k++) {
      stands = letters[from + k] == several.charAt(k);
    }
    return stands;
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
    int same = 0;
    while (same < word.length() && word.charAt(same) < 0x80) {
      same++;
    }
    if (same == word.length()) {
      return word;
    }
    char[] letters = word.toCharArray();
    for (int i = same; i < letters.length; i++) {
      char c = letters[i];
      if (c >= STRIPPED.length || STRIPPED[c] == 0) {
        return decomposed(word);
      }
      letters[i] = STRIPPED[c];
    }
    return new String(letters);
  }

  private static String decomposed(String word) {
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
