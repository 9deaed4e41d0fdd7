package org.parell.exchange;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no characters in the charset of their file; the message tells the place. */
final class UndecodableTextException extends CharacterCodingException {

  private static final long serialVersionUID = 1;

  private final long line;
  private final long column;
  private final String charset;

  UndecodableTextException(long line, long column, String charset) {
    this.line = line;
    this.column = column;
    this.charset = charset;
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  String charset() {
    return charset;
  }

  @Override
  public String getMessage() {
    return "line %s, column %s: expected text in %s, found other bytes; save it as UTF-8"
        .formatted(line, column, charset);
  }
}
