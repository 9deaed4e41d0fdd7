package org.parell.segment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A place where a segment might end, and what became of it.
 *
 * @param offset where the segment would end, in UTF-16 code units of the document's text; white
 *     space may stand on both sides
 * @param proposed true when UAX #29 proposes it, false when only a rule looks at it
 * @param rule what decided
 */
public record Candidate(int offset, boolean proposed, BoundaryRule rule) {

  /**
   * Checks the offset.
   *
   * @throws IllegalArgumentException when the offset is negative
   */
  public Candidate {
    requireNonNull(rule, "rule");
    checkArgument(offset >= 0, "offset %s must be >= 0", offset);
  }

  /** True when a segment ends here. */
  public boolean isBoundary() {
    return rule.breaks();
  }
}
