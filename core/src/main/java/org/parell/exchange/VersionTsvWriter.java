package org.parell.exchange;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parell.compare.CarriedRow;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;

/**
 * A table of what changed, one row a line, columns separated by tabs, under a header line. Immutable
 * and thread-safe.
 *
 * <ul>
 *   <li>{@code change}: {@code unchanged}, {@code edited}, {@code split}, {@code merged}, {@code
 *       moved}, {@code added} or {@code deleted}
 *   <li>{@code older}, {@code newer}: the text of each version, empty where it has none
 *   <li>{@code diff}: both in one, deleted words in {@code [-} and {@code -]}, inserted ones in {@code
 *       {+} and {@code +}}; empty when only one version has the row or nothing differs
 *   <li>{@code similarity}: 0 to 1, four digits behind the point
 *   <li>{@code older_indices}, {@code newer_indices}: which segments, counted from 0, as in {@code [3,
 *       4]}
 * </ul>
 *
 * <p>Of a carried translation the columns are {@code state} ({@code translated}, {@code review} or
 * {@code new}), {@code newer}, {@code translation}, {@code change} (those of all its rows, a space
 * between), {@code diff}, {@code newer_indices} and {@code translation_indices}.
 *
 * <p>Fields are written as {@link TsvWriter} writes them.
 */
public final class VersionTsvWriter implements VersionWriter {

  private static final VersionTsvWriter STANDARD = new VersionTsvWriter();

  private VersionTsvWriter() {}

  /** The writer; it has no options. */
  public static VersionTsvWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(VersionComparison comparison, Writer out) throws IOException {
    out.write("change\tolder\tnewer\tdiff\tsimilarity\tolder_indices\tnewer_indices\n");
    for (VersionRow row : comparison.rows()) {
      writeRow(
          List.of(
              ChangeText.name(row.change()),
              comparison.olderText(row),
              comparison.newerText(row),
              diff(comparison, row),
              Confidence.text(row.similarity()),
              indices(row.olderStart(), row.olderEnd()),
              indices(row.newerStart(), row.newerEnd())),
          out);
    }
    out.flush();
  }

  /**
   * Writes a newer version with the translation that was carried to it. The writer is flushed but not
   * closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(CarriedTranslation carried, Writer out) throws IOException {
    VersionComparison comparison = carried.comparison();
    out.write("state\tnewer\ttranslation\tchange\tdiff\tnewer_indices\ttranslation_indices\n");
    for (CarriedRow row : carried.rows()) {
      writeRow(
          List.of(
              Ascii.toLowerCase(row.state().name()),
              carried.newerText(row),
              carried.translationText(row),
              row.changes().stream()
                  .map(change -> ChangeText.name(change.change()))
                  .collect(Collectors.joining(" ")),
              row.changes().stream()
                  .map(change -> diff(comparison, change))
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(" ")),
              indices(row.newerStart(), row.newerEnd()),
              row.translation().toString()),
          out);
    }
    out.flush();
  }

  private static String diff(VersionComparison comparison, VersionRow row) {
    return ChangeText.hasDiff(comparison, row) ? comparison.diff(row).marked() : "";
  }

  private static String indices(int start, int end) {
    return IntStream.range(start, end).boxed().toList().toString();
  }

  private static void writeRow(List<String> fields, Writer out) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      TsvWriter.writeField(i, fields.get(i), out);
    }
    out.write('\n');
  }
}
