package org.parell.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The lines of a file and where one is. */
final class TextLines {

  private static final int LONGEST_SHOWN = 40;

  private final String name;
  private final BufferedReader in;
  private String line = "";
  private int number;

  TextLines(String name, BufferedReader in) {
    this.name = name;
    this.in = in;
  }

  /** The next line that is not blank, without its end. */
  Optional<String> next() throws IOException, LexiconFormatException {
    for (String read = in.readLine(); read != null; read = in.readLine()) {
      line = read;
      number++;
      if (line.indexOf('\0') >= 0) {
        throw trouble("text, not a NUL character");
      }
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The number of the line that was read last, from 1 on. */
  int number() {
    return number;
  }

  /** What is to be thrown when the line that was read last is not as it should be. */
  LexiconFormatException trouble(String expected) {
    return trouble(expected, line);
  }

  LexiconFormatException trouble(String expected, String found) {
    return new LexiconFormatException(
        "%s, line %s: expected %s, found \"%s\"".formatted(name, number, expected, shown(found)));
  }

  /** A text as it can stand in a message of one line. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
      boolean plain = switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> false;
        default -> true;
      };
      shown.appendCodePoint(plain ? c : c == '\t' ? '→' : '\uFFFD');
    });
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
    return whole ? shown.toString() : shown.append('…').toString();
  }
}
