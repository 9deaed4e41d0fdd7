package org.parell.rows;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.ExchangeFormatException;

/**
 * Reads which segments belong together, and how surely, from JSON Lines as {@link JsonLinesWriter}
 * writes them. All methods are thread-safe.
 *
 * <p>Of each line only {@code confidence} and the {@code index} of each of {@code source_segments}
 * and {@code target_segments} are taken. All three fields must be there, once, in any order; other
 * fields are passed over whatever they hold, lone surrogates included, as long as it is JSON. So are
 * empty lines and a byte order mark at the start of the file.
 *
 * <p>A null bead of several segments is taken apart into single ones, each with its confidence, as
 * index files have them; so the figures of an alignment do not depend on the format it was written
 * in. Otherwise pairs come as they stand in the file.
 *
 * <p>A line may be of any length; it is read whole, in time and memory linear in it.
 */
public final class JsonLinesReader {

  private JsonLinesReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when a line is no such object, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<RatedPair> read(Path file) throws IOException, ExchangeFormatException {
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
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when a line is no such object
   * @throws IOException when {@code in} fails
   */
  public static List<RatedPair> read(String name, Reader in)
      throws IOException, ExchangeFormatException {
    List<RatedPair> pairs = new ArrayList<>();
    JsonRows.read(name, in, JsonRows.Wanted.CONFIDENCE, row -> pairs.addAll(pairs(row)));
    return List.copyOf(pairs);
  }

  private static List<RatedPair> pairs(JsonRows.Row row) throws ExchangeFormatException {
    OptionalDouble confidence =
        OptionalDouble.of(row.confidence().orElseThrow(() -> row.missing(JsonRows.CONFIDENCE)));
    return pairs(
            indices(row.source().orElseThrow(() -> row.missing(JsonRows.SOURCE_SEGMENTS))),
            indices(row.target().orElseThrow(() -> row.missing(JsonRows.TARGET_SEGMENTS))))
        .map(pair -> new RatedPair(pair, confidence))
        .toList();
  }

  private static List<Integer> indices(List<JsonRows.RowSegment> segments) {
    return segments.stream().map(JsonRows.RowSegment::index).toList();
  }

  private static Stream<IndexPair> pairs(List<Integer> source, List<Integer> target) {
    if (source.isEmpty() == target.isEmpty()) {
      return Stream.of(new IndexPair(source, target));
    }
    return target.isEmpty()
        ? source.stream().map(i -> new IndexPair(List.of(i), List.of()))
        : target.stream().map(j -> new IndexPair(List.of(), List.of(j)));
  }
}
