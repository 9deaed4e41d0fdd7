package org.parell.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parell.bitext.Alignment;

/**
 * A format in which others read an alignment. Implementations are immutable and thread-safe.
 *
 * <p>Any text can be written. What comes out is well-formed UTF-16 whatever the text holds, so
 * every encoder of Unicode takes it; the same alignment always gives the same characters. Time is
 * linear in the text; memory is that of the longest bead.
 */
public interface AlignmentWriter {

  /**
   * Writes the whole alignment; line ends are LF unless the writer says otherwise. The writer is
   * flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  void write(Alignment alignment, Writer out) throws IOException;

  /**
   * Writes the whole alignment into a file in UTF-8, without byte order mark unless the writer says
   * otherwise. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  default void write(Alignment alignment, Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      write(alignment, out);
    }
  }
}
