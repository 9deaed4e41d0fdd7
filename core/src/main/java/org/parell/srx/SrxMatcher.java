package org.parell.srx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies the rules for one language to block after block. Not thread-safe; take one for each thread
 * from {@link SrxRules#matcher}.
 *
 * <p>A rule matches at an offset when its first expression matches text that ends there and its
 * second one text that begins there; the first rule that matches decides. What a rule sees ends with
 * the block, {@code ^} and {@code $} are its two ends, and it sees 512 characters on either side of
 * an offset, unless it says itself how many. Where matches of a rule that breaks overlap, those count that a search from left to right
 * finds, the next from the offset of the last; as in other engines, {@code [.?!]+} breaks behind the
 * last of three full stops only.
 *
 * <p>A rule may read the text some 250 times over; one that needs more, such as {@code (a+)+b} on a
 * line of {@code a}, is given up for the stretch of at most 4,096 characters or the offset at hand, and
 * is said to be so. Thus time is linear in the text, whatever the rules, and memory too.
 */
public final class SrxMatcher {

  private final BlockText text = new BlockText();
  private final List<BreakSearch> searches = new ArrayList<>();

  /** The checks before each search: {@code checks.get(i)} for {@code searches.get(i)}. */
  private final List<List<KeepCheck>> checks = new ArrayList<>();

  /** What follows an offset, by expression. */
  private final Map<String, AfterCheck> afters = new HashMap<>();

  private List<SrxDecision> decisions = new ArrayList<>();
  private boolean inOrder;

  SrxMatcher(List<CompiledRule> rules) {
    List<KeepCheck> before = new ArrayList<>();
    for (CompiledRule compiled : rules) {
      SrxRule rule = compiled.rule();
      if (rule.breaks()) {
        searches.add(new BreakSearch(compiled, text, offset -> giveUp(offset, rule)));
        checks.add(List.copyOf(before));
      } else {
        Optional<AfterCheck> after = compiled
            .after()
            .map(pattern -> afters.computeIfAbsent(
                pattern.pattern(), expression -> new AfterCheck(pattern, text)));
        before.add(new KeepCheck(compiled, after, text));
      }
    }
  }

  /**
   * What the rules say to a block: each offset where a rule would break, and what becomes of it, in
   * the order of the offsets. No text makes it throw.
   */
  public List<SrxDecision> decisions(String block) {
    requireNonNull(block, "block");
    decisions = new ArrayList<>();
    inOrder = true;
    text.turnTo(block);
    searches.forEach(RuleUse::turnToBlock);
    afters.values().forEach(RuleUse::turnToBlock);
    if (!checks.isEmpty()) {
      checks.get(checks.size() - 1).forEach(RuleUse::turnToBlock);
    }
    int first = first();
    while (first >= 0) {
      int offset = searches.get(first).offset();
      decide(offset, first);
      for (BreakSearch search : searches) {
        while (search.offset() <= offset) {
          search.next();
        }
      }
      first = first();
    }
    if (!inOrder) {
      decisions.sort(Comparator.comparingInt(SrxDecision::offset));
    }
    return decisions;
  }

  /** The first of the searches that have come least far, or -1 when all have ended. */
  private int first() {
    int first = -1;
    int least = BreakSearch.NONE;
    for (int i = 0; i < searches.size(); i++) {
      int offset = searches.get(i).offset();
      if (offset < least) {
        least = offset;
        first = i;
      }
    }
    return first;
  }

  private void decide(int offset, int search) {
    for (KeepCheck check : checks.get(search)) {
      switch (check.at(offset)) {
        case YES -> {
          add(offset, SrxDecision.Kind.NO_BREAK, check.rule());
          return;
        }
        case GIVEN_UP -> giveUp(offset, check.rule());
        default -> {}
      }
    }
    add(offset, SrxDecision.Kind.BREAK, searches.get(search).rule());
  }

  private void giveUp(int offset, SrxRule rule) {
    add(offset, SrxDecision.Kind.GIVEN_UP, rule);
    // a search is ahead of the offset that is decided
    inOrder = false;
  }

  private void add(int offset, SrxDecision.Kind kind, SrxRule rule) {
    decisions.add(new SrxDecision(offset, kind, rule));
  }
}
