package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.compare.CarriedRow;
import org.parell.compare.CarriedState;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;
import org.parell.document.Document;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * XLIFF 1.2 and 2.1: a bilingual file for translators' programs to go through, unit by unit.
 * Immutable and thread-safe.
 *
 * <p>Each bead with source text becomes one unit, which has the number of the bead, counted from 0,
 * as its id. White space inside a segment is folded, no-break spaces stay. The file declares UTF-8,
 * so it has to be encoded so. A unit's target is in one of these states:
 *
 * <table>
 *   <caption>States</caption>
 *   <tr><th>bead</th><th>1.2</th><th>2.1</th></tr>
 *   <tr><td>link</td><td>{@code translated}</td><td>{@code translated}</td></tr>
 *   <tr><td>doubtful link</td><td>{@code needs-review-translation}, and {@code approved="no"} on the
 *     unit</td><td>{@code initial}, with the sub-state {@code parell:needs-review}</td></tr>
 *   <tr><td>source without counterpart</td><td>no target</td><td>no target, {@code initial}</td></tr>
 * </table>
 *
 * <p>No format of units can hold a target without a source: programs pass over units of an empty
 * one. So such text is a note on the unit before it, or on the file when it comes first. Notes tell
 * more, in 1.2 as {@code key: value}, in 2.1 with the key as category:
 *
 * <ul>
 *   <li>{@code confidence}: of the bead, 0 to 1, four digits behind the point
 *   <li>{@code shape}: of the bead, such as {@code 2-1}
 *   <li>{@code unaligned}: a target text without counterpart, as many notes as beads
 *   <li>of the file: the {@code target file} ({@code target-file} in 2.1), when it has a name; the
 *       number of {@code dropped characters} ({@code dropped-characters}), when it is not 0; in 2.1
 *       the {@code program}
 * </ul>
 *
 * <p>Characters that XML 1.0 cannot hold, which make every reader fail, are left out; a text of no
 * others counts as none. {@link #droppedCharacters} tells their number. Nothing in the file depends
 * on the clock.
 */
public final class XliffWriter implements AlignmentWriter {

  private static final XliffWriter VERSION_12 = builder().build();
  private static final XliffWriter VERSION_21 = builder().version21().build();

  private final XliffVersion version;
  private final double doubtfulBelow;
  private final ImmutableMap<Language, Language> languageTags;

  private XliffWriter(Builder builder) {
    version = builder.version;
    doubtfulBelow = builder.doubtfulBelow;
    languageTags = ImmutableMap.copyOf(builder.languageTags);
  }

  /** The writer of version 1.2, which most programs read, with every option at its default. */
  public static XliffWriter version12() {
    return VERSION_12;
  }

  /** The writer of version 2.1, with every option at its default. */
  public static XliffWriter version21() {
    return VERSION_21;
  }

  /** Starts from the defaults: version 1.2. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    SourceUnits units = new SourceUnits(alignment, CodePoints::legalInXml);
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    version.writeStart(
        new XliffVersion.Head(
            tag(alignment.source().language()),
            tag(alignment.target().language()),
            name(alignment.source().document()),
            name(alignment.target().document()),
            droppedCharacters(alignment),
            units.unalignedAtStart()),
        out);
    boolean empty = true;
    for (SourceUnits.Unit unit : units) {
      version.writeUnit(textUnit(unit), out);
      empty = false;
    }
    version.writeEnd(empty, out);
    out.flush();
  }

  /**
   * How many characters of segments {@link #write} leaves out because XML 1.0 cannot hold them:
   * control characters, lone surrogates, U+FFFE and U+FFFF. Time is linear in the text.
   */
  public long droppedCharacters(Alignment alignment) {
    long count = 0;
    for (Bead bead : alignment.beads()) {
      count += CodePoints.count(alignment.sourceText(bead), CodePoints::isIllegalInXml);
      count += CodePoints.count(alignment.targetText(bead), CodePoints::isIllegalInXml);
    }
    return count;
  }

  private XliffVersion.Unit textUnit(SourceUnits.Unit unit) {
    Bead bead = unit.bead();
    return new XliffVersion.Unit(
        unit.number(),
        unit.source(),
        unit.target(),
        unit.hasTarget() && bead.confidence() < doubtfulBelow,
        List.of(
            new XliffVersion.Note("confidence", Confidence.text(bead.confidence())),
            new XliffVersion.Note("shape", bead.shape().toString())),
        unit.unaligned());
  }

  /**
   * Writes a newer version with the translation that was carried to it: a unit a row. What is
   * translated has the state of a link that is sure, what is to be reviewed that of a doubtful one;
   * what is new has no target. Notes tell what changed ({@code change}), word by word ({@code diff}:
   * deleted words stand in {@code [-} and {@code -]}, inserted ones in {@code {+} and {@code +}}).
   * Target texts that were not carried are left out. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(CarriedTranslation carried, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    SegmentedDocument newer = carried.comparison().newer();
    version.writeStart(
        new XliffVersion.Head(
            tag(newer.language()),
            tag(carried.translation().language()),
            name(newer.document()),
            name(carried.translation().document()),
            droppedCharacters(carried),
            List.of()),
        out);
    boolean empty = true;
    int number = 0;
    for (CarriedRow row : carried.rows()) {
      String source = CodePoints.legalInXml(carried.newerText(row));
      String target = CodePoints.legalInXml(carried.translationText(row));
      if (!source.isBlank()) {
        boolean hasTarget = !target.isBlank();
        version.writeUnit(
            new XliffVersion.Unit(
                number,
                source,
                hasTarget ? target : "",
                hasTarget && row.state() == CarriedState.REVIEW,
                notes(carried.comparison(), row),
                List.of()),
            out);
        empty = false;
      }
      number++;
    }
    version.writeEnd(empty, out);
    out.flush();
  }

  private static List<XliffVersion.Note> notes(VersionComparison comparison, CarriedRow row) {
    List<XliffVersion.Note> notes = new ArrayList<>();
    for (VersionRow change : row.changes()) {
      notes.add(new XliffVersion.Note("change", ChangeText.name(change.change())));
      if (ChangeText.hasDiff(comparison, change)) {
        notes.add(new XliffVersion.Note(
            "diff", CodePoints.legalInXml(comparison.diff(change).marked())));
      }
    }
    return notes;
  }

  /** How many characters of newer segments and their translations {@link #write} leaves out. */
  public long droppedCharacters(CarriedTranslation carried) {
    long count = 0;
    for (CarriedRow row : carried.rows()) {
      count += CodePoints.count(carried.newerText(row), CodePoints::isIllegalInXml);
      count += CodePoints.count(carried.translationText(row), CodePoints::isIllegalInXml);
    }
    return count;
  }

  private String tag(Language language) {
    return languageTags.getOrDefault(language, language).tag();
  }

  /** With spaces for what readers of attributes take for spaces, and would never be asked to keep. */
  private static String name(Document document) {
    return CodePoints.replace(
        CodePoints.legalInXml(document.name()), c -> c == '\t' || c == '\n' || c == '\r', " ");
  }

  /** Collects the options of a writer. Not thread-safe. */
  public static final class Builder {
    private XliffVersion version = new Xliff12();
    private double doubtfulBelow = 0.9;
    private final Map<Language, Language> languageTags = new LinkedHashMap<>();

    private Builder() {}

    /** Writes version 1.2, as it does unless told otherwise. */
    public Builder version12() {
      version = new Xliff12();
      return this;
    }

    /** Writes version 2.1. */
    public Builder version21() {
      version = new Xliff21();
      return this;
    }

    /**
     * From which confidence on a link counts as translated; below it somebody should look. 0.9
     * unless told otherwise.
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
    public XliffWriter build() {
      return new XliffWriter(this);
    }
  }
}
