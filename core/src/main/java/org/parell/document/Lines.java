package org.parell.document;

import java.util.Arrays;

/**
 * The lines of a text by number, white space at their ends left out: line {@code i} is from {@code
 * start(i)} to {@code end(i)}, both the same when it is blank. A form feed ends a line and leaves a
 * blank one, so a page break is a gap as an empty line is. Memory is 12 bytes a line.
 */
final class Lines {

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] indents = new int[64];
  private int count;

  /** Finds the lines from an offset on. */
  Lines(String text, int from) {
    this.text = text;
    int start = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLineEnd(c)) {
        continue;
      }
      add(start, i);
      if (c == '\f') {
        add(i, i);
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    add(start, text.length());
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  /** The white space before the line's first character, in UTF-16 code units. */
  int indent(int line) {
    return indents[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  boolean isBlank(int line) {
    return starts[line] == ends[line];
  }

  /** True when the line is blank or there is no such line. */
  boolean isGap(int line) {
    return line < 0 || line >= count || isBlank(line);
  }

  boolean isPageBreak(int line) {
    return line >= 0
        && line < count
        && isBlank(line)
        && starts[line] < text.length()
        && text.charAt(starts[line]) == '\f';
  }

  /** How far the line would reach with the first word of the next one on it. */
  int reach(int line) {
    int wordEnd = starts[line + 1];
    while (wordEnd < ends[line + 1] && !Continuation.isSpace(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return indents[line] + length(line) + 1 + wordEnd - starts[line + 1];
  }

  static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Continuation.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Continuation.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      indents = Arrays.copyOf(indents, 2 * count);
    }
    starts[count] = start == end ? from : start;
    ends[count] = start == end ? from : end;
    indents[count] = start - from;
    count++;
  }
}
