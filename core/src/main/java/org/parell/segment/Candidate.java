package org.parell.segment;

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

  /** Checks that a rule is there. */
  public Candidate {
    requireNonNull(rule, "rule");
  }

  /** True when a segment ends here. */
  public boolean isBoundary() {
    return rule.breaks();
  }
}
