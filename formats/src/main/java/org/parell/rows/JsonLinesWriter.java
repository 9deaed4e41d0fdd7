package org.parell.rows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.bitext.WordLink;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.exchange.AlignmentWriter;
import org.parell.exchange.TranslationUnit;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON Lines: one object a line for each bead, null beads included, in order. Immutable and
 * thread-safe.
 *
 * <p>There is no header line: lines have these fields, in this order, and stand on their own, so
 * they can be filtered, cut and concatenated. {@code alignment.schema.json} beside this class says
 * the same as a JSON Schema (2020-12); {@link JsonAlignmentReader} reads all of it back but the
 * evidence.
 *
 * <ul>
 *   <li>{@code bead}: the number of the bead, counted from 0
 *   <li>{@code source}, {@code target}: the text of each side, white space folded, segments joined
 *       by a space; {@code ""} on the empty side of a null bead
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each side, such as {@code "2-1"}
 *   <li>{@code status}: {@code "accepted"}, when somebody has settled the bead; otherwise not there
 *   <li>{@code edited}: {@code true}, when somebody has changed the bead; otherwise not there
 *   <li>{@code source_language}, {@code target_language}: BCP 47 tags, {@code "und"} when not known
 *   <li>{@code source_file}, {@code target_file}: the names of the documents, perhaps {@code ""}
 *   <li>{@code source_segments}, {@code target_segments}: an array of objects, one a segment, with
 *       {@code index} (counted from 0), {@code start} and {@code end} (where it stands in the file,
 *       half-open, in UTF-16 code units of the decoded file without byte order mark), {@code kind}
 *       (of its block: {@code paragraph}, {@code heading}, {@code list_item}, {@code cell}, {@code
 *       caption} or {@code quotation}), {@code block} (the number of its block, counted from 0 on each
 *       side; not there when an empty line lies in none) and {@code text}, white space folded
 *   <li>{@code evidence}, when the alignment carries it: an object with {@code shape}, {@code length}
 *       and {@code words}, in nats, and {@code links}, an array of objects, one a pair of words that
 *       speaks for the bead, with {@code source} and {@code target} (each {@code [start, end]} in the
 *       file), {@code words} (source word, target word), {@code share} (nats) and {@code kind}
 *       ({@code number}, {@code identical}, {@code mark}, {@code cognate}, {@code lexicon} or {@code
 *       learned}); of a null bead zeros and no links. See {@link BeadEvidence}
 * </ul>
 *
 * <p>All links that may be wrong, for instance: {@code jq 'select(.shape != "1-0" and .shape != "0-1"
 * and .confidence < 0.9)'}. Lone surrogates, which many readers refuse, are U+FFFD.
 */
public final class JsonLinesWriter implements AlignmentWriter {

  private static final JsonLinesWriter STANDARD = new JsonLinesWriter(Set.of(), Set.of());

  private final JsonFactory json = new JsonFactory();
  private final Set<IndexPair> accepted;
  private final Set<IndexPair> edited;

  private JsonLinesWriter(Set<IndexPair> accepted, Set<IndexPair> edited) {
    this.accepted = accepted;
    this.edited = edited;
  }

  /** The writer that knows of no bead that somebody has settled or changed. */
  public static JsonLinesWriter standard() {
    return STANDARD;
  }

  /**
   * This writer, but these beads have the status {@code accepted}. Give it the beads that were
   * pinned, and a review outlives the next run.
   *
   * @param beads a null bead in it speaks of each of its segments alone, as in {@link Pins}, so a
   *     null bead of the alignment is accepted when all of its segments are; beads that the alignment
   *     does not have are passed over
   */
  public JsonLinesWriter withAccepted(Collection<IndexPair> beads) {
    return new JsonLinesWriter(single(beads), edited);
  }

  /**
   * This writer, but these beads are {@code edited}.
   *
   * @param beads as of {@link #withAccepted}
   */
  public JsonLinesWriter withEdited(Collection<IndexPair> beads) {
    return new JsonLinesWriter(accepted, single(beads));
  }

  private static Set<IndexPair> single(Collection<IndexPair> beads) {
    return beads.stream().flatMap(JsonLinesWriter::single).collect(Collectors.toUnmodifiableSet());
  }

