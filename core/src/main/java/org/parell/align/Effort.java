package org.parell.align;

/** How much work an alignment is worth. */
public enum Effort {
  /** Words are learned from the texts themselves, in a few rounds: the best answer. */
  FULL,

  /**
   * Lengths and anchors alone: numbers, identical words, cognates, and what lexicons say. Several
   * times as fast on a long text, and less right: strict F1 of a Bible is 0.987 instead of 0.998.
   * Confidences are less to be believed, nothing is learned, and texts of
   * which only parts have a counterpart are not told from parallel ones; {@link Regime#COMPARABLE}
   * says so. Explanations weigh single words, which the search does not.
   */
  FAST
}
