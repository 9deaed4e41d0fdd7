package org.parell.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Wikitext without the markup that crosses lines: comments, templates, references and tags are left
 * out but for templates that stand for text, links, tables, lists and quotes are still there.
 *
 * <p>Each stage removes ranges from the one before; {@link #fileOffset} leads back. Halves that find no
 * partner are removed alone. Partners are searched with stacks and in lists of tags, so time is linear
 * however many halves there are; a heading ends the search, so that one lost brace costs one section
 * at most.
 */
final class WikitextMarkup {

  private static final Set<String> WITH_CONTENT = Set.of(
      "categorytree",
      "ce",
      "chem",
      "graph",
      "hiero",
      "imagemap",
      "includeonly",
      "indicator",
      "inputbox",
      "mapframe",
      "math",
      "ref",
      "references",
      "score",
      "script",
      "source",
      "style",
      "syntaxhighlight",
      "templatedata",
      "templatestyles",
      "timeline");

  private static final Set<String> ENDING_LINES = Set.of(
      "blockquote",
      "center",
      "dd",
      "div",
      "dl",
      "dt",
      "gallery",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "li",
      "ol",
      "p",
      "poem",
      "pre",
      "section",
      "table",
      "td",
      "th",
      "tr",
      "ul");

  private static final Set<String> INSIDE_LINES = Set.of(
      "abbr",
      "b",
      "bdi",
      "bdo",
      "big",
      "cite",
      "code",
      "data",
      "del",
      "dfn",
      "em",
      "font",
      "i",
      "ins",
      "kbd",
      "mark",
      "noinclude",
      "nowiki",
      "onlyinclude",
      "q",
      "rb",
      "rp",
      "rt",
      "ruby",
      "s",
      "samp",
      "small",
      "span",
      "strike",
      "strong",
      "sub",
      "sup",
      "time",
      "tt",
      "u",
      "var",
      "wbr");

  private static final int LONGEST_TAG = 1000;
  private static final int LONGEST_TEMPLATE_NAME = 60;

  /** Each level is looked through once more, so there must be few; deeper templates are removed. */
  private static final int DEEPEST_TEXT_TEMPLATE = 8;

  private final String file;
  private final char[] chars;
  private final int[] offsets;
  private int length;
  private final Ranges quotations = new Ranges();

  private WikitextMarkup(String file, int from) {
    this.file = file;
    length = file.length() - from;
    chars = file.substring(from).toCharArray();
    offsets = new int[length];
    for (int i = 0; i < length; i++) {
      offsets[i] = from + i;
    }
  }

  /** The markup of a file from an offset on. */
  static WikitextMarkup of(String file, int from) {
    WikitextMarkup markup = new WikitextMarkup(file, from);
    markup.removeComments();
    markup.removeTemplates();
    markup.removeTags();
    markup.quotations.sort();
    return markup;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return chars[index];
  }

  /** False where a tag or a template has become white space. */
  boolean isAsInFile(int index) {
    return chars[index] == file.charAt(offsets[index]);
  }

  int fileOffset(int index) {
    return offsets[index];
  }

  String text(int start, int end) {
    return new String(chars, start, end - start);
  }

  boolean startsWith(String token, int index, int end) {
    if (index + token.length() > end) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (chars[index + i] != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The starts and ends of passages set apart, in order of their starts. */
  Ranges quotations() {
    return quotations;
  }

  /** The first offset behind the heading that a line is, or -1 when it is none. */
  int headingEnd(int lineStart) {
    if (!startsWith("==", lineStart, length)) {
      return -1;
    }
    int end = lineEnd(lineStart);
    int last = end;
    while (last > lineStart && Continuation.isSpace(chars[last - 1])) {
      last--;
    }
    return last > lineStart + 4 && startsWith("==", last - 2, end) ? end : -1;
  }

  int lineEnd(int start) {
    int end = start;
    while (end < length && chars[end] != '\n' && chars[end] != '\r') {
      end++;
    }
    return end;
  }

  private boolean isLineStart(int index) {
    return index == 0 || chars[index - 1] == '\n' || chars[index - 1] == '\r';
  }

  private void removeComments() {
    Ranges removed = new Ranges();
    boolean mayClose = true;
    for (int i = 0; i < length; i++) {
      if (chars[i] != '<' || !startsWith("<!--", i, length)) {
        continue;
      }
      int close = mayClose ? find("-->", i + 4) : -1;
      mayClose = close >= 0;
      int end = mayClose ? close + 3 : i + 4;
      removed.add(i, end);
      i = end - 1;
    }
    remove(removed);
  }

  private int find(String token, int from) {
    for (int i = from; i + token.length() <= length; i++) {
      if (chars[i] == token.charAt(0) && startsWith(token, i, length)) {
        return i;
      }
    }
    return -1;
  }

  private void removeTemplates() {
    Ranges removed = new Ranges();
    Ranges open = new Ranges();
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c == '=' && isLineStart(i) && headingEnd(i) >= 0) {
        open.clear();
      }
      if (c != '{' && c != '}') {
        continue;
      }
      int end = i + 1;
      while (end < length && chars[end] == c) {
        end++;
      }
      for (int brace = i; brace + 2 <= end; ) {
        // of an odd number the last token takes three, as a parameter does: {{{name}}}
        int next = end - brace == 3 ? end : brace + 2;
        removed.add(brace, next);
        if (c == '{') {
          open.add(brace, next);
        } else if (!open.isEmpty()) {
          int start = open.removeLast();
          if (open.count() < DEEPEST_TEXT_TEMPLATE) {
            closeTemplate(removed, start, next);
          } else {
            removed.mergeFrom(start);
          }
        }
        brace = next;
      }
      i = end - 1;
    }
    remove(withSpaceBefore(removed));
  }

  /** Removes a template, except for the parameters that hold text, if it is known to have such. */
  private void closeTemplate(Ranges removed, int start, int end) {
    Ranges inside = removed.takeFrom(start);
    int nameEnd = start + 2;
    while (nameEnd < end
        && nameEnd - start < LONGEST_TEMPLATE_NAME
        && "|{}[]<\n".indexOf(chars[nameEnd]) < 0) {
      nameEnd++;
    }
    String name = chars[nameEnd] == '|' ? text(start + 2, nameEnd) : "";
    Set<String> quoted = TextTemplates.QUOTATIONS.textParameters(name);
    Set<String> wanted = quoted.isEmpty() ? TextTemplates.INLINE.textParameters(name) : quoted;
    Ranges kept = wanted.isEmpty() ? new Ranges() : parameters(nameEnd, end - 2, inside, wanted);
    int at = start;
    int next = 0;
    for (int i = 0; i < kept.count(); i++) {
      // what parts this text from the one before it; the markup there has room for a character
      if (i > 0 || !quoted.isEmpty()) {
        chars[at] = i > 0 ? ' ' : '\n';
        at++;
      }
      removed.add(at, kept.start(i));
      at = kept.end(i);
      while (next < inside.count() && inside.start(next) < at) {
        if (inside.start(next) >= kept.start(i)) {
          removed.add(inside.start(next), inside.end(next));
        }
        next++;
      }
    }
    if (!quoted.isEmpty() && kept.count() > 0) {
      quotations.add(offsets[start], offsets[end - 1]);
      chars[at] = '\n';
      at++;
    }
    removed.add(at, end);
  }

  /**
   * The values of wanted parameters without the white space around them, in order.
   *
   * @param from the {@code |} before the first one
   * @param skipped what is removed already, such as templates inside the template
   */
  private Ranges parameters(int from, int end, Ranges skipped, Set<String> wanted) {
    Ranges values = new Ranges();
    int number = 0;
    int links = 0;
    int skip = 0;
    int valueStart = from + 1;
    String name = "";
    for (int i = from + 1; i <= end; i++) {
      while (skip < skipped.count() && skipped.end(skip) <= i) {
        skip++;
      }
      if (i < end && skip < skipped.count() && skipped.start(skip) <= i) {
        i = skipped.end(skip) - 1;
        continue;
      }
      if (i < end && chars[i] == '[') {
        links++;
      } else if (i < end && chars[i] == ']') {
        links = Math.max(0, links - 1);
      } else if (i < end && chars[i] == '=' && name.isEmpty() && isParameterName(valueStart, i)) {
        name = text(valueStart, i).strip();
        valueStart = i + 1;
      } else if (i == end || (chars[i] == '|' && links == 0)) {
        if (name.isEmpty()) {
          number++;
          name = String.valueOf(number);
        }
        int start = valueStart;
        int last = i;
        while (start < last && Continuation.isSpace(chars[start])) {
          start++;
        }
        while (last > start && Continuation.isSpace(chars[last - 1])) {
          last--;
        }
        if (start < last && wanted.contains(name)) {
          values.add(start, last);
        }
        valueStart = i + 1;
        name = "";
      }
    }
    return values;
  }

  private boolean isParameterName(int start, int end) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      any |= Character.isLetterOrDigit(chars[i]);
      if (!Character.isLetterOrDigit(chars[i]) && " \n\r_-".indexOf(chars[i]) < 0) {
        return false;
      }
    }
    return any && end - start < LONGEST_TEMPLATE_NAME;
  }

  /** The ranges, with the space before a template that would double another or part a mark. */
  private Ranges withSpaceBefore(Ranges removed) {
    Ranges result = new Ranges();
    int bound = 0;
    for (int i = 0; i < removed.count(); ) {
      int start = removed.start(i);
      int end = removed.end(i);
      for (i++; i < removed.count() && removed.start(i) == end; i++) {
        end = removed.end(i);
      }
      boolean whole = startsWith("{{", start, end) && startsWith("}}", end - 2, end);
      int from = start;
      if (whole && end < length && " .,;:!?)".indexOf(chars[end]) >= 0) {
        while (from > bound && chars[from - 1] == ' ') {
          from--;
        }
      }
      result.add(from, end);
      bound = end;
    }
    return result;
  }

  private enum TagType {
    OPEN,
    CLOSE,
    EMPTY
  }

  /** A tag's place in the markup, its name in lower case, and what it does. */
  private record Tag(int start, int end, String name, TagType type) {}

  private void removeTags() {
    Ranges removed = new Ranges();
    List<Tag> tags = tags();
    int[] partners = contentEnds(tags);
    int quotationStart = -1;
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      boolean dropped = partners[i] > i;
      int end = dropped ? tags.get(partners[i]).end : tag.end;
      if (tag.name.equals("br")) {
        chars[tag.start] = ' ';
        removed.add(tag.start + 1, end);
      } else if (ENDING_LINES.contains(tag.name)) {
        chars[tag.start] = '\n';
        removed.add(tag.start + 1, end);
        if (tag.name.equals("blockquote")) {
          if (tag.type == TagType.OPEN && quotationStart < 0) {
            quotationStart = offsets[tag.start];
          } else if (tag.type == TagType.CLOSE && quotationStart >= 0) {
            quotations.add(quotationStart, offsets[tag.start]);
            quotationStart = -1;
          }
        }
      } else {
        removed.add(tag.start, end);
      }
      if (dropped) {
        i = partners[i];
      }
    }
    remove(removed);
  }

  private List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (chars[i] != '<') {
        continue;
      }
      int end = i + 1;
      while (end < length && end - i < LONGEST_TAG && chars[end] != '>' && chars[end] != '<') {
        end++;
      }
      if (end == length || chars[end] != '>') {
        continue;
      }
      boolean close = chars[i + 1] == '/';
      int nameStart = close ? i + 2 : i + 1;
      int nameEnd = nameStart;
      while (nameEnd < end && isNameChar(chars[nameEnd])) {
        nameEnd++;
      }
      String name = text(nameStart, nameEnd).toLowerCase(Locale.ROOT);
      boolean known = name.equals("br")
          || WITH_CONTENT.contains(name)
          || ENDING_LINES.contains(name)
          || INSIDE_LINES.contains(name);
      if (known) {
        TagType type = close ? TagType.CLOSE : chars[end - 1] == '/' ? TagType.EMPTY : TagType.OPEN;
        tags.add(new Tag(i, end + 1, name, type));
        i = end;
      }
    }
    return tags;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * For each tag the index of the one that ends what it drops, or 0: the next of its name, if that
   * closes. If another one opens first, its own end is lost.
   */
  private static int[] contentEnds(List<Tag> tags) {
    int[] ends = new int[tags.size()];
    Map<String, Integer> next = new HashMap<>();
    for (int i = tags.size() - 1; i >= 0; i--) {
      Tag tag = tags.get(i);
      if (!WITH_CONTENT.contains(tag.name) || tag.type == TagType.EMPTY) {
        continue;
      }
      Integer following = next.put(tag.name, i);
      boolean closes = following != null && tags.get(following).type == TagType.CLOSE;
      if (tag.type == TagType.OPEN && closes) {
        ends[i] = following;
      }
    }
    return ends;
  }

  private void remove(Ranges removed) {
    int to = 0;
    int from = 0;
    for (int i = 0; i <= removed.count(); i++) {
      int end = i < removed.count() ? removed.start(i) : length;
      int kept = end - from;
      System.arraycopy(chars, from, chars, to, kept);
      System.arraycopy(offsets, from, offsets, to, kept);
      to += kept;
      from = i < removed.count() ? removed.end(i) : length;
    }
    length = to;
  }

  /** Ranges in a row, as a list and as a stack. */
  static final class Ranges {
    private int[] bounds = new int[32];
    private int count;

    int count() {
      return count;
    }

    boolean isEmpty() {
      return count == 0;
    }

    int start(int index) {
      return bounds[2 * index];
    }

    int end(int index) {
      return bounds[2 * index + 1];
    }

    void clear() {
      count = 0;
    }

    void add(int start, int end) {
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      count++;
    }

    /** Takes the last range away and returns its start. */
    int removeLast() {
      count--;
      return bounds[2 * count];
    }

    /** Takes the last ranges away, from the one that begins at an offset on. */
    Ranges takeFrom(int start) {
      int first = count;
      while (first > 0 && bounds[2 * first - 2] >= start) {
        first--;
      }
      Ranges taken = new Ranges();
      for (int i = first; i < count; i++) {
        taken.add(start(i), end(i));
      }
      count = first;
      return taken;
    }

    /** Sorts the ranges by their starts and makes one of those that overlap. */
    void sort() {
      long[] sorted = new long[count];
      for (int i = 0; i < count; i++) {
        sorted[i] = (long) start(i) << 32 | end(i);
      }
      Arrays.sort(sorted);
      count = 0;
      for (long range : sorted) {
        int start = (int) (range >> 32);
        int end = (int) range;
        if (count > 0 && start <= end(count - 1)) {
          bounds[2 * count - 1] = Math.max(end, end(count - 1));
        } else {
          add(start, end);
        }
      }
    }

    /** Makes one range of the last ones, from the one that begins at an offset on. */
    void mergeFrom(int start) {
      int end = bounds[2 * count - 1];
      while (count > 0 && bounds[2 * count - 2] >= start) {
        count--;
      }
      add(start, end);
    }
  }
}
