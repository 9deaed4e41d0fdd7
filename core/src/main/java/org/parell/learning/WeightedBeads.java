package org.parell.learning;

import java.util.Arrays;

/** Beads that may be right, each with its posterior probability; parallel arrays that grow. */
public final class WeightedBeads {

  private int[] ranges = new int[4 * 256];
  private float[] weights = new float[256];
  private int count;

  /** Adds a bead, segments as half-open ranges. */
  public void add(int sourceStart, int sourceEnd, int targetStart, int targetEnd, float weight) {
    if (count == weights.length) {
      weights = Arrays.copyOf(weights, 2 * count);
      ranges = Arrays.copyOf(ranges, 8 * count);
    }
    ranges[4 * count] = sourceStart;
    ranges[4 * count + 1] = sourceEnd;
    ranges[4 * count + 2] = targetStart;
    ranges[4 * count + 3] = targetEnd;
    weights[count++] = weight;
  }

  /** The number of beads. */
  public int count() {
    return count;
  }

  int sourceStart(int bead) {
    return ranges[4 * bead];
  }

  int sourceEnd(int bead) {
    return ranges[4 * bead + 1];
  }

  int targetStart(int bead) {
    return ranges[4 * bead + 2];
  }

  int targetEnd(int bead) {
    return ranges[4 * bead + 3];
  }

  float weight(int bead) {
    return weights[bead];
  }
}
