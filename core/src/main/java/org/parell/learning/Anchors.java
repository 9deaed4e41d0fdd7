package org.parell.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    String[] sourceLetters = letters(source);
    String[] targetLetters = letters(target);
    TrigramIndex index = new TrigramIndex(targetLetters);
    int[] common = new int[target.size()];
    int[] touched = new int[target.size()];
    for (int s = 0; s < sourceLetters.length; s++) {
      String word = sourceLetters[s];
      if (word.isEmpty()) {
        continue;
      }
      int count = index.countCommon(word, common, touched);
      Arrays.sort(touched, 0, count);
      LetterBits bits = null;
      for (int k = 0; k < count; k++) {
        int t = touched[k];
        String other = targetLetters[t];
        int shorter = Math.min(word.length(), other.length());
        int longer = Math.max(word.length(), other.length());
        boolean candidate = 2 * common[t] >= shorter - 3 && shorter > LEAST_SIMILARITY * longer;
        common[t] = 0;
        if (!candidate || source.token(s).equals(target.token(t))) {
          continue;
        }
        if (bits == null) {
          bits = new LetterBits(word);
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
  private static String[] letters(Vocabulary vocabulary) {
    String[] letters = new String[vocabulary.size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = "";
      if (vocabulary.kind(i) == TokenKind.WORD) {
        String folded = Spelling.folded(vocabulary.token(i));
        boolean fits = folded.length() >= LEAST_LETTERS && folded.length() <= 64;
        letters[i] = fits ? folded : "";
      }
    }
    return letters;
  }

  /** Which words hold a trigram. */
  private static final class TrigramIndex {
    private final Map<Long, int[]> wordsOf = new HashMap<>();

    TrigramIndex(String[] words) {
      for (int i = 0; i < words.length; i++) {
        for (int k = 0; k + 3 <= words[i].length(); k++) {
          long key = key(words[i], k);
          int[] list = wordsOf.get(key);
          // element 0 counts the words
          if (list == null) {
            wordsOf.put(key, new int[] {1, i});
          } else if (list[list[0]] != i && list[0] <= MOST_WORDS_A_TRIGRAM) {
            if (list[0] + 1 == list.length) {
              list = Arrays.copyOf(list, 2 * list.length);
              wordsOf.put(key, list);
            }
            list[++list[0]] = i;
          }
        }
      }
    }

    /** Counts into {@code common}, lists the words it touched, and tells how many they are. */
    int countCommon(String word, int[] common, int[] touched) {
      int count = 0;
      for (int k = 0; k + 3 <= word.length(); k++) {
        int[] list = wordsOf.get(key(word, k));
        if (list == null || list[0] > MOST_WORDS_A_TRIGRAM) {
          continue;
        }
        for (int i = 1; i <= list[0]; i++) {
          if (common[list[i]]++ == 0) {
            touched[count++] = list[i];
          }
        }
      }
      return count;
    }

    private static long key(String word, int k) {
      return (long) word.charAt(k) << 32 | (long) word.charAt(k + 1) << 16 | word.charAt(k + 2);
    }
  }

  /** Where each letter stands in a word of at most 64 letters, as bits. */
  private static final class LetterBits {
    private final char[] letters;
    private final long[] bits;
    private int count;

    LetterBits(String word) {
      letters = new char[word.length()];
      bits = new long[word.length()];
      for (int i = 0; i < word.length(); i++) {
        int k = indexOf(word.charAt(i));
        if (k == count) {
          letters[count++] = word.charAt(i);
        }
        bits[k] |= 1L << i;
      }
    }

    private int indexOf(char letter) {
      int k = 0;
      while (k < count && letters[k] != letter) {
        k++;
      }
      return k;
    }

    /** The length of the longest common subsequence with another word. */
    int commonSubsequence(String other) {
      long row = -1;
      for (int i = 0; i < other.length(); i++) {
        int k = indexOf(other.charAt(i));
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
