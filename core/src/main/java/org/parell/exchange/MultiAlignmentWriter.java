package org.parell.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parell.multitext.MultiAlignment;

/**
 * A format in which others read the rows of several documents. Implementations are immutable and
 * thread-safe.
 *
 * <p>Any text can be written. What comes out is well-formed UTF-16 whatever the text holds, so
 * every encoder of Unicode takes it; the same alignment always gives the same characters. Time is
 * linear in the text; memory is that of the longest row.
 */
public interface MultiAlignmentWriter {

  /**
   * Writes the whole alignment; line ends are LF. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  void write(MultiAlignment alignment, Writer out) throws IOException;

  /**
   * Writes the whole alignment into a file in UTF-8 without byte order mark. A file that exists is
   * overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  default void write(MultiAlignment alignment, Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      write(alignment, out);
    }
  }
}
