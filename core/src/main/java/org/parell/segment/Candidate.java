package org.parell.segment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.parell.srx.SrxRule;

/**
 * A place where a segment might end, and what became of it.
 *
 * @param offset where the segment would end, in UTF-16 code units of the document's text; white
 *     space may stand on both sides
 * @param proposed true when UAX #29 proposes it, false when only a rule looks at it
 * @param rule what decided
 * @param srxRule which rule of SRX that was, when the segmenter has such rules
 */
public record Candidate(
    int offset, boolean proposed, BoundaryRule rule, Optional<SrxRule> srxRule) {

  /**
   * Checks the offset.
   *
   * @throws IllegalArgumentException when the offset is negative
   */
  public Candidate {
    requireNonNull(rule, "rule");
    requireNonNull(srxRule, "srxRule");
    checkArgument(offset >= 0, "offset %s must be >= 0", offset);
  }

  /** A candidate that no rule of SRX decided. */
  public Candidate(int offset, boolean proposed, BoundaryRule rule) {
    this(offset, proposed, rule, Optional.empty());
  }

  /** True when a segment ends here. */
  public boolean isBoundary() {
    return rule.breaks();
  }
}
