package org.parell.document;

import java.util.ArrayList;
import java.util.List;
import org.parell.document.Continuation.Start;

/**
 * Finds the blocks of plain text, line by line.
 *
 * <p>Lines are given roles first (heading, rule, entry of a list, running text); a run of running text
 * is then cut into paragraphs. A line end in a run is
 *
 * <ul>
 *   <li>a wrap when the line stops without final punctuation and the next begins in lower case,
 *       unless the line is far too short for that and no {@link CutSentence}, or the run goes line by
 *       line (see {@link WrapWidth#isLineByLine}) and the line has a mark at its end;
 *   <li>a wrap when the text is wrapped and the line is full ({@link WrapWidth#isFull}), unless the
 *       run goes line by line and the line has a mark at its end;
 *   <li>the end of a paragraph in all other cases, and always in verse (see {@link #isStanza}), before
 *       dialogue and before the indented first line of a paragraph.
 * </ul>
 *
 * <p>At last entries of a list that stand in one line are parted, short lines above prose become
 * headings, and torn paragraphs are joined.
 */
final class PlainTextBlocks {

  /** A line that goes on in lower case is wrapped if it reaches half as far as this, or as others. */
  private static final int LIKELY_WIDTH = 60;

  private static final int LONGEST_HEADING = 100;
  private static final int LONGEST_HEADING_ABOVE_TEXT = 60;
  private static final int LONGEST_UNDERLINED = 120;
  private static final int MOST_HEADINGS_IN_A_ROW = 3;
  private static final int FEWEST_LINES_IN_STANZA = 3;

  private enum Role {
    BLANK,
    RULE,
    HEADING,
    ITEM,
    TEXT
  }

  private record Draft(BlockKind kind, int start, int end, int firstLine, int lastLine) {
    Draft as(BlockKind other) {
      return new Draft(other, start, end, firstLine, lastLine);
    }

    Draft within(int from, int to) {
      return new Draft(kind, from, to, firstLine, lastLine);
    }

    Draft upTo(Draft last) {
      return new Draft(kind, start, last.end, firstLine, last.lastLine);
    }
  }

  private final String text;
  private final Lines lines;
  private final Role[] roles;

  /** Where headings and entries of lists begin behind their markers, and where headings end. */
  private final int[] contentStarts;

  private final int[] contentEnds;
  private WrapWidth width = WrapWidth.NONE;

  private PlainTextBlocks(String text, int from) {
    this.text = text;
    lines = new Lines(text, from);
    roles = new Role[lines.count()];
    contentStarts = new int[lines.count()];
    contentEnds = new int[lines.count()];
  }

  /** The blocks of a text from an offset on. */
  static List<Block> of(String text, int from) {
    PlainTextBlocks blocks = new PlainTextBlocks(text, from);
    blocks.giveRoles();
    blocks.findLists();
    blocks.findWidth();
    List<Draft> drafts = blocks.mended(blocks.withHeadings(blocks.withItemsApart(blocks.cut())));
    return drafts.stream()
        .map(draft -> new Block(draft.kind, new Span(draft.start, draft.end)))
        .toList();
  }

  private void giveRoles() {
    for (int i = 0; i < roles.length; i++) {
      contentStarts[i] = lines.start(i);
      contentEnds[i] = lines.end(i);
      if (lines.isBlank(i)) {
        roles[i] = Role.BLANK;
      } else if (isRule(i)) {
        roles[i] = Role.RULE;
        if (underlines(i)) {
          roles[i - 1] = Role.HEADING;
        }
      } else {
        roles[i] = isMarkedHeading(i) ? Role.HEADING : Role.TEXT;
      }
    }
  }

