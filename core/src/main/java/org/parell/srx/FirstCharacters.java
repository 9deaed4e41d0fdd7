package org.parell.srx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which characters a match of an expression can begin with, where that is plain to see: all
 * alternatives begin with a class or a sign that has to be there.
 *
 * <p>Rules that break are looked for at every character of a text, and most begin with a class of
 * marks. Looking a character up in a table takes a tenth of the time that a pattern needs to say no.
 */
final class FirstCharacters {

  /** Characters from here on are not in the table, and are always tried. */
  private static final int TABLE = 0x250;

  private final boolean[] can = new boolean[TABLE];

  private FirstCharacters() {}

  /** The first characters of an expression, when they are plain to see. */
  static Optional<FirstCharacters> of(String expression) {
    FirstCharacters first = new FirstCharacters();
    try {
      return new Parser(expression, first).areFound() ? Optional.of(first) : Optional.empty();
    } catch (PatternSyntaxException e) {
      // a class such as []a], which ends later than it seems
      return Optional.empty();
    }
  }

  /** True unless no match begins with the character. */
  boolean contain(char c) {
    return c >= TABLE || can[c];
  }

  private void add(String element) {
    Pattern pattern = Pattern.compile(element, CompiledRule.FLAGS);
    for (char c = 0; c < TABLE; c++) {
      can[c] |= pattern.matcher(String.valueOf(c)).matches();
    }
  }

  /** Reads as much of an expression as it takes; what it does not know, it does not guess. */
  private static final class Parser {

    // after flags, brackets may stand in comments and signs mean other things
    private static final Pattern UNKNOWN = Pattern.compile("\\(\\?[a-zA-Z\\-]|\\\\Q");

    // other letters behind a backslash may be a place without any character
    private static final Pattern CHARACTER = Pattern.compile(
        "[^\\\\^$.|?*+(){}\\[\\]]|\\\\(?:[^a-zA-Z0-9]|[dDsSwWtnrf]|[pP]\\{\\w+\\}|u[0-9A-Fa-f]{4})");

    private final String expression;
    private final FirstCharacters first;
    private int i;

    Parser(String expression, FirstCharacters first) {
      this.expression = expression;
      this.first = first;
    }

    boolean areFound() {
      return !UNKNOWN.matcher(expression).find() && alternatives() && i == expression.length();
    }

    /** Reads to the end of a group or of all; false when an alternative begins with anything else. */
    private boolean alternatives() {
      boolean known = true;
      do {
        known &= sequence();
      } while (known && isAt('|') && i++ >= 0);
      return known;
    }

    private boolean sequence() {
      return element() && !isOptional() && isSkipped();
    }

    private boolean element() {
      int start = i;
      if (expression.startsWith("(?:", i)) {
        i += 3;
        return alternatives() && isAt(')') && i++ >= 0;
      }
      if (isAt('[')) {
        if (!isClassSkipped()) {
          return false;
        }
      } else {
        Matcher character = CHARACTER.matcher(expression).region(i, expression.length());
        if (!character.lookingAt()) {
          return false;
        }
        i = character.end();
      }
      first.add(expression.substring(start, i));
      return true;
    }

    private boolean isOptional() {
      return isAt('?') || isAt('*') || expression.startsWith("{0", i);
    }

    /** Goes to the next bar or bracket outside all groups, or to the end. */
    private boolean isSkipped() {
      int depth = 0;
      while (i < expression.length()) {
        char c = expression.charAt(i);
        if (depth == 0 && (c == '|' || c == ')')) {
          return true;
        }
        if (c == '[') {
          if (!isClassSkipped()) {
            return false;
          }
          continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        i += c == '\\' ? 2 : 1;
      }
      return true;
    }

    private boolean isClassSkipped() {
      int depth = 0;
      while (i < expression.length()) {
        char c = expression.charAt(i);
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        i += c == '\\' ? 2 : 1;
        if (depth == 0) {
          return true;
        }
      }
      return false;
    }

    private boolean isAt(char c) {
      return i < expression.length() && expression.charAt(i) == c;
    }
  }
}
