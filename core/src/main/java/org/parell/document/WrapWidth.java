package org.parell.document;

import java.util.Arrays;
import org.parell.document.Continuation.Start;

/**
 * How wide a text was wrapped, if it was, learnt from the line ends that are certainly no ends of
 * paragraphs: those without final punctuation before them and with lower case behind.
 *
 * <p>An editor ends a line when the next word does not fit. So a line end is a wrap when the line
 * together with the next line's first word (its <em>reach</em>) comes as far as it does at certain
 * wraps. The least reach of a full line is more than the longest of those lines, or, if that is less,
 * the reach that nine of ten of them have: the first is exact for an editor with one width, the second
 * leaves room for proportional type and for lines broken by hand. Runs of lines that stand for
 * themselves, such as verse, do not take part.
 *
 * @param least the reach from which on a line is full; 0 when the text is not wrapped
 * @param most the length that no wrapped line has; longer lines are whole paragraphs
 */
record WrapWidth(int least, int most) {

  static final WrapWidth NONE = new WrapWidth(0, 0);

  /** Nobody wraps narrower than this; shorter lines are lists of words or narrow verse. */
  private static final int NARROWEST = 25;

  /** Nobody wraps wider than this. */
  private static final int WIDEST = 200;

  /** In wrapped prose more than half of all line ends are certain wraps, in German still a third. */
  private static final double FEWEST_CERTAIN = 0.2;

  /** Verse ends nearly each line in a mark or begins the next in upper case; wrapped prose a third. */
  private static final double MOST_DELIBERATE = 0.7;

  private static final int FEWEST_ENDS_TO_JUDGE = 3;

  boolean exists() {
    return least > 0;
  }

  /** True when the line ends because the next word did not fit on it. */
  boolean isFull(Lines lines, int line) {
    return exists() && lines.length(line) <= most && lines.reach(line) >= least;
  }

  /**
   * The width of the text.
   *
   * @param running {@code running[i]} when line {@code i} is plain text
   */
  static WrapWidth of(String text, Lines lines, boolean[] running) {
    int[] reaches = new int[16];
    int certain = 0;
    int all = 0;
    int most = 0;
    for (int first = 0; first < lines.count(); ) {
      int end = runEnd(running, first);
      boolean judged = end - first > 1 && !isLineByLine(text, lines, first, end);
      for (int i = first; judged && i + 1 < end; i++) {
        all++;
        if (lines.length(i) > WIDEST || !isCertain(text, lines, i)) {
          continue;
        }
        if (certain == reaches.length) {
          reaches = Arrays.copyOf(reaches, 2 * certain);
        }
        reaches[certain++] = lines.reach(i);
        most = Math.max(most, lines.length(i));
      }
      first = Math.max(end, first + 1);
    }
    if (certain == 0 || certain < FEWEST_CERTAIN * all) {
      return NONE;
    }
    Arrays.sort(reaches, 0, certain);
    int least = Math.min(reaches[certain / 10], most + 1);
    return least < NARROWEST ? NONE : new WrapWidth(least, most + most / 8);
  }

  /** The first line from a line on that is not plain text. */
  static int runEnd(boolean[] running, int first) {
    int end = first;
    while (end < running.length && running[end]) {
      end++;
    }
    return end;
  }

  /** True when the lines of a run stand for themselves: verse, a list, a paragraph a line. */
  static boolean isLineByLine(String text, Lines lines, int first, int end) {
    int ends = end - first - 1;
    if (ends < FEWEST_ENDS_TO_JUDGE) {
      return false;
    }
    int deliberate = 0;
    for (int i = first; i + 1 < end; i++) {
      Start next = Continuation.startOf(text, lines.start(i + 1), lines.end(i + 1));
      boolean mark = Continuation.endsInPunctuation(text, lines.start(i), lines.end(i));
      if (mark || next == Start.UPPER || next == Start.OTHER) {
        deliberate++;
      }
    }
    return deliberate > MOST_DELIBERATE * ends;
  }

  private static boolean isCertain(String text, Lines lines, int line) {
    Start next = Continuation.startOf(text, lines.start(line + 1), lines.end(line + 1));
    return (next == Start.LOWER || next == Start.CASELESS)
        && !Continuation.endsSentence(text, lines.start(line), lines.end(line));
  }
}
