package org.parell.segment;

import static org.parell.segment.BoundaryRule.BEFORE_LOWER_CASE;
import static org.parell.segment.BoundaryRule.COLON;
import static org.parell.segment.BoundaryRule.ELLIPSIS_BEFORE_CAPITAL;
import static org.parell.segment.BoundaryRule.NEXT_BULLET;
import static org.parell.segment.BoundaryRule.NEXT_ENUMERATOR;
import static org.parell.segment.BoundaryRule.PROPOSED;
import static org.parell.segment.BoundaryRule.SEMICOLON;

import org.jspecify.annotations.Nullable;
import org.parell.language.LanguageProfile;

/**
 * Finds the candidates of block after block of one text and has them decided. Not thread-safe.
 *
 * <p>One pass over the characters stops at marks ({@code . ? ! … : ;}), which are rare; all work is
 * done there. A mark with the marks, closing quotes and brackets behind it is one candidate; {@link
 * MarkRules} decides it by the token before, the word behind, and whether ICU proposes a boundary in
 * between. Boundaries that ICU proposes elsewhere (marks of other scripts) are kept.
 *
 * <p>The state carried along is where the segment starts and the list it stands in, so the answer for
 * a block depends on that block alone. Looking back or ahead never goes beyond {@link
 * Passage#REACH} characters but over white space and runs of marks, which the pass then skips: time
 * is linear. On news text the pass and the rules together take about half as long as ICU.
 */
final class BoundaryFinder implements CandidateFinder {

  private static final boolean[] IS_STOP = new boolean[128];

  static {
    for (char c : ".?!:;)".toCharArray()) {
      IS_STOP[c] = true;
    }
  }

  private final Passage passage;
  private final char[] text;
  private final Proposals proposals;
  private final Customs customs;
  private final Mark mark;
  private final ListRun list;
  private final MarkRules rules;

  private Decisions decisions = new Decisions();
  private int proposal;

  BoundaryFinder(String original, LanguageProfile profile, Customs customs) {
    this.passage = new Passage(original);
    this.text = passage.text;
    this.proposals = new Proposals(text, profile.language().locale());
    this.customs = customs;
    this.mark = new Mark(passage, customs);
    this.list = new ListRun(passage);
    this.rules = new MarkRules(passage, profile, customs, mark, list);
  }

  @Override
  public Passage passage() {
    return passage;
  }

  @Override
  public void find(int blockStart, int blockEnd, Decisions found) {
    decisions = found;
    int start = passage.skipSpace(blockStart, blockEnd);
    int end = passage.skipSpaceBack(start, blockEnd);
    if (start == end) {
      return;
    }
    passage.end = end;
    proposals.turnTo(start, end);
    proposal = proposals.next();
    list.clear();
    openSegment(start);
    int i = start;
    while (i < end) {
      char c = text[i];
      if (c < 0x80 ? !IS_STOP[c] : c < '\u2022') {
        i++;
      } else if (Signs.isMark(c)) {
        i = atMark(i);
      } else {
        if (c == ':') {
          atColon(i);
        } else if (c == ';') {
          atSemicolon(i);
        } else if (c == ')') {
          atEnumerator(list.nextEnumerator(i, ')', i + 1));
        } else if (list.isNextBullet(i) && Signs.isBullet(c)) {
          atBullet(i);
        }
        i++;
      }
    }
    keepProposalsUpTo(end - 1);
  }

  private void openSegment(int start) {
    passage.segmentStart = start;
    list.openSegment(start);
  }

  private void decide(int offset, boolean isProposed, BoundaryRule rule) {
    decisions.add(offset, isProposed, rule);
    if (rule.breaks()) {
      openSegment(passage.skipSpace(offset, passage.end));
    }
  }

  /** Keeps what ICU proposes outside all candidates. */
  private void keepProposalsUpTo(int limit) {
    while (proposal <= limit) {
      // ICU counts an opening bracket or quote behind a mark to the sentence before: 。「|どこ
      int offset = passage.beforeOpening(passage.segmentStart, proposal);
      if (offset > passage.segmentStart) {
        decide(offset, true, goesOn(offset) ? BEFORE_LOWER_CASE : PROPOSED);
      }
      proposal = proposals.next();
    }
  }

