package org.parell.cli;

/** Bad input: the message, one line, names the file, what was expected and what to do. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
