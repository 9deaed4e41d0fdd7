package org.parell.learning;

/**
 * How much each sentence pair of one bitext added to the weights of word pairs when they were last
 * counted. Who judges a sentence pair takes the share of its two sentences away first (leave-one-out);
 * otherwise the model would believe whatever the first pass happened to link.
 *
 * <p>Cells (source segment, target segment) are sorted, by row, then column; a cell's entries by
 * source word, then target word. Arrays are shared, not copied: hot loops read them, nobody writes.
 */
public final class Contributions {

  private final int[] rowStarts;
  private final int[] columns;
  private final int[] entryStarts;
  private final int[] sourceWords;
  private final int[] targetWords;
  private final float[] values;

  Contributions(
      int[] rowStarts,
      int[] columns,
      int[] entryStarts,
      int[] sourceWords,
      int[] targetWords,
      float[] values) {
    this.rowStarts = rowStarts;
    this.columns = columns;
    this.entryStarts = entryStarts;
    this.sourceWords = sourceWords;
    this.targetWords = targetWords;
    this.values = values;
  }

  /** No contributions, for a bitext with so many source segments. */
  public static Contributions none(int sourceCount) {
    return new Contributions(
        new int[sourceCount + 1], new int[0], new int[1], new int[0], new int[0], new float[0]);
  }

  /** Where the cells of each source segment start, one element more than source segments. */
  public int[] rowStarts() {
    return rowStarts;
  }

  /** The target segment of each cell, increasing within a row. */
  public int[] columns() {
    return columns;
  }

  /** Where the entries of each cell start, one element more than cells. */
  public int[] entryStarts() {
    return entryStarts;
  }

  /** The source word of each entry. */
  public int[] sourceWords() {
    return sourceWords;
  }

  /** The target word of each entry. */
  public int[] targetWords() {
    return targetWords;
  }

  /** What each entry added to the weight of its pair. */
  public float[] values() {
    return values;
  }
}
