package org.parell.align;

import java.util.Arrays;

/** A way through a bitext: beads in order, four numbers each. */
final class Path {

  private int[] beads = new int[4 * 64];
  private int count;

  void add(int sourceStart, int targetStart, int sourceCount, int targetCount) {
    if (4 * count == beads.length) {
      beads = Arrays.copyOf(beads, 8 * count);
    }
    beads[4 * count] = sourceStart;
    beads[4 * count + 1] = targetStart;
    beads[4 * count + 2] = sourceCount;
    beads[4 * count + 3] = targetCount;
    count++;
  }

  /** Leaves ranges of segments unaligned, those of the source first. */
  void addNulls(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    for (int i = sourceStart; i < sourceEnd; i++) {
      add(i, targetStart, 1, 0);
    }
    for (int j = targetStart; j < targetEnd; j++) {
      add(sourceEnd, j, 0, 1);
    }
  }

  void reverse() {
    for (int low = 0, high = count - 1; low < high; low++, high--) {
      for (int k = 0; k < 4; k++) {
        int swap = beads[4 * low + k];
        beads[4 * low + k] = beads[4 * high + k];
        beads[4 * high + k] = swap;
      }
    }
  }

  /** True of the same beads in the same order. */
  boolean isSame(Path other) {
    return Arrays.equals(beads, 0, 4 * count, other.beads, 0, 4 * other.count);
  }

  /** True when some bead has segments on both sides. */
  boolean hasLinks() {
    boolean has = false;
    for (int bead = 0; bead < count && !has; bead++) {
      has = sourceCount(bead) > 0 && targetCount(bead) > 0;
    }
    return has;
  }

  int count() {
    return count;
  }

  int sourceStart(int bead) {
    return beads[4 * bead];
  }

  int targetStart(int bead) {
    return beads[4 * bead + 1];
  }

  int sourceCount(int bead) {
    return beads[4 * bead + 2];
  }

  int targetCount(int bead) {
    return beads[4 * bead + 3];
  }
}
