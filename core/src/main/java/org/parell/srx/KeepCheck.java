package org.parell.srx;

import java.util.Optional;
import java.util.regex.Matcher;

/** Tells whether one rule keeps the text whole at an offset. */
final class KeepCheck extends RuleUse {

  private final CompiledRule rule;
  private final Optional<AfterCheck> after;
  private final Optional<Matcher> before;

  /**
   * Prepares a rule.
   *
   * @param after what tells whether its second expression matches, when it has one
   */
  KeepCheck(CompiledRule rule, Optional<AfterCheck> after, BlockText text) {
    super(text);
    this.rule = rule;
    this.after = after;
    before = rule.before().map(pattern -> pattern.matcher(text));
    before.ifPresent(matcher -> matcher.useAnchoringBounds(false).useTransparentBounds(true));
  }

  SrxRule rule() {
    return rule.rule();
  }

  /** What the rule says to an offset. */
  Answer at(int offset) {
    if (after.isPresent()) {
      Answer follows = after.get().at(offset);
      if (follows != Answer.YES) {
        return follows;
      }
    }
    if (before.isEmpty()) {
      return Answer.YES;
    }
    int start = rule.isLookBehind() ? offset : Math.max(0, offset - CompiledRule.REACH);
    Matcher matcher = before.get().region(start, offset);
    return answer(offset, matcher::matches);
  }
}
