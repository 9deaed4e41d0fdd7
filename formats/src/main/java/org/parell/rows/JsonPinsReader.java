package org.parell.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.segment.SegmentedDocument;

/**
 * Reads from JSON Lines, as {@link JsonLinesWriter} writes them, the beads that somebody has
 * accepted: those of the rows with {@code "status": "accepted"}.
 *
 * <p>Indices mean nothing when a text or its segmentation has changed. So each segment of an accepted
 * row must read now as it did then, white space aside; of other rows nothing but their JSON and their
 * indices is looked at.
 */
public final class JsonPinsReader {

  /** The status of a row that somebody has settled. */
  public static final String ACCEPTED = "accepted";

  private static final int SHOWN = 40;
  private static final int SHOWN_BEFORE = 15;

  private final Bitext bitext;
  private final List<IndexPair> accepted = new ArrayList<>();
  private int rowCount;

  private JsonPinsReader(Bitext bitext) {
    this.bitext = bitext;
  }

  /**
   * What came out of a file.
   *
   * @param beads the beads of the accepted rows, in their order
   * @param rowCount how many rows there are in all
   */
  public record Reading(List<IndexPair> beads, int rowCount) {}

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @param bitext what the beads are to be pinned in
   * @throws ExchangeFormatException when a line is no such object, or a segment of an accepted row is
   *     not in the bitext as it stands in the row
   * @throws IOException when {@code in} fails
   */
  public static Reading read(String name, Reader in, Bitext bitext)
      throws IOException, ExchangeFormatException {
    JsonPinsReader reader = new JsonPinsReader(bitext);
    JsonRows.read(name, in, JsonRows.Wanted.STATUS, reader::take);
    return new Reading(List.copyOf(reader.accepted), reader.rowCount);
  }

  private void take(JsonRows.Row row) throws ExchangeFormatException {
    rowCount++;
    if (row.status().filter(ACCEPTED::equals).isPresent()) {
      List<JsonRows.RowSegment> source =
          row.source().orElseThrow(() -> row.missing(JsonRows.SOURCE_SEGMENTS));
      List<JsonRows.RowSegment> target =
          row.target().orElseThrow(() -> row.missing(JsonRows.TARGET_SEGMENTS));
      accepted.add(new IndexPair(
          indices(row, "source", source, bitext.source()),
          indices(row, "target", target, bitext.target())));
    }
  }

  private static List<Integer> indices(
      JsonRows.Row row, String side, List<JsonRows.RowSegment> segments, SegmentedDocument now)
      throws ExchangeFormatException {
    List<Integer> indices = new ArrayList<>();
    for (JsonRows.RowSegment segment : segments) {
      int index = segment.index();
      String then = folded(segment.text().orElseThrow(() -> row.missing(JsonRows.TEXT)));
      if (index >= now.size()) {
        throw changed(
            row, "%s segment %s is not there, the text has %s".formatted(side, index, now.size()));
      }
      String text = folded(now.text(index));
      if (!text.equals(then)) {
        int start = Math.max(0, commonStart(then, text) - SHOWN_BEFORE);
        throw changed(
            row,
            "%s segment %s was %s, and is %s"
                .formatted(side, index, shown(then, start), shown(text, start)));
      }
      indices.add(index);
    }
    return indices;
  }

  private static ExchangeFormatException changed(JsonRows.Row row, String what) {
    return new ExchangeFormatException(
        "%s: %s; the text has changed since, or is segmented otherwise"
            .formatted(row.place(), what));
  }

  /** White space of any kind as one space, and what cannot be written as it was written. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        boolean lone = Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE;
        folded.appendCodePoint(lone ? 0xFFFD : c);
      } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    });
    return folded.toString().strip();
  }

  private static int commonStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** The start of a text as it can stand in a message of one line. */
  static String shown(String text) {
    return shown(text, 0);
  }

  /** A part of a text that can stand in a message of one line. */
  private static String shown(String text, int start) {
    String part = text.substring(Math.min(start, text.length()));
    String cut = part.length() > SHOWN ? part.substring(0, SHOWN) + "…" : part;
    return (start > 0 ? "\"…" : "\"") + cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD") + "\"";
  }
}
