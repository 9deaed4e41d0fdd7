package org.parell.language;

import java.text.Normalizer;

/**
 * Sums up, word by word, what a text says for each language; one object a text, for one thread.
 *
 * <p>The measure is a log-likelihood ratio against a language nobody knows. About half the words of
 * a running text are in the lists of its language, and about one in ten in those of another, so a
 * listed word speaks for its languages (a long one more than a short one, which other languages may
 * have by chance), and one that is not listed speaks a little against all. What is listed only
 * elsewhere speaks against a language more: its own lists are long enough to have such a word if it
 * were one. Words outside all lists are judged by their beginning, ending and middle, and by
 * letters that a language does not have.
 *
 * <p>Words with a capital inside a sentence are taken for names, which travel between languages.
 * Time is linear in the text; memory does not grow with it.
 */
final class LanguageEvidence {

  /** What a listed word says, by its length in letters, the last one for all longer words. */
  private static final double[] LISTED = {0, 0.4, 1.2, 1.8, 2.2};

  private static final double COMMON_SHARE = 0.9;
  private static final double LISTED_ELSEWHERE = -1.0;
  private static final double LISTED_NOWHERE = -0.5;
  private static final double FOREIGN_LETTER = -1.5;
  private static final double COMPOUND_PART = 0.7;
  private static final int SHORTEST_COMPOUND_PART = 4;
  private static final int LONGEST_COMPOUND_PART = 14;
  private static final int SHORTEST_REST = 3;
  private static final double AFFIX_LIMIT = 2.0;
  private static final double NAME_SHARE = 0.5;
  private static final double NAME_AFFIX_SHARE = 0.25;
  private static final double OPENING_AFFIX_SHARE = 0.5;

  /** Longer words are junk: addresses, keys, texts without spaces. */
  private static final int LONGEST_WORD = 40;

  private final LanguageTraits traits;
  private final int languageCount;
  private final double[] logOdds;
  private final double[] ending;
  private final double[] affixSum;
  private final char[] word = new char[LONGEST_WORD];

  LanguageEvidence(LanguageTraits traits) {
    this.traits = traits;
    languageCount = traits.languages().size();
    logOdds = new double[languageCount];
    ending = new double[languageCount];
    affixSum = new double[languageCount];
  }

  /** The sum so far for a language, in nats. */
  double logOdds(int language) {
    return logOdds[language];
  }

  /** Adds what a part of a text says; words cut in two at its ends are left out. */
  void add(String text, int start, int end) {
    int from = start;
    while (from > 0 && from < end && isWordPart(text.charAt(from - 1))) {
      from++;
    }
    int to = end;
    while (to < text.length() && to > from && isWordPart(text.charAt(to - 1))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (isCombiningMark(text.charAt(i))) {
        String composed = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
        scan(composed, 0, composed.length());
        return;
      }
    }
    scan(text, from, to);
  }

