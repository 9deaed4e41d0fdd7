package org.parell.exchange;

/**
 * What {@link TmxWriter} makes of an alignment, bead by bead.
 *
 * @param unitCount beads that are written, each as one unit
 * @param nullCount beads that are left out since they link nothing
 * @param emptyCount links that are left out since a side has no text that XML can hold
 * @param tooLongCount links that are left out since a side is longer than the program takes
 * @param droppedCharacterCount characters of links that XML cannot hold, which are left out
 */
public record TmxReport(
    long unitCount,
    long nullCount,
    long emptyCount,
    long tooLongCount,
    long droppedCharacterCount) {

  /** The number of links that are not in the file. */
  public long leftOutLinkCount() {
    return emptyCount + tooLongCount;
  }
}
