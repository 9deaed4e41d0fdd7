package org.parell.document;

/** A file that cannot be read as text; the message names the file and what was expected. */
public final class DocumentFormatException extends Exception {

  private static final long serialVersionUID = 1;

  /** A trouble at a place, said in one line: where, what was expected, what was found. */
  public DocumentFormatException(String message) {
    super(message);
  }
}
