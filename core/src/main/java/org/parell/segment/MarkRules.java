package org.parell.segment;

import static org.parell.segment.BoundaryRule.ABBREVIATION;
import static org.parell.segment.BoundaryRule.ABBREVIATION_AT_END;
import static org.parell.segment.BoundaryRule.ABBREVIATION_BEFORE_NUMBER;
import static org.parell.segment.BoundaryRule.ABBREVIATION_IN_NAME;
import static org.parell.segment.BoundaryRule.AFTER_REFERENCE;
import static org.parell.segment.BoundaryRule.BEFORE_LOWER_CASE;
import static org.parell.segment.BoundaryRule.BRACKETED_MARK;
import static org.parell.segment.BoundaryRule.DIALOGUE_DASH;
import static org.parell.segment.BoundaryRule.ELLIPSIS;
import static org.parell.segment.BoundaryRule.ELLIPSIS_BEFORE_CAPITAL;
import static org.parell.segment.BoundaryRule.ENUMERATOR;
import static org.parell.segment.BoundaryRule.GLUED;
import static org.parell.segment.BoundaryRule.INITIAL;
import static org.parell.segment.BoundaryRule.INSIDE_TOKEN;
import static org.parell.segment.BoundaryRule.INVERTED_MARK;
import static org.parell.segment.BoundaryRule.ORDINAL;
import static org.parell.segment.BoundaryRule.PROPOSED;
import static org.parell.segment.BoundaryRule.STOP_BEFORE_LOWER_CASE;
import static org.parell.segment.BoundaryRule.STOP_BEFORE_NUMBER;
import static org.parell.segment.BoundaryRule.TITLE;

import org.jspecify.annotations.Nullable;
import org.parell.language.AbbreviationKind;
import org.parell.language.LanguageProfile;

/**
 * The rules, in the order in which they speak: what stands inside a token, what the token before says
 * (enumerator, abbreviation, initial, ordinal), then what comes next. The first one decides.
 *
 * <p>No rule knows which language it has; all that differs is asked of the
 * profile, or of the customs where a policy may say otherwise.
 */
final class MarkRules {

  private final Passage passage;
  private final char[] text;
  private final LanguageProfile profile;
  private final Customs customs;
  private final Mark mark;
  private final ListRun list;
  private final TokenBefore token;

  MarkRules(Passage passage, LanguageProfile profile, Customs customs, Mark mark, ListRun list) {
    this.passage = passage;
    this.text = passage.text;
    this.profile = profile;
    this.customs = customs;
    this.mark = mark;
    this.list = list;
    this.token = new TokenBefore(passage, profile);
  }

  /** What decides the candidate; null when neither ICU nor a rule sees one here. */
  @Nullable
  BoundaryRule rule() {
    if (mark.isBracketedMark()) {
      return seen(BRACKETED_MARK);
    }
    // addresses, and what is left of a no-break space in a broken mail: Phone:? 203
    boolean behindColon = mark.start > passage.segmentStart && text[mark.start - 1] == ':';
    if (behindColon) {
      return seen(INSIDE_TOKEN);
    }
    if (mark.next == mark.end) {
      return glued();
    }
    if (mark.isEllipsis()) {
      return ellipsis();
    }
    return text[mark.marksEnd - 1] == '.' ? fullStop() : question();
  }

  /** A rule that only prevents has nothing to say where ICU proposes nothing. */
  private @Nullable BoundaryRule seen(BoundaryRule rule) {
    return mark.proposed ? rule : null;
  }

  private @Nullable BoundaryRule standing() {
    // ICU sees a word in lower case go on in the letters of [note 3] or [^name]
    if (mark.referenced && (mark.proposed || mark.follower == Follower.UPPER)) {
      return AFTER_REFERENCE;
    }
    return mark.proposed ? PROPOSED : null;
  }

  private @Nullable BoundaryRule glued() {
    if (mark.closed || mark.referenced) {
      return mark.follower == Follower.UPPER ? standing() : seen(INSIDE_TOKEN);
    }
    if (mark.word != mark.next && !mark.isBeforeGluedOpening()) {
      return seen(INSIDE_TOKEN);
    }
    boolean dots = Signs.isDot(text[mark.start]) && Signs.isDot(text[mark.marksEnd - 1]);
    if (dots && mark.marksEnd - mark.start > 1) {
      boolean ends = mark.follower == Follower.UPPER
          && mark.start > passage.segmentStart
          && !profile.isOneLetterWord(mark.wordBehind());
      return ends ? ELLIPSIS_BEFORE_CAPITAL : seen(INSIDE_TOKEN);
    }
    boolean mayEnd = mark.follower == Follower.UPPER
        || mark.follower == Follower.LOWER && !dots && customs.stopBeforeLowerCaseBreaks();
    return mayEnd && joinsTwoSentences(dots) ? GLUED : seen(INSIDE_TOKEN);
  }

