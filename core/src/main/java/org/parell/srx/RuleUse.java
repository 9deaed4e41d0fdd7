package org.parell.srx;

import org.parell.srx.BlockText.SpentException;

/**
 * One rule at work on block after block: how much of the text it may still read.
 *
 * <p>A block gives an allowance to start with, and each character that the work has moved on gives
 * some more. So all that a rule reads in a block is at most {@code 20,000 + 256 · length} characters,
 * whatever the rule and whatever the text; ordinary rules read less than ten for each character, a
 * list of five hundred abbreviations a hundred. What is spent in vain is the rule's own: others go on.
 */
abstract class RuleUse {

  /** So many characters are searched at a time, and are lost to a rule that is given up there. */
  static final int STRETCH = 4096;

  private static final int START = 20_000;
  private static final int PER_CHARACTER = 128;

  final BlockText text;

  private int allowance;
  private int filledAt;

  RuleUse(BlockText text) {
    this.text = text;
  }

  /** Turns to the block that the text has turned to. */
  void turnToBlock() {
    allowance = START + PER_CHARACTER * Math.min(text.length(), STRETCH);
    filledAt = Math.min(text.length(), STRETCH);
  }

  /** Something that reads text. */
  interface Reading {
    boolean isTrue();
  }

  /** What is read at an offset, where the work has come to. */
  enum Answer {
    YES,
    NO,
    GIVEN_UP
  }

  final Answer answer(int offset, Reading reading) {
    if (offset > filledAt) {
      int most = START + PER_CHARACTER * STRETCH;
      long filled = allowance + (long) PER_CHARACTER * (offset - filledAt);
      allowance = (int) Math.min(most, filled);
      filledAt = offset;
    }
    text.allow(allowance);
    try {
      return reading.isTrue() ? Answer.YES : Answer.NO;
    } catch (SpentException | StackOverflowError e) {
      // a group that is repeated as often as the text is long takes the stack instead of time
      return Answer.GIVEN_UP;
    } finally {
      allowance = text.allowance();
    }
  }
}
