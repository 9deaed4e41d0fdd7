package org.parell.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;

/**
 * A table of beads, one a line, columns separated by tabs. Immutable and thread-safe.
 *
 * <p>{@link #standard} has a header line and these columns:
 *
 * <ul>
 *   <li>{@code source}, {@code target}: the text of each side, segments joined by a space; first,
 *       so that spreadsheets and tools that want two columns of text find them
 *   <li>{@code confidence}: 0 to 1, four digits behind the point
 *   <li>{@code shape}: segments of each side, such as {@code 2-1}
 *   <li>{@code source_indices}, {@code target_indices}: which segments, counted from 0, as in
 *       {@code [3, 4]}
 * </ul>
 *
 * <p>Beads with text on both sides are written; with {@link #withNullBeads} the others too, the
 * missing side empty. Nothing is quoted, as in all files of tab-separated values: a field that
 * starts with a quotation mark is to be read as it is. Tabs and line ends of any kind inside a
 * field are spaces; U+0000 and lone surrogates are U+FFFD.
 */
public final class TsvWriter implements AlignmentWriter {

  private static final Pattern SEPARATOR_IN_TEXT = Pattern.compile(" (?=~~~(?: |$))");

  private static final ImmutableList<Column> STANDARD_COLUMNS = ImmutableList.of(
      new Column("source", (alignment, unit) -> unit.sourceText()),
      new Column("target", (alignment, unit) -> unit.targetText()),
      new Column("confidence", (alignment, unit) -> confidence(unit)),
      new Column("shape", (alignment, unit) -> unit.bead().shape().toString()),
      new Column(
          "source_indices",
          (alignment, unit) -> IndexPair.of(unit.bead()).source().toString()),
      new Column(
          "target_indices",
          (alignment, unit) -> IndexPair.of(unit.bead()).target().toString()));

  private static final ImmutableList<Column> BITEXTOR_COLUMNS = ImmutableList.of(
      new Column("src_url", (alignment, unit) -> alignment.source().document().name()),
      new Column("trg_url", (alignment, unit) -> alignment.target().document().name()),
      new Column("src_text", (alignment, unit) -> unit.sourceText()),
      new Column("trg_text", (alignment, unit) -> unit.targetText()),
      new Column("aligner_score", (alignment, unit) -> confidence(unit)));

  private static final ImmutableList<Column> HUNALIGN_COLUMNS = ImmutableList.of(
      new Column("source", (alignment, unit) -> joined(unit.source())),
      new Column("target", (alignment, unit) -> joined(unit.target())),
      new Column("score", (alignment, unit) -> confidence(unit)));

  private static final TsvWriter STANDARD = new TsvWriter(STANDARD_COLUMNS, true, false);
  private static final TsvWriter BITEXTOR = new TsvWriter(BITEXTOR_COLUMNS, true, false);
  private static final TsvWriter HUNALIGN = new TsvWriter(HUNALIGN_COLUMNS, false, true);

  private final ImmutableList<Column> columns;
  private final boolean header;
  private final boolean nullBeads;

  private TsvWriter(ImmutableList<Column> columns, boolean header, boolean nullBeads) {
    this.columns = columns;
    this.header = header;
    this.nullBeads = nullBeads;
  }

  /** The columns that the class comment lists, under a header line, links only. */
  public static TsvWriter standard() {
    return STANDARD;
  }

  /**
   * The columns that the tools around Bitextor and Bicleaner find by their names: {@code src_url},
   * {@code trg_url} (the names of the documents), {@code src_text}, {@code trg_text}, {@code
   * aligner_score} (the confidence); links only.
   */
  public static TsvWriter bitextor() {
    return BITEXTOR;
  }

  /**
   * The table that hunalign writes with its option {@code -text}: source, target and confidence,
   * segments joined by {@code " ~~~ "}, null beads included, no header line. Where {@code " ~~~"} is
   * text of a segment, its space is a no-break space, so that nobody takes it for a border.
   */
  public static TsvWriter hunalignText() {
    return HUNALIGN;
  }

  /** This writer, but beads without text on one side are written too. */
  public TsvWriter withNullBeads() {
    return new TsvWriter(columns, header, true);
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    if (header) {
      for (int i = 0; i < columns.size(); i++) {
        writeField(i, columns.get(i).name(), out);
      }
      out.write('\n');
    }
    for (Bead bead : alignment.beads()) {
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      if (nullBeads || unit.isComplete()) {
        for (int i = 0; i < columns.size(); i++) {
          writeField(i, columns.get(i).content().of(alignment, unit), out);
        }
        out.write('\n');
      }
    }
    out.flush();
  }

  static void writeField(int index, String content, Writer out) throws IOException {
    if (index > 0) {
      out.write('\t');
    }
    out.write(TsvField.text(content));
  }

  private static String joined(List<String> segments) {
    return segments.stream()
        .map(TsvField::oneLine)
        .filter(segment -> !segment.isBlank())
        .map(segment -> SEPARATOR_IN_TEXT.matcher(segment).replaceAll("\u00A0"))
        .collect(Collectors.joining(" ~~~ "));
  }

  private static String confidence(TranslationUnit unit) {
    return Confidence.text(unit.bead().confidence());
  }

  private record Column(String name, Content content) {}

  private interface Content {
    String of(Alignment alignment, TranslationUnit unit);
  }
}