  /**
   * True for {@code quality.You'll}: a plain word, a mark, and a word, neither part of an address
   * nor, behind a full stop, of a name such as {@code Node.Js}.
   */
  private boolean joinsTwoSentences(boolean fullStop) {
    int before = mark.start;
    while (before > passage.segmentStart
        && before > mark.start - Passage.REACH
        && Signs.isLetter(text[before - 1])) {
      before--;
    }
    int after = mark.word;
    while (after < passage.end
        && after < mark.word + Passage.REACH
        && Signs.isLetter(text[after])) {
      after++;
    }
    boolean elided = after == mark.word + 1 && isElisionAt(after);
    if (elided) {
      after += 3;
    }
    boolean isTitle = after < passage.end
        && text[after] == '.'
        && profile.abbreviationKind(passage.text(mark.word, after + 1)) == AbbreviationKind.TITLE;
    boolean afterIsPlain = elided
        || isTitle
        || mark.word != mark.next // no address has a quote or bracket here
        || after == passage.end
        || text[after] == ' '
        || text[after] == ','
        || text[after] == '\''
        || text[after] == '\u2019';
    boolean beforeIsPlain = before == passage.segmentStart || text[before - 1] == ' ';
    boolean opens = isTitle || profile.isSentenceStarter(passage.text(mark.word, after));
    if (afterIsPlain && opens && isAmount(before)) {
      return true;
    }
    if (!afterIsPlain || !beforeIsPlain || mark.start - before < 2) {
      return false;
    }
    if (!fullStop) {
      return true;
    }
    if (!Character.isLowerCase(text[mark.start - 1])) {
      return false;
    }
    if (opens) {
      return true;
    }
    boolean wordBefore = Character.isLowerCase(text[before]) && mark.start - before > 2;
    return wordBefore
        && after - mark.word > 2
        && Character.isLowerCase(text[after - 1])
        && profile.abbreviationKind(passage.text(before, mark.marksEnd)) == AbbreviationKind.NONE;
  }

  /** True of {@code 40} and {@code 1,000} before the mark, but not of {@code 3.12}. */
  private boolean isAmount(int end) {
    int i = end;
    int limit = Math.max(passage.segmentStart, end - Passage.REACH);
    while (i > limit && (Signs.isDigit(text[i - 1]) || text[i - 1] == ',')) {
      i--;
    }
    return end == mark.start && i < end && (i == passage.segmentStart || text[i - 1] == ' ');
  }

  /** True of the apostrophe of {@code L'endemà}, but not of {@code I'm}. */
  private boolean isElisionAt(int i) {
    return i + 2 < passage.end
        && (text[i] == '\'' || text[i] == '\u2019')
        && Signs.isLetter(text[i + 1])
        && Character.isLowerCase(text[i + 2]);
  }

  private @Nullable BoundaryRule ellipsis() {
    if (mark.start == passage.segmentStart) {
      return seen(ELLIPSIS);
    }
    switch (mark.follower) {
      case UPPER:
        boolean apart = text[Math.max(passage.segmentStart, mark.start - 1)] == ' ';
        boolean saysNothing = apart && profile.isOneLetterWord(mark.wordBehind());
        return saysNothing ? seen(ELLIPSIS) : ELLIPSIS_BEFORE_CAPITAL;
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return standing();
      default:
        return seen(ELLIPSIS);
    }
  }

  private @Nullable BoundaryRule question() {
    switch (mark.follower) {
      case LOWER:
        if (mark.closed || !customs.stopBeforeLowerCaseBreaks() || isNameWithMark()) {
          return seen(BEFORE_LOWER_CASE);
        }
        return STOP_BEFORE_LOWER_CASE;
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return INVERTED_MARK;
      default:
        return standing();
    }
  }

  /** {@code Yahoo!} inside a sentence. */
  private boolean isNameWithMark() {
    token.turnTo(mark.start);
    return text[mark.start] == '!'
        && mark.marksEnd - mark.start == 1
        && !token.isEmpty()
        && token.start > passage.segmentStart
        && token.startsUpper();
  }

  private @Nullable BoundaryRule fullStop() {
    token.turnTo(mark.start);
    if (!token.isEmpty() && mark.isFullStop()) {
      @Nullable BoundaryRule rule = ofToken();
      if (rule != null) {
        return rule.breaks() ? rule : seen(rule);
      }
      if (token.isSingleLetter() && mark.follower == Follower.LOWER) {
        return seen(BEFORE_LOWER_CASE);
      }
    }
    switch (mark.follower) {
      case LOWER:
        boolean ends = customs.stopBeforeLowerCaseBreaks()
            && !mark.closed
            && isBehindText()
            && mark.word == mark.next;
        return ends && !token.isDotted() ? STOP_BEFORE_LOWER_CASE : seen(BEFORE_LOWER_CASE);
      case DASH:
        return DIALOGUE_DASH;
      case INVERTED_MARK:
        return INVERTED_MARK;
      case DIGIT:
        return mark.proposed ? PROPOSED : isBehindWord() ? STOP_BEFORE_NUMBER : null;
      default:
        return standing();
    }
  }

