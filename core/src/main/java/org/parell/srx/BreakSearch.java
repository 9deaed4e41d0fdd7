package org.parell.srx;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;

/**
 * Finds the offsets where one rule would break, from left to right, the next search from the last
 * offset on.
 *
 * <p>The text is searched in stretches, so that a rule that is given up in one has its chance in the
 * next. A match may begin anywhere in a stretch and goes on for at least {@link CompiledRule#REACH}
 * characters.
 */
final class BreakSearch extends RuleUse {

  /** Behind all offsets. */
  static final int NONE = Integer.MAX_VALUE;

  private final CompiledRule rule;
  private final Matcher matcher;
  private final IntConsumer givenUp;

  private final Optional<FirstCharacters> first;

  private int offset;
  private int from;

  /**
   * Prepares a rule that breaks.
   *
   * @param givenUp takes the start of each stretch where the rule is given up
   */
  BreakSearch(CompiledRule rule, BlockText text, IntConsumer givenUp) {
    super(text);
    this.rule = rule;
    this.givenUp = givenUp;
    matcher = rule.search().orElseThrow().matcher(text);
    first = rule.firstCharacters();
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
  }

  @Override
  void turnToBlock() {
    super.turnToBlock();
    from = 0;
    offset = 0;
    next();
  }

  SrxRule rule() {
    return rule.rule();
  }

  /** The offset found last, or {@link #NONE}. */
  int offset() {
    return offset;
  }

  /** Goes to the next offset inside the block. */
  void next() {
    int length = text.length();
    while (from < length) {
      if (first.isPresent() ? isFoundAtFirst(first.get()) : isFoundInStretch()) {
        int end = matcher.end(rule.breakGroup());
        from = end > matcher.start() ? end : end + 1;
        if (end > 0 && end < length && !text.isInsideCodePoint(end)) {
          offset = end;
          return;
        }
      }
    }
    offset = NONE;
  }

  /** Tries all starts in a stretch, and goes on behind it when there is none. */
  private boolean isFoundInStretch() {
    int length = text.length();
    int stretchEnd = from + STRETCH;
    int limit = Math.min(length, stretchEnd + CompiledRule.REACH);
    matcher.region(from, limit);
    Answer found = answer(from, matcher::find);
    if (found == Answer.YES && (matcher.start() < stretchEnd || limit == length)) {
      return true;
    }
    if (found == Answer.GIVEN_UP) {
      givenUp.accept(from);
    }
    from = stretchEnd;
    return false;
  }

  /** Tries the next start that can be one, and goes on behind it when it is none. */
  private boolean isFoundAtFirst(FirstCharacters first) {
    int length = text.length();
    int start = from;
    while (start < length && !first.contain(text.free(start))) {
      start++;
    }
    from = start + 1;
    if (start >= length) {
      return false;
    }
    matcher.region(start, Math.min(length, start + CompiledRule.REACH));
    Answer found = answer(start, matcher::lookingAt);
    if (found == Answer.GIVEN_UP) {
      givenUp.accept(start);
      from = start + STRETCH;
    }
    return found == Answer.YES;
  }
}
