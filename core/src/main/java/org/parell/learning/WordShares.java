package org.parell.learning;

import java.util.List;
import org.parell.token.TokenTable;

/**
 * The share of each word among all tokens of its side, so that none is 0.
 *
 * <p>A rare word that has a counterpart says the more, the smaller its share is. Of a word seen once in
 * a short text, a large share is the safe answer when the question is whether texts are related at
 * all, where every coincidence counts. When they are known to be, the share in all such texts is asked
 * for, which is smaller than in the one at hand: most of what is seen once is not seen again.
 */
public final class WordShares {

  private static final double SMOOTHING = 0.5;

  private WordShares() {}

  /**
   * 1 / p for each word, with p = (count + 0.5 - discount) / (tokens + 0.5 words); of a word that was
   * not seen nothing is taken off.
   *
   * @param tables the texts of one side
   * @param wordCount the size of their vocabulary
   * @param discount what is taken off the count of each word, from 0 to 1
   */
  public static float[] inverse(List<TokenTable> tables, int wordCount, double discount) {
    int[] counts = new int[wordCount];
    long tokens = 0;
    for (TokenTable table : tables) {
      for (int k = table.starts()[0]; k < table.starts()[table.segmentCount()]; k++) {
        counts[table.indices()[k]]++;
      }
      tokens += table.tokenCount();
    }
    double all = tokens + SMOOTHING * wordCount;
    float[] inverse = new float[wordCount];
    for (int word = 0; word < wordCount; word++) {
      double count = counts[word] == 0 ? 0 : counts[word] - discount;
      inverse[word] = (float) (all / (count + SMOOTHING));
    }
    return inverse;
  }
}
