package org.parell.token;

import java.util.Arrays;

/**
 * The tokens of a document, segment after segment, as indices into a vocabulary. Eight bytes a
 * segment and four a token.
 */
public final class TokenTable {

  private final int[] starts;
  private final int[] indices;

  TokenTable(int[] starts, int[] indices) {
    this.starts = starts;
    this.indices = indices;
  }

  /**
   * Where the tokens of each segment start in {@link #indices}, one element more than there are
   * segments. Shared, not copied: hot loops read it, nobody writes.
   */
  public int[] starts() {
    return starts;
  }

  /**
   * Tokens as vocabulary indices; those of a slice stand among others. Shared, not copied: hot loops
   * read it, nobody writes.
   */
  public int[] indices() {
    return indices;
  }

  /** The number of segments. */
  public int segmentCount() {
    return starts.length - 1;
  }

  /** The tokens of some consecutive segments; they share {@link #indices} with this table. */
  public TokenTable slice(int from, int to) {
    return new TokenTable(Arrays.copyOfRange(starts, from, to + 1), indices);
  }

  /** The number of tokens in all segments. */
  public int tokenCount() {
    return starts[starts.length - 1] - starts[0];
  }

  /** The number of tokens in a segment. */
  public int count(int segment) {
    return starts[segment + 1] - starts[segment];
  }

  /** Where the second half of some consecutive tokens starts; of an odd number the first is longer. */
  public static int middle(int start, int end) {
    return start + (end - start + 1) / 2;
  }
}
