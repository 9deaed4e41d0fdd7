package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parell.language.Language;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;

/**
 * Translation memory exchange, TMX 1.4, with as many languages as there are documents. Immutable and
 * thread-safe.
 *
 * <p>Each row with text in two documents or more becomes one {@code tu}, with a {@code tuv} for each
 * document that has text, in their order; what has no counterpart is left out. The header's {@code
 * srclang} is {@code *all*}, for a unit may lack any of the languages. White space inside a segment is
 * folded, no-break spaces stay. The file declares UTF-8, so it has to be encoded so. Each {@code tu}
 * has a {@code tuid}, counted from 1, and these properties:
 *
 * <ul>
 *   <li>{@code x-confidence}: 0 to 1, four digits behind the point
 *   <li>{@code x-link-type}: the shape of the row, such as {@code 2-1-0}
 * </ul>
 *
 * <p>A {@code tuv} whose document has a name says it as {@code x-file}. Two documents in one language
 * have two {@code tuv} of it, of which many programs take only one.
 *
 * <p>Characters that XML 1.0 cannot hold, which make every reader fail, are left out; their number
 * stands in the header as {@code x-dropped-characters} when it is not 0, and {@link
 * #droppedCharacters} tells it too. Nothing in the file depends on the clock.
 */
public final class MultiTmxWriter implements MultiAlignmentWriter {

  private static final MultiTmxWriter STANDARD = builder().build();

  private final boolean doctype;
  private final ImmutableMap<Language, Language> languageTags;

  private MultiTmxWriter(Builder builder) {
    doctype = builder.doctype;
    languageTags = ImmutableMap.copyOf(builder.languageTags);
  }

  /** The writer with every option at its default. */
  public static MultiTmxWriter standard() {
    return STANDARD;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (doctype) {
      out.write("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
    }
    out.write("<tmx version=\"1.4\">\n");
    writeHeader(droppedCharacters(alignment), out);
    out.write("<body>\n");
    int number = 0;
    for (Row row : alignment.rows()) {
      Map<Integer, String> texts = texts(alignment, row);
      if (texts.size() < 2) {
        continue;
      }
      number++;
      out.write("<tu tuid=\"" + number + "\">\n");
      writeProp("x-confidence", Confidence.text(row.confidence()), out);
      writeProp("x-link-type", row.shape(), out);
      for (Map.Entry<Integer, String> text : texts.entrySet()) {
        writeVariant(alignment.text(), text.getKey(), text.getValue(), out);
      }
      out.write("</tu>\n");
    }
    out.write("</body>\n</tmx>\n");
    out.flush();
  }

  /** What a row has to write, by document, in their order. */
  private static Map<Integer, String> texts(MultiAlignment alignment, Row row) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (int document = 0; document < row.ranges().size(); document++) {
      String text = legal(alignment.text(row, document));
      if (!text.isBlank()) {
        texts.put(document, text);
      }
    }
    return texts;
  }

  /**
   * How many characters of linked segments {@link #write} leaves out because XML 1.0 cannot hold
   * them: control characters, lone surrogates, U+FFFE and U+FFFF. Time is linear in the text.
   */
  public long droppedCharacters(MultiAlignment alignment) {
    long count = 0;
    for (Row row : alignment.links()) {
      for (int document = 0; document < row.ranges().size(); document++) {
        count += CodePoints.count(alignment.text(row, document), CodePoints::isIllegalInXml);
      }
    }
    return count;
  }

  private static void writeHeader(long dropped, Writer out) throws IOException {
    out.write("<header creationtool=\"Parell\" creationtoolversion=\"");
    out.write(Markup.escaped(version()));
    out.write("\" segtype=\"sentence\" o-tmf=\"Parell\" adminlang=\"en\"");
    out.write(" srclang=\"*all*\" datatype=\"plaintext\">\n");
    if (dropped > 0) {
      writeProp("x-dropped-characters", Long.toString(dropped), out);
    }
    out.write("</header>\n");
  }

  /** What the jar's manifest says; classes outside a jar have no version. */
  private static String version() {
    String version = MultiTmxWriter.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private static void writeProp(String type, String value, Writer out) throws IOException {
    out.write("<prop type=\"" + type + "\">" + Markup.escaped(value) + "</prop>\n");
  }

  private void writeVariant(MultiText text, int document, String content, Writer out)
      throws IOException {
    Language language = text.document(document).language();
    String name = legal(text.document(document).document().name());
    out.write("<tuv xml:lang=\"");
    out.write(Markup.escaped(languageTags.getOrDefault(language, language).tag()));
    out.write("\">");
    if (!name.isEmpty()) {
      out.write("<prop type=\"x-file\">" + Markup.escaped(name) + "</prop>");
    }
    out.write("<seg>" + Markup.escaped(content) + "</seg></tuv>\n");
  }

  private static String legal(String text) {
    return CodePoints.replace(text, CodePoints::isIllegalInXml, "");
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
    public MultiTmxWriter build() {
      return new MultiTmxWriter(this);
    }
  }
}
