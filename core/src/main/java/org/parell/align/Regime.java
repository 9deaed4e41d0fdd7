package org.parell.align;

/** What an aligner expects of a bitext. */
public enum Regime {
  /** One side translates the other; little is missing. */
  PARALLEL,
  /** Only islands of the two sides translate each other. */
  COMPARABLE,
  /** Parallel, unless the answer leaves too much unaligned; then comparable. */
  AUTO
}
