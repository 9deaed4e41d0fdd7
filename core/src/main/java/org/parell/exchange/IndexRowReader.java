package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;

/**
 * Reads segment indices of two documents or more, one row a line, as {@link IndexRowWriter} writes
 * them. All methods are thread-safe.
 *
 * <p>A line has a list for each document, {@code [0]:[0, 1]:[]}; how many that are the first line
 * tells. What follows them behind one more colon is not looked at unless a confidence is asked for.
 * Empty lines and a byte order mark are passed over. Rows come as they stand in the file: in its
 * order, doubles and holes included.
 */
public final class IndexRowReader {

  private IndexRowReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws ExchangeFormatException when a line is no row of as many lists of indices as the first
   *     one has, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<IndexRow> read(Path file) throws IOException, ExchangeFormatException {
    return rows(read(file, false));
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no row of as many lists of indices as the first
   *     one has
   * @throws IOException when {@code in} fails
   */
  public static List<IndexRow> read(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return rows(read(name, in, false));
  }

  /**
   * Reads a file in UTF-8 whose lines have the confidence behind the lists, as {@link
   * IndexRowWriter#withConfidence} writes them.
   *
   * @return rows that all have a confidence
   * @throws ExchangeFormatException when a line is no row of as many lists of indices as the first
   *     one has, with a confidence from 0 to 1, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<RatedRow> readWithConfidence(Path file)
      throws IOException, ExchangeFormatException {
    return read(file, true);
  }

  /**
   * Reads lines that have the confidence behind the lists, to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @return rows that all have a confidence
   * @throws ExchangeFormatException when a line is no row of as many lists of indices as the first
   *     one has, with a confidence from 0 to 1
   * @throws IOException when {@code in} fails
   */
  public static List<RatedRow> readWithConfidence(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return read(name, in, true);
  }

  private static List<IndexRow> rows(List<RatedRow> rated) {
    return rated.stream().map(RatedRow::row).toList();
  }

  private static List<RatedRow> read(Path file, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in, withConfidence);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  private static List<RatedRow> read(String name, Reader in, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    List<RatedRow> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    int size = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      if (number == 1 && text.startsWith(IndexPairReader.BYTE_ORDER_MARK)) {
        text = text.substring(IndexPairReader.BYTE_ORDER_MARK.length());
      }
      if (!text.isBlank()) {
        IndexLine line = new IndexLine(name, number, text);
        if (size == 0) {
          // fewer than two are none, which the row says
          size = Math.max(2, line.listCount());
        }
        rows.add(line.row(size, withConfidence));
      }
    }
    return List.copyOf(rows);
  }
}
