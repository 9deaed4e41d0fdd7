package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.Row;

/**
 * Segment indices, one row a line, a list for each document, as in {@code [0]:[0, 1]:[]}: the form of
 * {@link IndexPairWriter}, but of any number of documents. Immutable and thread-safe.
 *
 * <p>Indices count from 0. A document that lacks the passage has an empty list.
 */
public final class IndexRowWriter implements MultiAlignmentWriter {

  private static final IndexRowWriter STANDARD = new IndexRowWriter(false);

  private final boolean confidence;

  private IndexRowWriter(boolean confidence) {
    this.confidence = confidence;
  }

  /** The writer of indices alone. */
  public static IndexRowWriter standard() {
    return STANDARD;
  }

  /**
   * This writer, but each line ends in one field more, the confidence: {@code
   * [0]:[0, 1]:[]:0.9731}.
   */
  public IndexRowWriter withConfidence() {
    return new IndexRowWriter(true);
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    for (Row row : alignment.rows()) {
      out.write(IndexRow.of(row).toString());
      if (confidence) {
        out.write(":" + Confidence.text(row.confidence()));
      }
      out.write('\n');
    }
    out.flush();
  }
}
