package org.parell.srx;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * What a rule does at an offset of a text.
 *
 * @param offset in UTF-16 code units, behind the first character and before the last
 * @param kind whether the text breaks there
 * @param rule the rule that decides, or that was given up
 */
public record SrxDecision(int offset, Kind kind, SrxRule rule) {

  /** What happens at the offset. */
  public enum Kind {
    /** The text breaks. */
    BREAK,
    /** A rule behind would break the text, but this one keeps it whole. */
    NO_BREAK,
    /**
     * The rule took too long, so it does not match: one that breaks in the stretch of text from here
     * on, one that keeps the text whole at this offset. What the other rules say holds.
     */
    GIVEN_UP
  }

  /**
   * Checks the offset.
   *
   * @throws IllegalArgumentException when the offset is negative
   */
  public SrxDecision {
    requireNonNull(kind, "kind");
    requireNonNull(rule, "rule");
    checkArgument(offset >= 0, "offset %s must be >= 0", offset);
  }
}
