package org.parell.learning;

import java.util.Arrays;

/**
 * Collects word pairs in any order and sorts them by source, then target. The weight of a pair that
 * was given more than once is the greatest one.
 */
final class PairCounter {

  private long[] keys = new long[1024];
  private float[] weights = new float[1024];
  private int count;

  void add(int source, int target, float weight) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      weights = Arrays.copyOf(weights, 2 * count);
    }
    keys[count] = (long) source << 32 | target;
    weights[count++] = weight;
  }

  /** All pairs as priors, nothing learned yet. */
  WordPairs toWordPairs(int sourceCount, int targetCount) {
    int[] rowStarts = new int[sourceCount + 1];
    for (int i = 0; i < count; i++) {
      rowStarts[(int) (keys[i] >>> 32) + 1]++;
    }
    for (int s = 0; s < sourceCount; s++) {
      rowStarts[s + 1] += rowStarts[s];
    }
    int[] next = Arrays.copyOf(rowStarts, sourceCount);
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      // positive floats order as their bits do
      int source = (int) (keys[i] >>> 32);
      sorted[next[source]++] = (keys[i] & 0xFFFFFFFFL) << 32 | Float.floatToRawIntBits(weights[i]);
    }
    int[] targets = new int[count];
    float[] values = new float[count];
    int[] starts = new int[sourceCount + 1];
    int size = 0;
    for (int s = 0; s < sourceCount; s++) {
      Arrays.sort(sorted, rowStarts[s], rowStarts[s + 1]);
      starts[s] = size;
      for (int i = rowStarts[s]; i < rowStarts[s + 1]; i++) {
        int target = (int) (sorted[i] >>> 32);
        float weight = Float.intBitsToFloat((int) sorted[i]);
        if (size > starts[s] && targets[size - 1] == target) {
          values[size - 1] = Math.max(values[size - 1], weight);
        } else {
          targets[size] = target;
          values[size++] = weight;
        }
      }
    }
    starts[sourceCount] = size;
    float[] kept = Arrays.copyOf(values, size);
    return new WordPairs(starts, Arrays.copyOf(targets, size), kept, kept, targetCount);
  }
}
