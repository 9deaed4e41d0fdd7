package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Border;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;

/**
 * Reads what somebody has settled about a bitext. All methods are thread-safe.
 *
 * <p>A line is a pair of segment indices, as {@link IndexPairReader} reads them, or a hard border:
 * {@code 12|15} says that no bead reaches across the place before source segment 12 and target
 * segment 15. A pair with an empty side, {@code [4]:[]}, says that a segment has no counterpart;
 * one of two empty sides says nothing. Lines may stand in any order, and what stands there twice
 * counts once. Empty lines and a byte order mark are passed over.
 *
 * <p>Whether the indices lie within a bitext is seen when the pins are used.
 */
public final class PinsReader {

  private PinsReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws ExchangeFormatException when a line is neither pair nor border, when not all lines can
   *     hold, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static Pins read(Path file) throws IOException, ExchangeFormatException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is neither pair nor border, or when not all lines
   *     can hold
   * @throws IOException when {@code in} fails
   */
  public static Pins read(String name, Reader in) throws IOException, ExchangeFormatException {
    List<IndexPair> beads = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(IndexPairReader.BYTE_ORDER_MARK)) {
        line = line.substring(IndexPairReader.BYTE_ORDER_MARK.length());
      }
      IndexLine found = new IndexLine(name, number, line);
      if (found.isBorder()) {
        borders.add(found.border());
      } else if (!line.isBlank()) {
        beads.add(found.pair(IndexLine.ThirdField.IGNORED).pair());
      }
    }
    try {
      return Pins.distinct(beads, borders);
    } catch (IllegalArgumentException e) {
      throw new ExchangeFormatException(name + ": " + e.getMessage());
    }
  }
}
