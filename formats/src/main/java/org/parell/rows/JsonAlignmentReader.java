package org.parell.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;
import org.parell.exchange.AlignmentBuilder;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.exchange.AlignmentReader;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;

/**
 * Reads an alignment back from JSON Lines as {@link JsonLinesWriter} writes them: texts, blocks and
 * their kinds, names, languages and confidences, and what somebody has said of a bead. Evidence is
 * passed over. Immutable and thread-safe.
 *
 * <p>Of a row {@code source_segments} and {@code target_segments} are needed, and of a segment {@code
 * index} and {@code text}; the rest is taken when it is there. Without a {@code confidence} it is 1,
 * without a {@code kind} a paragraph. Other fields, empty lines and a byte order mark at the start
 * are passed over.
 *
 * <p>Rows may be missing, as in a file that was filtered: the documents then hold only what is there,
 * and segments are counted anew. But indices must go up from row to row on each side, and all rows
 * must be of the same two documents.
 */
public final class JsonAlignmentReader implements AlignmentReader {

  private static final JsonAlignmentReader STANDARD = new JsonAlignmentReader();

  private JsonAlignmentReader() {}

  /** The reader; it has no options. */
  public static JsonAlignmentReader standard() {
    return STANDARD;
  }

  @Override
  public Alignment read(String name, Reader in) throws IOException, ExchangeFormatException {
    return readAll(name, in).alignment();
  }

  /**
   * Reads to the end, with what somebody has said of the beads; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no such object, or does not fit those before it
   * @throws IOException when {@code in} fails
   */
  public JsonReading readAll(String name, Reader in) throws IOException, ExchangeFormatException {
    Rows rows = new Rows();
    JsonRows.read(name, in, JsonRows.Wanted.ALL, rows::take);
    return rows.reading();
  }

  /**
   * Reads a file in UTF-8, with what somebody has said of the beads.
   *
   * @throws ExchangeFormatException when the file is not in this format, or not UTF-8
   * @throws IOException when the file cannot be read
   */
  public JsonReading readAll(Path file) throws IOException, ExchangeFormatException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return readAll(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  /** The rows of one file as they come. */
  private static final class Rows {

    private final Side source = new Side("source", JsonRows.SOURCE_FILE, JsonRows.SOURCE_LANGUAGE);
    private final Side target = new Side("target", JsonRows.TARGET_FILE, JsonRows.TARGET_LANGUAGE);
    private final List<IndexPair> accepted = new ArrayList<>();
    private final List<IndexPair> edited = new ArrayList<>();
    private Optional<AlignmentBuilder> started = Optional.empty();
    private int sourceEnd;
    private int targetEnd;

    void take(JsonRows.Row row) throws ExchangeFormatException {
      source.checkDocument(row, row.sourceDocument());
      target.checkDocument(row, row.targetDocument());
      if (started.isEmpty()) {
        started = Optional.of(builder());
      }
      List<Part> sourceParts =
          source.parts(row, row.source().orElseThrow(() -> row.missing(JsonRows.SOURCE_SEGMENTS)));
      List<Part> targetParts =
          target.parts(row, row.target().orElseThrow(() -> row.missing(JsonRows.TARGET_SEGMENTS)));
      started.get().addParts(sourceParts, targetParts, row.confidence().orElse(1));
      IndexPair bead = new IndexPair(
          IntStream.range(sourceEnd, sourceEnd + sourceParts.size()).boxed().toList(),
          IntStream.range(targetEnd, targetEnd + targetParts.size()).boxed().toList());
      sourceEnd += sourceParts.size();
      targetEnd += targetParts.size();
      if (row.status().filter(JsonPinsReader.ACCEPTED::equals).isPresent()) {
        accepted.add(bead);
      }
      if (row.isEdited()) {
        edited.add(bead);
      }
    }

    JsonReading reading() {
      return new JsonReading(started.orElseGet(this::builder).build(), accepted, edited);
    }

    private AlignmentBuilder builder() {
      return new AlignmentBuilder(
          source.name(), source.language(), target.name(), target.language());
    }
  }

  /** One document as the rows tell of it. */
  private static final class Side {

    private final String nameField;
    private final String languageField;
    private Optional<JsonRows.RowDocument> document = Optional.empty();
    private final JsonParts parts;

    Side(String side, String nameField, String languageField) {
      parts = new JsonParts("a " + side + " segment");
      this.nameField = nameField;
      this.languageField = languageField;
    }

    String name() {
      return document.flatMap(JsonRows.RowDocument::name).orElse("");
    }

    Language language() {
      return document.flatMap(JsonRows.RowDocument::language).orElse(Language.UNDETERMINED);
    }

    void checkDocument(JsonRows.Row row, JsonRows.RowDocument now) throws ExchangeFormatException {
      if (document.isEmpty()) {
        document = Optional.of(now);
      }
      checkSame(row, nameField, document.get().name(), now.name());
      checkSame(
          row,
          languageField,
          document.get().language().map(Language::tag),
          now.language().map(Language::tag));
    }

    private static void checkSame(
        JsonRows.Row row, String field, Optional<String> then, Optional<String> now)
        throws ExchangeFormatException {
      if (!then.equals(now)) {
        throw new ExchangeFormatException(
            "%s: expected %s %s as in the rows before, found %s; keep one file for each pair of"
                    .formatted(row.place(), field, shown(then), shown(now))
                + " documents");
      }
    }

    private static String shown(Optional<String> value) {
      return value.map(JsonPinsReader::shown).orElse("left out");
    }

    List<Part> parts(JsonRows.Row row, List<JsonRows.RowSegment> segments)
        throws ExchangeFormatException {
      return parts.of(row.place(), segments);
    }
  }
}
