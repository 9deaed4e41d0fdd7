package org.parell.segment;

import static org.parell.segment.BoundaryRule.*;

import org.parell.language.AbbreviationKind;
import org.parell.language.LanguageProfile;

/**
 * Decides candidates, block after block of one text. Not thread-safe.
 *
 * <p>One pass over the characters stops at marks ({@code . ? ! … :}), which are rare; all work is
 * done there. A mark with the marks, closing quotes and brackets behind it is one candidate; its
 * decision sees the token before, the word behind, and whether ICU proposes a boundary in between.
 * Boundaries that ICU proposes elsewhere (marks of other scripts) are kept.
 *
 * <p>The first rule that speaks decides, in the order of the code: what stands inside a token, what
 * the word before says (enumerator, abbreviation, initial, ordinal), then what comes next. The state
 * carried along is where the segment starts and which enumerator it opened with, so the answer for a
 * block depends on that block alone.
 *
 * <p>Looking back or ahead never goes beyond {@link #REACH} characters but over white space and
 * runs of marks, which the pass then skips: time is linear. All white space is made a plain space
 * first, in a copy of 2 bytes per character, since ICU would end a sentence at a wrapped line.
 */
final class BoundaryFinder {

  /** Longer than any abbreviation, reference or run of quotes. */
  private static final int REACH = 40;

  private static final boolean[] IS_STOP = new boolean[128];

  static {
    for (char c : ".?!:)".toCharArray()) {
      IS_STOP[c] = true;
    }
  }

  private enum Follower {
    UPPER,
    LOWER,
    DIGIT,
    DASH,
    INVERTED_MARK,
    OTHER
  }

  private final char[] text;
  private final LanguageProfile profile;
  private final boolean colonBreaks;
  private final Proposals proposals;

  // the block
  private Decisions decisions = new Decisions();
  private int blockEnd;
  private int proposal;
  private int segmentStart;

  // the enumerator that opens the segment, if any: 1. has style '.', 1) has ')', kind '1', 'a', 'i'
  private int enumeratorStart;
  private int runValue;
  private char runStyle;
  private boolean runOfLetters;

  // the candidate
  private int markStart;
  private int markEnd;
  private int end;
  private int next;
  private int word;
  private boolean closed;
  private boolean referenced;
  private boolean proposed;
  private Follower follower = Follower.OTHER;

