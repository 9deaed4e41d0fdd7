package org.parell.language;

/** A file that is not in the format it should be in; the message names file and line. */
public final class LanguageFormatException extends Exception {

  private static final long serialVersionUID = 1;

  /** A trouble at a place, said in one line: where, what was expected, what was found. */
  public LanguageFormatException(String message) {
    super(message);
  }
}
