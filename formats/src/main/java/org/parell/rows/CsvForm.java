package org.parell.rows;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * How comma-separated values are written, whatever their columns.
 *
 * @param separator what stands between columns
 * @param lineEnd what ends a line
 * @param excel whether there is a byte order mark, and a guard against formulas
 */
record CsvForm(CsvSeparator separator, LineDelimiter lineEnd, boolean excel) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static final CsvForm STANDARD = new CsvForm(CsvSeparator.COMMA, LineDelimiter.LF, false);
  static final CsvForm EXCEL = new CsvForm(CsvSeparator.COMMA, LineDelimiter.CRLF, true);

  CsvForm withSeparator(CsvSeparator other) {
    return new CsvForm(other, lineEnd, excel);
  }

  /** Writes lines of cells; the writer is flushed but not closed. */
  void write(Stream<List<String>> lines, Writer out) throws IOException {
    if (excel) {
      out.write(BYTE_ORDER_MARK);
    }
    // not closed, since out is not ours to close; what it buffers is flushed
    @SuppressWarnings("resource")
    de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
        .fieldSeparator(separator.sign())
        .lineDelimiter(lineEnd)
        .build(out);
    try {
      lines.forEachOrdered(csv::writeRecord);
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  /** What a cell holds of a text. */
  String cell(String text) {
    String clean = CellText.replaced(text, c -> c == 0 || CellText.isLoneSurrogate(c));
    return excel ? FormulaGuard.guarded(clean) : clean;
  }
}
