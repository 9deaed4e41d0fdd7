package org.parell.xml;

/** A file that is not well-formed XML, or not such as anybody writes. */
public final class MalformedXmlException extends Exception {

  private static final long serialVersionUID = 1;

  private final String detail;
  private final long line;
  private final long column;

  MalformedXmlException(String name, long line, long column, String detail) {
    super("%s: expected well-formed XML, but: %s".formatted(place(name, line, column), detail));
    this.detail = detail;
    this.line = line;
    this.column = column;
  }

  static String place(String name, long line, long column) {
    return "%s, line %s, column %s".formatted(name, line, column);
  }

  /** What is wrong, without the place. */
  public String detail() {
    return detail;
  }

  /** Where, from 1 on. */
  public long line() {
    return line;
  }

  /** Where in the line, from 1 on. */
  public long column() {
    return column;
  }
}
