package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parell.bitext.Alignment;
import org.parell.language.Language;

/**
 * Reads the table that hunalign writes with its option {@code -text}, and {@link
 * TsvWriter#hunalignText}. Immutable and thread-safe.
 *
 * <p>A line is {@code source<TAB>target<TAB>score}; the score may be missing. {@code " ~~~ "} stands
 * between the segments of a side, and a side without any is empty. Marks of paragraphs, segments that
 * read {@code <p>}, are passed over, and so are lines without text on both sides.
 *
 * <p>The scores of hunalign are no probabilities: they can be negative or above 1. So they are not
 * looked at, and all confidences are 1, unless {@link #withConfidence} says that they are some.
 */
public final class HunalignTextReader implements AlignmentReader {

  private static final Pattern SEPARATOR = Pattern.compile(" ~~~ ", Pattern.LITERAL);
  private static final String PARAGRAPH = "<p>";

  private final Language source;
  private final Language target;
  private final boolean confidence;

  private HunalignTextReader(Language source, Language target, boolean confidence) {
    this.source = requireNonNull(source, "source");
    this.target = requireNonNull(target, "target");
    this.confidence = confidence;
  }

  /** The reader of tables in two languages, that of the first column first. */
  public static HunalignTextReader between(Language source, Language target) {
    return new HunalignTextReader(source, target, false);
  }

  /**
   * This reader, but the third column is taken for the confidence, as {@link TsvWriter#hunalignText}
   * writes it; a line without one from 0 to 1 is an error.
   */
  public HunalignTextReader withConfidence() {
    return new HunalignTextReader(source, target, true);
  }

  @Override
  public Alignment read(String name, Reader in) throws IOException, ExchangeFormatException {
    TextLines lines = new TextLines(name, in);
    AlignmentBuilder builder = new AlignmentBuilder(name, source, name, target);
    for (Optional<String> text = lines.nextNotBlank();
        text.isPresent();
        text = lines.nextNotBlank()) {
      TabbedLine line = TabbedLine.of(lines, text.get());
      int count = line.fields().size();
      if (count != 3 && (confidence || count != 2)) {
        throw line.wrongCount("three columns with tabs between: source, target, score");
      }
      builder.add(
          segments(line.fields().get(0)),
          segments(line.fields().get(1)),
          confidence ? line.confidence(2) : 1);
    }
    return builder.build();
  }

  private static List<String> segments(String side) {
    return Arrays.stream(SEPARATOR.split(side))
        .map(String::strip)
        .filter(segment -> !segment.isEmpty() && !segment.equals(PARAGRAPH))
        .toList();
  }
}
