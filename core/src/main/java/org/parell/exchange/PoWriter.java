package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * Portable objects, the PO files of GNU gettext. Immutable and thread-safe.
 *
 * <p>Each bead with source text becomes one entry:
 *
 * <pre>{@code
 * #. confidence: 0.8999
 * #. shape: 1-2
 * #: minutes.en.md:2 minutes.nn.md:2 minutes.nn.md:3
 * #, fuzzy
 * msgid "The board met at 2.30 p.m. and the chair opened the meeting."
 * msgstr "Styret møttest kl. 14.30. Leiaren opna møtet."
 * }</pre>
 *
 * <ul>
 *   <li>The references are the names of the documents, of those that have one, and the numbers of
 *       the segments, counted from 1 as the lines are that PO has there. A name with white space
 *       stands between U+2068 and U+2069.
 *   <li>A doubtful link is {@code fuzzy}. A source without counterpart has an empty {@code msgstr}.
 *   <li>A {@code msgid} may stand in a file only once. So each but the first of the same sources has
 *       a {@code msgctxt}, which is the number of the bead, counted from 0.
 *   <li>A target without counterpart cannot be an entry. It is a comment, {@code #. unaligned: …}, on
 *       the entry before it, or on the header when it comes first.
 * </ul>
 *
 * <p>The header entry names charset and language; the fields for names and dates are empty, since
 * nothing in the file depends on the clock. Language tags have underscores, {@code nn_NO}. White
 * space inside a segment is folded, no-break spaces stay; U+0000 and lone surrogates are U+FFFD. The
 * file declares UTF-8, so it has to be encoded so. Other than {@link AlignmentWriter} says, memory is
 * that of all different sources.
 */
public final class PoWriter implements AlignmentWriter {

  private static final PoWriter STANDARD = builder().build();

  private final double doubtfulBelow;
  private final ImmutableMap<Language, Language> languageTags;

  private PoWriter(Builder builder) {
    doubtfulBelow = builder.doubtfulBelow;
    languageTags = ImmutableMap.copyOf(builder.languageTags);
  }

  /** The writer with every option at its default. */
  public static PoWriter standard() {
    return STANDARD;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    SourceUnits units = new SourceUnits(alignment, PoWriter::wellFormed);
    writeHeader(alignment, units, out);
    Set<String> written = new HashSet<>();
    for (SourceUnits.Unit unit : units) {
      out.write("\n#. confidence: " + Confidence.text(unit.bead().confidence()) + "\n");
      out.write("#. shape: " + unit.bead().shape() + "\n");
      writeUnaligned(unit.unaligned(), out);
      writeReferences(alignment, unit.bead(), out);
      if (unit.hasTarget() && unit.bead().confidence() < doubtfulBelow) {
        out.write("#, fuzzy\n");
      }
      if (!written.add(unit.source())) {
        writeString("msgctxt", Integer.toString(unit.number()), out);
      }
      writeString("msgid", unit.source(), out);
      writeString("msgstr", unit.target(), out);
    }
    out.flush();
  }

  private void writeHeader(Alignment alignment, SourceUnits units, Writer out) throws IOException {
    Language language = alignment.target().language();
    String tag = languageTags.getOrDefault(language, language).tag().replace('-', '_');
    writeUnaligned(units.unalignedAtStart(), out);
    // msgfmt warns of fields that are missing, but not of empty ones
    out.write("""
        msgid ""
        msgstr ""
        "Project-Id-Version: \\n"
        "PO-Revision-Date: \\n"
        "Last-Translator: \\n"
        "Language-Team: \\n"
        "Language: %s\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "X-Generator: %s %s\\n"
        """.formatted(tag, Program.NAME, Program.version()));
  }

  private static void writeUnaligned(Iterable<String> texts, Writer out) throws IOException {
    for (String text : texts) {
      out.write("#. unaligned: ");
      out.write(text);
      out.write('\n');
    }
  }

  private static void writeReferences(Alignment alignment, Bead bead, Writer out)
      throws IOException {
    String source = references(alignment.source(), bead.sourceStart(), bead.sourceEnd());
    String target = references(alignment.target(), bead.targetStart(), bead.targetEnd());
    if (!source.isEmpty() || !target.isEmpty()) {
      out.write("#:" + source + target + "\n");
    }
  }

  private static String references(SegmentedDocument side, int start, int end) {
    String name = side.document().name();
    if (name.isEmpty()) {
      return "";
    }
    String file = CodePoints.replace(wellFormed(name), PoWriter::breaksReference, " ");
    boolean spaced = file.chars().anyMatch(Character::isWhitespace);
    String written = spaced ? "\u2068" + file + "\u2069" : file;
    return IntStream.range(start, end)
        .mapToObj(i -> " " + written + ":" + (i + 1))
        .collect(Collectors.joining());
  }

  /** True of what ends a line for some reader and of the marks around names with white space. */
  private static boolean breaksReference(int c) {
    return (c != ' ' && Character.isWhitespace(c)) || c == 0x85 || c == 0x2068 || c == 0x2069;
  }

  /** Segments have no tabs or line ends, and readers take other control characters as they are. */
  private static void writeString(String keyword, String text, Writer out) throws IOException {
    out.write(keyword + " \"");
    out.write(text.replace("\\", "\\\\").replace("\"", "\\\""));
    out.write("\"\n");
  }

  private static String wellFormed(String text) {
    return CodePoints.replace(
        text, c -> c == 0 || CodePoints.isLoneSurrogate(c), CodePoints.REPLACEMENT);
  }

  /** Collects the options of a writer. Not thread-safe. */
  public static final class Builder {
    private double doubtfulBelow = 0.9;
    private final Map<Language, Language> languageTags = new LinkedHashMap<>();

    private Builder() {}

    /**
     * From which confidence on a link counts as translated; below it the entry is fuzzy. 0.9 unless
     * told otherwise.
     *
     * @param confidence from 0, where no link is doubtful, to 1
     * @throws IllegalArgumentException when it is not between 0 and 1
     */
    public Builder doubtfulBelow(double confidence) {
      checkArgument(
          confidence >= 0 && confidence <= 1, "confidence %s must be from 0 to 1", confidence);
      doubtfulBelow = confidence;
      return this;
    }

    /**
     * Writes another tag for a language, such as {@code nn-NO}, in the file {@code nn_NO}, for
     * {@code nn}. Only the target's stands in the file.
     *
     * @param language the language as the document has it, compared as a whole
     * @param written the tag instead
     */
    public Builder languageTag(Language language, Language written) {
      languageTags.put(requireNonNull(language, "language"), requireNonNull(written, "written"));
      return this;
    }

    /** The writer. */
    public PoWriter build() {
      return new PoWriter(this);
    }
  }
}
