package org.parell.exchange;

/** Why a filter leaves a bead out. A bead counts once, under the first reason in this order. */
public enum FilterReason {
  /** There is no text on one side. */
  INCOMPLETE,
  /** It is less sure than asked for. */
  LOW_CONFIDENCE,
  /** Both sides are the same text. */
  IDENTICAL,
  /** One side is too long for the other. */
  LENGTH_RATIO,
  /** A bead that was kept before it has the same text on both sides. */
  DUPLICATE
}
