package org.parell.srx;

/** A file that is no valid SRX 2.0; the message names file, line and column and what was expected. */
public final class SrxFormatException extends Exception {

  private static final long serialVersionUID = 1;

  /** A trouble at a place, said in one line: where, what was expected, what was found. */
  public SrxFormatException(String message) {
    super(message);
  }
}
