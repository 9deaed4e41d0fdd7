package org.parell.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parell.compare.VersionComparison;

/**
 * A format in which others read what changed between two versions. Implementations are immutable and
 * thread-safe.
 *
 * <p>Any text can be written; the same comparison always gives the same characters.
 */
public interface VersionWriter {

  /**
   * Writes all rows; line ends are LF. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  void write(VersionComparison comparison, Writer out) throws IOException;

  /**
   * Writes all rows into a file in UTF-8 without byte order mark. A file that exists is overwritten;
   * its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  default void write(VersionComparison comparison, Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      write(comparison, out);
    }
  }
}
