package org.parell.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parell.document.BlockKind;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.exchange.ExchangeFormatException;

/** The segments of one document as rows name them, in order. Not thread-safe. */
final class JsonParts {

  private final String what;
  private int lastIndex = -1;
  private OptionalInt lastEnd = OptionalInt.empty();

  /**
   * Starts before the first segment.
   *
   * @param what a segment is called in messages: {@code a source segment}
   */
  JsonParts(String what) {
    this.what = what;
  }

  /**
   * The segments of the next row.
   *
   * @param place file and line, for messages
   * @throws ExchangeFormatException when one has no text or is not behind those before it
   */
  List<Part> of(String place, List<JsonRows.RowSegment> segments) throws ExchangeFormatException {
    List<Part> parts = new ArrayList<>();
    for (JsonRows.RowSegment segment : segments) {
      if (segment.index() <= lastIndex) {
        throw new ExchangeFormatException(
            "%s: expected %s after %s, found %s; bring the rows into the order of their indices,"
                    .formatted(place, what, lastIndex, segment.index())
                + " each segment once");
      }
      String text = segment.text().orElseThrow(() -> JsonRows.missing(place, JsonRows.TEXT));
      boolean isNext = segment.index() == lastIndex + 1;
      parts.add(new Part(
          text,
          segment.kind().orElse(BlockKind.PARAGRAPH),
          segment.block(),
          isNext && segment.start().isPresent() && segment.start().equals(lastEnd)));
      lastIndex = segment.index();
      lastEnd = segment.end();
    }
    return parts;
  }
}
