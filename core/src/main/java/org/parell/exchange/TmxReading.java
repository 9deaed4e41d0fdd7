package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.parell.bitext.Alignment;

/**
 * What came out of a translation memory.
 *
 * @param alignment a bead for each unit with text in one of the two languages or both
 * @param unitCount units in the file
 * @param skippedUnitCount units among them that gave no bead, having no text in either language
 * @param otherVariantCount texts that were not taken: those in further languages, and second ones in
 *     a language that is taken
 * @param codeCount inline codes of other formats inside the texts taken, which were left out
 */
public record TmxReading(
    Alignment alignment,
    long unitCount,
    long skippedUnitCount,
    long otherVariantCount,
    long codeCount) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when there is not a bead for each unit that was not skipped
   */
  public TmxReading {
    requireNonNull(alignment, "alignment");
    checkArgument(
        alignment.beads().size() == unitCount - skippedUnitCount,
        "%s beads do not fit %s units with %s skipped",
        alignment.beads().size(),
        unitCount,
        skippedUnitCount);
    checkArgument(
        skippedUnitCount >= 0 && otherVariantCount >= 0 && codeCount >= 0, "counts must be >= 0");
  }
}
