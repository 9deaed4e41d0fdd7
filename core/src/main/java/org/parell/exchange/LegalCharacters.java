package org.parell.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML file with U+FFFD in place of each character that XML 1.0 cannot hold, so that a
 * parser goes on behind it. A reference such as {@code &#x1;} becomes as many as it has characters, so
 * that places stay as they are. Time is linear in the text.
 */
final class LegalCharacters extends Reader {

  private static final char REPLACEMENT = '\uFFFD';

  /** The longest reference that anyone writes: {@code #x0010FFFF;}. */
  private static final int MOST_REFERENCE = 12;

  private final BufferedReader in;
  private final Queue<Illegal> found = new ArrayDeque<>();

  /** What ends the comment or the CDATA section in which references are no references. */
  private String literalEnd = "";

  private int matched;
  private boolean isPairOpen;
  private int pending;
  private @Nullable UndecodableTextException failure;
  private long line = 1;
  private long column;

  /** A character that XML cannot hold, as itself or as a reference. */
  record Illegal(long line, long column, int codePoint) {}

  LegalCharacters(Reader in) {
    this.in = new BufferedReader(in);
  }

  /** What was found and not yet asked for, in the order of the text; it reaches as far as was read. */
  Queue<Illegal> found() {
    return found;
  }

  @Override
  public int read(char[] out, int offset, int length) throws IOException {
    int count = 0;
    try {
      for (int c = failure == null ? next() : -1; c >= 0; c = count < length ? next() : -1) {
        out[offset + count] = (char) c;
        count++;
      }
    } catch (UndecodableTextException e) {
      failure = e;
    }
    // what stands before is given first
    if (count == 0 && failure != null) {
      throw failure;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int next() throws IOException {
    if (pending > 0) {
      pending--;
      column++;
      return REPLACEMENT;
    }
    int c = in.read();
    if (c == '\n') {
      line++;
      column = 0;
      return c;
    }
    column++;
    if (c < 0) {
      return c;
    }
    if (!literalEnd.isEmpty()) {
      closeLiteral((char) c);
    } else if (c == '<') {
      openLiteral();
    } else if (c == '&') {
      int reference = reference();
      if (reference >= 0) {
        found.add(new Illegal(line, column, reference));
        return REPLACEMENT;
      }
    }
    return legal((char) c);
  }

  private char legal(char c) throws IOException {
    boolean isLegal;
    if (Character.isHighSurrogate(c)) {
      isLegal = Character.isLowSurrogate((char) peek());
      isPairOpen = isLegal;
    } else if (Character.isLowSurrogate(c)) {
      isLegal = isPairOpen;
      isPairOpen = false;
    } else {
      isLegal = !CodePoints.isIllegalInXml(c);
    }
    if (!isLegal) {
      found.add(new Illegal(line, column, c));
    }
    return isLegal ? c : REPLACEMENT;
  }

  private int peek() throws IOException {
    in.mark(1);
    int c = in.read();
    in.reset();
    return c;
  }

  private void openLiteral() throws IOException {
    in.mark(MOST_REFERENCE);
    String start = ahead("![CDATA[".length());
    in.reset();
    if (start.startsWith("![CDATA[")) {
      literalEnd = "]]>";
    } else if (start.startsWith("!--")) {
      literalEnd = "-->";
    }
    matched = 0;
  }

  private void closeLiteral(char c) {
    if (c == '>' && matched >= 2) {
      literalEnd = "";
    } else {
      matched = c == literalEnd.charAt(0) ? matched + 1 : 0;
    }
  }

  /** The code point of an illegal reference behind an ampersand, which is skipped; -1 for any other. */
  private int reference() throws IOException {
    in.mark(MOST_REFERENCE);
    String ahead = ahead(MOST_REFERENCE);
    int end = ahead.indexOf(';');
    if (end > 1 && ahead.charAt(0) == '#') {
      boolean isHex = ahead.charAt(1) == 'x';
      String digits = ahead.substring(isHex ? 2 : 1, end);
      try {
        int codePoint = Integer.parseInt(digits, isHex ? 16 : 10);
        if (codePoint >= 0
            && (CodePoints.isIllegalInXml(codePoint) || codePoint > Character.MAX_CODE_POINT)) {
          in.reset();
          ahead(end + 1);
          pending = end + 1;
          return codePoint;
        }
      } catch (NumberFormatException e) {
        // the parser will say what is wrong with it
      }
    }
    in.reset();
    return -1;
  }

  private String ahead(int length) throws IOException {
    StringBuilder ahead = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      ahead.append((char) c);
    }
    return ahead.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
