package org.parell.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words, affixes and letters of all languages in one set of tables, each string looked up once
 * for all languages.
 *
 * <p>A language is a number, its place in {@link #languages()}; a set of languages is a bit mask. An
 * affix is a beginning, an ending or a middle; each kind has a seed of its own, so that all share
 * one table. Endings are hashed from their last letter forwards to their first.
 */
final class LanguageTraits {

  // seeds lie above the bits of a character, so that no first letter turns one into another
  static final long WORD = 1L << 32;
  static final long WORD_FROM_END = 2L << 32;
  static final long BEGINNING = 3L << 32;
  static final long ENDING = 4L << 32;
  static final long MIDDLE = 5L << 32;

  /** Letters from here on belong to no language we know. */
  private static final int LETTER_LIMIT = 0x250;

  private static final LanguageTraits STANDARD =
      new LanguageTraits(List.of("en", "nn", "ca", "nb", "da", "sv", "de", "fr", "es", "pt", "it"));

  private final List<Language> languages;
  private final HashIndex words = new HashIndex();
  private int[] functionMasks = new int[1024];
  private int[] commonMasks = new int[1024];
  private final HashIndex wordsFromEnd = new HashIndex();
  private int[] wordOfWordFromEnd = new int[1024];
  private final HashIndex affixes = new HashIndex();
  private float[] affixWeights = new float[1024];
  private final int[] letterMasks = new int[LETTER_LIMIT];
  private int longestBeginning;
  private int longestEnding;
  private int longestMiddle;

  private LanguageTraits(List<String> tags) {
    languages = tags.stream().map(Language::new).toList();
    for (int language = 0; language < tags.size(); language++) {
      addWords(language, tags.get(language) + "/function-words.txt", true);
      addWords(language, tags.get(language) + "/common-words.txt", false);
      addAffixes(language, tags.get(language) + "/affixes.txt");
    }
    int all = (1 << tags.size()) - 1;
    Arrays.fill(letterMasks, 0, 0x80, all);
  }

  /** The languages whose data files stand beside this class. */
  static LanguageTraits standard() {
    return STANDARD;
  }

  /** The languages in the order of their numbers, which is also the order in which ties are broken. */
  List<Language> languages() {
    return languages;
  }

  /** The row of a word for the two mask methods, or {@link HashIndex#ABSENT}. */
  int word(long hash) {
    return words.find(hash);
  }

  /** The row of a word that is hashed from its last letter to its first. */
  int wordFromEnd(long hash) {
    int found = wordsFromEnd.find(hash);
    return found == HashIndex.ABSENT ? HashIndex.ABSENT : wordOfWordFromEnd[found];
  }

  /** The languages in which a word is a function word. */
  int functionMask(int word) {
    return functionMasks[word];
  }

  /** The languages in which a word is listed as common. */
  int commonMask(int word) {
    return commonMasks[word];
  }

  /** The languages that list a word at all. */
  int mask(int word) {
    return functionMasks[word] | commonMasks[word];
  }

  /** The row of an affix for {@link #affixWeight}, or {@link HashIndex#ABSENT}. */
  int affix(long hash) {
    return affixes.find(hash);
  }

  /** The weight of an affix for a language in nats; 0 when the language does not list it. */
  float affixWeight(int affix, int language) {
    return affixWeights[affix * languages.size() + language];
  }

  /** The languages whose words have a letter of lower case. */
  int letterMask(char letter) {
    return letter < LETTER_LIMIT ? letterMasks[letter] : 0;
  }

  int longestBeginning() {
    return longestBeginning;
  }

  int longestEnding() {
    return longestEnding;
  }

  int longestMiddle() {
    return longestMiddle;
  }

  /** A hyphen parts words, and an apostrophe ends one, as in a text. */
  private void addWords(int language, String file, boolean function) {
    for (String line : lines(file)) {
      int start = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean hyphen = c == '-';
        if (!hyphen && c < LETTER_LIMIT) {
          letterMasks[c] |= 1 << language;
        }
        if (hyphen || c == '\'' || i + 1 == line.length()) {
          addWord(language, line.substring(start, hyphen ? i : i + 1), function);
          start = i + 1;
        }
      }
    }
  }

  private void addWord(int language, String word, boolean function) {
    if (word.isEmpty()) {
      return;
    }
    long hash = WORD;
    long hashFromEnd = WORD_FROM_END;
    for (int i = 0; i < word.length(); i++) {
      hash = HashIndex.extend(hash, word.charAt(i));
      hashFromEnd = HashIndex.extend(hashFromEnd, word.charAt(word.length() - 1 - i));
    }
    int row = words.add(hash);
    if (row == functionMasks.length) {
      functionMasks = Arrays.copyOf(functionMasks, 2 * row);
      commonMasks = Arrays.copyOf(commonMasks, 2 * row);
    }
    int rowFromEnd = wordsFromEnd.add(hashFromEnd);
    if (rowFromEnd == wordOfWordFromEnd.length) {
      wordOfWordFromEnd = Arrays.copyOf(wordOfWordFromEnd, 2 * rowFromEnd);
    }
    wordOfWordFromEnd[rowFromEnd] = row;
    int[] masks = function ? functionMasks : commonMasks;
    masks[row] |= 1 << language;
  }

  private void addAffixes(int language, String file) {
    for (String line : lines(file)) {
      int tab = line.indexOf('\t');
      String affix = line.substring(0, tab);
      int row = affixes.add(affixHash(affix));
      int rowEnd = (row + 1) * languages.size();
      if (rowEnd > affixWeights.length) {
        affixWeights = Arrays.copyOf(affixWeights, 2 * rowEnd);
      }
      affixWeights[row * languages.size() + language] = Float.parseFloat(line.substring(tab + 1));
    }
  }

  /** Hashes {@code kv-}, {@code -ane} or {@code -ei-}, and minds the greatest lengths. */
  private long affixHash(String affix) {
    int start = affix.startsWith("-") ? 1 : 0;
    int end = affix.length() - (affix.endsWith("-") ? 1 : 0);
    boolean ending = end == affix.length();
    long hash;
    if (ending) {
      longestEnding = Math.max(longestEnding, end - start);
      hash = ENDING;
    } else if (start == 0) {
      longestBeginning = Math.max(longestBeginning, end);
      hash = BEGINNING;
    } else {
      longestMiddle = Math.max(longestMiddle, end - start);
      hash = MIDDLE;
    }
    for (int i = 0; i < end - start; i++) {
      hash = HashIndex.extend(hash, affix.charAt(ending ? end - 1 - i : start + i));
    }
    return hash;
  }

  private static List<String> lines(String file) {
    try (InputStream in = LanguageTraits.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " must stand beside " + LanguageTraits.class);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>();
      int end;
      for (int start = 0; start < text.length(); start = end + 1) {
        end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        if (end > start && text.charAt(start) != '#') {
          lines.add(text.substring(start, end));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
