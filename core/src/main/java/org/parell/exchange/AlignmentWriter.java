package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import org.parell.bitext.Alignment;

/** A format in which others read an alignment. Implementations are immutable and thread-safe. */
public interface AlignmentWriter {

  /**
   * Writes the whole alignment; line ends are LF. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  void write(Alignment alignment, Writer out) throws IOException;
}
