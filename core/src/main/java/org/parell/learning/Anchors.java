package org.parell.learning;

import java.util.Arrays;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

/**
 * Word pairs that speak for each other by their form alone: the same number, the same word, the same
 * mark, and cognates, words that share most of their letters.
 *
 * <p>A pair's weight is a pseudo-count: how many links it is worth before anything is learned. That
 * a rare word is a better anchor than a frequent one need not be said here, since {@link WordPairs}
 * divides by the share of the word in its text.
 *
 * <p>Cognates are words of at least four letters, their spelling folded, whose longest common
 * subsequence is more than 0.6 of the longer one. Without a lexicon the folding makes 0.985 of 0.981
 * (news, English-Nynorsk), and 0.958 of 0.948 where 30 % of it is in common. Candidates come from an index of trigrams; trigrams in more
 * than {@value #MOST_WORDS_A_TRIGRAM} words are passed over. The subsequence is found 64 letters at
 * a time in the bits of a long (Hyyrö 2004).
 */
public final class Anchors {

  private static final float NUMBER = 2;
  private static final float MARK = 0.1f;
  private static final float COGNATE = 0.5f;
  private static final float LEAST_SIMILARITY = 0.6f;
  private static final int LEAST_LETTERS = 4;
  private static final int MOST_WORDS_A_TRIGRAM = 400;

  private static final char[] NO_LETTERS = new char[0];

  private Anchors() {}

  /** All anchors between two vocabularies, as word pairs with nothing learned yet. */
  public static WordPairs between(Vocabulary source, Vocabulary target) {
    PairCounter pairs = new PairCounter();
    addTo(pairs, source, target);
    return pairs.toWordPairs(source.size(), target.size());
  }

  /** Adds all anchors between two vocabularies. */
  static void addTo(PairCounter pairs, Vocabulary source, Vocabulary target) {
    addIdentical(source, target, pairs);
    addCognates(source, target, pairs);
  }

  private static void addIdentical(Vocabulary source, Vocabulary target, PairCounter pairs) {
    for (int s = 0; s < source.size(); s++) {
      String token = source.token(s);
      int t = target.indexOf(token);
      if (t < 0 || target.kind(t) != source.kind(s)) {
        continue;
      }
      float weight = switch (source.kind(s)) {
        case NUMBER -> NUMBER;
        case MARK -> MARK;
        case WORD -> Math.min(1, token.codePointCount(0, token.length()) / 5f);
      };
      pairs.add(s, t, weight);
    }
  }

  private static void addCognates(Vocabulary source, Vocabulary target, PairCounter pairs) {
    char[][] sourceLetters = letters(source);
    char[][] targetLetters = letters(target);
    TrigramIndex index = new TrigramIndex(targetLetters);
    int[] common = new int[target.size()];
    int[] touched = new int[target.size()];
    LetterBits bits = new LetterBits();
    for (int s = 0; s < sourceLetters.length; s++) {
      char[] word = sourceLetters[s];
      int count = index.countCommon(word, common, touched);
      boolean ready = false;
      for (int k = 0; k < count; k++) {
        int t = touched[k];
        int inCommon = common[t];
        common[t] = 0;
        char[] other = targetLetters[t];
        int shorter = Math.min(word.length, other.length);
        int longer = Math.max(word.length, other.length);
        boolean candidate = 2 * inCommon >= shorter - 3 && shorter > LEAST_SIMILARITY * longer;
        if (!candidate || source.token(s).equals(target.token(t))) {
          continue;
        }
        if (!ready) {
          bits.set(word);
          ready = true;
        }
        float similarity = (float) bits.commonSubsequence(other) / longer;
        if (similarity > LEAST_SIMILARITY) {
          float over = (similarity - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY);
          pairs.add(s, t, COGNATE * over);
        }
      }
    }
  }

