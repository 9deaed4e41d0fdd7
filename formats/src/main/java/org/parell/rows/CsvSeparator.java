package org.parell.rows;

/** What stands between two fields of comma-separated values. */
public enum CsvSeparator {
  /** As RFC 4180 has it. */
  COMMA(','),
  /** What spreadsheets use where the comma stands in numbers. */
  SEMICOLON(';'),
  /** The tab; unlike in files of tab-separated values, fields may stand between quotation marks. */
  TAB('\t');

  private final char sign;

  CsvSeparator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }
}
