package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

/**
 * Reads segment indices, one pair a line, as {@link IndexPairWriter}, Vecalign, Bertalign and
 * SentAlign write them. All methods are thread-safe.
 *
 * <p>Both {@code [0, 1]:[0]} and {@code [0,1]:[0]} are read, and {@code []} for an empty side. What
 * follows a second colon, a cost or a score, is not looked at unless a confidence is asked for;
 * empty lines and a byte order mark are passed over. Pairs come as they stand in the file: in its
 * order, doubles and holes included.
 */
public final class IndexPairReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  // no sign, no NaN, no hexadecimal digits, all of which parseDouble takes
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private IndexPairReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws ExchangeFormatException when a line is no pair of lists of indices, or the file is not
   *     UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<IndexPair> read(Path file) throws IOException, ExchangeFormatException {
    return pairs(read(file, false));
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
    return pairs(read(name, in, false));
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
    return read(file, true);
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
    return read(name, in, true);
  }

  private static List<IndexPair> pairs(List<RatedPair> rated) {
    return rated.stream().map(RatedPair::pair).toList();
  }

  private static List<RatedPair> read(Path file, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in, withConfidence);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  private static List<RatedPair> read(String name, Reader in, boolean withConfidence)
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
        pairs.add(new Line(name, number, line).pair(withConfidence));
      }
    }
    return List.copyOf(pairs);
  }

  private record Line(String name, int number, String text) {

    RatedPair pair(boolean withConfidence) throws ExchangeFormatException {
      List<List<Integer>> sides = new ArrayList<>(2);
      int start = 0;
      while (start <= text.length() && sides.size() < 2) {
        int colon = text.indexOf(':', start);
        int end = colon < 0 ? text.length() : colon;
        if (!text.substring(start, end).isBlank()) {
          sides.add(indices(start, end));
        }
        start = end + 1;
      }
      if (sides.size() < 2) {
        throw trouble(text.length(), "two lists with a colon between, such as [0, 1]:[0]", text);
      }
      return new RatedPair(
          new IndexPair(sides.get(0), sides.get(1)),
          withConfidence ? OptionalDouble.of(confidence(start)) : OptionalDouble.empty());
    }

    private double confidence(int afterColon) throws ExchangeFormatException {
      int start = Math.min(afterColon, text.length());
      String field = text.substring(start).strip();
      if (DECIMAL.matcher(field).matches()) {
        double confidence = Double.parseDouble(field);
        if (confidence <= 1) {
          return confidence;
        }
      }
      throw trouble(start, "a confidence from 0 to 1, as in [0, 1]:[0]:0.9731", field);
    }

    private List<Integer> indices(int start, int end) throws ExchangeFormatException {
      String field = text.substring(start, end).strip();
      if (field.length() < 2 || !field.startsWith("[") || !field.endsWith("]")) {
        throw trouble(start, "a list in brackets, such as [0, 1]", field);
      }
      String inside = field.substring(1, field.length() - 1);
      List<Integer> indices = new ArrayList<>();
      if (!inside.isBlank()) {
        for (String part : inside.split(",", -1)) {
          indices.add(index(start, part.strip()));
        }
      }
      return indices;
    }

    private int index(int column, String part) throws ExchangeFormatException {
      try {
        int index = Integer.parseInt(part);
        if (index >= 0) {
          return index;
        }
      } catch (NumberFormatException e) {
        // said below, as of a negative number
      }
      throw trouble(column, "whole numbers from 0 on, with commas between", part);
    }

    private ExchangeFormatException trouble(int column, String expected, String found) {
      String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
      return new ExchangeFormatException("%s, line %s, column %s: expected %s, found \"%s\""
          .formatted(name, number, column + 1, expected, shown));
    }
  }
}
