package org.parell.segment;

/**
 * A candidate: marks that may end a sentence, what closes behind them, and what follows.
 *
 * <p>In {@code «Kom!» sa ho} the mark is {@code !}, the segment would end behind {@code »}, and the
 * follower is in lower case. One object serves all candidates of a text, one after the other.
 */
final class Mark {

  private final Passage passage;
  private final char[] text;
  private final Customs customs;

  /** The range of the marks themselves; of {@code !».} that of the last. */
  int start;

  int marksEnd;

  /** Where the segment would end: behind closing quotes, brackets, references. */
  int end;

  /** The first character behind the white space; the end of the block when there is none. */
  int next;

  /** The first character behind opening quotes and brackets. */
  int word;

  Follower follower = Follower.OTHER;

  /** True when a quote or bracket closes behind the marks. */
  boolean closed;

  /** True when a reference such as {@code [12]} stands behind the marks. */
  boolean referenced;

  /** True when ICU proposes a boundary here. */
  boolean proposed;

  Mark(Passage passage, Customs customs) {
    this.passage = passage;
    this.text = passage.text;
    this.customs = customs;
  }

  /** Turns to the marks that start here. */
  void turnTo(int markStart) {
    measure(markStart);
    look();
  }

  /** Looks only at what follows an offset, for candidates that are no such marks. */
  void lookBehind(int offset) {
    next = passage.skipSpace(offset, passage.end);
    look();
  }

  /** True of {@code waited.“Where}: what opens stands directly behind. */
  boolean isBeforeGluedOpening() {
    return next == end && next < passage.end && passage.opensAt(next);
  }

  /** True of {@code …} and of two full stops or more. */
  boolean isEllipsis() {
    if (text[marksEnd - 1] == '\u2026') {
      return true;
    }
    for (int i = start; i < marksEnd; i++) {
      if (!Signs.isDot(text[i]) && text[i] != ' ') {
        return false;
      }
    }
    return marksEnd - start > 1;
  }

  /** True of one full stop alone. */
  boolean isFullStop() {
    return text[start] == '.' && marksEnd - start == 1;
  }

  /** {@code [...]}, {@code (!)}: a mark that says something about the text, and ends nothing. */
  boolean isBracketedMark() {
    return start > passage.segmentStart
        && Signs.isOpeningBracket(text[start - 1])
        && marksEnd < passage.end
        && Signs.isClosingBracket(text[marksEnd]);
  }

  /** {@code compounds. . . . The}: a full stop that ends, then the mark of an omission. */
  boolean isStopBeforeSpacedEllipsis() {
    return follower == Follower.UPPER
        && end == marksEnd
        && marksEnd - start == 7
        && text[start + 1] == ' '
        && start > passage.segmentStart
        && text[start - 1] != ' ';
  }

  /** The letters behind, {@code They} in {@code etc. They've}. */
  String wordBehind() {
    int wordEnd = word;
    while (wordEnd < passage.end
        && wordEnd < word + Passage.REACH
        && Signs.isLetter(text[wordEnd])) {
      wordEnd++;
    }
    return passage.text(word, wordEnd);
  }

  /** Finds the ends of the marks, of what closes behind them, and of the white space. */
  private void measure(int markStart) {
    start = markStart;
    marksEnd = marksEnd(start);
    end = marksEnd;
    closed = false;
    referenced = false;
    while (end < passage.end) {
      char c = text[end];
      if (Signs.isMark(c)) {
        start = end;
        marksEnd = marksEnd(end);
        end = marksEnd;
      } else if ((Signs.isQuote(c) && !passage.opensAt(end)) || Signs.isClosingBracket(c)) {
        closed = true;
        end++;
      } else if (Signs.isSuperscriptDigit(c)) {
        referenced = true;
        end++;
      } else if ((c == '[' || c == '(') && referenceEnd(end) > 0) {
        referenced = true;
        end = referenceEnd(end);
      } else if (Signs.isEmphasis(c)
          && (end + 1 == passage.end || !Signs.isLetterOrDigit(text[end + 1]))) {
        end++;
      } else {
        break;
      }
    }
    next = passage.skipSpace(end, passage.end);
    while (next > end && next < passage.end) {
      char c = text[next];
      if (isSpacedCloser(next)) {
        closed = true;
        end = next + 1;
      } else if (c == '[' && text[passage.segmentStart] != '[' && referenceEnd(next) > 0) {
        referenced = true;
        end = referenceEnd(next);
      } else if (c == '[' && omissionEnd(next) > 0) {
        referenced = true;
        closed = true;
        end = omissionEnd(next);
      } else if (emoticonEnd(next) > 0) {
        end = emoticonEnd(next);
      } else if (text[marksEnd - 1] == '.' && isFinalNumber(next)) {
        end = passage.end;
      } else {
        break;
      }
      next = passage.skipSpace(end, passage.end);
    }
  }

