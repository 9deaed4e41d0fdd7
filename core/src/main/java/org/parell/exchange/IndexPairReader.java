package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.IndexLine.ThirdField;

/**
 * Reads segment indices, one pair a line, as {@link IndexPairWriter}, Vecalign, Bertalign and
 * SentAlign write them. All methods are thread-safe.
 *
 * <p>Both {@code [0, 1]:[0]} and {@code [0,1]:[0]} are read, and {@code []} for an empty side. What
 * follows a second colon is not looked at unless the caller says what it is: a confidence, such as
 * SentAlign's similarity, or a cost, such as Vecalign's. Bertalign writes nothing there. Empty lines and a byte order mark are passed over. Pairs come as they stand in the file: in its
 * order, doubles and holes included.
 */
public final class IndexPairReader {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private IndexPairReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws ExchangeFormatException when a line is no pair of lists of indices, or the file is not
   *     UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<IndexPair> read(Path file) throws IOException, ExchangeFormatException {
    return pairs(read(file, ThirdField.IGNORED));
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no pair of lists of indices
   * @throws IOException when {@code in} fails
   */
  public static List<IndexPair> read(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return pairs(read(name, in, ThirdField.IGNORED));
  }

  /**
   * Reads a file in UTF-8 whose lines have the confidence as third field, as {@link
   * IndexPairWriter#withConfidence} writes them. A cost, such as Vecalign's, must not be read so.
   *
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when a line is no pair of lists of indices with a confidence
   *     from 0 to 1, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<RatedPair> readWithConfidence(Path file)
      throws IOException, ExchangeFormatException {
    return read(file, ThirdField.CONFIDENCE);
  }

  /**
   * Reads lines that have the confidence as third field, to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when a line is no pair of lists of indices with a confidence
   *     from 0 to 1
   * @throws IOException when {@code in} fails
   */
  public static List<RatedPair> readWithConfidence(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return read(name, in, ThirdField.CONFIDENCE);
  }

  /**
   * Reads a file in UTF-8 whose lines have a cost as third field, as {@link IndexPairWriter#withCost}
   * and Vecalign write them.
   *
   * @return links whose confidence is 1 less the cost, and 0 where the cost is above 1, which keeps
   *     their order but makes no probability of Vecalign's cost; pairs with an empty side, whose cost
   *     says nothing, without
   * @throws ExchangeFormatException when a line is no pair of lists of indices with a number from 0
   *     on, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<RatedPair> readWithCost(Path file)
      throws IOException, ExchangeFormatException {
    return read(file, ThirdField.COST);
  }

  /**
   * Reads lines that have a cost as third field, to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @return as of a file
   * @throws ExchangeFormatException when a line is no pair of lists of indices with a number from 0
   *     on
   * @throws IOException when {@code in} fails
   */
  public static List<RatedPair> readWithCost(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return read(name, in, ThirdField.COST);
  }

  private static List<IndexPair> pairs(List<RatedPair> rated) {
    return rated.stream().map(RatedPair::pair).toList();
  }

  private static List<RatedPair> read(Path file, ThirdField third)
      throws IOException, ExchangeFormatException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in, third);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  private static List<RatedPair> read(String name, Reader in, ThirdField third)
      throws IOException, ExchangeFormatException {
    List<RatedPair> pairs = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank()) {
        pairs.add(new IndexLine(name, number, line).pair(third));
      }
    }
    return List.copyOf(pairs);
  }
}
