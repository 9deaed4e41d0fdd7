package org.parell.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;

/**
 * A workbook of the rows of several documents for Excel and other spreadsheets (Office Open XML): all
 * rows, in order, also what only one document has. Immutable and thread-safe.
 *
 * <p>The first row names the columns; it stays in sight, and rows can be filtered by it:
 *
 * <ul>
 *   <li>{@code row}: the number of the row, counted from 1
 *   <li>the text of each document, white space folded, segments joined by a space; named as {@link
 *       MultiText#labels} are: {@code en}, {@code nn}; empty of a document that lacks the passage
 *   <li>{@code confidence}: a number from 0 to 1, rounded to four digits, shown as a percentage; below
 *       0.9, of a row that links something, on a coloured ground
 *   <li>{@code shape}: segments of each document, such as {@code 2-1-0}
 * </ul>
 *
 * <p>Text is always text, and what is too long for a cell or a sheet goes on, as in {@link XlsxWriter};
 * the same alignment gives the same bytes on the same version of Java.
 */
public final class MultiXlsxWriter {

  private static final double DOUBTFUL_BELOW = 0.9;

  private static final MultiXlsxWriter STANDARD = new MultiXlsxWriter();

  private MultiXlsxWriter() {}

  /** The writer; it has no options. */
  public static MultiXlsxWriter standard() {
    return STANDARD;
  }

  /**
   * Writes the workbook into a file. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public void write(MultiAlignment alignment, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(alignment, out);
    }
  }

  /**
   * Writes the workbook. The stream is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(MultiAlignment alignment, OutputStream out) throws IOException {
    new Workbook(
            "Alignment",
            "row",
            Workbook.alignmentColumns(alignment.text().labels()),
            Workbook.MAX_ROWS)
        .write(() -> alignment.rows().stream().map(row -> line(alignment, row)).iterator(), out);
  }

  private static Workbook.Line line(MultiAlignment alignment, Row row) {
    List<String> texts = IntStream.range(0, row.ranges().size())
        .mapToObj(document -> alignment.text(row, document))
        .toList();
    return Workbook.alignmentLine(
        texts, row.confidence(), !row.isNull() && row.confidence() < DOUBTFUL_BELOW, row.shape());
  }
}
