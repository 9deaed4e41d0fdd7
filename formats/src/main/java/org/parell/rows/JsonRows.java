package org.parell.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
 * The rows of JSON Lines, one by one, as far as somebody asks. Fields that nobody asks for are passed
 * over whatever they hold, lone surrogates included, as long as it is JSON. So are empty lines and a
 * byte order mark at the start of the file.
 *
 * <p>A line may be of any length; it is read whole, in time and memory linear in it.
 */
final class JsonRows {

  static final String CONFIDENCE = "confidence";
  static final String STATUS = "status";
  static final String SOURCE_SEGMENTS = "source_segments";
  static final String TARGET_SEGMENTS = "target_segments";
  static final String TEXT = "text";
  private static final String INDEX = "index";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int SHOWN = 40;

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

  /** What is to be read of a row beside the indices of its segments. */
  enum Wanted {
    /** How sure it is. */
    CONFIDENCE,
    /** What somebody says of it, and the texts of its segments. */
    STATUS
  }

  /** Takes rows. */
  interface Sink {

    /** Takes the next one. */
    void take(Row row) throws ExchangeFormatException;
  }

  /**
   * A segment that a row names.
   *
   * @param text empty when it is not there, no string, or not wanted
   */
  record RowSegment(int index, Optional<String> text) {}

  /**
   * What was wanted of a row, as far as it is there.
   *
   * @param place file and line, for messages
   * @param status empty when it is not there or no string
   */
  record Row(
      String place,
      OptionalDouble confidence,
      Optional<String> status,
      Optional<List<RowSegment>> source,
      Optional<List<RowSegment>> target) {

    /** What is to be thrown when a field is not there. */
    ExchangeFormatException missing(String field) {
      return new ExchangeFormatException(
          "%s: expected a field %s, found none".formatted(place, field));
    }
  }

  private JsonRows() {}

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no JSON object or what is wanted of it is not as
   *     it should be
   * @throws IOException when {@code in} fails
   */
  static void read(String name, Reader in, Wanted wanted, Sink sink)
      throws IOException, ExchangeFormatException {
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank()) {
        sink.take(row(name + ", line " + number, line, wanted));
      }
    }
  }

  private static Row row(String place, String line, Wanted wanted) throws ExchangeFormatException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      return new Line(place, line, parser, wanted).row();
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
    private final boolean wantsStatus;

    Line(String place, String text, JsonParser parser, Wanted wanted) {
      this.place = place;
      this.text = text;
      this.parser = parser;
      wantsStatus = wanted == Wanted.STATUS;
    }

    Row row() throws ExchangeFormatException {
      OptionalDouble confidence = OptionalDouble.empty();
      Optional<String> status = Optional.empty();
      boolean hasStatus = false;
      Optional<List<RowSegment>> source = Optional.empty();
      Optional<List<RowSegment>> target = Optional.empty();
      expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        if (field.equals(CONFIDENCE) && !wantsStatus) {
          expect(confidence.isEmpty(), "no second " + field);
          confidence = OptionalDouble.of(confidence());
        } else if (field.equals(STATUS) && wantsStatus) {
          expect(!hasStatus, "no second " + field);
          hasStatus = true;
          status = string();
        } else if (field.equals(SOURCE_SEGMENTS)) {
          expect(source.isEmpty(), "no second " + field);
          source = Optional.of(segments(field));
        } else if (field.equals(TARGET_SEGMENTS)) {
          expect(target.isEmpty(), "no second " + field);
          target = Optional.of(segments(field));
        } else {
          passOver();
        }
      }
      expect(parser.nextToken() == null, "the end of the line");
      return new Row(place, confidence, status, source, target);
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

    private List<RowSegment> segments(String field) throws ExchangeFormatException {
      List<RowSegment> segments = new ArrayList<>();
      expect(parser.nextToken() == JsonToken.START_ARRAY, "an array as " + field);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        segments.add(segment(field));
      }
      return segments;
    }

    private RowSegment segment(String field) throws ExchangeFormatException {
      expect(parser.currentToken() == JsonToken.START_OBJECT, "objects in " + field);
      OptionalInt index = OptionalInt.empty();
      Optional<String> said = Optional.empty();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (parser.currentName().equals(INDEX)) {
          expect(index.isEmpty(), "no second " + INDEX);
          index = OptionalInt.of(index());
        } else if (parser.currentName().equals(TEXT) && wantsStatus) {
          expect(said.isEmpty(), "no second " + TEXT);
          said = string();
        } else {
          passOver();
        }
      }
      expect(index.isPresent(), "a field " + INDEX + " before the end of a segment");
      return new RowSegment(index.getAsInt(), said);
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

    /** The value, if it is a string. */
    private Optional<String> string() {
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        return Optional.of(parser.getString());
      }
      parser.skipChildren();
      return Optional.empty();
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
      return JsonRows.trouble(place, text, parser.currentTokenLocation(), expected);
    }
  }
}
