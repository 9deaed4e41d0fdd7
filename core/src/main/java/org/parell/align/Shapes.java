package org.parell.align;

import java.util.Arrays;

/**
 * The shapes that links may have, numbered; 1-1 is number 0. Smaller shapes come first, so that those
 * with at most so many segments are a prefix.
 */
final class Shapes {

  /** The most segments of both sides together. */
  static final int MOST_SEGMENTS = 6;

  final int[] sourceCounts;
  final int[] targetCounts;

  /** All shapes with at most {@code most} segments on a side. */
  Shapes(int most) {
    int[] sources = new int[32];
    int[] targets = new int[32];
    int count = 0;
    for (int all = 2; all <= MOST_SEGMENTS; all++) {
      for (int a = 1; a < all; a++) {
        int b = all - a;
        if (a <= most && b <= most) {
          sources[count] = a;
          targets[count++] = b;
        }
      }
    }
    sourceCounts = Arrays.copyOf(sources, count);
    targetCounts = Arrays.copyOf(targets, count);
  }

  int count() {
    return sourceCounts.length;
  }

  /** The number of a shape, or -1 when it is none of these. */
  int indexOf(int sources, int targets) {
    int shape = count() - 1;
    while (shape >= 0 && (sourceCounts[shape] != sources || targetCounts[shape] != targets)) {
      shape--;
    }
    return shape;
  }

  /** The number of shapes with at most so many segments; they come first. */
  int countUpTo(int segments) {
    int count = 0;
    while (count < count() && sourceCounts[count] + targetCounts[count] <= segments) {
      count++;
    }
    return count;
  }
}
