package org.parell.align;

/**
 * What a learning run believes before it has seen the text.
 *
 * <p>Learning climbs to the nearest optimum, and where one side lacks short segments, such as all
 * headings, there are two: they are merged with what follows, or they are unaligned. A short parallel
 * text is therefore learned from both beginnings, unless the second one finds at once what the first
 * one kept to, and the answer with the greater sum over all paths is kept. On a declaration without
 * its headings strict F1 is 0.65, 0.81 and 0.61 (English-Catalan, English-Nynorsk, Nynorsk-Catalan)
 * from merges alone and 1 with both. Fewer gaps to start with (0.05) make the sums of both beginnings
 * nearly equal, and the choice a matter of chance.
 */
enum Start {
  /** Parallel; what differs was joined or split. */
  MERGES(true, 0.03, 0.4, 0.02, 0.06, 1),
  /** Parallel; what differs was left out or added. */
  GAPS(true, 0.15, 0.3, 0.02, 0.02, 1),
  /** Only islands are translations. */
  ISLANDS(false, 0.15, 0.9, 0.5, 0.06, 0.2);

  /** True when gaps are the exception. */
  final boolean parallel;

  /** The probability that a gap opens, on either side. */
  final double open;

  /** The probability that it goes on. */
  final double stay;

  /** The probability that a gap on the source side is followed by one on the target side. */
  final double cross;

  /** The share of 1-2 links, and of 2-1 links, before all are made to add up to 1. */
  private final double oneToTwo;

  /**
   * The probability that the text begins as if after a link, not as if in a gap. Were it 1, the first
   * segments of unrelated texts would be linked: 23 of 638 for sure, against 7 with 0.2.
   */
  final double inLinks;

  Start(boolean parallel, double open, double stay, double cross, double oneToTwo, double inLinks) {
    this.parallel = parallel;
    this.open = open;
    this.stay = stay;
    this.cross = cross;
    this.oneToTwo = oneToTwo;
    this.inLinks = inLinks;
  }

  /** The share of a shape, before all are made to add up to 1. */
  double share(int sourceCount, int targetCount) {
    if (sourceCount == 1 && targetCount == 1) {
      return 0.80;
    }
    if (sourceCount == 1 || targetCount == 1) {
      return oneToTwo * StrictMath.pow(0.3, sourceCount + targetCount - 3);
    }
    return 0.012 * StrictMath.pow(0.3, sourceCount + targetCount - 4);
  }
}
