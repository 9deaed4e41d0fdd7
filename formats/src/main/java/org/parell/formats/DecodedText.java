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

  /** What an entity stands for, and the offset behind it. */
  private record Entity(String character, int end) {
    static final Entity NONE = new Entity("", -1);
  }

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
      Entity entity = source == '&' ? entity(decoded, i, at, end) : Entity.NONE;
      if (entity.end > at) {
        builder.replace(at, entity.end, entity.character);
        at = entity.end;
        i += entity.character.length();
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

  /** The entity at a place, if the decoded text has what it stands for. */
  private Entity entity(String decoded, int index, int at, int end) {
    int nameEnd = nameEnd(at, end);
    boolean closed = nameEnd < end && file.charAt(nameEnd) == ';';
    String source = file.substring(at, closed ? nameEnd + 1 : nameEnd);
    String character = Parser.unescapeEntities(source, false);
    // HTML knows some entities without a semicolon, such as &copy; what follows them is text
    int rest = 0;
    while (rest < character.length() - 1
        && character.charAt(character.length() - 1 - rest)
            == source.charAt(source.length() - 1 - rest)) {
      rest++;
    }
    character = character.substring(0, character.length() - rest);
    int length = source.length() - rest;
    return length > 1 && decoded.startsWith(character, index)
        ? new Entity(character, at + length)
        : Entity.NONE;
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
