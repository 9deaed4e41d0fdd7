package org.parell.segment;

import java.util.Arrays;

/** The decided candidates of one block in the order of their offsets; 5 bytes each. */
final class Decisions {

  private static final BoundaryRule[] RULES = BoundaryRule.values();
  private static final int PROPOSED = 0x40;

  private int[] offsets = new int[64];
  private byte[] rules = new byte[64];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int offset, boolean proposed, BoundaryRule rule) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      rules = Arrays.copyOf(rules, 2 * count);
    }
    offsets[count] = offset;
    rules[count] = (byte) (proposed ? rule.ordinal() | PROPOSED : rule.ordinal());
    count++;
  }

  int count() {
    return count;
  }

  int offset(int index) {
    return offsets[index];
  }

  boolean isProposed(int index) {
    return (rules[index] & PROPOSED) != 0;
  }

  BoundaryRule rule(int index) {
    return RULES[rules[index] & ~PROPOSED];
  }
}
