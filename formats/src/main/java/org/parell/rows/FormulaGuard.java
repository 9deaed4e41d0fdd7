package org.parell.rows;

/**
 * Keeps spreadsheets from calculating what was meant as text. A cell that would be taken for a
 * formula gets an apostrophe in front; so does one that has apostrophes before such a start already,
 * so that the guard can be taken away again without loss.
 */
final class FormulaGuard {

  // the wide forms too, which East Asian versions of Excel take for the narrow ones
  private static final String STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaGuard() {}

  static String guarded(String cell) {
    return startsFormula(cell) ? "'" + cell : cell;
  }

  static String unguarded(String cell) {
    return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
  }

  /** True of a formula, and of one behind apostrophes. */
  private static boolean startsFormula(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == '\'') {
      start++;
    }
    return start < cell.length() && STARTS.indexOf(cell.charAt(start)) >= 0;
  }
}
