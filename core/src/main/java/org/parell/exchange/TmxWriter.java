package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static org.parell.exchange.CodePoints.legalInXml;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.compare.CarriedRow;
import org.parell.compare.CarriedState;
import org.parell.compare.CarriedTranslation;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

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
 *   <li>{@code x-row}: the index of the bead in the alignment, null beads counted
 *   <li>{@code x-source-file}, {@code x-target-file}: the names of the documents that have one
 * </ul>
 *
 * <p>Characters that XML 1.0 cannot hold, which make every reader fail, are left out; their number
 * stands in the header as {@code x-dropped-characters} when it is not 0, and {@link
 * #droppedCharacters} tells it too. Nothing in the file depends on the clock.
 *
 * <p>Units are never cut. Programs differ in what they take; {@link Builder#forProgram} writes for
 * one of them, and {@link #report} tells what is left out. Many compare language tags letter by
 * letter; for these see {@link Builder#languageTag} too.
 */
public final class TmxWriter implements AlignmentWriter {

  private static final TmxWriter STANDARD = builder().build();

  private final boolean doctype;
  private final boolean likelyRegions;
  private final int longestSide;
  private final String propertySuffix;
  private final ImmutableMap<Language, Language> languageTags;

  private TmxWriter(Builder builder) {
    doctype = builder.doctype;
    likelyRegions = builder.likelyRegions;
    longestSide = builder.longestSide;
    propertySuffix = builder.propertySuffix;
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
    writeStart(sourceTag, droppedCharacters(alignment), out);
    int row = 0;
    int number = 0;
    for (Bead bead : alignment.beads()) {
      TmxLink link = TmxLink.of(alignment, bead, longestSide);
      if (link.isWritten()) {
        number++;
        out.write("<tu tuid=\"" + number + "\">\n");
        writeProp("x-confidence", Confidence.text(bead.confidence()), out);
        writeProp("x-link-type", bead.shape().toString(), out);
        writeProp("x-row", Integer.toString(row), out);
        writeProp("x-source-file", alignment.source().document().name(), out);
        writeProp("x-target-file", alignment.target().document().name(), out);
        writeSide(sourceTag, link.source(), out);
        writeSide(targetTag, link.target(), out);
        out.write("</tu>\n");
      }
      row++;
    }
    out.write("</body>\n</tmx>\n");
    out.flush();
  }

  /** What {@link #write} writes and leaves out. Time is linear in the text. */
  public TmxReport report(Alignment alignment) {
    Map<TmxLink.Fate, Long> counts = new EnumMap<>(TmxLink.Fate.class);
    for (Bead bead : alignment.beads()) {
      counts.merge(TmxLink.of(alignment, bead, longestSide).fate(), 1L, Long::sum);
    }
    return new TmxReport(
        counts.getOrDefault(TmxLink.Fate.WRITTEN, 0L),
        counts.getOrDefault(TmxLink.Fate.NULL, 0L),
        counts.getOrDefault(TmxLink.Fate.EMPTY, 0L),
        counts.getOrDefault(TmxLink.Fate.TOO_LONG, 0L),
        droppedCharacters(alignment));
  }

  /**
   * Writes what is translated of a newer version by the translation that was carried to it; what is
   * to be reviewed or new is left out, since a memory hands out what it holds. Units have no
   * confidence and no shape. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(CarriedTranslation carried, Writer out) throws IOException {
    SegmentedDocument newer = carried.comparison().newer();
    String sourceTag = tag(newer.language());
    writeStart(sourceTag, droppedCharacters(carried), out);
    int number = 0;
    for (CarriedRow row : carried.rows()) {
      String source = legalInXml(carried.newerText(row));
      String target = legalInXml(carried.translationText(row));
      if (row.state() != CarriedState.TRANSLATED || source.isBlank() || target.isBlank()) {
        continue;
      }
      number++;
      out.write("<tu tuid=\"" + number + "\">\n");
      writeProp("x-source-file", newer.document().name(), out);
      writeProp("x-target-file", carried.translation().document().name(), out);
      writeSide(sourceTag, source, out);
      writeSide(tag(carried.translation().language()), target, out);
      out.write("</tu>\n");
    }
    out.write("</body>\n</tmx>\n");
    out.flush();
  }

  /** How many characters of translated rows {@link #write} leaves out, as XML cannot hold them. */
  public long droppedCharacters(CarriedTranslation carried) {
    long count = 0;
    for (CarriedRow row : carried.rows()) {
      if (row.state() == CarriedState.TRANSLATED) {
        count += CodePoints.count(carried.newerText(row), CodePoints::isIllegalInXml);
        count += CodePoints.count(carried.translationText(row), CodePoints::isIllegalInXml);
      }
    }
    return count;
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
    Language usual = likelyRegions ? LikelyRegion.added(language) : language;
    return languageTags.getOrDefault(language, usual).tag();
  }

  private void writeStart(String sourceTag, long dropped, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (doctype) {
      out.write("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
    }
    out.write("<tmx version=\"1.4\">\n");
    writeHeader(sourceTag, dropped, out);
    out.write("<body>\n");
  }

  private void writeHeader(String sourceTag, long dropped, Writer out) throws IOException {
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

  private void writeProp(String type, String value, Writer out) throws IOException {
    String legal = legalInXml(value);
    if (!legal.isEmpty()) {
      out.write("<prop type=\"" + type + propertySuffix + "\">");
      out.write(Markup.escaped(legal));
      out.write("</prop>\n");
    }
  }

  private static void writeSide(String tag, String text, Writer out) throws IOException {
    out.write("<tuv xml:lang=\"" + Markup.escaped(tag) + "\"><seg>");
    out.write(Markup.escaped(text));
    out.write("</seg></tuv>\n");
  }

  /** Collects the options of a writer. Not thread-safe. */
  public static final class Builder {
    private boolean doctype;
    private boolean likelyRegions;
    private int longestSide;
    private String propertySuffix = "";
    private final Map<Language, Language> languageTags = new LinkedHashMap<>();

    private Builder() {
      forProgram(TmxProgram.ANY);
    }

    /**
     * Writes as a program wants it; {@link TmxProgram} says how. Options that are set afterwards go
     * before.
     */
    public Builder forProgram(TmxProgram program) {
      doctype = program.hasDoctype();
      likelyRegions = program.hasRegions();
      longestSide = program.longestSide().orElse(Integer.MAX_VALUE);
      propertySuffix = program.propertySuffix();
      return this;
    }

    /**
     * Whether the file names its document type, {@code tmx14.dtd}; it does unless told otherwise.
     * Programs that look for that file beside the TMX and fail without it want it off.
     */
    public Builder doctype(boolean written) {
      doctype = written;
      return this;
    }

    /**
     * Whether a language without region gets the likeliest, as the Unicode CLDR has it: {@code
     * nn-NO} for {@code nn}.
     */
    public Builder likelyRegions(boolean added) {
      likelyRegions = added;
      return this;
    }

    /**
     * Leaves units out of which a side is longer.
     *
     * @param length in UTF-16 units, at least 1
     * @throws IllegalArgumentException when it is less
     */
    public Builder longestSide(int length) {
      checkArgument(length >= 1, "length %s must be >= 1", length);
      longestSide = length;
      return this;
    }

    /**
     * Writes another tag for a language, such as {@code en-GB} for {@code en}: many programs take
     * only the tag they have in their settings, region included. This goes before a likely region.
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
