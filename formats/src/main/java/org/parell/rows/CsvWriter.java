package org.parell.rows;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.exchange.AlignmentWriter;
import org.parell.exchange.TranslationUnit;

/**
 * A table of beads as comma-separated values, RFC 4180: a header line, then one bead a line. Immutable
 * and thread-safe.
 *
 * <p>The columns:
 *
 * <ul>
 *   <li>{@code source}, {@code target}: the text of each side, white space folded, segments joined
 *       by a space
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each side, such as {@code 2-1}; not in the table for Excel, which
 *       would make a date of it
 *   <li>{@code source_indices}, {@code target_indices}: which segments, counted from 0, as in
 *       {@code [3, 4]}
 * </ul>
 *
 * <p>Beads with text on both sides are written; with {@link #withNullBeads} the others too, the
 * missing side empty. A field with a separator, a quotation mark or a line end in it stands between
 * quotation marks, those inside doubled. U+0000 and lone surrogates are U+FFFD.
 */
public final class CsvWriter implements AlignmentWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CsvWriter STANDARD =
      new CsvWriter(CsvSeparator.COMMA, LineDelimiter.LF, false, false);
  private static final CsvWriter EXCEL =
      new CsvWriter(CsvSeparator.COMMA, LineDelimiter.CRLF, true, false);

  private final CsvSeparator separator;
  private final LineDelimiter lineEnd;
  private final boolean excel;
  private final boolean nullBeads;

  private CsvWriter(
      CsvSeparator separator, LineDelimiter lineEnd, boolean excel, boolean nullBeads) {
    this.separator = separator;
    this.lineEnd = lineEnd;
    this.excel = excel;
    this.nullBeads = nullBeads;
  }

  /** For programs: commas, line ends LF, text as it is; links only. */
  public static CsvWriter standard() {
    return STANDARD;
  }

  /**
   * For Excel and other spreadsheets: a byte order mark, without which Excel takes UTF-8 for
   * something else; line ends CR LF; and a guard against formulas. A cell that starts with {@code =},
   * {@code +}, {@code -}, {@code @}, a tab or CR, perhaps behind apostrophes, gets an apostrophe in
   * front; {@link CsvReader} takes it away. Where Excel writes numbers with a comma it wants {@link
   * CsvSeparator#SEMICOLON}.
   *
   * <p>What looks like a number or a date Excel still takes for one, such as {@code 0012}; {@link
   * XlsxWriter} keeps text as text.
   */
  public static CsvWriter forExcel() {
    return EXCEL;
  }

  /** This writer, but with another separator. */
  public CsvWriter withSeparator(CsvSeparator other) {
    return new CsvWriter(requireNonNull(other, "other"), lineEnd, excel, nullBeads);
  }

  /** This writer, but beads without text on one side are written too. */
  public CsvWriter withNullBeads() {
    return new CsvWriter(separator, lineEnd, excel, true);
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
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
      csv.writeRecord(header());
      for (Bead bead : alignment.beads()) {
        TranslationUnit unit = TranslationUnit.of(alignment, bead);
        if (nullBeads || unit.isComplete()) {
          csv.writeRecord(record(unit));
        }
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(
        List.of("source", "target", "confidence", "shape", "source_indices", "target_indices"));
    if (excel) {
      header.remove("shape");
    }
    return header;
  }

  private List<String> record(TranslationUnit unit) {
    Bead bead = unit.bead();
    IndexPair indices = IndexPair.of(bead);
    List<String> cells = new ArrayList<>();
    cells.add(cell(unit.sourceText()));
    cells.add(cell(unit.targetText()));
    cells.add(CellText.rounded(bead.confidence()).toPlainString());
    if (!excel) {
      cells.add(bead.shape().toString());
    }
    cells.add(indices.source().toString());
    cells.add(indices.target().toString());
    return cells;
  }

  private String cell(String text) {
    String clean = CellText.replaced(text, c -> c == 0 || CellText.isLoneSurrogate(c));
    return excel ? FormulaGuard.guarded(clean) : clean;
  }
}
