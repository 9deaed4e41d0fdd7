package org.parell.formats;

import org.jsoup.parser.Parser;
import org.parell.document.DocumentBuilder;

/**
 * Writes text that a parser has decoded, next to the source it was decoded from, so that each
 * character keeps its place in the file.
 *
 * <p>The two differ in entities, in backslashes before punctuation, and in what parsers tidy: line
 * ends, NUL, indentation. The walk goes through both at once and never back, so it takes linear time;
 * where it finds no reason for a difference it takes one character for one.
 */
final class DecodedText {

  private static final int LONGEST_ENTITY = 40;

  private final String file;
  private final DocumentBuilder builder;
  private final boolean backslashes;

  DecodedText(String file, DocumentBuilder builder, boolean backslashes) {
    this.file = file;
    this.builder = builder;
    this.backslashes = backslashes;
  }

  /** Writes decoded text whose source is a range of the file. */
  void write(String decoded, int start, int end) {
    if (decoded.length() == end - start && file.startsWith(decoded, start)) {
      builder.copy(start, end);
      return;
    }
    int at = start;
    for (int i = 0; i < decoded.length(); ) {
      if (at >= end) {
        builder.replace(end, end, decoded.substring(i));
        return;
      }
      char source = file.charAt(at);
      if (backslashes && source == '\\' && isEscape(at, end, decoded.charAt(i))) {
        at++;
        builder.copy(at, at + 1);
        at++;
        i++;
        continue;
      }
      String character = source == '&' ? entity(decoded, i, at, end) : "";
      if (!character.isEmpty()) {
        int entityEnd = entityEnd(at, end, character);
        builder.replace(at, entityEnd, character);
        at = entityEnd;
        i += character.length();
      } else if (source == decoded.charAt(i)) {
        builder.copy(at, at + 1);
        at++;
        i++;
      } else if (isLayout(source)) {
        at++;
      } else {
        builder.replace(at, at + 1, decoded.substring(i, i + 1));
        at++;
        i++;
      }
    }
  }

  private boolean isEscape(int at, int end, char decoded) {
    return at + 1 < end && file.charAt(at + 1) == decoded && !Character.isLetterOrDigit(decoded);
  }

  /** White space that the parser has taken away. */
  private static boolean isLayout(char source) {
    return source == '\r' || source == ' ' || source == '\t';
  }

  /** What the entity at a place stands for, if the decoded text has just that; else empty. */
  private String entity(String decoded, int index, int at, int end) {
    int semicolon = nameEnd(at, end);
    if (semicolon == at + 1) {
      return "";
    }
    boolean closed = semicolon < end && file.charAt(semicolon) == ';';
    String whole = file.substring(at, closed ? semicolon + 1 : semicolon);
    String character = Parser.unescapeEntities(whole, false);
    if (!closed) {
      // HTML knows some entities without a semicolon, such as &copy; what follows is text
      int rest = 0;
      while (rest < character.length()
          && rest < whole.length()
          && character.charAt(character.length() - 1 - rest)
              == whole.charAt(whole.length() - 1 - rest)) {
        rest++;
      }
      character = character.substring(0, character.length() - rest);
    }
    return !character.equals(whole) && decoded.startsWith(character, index) ? character : "";
  }

  private int entityEnd(int at, int end, String character) {
    int nameEnd = nameEnd(at, end);
    if (nameEnd < end && file.charAt(nameEnd) == ';') {
      return nameEnd + 1;
    }
    int entityEnd = nameEnd;
    while (entityEnd > at + 2
        && Parser.unescapeEntities(file.substring(at, entityEnd - 1), false).equals(character)) {
      entityEnd--;
    }
    // the longest prefix that decodes to the character alone
    while (entityEnd > at + 2
        && !Parser.unescapeEntities(file.substring(at, entityEnd), false).equals(character)) {
      entityEnd--;
    }
    return entityEnd;
  }

  private int nameEnd(int at, int end) {
    int nameEnd = at + 1;
    int last = Math.min(end, at + LONGEST_ENTITY);
    while (nameEnd < last
        && (Character.isLetterOrDigit(file.charAt(nameEnd)) || file.charAt(nameEnd) == '#')) {
      nameEnd++;
    }
    return nameEnd;
  }
}
