package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * Reads a table of links, one a line, columns separated by tabs, as {@link TsvWriter#standard},
 * {@link TsvWriter#bitextor} and many others write them. Immutable and thread-safe.
 *
 * <p>The first line is a header when it names a column for each side; upper and lower case are the
 * same:
 *
 * <ul>
 *   <li>{@code source} or {@code src_text} or the tag of the source language, such as {@code en}
 *   <li>{@code target} or {@code trg_text} or the tag of the target language
 *   <li>{@code confidence}: from 0 to 1
 *   <li>{@code aligner_score}: looked at only {@link #withConfidence}, since those of most aligners
 *       are no probabilities
 *   <li>{@code src_url}, {@code trg_url}: the names of the documents, when all lines have the same
 * </ul>
 *
 * <p>Other columns are passed over, in any order. Without a header, the first two columns are source
 * and target. All confidences are 1 when no column tells them.
 *
 * <p>A side without text is none, and a line without text on both sides is passed over. What a link
 * joins of a side comes as one segment, for where segments meet is not in the table. A quotation mark
 * is a character like any other; a CR inside a line is white space.
 */
public final class TsvReader implements AlignmentReader {

  private final Language source;
  private final Language target;
  private final boolean confidence;

  private TsvReader(Language source, Language target, boolean confidence) {
    this.source = requireNonNull(source, "source");
    this.target = requireNonNull(target, "target");
    this.confidence = confidence;
  }

  /** The reader of tables in two languages. */
  public static TsvReader between(Language source, Language target) {
    return new TsvReader(source, target, false);
  }

  /**
   * This reader, but {@code aligner_score}, or without a header the third column, is taken for the
   * confidence; a line without one from 0 to 1 is an error. A header that names neither is no error.
   */
  public TsvReader withConfidence() {
    return new TsvReader(source, target, true);
  }

  @Override
  public Alignment read(String name, Reader in) throws IOException, ExchangeFormatException {
    TextLines lines = new TextLines(name, in);
    AlignmentBuilder builder = new AlignmentBuilder(name, source, name, target);
    Optional<String> first = lines.nextNotBlank();
    if (first.isEmpty()) {
      return builder.build();
    }
    Optional<Columns> header = header(TabbedLine.of(lines, first.get()));
    Columns columns = header.orElse(Columns.withoutHeader(confidence));
    Set<String> sourceNames = new HashSet<>();
    Set<String> targetNames = new HashSet<>();
    for (Optional<String> text = header.isPresent() ? lines.nextNotBlank() : first;
        text.isPresent();
        text = lines.nextNotBlank()) {
      TabbedLine line = TabbedLine.of(lines, text.get());
      if (line.fields().size() < columns.count()) {
        throw line.wrongCount(
            "at least " + columns.count() + " columns with tabs between, " + columns.reason());
      }
      builder.add(
          segments(line.fields().get(columns.source())),
          segments(line.fields().get(columns.target())),
          columns.confidence().isPresent()
              ? line.confidence(columns.confidence().getAsInt())
              : 1);
      columns.sourceName().ifPresent(i -> sourceNames.add(line.fields().get(i)));
      columns.targetName().ifPresent(i -> targetNames.add(line.fields().get(i)));
    }
    Alignment alignment = builder.build();
    return new Alignment(
        new Bitext(named(alignment.source(), sourceNames), named(alignment.target(), targetNames)),
        alignment.beads());
  }

  private static List<String> segments(String field) {
    return field.isBlank() ? List.of() : List.of(field);
  }

  private static SegmentedDocument named(SegmentedDocument side, Set<String> names) {
    return names.size() == 1
        ? new SegmentedDocument(side.document().withName(names.iterator().next()), side.segments())
        : side;
  }

  private Optional<Columns> header(TabbedLine line) {
    OptionalInt sourceColumn = find(line, "source", "src_text", source.tag());
    OptionalInt targetColumn = find(line, "target", "trg_text", target.tag());
    if (sourceColumn.isEmpty() || targetColumn.isEmpty() || sourceColumn.equals(targetColumn)) {
      return Optional.empty();
    }
    OptionalInt named = find(line, "confidence");
    return Optional.of(new Columns(
        sourceColumn.getAsInt(),
        targetColumn.getAsInt(),
        named.isPresent() || !confidence ? named : find(line, "aligner_score"),
        find(line, "src_url"),
        find(line, "trg_url"),
        "as the header names them"));
  }

  /** The first column of the first of some names that there is. */
  private static OptionalInt find(TabbedLine header, String... names) {
    for (String name : names) {
      String wanted = name.toLowerCase(Locale.ROOT);
      OptionalInt found = IntStream.range(0, header.fields().size())
          .filter(i -> header.fields().get(i).strip().toLowerCase(Locale.ROOT).equals(wanted))
          .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }

  /** Which column holds what. */
  private record Columns(
      int source,
      int target,
      OptionalInt confidence,
      OptionalInt sourceName,
      OptionalInt targetName,
      String reason) {

    static Columns withoutHeader(boolean withConfidence) {
      return new Columns(
          0,
          1,
          withConfidence ? OptionalInt.of(2) : OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          withConfidence ? "source, target and confidence" : "source and target");
    }

    /** How many columns a line must have at least. */
    int count() {
      int last = Math.max(source, target);
      for (OptionalInt column : List.of(confidence, sourceName, targetName)) {
        last = Math.max(last, column.orElse(0));
      }
      return last + 1;
    }
  }
}
