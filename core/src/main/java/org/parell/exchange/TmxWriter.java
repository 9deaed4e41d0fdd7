package org.parell.exchange;

import static java.util.Objects.requireNonNull;
import static org.parell.exchange.CodePoints.legalInXml;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

/**
 * Translation memory exchange, TMX 1.4: what translators' programs import. Immutable and
 * thread-safe.
 *
 * <p>Each link with text on both sides becomes one {@code tu} of two {@code tuv}, source first;
 * what has no counterpart is left out. White space inside a segment is folded, no-break spaces
 * stay. The file declares UTF-8, so it has to be encoded so. Each {@code tu} has a {@code tuid},
 * counted from 1, and these properties:
 *
 * <ul>
 *   <li>{@code x-confidence}: 0 to 1, four digits behind the point
 *   <li>{@code x-link-type}: the shape of the bead, such as {@code 2-1}
 *   <li>{@code x-source-file}, {@code x-target-file}: the names of the documents that have one
 * </ul>
 *
 * <p>Characters that XML 1.0 cannot hold, which make every reader fail, are left out; their number
 * stands in the header as {@code x-dropped-characters} when it is not 0, and {@link
 * #droppedCharacters} tells it too. Nothing in the file depends on the clock.
 *
 * <p>Units are never cut; some servers refuse those of more than 2,000 characters a side. Many
 * programs compare language tags letter by letter; for these see {@link Builder#languageTag}.
 */
public final class TmxWriter implements AlignmentWriter {

  private static final TmxWriter STANDARD = builder().build();

  private final boolean doctype;
  private final ImmutableMap<Language, Language> languageTags;

  private TmxWriter(Builder builder) {
    doctype = builder.doctype;
    languageTags = ImmutableMap.copyOf(builder.languageTags);
  }

  /** The writer with every option at its default. */
  public static TmxWriter standard() {
    return STANDARD;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    String sourceTag = tag(alignment.source().language());
    String targetTag = tag(alignment.target().language());
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (doctype) {
      out.write("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
    }
    out.write("<tmx version=\"1.4\">\n");
    writeHeader(sourceTag, droppedCharacters(alignment), out);
    out.write("<body>\n");
    int number = 0;
    for (Bead bead : alignment.beads()) {
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      String source = legalInXml(unit.sourceText());
      String target = legalInXml(unit.targetText());
      if (source.isBlank() || target.isBlank()) {
        continue;
      }
      number++;
      out.write("<tu tuid=\"" + number + "\">\n");
      writeProp("x-confidence", Confidence.text(bead.confidence()), out);
      writeProp("x-link-type", bead.shape().toString(), out);
      writeProp("x-source-file", alignment.source().document().name(), out);
      writeProp("x-target-file", alignment.target().document().name(), out);
      writeSide(sourceTag, source, out);
      writeSide(targetTag, target, out);
      out.write("</tu>\n");
    }
    out.write("</body>\n</tmx>\n");
    out.flush();
  }

  /**
   * How many characters of linked segments {@link #write} leaves out because XML 1.0 cannot hold
   * them: control characters, lone surrogates, U+FFFE and U+FFFF. Time is linear in the text.
   */
  public long droppedCharacters(Alignment alignment) {
    long count = 0;
    for (Bead bead : alignment.beads()) {
      if (!bead.isNull()) {
        count += CodePoints.count(alignment.sourceText(bead), CodePoints::isIllegalInXml);
        count += CodePoints.count(alignment.targetText(bead), CodePoints::isIllegalInXml);
      }
    }
    return count;
  }

  private String tag(Language language) {
    return languageTags.getOrDefault(language, language).tag();
  }

  private static void writeHeader(String sourceTag, long dropped, Writer out) throws IOException {
    out.write("<header creationtool=\"Parell\" creationtoolversion=\"");
    out.write(Markup.escaped(Program.version()));
    out.write("\" segtype=\"sentence\" o-tmf=\"Parell\" adminlang=\"en\" srclang=\"");
    out.write(Markup.escaped(sourceTag));
    out.write("\" datatype=\"plaintext\">\n");
    if (dropped > 0) {
      writeProp("x-dropped-characters", Long.toString(dropped), out);
    }
    out.write("</header>\n");
  }

  private static void writeProp(String type, String value, Writer out) throws IOException {
    String legal = legalInXml(value);
    if (!legal.isEmpty()) {
      out.write("<prop type=\"" + type + "\">" + Markup.escaped(legal) + "</prop>\n");
    }
  }

  private static void writeSide(String tag, String text, Writer out) throws IOException {
    out.write("<tuv xml:lang=\"" + Markup.escaped(tag) + "\"><seg>");
    out.write(Markup.escaped(text));
    out.write("</seg></tuv>\n");
  }

  /** Collects the options of a writer. Not thread-safe. */
  public static final class Builder {
    private boolean doctype = true;
    private final Map<Language, Language> languageTags = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Whether the file names its document type, {@code tmx14.dtd}; it does unless told otherwise.
     * Programs that look for that file beside the TMX and fail without it want it off.
     */
    public Builder doctype(boolean written) {
      doctype = written;
      return this;
    }

    /**
     * Writes another tag for a language, such as {@code en-GB} for {@code en}: many programs take
     * only the tag they have in their settings, region included.
     *
     * @param language the language as the document has it, compared as a whole
     * @param written the tag in the file
     */
    public Builder languageTag(Language language, Language written) {
      languageTags.put(requireNonNull(language, "language"), requireNonNull(written, "written"));
      return this;
    }

    /** The writer. */
    public TmxWriter build() {
      return new TmxWriter(this);
    }
  }
}
