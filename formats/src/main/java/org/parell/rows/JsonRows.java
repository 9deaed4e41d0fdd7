package org.parell.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.parell.document.BlockKind;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;
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
  static final String EDITED = "edited";
  static final String SOURCE_LANGUAGE = "source_language";
  static final String TARGET_LANGUAGE = "target_language";
  static final String SOURCE_FILE = "source_file";
  static final String TARGET_FILE = "target_file";
  static final String LANGUAGES = "languages";
  static final String FILES = "files";
  static final String SEGMENTS = "segments";
  private static final String INDEX = "index";
  private static final String START = "start";
  private static final String END = "end";
  private static final String KIND = "kind";
  private static final String BLOCK = "block";

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
    STATUS,
    /** All of that, the names and languages of the documents, and what is known of the segments. */
    ALL,
    /** All but the status of a row of several documents. */
    MULTI
  }

  /**
   * Takes rows.
   *
   * @param <R> their type
   */
  interface Sink<R> {

    /** Takes the next one. */
    void take(R row) throws ExchangeFormatException;
  }

  /**
   * A segment that a row names. What is not there or not wanted is empty.
   *
   * @param text empty also when it is no string
   * @param block the number of its block
   */
  record RowSegment(
      int index,
      Optional<String> text,
      OptionalInt start,
      OptionalInt end,
      Optional<BlockKind> kind,
      OptionalInt block) {}

  /** A document that a row names, as far as it does. */
  record RowDocument(Optional<String> name, Optional<Language> language) {}

  /**
   * What was wanted of a row, as far as it is there.
   *
   * @param place file and line, for messages
   * @param status empty when it is not there or no string
   * @param isEdited true when {@code edited} is
   */
  record Row(
      String place,
      OptionalDouble confidence,
      Optional<String> status,
      boolean isEdited,
      RowDocument sourceDocument,
      RowDocument targetDocument,
      Optional<List<RowSegment>> source,
      Optional<List<RowSegment>> target) {

    /** What is to be thrown when a field is not there. */
    ExchangeFormatException missing(String field) {
      return JsonRows.missing(place, field);
    }
  }

  /**
   * What was wanted of a row of several documents, as far as it is there.
   *
   * @param place file and line, for messages
   * @param segments of each document
   */
  record MultiRow(
      String place,
      OptionalDouble confidence,
      Optional<List<String>> names,
      Optional<List<Language>> languages,
      Optional<List<List<RowSegment>>> segments) {}

  /** What is to be thrown when a field of a row is not there. */
  static ExchangeFormatException missing(String place, String field) {
    return new ExchangeFormatException(
        "%s: expected a field %s, found none".formatted(place, field));
  }

  private JsonRows() {}

  /** How a kind of block stands in a row: {@code list_item}. */
  static String written(BlockKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no JSON object or what is wanted of it is not as
   *     it should be
   * @throws IOException when {@code in} fails
   */
  static void read(String name, Reader in, Wanted wanted, Sink<Row> sink)
      throws IOException, ExchangeFormatException {
    readLines(name, in, wanted, line -> sink.take(line.row()));
  }

  /** Reads rows of several documents in the same way. */
  static void readMulti(String name, Reader in, Sink<MultiRow> sink)
      throws IOException, ExchangeFormatException {
    readLines(name, in, Wanted.MULTI, line -> sink.take(line.multiRow()));
  }

  private static void readLines(String name, Reader in, Wanted wanted, Sink<Line> sink)
      throws IOException, ExchangeFormatException {
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank()) {
        read(name + ", line " + number, line, wanted, sink);
      }
    }
  }

  private static void read(String place, String line, Wanted wanted, Sink<Line> sink)
      throws ExchangeFormatException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      sink.take(new Line(place, line, parser, wanted));
    } catch (StreamConstraintsException e) {
      throw new ExchangeFormatException("%s: expected at most %s brackets inside one another"
          .formatted(place, CONSTRAINTS.getMaxNestingDepth()));
    } catch (JacksonException e) {
      throw trouble(place, line, e.getLocation(), "JSON");
    }
  }

  /** True of an object that has the segments of several documents. */
  static boolean isMulti(String line) {
    String text =
        line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (parser.currentName().equals(SEGMENTS)) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      // whoever reads it says what is wrong
      return false;
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
    private final boolean wantsConfidence;
    private final boolean wantsStatus;
    private final boolean wantsAll;
    private final boolean wantsMulti;

    private final Set<String> seen = new HashSet<>();
    private OptionalDouble confidence = OptionalDouble.empty();
    private Optional<String> status = Optional.empty();
    private boolean edited;
    private Optional<String> sourceName = Optional.empty();
    private Optional<String> targetName = Optional.empty();
    private Optional<Language> sourceLanguage = Optional.empty();
    private Optional<Language> targetLanguage = Optional.empty();
    private Optional<List<RowSegment>> source = Optional.empty();
    private Optional<List<RowSegment>> target = Optional.empty();
    private Optional<List<String>> names = Optional.empty();
    private Optional<List<Language>> languages = Optional.empty();
    private Optional<List<List<RowSegment>>> segments = Optional.empty();

    Line(String place, String text, JsonParser parser, Wanted wanted) {
      this.place = place;
      this.text = text;
      this.parser = parser;
      wantsConfidence = wanted != Wanted.STATUS;
      wantsStatus = wanted != Wanted.CONFIDENCE;
      wantsAll = wanted == Wanted.ALL || wanted == Wanted.MULTI;
      wantsMulti = wanted == Wanted.MULTI;
    }

    Row row() throws ExchangeFormatException {
      takeFields();
      return new Row(
          place,
          confidence,
          status,
          edited,
          new RowDocument(sourceName, sourceLanguage),
          new RowDocument(targetName, targetLanguage),
          source,
          target);
    }

    MultiRow multiRow() throws ExchangeFormatException {
      takeFields();
      return new MultiRow(place, confidence, names, languages, segments);
    }

    private void takeFields() throws ExchangeFormatException {
      expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        if (isWanted(field)) {
          expect(seen.add(field), "no second " + field);
          take(field);
        } else {
          passOver();
        }
      }
      expect(parser.nextToken() == null, "the end of the line");
    }

    private boolean isWanted(String field) {
      return switch (field) {
        case CONFIDENCE -> wantsConfidence;
        case STATUS -> wantsStatus && !wantsMulti;
        case SOURCE_SEGMENTS, TARGET_SEGMENTS -> !wantsMulti;
        case EDITED, SOURCE_FILE, TARGET_FILE, SOURCE_LANGUAGE, TARGET_LANGUAGE ->
          wantsAll && !wantsMulti;
        case LANGUAGES, FILES, SEGMENTS -> wantsMulti;
        default -> false;
      };
    }

    private void take(String field) throws ExchangeFormatException {
      switch (field) {
        case CONFIDENCE -> confidence = OptionalDouble.of(confidence());
        case STATUS -> status = string();
        case EDITED -> edited = truth(field);
        case SOURCE_FILE -> sourceName = Optional.of(nextName(field));
        case TARGET_FILE -> targetName = Optional.of(nextName(field));
        case SOURCE_LANGUAGE -> sourceLanguage = Optional.of(nextLanguage(field));
        case TARGET_LANGUAGE -> targetLanguage = Optional.of(nextLanguage(field));
        case SOURCE_SEGMENTS -> source = Optional.of(nextSegments(field));
        case TARGET_SEGMENTS -> target = Optional.of(nextSegments(field));
        case LANGUAGES -> languages = Optional.of(array(field, () -> language(field)));
        case FILES -> names = Optional.of(array(field, () -> name(field)));
        default -> segments = Optional.of(array(field, () -> segments(field)));
      }
    }

    /**
     * Reads a value.
     *
     * @param <T> its type
     */
    private interface Value<T> {

      /** Reads the value at whose first token the parser is. */
      T read() throws ExchangeFormatException;
    }

    private <T> List<T> array(String field, Value<T> value) throws ExchangeFormatException {
      List<T> values = new ArrayList<>();
      expect(parser.nextToken() == JsonToken.START_ARRAY, "an array as " + field);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value.read());
      }
      return values;
    }

    private boolean truth(String field) throws ExchangeFormatException {
      JsonToken token = parser.nextToken();
      expect(
          token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE,
          "true or false as " + field);
      return token == JsonToken.VALUE_TRUE;
    }

    private String nextName(String field) throws ExchangeFormatException {
      parser.nextToken();
      return name(field);
    }

    private String name(String field) throws ExchangeFormatException {
      expect(parser.currentToken() == JsonToken.VALUE_STRING, "a string as " + field);
      return parser.getString();
    }

    private Language nextLanguage(String field) throws ExchangeFormatException {
      parser.nextToken();
      return language(field);
    }

    private Language language(String field) throws ExchangeFormatException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        try {
          return new Language(parser.getString());
        } catch (IllegalArgumentException e) {
          // said below, as of no string at all
        }
      }
      throw trouble("a language tag such as \"en\" as " + field);
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

    private List<RowSegment> nextSegments(String field) throws ExchangeFormatException {
      parser.nextToken();
      return segments(field);
    }

    private List<RowSegment> segments(String field) throws ExchangeFormatException {
      List<RowSegment> all = new ArrayList<>();
      expect(parser.currentToken() == JsonToken.START_ARRAY, "an array as " + field);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        all.add(segment(field));
      }
      return all;
    }

    private RowSegment segment(String field) throws ExchangeFormatException {
      expect(parser.currentToken() == JsonToken.START_OBJECT, "objects in " + field);
      OptionalInt index = OptionalInt.empty();
      OptionalInt start = OptionalInt.empty();
      OptionalInt end = OptionalInt.empty();
      OptionalInt block = OptionalInt.empty();
      Optional<String> said = Optional.empty();
      Optional<BlockKind> kind = Optional.empty();
      Set<String> given = new HashSet<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (!isWantedOfSegment(name)) {
          passOver();
          continue;
        }
        expect(given.add(name), "no second " + name);
        switch (name) {
          case INDEX -> index = OptionalInt.of(count(name));
          case TEXT -> said = string();
          case START -> start = OptionalInt.of(count(name));
          case END -> end = OptionalInt.of(count(name));
          case BLOCK -> block = OptionalInt.of(count(name));
          default -> kind = Optional.of(kind());
        }
      }
      expect(index.isPresent(), "a field " + INDEX + " before the end of a segment");
      return new RowSegment(index.getAsInt(), said, start, end, kind, block);
    }

    private boolean isWantedOfSegment(String name) {
      return switch (name) {
        case INDEX -> true;
        case TEXT -> wantsStatus;
        case START, END, KIND, BLOCK -> wantsAll;
        default -> false;
      };
    }

    private BlockKind kind() throws ExchangeFormatException {
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        for (BlockKind kind : BlockKind.values()) {
          if (written(kind).equals(parser.getString())) {
            return kind;
          }
        }
      }
      throw trouble(Arrays.stream(BlockKind.values())
          .map(JsonRows::written)
          .collect(Collectors.joining(", ", "one of ", " as " + KIND)));
    }

    private int count(String field) throws ExchangeFormatException {
      if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        try {
          int count = Integer.parseInt(parser.getString());
          if (count >= 0) {
            return count;
          }
        } catch (NumberFormatException e) {
          // said below, as of a negative number
        }
      }
      throw trouble("a whole number from 0 to " + Integer.MAX_VALUE + " as " + field);
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