  /**
   * True for {@code «Πού ήσουν;» ρώτησε}: lower case behind white space, where the language does not
   * begin a sentence with it. Scripts without case set off no words in lower case from their own
   * sentences: {@code 見て！ iPhone}.
   */
  private boolean goesOn(int offset) {
    int next = passage.skipSpace(offset, passage.end);
    if (text[next - 1] != ' ' || passage.followerAt(next) != Follower.LOWER) {
      return false;
    }
    boolean closed = false;
    int limit = Math.max(passage.segmentStart, offset - Passage.REACH);
    for (int i = offset - 1; i >= limit; i--) {
      char c = text[i];
      if (Signs.isLetter(c)) {
        boolean hasCase = Character.isUpperCase(c) || Character.isLowerCase(c);
        return hasCase && (closed || !customs.stopBeforeLowerCaseBreaks());
      }
      closed |= Signs.isClosing(c) || Signs.isQuote(c);
    }
    return false;
  }

  /** Decides the candidate whose marks start here; the answer is where to go on. */
  private int atMark(int i) {
    keepProposalsUpTo(i);
    mark.turnTo(i);
    mark.proposed = false;
    int last = mark.isBeforeGluedOpening() ? mark.word : mark.next;
    while (proposal <= last && proposal < passage.end) {
      mark.proposed = true;
      proposal = proposals.next();
    }
    if (mark.next >= passage.end) {
      return passage.end;
    }
    if (mark.isFullStop()) {
      boolean withBracket = mark.end == mark.marksEnd + 1 && text[mark.marksEnd] == ')';
      atEnumerator(list.nextEnumerator(mark.start, withBracket ? ')' : '.', mark.end));
    }
    if (mark.isStopBeforeSpacedEllipsis()) {
      decide(mark.start + 1, mark.proposed, ELLIPSIS_BEFORE_CAPITAL);
      return mark.next;
    }
    @Nullable BoundaryRule rule = rules.rule();
    if (rule != null) {
      decide(mark.end, mark.proposed, rule);
    }
    return mark.next;
  }

  private void atColon(int i) {
    boolean mayEnd = customs.colonBreaks()
        && i > passage.segmentStart
        && i + 1 < passage.end
        && text[i + 1] == ' '
        && text[i - 1] != '.'; // behind an abbreviation comes a list: Frå v.: Kari, Ola
    if (!mayEnd) {
      return;
    }
    mark.lookBehind(i + 1);
    boolean opens = switch (mark.follower) {
      case UPPER, INVERTED_MARK -> true;
      case DASH -> passage.isUpperAt(passage.skipSpace(mark.next + 1, passage.end));
      default -> false;
    };
    if (opens) {
      keepProposalsUpTo(i);
      decide(i + 1, false, COLON);
    }
  }

  private void atSemicolon(int i) {
    boolean ends = customs.semicolonBreaks()
        && i > passage.segmentStart
        && i + 1 < passage.end
        && text[i + 1] == ' ';
    if (ends) {
      keepProposalsUpTo(i);
      decide(i + 1, false, SEMICOLON);
    }
  }

  /** Ends the segment before the next enumerator of a list; a negative offset is none. */
  private void atEnumerator(int start) {
    if (start < 0) {
      return;
    }
    keepProposalsUpTo(start);
    endBefore(start, NEXT_ENUMERATOR);
  }

  private void atBullet(int i) {
    keepProposalsUpTo(i);
    endBefore(i, NEXT_BULLET);
  }

  /** Ends the segment before a sign and what opens before the sign. */
  private void endBefore(int sign, BoundaryRule rule) {
    int opening = passage.beforeOpening(passage.segmentStart, sign);
    int offset = passage.skipSpaceBack(passage.segmentStart, opening);
    if (offset > passage.segmentStart) {
      decide(offset, false, rule);
    }
  }
}
