package org.parell.segment;

/** What single characters are to the rules. */
final class Signs {

  private Signs() {}

  /** White space, line ends and no-break spaces included. */
  static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F;
    }
    if (c < 0x1680) {
      return c == 0x85 || c == 0xA0;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A mark that can end a sentence in the scripts the rules know; ICU knows others. */
  static boolean isMark(char c) {
    return switch (c) {
      case '.', '?', '!', '\u2026', '\u203C', '\u203D', '\u2047', '\u2048', '\u2049' -> true;
      default -> false;
    };
  }

  /** A mark that stands for three full stops or is one. */
  static boolean isDot(char c) {
    return c == '.' || c == '\u2026';
  }

  static boolean isQuote(char c) {
    return switch (c) {
      case '"', '\'', '\u00AB', '\u00BB' -> true;
      default -> c >= '\u2018' && c <= '\u201F' || c == '\u2039' || c == '\u203A';
    };
  }

  static boolean isOpeningBracket(char c) {
    return c == '(' || c == '[' || c == '{';
  }

  /** A bracket or quotation mark of any script that opens, though some languages close with it. */
  static boolean isOpening(char c) {
    if (c < 0x80) {
      return isOpeningBracket(c);
    }
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** A bracket or quotation mark of any script that closes, though some languages open with it. */
  static boolean isClosing(char c) {
    if (c < 0x80) {
      return isClosingBracket(c);
    }
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  static boolean isClosingBracket(char c) {
    return c == ')' || c == ']' || c == '}';
  }

  /** Characters that mark emphasis in text written as Markdown. */
  static boolean isEmphasis(char c) {
    return c == '*' || c == '_';
  }

  static boolean isSuperscriptDigit(char c) {
    return c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || c == '\u2070'
        || c >= '\u2074' && c <= '\u2079';
  }

  static boolean isBullet(char c) {
    return switch (c) {
      case '\u2022', '\u2023', '\u2043', '\u25AA', '\u25CF', '\u25E6', '\u2219' -> true;
      default -> false;
    };
  }

  static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= 0x80 && Character.isDigit(c);
  }

  /** A sign that is read together with the number behind it. */
  static boolean isNumberSign(char c) {
    return switch (c) {
      case '#', '$', '+', '\u00A3', '\u00A5', '\u00A7', '\u20AC' -> true;
      default -> false;
    };
  }

  static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }
}
