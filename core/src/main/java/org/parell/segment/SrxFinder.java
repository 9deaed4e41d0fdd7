package org.parell.segment;

import org.parell.srx.SrxDecision;
import org.parell.srx.SrxMatcher;

/** Has the candidates decided by rules of SRX, which see the text as it is, line ends included. */
final class SrxFinder implements CandidateFinder {

  private final String text;
  private final Passage passage;
  private final SrxMatcher matcher;

  SrxFinder(String text, SrxMatcher matcher) {
    this.text = text;
    this.passage = new Passage(text);
    this.matcher = matcher;
  }

  @Override
  public Passage passage() {
    return passage;
  }

  @Override
  public void find(int blockStart, int blockEnd, Decisions found) {
    int start = passage.skipSpace(blockStart, blockEnd);
    int end = passage.skipSpaceBack(start, blockEnd);
    for (SrxDecision decision : matcher.decisions(text.substring(start, end))) {
      BoundaryRule rule = switch (decision.kind()) {
        case BREAK -> BoundaryRule.SRX_BREAK;
        case NO_BREAK -> BoundaryRule.SRX_NO_BREAK;
        case GIVEN_UP -> BoundaryRule.SRX_GIVEN_UP;
      };
      found.add(start + decision.offset(), rule, decision.rule());
    }
  }
}
