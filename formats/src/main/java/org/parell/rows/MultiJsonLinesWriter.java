package org.parell.rows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.parell.exchange.MultiAlignmentWriter;
import org.parell.multitext.IndexRange;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON Lines of the rows of several documents: one object a line for each row, also for what only one
 * document has, in order. Immutable and thread-safe.
 *
 * <p>There is no header line: lines have these fields, in this order, and stand on their own. What is
 * an array has an entry for each document, in their order.
 *
 * <ul>
 *   <li>{@code row}: the number of the row, counted from 0
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each document, such as {@code "2-1-0"}
 *   <li>{@code languages}: BCP 47 tags, {@code "und"} when not known
 *   <li>{@code files}: the names of the documents, perhaps {@code ""}; parts of one file have one name
 *   <li>{@code texts}: white space folded, segments joined by a space; {@code ""} of a document that
 *       lacks the passage
 *   <li>{@code segments}: of each document an array of objects, one a segment, with {@code index},
 *       {@code start}, {@code end}, {@code kind}, {@code block} and {@code text}, as {@link
 *       JsonLinesWriter} has them; empty of a document that lacks the passage
 * </ul>
 *
 * <p>All rows that all documents have, for instance: {@code jq 'select(all(.segments[]; length > 0))'}.
 * Lone surrogates, which many readers refuse, are U+FFFD. {@code rows.schema.json} beside this class says
 * what a row is as a JSON Schema; {@link MultiJsonLinesReader} reads rows back.
 */
public final class MultiJsonLinesWriter implements MultiAlignmentWriter {

  private static final MultiJsonLinesWriter STANDARD = new MultiJsonLinesWriter();

  private final JsonFactory json = new JsonFactory();

  private MultiJsonLinesWriter() {}

  /** The writer; it has no options. */
  public static MultiJsonLinesWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    int number = 0;
    for (Row row : alignment.rows()) {
      // the generator would wrap an IOException of out, so it never sees out
      StringWriter line = new StringWriter();
      try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
        writeRow(alignment, row, number, generator);
      }
      out.append(line.getBuffer()).append('\n');
      number++;
    }
    out.flush();
  }

  private static void writeRow(
      MultiAlignment alignment, Row row, int number, JsonGenerator generator) {
    MultiText text = alignment.text();
    generator.writeStartObject();
    generator.writeNumberProperty("row", number);
    generator.writeNumberProperty("confidence", CellText.rounded(row.confidence()));
    generator.writeStringProperty("shape", row.shape());
    writeStrings("languages", text, i -> text.document(i).language().tag(), generator);
    writeStrings("files", text, i -> text.document(i).document().name(), generator);
    writeStrings("texts", text, i -> alignment.text(row, i), generator);
    generator.writeArrayPropertyStart("segments");
    for (int document = 0; document < text.size(); document++) {
      SegmentedDocument one = text.document(document);
      IndexRange range = row.range(document);
      List<String> texts = range.indices().stream()
          .map(index -> one.foldedText(index, index + 1))
          .toList();
      JsonLinesWriter.writeSegments(one, range.start(), texts, generator);
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private static void writeStrings(
      String name, MultiText text, IntFunction<String> content, JsonGenerator generator) {
    generator.writeArrayPropertyStart(name);
    IntStream.range(0, text.size())
        .mapToObj(content)
        .map(CellText::wellFormed)
        .forEachOrdered(generator::writeString);
    generator.writeEndArray();
  }
}
