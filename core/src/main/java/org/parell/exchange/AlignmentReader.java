package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parell.bitext.Alignment;

/**
 * A format in which others hand over an alignment together with its text. Implementations are
 * immutable and thread-safe.
 *
 * <p>What comes out holds all that the file holds of it: the text of both sides, which segments
 * belong together, and how surely; a link of which no confidence is told has 1, for somebody has
 * written it down. Its documents hold nothing but the segments, one a line, since the files that
 * were aligned once are not at hand.
 */
public interface AlignmentReader {

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when the input is not in this format; the message tells where
   * @throws IOException when {@code in} fails
   */
  Alignment read(String name, Reader in) throws IOException, ExchangeFormatException;

  /**
   * Reads a file in UTF-8, with or without byte order mark.
   *
   * @throws ExchangeFormatException when the file is not in this format, or not UTF-8
   * @throws IOException when the file cannot be read
   */
  default Alignment read(Path file) throws IOException, ExchangeFormatException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
      return read(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }
}
