package org.parell.srx;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies rules in the plainest way, as a judge of {@link SrxMatcher}: no stretches, no tables, no
 * look-behind, no allowance.
 */
final class SrxReference {

  private SrxReference() {}

  /** Each offset where a rule would break, with what becomes of it. */
  static List<SrxDecision> decisions(List<SrxRule> rules, String text) {
    TreeMap<Integer, SrxDecision> decisions = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).breaks()) {
        for (int offset : offsets(rules.get(i), text)) {
          int last = i;
          decisions.computeIfAbsent(
              offset, unused -> decision(rules.subList(0, last + 1), text, offset));
        }
      }
    }
    return List.copyOf(decisions.values());
  }

  private static SrxDecision decision(List<SrxRule> rules, String text, int offset) {
    SrxRule last = rules.get(rules.size() - 1);
    SrxRule first = rules.stream()
        .filter(rule -> rule == last || !rule.breaks() && matches(rule, text, offset))
        .findFirst()
        .orElseThrow();
    SrxDecision.Kind kind = first.breaks() ? SrxDecision.Kind.BREAK : SrxDecision.Kind.NO_BREAK;
    return new SrxDecision(offset, kind, first);
  }

  /** Where a rule breaks, the next search from the last offset on. */
  private static TreeSet<Integer> offsets(SrxRule rule, String text) {
    TreeSet<Integer> offsets = new TreeSet<>();
    Matcher matcher = Pattern.compile(
            "(?:" + rule.beforeBreak() + ")(?<offset>)(?:" + rule.afterBreak() + ")",
            Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      int offset = matcher.end("offset");
      from = offset > matcher.start() ? offset : offset + 1;
      boolean isInside = offset > 0 && offset < text.length();
      if (isInside && !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
        offsets.add(offset);
      }
    }
    return offsets;
  }

  private static boolean matches(SrxRule rule, String text, int offset) {
    Matcher after = matcher(rule.afterBreak(), text).region(offset, text.length());
    if (!after.lookingAt()) {
      return false;
    }
    Matcher before = matcher(rule.beforeBreak(), text);
    for (int start = offset; start >= 0; start--) {
      if (before.region(start, offset).matches()) {
        return true;
      }
    }
    return rule.beforeBreak().isEmpty();
  }

  private static Matcher matcher(String expression, String text) {
    return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(text)
        .useAnchoringBounds(false)
        .useTransparentBounds(true);
  }
}
