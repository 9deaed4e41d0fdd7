package org.parell.segment;

import java.util.List;

/**
 * The list that runs through a block: the enumerator its segments opened with last.
 *
 * <p>The items of a list often stand in one block without full stops, {@code 1. First 2. Second}; a
 * segment that opens with an enumerator makes the next number of the same style begin a new one.
 */
final class ListRun {

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private static final char SECTION = '\u00A7';

  private final Passage passage;
  private final char[] text;

  /** Where the enumerator of the current segment would start, bullets left out. */
  private int enumeratorStart;

  /** {@code '.'} of {@code 1.}, {@code ')'} of {@code 1)} and {@code 1.)}, 0 of no list. */
  private char style;

  private boolean ofLetters;
  private int value;

  /** The place of the enumerator in {@link #ROMAN}, -1 of others; {@code i} and {@code v} have both. */
  private int roman;

  /** Where the number of {@code § 4.} or {@code § 3-1 a.} ends, 0 of no section of a law. */
  private int sectionEnd;

  private boolean ofSections;

  ListRun(Passage passage) {
    this.passage = passage;
    this.text = passage.text;
  }

  /** Forgets the list of the block before. */
  void clear() {
    style = 0;
  }

  /** Looks for the enumerator of the segment that starts here. */
  void openSegment(int start) {
    int i = start;
    while (i < passage.end && i < start + 4 && (Signs.isBullet(text[i]) || text[i] == ' ')) {
      i++;
    }
    if (i < passage.end && text[i] == '(') {
      i++;
    }
    sectionEnd = 0;
    if (i < passage.end && text[i] == SECTION) {
      i = passage.skipSpace(i + 1, Math.min(passage.end, i + 2));
      sectionEnd = sectionEnd(i);
    }
    enumeratorStart = i;
    int tokenEnd = i;
    while (tokenEnd < passage.end && tokenEnd < i + 4 && Signs.isLetterOrDigit(text[tokenEnd])) {
      tokenEnd++;
    }
    if (tokenEnd == i || tokenEnd == passage.end) {
      return;
    }
    char style = text[tokenEnd];
    int behind = tokenEnd + 1;
    if (style == '.' && behind < passage.end && text[behind] == ')') {
      behind++;
      style = ')';
    }
    boolean letters = tokenEnd == i + 1 && text[i] >= 'a' && text[i] <= 'z';
    int value = letters ? text[i] - 'a' + 1 : passage.number(i, tokenEnd);
    int roman = roman(i, tokenEnd);
    boolean opens = (style == '.' || style == ')')
        && (value >= 0 || roman >= 0)
        && behind < passage.end
        && text[behind] == ' '
        && (i == start || text[i - 1] != '(')
        && (style == ')' || passage.isUpperAt(passage.skipSpace(behind, passage.end)));
    if (opens) {
      this.style = style;
      ofLetters = letters;
      this.value = value;
      this.roman = roman;
      ofSections = sectionEnd > 0;
    }
  }

  private int roman(int from, int to) {
    boolean mayBe = text[from] == 'i' || text[from] == 'v' || text[from] == 'x';
    return mayBe ? ROMAN.indexOf(passage.text(from, to)) : -1;
  }

  /** The end of {@code 4}, {@code 3-1}, {@code 4 a} from here. */
  private int sectionEnd(int start) {
    int i = start;
    int limit = Math.min(passage.end, start + 8);
    while (i < limit && (Signs.isDigit(text[i]) || i > start && text[i] == '-')) {
      i++;
    }
    int letter = passage.skipSpace(i, Math.min(passage.end, i + 1));
    boolean lettered = i > start
        && letter + 1 < passage.end
        && Character.isLowerCase(text[letter])
        && text[letter + 1] == '.';
    return lettered ? letter + 1 : i;
  }

  /**
   * Where the enumerator that ends before {@code tokenEnd} starts when it is the next one of the
   * run, else -1.
   */
  int nextEnumerator(int tokenEnd, char style, int behind) {
    if (this.style != style || behind >= passage.end || text[behind] != ' ') {
      return -1;
    }
    int start = tokenEnd;
    while (start > passage.segmentStart
        && start > tokenEnd - 4
        && Signs.isLetterOrDigit(text[start - 1])) {
      start--;
    }
    if (start <= passage.segmentStart || start == tokenEnd) {
      return -1;
    }
    boolean isNextRoman = roman >= 0 && roman(start, tokenEnd) == roman + 1;
    boolean isNext = ofLetters
        ? start == tokenEnd - 1 && text[start] - 'a' + 1 == value + 1
        : value >= 0 && passage.number(start, tokenEnd) == value + 1;
    boolean fits = isNext || isNextRoman;
    if (!fits || style == '.' && !passage.isUpperAt(passage.skipSpace(behind, passage.end))) {
      return -1;
    }
    if (Signs.isBullet(text[start - 1])) {
      return start - 1;
    }
    int before = passage.skipSpaceBack(Math.max(passage.segmentStart, start - 1), start);
    boolean isSection = before > passage.segmentStart && text[before - 1] == SECTION;
    if (isSection || ofSections) {
      return isSection && ofSections ? before - 1 : -1;
    }
    return text[start - 1] == ' ' ? start : -1;
  }

  /** True of a bullet that opens an item when the segment opened with one and has text. */
  boolean isNextBullet(int i) {
    return i > passage.segmentStart
        && text[i - 1] == ' '
        && Signs.isBullet(text[passage.segmentStart])
        && passage.skipSpaceBack(passage.segmentStart, i) > passage.segmentStart + 1;
  }

  /**
   * True of {@code 1}, {@code 2.1}, {@code a}, {@code iv}, {@code § 3-1} at the start of the segment.
   */
  boolean isEnumerator(int start, int end) {
    if (sectionEnd > 0) {
      return end == sectionEnd;
    }
    if (start != enumeratorStart) {
      return false;
    }
    int length = end - start;
    if (length == 1) {
      return Signs.isLetterOrDigit(text[start]);
    }
    boolean digits = length <= 8;
    boolean roman = length <= 5;
    int run = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      run = c == '.' ? 0 : run + 1;
      digits &= run <= 3 && (c == '.' || Signs.isDigit(c));
      roman &= "IVX".indexOf(c) >= 0 && Character.isUpperCase(text[start])
          || "ivx".indexOf(c) >= 0 && Character.isLowerCase(text[start]);
    }
    return digits || roman;
  }
}
