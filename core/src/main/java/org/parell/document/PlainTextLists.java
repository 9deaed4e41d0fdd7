package org.parell.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parell.document.Continuation.Start;
import org.parell.document.ListMarker.Style;

/**
 * Tells the entries of lists from dialogue, dates and other lines that look like them.
 *
 * <p>Lines with markers of one style and nothing but their own text between them are a group, and a
 * group is a list or none:
 *
 * <ul>
 *   <li>bullets always are;
 *   <li>numbers and letters are when one follows another, except for ordinals before lower case that
 *       do not begin at 1: {@code 8. februar}, {@code 9. februar};
 *   <li>dashes are when there are at least two, unless they are dialogue: at least half of them end
 *       in final punctuation, and they are long dashes, or one asks or exclaims, or prose stands
 *       around them. A colon above a group of hyphens makes it a list.
 * </ul>
 */
final class PlainTextLists {

  private record Entry(int line, ListMarker marker) {}

  private final String text;
  private final Lines lines;
  private final boolean[] running;
  private final int[] lengths;
  private final Map<Style, List<Entry>> groups = new EnumMap<>(Style.class);

  private PlainTextLists(String text, Lines lines, boolean[] running) {
    this.text = text;
    this.lines = lines;
    this.running = running;
    lengths = new int[running.length];
  }

  /**
   * How long the marker of each line is, 0 when the line is no entry of a list.
   *
   * @param running {@code running[i]} when line {@code i} is plain text
   */
  static int[] markerLengths(String text, Lines lines, boolean[] running) {
    PlainTextLists lists = new PlainTextLists(text, lines, running);
    lists.collect();
    return lists.lengths;
  }

  private void collect() {
    for (int i = 0; i < running.length; i++) {
      if (lines.isBlank(i)) {
        continue;
      }
      ListMarker marker =
          running[i] ? ListMarker.of(text, lines.start(i), lines.end(i)) : ListMarker.of("", 0, 0);
      if (!marker.isNone() && mayBegin(i, marker)) {
        groups
            .computeIfAbsent(marker.style(), style -> new ArrayList<>())
            .add(new Entry(i, marker));
      } else if (!running[i] || (lines.isGap(i - 1) && lines.indent(i) == 0)) {
        judgeGroups(i);
      }
    }
    judgeGroups(running.length);
  }

  /** False where a line in a paragraph only happens to begin like an entry. */
  private boolean mayBegin(int line, ListMarker marker) {
    int before = line - 1;
    boolean inParagraph = !lines.isGap(before) && running[before];
    if (!inParagraph
        || marker.style() == Style.BULLET
        || groups.containsKey(marker.style())
        || Continuation.endsSentence(text, lines.start(before), lines.end(before))
        || Continuation.introduces(text, lines.start(before), lines.end(before))) {
      return true;
    }
    if (lines.isGap(line + 1)) {
      return false;
    }
    ListMarker next = ListMarker.of(text, lines.start(line + 1), lines.end(line + 1));
    return next.style() == marker.style()
        && next.value() == (marker.hasValue() ? marker.value() + 1 : 0);
  }

  private void judgeGroups(int end) {
    for (List<Entry> group : groups.values()) {
      if (isList(group, end)) {
        for (Entry entry : group) {
          lengths[entry.line] = entry.marker.length();
        }
      }
    }
    groups.clear();
  }

  private boolean isList(List<Entry> group, int end) {
    return switch (group.get(0).marker.style()) {
      case NONE -> false;
      case BULLET -> true;
      case NUMBER_DOT -> counts(group) && !areOrdinals(group);
      case NUMBER_BRACKET, NUMBER_SQUARE, LETTER_BRACKET -> counts(group);
      case HYPHEN, DASH -> group.size() > 1 && !isDialogue(group, end);
    };
  }

  private static boolean counts(List<Entry> group) {
    for (int i = 1; i < group.size(); i++) {
      if (group.get(i).marker.value() == group.get(i - 1).marker.value() + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean areOrdinals(List<Entry> group) {
    return group.get(0).marker.value() != 1
        && group.stream()
            .allMatch(entry -> Continuation.startOf(
                    text, lines.start(entry.line) + entry.marker.length(), lines.end(entry.line))
                == Start.LOWER);
  }

  private boolean isDialogue(List<Entry> group, int end) {
    int sentences = 0;
    boolean lively = false;
    for (int i = 0; i < group.size(); i++) {
      int line = group.get(i).line;
      int next = i + 1 < group.size() ? group.get(i + 1).line : end;
      int last = line;
      while (last + 1 < next && !lines.isGap(last + 1)) {
        last++;
      }
      if (Continuation.endsSentence(text, lines.start(line), lines.end(last))) {
        sentences++;
        lively |= "!?".indexOf(text.charAt(lines.end(last) - 1)) >= 0;
      }
    }
    if (2 * sentences < group.size()) {
      return false;
    }
    if (group.get(0).marker.style() == Style.DASH || lively) {
      return true;
    }
    return isAmongProse(group.get(0).line, end);
  }

  /** True when all running text next to a range of lines ends in final punctuation. */
  private boolean isAmongProse(int first, int end) {
    int before = first - 1;
    while (before >= 0 && lines.isBlank(before)) {
      before--;
    }
    int after = end;
    while (after + 1 < running.length && !lines.isGap(after + 1)) {
      after++;
    }
    boolean hasBefore = before >= 0;
    boolean hasAfter = end < running.length;
    return (hasBefore || hasAfter)
        && (!hasBefore || isProse(before))
        && (!hasAfter || isProse(after));
  }

  private boolean isProse(int line) {
    return running[line] && Continuation.endsSentence(text, lines.start(line), lines.end(line));
  }
}
