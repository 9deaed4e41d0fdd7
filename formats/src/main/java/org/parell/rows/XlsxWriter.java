package org.parell.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.exchange.TranslationUnit;
import org.parell.segment.SegmentedDocument;

/**
 * A workbook for Excel and other spreadsheets (Office Open XML): one bead a row, null beads included,
 * in order, so that both texts can be read from top to bottom. Immutable and thread-safe.
 *
 * <p>The first row names the columns; it stays in sight, and rows can be filtered by it:
 *
 * <ul>
 *   <li>{@code bead}: the number of the bead, counted from 1
 *   <li>{@code source (en)}, {@code target (nn)}, with the languages of the documents: the text of
 *       each side, white space folded, segments joined by a space, wrapped; an empty cell on the
 *       empty side of a null bead
 *   <li>{@code confidence}: a number from 0 to 1, rounded to four digits, shown as a percentage; of a
 *       link below 0.9, which may be wrong, on a coloured ground
 *   <li>{@code shape}: segments of each side, such as {@code 2-1}
 * </ul>
 *
 * <p>Text is always text: {@code =1+1} is not calculated and {@code 0012} stays as it is. Control
 * characters, which XML cannot hold, are written as {@code _x0001_} is, the way such files have for
 * them; lone surrogates are U+FFFD. A cell holds 32,767 characters: what is longer goes on in the same
 * column of the next rows, in which all other cells but the number of the bead are empty; it is cut
 * behind white space where there is some. A sheet holds 1,048,576 rows; what is more goes on in
 * further sheets.
 *
 * <p>The same alignment gives the same bytes on the same version of Java. Memory is that of the
 * longest bead.
 */
public final class XlsxWriter {

  private static final double DOUBTFUL_BELOW = 0.9;

  private static final XlsxWriter STANDARD = new XlsxWriter(Workbook.MAX_ROWS);

  private final int maxRows;

  private XlsxWriter(int maxRows) {
    this.maxRows = maxRows;
  }

  /** The writer; it has no options. */
  public static XlsxWriter standard() {
    return STANDARD;
  }

  /** For tests: a million rows take long. */
  static XlsxWriter withRowsPerSheet(int maxRows) {
    return new XlsxWriter(maxRows);
  }

  /**
   * Writes the workbook into a file. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public void write(Alignment alignment, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(alignment, out);
    }
  }

  /**
   * Writes the workbook. The stream is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(Alignment alignment, OutputStream out) throws IOException {
    List<String> names =
        List.of("source" + language(alignment.source()), "target" + language(alignment.target()));
    new Workbook("Alignment", "bead", Workbook.alignmentColumns(names), maxRows)
        .write(
            () -> alignment.beads().stream().map(bead -> line(alignment, bead)).iterator(), out);
  }

  private static Workbook.Line line(Alignment alignment, Bead bead) {
    TranslationUnit unit = TranslationUnit.of(alignment, bead);
    return Workbook.alignmentLine(
        List.of(unit.sourceText(), unit.targetText()),
        bead.confidence(),
        !bead.isNull() && bead.confidence() < DOUBTFUL_BELOW,
        bead.shape().toString());
  }

  private static String language(SegmentedDocument side) {
    return " (" + side.language().tag() + ")";
  }
}