  /** A word may end a sentence before a number, and so may a closing quote or bracket. */
  private boolean isBehindWord() {
    return token.isPlainWord() || token.isEmpty() && mark.closed;
  }

  /** False for a full stop that stands apart, which may be anything. */
  private boolean isBehindText() {
    char before = mark.start > passage.segmentStart ? text[mark.start - 1] : ' ';
    return !token.isEmpty() || Signs.isQuote(before) || Signs.isClosingBracket(before);
  }

  /** What the token before a full stop says; null when it is a word like any other. */
  private @Nullable BoundaryRule ofToken() {
    if (list.isEnumerator(token.start, mark.start)) {
      return ENUMERATOR;
    }
    boolean isKnown = token.mayBeAbbreviation();
    if (isKnown && token.isPartOfSpacedAbbreviation(mark.next)) {
      return ABBREVIATION;
    }
    switch (isKnown ? token.kind() : AbbreviationKind.NONE) {
      case TITLE:
        return TITLE;
      case BEFORE_ANYTHING:
        return ABBREVIATION;
      case BEFORE_NUMBER:
        if (mark.follower == Follower.DIGIT || passage.isRomanNumeral(mark.word)) {
          return ABBREVIATION_BEFORE_NUMBER;
        }
        // "of Feb. next", but "He said no. then left": no. is a word as well
        boolean isWord = profile.isSentenceStarter(token.word());
        if (mark.follower == Follower.LOWER && !isWord) {
          return BEFORE_LOWER_CASE;
        }
        // the page of "S. 5" is an initial in "A. S. Bach"
        return token.isSingleLetter() && token.startsUpper() ? initial() : null;
      case SENTENCE_FINAL:
        return sentenceFinal();
      case IN_NAME:
        return inName();
      default:
        break;
    }
    if (token.isSingleLetter()) {
      return token.startsUpper() ? initial() : null;
    }
    if (token.isDotted()) {
      return token.startsUpper() ? inName() : sentenceFinal();
    }
    return token.isNumber() ? ordinal() : null;
  }

  private BoundaryRule sentenceFinal() {
    if (mark.follower == Follower.DASH) {
      return DIALOGUE_DASH;
    }
    boolean ends = (mark.follower == Follower.UPPER && !isAcronym())
        || mark.follower == Follower.INVERTED_MARK;
    return ends ? ABBREVIATION_AT_END : ABBREVIATION;
  }

  private BoundaryRule inName() {
    if (mark.follower == Follower.DASH) {
      return DIALOGUE_DASH;
    }
    boolean ends = mark.follower == Follower.UPPER && isStarterBehind();
    return ends ? ABBREVIATION_AT_END : ABBREVIATION_IN_NAME;
  }

  private @Nullable BoundaryRule initial() {
    if (mark.follower == Follower.LOWER || Signs.isOpeningBracket(text[mark.next])) {
      return INITIAL;
    }
    if (mark.follower != Follower.UPPER) {
      return null;
    }
    // "you and I. Did he", but "Albert I. Jones", and "by I. A. Richards"
    boolean isWord =
        token.isBehindSmallWord() && profile.isOneLetterWord(token.word()) && !isInitialBehind();
    boolean opens = token.start > passage.segmentStart && isStarterBehind();
    return isWord || opens ? null : INITIAL;
  }

  private @Nullable BoundaryRule ordinal() {
    if (mark.follower == Follower.UPPER && token.length() <= 2) {
      String behind = mark.wordBehind();
      boolean nounFollows =
          profile.ordinalsComeBeforeCapitals() && !profile.isSentenceStarter(behind);
      if (nounFollows || profile.isMonth(behind)) {
        return ORDINAL;
      }
    }
    return null;
  }

  /** True when the word behind opens a sentence; the A of {@code A. Knopf} does not. */
  private boolean isStarterBehind() {
    return !isInitialBehind() && profile.isSentenceStarter(mark.wordBehind());
  }

  private boolean isInitialBehind() {
    int wordEnd = mark.word + 1;
    return wordEnd < passage.end && Signs.isLetter(text[mark.word]) && text[wordEnd] == '.';
  }

  /** True when the word behind is written in capitals: {@code 6 p.m. EST}. */
  private boolean isAcronym() {
    String behind = mark.wordBehind();
    return behind.length() > 1
        && behind.chars().allMatch(Character::isUpperCase)
        && !profile.isSentenceStarter(behind);
  }
}
