package org.parell.learning;

import java.util.Arrays;

/**
 * What is known about pairs of a source and a target word: how often they were linked while
 * learning, and how much was believed before.
 *
 * <p>A pair's <em>weight</em> is the expected number of its links plus its prior pseudo-count. The
 * ratio of translation to chance probability follows from weights alone: {@code (weight / p + beta) /
 * (sum + beta)}, with {@code p} the share of the one word in its text and {@code sum} the weights of
 * all pairs of the other word. A pair never seen is neutral, 1, where nothing is known about the
 * other word, and near 0 where its translations are known to be others.
 *
 * <p>Rows are sorted by target word: 12 bytes a pair, 8 a word. Immutable, but the arrays are
 * shared, not copied: hot loops read them, nobody writes.
 */
public final class WordPairs {

  /** The weight of ignorance: how many links it takes to believe in a word's translations. */
  public static final float BETA = 0.4f;

  private final int[] rowStarts;
  private final int[] targets;
  private final float[] weights;
  private final float[] priors;
  private final float[] sourceSums;
  private final float[] targetSums;

  /**
   * Takes rows that are sorted already.
   *
   * @param rowStarts where the pairs of each source word start, one element more than source words
   * @param targets the target word of each pair, increasing within a row
   * @param weights the weight of each pair
   * @param priors the part of the weight that was believed before learning
   * @param targetCount the number of target words
   */
  WordPairs(int[] rowStarts, int[] targets, float[] weights, float[] priors, int targetCount) {
    this.rowStarts = rowStarts;
    this.targets = targets;
    this.weights = weights;
    this.priors = priors;
    sourceSums = new float[rowStarts.length - 1];
    targetSums = new float[targetCount];
    for (int source = 0; source < sourceSums.length; source++) {
      for (int pair = rowStarts[source]; pair < rowStarts[source + 1]; pair++) {
        sourceSums[source] += weights[pair];
        targetSums[targets[pair]] += weights[pair];
      }
    }
  }

  /** Where the pairs of each source word start, one element more than there are source words. */
  public int[] rowStarts() {
    return rowStarts;
  }

  /** The target word of each pair, increasing within a row. */
  public int[] targets() {
    return targets;
  }

  /** The weight of each pair. */
  public float[] weights() {
    return weights;
  }

  /** The part of each pair's weight that was believed before learning. */
  public float[] priors() {
    return priors;
  }

  /** The sum of the weights of each source word's pairs. */
  public float[] sourceSums() {
    return sourceSums;
  }

  /** The sum of the weights of each target word's pairs. */
  public float[] targetSums() {
    return targetSums;
  }

  /** The number of pairs. */
  public int size() {
    return targets.length;
  }

  /** The index of a pair, or -1 when nothing is known about it. */
  public int indexOf(int source, int target) {
    int found = Arrays.binarySearch(targets, rowStarts[source], rowStarts[source + 1], target);
    return Math.max(found, -1);
  }
}
