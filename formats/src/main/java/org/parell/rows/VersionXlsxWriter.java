package org.parell.rows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.compare.CarriedRow;
import org.parell.compare.CarriedState;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;
import org.parell.segment.SegmentedDocument;

/**
 * A workbook for Excel and other spreadsheets (Office Open XML) of a newer version, with what the
 * translation of the older one gives for it: all of the newer version in order, what was deleted where
 * it stood, and at the end what of the translation was not carried. Immutable and thread-safe.
 *
 * <p>The first row names the columns; it stays in sight, and rows can be filtered by it:
 *
 * <ul>
 *   <li>{@code row}: the number of the row, counted from 1
 *   <li>{@code state}: {@code translated}, {@code review}, on a coloured ground, or {@code new}; {@code
 *       left} of a segment of the translation that no row has; empty of what was deleted
 *   <li>{@code change}: {@code unchanged}, {@code edited} and so on, as in {@link
 *       VersionJsonLinesWriter}; those of several rows that are translated together with spaces between
 *   <li>{@code older (en)}, {@code newer (en)}, {@code translation (nn)}, with the languages of the
 *       documents: the texts, white space folded, empty where there is none
 *   <li>{@code diff}: both versions in one, as {@link org.parell.compare.WordDiff#marked} has them;
 *       empty when nothing differs or one version lacks the row
 *   <li>{@code older_indices}, {@code newer_indices}, {@code translation_indices}: which segments,
 *       counted from 0, as in {@code [3, 4]}
 * </ul>
 *
 * <p>Text is always text, and what is too long for a cell or a sheet goes on, as in {@link XlsxWriter};
 * the same translation gives the same bytes on the same version of Java.
 */
public final class VersionXlsxWriter {

  private static final int WIDTH_OF_WORD = 12;
  private static final int WIDTH_OF_TEXT = 40;

  private static final VersionXlsxWriter STANDARD = new VersionXlsxWriter();

  private VersionXlsxWriter() {}

  /** The writer; it has no options. */
  public static VersionXlsxWriter standard() {
    return STANDARD;
  }

  /**
   * Writes the workbook into a file. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public void write(CarriedTranslation carried, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(carried, out);
    }
  }

  /**
   * Writes the workbook. The stream is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(CarriedTranslation carried, OutputStream out) throws IOException {
    VersionComparison comparison = carried.comparison();
    List<Workbook.Column> columns = List.of(
        new Workbook.Column("state", WIDTH_OF_WORD),
        new Workbook.Column("change", WIDTH_OF_WORD),
        new Workbook.Column("older" + language(comparison.older()), WIDTH_OF_TEXT),
        new Workbook.Column("newer" + language(comparison.newer()), WIDTH_OF_TEXT),
        new Workbook.Column("translation" + language(carried.translation()), WIDTH_OF_TEXT),
        new Workbook.Column("diff", WIDTH_OF_TEXT),
        new Workbook.Column("older_indices", WIDTH_OF_WORD),
        new Workbook.Column("newer_indices", WIDTH_OF_WORD),
        new Workbook.Column("translation_indices", WIDTH_OF_WORD));
    new Workbook("Translation", "row", columns, Workbook.MAX_ROWS).write(lines(carried), out);
  }

  private static String language(SegmentedDocument side) {
    return " (" + side.language().tag() + ")";
  }

  private static List<Workbook.Line> lines(CarriedTranslation carried) {
    Queue<VersionRow> deleted = carried.comparison().rows().stream()
        .filter(row -> !row.hasNewer())
        .collect(Collectors.toCollection(ArrayDeque::new));
    List<Workbook.Line> lines = new ArrayList<>();
    for (CarriedRow row : carried.rows()) {
      // its newer range is empty and says before which segment it stood
      while (!deleted.isEmpty() && deleted.element().newerStart() <= row.newerStart()) {
        lines.add(line(carried, "", List.of(deleted.remove()), List.of()));
      }
      lines.add(line(carried, name(row.state()), row.changes(), row.translation()));
    }
    deleted.forEach(row -> lines.add(line(carried, "", List.of(row), List.of())));
    carried
        .notCarried()
        .forEach(index -> lines.add(line(carried, "left", List.of(), List.of(index))));
    return lines;
  }

  private static Workbook.Line line(
      CarriedTranslation carried,
      String state,
      List<VersionRow> changes,
      List<Integer> translation) {
    VersionComparison comparison = carried.comparison();
    boolean isMarked = state.equals(name(CarriedState.REVIEW));
    return new Workbook.Line(List.of(
        isMarked ? Workbook.Cell.marked(state) : Workbook.Cell.text(state),
        text(changes.stream().map(change -> name(change.change()))),
        text(changes.stream().map(comparison::olderText)),
        text(changes.stream().map(comparison::newerText)),
        Workbook.Cell.text(carried.translationText(translation)),
        text(changes.stream()
            .filter(change -> change.hasOlder() && change.hasNewer())
            .map(comparison::diff)
            .filter(diff -> !diff.isEmpty())
            .map(diff -> diff.marked())),
        indices(changes.stream()
            .flatMapToInt(change -> IntStream.range(change.olderStart(), change.olderEnd()))),
        indices(changes.stream()
            .flatMapToInt(change -> IntStream.range(change.newerStart(), change.newerEnd()))),
        indices(translation.stream().mapToInt(Integer::intValue))));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Workbook.Cell text(Stream<String> texts) {
    return Workbook.Cell.text(
        texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
  }

  private static Workbook.Cell indices(IntStream indices) {
    return Workbook.Cell.text(indices.boxed().toList().toString());
  }
}
