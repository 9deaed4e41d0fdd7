package org.parell.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parell.srx.SrxRule;

/**
 * The decided candidates of one block in the order of their offsets; 5 bytes each, and those of SRX a
 * reference more.
 */
final class Decisions {

  private static final BoundaryRule[] RULES = BoundaryRule.values();
  private static final int PROPOSED = 0x40;

  private int[] offsets = new int[64];
  private byte[] rules = new byte[64];
  private final List<SrxRule> srxRules = new ArrayList<>();
  private int count;

  void clear() {
    count = 0;
    srxRules.clear();
  }

  /** Adds what a rule of SRX decides; all candidates of a block come from such rules, or none. */
  void add(int offset, BoundaryRule rule, SrxRule srxRule) {
    add(offset, false, rule);
    srxRules.add(srxRule);
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

  Candidate candidate(int index) {
    return new Candidate(
        offsets[index],
        (rules[index] & PROPOSED) != 0,
        rule(index),
        srxRules.isEmpty() ? Optional.empty() : Optional.of(srxRules.get(index)));
  }

  BoundaryRule rule(int index) {
    return RULES[rules[index] & ~PROPOSED];
  }
}
