package org.parell.rows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parell.compare.CarriedRow;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;
import org.parell.compare.WordDiff;
import org.parell.exchange.VersionWriter;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What changed between two versions as JSON Lines: one object a line for each row, in order. Immutable
 * and thread-safe. All lines have the same fields, in this order:
 *
 * <ul>
 *   <li>{@code row}: the number of the row, counted from 0
 *   <li>{@code change}: {@code "unchanged"}, {@code "edited"}, {@code "split"}, {@code "merged"},
 *       {@code "moved"}, {@code "added"} or {@code "deleted"}
 *   <li>{@code older}, {@code newer}: the text of each version, white space folded; {@code ""} where it
 *       has none
 *   <li>{@code similarity}: 0 to 1, four digits behind the point
 *   <li>{@code diff}: an array of pairs, {@code "kept"}, {@code "deleted"} or {@code "inserted"} and a
 *       text
 *   <li>{@code language}: the BCP 47 tag of the newer version
 *   <li>{@code older_file}, {@code newer_file}: the names of the documents, perhaps {@code ""}
 *   <li>{@code older_segments}, {@code newer_segments}: as the segments of {@link JsonLinesWriter}
 * </ul>
 *
 * <p>Of a carried translation there is an object for each of its rows, with {@code row}, {@code state}
 * ({@code "translated"}, {@code "review"} or {@code "new"}), {@code newer}, {@code translation}, {@code
 * changes} (an array of objects with {@code change}, {@code similarity} and {@code diff}), {@code
 * language}, {@code translation_language}, {@code newer_file}, {@code translation_file}, {@code
 * newer_segments} and {@code translation_segments}; then one with the state {@code "left"} and no newer
 * text for each segment of the translation that no row has. Lone surrogates are U+FFFD.
 */
public final class VersionJsonLinesWriter implements VersionWriter {

  private static final VersionJsonLinesWriter STANDARD = new VersionJsonLinesWriter();

  private final JsonFactory json = new JsonFactory();

  private VersionJsonLinesWriter() {}

  /** The writer; it has no options. */
  public static VersionJsonLinesWriter standard() {
    return STANDARD;
  }

  /** What is written of a row. */
  private interface Content {
    void writeTo(JsonGenerator generator);
  }

  @Override
  public void write(VersionComparison comparison, Writer out) throws IOException {
    int number = 0;
    for (VersionRow row : comparison.rows()) {
      int own = number++;
      writeLine(generator -> writeRow(comparison, row, own, generator), out);
    }
    out.flush();
  }

  /**
   * Writes a newer version with the translation that was carried to it. The writer is flushed but not
   * closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(CarriedTranslation carried, Writer out) throws IOException {
    int number = 0;
    for (CarriedRow row : carried.rows()) {
      int own = number++;
      String state = row.state().name().toLowerCase(Locale.ROOT);
      List<Integer> newer = range(row.newerStart(), row.newerEnd());
      writeLine(
          generator ->
              writeCarried(carried, own, state, newer, row.changes(), row.translation(), generator),
          out);
    }
    for (int index : carried.notCarried()) {
      int own = number++;
      writeLine(
          generator ->
              writeCarried(carried, own, "left", List.of(), List.of(), List.of(index), generator),
          out);
    }
    out.flush();
  }

  private void writeLine(Content content, Writer out) throws IOException {
    // the generator would wrap an IOException of out, so it never sees out
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      content.writeTo(generator);
      generator.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  private static void writeRow(
      VersionComparison comparison, VersionRow row, int number, JsonGenerator generator) {
    SegmentedDocument older = comparison.older();
    SegmentedDocument newer = comparison.newer();
    generator.writeNumberProperty("row", number);
    generator.writeStringProperty("change", name(row));
    writeText("older", comparison.olderText(row), generator);
    writeText("newer", comparison.newerText(row), generator);
    JsonLinesWriter.writeRounded("similarity", row.similarity(), generator);
    writeDiff(comparison.diff(row), generator);
    generator.writeStringProperty("language", newer.language().tag());
    writeText("older_file", older.document().name(), generator);
    writeText("newer_file", newer.document().name(), generator);
    writeSegments("older_segments", older, range(row.olderStart(), row.olderEnd()), generator);
    writeSegments("newer_segments", newer, range(row.newerStart(), row.newerEnd()), generator);
  }

  private static void writeCarried(
      CarriedTranslation carried,
      int number,
      String state,
      List<Integer> newer,
      List<VersionRow> changes,
      List<Integer> translation,
      JsonGenerator generator) {
    SegmentedDocument newerSide = carried.comparison().newer();
    SegmentedDocument translationSide = carried.translation();
    generator.writeNumberProperty("row", number);
    generator.writeStringProperty("state", state);
    writeText(
        "newer",
        newer.isEmpty() ? "" : newerSide.foldedText(newer.get(0), newer.get(newer.size() - 1) + 1),
        generator);
    writeText("translation", carried.translationText(translation), generator);
    generator.writeArrayPropertyStart("changes");
    for (VersionRow change : changes) {
      generator.writeStartObject();
      generator.writeStringProperty("change", name(change));
      JsonLinesWriter.writeRounded("similarity", change.similarity(), generator);
      writeDiff(carried.comparison().diff(change), generator);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeStringProperty("language", newerSide.language().tag());
    generator.writeStringProperty(
        "translation_language", translationSide.language().tag());
    writeText("newer_file", newerSide.document().name(), generator);
    writeText("translation_file", translationSide.document().name(), generator);
    writeSegments("newer_segments", newerSide, newer, generator);
    writeSegments("translation_segments", translationSide, translation, generator);
  }

  private static String name(VersionRow row) {
    return row.change().name().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> range(int start, int end) {
    return IntStream.range(start, end).boxed().toList();
  }

  private static void writeDiff(WordDiff diff, JsonGenerator generator) {
    generator.writeArrayPropertyStart("diff");
    for (WordDiff.Piece piece : diff.pieces()) {
      generator.writeStartArray();
      generator.writeString(piece.kind().name().toLowerCase(Locale.ROOT));
      generator.writeString(CellText.wellFormed(piece.text()));
      generator.writeEndArray();
    }
    generator.writeEndArray();
  }

  private static void writeText(String name, String text, JsonGenerator generator) {
    generator.writeStringProperty(name, CellText.wellFormed(text));
  }

  private static void writeSegments(
      String name, SegmentedDocument side, List<Integer> indices, JsonGenerator generator) {
    generator.writeArrayPropertyStart(name);
    for (int index : indices) {
      JsonLinesWriter.writeSegment(side, index, side.foldedText(index, index + 1), generator);
    }
    generator.writeEndArray();
  }
}
