package org.parell.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.BitSet;
import org.parell.bitext.Bitext;
import org.parell.token.TokenKind;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * How many of the words of a bitext a lexicon knows: shares from 0 to 1 of the running words, 0 on
 * a side without words.
 *
 * <p>A word is known when it is all that stands on a side of some entry, whatever its case. Words
 * that are only in phrases do not count.
 *
 * @param source the share of the source words that the lexicon has as sources
 * @param target the share of the target words that it has as targets
 * @param swappedSource the share of the source words that it has as targets
 * @param swappedTarget the share of the target words that it has as sources
 * @param looksSwapped true when the lexicon must have its sides the other way round than the bitext
 */
public record LexiconCoverage(
    double source,
    double target,
    double swappedSource,
    double swappedTarget,
    boolean looksSwapped) {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException when one is not from 0 to 1
   */
  public LexiconCoverage {
    checkShare(source);
    checkShare(target);
    checkShare(swappedSource);
    checkShare(swappedTarget);
  }

  private static void checkShare(double share) {
    checkArgument(share >= 0 && share <= 1, "share %s must be from 0 to 1", share);
  }

  /**
   * What a lexicon knows of a bitext. Takes time and memory linear in both.
   *
   * <p>{@code looksSwapped} asks for much, since it is to be wrong as good as never: on each side
   * of the bitext, at least 10 distinct words that only the wrong side of the lexicon has, and
   * three times as many as only the right side has. Words that both sides of the lexicon have, as
   * names and cognates, say nothing; one frequent word counts once; and a lexicon of another pair
   * that shares one language convinces one side alone.
   */
  public static LexiconCoverage of(Lexicon lexicon, Bitext bitext) {
    Tokenizer tokenizer = new Tokenizer();
    // one vocabulary for all, since a word is the same wherever it stands
    Vocabulary vocabulary = new Vocabulary();
    TokenTable sourceTokens = tokenizer.tokenize(bitext.source(), vocabulary);
    TokenTable targetTokens = tokenizer.tokenize(bitext.target(), vocabulary);
    BitSet sources = new BitSet();
    BitSet targets = new BitSet();
    for (LexiconEntry entry : lexicon.entries()) {
      addWord(tokenizer.tokens(entry.source(), vocabulary), sources);
      addWord(tokenizer.tokens(entry.target(), vocabulary), targets);
    }
    Side source = Side.of(sourceTokens, vocabulary, sources, targets);
    Side target = Side.of(targetTokens, vocabulary, targets, sources);
    return new LexiconCoverage(
        source.rightShare,
        target.rightShare,
        source.wrongShare,
        target.wrongShare,
        source.looksSwapped() && target.looksSwapped());
  }

  private static void addWord(int[] tokens, BitSet words) {
    if (tokens.length == 1) {
      words.set(tokens[0]);
    }
  }

  /**
   * One side of a bitext, seen from the side of the lexicon that should have its words and from the
   * other, which should not.
   *
   * @param onlyRightCount how many distinct words the right side of the lexicon has and the wrong
   *     has not
   * @param onlyWrongCount how many the wrong side has and the right has not
   */
  private record Side(
      double rightShare, double wrongShare, int onlyRightCount, int onlyWrongCount) {

    private static final int LEAST_WORDS = 10;
    private static final int LEAST_RATIO = 3;

    static Side of(TokenTable tokens, Vocabulary vocabulary, BitSet right, BitSet wrong) {
      int wordCount = 0;
      int rightCount = 0;
      int wrongCount = 0;
      BitSet distinct = new BitSet();
      for (int token : tokens.indices()) {
        if (vocabulary.kind(token) == TokenKind.WORD) {
          wordCount++;
          rightCount += right.get(token) ? 1 : 0;
          wrongCount += wrong.get(token) ? 1 : 0;
          distinct.set(token);
        }
      }
      return new Side(
          share(rightCount, wordCount),
          share(wrongCount, wordCount),
          countOnlyIn(right, wrong, distinct),
          countOnlyIn(wrong, right, distinct));
    }

    private static double share(int count, int all) {
      return all == 0 ? 0 : (double) count / all;
    }

    private static int countOnlyIn(BitSet one, BitSet other, BitSet words) {
      BitSet only = (BitSet) words.clone();
      only.and(one);
      only.andNot(other);
      return only.cardinality();
    }

    boolean looksSwapped() {
      return onlyWrongCount >= LEAST_WORDS && onlyWrongCount >= LEAST_RATIO * onlyRightCount;
    }
  }
}
