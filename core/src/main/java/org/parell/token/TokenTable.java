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
   * Where the tokens of each segment start, one element more than there are segments. Shared, not
   * copied: hot loops read it, nobody writes.
   */
  public int[] starts() {
    return starts;
  }

  /** All tokens, as vocabulary indices. Shared, not copied: hot loops read it, nobody writes. */
  public int[] indices() {
    return indices;
  }

  /** The number of segments. */
  public int segmentCount() {
    return starts.length - 1;
  }

  /** The tokens of some consecutive segments, as a table of their own. */
  public TokenTable slice(int from, int to) {
    int[] slicedStarts = new int[to - from + 1];
    for (int i = from; i <= to; i++) {
      slicedStarts[i - from] = starts[i] - starts[from];
    }
    return new TokenTable(slicedStarts, Arrays.copyOfRange(indices, starts[from], starts[to]));
  }

  /** The number of tokens in a segment. */
  public int count(int segment) {
    return starts[segment + 1] - starts[segment];
  }
}
