package org.parell.srx;

/**
 * The text of a block as patterns read it, each character against an allowance.
 *
 * <p>Patterns with nested repetitions may need time that is exponential in the text. Reading is all
 * that a pattern does, so whoever counts it can stop any pattern.
 */
final class BlockText implements CharSequence {

  /** The allowance is spent; without a stack trace, since it may be thrown often. */
  static final class SpentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SpentException() {
      super("allowance is spent", null, false, false);
    }
  }

  private static final SpentException SPENT = new SpentException();

  private String text = "";
  private int allowance;

  /** Turns to a block. */
  void turnTo(String block) {
    text = block;
  }

  /** Allows so many reads from now on. */
  void allow(int reads) {
    allowance = reads;
  }

  /** How many reads are left. */
  int allowance() {
    return Math.max(0, allowance);
  }

  /** A character, whatever the allowance. */
  char free(int index) {
    return text.charAt(index);
  }

  /** True between the two halves of a code point. */
  boolean isInsideCodePoint(int offset) {
    return Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--allowance < 0) {
      throw SPENT;
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