  /** True of three or more of the same sign, with or without space between. */
  private boolean isRule(int line) {
    char sign = text.charAt(lines.start(line));
    if ("-–—=*_~#+".indexOf(sign) < 0) {
      return false;
    }
    int count = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      if (text.charAt(i) == sign) {
        count++;
      } else if (!Continuation.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return count >= 3;
  }

  private boolean underlines(int line) {
    char sign = text.charAt(lines.start(line));
    return (sign == '=' || sign == '-')
        && line > 0
        && roles[line - 1] == Role.TEXT
        && lines.isGap(line - 2)
        && lines.length(line - 1) <= LONGEST_UNDERLINED
        && !Continuation.endsSentence(text, lines.start(line - 1), lines.end(line - 1));
  }

  private boolean isMarkedHeading(int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    char sign = text.charAt(start);
    if (sign != '#' && sign != '=') {
      return false;
    }
    int level = 0;
    while (start + level < end && text.charAt(start + level) == sign) {
      level++;
    }
    int from = start + level;
    int to = end;
    while (to > from && text.charAt(to - 1) == sign) {
      to--;
    }
    boolean marked = level <= 6
        && from < to
        && (sign == '#' ? Continuation.isSpace(text.charAt(from)) : end - to == level);
    if (!marked) {
      return false;
    }
    while (from < to && Continuation.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Continuation.isSpace(text.charAt(to - 1))) {
      to--;
    }
    contentStarts[line] = from;
    contentEnds[line] = to;
    return from < to;
  }

  private void findLists() {
    boolean[] running = running();
    int[] markers = PlainTextLists.markerLengths(text, lines, running);
    for (int i = 0; i < roles.length; i++) {
      if (markers[i] > 0) {
        roles[i] = Role.ITEM;
        contentStarts[i] += markers[i];
      }
    }
  }

  private void findWidth() {
    width = WrapWidth.of(text, lines, running());
  }

  private boolean[] running() {
    boolean[] running = new boolean[roles.length];
    for (int i = 0; i < roles.length; i++) {
      running[i] = roles[i] == Role.TEXT;
    }
    return running;
  }

  private List<Draft> cut() {
    List<Draft> drafts = new ArrayList<>();
    boolean[] running = running();
    boolean lineByLine = false;
    boolean stanza = false;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.TEXT && (i == 0 || roles[i - 1] != Role.TEXT)) {
        int end = WrapWidth.runEnd(running, i);
        lineByLine = WrapWidth.isLineByLine(text, lines, i, end);
        stanza = isStanza(i, end);
      }
      switch (roles[i]) {
        case BLANK, RULE -> {}
        case HEADING -> drafts.add(draft(BlockKind.HEADING, i));
        case ITEM -> drafts.add(draft(BlockKind.LIST_ITEM, i));
        case TEXT -> {
          Draft line = draft(BlockKind.PARAGRAPH, i);
          int last = drafts.size() - 1;
          boolean adjacent = last >= 0 && drafts.get(last).lastLine == i - 1;
          if (adjacent && !stanza && goesOn(drafts.get(last), i - 1, lineByLine)) {
            drafts.set(last, drafts.get(last).upTo(line));
          } else {
            drafts.add(line);
          }
        }
      }
    }
    return drafts;
  }

  /**
   * True when each line of a run begins in upper case and half of its line ends are no wraps: verse,
   * of which the longer lines would else be joined with the next and the shorter not.
   */
  private boolean isStanza(int first, int end) {
    if (end - first < FEWEST_LINES_IN_STANZA) {
      return false;
    }
    int wraps = 0;
    for (int i = first; i < end; i++) {
      if (Continuation.startOf(text, lines.start(i), lines.end(i)) != Start.UPPER) {
        return false;
      }
      wraps += i + 1 < end && width.isFull(lines, i) ? 1 : 0;
    }
    return 2 * wraps <= end - first - 1;
  }

  private Draft draft(BlockKind kind, int line) {
    return new Draft(kind, contentStarts[line], contentEnds[line], line, line);
  }

  private boolean goesOn(Draft block, int line, boolean lineByLine) {
    int next = line + 1;
    if (block.kind == BlockKind.HEADING) {
      return false;
    }
    boolean item = block.kind == BlockKind.LIST_ITEM;
    if (item && lines.indent(next) > lines.indent(block.firstLine)) {
      return true;
    }
    boolean ends = Continuation.endsSentence(text, lines.start(line), lines.end(line));
    boolean complete = ends || Continuation.introduces(text, lines.start(line), lines.end(line));
    if (complete && opensSpeech(next)) {
      return false;
    }
    Start start = Continuation.startOf(text, lines.start(next), lines.end(next));
    boolean indented = !item && lines.indent(next) > lines.indent(line);
    if (complete && indented && start != Start.LOWER) {
      return false;
    }
    boolean mark = Continuation.endsInPunctuation(text, lines.start(line), lines.end(line));
    if (width.isFull(lines, line)) {
      return !(lineByLine && mark);
    }
    if (start != Start.LOWER || ends || (lineByLine && mark)) {
      return false;
    }
    int likely = Math.max(width.least(), LIKELY_WIDTH);
    boolean mayBeCut = !width.exists() && !lineByLine;
    return lines.reach(line) >= likely / 2
        || (mayBeCut && CutSentence.isCutBehind(text, lines, line, contentStarts[line]));
  }

  private boolean opensSpeech(int line) {
    return Continuation.isDash(text.charAt(lines.start(line)))
        && !ListMarker.of(text, lines.start(line), lines.end(line)).isNone();
  }

  private List<Draft> withItemsApart(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      if (draft.kind == BlockKind.LIST_ITEM) {
        addItems(draft, result);
      } else {
        result.add(draft);
      }
    }
    return result;
  }

  /** Adds the entries of a list run together, {@code • Milk • Bread}, or the one that there is. */
  private void addItems(Draft item, List<Draft> result) {
    char bullet = text.charAt(lines.start(item.firstLine));
    int start = item.start;
    for (int i = start + 1; i < item.end && ListMarker.partsEntries(bullet); i++) {
      if (text.charAt(i) != bullet || !Continuation.isSpace(text.charAt(i - 1))) {
        continue;
      }
      ListMarker marker = ListMarker.of(text, i, item.end);
      if (!marker.isNone()) {
        result.add(item.within(start, endBefore(i)));
        start = i + marker.length();
        i = start;
      }
    }
    result.add(item.within(start, item.end));
  }

  private int endBefore(int offset) {
    int end = offset;
    while (Continuation.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private List<Draft> withHeadings(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(drafts);
    // from the end, so that a heading above a heading knows what the lower one is
    int row = 0;
    boolean aboveProse = false;
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.kind == BlockKind.HEADING) {
        continue;
      }
      boolean prose = i + 1 < drafts.size() && isProse(drafts.get(i + 1));
      boolean above = prose || (aboveProse && row < MOST_HEADINGS_IN_A_ROW);
      if (draft.kind == BlockKind.PARAGRAPH
          && above
          && looksLikeHeading(draft, drafts.get(i + 1))) {
        result.set(i, draft.as(BlockKind.HEADING));
        row = prose ? 1 : row + 1;
        aboveProse = true;
      } else {
        row = 0;
        aboveProse = false;
      }
    }
    return result;
  }

  private boolean isProse(Draft draft) {
    return draft.kind == BlockKind.PARAGRAPH
        && draft.end - draft.start > LONGEST_HEADING_ABOVE_TEXT
        && (Continuation.endsSentence(text, draft.start, draft.end)
            || draft.end - draft.start > 2 * LONGEST_HEADING);
  }

  private boolean looksLikeHeading(Draft draft, Draft next) {
    int length = draft.end - draft.start;
    if (draft.firstLine != draft.lastLine || !lines.isGap(draft.firstLine - 1)) {
      return false;
    }
    boolean apart = lines.isGap(draft.lastLine + 1);
    boolean fits = apart
        ? length <= LONGEST_HEADING
        : length <= LONGEST_HEADING_ABOVE_TEXT && 2 * length < next.end - next.start;
    char last = text.charAt(draft.end - 1);
    Start start = Continuation.startOf(text, draft.start, draft.end);
    boolean runsOn = Continuation.startOf(text, next.start, next.end) == Start.LOWER;
    return fits
        && !runsOn
        && start != Start.LOWER
        && !opensSpeech(draft.firstLine)
        && !Continuation.endsSentence(text, draft.start, draft.end)
        && !Continuation.introduces(text, draft.start, draft.end)
        && last != ','
        && !Continuation.isDash(last);
  }

  private List<Draft> mended(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean number = isPageNumber(draft);
      int last = result.size() - 1;
      int next = number ? i + 1 : i;
      if (last >= 0 && next < drafts.size() && isTorn(result.get(last), drafts.get(next))) {
        result.set(last, result.get(last).upTo(drafts.get(next)));
        i = next;
      } else if (!(number && atPageBreak(draft))) {
        result.add(draft);
      }
    }
    return result;
  }

  private boolean isTorn(Draft before, Draft after) {
    return before.kind == BlockKind.PARAGRAPH
        && after.kind == BlockKind.PARAGRAPH
        && after.firstLine > before.lastLine + 1
        && Continuation.overGap(text, before.start, before.end, after.start, after.end);
  }

  private boolean isPageNumber(Draft draft) {
    return draft.firstLine == draft.lastLine
        && draft.kind != BlockKind.LIST_ITEM
        && lines.isGap(draft.firstLine - 1)
        && lines.isGap(draft.lastLine + 1)
        && Continuation.isPageNumber(text, draft.start, draft.end);
  }

  private boolean atPageBreak(Draft draft) {
    return lines.isPageBreak(draft.firstLine - 1) || lines.isPageBreak(draft.lastLine + 1);
  }
}
