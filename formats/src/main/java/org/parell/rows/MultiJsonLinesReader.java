package org.parell.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.MultiAlignmentBuilder;
import org.parell.language.Language;
import org.parell.multitext.MultiAlignment;

/**
 * Reads rows of several documents back from JSON Lines as {@link MultiJsonLinesWriter} writes them:
 * texts, blocks and their kinds, names, languages and confidences. How the documents were aligned two
 * by two the file does not tell. All methods are thread-safe.
 *
 * <p>Of a row {@code segments} is needed, and of a segment {@code index} and {@code text}; the rest is
 * taken when it is there. Without a {@code confidence} it is 1, without {@code languages} and {@code
 * files} they are not known, without a {@code kind} a paragraph. Other fields, empty lines and a byte
 * order mark at the start are passed over.
 *
 * <p>Rows may be missing, as in a file that was filtered: the documents then hold only what is there,
 * and segments are counted anew. But indices must go up from row to row in each document, and all
 * rows must be of the same documents.
 */
public final class MultiJsonLinesReader {

  private MultiJsonLinesReader() {}

  /**
   * True of a line that looks like a row of several documents, false of one of a bead and of anything
   * else. Never throws on text.
   */
  public static boolean recognizes(String line) {
    return JsonRows.isMulti(line);
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws ExchangeFormatException when a line is no such row, or does not fit those before it, there
   *     is none, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static MultiAlignment read(Path file) throws IOException, ExchangeFormatException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when a line is no such row, or does not fit those before it, or
   *     there is none
   * @throws IOException when {@code in} fails
   */
  public static MultiAlignment read(String name, Reader in)
      throws IOException, ExchangeFormatException {
    Rows rows = new Rows();
    JsonRows.readMulti(name, in, rows::take);
    return rows.alignment(name);
  }

  /** The rows of one file as they come. */
  private static final class Rows {

    private Optional<JsonRows.MultiRow> first = Optional.empty();
    private Optional<MultiAlignmentBuilder> builder = Optional.empty();
    private final List<JsonParts> documents = new ArrayList<>();

    void take(JsonRows.MultiRow row) throws ExchangeFormatException {
      List<List<JsonRows.RowSegment>> segments =
          row.segments().orElseThrow(() -> JsonRows.missing(row.place(), JsonRows.SEGMENTS));
      if (first.isEmpty()) {
        start(row, segments.size());
      }
      checkCount(row, JsonRows.SEGMENTS, segments.size(), documents.size());
      checkSame(row, JsonRows.FILES, first.flatMap(JsonRows.MultiRow::names), row.names());
      checkSame(
          row, JsonRows.LANGUAGES, first.flatMap(JsonRows.MultiRow::languages), row.languages());
      List<List<Part>> parts = new ArrayList<>();
      for (int k = 0; k < segments.size(); k++) {
        parts.add(documents.get(k).of(row.place(), segments.get(k)));
      }
      builder.orElseThrow().add(parts, row.confidence().orElse(1));
    }

    private void start(JsonRows.MultiRow row, int size) throws ExchangeFormatException {
      if (size < 2) {
        throw new ExchangeFormatException("%s: expected %s of two documents or more, found %s"
            .formatted(row.place(), JsonRows.SEGMENTS, size));
      }
      List<String> names = row.names().orElse(Collections.nCopies(size, ""));
      List<Language> languages =
          row.languages().orElse(Collections.nCopies(size, Language.UNDETERMINED));
      checkCount(row, JsonRows.FILES, names.size(), size);
      checkCount(row, JsonRows.LANGUAGES, languages.size(), size);
      first = Optional.of(row);
      builder = Optional.of(new MultiAlignmentBuilder(names, languages));
      for (int k = 0; k < size; k++) {
        documents.add(new JsonParts("a segment of document " + (k + 1)));
      }
    }

    private static void checkCount(JsonRows.MultiRow row, String field, int found, int expected)
        throws ExchangeFormatException {
      if (found != expected) {
        throw new ExchangeFormatException("%s: expected %s of %s documents, found %s"
            .formatted(row.place(), field, expected, found));
      }
    }

    private static <T> void checkSame(
        JsonRows.MultiRow row, String field, Optional<List<T>> then, Optional<List<T>> now)
        throws ExchangeFormatException {
      if (!then.equals(now)) {
        throw new ExchangeFormatException(
            "%s: expected %s %s as in the rows before, found %s; keep one file for the same documents"
                .formatted(row.place(), field, shown(then), shown(now)));
      }
    }

    private static <T> String shown(Optional<List<T>> values) {
      return values.map(all -> JsonPinsReader.shown(all.toString())).orElse("left out");
    }

    MultiAlignment alignment(String name) throws ExchangeFormatException {
      return builder
          .orElseThrow(() -> new ExchangeFormatException(
              name + ": expected a row, found none; an empty file does not tell its documents"))
          .build();
    }
  }
}
