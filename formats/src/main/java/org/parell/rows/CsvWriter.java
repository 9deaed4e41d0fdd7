package org.parell.rows;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  private static final CsvWriter STANDARD = new CsvWriter(CsvForm.STANDARD, false);
  private static final CsvWriter EXCEL = new CsvWriter(CsvForm.EXCEL, false);

  private final CsvForm form;
  private final boolean nullBeads;

  private CsvWriter(CsvForm form, boolean nullBeads) {
    this.form = form;
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
    return new CsvWriter(form.withSeparator(requireNonNull(other, "other")), nullBeads);
  }

  /** This writer, but beads without text on one side are written too. */
  public CsvWriter withNullBeads() {
    return new CsvWriter(form, true);
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    Stream<List<String>> records = alignment.beads().stream()
        .map(bead -> TranslationUnit.of(alignment, bead))
        .filter(unit -> nullBeads || unit.isComplete())
        .map(this::record);
    form.write(Stream.concat(Stream.of(header()), records), out);
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(
        List.of("source", "target", "confidence", "shape", "source_indices", "target_indices"));
    if (form.excel()) {
      header.remove("shape");
    }
    return header;
  }

  private List<String> record(TranslationUnit unit) {
    Bead bead = unit.bead();
    IndexPair indices = IndexPair.of(bead);
    List<String> cells = new ArrayList<>();
    cells.add(form.cell(unit.sourceText()));
    cells.add(form.cell(unit.targetText()));
    cells.add(CellText.rounded(bead.confidence()).toPlainString());
    if (!form.excel()) {
      cells.add(bead.shape().toString());
    }
    cells.add(indices.source().toString());
    cells.add(indices.target().toString());
    return cells;
  }
}
