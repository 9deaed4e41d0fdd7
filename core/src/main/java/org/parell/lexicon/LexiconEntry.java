package org.parell.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A word, or a phrase of a few words, and one translation of it.
 *
 * @param source the word in the one language, as people write it; case does not matter
 * @param target the word in the other language, likewise
 * @param weight how far the one translates the other, above 0 and at most 1; a dictionary that lists
 *     n translations of a word without more gives each 1/n
 */
public record LexiconEntry(String source, String target, double weight) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when a side is blank or the weight is not above 0 and at most 1
   */
  public LexiconEntry {
    checkArgument(!source.isBlank() && !target.isBlank(), "an entry must have a word on each side");
    checkArgument(weight > 0 && weight <= 1, "weight %s must be above 0 and at most 1", weight);
  }

  /** The same entry, sides exchanged. */
  public LexiconEntry swapped() {
    return new LexiconEntry(target, source, weight);
  }
}
