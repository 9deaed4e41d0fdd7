package org.parell.rows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
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
 * <p>There is no header line: all lines have the same fields, in this order, and stand on their own,
 * so they can be filtered, shuffled, cut and concatenated.
 *
 * <ul>
 *   <li>{@code bead}: the number of the bead, counted from 0
 *   <li>{@code source}, {@code target}: the text of each side, white space folded, segments joined
 *       by a space; {@code ""} on the empty side of a null bead
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each side, such as {@code "2-1"}
 *   <li>{@code source_language}, {@code target_language}: BCP 47 tags, {@code "und"} when not known
 *   <li>{@code source_file}, {@code target_file}: the names of the documents, perhaps {@code ""}
 *   <li>{@code source_segments}, {@code target_segments}: an array of objects, one a segment, with
 *       {@code index} (counted from 0), {@code start} and {@code end} (where it stands in the file,
 *       half-open, in UTF-16 code units of the decoded file without byte order mark), {@code kind}
 *       (of its block: {@code paragraph}, {@code heading}, {@code list_item}, {@code cell}, {@code
 *       caption} or {@code quotation}) and {@code text}, white space folded
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

  private static final int DIGITS = 4;

  private static final JsonLinesWriter STANDARD = new JsonLinesWriter();

  private final JsonFactory json = new JsonFactory();

  private JsonLinesWriter() {}

  /** The writer; it has no options. */
  public static JsonLinesWriter standard() {
    return STANDARD;
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

  private static void writeBead(
      Alignment alignment, Bead bead, int number, JsonGenerator generator) {
    TranslationUnit unit = TranslationUnit.of(alignment, bead);
    SegmentedDocument source = alignment.source();
    SegmentedDocument target = alignment.target();
    generator.writeStartObject();
    generator.writeNumberProperty("bead", number);
    generator.writeStringProperty("source", wellFormed(unit.sourceText()));
    generator.writeStringProperty("target", wellFormed(unit.targetText()));
    writeRounded("confidence", bead.confidence(), generator);
    generator.writeStringProperty("shape", bead.shape().toString());
    generator.writeStringProperty("source_language", source.language().tag());
    generator.writeStringProperty("target_language", target.language().tag());
    generator.writeStringProperty("source_file", wellFormed(source.document().name()));
    generator.writeStringProperty("target_file", wellFormed(target.document().name()));
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
      generator.writeString(wellFormed(link.source().of(source.text())));
      generator.writeString(wellFormed(link.target().of(target.text())));
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

  private static void writeRounded(String name, double value, JsonGenerator generator) {
    generator.writeNumberProperty(
        name, new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  private static void writeSegments(
      String name, SegmentedDocument side, int start, List<String> texts, JsonGenerator generator) {
    generator.writeArrayPropertyStart(name);
    for (int i = 0; i < texts.size(); i++) {
      int index = start + i;
      Span inFile = side.inFile(index);
      generator.writeStartObject();
      generator.writeNumberProperty("index", index);
      generator.writeNumberProperty("start", inFile.start());
      generator.writeNumberProperty("end", inFile.end());
      generator.writeStringProperty("kind", side.blockKind(index).name().toLowerCase(Locale.ROOT));
      generator.writeStringProperty("text", wellFormed(texts.get(i)));
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private static String wellFormed(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
