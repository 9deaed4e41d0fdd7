package org.parell.segment;

/**
 * The reason why a candidate is a boundary or none. Examples show the candidate as {@code |}.
 */
public enum BoundaryRule {
  /** Proposed by UAX #29, and nothing speaks against it: {@code It rained. | We left.} */
  PROPOSED(true),
  /** {@code – Kvar er du? | – Her.} */
  DIALOGUE_DASH(true),
  /** {@code Ho sa: | Kom inn.} */
  COLON(true),
  /** {@code It rained; | we left.} */
  SEMICOLON(true),
  /** {@code it rained. | we left}, where the language allows it. */
  STOP_BEFORE_LOWER_CASE(true),
  /** {@code It rained. | 12 people came}. */
  STOP_BEFORE_NUMBER(true),
  /** {@code Ha plogut. | ¿que véns?} */
  INVERTED_MARK(true),
  /** {@code We waited... | Nobody came.} */
  ELLIPSIS_BEFORE_CAPITAL(true),
  /** {@code of quality.|You'll see}. */
  GLUED(true),
  /** {@code it rained.[12] | We left.} */
  AFTER_REFERENCE(true),
  /** {@code 1. First | 2. Second}. */
  NEXT_ENUMERATOR(true),
  /** {@code • First | • Second}. */
  NEXT_BULLET(true),
  /** {@code apples, pears, etc. | They}. */
  ABBREVIATION_AT_END(true),
  /** A rule of an SRX file that breaks. */
  SRX_BREAK(true),

  /** {@code Mr. | Smith}. */
  TITLE(false),
  /** {@code jf. | Stortinget}. */
  ABBREVIATION(false),
  /** {@code No. | 5}. */
  ABBREVIATION_BEFORE_NUMBER(false),
  /** {@code U.S. | Army}. */
  ABBREVIATION_IN_NAME(false),
  /** {@code J. | Smith}. */
  INITIAL(false),
  /** {@code 17. | mai}. */
  ORDINAL(false),
  /** {@code 1. | First item}. */
  ENUMERATOR(false),
  /** {@code well ... | I mean}. */
  ELLIPSIS(false),
  /** {@code The species [...] | Darwin}. */
  BRACKETED_MARK(false),
  /** {@code «Kom!» | sa ho}. */
  BEFORE_LOWER_CASE(false),
  /** {@code https://example.org/?|Q=1}. */
  INSIDE_TOKEN(false),
  /** A rule of an SRX file that keeps the text whole, where one behind it would break. */
  SRX_NO_BREAK(false),
  /** A rule of an SRX file that took too long at this offset or from here on, and was given up. */
  SRX_GIVEN_UP(false);

  private final boolean breaks;

  BoundaryRule(boolean breaks) {
    this.breaks = breaks;
  }

  /** True when the rule makes a boundary, false when it prevents one. */
  public boolean breaks() {
    return breaks;
  }
}