  /** The words by their spelling folded; empty where a token is no word or too short to be a cognate. */
  private static char[][] letters(Vocabulary vocabulary) {
    char[][] letters = new char[vocabulary.size()][];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = NO_LETTERS;
      if (vocabulary.kind(i) == TokenKind.WORD) {
        String folded = Spelling.folded(vocabulary.token(i));
        boolean fits = folded.length() >= LEAST_LETTERS && folded.length() <= 64;
        letters[i] = fits ? folded.toCharArray() : NO_LETTERS;
      }
    }
    return letters;
  }

  /** Which words hold a trigram: trigrams are numbered, and the lists of words lie in one array. */
  private static final class TrigramIndex {

    /** For each slot the number of a trigram and 1, or 0; at least twice as many as trigrams. */
    private int[] slots = new int[1 << 12];

    private long[] keys = new long[1 << 11];
    private int count;

    /** Where the words of each trigram start in {@link #words}; of frequent ones there are none. */
    private final int[] starts;

    private final int[] words;

    TrigramIndex(char[][] all) {
      int[] counts = new int[keys.length];
      int[] last = new int[keys.length];
      for (int i = 0; i < all.length; i++) {
        for (int k = 0; k + 3 <= all[i].length; k++) {
          int number = numberOrAdd(key(all[i], k));
          if (number >= counts.length) {
            counts = Arrays.copyOf(counts, keys.length);
            last = Arrays.copyOf(last, keys.length);
          }
          // a word counts once; i + 1, since 0 is none
          if (last[number] != i + 1) {
            last[number] = i + 1;
            counts[number]++;
          }
        }
      }
      starts = new int[count + 1];
      for (int number = 0; number < count; number++) {
        int kept = counts[number] > MOST_WORDS_A_TRIGRAM ? 0 : counts[number];
        starts[number + 1] = starts[number] + kept;
      }
      words = new int[starts[count]];
      int[] next = Arrays.copyOf(starts, count);
      Arrays.fill(last, 0);
      for (int i = 0; i < all.length; i++) {
        for (int k = 0; k + 3 <= all[i].length; k++) {
          int number = number(key(all[i], k));
          if (starts[number] < starts[number + 1] && last[number] != i + 1) {
            last[number] = i + 1;
            words[next[number]++] = i;
          }
        }
      }
    }

    /** Counts into {@code common}, lists the words it touched, and tells how many they are. */
    int countCommon(char[] word, int[] common, int[] touched) {
      int touchedCount = 0;
      for (int k = 0; k + 3 <= word.length; k++) {
        int number = number(key(word, k));
        if (number < 0) {
          continue;
        }
        for (int i = starts[number]; i < starts[number + 1]; i++) {
          if (common[words[i]]++ == 0) {
            touched[touchedCount++] = words[i];
          }
        }
      }
      return touchedCount;
    }

    /** The number of a trigram, or -1. */
    private int number(long key) {
      return slots[slot(key)] - 1;
    }

    private int numberOrAdd(long key) {
      int slot = slot(key);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, 2 * count);
        slots = new int[2 * slots.length];
        for (int number = 0; number < count; number++) {
          slots[slot(keys[number])] = number + 1;
        }
        slot = slot(key);
      }
      keys[count] = key;
      slots[slot] = ++count;
      return count - 1;
    }

    /** Where a trigram is, or a free slot. */
    private int slot(long key) {
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & slots.length - 1;
      while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
        slot = slot + 1 & slots.length - 1;
      }
      return slot;
    }

    private static long key(char[] word, int k) {
      return (long) word[k] << 32 | (long) word[k + 1] << 16 | word[k + 2];
    }
  }

  /** Where each letter stands in a word of at most 64 letters, as bits. */
  private static final class LetterBits {
    private static final int TABLED = 128;

    private final char[] letters = new char[64];
    private final long[] bits = new long[64];
    private int count;

    /** The number of each letter of the table in {@link #letters}, where that letter is there. */
    private final byte[] numbers = new byte[TABLED];

    void set(char[] word) {
      count = 0;
      for (int i = 0; i < word.length; i++) {
        int k = indexOf(word[i]);
        if (k == count) {
          letters[count] = word[i];
          if (word[i] < TABLED) {
            numbers[word[i]] = (byte) count;
          }
          bits[count++] = 0;
        }
        bits[k] |= 1L << i;
      }
    }

    private int indexOf(char letter) {
      if (letter < TABLED) {
        int k = numbers[letter];
        return k < count && letters[k] == letter ? k : count;
      }
      int k = 0;
      while (k < count && letters[k] != letter) {
        k++;
      }
      return k;
    }

    /** The length of the longest common subsequence with another word. */
    int commonSubsequence(char[] other) {
      long row = -1;
      for (int i = 0; i < other.length; i++) {
        int k = indexOf(other[i]);
        long matches = k == count ? 0 : bits[k];
        long u = row & matches;
        row = (row + u) | (row - u);
      }
      int length = 0;
      for (int k = 0; k < count; k++) {
        length += Long.bitCount(bits[k] & ~row);
      }
      return length;
    }
  }
}
