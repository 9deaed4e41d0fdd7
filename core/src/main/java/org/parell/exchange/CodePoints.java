package org.parell.exchange;

import java.util.function.IntPredicate;

/** Code points that a format cannot hold; a lone surrogate counts as one of its own. */
final class CodePoints {

  /** What stands for a character that cannot be written. */
  static final String REPLACEMENT = "\uFFFD";

  private CodePoints() {}

  /** The text with something else for each code point that is unwanted. */
  static String replace(String text, IntPredicate unwanted, String replacement) {
    if (text.codePoints().noneMatch(unwanted)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (unwanted.test(c)) {
        clean.append(replacement);
      } else {
        clean.appendCodePoint(c);
      }
    });
    return clean.toString();
  }

  /** The text without what XML 1.0 cannot hold; as a reference it would make readers fail too. */
  static String legalInXml(String text) {
    return replace(text, CodePoints::isIllegalInXml, "");
  }

  static long count(String text, IntPredicate wanted) {
    return text.codePoints().filter(wanted).count();
  }

  static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** True of what the production Char of XML 1.0 leaves out. */
  static boolean isIllegalInXml(int codePoint) {
    boolean control =
        codePoint < ' ' && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    return control || isLoneSurrogate(codePoint) || codePoint == 0xFFFE || codePoint == 0xFFFF;
  }
}
