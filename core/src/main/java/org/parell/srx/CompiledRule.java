package org.parell.srx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The patterns of a rule.
 *
 * <p>A rule that breaks is searched for, so both its expressions become one pattern with an empty
 * group between them, which tells the offset: {@code (?:B)()(?:A)}. One that keeps the text whole is
 * only tried at offsets where others break. There {@code A} is tried first, and then whether {@code
 * B} ends at the offset: as a look-behind, {@code (?<=B)}, when it has a greatest length, which is fast
 * since only so many starts are tried; else over a window, {@code .{0,512}(?:B)}, which has to reach
 * the offset. Other engines cut {@code *} and {@code +} down to 100 repetitions to
 * get a look-behind, by looking for these signs in the expression; the window needs no such surgery,
 * holds for groups as well as for single signs, and says in characters how far a rule sees.
 *
 * @param rule the rule
 * @param search both expressions, of a rule that breaks
 * @param breakGroup the number of the empty group in {@code search}
 * @param firstCharacters what a match of {@code search} can begin with, when that is known
 * @param after what follows, when the rule says it
 * @param before what goes before, when the rule says it
 * @param isLookBehind true when {@code before} is a look-behind, false when it starts with a window
 */
record CompiledRule(
    SrxRule rule,
    Optional<Pattern> search,
    int breakGroup,
    Optional<FirstCharacters> firstCharacters,
    Optional<Pattern> after,
    Optional<Pattern> before,
    boolean isLookBehind) {

  /** As SRX has it, classes such as \w, \s and \b know all of Unicode. */
  static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

  /** How many characters a rule sees on either side of an offset, unless it says itself how many. */
  static final int REACH = 512;

  private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);
  private static final Pattern INNER_CLASS = Pattern.compile("\\[[^\\[\\]]*\\]");
  private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{\\d*,\\}");

  // a number that follows a backslash which is not escaped itself
  private static final Pattern BACK_REFERENCE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*\\\\)([1-9][0-9]?)");

  /**
   * Compiles a rule.
   *
   * @throws PatternSyntaxException when its two expressions cannot be put together: a comment without
   *     end, one name for a group in each
   */
  static CompiledRule of(SrxRule rule) {
    String before = rule.beforeBreak();
    String after = rule.afterBreak();
    if (rule.breaks()) {
      int group = Pattern.compile(before, FLAGS).matcher("").groupCount() + 1;
      String search = "(?:" + before + ")()(?:" + shifted(after, group) + ")";
      return new CompiledRule(
          rule,
          Optional.of(Pattern.compile(search, FLAGS)),
          group,
          FirstCharacters.of(before.isEmpty() ? after : before),
          Optional.empty(),
          Optional.empty(),
          false);
    }
    Optional<Pattern> lookBehind = lookBehind(before);
    Optional<Pattern> behind = lookBehind.or(
        () -> Optional.of(Pattern.compile("(?s:.{0," + REACH + "})(?:" + before + ")", FLAGS)));
    return new CompiledRule(
        rule,
        Optional.empty(),
        0,
        Optional.empty(),
        after.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(after, FLAGS)),
        before.isEmpty() ? Optional.empty() : behind,
        lookBehind.isPresent());
  }

  private static Optional<Pattern> lookBehind(String before) {
    if (!isBounded(before)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile("(?<=" + before + ")", FLAGS));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * True when no repetition is without end. The JDK takes some of these in a look-behind, and then
   * goes back to the start of the text.
   */
  private static boolean isBounded(String expression) {
    String plain = ESCAPE.matcher(expression).replaceAll("x");
    String outer = plain;
    do {
      plain = outer;
      outer = INNER_CLASS.matcher(plain).replaceAll("x");
    } while (!outer.equals(plain));
    return !UNBOUNDED.matcher(plain).find() && !expression.contains("\\Q");
  }

  /** The expression with the numbers in its back references raised by that of the groups before. */
  private static String shifted(String expression, int groups) {
    Matcher matcher = BACK_REFERENCE.matcher(expression);
    return matcher.replaceAll(found ->
        Matcher.quoteReplacement(found.group(1) + (Integer.parseInt(found.group(2)) + groups)));
  }
}
