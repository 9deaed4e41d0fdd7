package org.parell.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * The lines of a file and where one is. Only LF ends a line, with a CR before it or not: tables are
 * written so, and a lone CR inside a text would else move all that follows.
 */
final class TextLines {

  private static final int LONGEST_SHOWN = 40;

  private final String name;
  private final Reader in;
  private final char[] buffer = new char[8192];
  private int at;
  private int filled;
  private int number;

  TextLines(String name, Reader in) {
    this.name = name;
    this.in = in;
  }

  /** The next line without its end, and the first one without byte order mark. */
  Optional<String> next() throws IOException, ExchangeFormatException {
    StringBuilder line = new StringBuilder();
    boolean ended = false;
    boolean any = false;
    while (!ended && (at < filled || fill())) {
      any = true;
      int start = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      line.append(buffer, start, at - start);
      ended = at < filled;
      at += ended ? 1 : 0;
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    boolean marked = number == 1 && line.indexOf(IndexPairReader.BYTE_ORDER_MARK) == 0;
    return Optional.of(line.substring(marked ? 1 : 0));
  }

  private boolean fill() throws IOException, ExchangeFormatException {
    at = 0;
    try {
      filled = Math.max(0, in.read(buffer));
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(name + ": expected UTF-8");
    }
    return filled > 0;
  }

  /** The next line that is not blank. */
  Optional<String> nextNotBlank() throws IOException, ExchangeFormatException {
    Optional<String> line = next();
    while (line.isPresent() && line.get().isBlank()) {
      line = next();
    }
    return line;
  }

  /** What messages call the input. */
  String name() {
    return name;
  }

  /** How many lines have been read. */
  int number() {
    return number;
  }

  /**
   * What is to be thrown when a line is not as it should be.
   *
   * @param offset where in the line, in UTF-16 code units from 0 on
   */
  static ExchangeFormatException trouble(
      String name, int number, int offset, String expected, String found) {
    return new ExchangeFormatException("%s, line %s, column %s: expected %s, found \"%s\""
        .formatted(name, number, offset + 1, expected, shown(found)));
  }

  /** A text as it can stand in a message of one line. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
      boolean plain = !Character.isISOControl(c)
          && !CodePoints.isLoneSurrogate(c)
          && c != 0x2028
          && c != 0x2029;
      shown.appendCodePoint(plain ? c : c == '\t' ? '→' : CodePoints.REPLACEMENT.charAt(0));
    });
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
    return whole ? shown.toString() : shown.append('…').toString();
  }
}
