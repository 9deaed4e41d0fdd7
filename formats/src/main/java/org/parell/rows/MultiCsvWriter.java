package org.parell.rows;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.exchange.MultiAlignmentWriter;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;

/**
 * A table of the rows of several documents as comma-separated values, RFC 4180: a header line, then
 * one row a line. Immutable and thread-safe.
 *
 * <p>The columns:
 *
 * <ul>
 *   <li>the text of each document, white space folded, segments joined by a space; headers are those of
 *       {@link MultiText#labels}: {@code en}, {@code nn}
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each document, such as {@code 2-1-0}; not in the table for Excel,
 *       which would make a date of some
 *   <li>for each document, which segments, counted from 0, as in {@code [3, 4]}; headers are those of
 *       the texts with {@code _indices} behind
 * </ul>
 *
 * <p>Rows with text in two documents or more are written; with {@link #withNullRows} the others too.
 * What a document lacks is empty. Cells are quoted, cleaned and guarded as by {@link CsvWriter}.
 */
public final class MultiCsvWriter implements MultiAlignmentWriter {

  private static final MultiCsvWriter STANDARD = new MultiCsvWriter(CsvForm.STANDARD, false);
  private static final MultiCsvWriter EXCEL = new MultiCsvWriter(CsvForm.EXCEL, false);

  private final CsvForm form;
  private final boolean nullRows;

  private MultiCsvWriter(CsvForm form, boolean nullRows) {
    this.form = form;
    this.nullRows = nullRows;
  }

  /** For programs: commas, line ends LF, text as it is; rows that link something. */
  public static MultiCsvWriter standard() {
    return STANDARD;
  }

  /** For Excel and other spreadsheets, as {@link CsvWriter#forExcel}. */
  public static MultiCsvWriter forExcel() {
    return EXCEL;
  }

  /** This writer, but with another separator. */
  public MultiCsvWriter withSeparator(CsvSeparator other) {
    return new MultiCsvWriter(form.withSeparator(requireNonNull(other, "other")), nullRows);
  }

  /** This writer, but rows with text in one document alone, or in none, are written too. */
  public MultiCsvWriter withNullRows() {
    return new MultiCsvWriter(form, true);
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    Stream<List<String>> rows = alignment.rows().stream()
        .filter(row -> nullRows || isLink(alignment, row))
        .map(row -> record(alignment, row));
    form.write(Stream.concat(Stream.of(header(alignment.text())), rows), out);
  }

  private static boolean isLink(MultiAlignment alignment, Row row) {
    return IntStream.range(0, row.ranges().size())
            .filter(document -> !alignment.text(row, document).isEmpty())
            .count()
        >= 2;
  }

  private List<String> header(MultiText text) {
    List<String> header = new ArrayList<>(text.labels());
    header.add("confidence");
    if (!form.excel()) {
      header.add("shape");
    }
    text.labels().forEach(label -> header.add(label + "_indices"));
    return header;
  }

  private List<String> record(MultiAlignment alignment, Row row) {
    List<String> cells = new ArrayList<>();
    for (int document = 0; document < row.ranges().size(); document++) {
      cells.add(form.cell(alignment.text(row, document)));
    }
    cells.add(CellText.rounded(row.confidence()).toPlainString());
    if (!form.excel()) {
      cells.add(row.shape());
    }
    row.ranges().forEach(range -> cells.add(range.indices().toString()));
    return cells;
  }
}