  private void scan(String text, int start, int end) {
    boolean opensSentence = true;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (!isWordPart(c)) {
        opensSentence |= opensSentence(c);
        i++;
        continue;
      }
      boolean capital = Character.isUpperCase(c);
      long hash = LanguageTraits.WORD;
      int length = 0;
      int letterMask = -1;
      while (i < end && isWordPart(c = text.charAt(i))) {
        char lower = lowerCase(c);
        hash = HashIndex.extend(hash, lower);
        letterMask &= traits.letterMask(lower);
        if (length < LONGEST_WORD) {
          word[length] = lower;
        }
        length++;
        i++;
      }
      if (i < end && isApostrophe(c)) {
        long elided = HashIndex.extend(hash, '\'');
        boolean goesOn = i + 1 < end && isWordPart(text.charAt(i + 1));
        if (goesOn || traits.word(elided) != HashIndex.ABSENT) {
          hash = elided;
          i++;
        }
      }
      judge(hash, length, letterMask, capital, opensSentence);
      opensSentence = false;
    }
  }

  private void judge(long hash, int length, int letterMask, boolean capital, boolean opens) {
    int row = length <= LONGEST_WORD ? traits.word(hash) : HashIndex.ABSENT;
    boolean name = capital && !opens;
    if (row != HashIndex.ABSENT) {
      double listed = LISTED[Math.min(length, LISTED.length - 1)] * (name ? NAME_SHARE : 1);
      double elsewhere = name ? 0 : LISTED_ELSEWHERE * listed / LISTED[LISTED.length - 1];
      int function = traits.functionMask(row);
      int common = traits.commonMask(row);
      for (int language = 0; language < languageCount; language++) {
        if ((function >> language & 1) != 0) {
          logOdds[language] += listed;
        } else if ((common >> language & 1) != 0) {
          logOdds[language] += listed * COMMON_SHARE;
        } else {
          logOdds[language] += elsewhere;
        }
      }
      return;
    }
    if (length < 3 && capital) {
      return;
    }
    boolean readable = length > 2 && length <= LONGEST_WORD && letterMask != 0;
    if (readable) {
      sumAffixes(length);
    }
    double share = name ? NAME_AFFIX_SHARE : capital ? OPENING_AFFIX_SHARE : 1;
    for (int language = 0; language < languageCount; language++) {
      double sum = capital ? 0 : LISTED_NOWHERE;
      if ((letterMask >> language & 1) == 0) {
        sum += FOREIGN_LETTER * share;
      }
      if (readable) {
        sum += share * Math.max(-AFFIX_LIMIT, Math.min(AFFIX_LIMIT, affixSum[language]));
      }
      logOdds[language] += sum;
    }
  }

  /** Adds up the longest beginning, the longest ending and all middles each language lists. */
  private void sumAffixes(int length) {
    for (int language = 0; language < languageCount; language++) {
      ending[language] = 0;
      affixSum[language] = 0;
    }
    long hash = LanguageTraits.ENDING;
    for (int n = 1; n <= Math.min(traits.longestEnding(), length - 1); n++) {
      hash = HashIndex.extend(hash, word[length - n]);
      overwrite(ending, traits.affix(hash));
    }
    hash = LanguageTraits.BEGINNING;
    for (int n = 1; n <= Math.min(traits.longestBeginning(), length - 1); n++) {
      hash = HashIndex.extend(hash, word[n - 1]);
      overwrite(affixSum, traits.affix(hash));
    }
    for (int i = 0; i < length; i++) {
      hash = LanguageTraits.MIDDLE;
      for (int n = 1; n <= Math.min(traits.longestMiddle(), length - i); n++) {
        hash = HashIndex.extend(hash, word[i + n - 1]);
        int affix = traits.affix(hash);
        if (affix != HashIndex.ABSENT) {
          for (int language = 0; language < languageCount; language++) {
            affixSum[language] += traits.affixWeight(affix, language);
          }
        }
      }
    }
    for (int language = 0; language < languageCount; language++) {
      affixSum[language] += ending[language];
    }
    sumCompoundParts(length);
  }

  /** Adds what the longest listed word at each end of a compound says. */
  private void sumCompoundParts(int length) {
    int longest = Math.min(length - SHORTEST_REST, LONGEST_COMPOUND_PART);
    int first = HashIndex.ABSENT;
    int last = HashIndex.ABSENT;
    long hash = LanguageTraits.WORD;
    long hashFromEnd = LanguageTraits.WORD_FROM_END;
    for (int n = 1; n <= longest; n++) {
      hash = HashIndex.extend(hash, word[n - 1]);
      hashFromEnd = HashIndex.extend(hashFromEnd, word[length - n]);
      if (n >= SHORTEST_COMPOUND_PART) {
        int row = traits.word(hash);
        first = row == HashIndex.ABSENT ? first : row;
        row = traits.wordFromEnd(hashFromEnd);
        last = row == HashIndex.ABSENT ? last : row;
      }
    }
    int firstMask = first == HashIndex.ABSENT ? 0 : traits.mask(first);
    int lastMask = last == HashIndex.ABSENT ? 0 : traits.mask(last);
    for (int language = 0; language < languageCount; language++) {
      affixSum[language] +=
          COMPOUND_PART * ((firstMask >> language & 1) + (lastMask >> language & 1));
    }
  }

  private void overwrite(double[] weights, int affix) {
    if (affix != HashIndex.ABSENT) {
      for (int language = 0; language < languageCount; language++) {
        float weight = traits.affixWeight(affix, language);
        if (weight != 0) {
          weights[language] = weight;
        }
      }
    }
  }

  private static char lowerCase(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Letters, the marks that go with them, and the dot of Catalan <i>col·legi</i>. */
  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    if (c < 0x250) {
      return c == '·' || Character.isLetter(c);
    }
    return Character.isLetter(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isCombiningMark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean opensSentence(char c) {
    return switch (c) {
      case '.', '!', '?', ':', ';', '…', '"', '«', '“', '„', '(', '[', '–', '—', '¿', '¡', '\n' ->
        true;
      default -> false;
    };
  }
}
