package org.parell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.ExchangeFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

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

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int SHOWN = 40;

  private static final String CONFIDENCE = "confidence";
  private static final String SOURCE_SEGMENTS = "source_segments";
  private static final String TARGET_SEGMENTS = "target_segments";
  private static final String INDEX = "index";

  // what is passed over may be long; brackets are still bounded, since each open one takes memory
  private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
      .maxNameLength(Integer.MAX_VALUE)
      .maxNumberLength(Integer.MAX_VALUE)
      .maxStringLength(Integer.MAX_VALUE)
      .build();

  // names are not remembered: unknown ones would pile up
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(CONSTRAINTS)
      .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
      .build();

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
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank()) {
        pairs.addAll(pairs(name + ", line " + number, line));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<RatedPair> pairs(String place, String line) throws ExchangeFormatException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      return new Line(place, line, parser).pairs();
    } catch (StreamConstraintsException e) {
      throw new ExchangeFormatException("%s: expected at most %s brackets inside one another"
          .formatted(place, CONSTRAINTS.getMaxNestingDepth()));
    } catch (JacksonException e) {
      throw trouble(place, line, e.getLocation(), "JSON");
    }
  }

  private static ExchangeFormatException trouble(
      String place, String line, TokenStreamLocation location, String expected) {
    int start = Math.min(Math.max(0, location.getColumnNr() - 1), line.length());
    return new ExchangeFormatException("%s, column %s: expected %s, found %s"
        .formatted(place, start + 1, expected, shown(line.substring(start))));
  }

  private static String shown(String rest) {
    if (rest.isBlank()) {
      return "the end of the line";
    }
    return "\"" + (rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest) + "\"";
  }

  /** One line that is not empty, while it is read. */
  private static final class Line {

    private final String place;
    private final String text;
    private final JsonParser parser;

    Line(String place, String text, JsonParser parser) {
      this.place = place;
      this.text = text;
      this.parser = parser;
    }

    List<RatedPair> pairs() throws ExchangeFormatException {
      OptionalDouble confidence = OptionalDouble.empty();
      Optional<List<Integer>> source = Optional.empty();
      Optional<List<Integer>> target = Optional.empty();
      expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        switch (field) {
          case CONFIDENCE -> {
            expect(confidence.isEmpty(), "no second " + field);
            confidence = OptionalDouble.of(confidence());
          }
          case SOURCE_SEGMENTS -> {
            expect(source.isEmpty(), "no second " + field);
            source = Optional.of(indices(field));
          }
          case TARGET_SEGMENTS -> {
            expect(target.isEmpty(), "no second " + field);
            target = Optional.of(indices(field));
          }
          default -> passOver();
        }
      }
      expect(parser.nextToken() == null, "the end of the line");
      OptionalDouble rating = OptionalDouble.of(confidence.orElseThrow(() -> missing(CONFIDENCE)));
      return pairs(
              source.orElseThrow(() -> missing(SOURCE_SEGMENTS)),
              target.orElseThrow(() -> missing(TARGET_SEGMENTS)))
          .map(pair -> new RatedPair(pair, rating))
          .toList();
    }

    private static Stream<IndexPair> pairs(List<Integer> source, List<Integer> target) {
      if (source.isEmpty() == target.isEmpty()) {
        return Stream.of(new IndexPair(source, target));
      }
      return target.isEmpty()
          ? source.stream().map(i -> new IndexPair(List.of(i), List.of()))
          : target.stream().map(j -> new IndexPair(List.of(), List.of(j)));
    }

    private double confidence() throws ExchangeFormatException {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
        double confidence = Double.parseDouble(parser.getString());
        if (confidence >= 0 && confidence <= 1) {
          return confidence;
        }
      }
      throw trouble("a number from 0 to 1 as " + CONFIDENCE);
    }

    private List<Integer> indices(String field) throws ExchangeFormatException {
      List<Integer> indices = new ArrayList<>();
      expect(parser.nextToken() == JsonToken.START_ARRAY, "an array as " + field);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        indices.add(index(field));
      }
      return indices;
    }

    private int index(String field) throws ExchangeFormatException {
      expect(parser.currentToken() == JsonToken.START_OBJECT, "objects in " + field);
      OptionalInt index = OptionalInt.empty();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (parser.currentName().equals(INDEX)) {
          expect(index.isEmpty(), "no second " + INDEX);
          index = OptionalInt.of(index());
        } else {
          passOver();
        }
      }
      expect(index.isPresent(), "a field " + INDEX + " before the end of a segment");
      return index.getAsInt();
    }

    private int index() throws ExchangeFormatException {
      if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        try {
          int index = Integer.parseInt(parser.getString());
          if (index >= 0) {
            return index;
          }
        } catch (NumberFormatException e) {
          // said below, as of a negative number
        }
      }
      throw trouble("a whole number from 0 to " + Integer.MAX_VALUE + " as " + INDEX);
    }

    private void passOver() {
      parser.nextToken();
      parser.skipChildren();
    }

    private void expect(boolean truth, String expected) throws ExchangeFormatException {
      if (!truth) {
        throw trouble(expected);
      }
    }

    private ExchangeFormatException trouble(String expected) {
      return JsonLinesReader.trouble(place, text, parser.currentTokenLocation(), expected);
    }

    private ExchangeFormatException missing(String field) {
      return new ExchangeFormatException(
          "%s: expected a field %s, found none".formatted(place, field));
    }
  }
}
