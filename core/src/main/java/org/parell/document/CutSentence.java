package org.parell.document;

import org.parell.document.Continuation.Start;

/**
 * Tells a sentence that a line end far from any margin cuts in two, as text copied from a page has it,
 * from short lines that stand for themselves.
 *
 * <p>Labels, names, entries of lists, rows of tables and headings stand without final punctuation above
 * lower case as well. What they do not have is all of the following: a line of several words, at least
 * half of them in lower case, that opens in upper case and stops without any mark; below it, not
 * indented and at most twice as long as the line with its next word would be, another of several words
 * that opens with a word in lower case and ends in final punctuation; and behind that no third line in
 * lower case, which would say that lines of this text begin so anyway.
 */
final class CutSentence {

  /** Labels are shorter, and so are most entries of lists and most names. */
  private static final int FEWEST_WORDS = 4;

  private CutSentence() {}

  /**
   * True when a sentence begins in a line and ends with the next.
   *
   * @param from where the text of the line begins behind the marker of a list
   */
  static boolean isCutBehind(String text, Lines lines, int line, int from) {
    int next = line + 1;
    int start = lines.start(next);
    int end = lines.end(next);
    return Character.isLowerCase(text.codePointAt(start))
        && Continuation.startOf(text, from, lines.end(line)) == Start.UPPER
        && !Continuation.endsInPunctuation(text, from, lines.end(line))
        && Continuation.endsSentence(text, start, end)
        && !Continuation.endsInPunctuation(text, start, wordEnd(text, start, end))
        && lines.indent(next) <= lines.indent(line)
        && lines.length(next) <= 2 * lines.reach(line)
        && !isLower(text, lines, next + 1)
        && isRunningText(text, from, lines.end(line))
        && isRunningText(text, start, end);
  }

  private static boolean isLower(String text, Lines lines, int line) {
    return !lines.isGap(line)
        && Continuation.startOf(text, lines.start(line), lines.end(line)) == Start.LOWER;
  }

  /** True of several words, at least half of them in lower case, with one space between any two. */
  private static boolean isRunningText(String text, int start, int end) {
    int words = 0;
    int lower = 0;
    for (int i = start; i < end; ) {
      words++;
      lower += Character.isLowerCase(text.codePointAt(i)) ? 1 : 0;
      i = wordEnd(text, i, end);
      boolean isColumn = i < end && (text.charAt(i) == '\t' || isSpaceAt(text, i + 1, end));
      if (isColumn) {
        return false;
      }
      i++;
    }
    return words >= FEWEST_WORDS && 2 * lower >= words;
  }

  private static boolean isSpaceAt(String text, int i, int end) {
    return i < end && Continuation.isSpace(text.charAt(i));
  }

  private static int wordEnd(String text, int start, int end) {
    int i = start;
    while (i < end && !Continuation.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
