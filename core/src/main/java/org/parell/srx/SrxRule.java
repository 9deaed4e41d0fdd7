package org.parell.srx;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One rule: what stands before and behind an offset where it breaks the text, or keeps it whole.
 *
 * @param breaks true when the text breaks where the rule matches, false when it does not
 * @param beforeBreak a regular expression for the text that ends at the offset; empty for any
 * @param afterBreak a regular expression for the text that begins at the offset; empty for any
 * @param comment what the rule is for, as people say it; empty when nobody has said
 */
public record SrxRule(boolean breaks, String beforeBreak, String afterBreak, String comment) {

  /**
   * Checks the expressions.
   *
   * @throws IllegalArgumentException when one is no regular expression of the JDK
   */
  public SrxRule {
    requireNonNull(comment, "comment");
    check("beforebreak", beforeBreak);
    check("afterbreak", afterBreak);
  }

  /** A rule that breaks. */
  public static SrxRule breaking(String beforeBreak, String afterBreak) {
    return new SrxRule(true, beforeBreak, afterBreak, "");
  }

  /** A rule that keeps the text whole, an exception from the rules behind it. */
  public static SrxRule keeping(String beforeBreak, String afterBreak) {
    return new SrxRule(false, beforeBreak, afterBreak, "");
  }

  private static void check(String name, String expression) {
    requireNonNull(expression, name);
    try {
      Pattern.compile(expression, CompiledRule.FLAGS);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(name + ": " + Expressions.trouble(e), e);
    }
  }
}