  /** The end of a run of marks; dots may be parted by single spaces. */
  private int marksEnd(int start) {
    int i = start + 1;
    while (i < passage.end) {
      if (Signs.isMark(text[i])) {
        i++;
      } else if (text[i] == ' '
          && i + 1 < passage.end
          && text[i + 1] == '.'
          && text[i - 1] == '.'
          && (i + 2 == passage.end || !Signs.isLetterOrDigit(text[i + 2]))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * True for a closing quote or bracket apart from the text before it, as in {@code « Oui. » Il}.
   * A straight quote is one only before a mark, since with white space on both sides it may open.
   */
  private boolean isSpacedCloser(int i) {
    char c = text[i];
    char behind = i + 1 < passage.end ? text[i + 1] : ' ';
    if (c == '\u00BB' || c == '\u201D' || Signs.isClosingBracket(c)) {
      return behind == ' ' || behind == ',';
    }
    return c == '"' && behind == ',';
  }

  /**
   * The end of {@code [12]}, {@code [a]}, {@code [note 3]}, {@code [^name]} or {@code (2)} from
   * here, or of a remark without white space before, {@code [citation needed]}; else -1.
   */
  private int referenceEnd(int start) {
    boolean square = text[start] == '[';
    boolean isNote = square && start + 1 < passage.end && text[start + 1] == '^';
    boolean isGlued = square && start == end; // apart, [Figure 3] may open a sentence
    boolean hasDigit = false;
    int limit = Math.min(passage.end, start + Passage.REACH / (isGlued ? 1 : 2));
    for (int i = isNote ? start + 2 : start + 1; i < limit; i++) {
      char c = text[i];
      if (c == (square ? ']' : ')')) {
        boolean letter = square && i == start + 2 && Character.isLowerCase(text[start + 1]);
        boolean remark = isGlued && Character.isLowerCase(text[start + 1]);
        return hasDigit || letter || remark || isNote && i > start + 2 ? i + 1 : -1;
      }
      boolean fits = Signs.isDigit(c)
          || isNote && (Signs.isLetter(c) || c == '_')
          || isGlued && i == start + 1 && Character.isUpperCase(c)
          || square && (Character.isLowerCase(c) || " ,.:".indexOf(c) >= 0 || Signs.isDash(c));
      if (!fits) {
        return -1;
      }
      hasDigit |= Signs.isDigit(c);
    }
    return -1;
  }

  /** The end of {@code [...]} or {@code […]} that stands alone from here, else -1. */
  private int omissionEnd(int start) {
    int i = start + 1;
    while (i < passage.end && i < start + 4 && Signs.isDot(text[i])) {
      i++;
    }
    boolean alone = i > start + 1 && i < passage.end && text[i] == ']';
    return alone && (i + 1 == passage.end || text[i + 1] == ' ') ? i + 1 : -1;
  }

  /** The end of {@code :-)} or the like that stands alone from here, else -1. */
  private int emoticonEnd(int start) {
    int i = start;
    if (text[i] != ':' && text[i] != ';') {
      return -1;
    }
    i++;
    if (i < passage.end && text[i] == '-') {
      i++;
    }
    int mouth = i;
    while (i < passage.end && i < mouth + 4 && "()DPp".indexOf(text[i]) >= 0) {
      i++;
    }
    return i > mouth && (i == passage.end || text[i] == ' ') ? i : -1;
  }

  /** A bare number at the end of a block: the number of a note, no sentence. */
  private boolean isFinalNumber(int start) {
    return passage.end - start <= 3 && passage.number(start, passage.end) >= 0;
  }

  /** Finds the word behind and says what it begins with. */
  private void look() {
    word = next;
    if (word >= passage.end) {
      follower = Follower.OTHER;
      return;
    }
    char c = text[word];
    if (customs.isDialogueDash(c)) {
      follower = opensSpeech(word) ? Follower.DASH : Follower.OTHER;
      return;
    }
    if (c == '\u00BF' || c == '\u00A1') {
      follower = Follower.INVERTED_MARK;
      return;
    }
    int limit = Math.min(passage.end, next + 8);
    while (word < limit && isOpening(text[word])) {
      word++;
    }
    while (word < limit && Signs.isNumberSign(text[word])) {
      int digit = passage.skipSpace(word + 1, Math.min(passage.end, word + 3));
      if (digit >= passage.end || !Signs.isDigit(text[digit])) {
        break;
      }
      word = digit;
    }
    follower = word < passage.end ? passage.followerAt(word) : Follower.OTHER;
  }

  /** False for the dash of {@code «Kom!» – sa ho}, which brings in who speaks. */
  private boolean opensSpeech(int dash) {
    int i = dash;
    while (i < passage.end && i < dash + Passage.REACH && Signs.isDash(text[i])) {
      i++;
    }
    boolean isRule = i > dash + 1; // the -- above a signature
    i = passage.skipSpace(i, Math.min(passage.end, i + Passage.REACH));
    return i < passage.end ? passage.followerAt(i) != Follower.LOWER : isRule;
  }

  private static boolean isOpening(char c) {
    return Signs.isQuote(c)
        || Signs.isOpening(c)
        || Signs.isEmphasis(c)
        || c == '\u00BF'
        || c == '\u00A1';
  }
}