  BoundaryFinder(String original, LanguageProfile profile, boolean colonBreaks) {
    this.text = original.toCharArray();
    this.profile = profile;
    this.colonBreaks = colonBreaks;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean isPlain = c >= ' ' && c < 0x80;
      if (!isPlain && Signs.isSpace(c)) {
        text[i] = ' ';
      }
    }
    this.proposals = new Proposals(text, profile.language().locale());
  }

  /** The first offset from {@code from} on that is no white space, {@code to} when there is none. */
  int skipSpace(int from, int to) {
    int i = from;
    while (i < to && text[i] == ' ') {
      i++;
    }
    return i;
  }

  /** The offset behind the last character before {@code to} that is no white space. */
  int skipSpaceBack(int from, int to) {
    int i = to;
    while (i > from && text[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  /** Decides the candidates inside a block; both ends of it may be white space. */
  void find(int blockStart, int end, Decisions found) {
    decisions = found;
    int start = skipSpace(blockStart, end);
    blockEnd = skipSpaceBack(start, end);
    if (start == blockEnd) {
      return;
    }
    proposals.turnTo(start, blockEnd);
    proposal = proposals.next();
    runStyle = 0;
    openSegment(start);
    int i = start;
    while (i < blockEnd) {
      char c = text[i];
      if (c < 0x80 ? !IS_STOP[c] : c < '\u2022') {
        i++;
      } else if (Signs.isMark(c)) {
        i = atMark(i);
      } else {
        if (c == ':') {
          atColon(i);
        } else if (c == ')') {
          atListBracket(i);
        } else if (Signs.isBullet(c)) {
          atBullet(i);
        }
        i++;
      }
    }
    keepProposalsUpTo(blockEnd - 1);
  }

  private void decide(int offset, boolean isProposed, BoundaryRule rule) {
    decisions.add(offset, isProposed, rule);
    if (rule.breaks()) {
      openSegment(skipSpace(offset, blockEnd));
    }
  }

  /** Keeps what ICU proposes outside all candidates. */
  private void keepProposalsUpTo(int limit) {
    while (proposal <= limit) {
      if (proposal > segmentStart) {
        decide(proposal, true, PROPOSED);
      }
      proposal = proposals.next();
    }
  }

  // ---- enumerators and bullets

  private void openSegment(int start) {
    segmentStart = start;
    int i = start;
    while (i < blockEnd && i < start + 4 && (Signs.isBullet(text[i]) || text[i] == ' ')) {
      i++;
    }
    if (i < blockEnd && text[i] == '(') {
      i++;
    }
    enumeratorStart = i;
    int tokenEnd = i;
    while (tokenEnd < blockEnd && tokenEnd < i + 4 && isLetterOrDigit(text[tokenEnd])) {
      tokenEnd++;
    }
    if (tokenEnd == i || tokenEnd == blockEnd) {
      return;
    }
    char style = text[tokenEnd];
    int behind = tokenEnd + 1;
    if (style == '.' && behind < blockEnd && text[behind] == ')') {
      behind++;
      style = ')';
    }
    boolean letters = tokenEnd == i + 1 && text[i] >= 'a' && text[i] <= 'z';
    int value = letters ? text[i] - 'a' + 1 : number(i, tokenEnd);
    boolean opens = (style == '.' || style == ')')
        && value >= 0
        && behind < blockEnd
        && text[behind] == ' '
        && (i == start || text[i - 1] != '(')
        && (style == ')' || isUpperAt(skipSpace(behind, blockEnd)));
    if (opens) {
      runStyle = style;
      runOfLetters = letters;
      runValue = value;
    }
  }

  /** The value of at most three digits, -1 of anything else. */
  private int number(int from, int to) {
    if (to - from > 3) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      value = 10 * value + text[i] - '0';
    }
    return value;
  }

  /**
   * Where the enumerator that ends before {@code tokenEnd} starts when it is the next one of the
   * run, else -1.
   */
  private int nextEnumerator(int tokenEnd, char style, int behind) {
    if (runStyle != style || behind >= blockEnd || text[behind] != ' ') {
      return -1;
    }
    int start = tokenEnd;
    while (start > segmentStart && start > tokenEnd - 4 && isLetterOrDigit(text[start - 1])) {
      start--;
    }
    if (start <= segmentStart || start == tokenEnd) {
      return -1;
    }
    boolean fits = runOfLetters
        ? start == tokenEnd - 1 && text[start] - 'a' + 1 == runValue + 1
        : number(start, tokenEnd) == runValue + 1;
    if (!fits || style == '.' && !isUpperAt(skipSpace(behind, blockEnd))) {
      return -1;
    }
    if (Signs.isBullet(text[start - 1])) {
      return start - 1;
    }
    return text[start - 1] == ' ' ? start : -1;
  }

  private void atListBracket(int i) {
    int start = nextEnumerator(i, ')', i + 1);
    if (start > 0) {
      keepProposalsUpTo(start);
      breakBefore(start);
    }
  }

  private void breakBefore(int start) {
    int offset = skipSpaceBack(segmentStart, start);
    if (offset > segmentStart && start > segmentStart) {
      decide(offset, false, NEXT_ENUMERATOR);
    }
  }

  private void atBullet(int i) {
    boolean isNext = i > segmentStart
        && text[i - 1] == ' '
        && Signs.isBullet(text[segmentStart])
        && skipSpaceBack(segmentStart, i) > segmentStart + 1;
    if (isNext) {
      keepProposalsUpTo(i);
      if (i > segmentStart) {
        decide(skipSpaceBack(segmentStart, i), false, NEXT_BULLET);
      }
    }
  }

  // ---- colons

  private void atColon(int i) {
    if (!colonBreaks || i == segmentStart || i + 1 >= blockEnd || text[i + 1] != ' ') {
      return;
    }
    if (text[i - 1] == '.') {
      return; // behind an abbreviation comes a list or a name: Frå v.: Kari, Ola
    }
    next = skipSpace(i + 1, blockEnd);
    look();
    boolean opens = follower == Follower.UPPER
        || follower == Follower.INVERTED_MARK
        || follower == Follower.DASH && isUpperAt(skipSpace(next + 1, blockEnd));
    if (opens) {
      keepProposalsUpTo(i);
      decide(i + 1, false, COLON);
    }
  }

  // ---- marks

  /** Decides the candidate whose marks start here; the answer is where to go on. */
  private int atMark(int i) {
    keepProposalsUpTo(i);
    measure(i);
    proposed = false;
    while (proposal <= next && proposal < blockEnd) {
      proposed = true;
      proposal = proposals.next();
    }
    if (next >= blockEnd) {
      return blockEnd;
    }
    look();
    if (text[markEnd - 1] == '.' && markEnd - markStart == 1) {
      boolean withBracket = end == markEnd + 1 && text[markEnd] == ')';
      int enumerator =
          nextEnumerator(markStart, withBracket ? ')' : '.', withBracket ? end : markEnd);
      if (enumerator > 0) {
        breakBefore(enumerator);
      }
    }
    if (isStopBeforeSpacedEllipsis()) {
      decide(markStart + 1, proposed, ELLIPSIS_BEFORE_CAPITAL);
      return next;
    }
    BoundaryRule rule = rule();
    if (rule != null) {
      decide(end, proposed, rule);
    }
    return next;
  }

  /** Finds the ends of the marks, of what closes behind them, and of the white space. */
  private void measure(int start) {
    markStart = start;
    markEnd = marksEnd(start);
    end = markEnd;
    closed = false;
    referenced = false;
    while (end < blockEnd) {
      char c = text[end];
      if (Signs.isMark(c)) {
        markStart = end;
        markEnd = marksEnd(end);
        end = markEnd;
      } else if (Signs.isQuote(c) || Signs.isClosingBracket(c)) {
        closed = true;
        end++;
      } else if (Signs.isSuperscriptDigit(c)) {
        referenced = true;
        end++;
      } else if ((c == '[' || c == '(') && referenceEnd(end) > 0) {
        referenced = true;
        end = referenceEnd(end);
      } else if (Signs.isEmphasis(c) && (end + 1 == blockEnd || !isLetterOrDigit(text[end + 1]))) {
        end++;
      } else {
        break;
      }
    }
    next = skipSpace(end, blockEnd);
    while (next > end && next < blockEnd) {
      char c = text[next];
      if (isSpacedCloser(next)) {
        closed = true;
        end = next + 1;
      } else if (c == '[' && text[segmentStart] != '[' && referenceEnd(next) > 0) {
        referenced = true;
        end = referenceEnd(next);
      } else if (c == '[' && omissionEnd(next) > 0) {
        referenced = true;
        closed = true;
        end = omissionEnd(next);
      } else if (emoticonEnd(next) > 0) {
        end = emoticonEnd(next);
      } else if (text[markEnd - 1] == '.' && isFinalNumber(next)) {
        end = blockEnd;
      } else {
        break;
      }
      next = skipSpace(end, blockEnd);
    }
  }

  /**
   * True for a closing quote or bracket apart from the text before it, as in {@code « Oui. » Il}.
   * A straight quote is one only before a mark, since with white space on both sides it may open.
   */
  private boolean isSpacedCloser(int i) {
    char c = text[i];
    char behind = i + 1 < blockEnd ? text[i + 1] : ' ';
    if (c == '\u00BB' || c == '\u201D' || Signs.isClosingBracket(c)) {
      return behind == ' ' || behind == ',';
    }
    return c == '"' && behind == ',';
  }

  /** The end of {@code [...]} or {@code […]} that stands alone from here, else -1. */
  private int omissionEnd(int start) {
    int i = start + 1;
    while (i < blockEnd && i < start + 4 && Signs.isDot(text[i])) {
      i++;
    }
    boolean alone = i > start + 1 && i < blockEnd && text[i] == ']';
    return alone && (i + 1 == blockEnd || text[i + 1] == ' ') ? i + 1 : -1;
  }

  /** The end of {@code :-)} or the like that stands alone from here, else -1. */
  private int emoticonEnd(int start) {
    int i = start;
    if (text[i] != ':' && text[i] != ';') {
      return -1;
    }
    i++;
    if (i < blockEnd && text[i] == '-') {
      i++;
    }
    int mouth = i;
    while (i < blockEnd && i < mouth + 4 && "()DPp".indexOf(text[i]) >= 0) {
      i++;
    }
    return i > mouth && (i == blockEnd || text[i] == ' ') ? i : -1;
  }

  /** A bare number at the end of a block: the number of a note, no sentence. */
  private boolean isFinalNumber(int start) {
    return blockEnd - start <= 3 && number(start, blockEnd) >= 0;
  }

  /** The end of a run of marks; dots may be parted by single spaces. */
  private int marksEnd(int start) {
    int i = start + 1;
    while (i < blockEnd) {
      if (Signs.isMark(text[i])) {
        i++;
      } else if (text[i] == ' '
          && i + 1 < blockEnd
          && text[i + 1] == '.'
          && text[i - 1] == '.'
          && (i + 2 == blockEnd || !isLetterOrDigit(text[i + 2]))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** The end of {@code [12]}, {@code [a]}, {@code [note 3]} or {@code (2)} from here, else -1. */
  private int referenceEnd(int start) {
    boolean square = text[start] == '[';
    boolean hasDigit = false;
    int limit = Math.min(blockEnd, start + REACH / 2);
    for (int i = start + 1; i < limit; i++) {
      char c = text[i];
      if (c == (square ? ']' : ')')) {
        boolean letter = square && i == start + 2;
        return hasDigit || letter ? i + 1 : -1;
      }
      boolean fits = Signs.isDigit(c)
          || square && (Character.isLowerCase(c) || " ,.:".indexOf(c) >= 0 || Signs.isDash(c));
      if (!fits) {
        return -1;
      }
      hasDigit |= Signs.isDigit(c);
    }
    return -1;
  }

  /** Finds the word behind and says what it begins with. */
  private void look() {
    word = next;
    if (word >= blockEnd) {
      follower = Follower.OTHER;
      return;
    }
    char c = text[word];
    if (profile.isDialogueDash(c)) {
      follower = opensSpeech(word) ? Follower.DASH : Follower.OTHER;
      return;
    }
    if (c == '\u00BF' || c == '\u00A1') {
      follower = Follower.INVERTED_MARK;
      return;
    }
    int limit = Math.min(blockEnd, next + 8);
    while (word < limit && isOpening(text[word])) {
      word++;
    }
    while (word < limit && Signs.isNumberSign(text[word])) {
      int digit = skipSpace(word + 1, Math.min(blockEnd, word + 3));
      if (digit >= blockEnd || !Signs.isDigit(text[digit])) {
        break;
      }
      word = digit;
    }
    follower = word < blockEnd ? followerAt(word) : Follower.OTHER;
  }

  /** False for the dash of {@code «Kom!» – sa ho}, which brings in who speaks. */
  private boolean opensSpeech(int dash) {
    int i = dash;
    while (i < blockEnd && i < dash + REACH && Signs.isDash(text[i])) {
      i++;
    }
    boolean isRule = i > dash + 1; // the -- above a signature
    i = skipSpace(i, Math.min(blockEnd, i + REACH));
    return i < blockEnd ? followerAt(i) != Follower.LOWER : isRule;
  }

  private static boolean isOpening(char c) {
    return Signs.isQuote(c)
        || Signs.isOpeningBracket(c)
        || Signs.isEmphasis(c)
        || c == '\u00BF'
        || c == '\u00A1';
  }

  private Follower followerAt(int i) {
    int c = Character.codePointAt(text, i, blockEnd);
    if (Character.isLowerCase(c)) {
      return Follower.LOWER;
    }
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return Follower.UPPER;
    }
    return Character.isDigit(c) ? Follower.DIGIT : Follower.OTHER;
  }

  private boolean isUpperAt(int i) {
    return i < blockEnd && followerAt(i) == Follower.UPPER;
  }

  // ---- the rules

  /** What decides the candidate; null when neither ICU nor a rule sees one here. */
  private BoundaryRule rule() {
    if (isBracketedMark()) {
      return seen(BRACKETED_MARK);
    }
    boolean behindColon = markStart > segmentStart && text[markStart - 1] == ':';
    if (behindColon) {
      return seen(INSIDE_TOKEN);
    }
    if (next == end) {
      return glued();
    }
    char mark = text[markEnd - 1];
    boolean ellipsis = mark == '\u2026' || mark == '.' && markEnd - markStart > 1 && isEllipsis();
    if (ellipsis) {
      return ellipsis();
    }
    return mark == '.' ? fullStop() : question();
  }

  /** A rule that only prevents has nothing to say where ICU proposes nothing. */
  private BoundaryRule seen(BoundaryRule rule) {
    return proposed ? rule : null;
  }

  private BoundaryRule standing() {
    return proposed ? referenced ? AFTER_REFERENCE : PROPOSED : null;
  }

  private BoundaryRule glued() {
    if (closed || referenced) {
      return follower == Follower.UPPER ? standing() : seen(INSIDE_TOKEN);
    }
    if (word != next) {
      return seen(INSIDE_TOKEN);
    }
    boolean dots = Signs.isDot(text[markStart]) && Signs.isDot(text[markEnd - 1]);
    if (dots && markEnd - markStart > 1) {
      boolean ends = follower == Follower.UPPER
          && markStart > segmentStart
          && !profile.isOneLetterWord(wordBehind());
      return ends ? ELLIPSIS_BEFORE_CAPITAL : seen(INSIDE_TOKEN);
    }
    boolean mayEnd = follower == Follower.UPPER
        || follower == Follower.LOWER && !dots && profile.stopBeforeLowerCaseEndsSegment();
    return mayEnd && joinsTwoSentences(dots) ? GLUED : seen(INSIDE_TOKEN);
  }

  /**
   * True for {@code quality.You'll}: a plain word, a mark, and a word, neither part of an address
   * nor, behind a full stop, of a name such as {@code Node.Js}.
   */
  private boolean joinsTwoSentences(boolean fullStop) {
    int before = markStart;
    while (before > segmentStart && before > markStart - REACH && isLetter(text[before - 1])) {
      before--;
    }
    int after = word;
    while (after < blockEnd && after < word + REACH && isLetter(text[after])) {
      after++;
    }
    boolean afterIsPlain = after == blockEnd
        || text[after] == ' '
        || text[after] == ','
        || text[after] == '\''
        || text[after] == '\u2019';
    boolean beforeIsPlain = before == segmentStart || text[before - 1] == ' ';
    if (!afterIsPlain || !beforeIsPlain || markStart - before < 2) {
      return false;
    }
    if (!fullStop) {
      return true;
    }
    if (!Character.isLowerCase(text[markStart - 1])) {
      return false;
    }
    if (profile.isSentenceStarter(text(word, after))) {
      return true;
    }
    boolean wordBefore = Character.isLowerCase(text[before]) && markStart - before > 2;
    return wordBefore
        && after - word > 2
        && Character.isLowerCase(text[after - 1])
        && kind(text(before, markStart) + ".") == AbbreviationKind.NONE;
  }

  private boolean isBracketedMark() {
    return markStart > segmentStart
        && Signs.isOpeningBracket(text[markStart - 1])
        && markEnd < blockEnd
        && Signs.isClosingBracket(text[markEnd]);
  }

  private boolean isEllipsis() {
    for (int i = markStart; i < markEnd; i++) {
      if (!Signs.isDot(text[i]) && text[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** {@code compounds. . . . The}: a full stop that ends, then the mark of an omission. */
  private boolean isStopBeforeSpacedEllipsis() {
    return follower == Follower.UPPER
        && end == markEnd
        && markEnd - markStart == 7
        && text[markStart + 1] == ' '
        && markStart > segmentStart
        && text[markStart - 1] != ' ';
  }

  private BoundaryRule ellipsis() {
    if (markStart == segmentStart) {
      return seen(ELLIPSIS);
    }
    switch (follower) {
      case UPPER:
        boolean apart = text[Math.max(segmentStart, markStart - 1)] == ' ';
        boolean saysNothing = apart && profile.isOneLetterWord(wordBehind());
        return saysNothing ? seen(ELLIPSIS) : ELLIPSIS_BEFORE_CAPITAL;
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return standing();
      default:
        return seen(ELLIPSIS);
    }
  }

  private BoundaryRule question() {
    switch (follower) {
      case LOWER:
        if (closed || !profile.stopBeforeLowerCaseEndsSegment() || isNameWithMark()) {
          return seen(BEFORE_LOWER_CASE);
        }
        return STOP_BEFORE_LOWER_CASE;
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return BoundaryRule.INVERTED_MARK;
      default:
        return standing();
    }
  }

  /** {@code Yahoo!} inside a sentence. */
  private boolean isNameWithMark() {
    int start = tokenStart();
    return text[markStart] == '!'
        && markEnd - markStart == 1
        && start > segmentStart
        && start < markStart
        && Character.isUpperCase(text[start]);
  }

  private BoundaryRule fullStop() {
    int start = tokenStart();
    if (start < markStart && markEnd - markStart == 1) {
      BoundaryRule rule = ofToken(start);
      if (rule != null) {
        return rule.breaks() ? rule : seen(rule);
      }
      if (isSingleLetter(start) && follower == Follower.LOWER) {
        return seen(BEFORE_LOWER_CASE);
      }
    }
    switch (follower) {
      case LOWER:
        boolean ends = profile.stopBeforeLowerCaseEndsSegment()
            && !closed
            && isBehindText(start)
            && word == next;
        return ends && !isDotted(start) ? STOP_BEFORE_LOWER_CASE : seen(BEFORE_LOWER_CASE);
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return BoundaryRule.INVERTED_MARK;
      case DIGIT:
        return proposed ? PROPOSED : isPlainWord(start) ? STOP_BEFORE_NUMBER : null;
      default:
        return standing();
    }
  }

  /** False for a full stop that stands apart, which may be anything. */
  private boolean isBehindText(int tokenStart) {
    if (tokenStart < markStart) {
      return true;
    }
    char before = markStart > segmentStart ? text[markStart - 1] : ' ';
    return Signs.isQuote(before) || Signs.isClosingBracket(before);
  }

  /** What the token before a full stop says; null when it is a word like any other. */
  private BoundaryRule ofToken(int start) {
    if (start == enumeratorStart && isEnumerator(start)) {
      return ENUMERATOR;
    }
    String form = text(start, markEnd);
    boolean isKnown = profile.isAbbreviationOrPart(form);
    if (isKnown && isPartOfSpacedAbbreviation(form)) {
      return ABBREVIATION;
    }
    switch (isKnown ? kindOfToken(start, form) : AbbreviationKind.NONE) {
      case TITLE:
        return TITLE;
      case BEFORE_ANYTHING:
        return ABBREVIATION;
      case BEFORE_NUMBER:
        if (follower == Follower.DIGIT || isRomanNumeral(word)) {
          return ABBREVIATION_BEFORE_NUMBER;
        }
        // "of Feb. next", but "He said no. then left": no. is a word as well
        boolean isWord = profile.isSentenceStarter(text(start, markStart));
        return follower == Follower.LOWER && !isWord ? BEFORE_LOWER_CASE : null;
      case SENTENCE_FINAL:
        return sentenceFinal();
      case IN_NAME:
        return inName();
      default:
        break;
    }
    if (isSingleLetter(start)) {
      return Character.isUpperCase(text[start]) ? initial(start) : null;
    }
    if (isDotted(start)) {
      return Character.isUpperCase(text[start]) ? inName() : sentenceFinal();
    }
    return isNumber(start) ? ordinal(start) : null;
  }

  private BoundaryRule sentenceFinal() {
    if (follower == Follower.DASH) {
      return DIALOGUE_DASH;
    }
    boolean ends =
        (follower == Follower.UPPER && !isAcronym()) || follower == Follower.INVERTED_MARK;
    return ends ? ABBREVIATION_AT_END : ABBREVIATION;
  }

  private BoundaryRule inName() {
    if (follower == Follower.DASH) {
      return DIALOGUE_DASH;
    }
    boolean ends = follower == Follower.UPPER && isStarterBehind();
    return ends ? ABBREVIATION_AT_END : ABBREVIATION_IN_NAME;
  }

  private BoundaryRule initial(int start) {
    if (follower == Follower.LOWER || Signs.isOpeningBracket(text[next])) {
      return INITIAL;
    }
    if (follower != Follower.UPPER) {
      return null;
    }
    boolean afterSmallWord = Character.isLowerCase(text[wordStartBefore(start)]);
    boolean isWord = afterSmallWord && profile.isOneLetterWord(text(start, start + 1));
    boolean opens = start > segmentStart && isStarterBehind();
    return isWord || opens ? null : INITIAL;
  }

  private BoundaryRule ordinal(int start) {
    if (follower == Follower.UPPER && markStart - start <= 2) {
      String behind = wordBehind();
      boolean nounFollows =
          profile.ordinalsComeBeforeCapitals() && !profile.isSentenceStarter(behind);
      if (nounFollows || profile.isMonth(behind)) {
        return ORDINAL;
      }
    }
    return null;
  }

  // ---- the token before, the word behind

  private int tokenStart() {
    int start = markStart;
    int limit = Math.max(segmentStart, markStart - REACH);
    while (start > limit && isTokenCharacter(text[start - 1])) {
      start--;
    }
    return start;
  }

  private static boolean isTokenCharacter(char c) {
    return isLetterOrDigit(c)
        || c == '.'
        || c == '/'
        || c == '-'
        || c == '\u00B7'
        || c == '\u00B0'
        || c == '\u00BA';
  }

  /** The start of the word before a token, the token itself when there is none. */
  private int wordStartBefore(int token) {
    int before = skipSpaceBack(Math.max(segmentStart, token - REACH), token);
    int start = before;
    while (start > segmentStart && before - start < REACH && isLetter(text[start - 1])) {
      start--;
    }
    return start < before ? start : token;
  }

  private AbbreviationKind kind(String form) {
    return profile.abbreviationKind(form);
  }

  private AbbreviationKind kindOfToken(int start, String token) {
    if (profile.endsSpacedAbbreviation(token)) {
      String form = token;
      int from = start;
      for (int parts = 2; parts <= 4; parts++) {
        int before = skipSpaceBack(Math.max(segmentStart, from - 4), from);
        if (before == from || before == segmentStart) {
          break;
        }
        from = before;
        while (from > segmentStart && before - from < REACH && isTokenCharacter(text[from - 1])) {
          from--;
        }
        form = text(from, before) + " " + form;
        if (kind(form) != AbbreviationKind.NONE) {
          return kind(form);
        }
      }
    }
    return kind(token);
  }

  /** True of the {@code a.} in {@code a. C.}. */
  private boolean isPartOfSpacedAbbreviation(String token) {
    for (String rest : profile.continuations(token)) {
      int i = next;
      int k = 0;
      while (k < rest.length() && i < blockEnd && rest.charAt(k) == text[i]) {
        k++;
        i++;
      }
      if (k == rest.length()) {
        return true;
      }
    }
    return false;
  }

  /** True when the word behind opens a sentence; the A of {@code A. Knopf} does not. */
  private boolean isStarterBehind() {
    String behind = wordBehind();
    int wordEnd = word + behind.length();
    boolean isInitial = behind.length() == 1 && wordEnd < blockEnd && text[wordEnd] == '.';
    return !isInitial && profile.isSentenceStarter(behind);
  }

  private String wordBehind() {
    int wordEnd = word;
    while (wordEnd < blockEnd && wordEnd < word + REACH && isLetter(text[wordEnd])) {
      wordEnd++;
    }
    return text(word, wordEnd);
  }

  /** True when the word behind is written in capitals: {@code 6 p.m. EST}. */
  private boolean isAcronym() {
    String behind = wordBehind();
    return behind.length() > 1
        && behind.chars().allMatch(Character::isUpperCase)
        && !profile.isSentenceStarter(behind);
  }

  private boolean isRomanNumeral(int start) {
    int i = start;
    while (i < blockEnd && i < start + 8 && "IVXLC".indexOf(text[i]) >= 0) {
      i++;
    }
    return i > start && (i == blockEnd || !isLetterOrDigit(text[i]));
  }

  private boolean isSingleLetter(int start) {
    return markStart - start == 1 && isLetter(text[start]);
  }

  /** True of single letters with full stops between: {@code U.S}, {@code f.t}. */
  private boolean isDotted(int start) {
    if (markStart - start < 3) {
      return false;
    }
    for (int i = start; i < markStart; i++) {
      boolean fits = (i - start) % 2 == 0 ? isLetter(text[i]) : text[i] == '.';
      if (!fits) {
        return false;
      }
    }
    return (markStart - start) % 2 == 1;
  }

  private boolean isNumber(int start) {
    for (int i = start; i < markStart; i++) {
      if (!Signs.isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** A word of two letters or more that may end a sentence before a number. */
  private boolean isPlainWord(int start) {
    for (int i = start; i < markStart; i++) {
      if (!isLetter(text[i]) && text[i] != '-') {
        return false;
      }
    }
    return markStart - start > 1 || start == markStart && closed;
  }

  /** True of {@code 1}, {@code 2.1}, {@code a}, {@code iv} before the full stop. */
  private boolean isEnumerator(int start) {
    int length = markStart - start;
    if (length == 1) {
      return isLetterOrDigit(text[start]);
    }
    boolean digits = length <= 8;
    boolean roman = length <= 5;
    int run = 0;
    for (int i = start; i < markStart; i++) {
      char c = text[i];
      run = c == '.' ? 0 : run + 1;
      digits &= run <= 3 && (c == '.' || Signs.isDigit(c));
      roman &= "IVX".indexOf(c) >= 0 && Character.isUpperCase(text[start])
          || "ivx".indexOf(c) >= 0 && Character.isLowerCase(text[start]);
    }
    return digits || roman;
  }

  private String text(int from, int to) {
    return new String(text, from, to - from);
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || Signs.isDigit(c);
  }
}
