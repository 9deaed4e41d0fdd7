package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.Row;

/**
 * A table of rows, one a line, columns separated by tabs. Immutable and thread-safe.
 *
 * <p>There is a header line and these columns:
 *
 * <ul>
 *   <li>the text of each document, segments joined by a space, the tag of its language as header; of
 *       several documents in one language all but the first have a number too, as in {@code en.2}
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each document, such as {@code 2-1-0}
 *   <li>for each document, which segments, counted from 0, as in {@code [3, 4]}; headers are those of
 *       the texts with {@code _indices} behind
 * </ul>
 *
 * <p>Rows with text in two documents or more are written; with {@link #withNullRows} the others too.
 * What a document lacks is empty. Nothing is quoted, as in all files of tab-separated values: a field
 * that starts with a quotation mark is to be read as it is. Tabs and line ends of any kind inside a
 * field are spaces; U+0000 and lone surrogates are U+FFFD.
 */
public final class MultiTsvWriter implements MultiAlignmentWriter {

  private static final MultiTsvWriter STANDARD = new MultiTsvWriter(false);

  private final boolean nullRows;

  private MultiTsvWriter(boolean nullRows) {
    this.nullRows = nullRows;
  }

  /** The writer of rows that link something. */
  public static MultiTsvWriter standard() {
    return STANDARD;
  }

  /** This writer, but rows with text in one document alone, or in none, are written too. */
  public MultiTsvWriter withNullRows() {
    return new MultiTsvWriter(true);
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    List<String> names = alignment.text().labels();
    List<String> header = new ArrayList<>(names);
    header.add("confidence");
    header.add("shape");
    names.forEach(name -> header.add(name + "_indices"));
    writeLine(header, out);
    for (Row row : alignment.rows()) {
      List<String> fields = new ArrayList<>();
      for (int document = 0; document < names.size(); document++) {
        fields.add(alignment.text(row, document));
      }
      if (!nullRows && fields.stream().filter(text -> !text.isEmpty()).count() < 2) {
        continue;
      }
      fields.add(Confidence.text(row.confidence()));
      fields.add(row.shape());
      row.ranges().forEach(range -> fields.add(range.indices().toString()));
      writeLine(fields, out);
    }
    out.flush();
  }

  private static void writeLine(List<String> fields, Writer out) throws IOException {
    out.write(String.join("\t", fields.stream().map(TsvField::text).toList()));
    out.write('\n');
  }
}
