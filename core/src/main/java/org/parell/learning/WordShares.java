package org.parell.learning;

import java.util.List;
import org.parell.token.TokenTable;

/** The share of each word among all tokens of its side, smoothed so that none is 0. */
public final class WordShares {

  private WordShares() {}

  /**
   * 1 / p for each word, with p = (count + 0.5) / (tokens + 0.5 words).
   *
   * @param tables the texts of one side
   * @param wordCount the size of their vocabulary
   */
  public static float[] inverse(List<TokenTable> tables, int wordCount) {
    int[] counts = new int[wordCount];
    long tokens = 0;
    for (TokenTable table : tables) {
      for (int word : table.indices()) {
        counts[word]++;
      }
      tokens += table.indices().length;
    }
    double all = tokens + 0.5 * wordCount;
    float[] inverse = new float[wordCount];
    for (int word = 0; word < wordCount; word++) {
      inverse[word] = (float) (all / (counts[word] + 0.5));
    }
    return inverse;
  }
}
