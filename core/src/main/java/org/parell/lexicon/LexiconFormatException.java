package org.parell.lexicon;

/** A file that is not in the format it should be in; the message names file, line and column. */
public final class LexiconFormatException extends Exception {

  private static final long serialVersionUID = 1;

  /** A trouble at a place, said in one line: where, what was expected, what was found. */
  public LexiconFormatException(String message) {
    super(message);
  }
}