  /** A link as it is; of a null bead, each segment. */
  private static Stream<IndexPair> single(IndexPair bead) {
    if (!bead.isNull()) {
      return Stream.of(bead);
    }
    return Stream.concat(
        bead.source().stream().map(i -> new IndexPair(List.of(i), List.of())),
        bead.target().stream().map(j -> new IndexPair(List.of(), List.of(j))));
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    int number = 0;
    for (Bead bead : alignment.beads()) {
      // the generator would wrap an IOException of out, so it never sees out
      StringWriter line = new StringWriter();
      try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
        writeBead(alignment, bead, number, generator);
      }
      out.append(line.getBuffer()).append('\n');
      number++;
    }
    out.flush();
  }

  private void writeBead(Alignment alignment, Bead bead, int number, JsonGenerator generator) {
    TranslationUnit unit = TranslationUnit.of(alignment, bead);
    SegmentedDocument source = alignment.source();
    SegmentedDocument target = alignment.target();
    generator.writeStartObject();
    generator.writeNumberProperty("bead", number);
    generator.writeStringProperty("source", CellText.wellFormed(unit.sourceText()));
    generator.writeStringProperty("target", CellText.wellFormed(unit.targetText()));
    writeRounded("confidence", bead.confidence(), generator);
    generator.writeStringProperty("shape", bead.shape().toString());
    if (single(IndexPair.of(bead)).allMatch(accepted::contains)) {
      generator.writeStringProperty(JsonRows.STATUS, JsonPinsReader.ACCEPTED);
    }
    if (single(IndexPair.of(bead)).allMatch(edited::contains)) {
      generator.writeBooleanProperty(JsonRows.EDITED, true);
    }
    generator.writeStringProperty("source_language", source.language().tag());
    generator.writeStringProperty("target_language", target.language().tag());
    generator.writeStringProperty(
        "source_file", CellText.wellFormed(source.document().name()));
    generator.writeStringProperty(
        "target_file", CellText.wellFormed(target.document().name()));
    writeSegments("source_segments", source, bead.sourceStart(), unit.source(), generator);
    writeSegments("target_segments", target, bead.targetStart(), unit.target(), generator);
    alignment.explain(bead).ifPresent(said -> writeEvidence(alignment, said, generator));
    generator.writeEndObject();
  }

  private static void writeEvidence(
      Alignment alignment, BeadEvidence evidence, JsonGenerator generator) {
    Document source = alignment.source().document();
    Document target = alignment.target().document();
    generator.writeObjectPropertyStart("evidence");
    writeRounded("shape", evidence.shape(), generator);
    writeRounded("length", evidence.length(), generator);
    writeRounded("words", evidence.words(), generator);
    generator.writeArrayPropertyStart("links");
    for (WordLink link : evidence.links()) {
      generator.writeStartObject();
      writeSpan("source", source.inFile(link.source()), generator);
      writeSpan("target", target.inFile(link.target()), generator);
      generator.writeArrayPropertyStart("words");
      generator.writeString(CellText.wellFormed(link.source().of(source.text())));
      generator.writeString(CellText.wellFormed(link.target().of(target.text())));
      generator.writeEndArray();
      writeRounded("share", link.share(), generator);
      generator.writeStringProperty("kind", link.kind().name().toLowerCase(Locale.ROOT));
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private static void writeSpan(String name, Span span, JsonGenerator generator) {
    generator.writeArrayPropertyStart(name);
    generator.writeNumber(span.start());
    generator.writeNumber(span.end());
    generator.writeEndArray();
  }

  static void writeRounded(String name, double value, JsonGenerator generator) {
    generator.writeNumberProperty(name, CellText.rounded(value));
  }

  private static void writeSegments(
      String name, SegmentedDocument side, int start, List<String> texts, JsonGenerator generator) {
    generator.writeName(name);
    writeSegments(side, start, texts, generator);
  }

  /**
   * Writes an array of segments.
   *
   * @param start the index of the first
   * @param texts of each, white space folded
   */
  static void writeSegments(
      SegmentedDocument side, int start, List<String> texts, JsonGenerator generator) {
    generator.writeStartArray();
    for (int i = 0; i < texts.size(); i++) {
      writeSegment(side, start + i, texts.get(i), generator);
    }
    generator.writeEndArray();
  }

  static void writeSegment(
      SegmentedDocument side, int index, String text, JsonGenerator generator) {
    Span inFile = side.inFile(index);
    generator.writeStartObject();
    generator.writeNumberProperty("index", index);
    generator.writeNumberProperty("start", inFile.start());
    generator.writeNumberProperty("end", inFile.end());
    generator.writeStringProperty("kind", JsonRows.written(side.blockKind(index)));
    int block = side.segments().get(index).blockIndex();
    if (block >= 0) {
      generator.writeNumberProperty("block", block);
    }
    generator.writeStringProperty("text", CellText.wellFormed(text));
    generator.writeEndObject();
  }
}
