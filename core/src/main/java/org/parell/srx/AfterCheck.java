package org.parell.srx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether an expression matches what follows an offset. Many rules have the same one, so the last
 * answer is kept.
 */
final class AfterCheck extends RuleUse {

  private final Matcher matcher;
  private int lastOffset;
  private Answer last = Answer.NO;

  AfterCheck(Pattern after, BlockText text) {
    super(text);
    matcher = after.matcher(text);
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
  }

  @Override
  void turnToBlock() {
    super.turnToBlock();
    lastOffset = -1;
  }

  Answer at(int offset) {
    if (offset != lastOffset) {
      lastOffset = offset;
      matcher.region(offset, Math.min(text.length(), offset + CompiledRule.REACH));
      last = answer(offset, matcher::lookingAt);
    }
    return last;
  }
}
