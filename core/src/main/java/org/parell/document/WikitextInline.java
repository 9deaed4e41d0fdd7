package org.parell.document;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Takes quotes, links, entities and magic words out of a line of wikitext. */
final class WikitextInline {

  /** Pictures hold links in their legends; nothing sensible nests deeper than this. */
  private static final int DEEPEST_LINK = 6;

  private static final int LONGEST_ENTITY = 32;
  private static final int LONGEST_MAGIC_WORD = 40;

  private static final Pattern SCHEME =
      Pattern.compile("(?:https?:|ftp:|irc:|mailto:|news:|tel:|//).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern SIZE = Pattern.compile("x?\\d+(?:x\\d+)? ?px");
  private static final Pattern ASSIGNMENT = Pattern.compile("[\\p{L}-]{2,}\\s*=.*");
  private static final Pattern PREFIX = Pattern.compile(":?[\\p{L}][\\p{L}-]*:\\S.*");

  private static final Set<String> MEDIA = Set.of(
      "djvu", "flac", "gif", "jpeg", "jpg", "mid", "mp3", "mp4", "mpg", "oga", "ogg", "ogv", "opus",
      "pdf", "png", "stl", "svg", "tif", "tiff", "wav", "webm", "webp", "xcf");

  private static final Set<String> OPTIONS = WordList.read("wikitext-image-options.txt");
  private static final Set<String> CATEGORIES = WordList.read("wikitext-categories.txt");

  private final WikitextMarkup markup;
  private final DocumentBuilder builder;
  private final int[] linkEnds;

  WikitextInline(WikitextMarkup markup, DocumentBuilder builder) {
    this.markup = markup;
    this.builder = builder;
    this.linkEnds = linkEnds(markup);
  }

  /** For each {@code [[} the first offset behind its {@code ]]}, else 0. A heading or an empty line
   * stands between no two halves. */
  private static int[] linkEnds(WikitextMarkup markup) {
    int[] ends = new int[markup.length()];
    WikitextMarkup.Ranges open = new WikitextMarkup.Ranges();
    boolean blank = true;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.at(i);
      if (c == '\n' || c == '\r') {
        boolean heading = i + 1 < markup.length() && markup.at(i + 1) == '=';
        if (blank && c == '\n' || heading) {
          open.clear();
        }
        blank = c == '\n' || blank;
      } else if (!Continuation.isSpace(c)) {
        blank = false;
      }
      if (markup.startsWith("[[", i, markup.length())) {
        open.add(i, i + 2);
        i++;
      } else if (markup.startsWith("]]", i, markup.length())) {
        if (!open.isEmpty()) {
          ends[open.removeLast()] = i + 2;
        }
        i++;
      }
    }
    return ends;
  }

  /** The first offset behind the link that begins here, or 0. */
  int linkEnd(int index) {
    return linkEnds[index];
  }

  /** Writes a range as a block; pictures in it come before it, as captions. */
  void write(BlockKind kind, int start, int end) {
    for (int i = start; i < end; i++) {
      int linkEnd = linkEnds[i];
      if (linkEnd > 0 && linkEnd <= end) {
        if (isPicture(i, linkEnd)) {
          writeLegend(i + 2, linkEnd - 2);
        }
        i = linkEnd - 1;
      }
    }
    builder.open(kind);
    writeInline(start, end, 0);
    builder.close();
  }

  private void writeLegend(int start, int end) {
    int legendStart = start;
    int legendEnd = start;
    int fieldStart = start;
    for (int i = start; i <= end; i++) {
      if (i == end || markup.at(i) == '|') {
        if (fieldStart > start && !isOption(markup.text(fieldStart, i).strip())) {
          legendStart = fieldStart;
          legendEnd = i;
        }
        fieldStart = i + 1;
      } else if (linkEnds[i] > 0) {
        i = Math.min(linkEnds[i], end) - 1;
      }
    }
    builder.open(BlockKind.CAPTION);
    writeInline(legendStart, legendEnd, 1);
    builder.close();
  }

  private void writeInline(int start, int end, int depth) {
    int bracketSearched = start;
    for (int i = start; i < end; ) {
      int next = i + 1;
      switch (markup.at(i)) {
        case '\'' -> next = writeQuotes(i, end);
        case '[' -> {
          if (markup.startsWith("[[", i, end)) {
            int linkEnd = linkEnds[i];
            boolean whole = linkEnd > 0 && linkEnd <= end && depth < DEEPEST_LINK;
            next = whole ? linkEnd : i + 2;
            if (whole) {
              writeLink(i, linkEnd, depth);
            }
          } else if (isExternal(i, end) && bracketSearched <= i) {
            int close = i;
            while (close < end && markup.at(close) != ']') {
              close++;
            }
            if (close == end) {
              bracketSearched = end;
              copy(i, next);
            } else {
              writeExternal(i, close, depth);
              next = close + 1;
            }
          } else {
            copy(i, next);
          }
        }
        case ']' -> {
          if (markup.startsWith("]]", i, end)) {
            next = i + 2;
          } else {
            copy(i, next);
          }
        }
        case '&' -> next = writeEntity(i, end);
        case '~' -> next = writeTildes(i, end);
        case '_' -> next = writeUnderscores(i, end);
        default -> copy(i, next);
      }
      i = next;
    }
  }

  /** Two apostrophes are italics, three bold, five both; others are apostrophes. */
  private int writeQuotes(int start, int end) {
    int next = start;
    while (next < end && markup.at(next) == '\'') {
      next++;
    }
    int count = next - start;
    int literal = count == 4 ? 1 : count > 5 ? count - 5 : count == 1 ? 1 : 0;
    copy(start, start + literal);
    return next;
  }

  private void writeLink(int start, int end, int depth) {
    if (isPicture(start, end)) {
      return;
    }
    int from = start + 2;
    int to = end - 2;
    int pipe = pipe(from, to);
    if (pipe >= to || CharMatcher.whitespace().matchesAllOf(markup.text(pipe + 1, to))) {
      String target = markup.text(from, pipe);
      if (isCategory(target)) {
        return;
      }
      boolean colon = from < pipe && markup.at(from) == ':';
      writeInline(colon ? from + 1 : from, pipe, depth + 1);
    } else if (!isCategory(markup.text(from, pipe))) {
      writeInline(pipe + 1, to, depth + 1);
    }
  }

  private int pipe(int from, int to) {
    int pipe = from;
    while (pipe < to && markup.at(pipe) != '|' && markup.at(pipe) != '[') {
      pipe++;
    }
    return pipe < to && markup.at(pipe) == '|' ? pipe : to;
  }

  private boolean isPicture(int start, int end) {
    return isMediaName(markup.text(start + 2, pipe(start + 2, end - 2)));
  }

  private static boolean isMediaName(String target) {
    int dot = target.lastIndexOf('.');
    return dot > 0
        && target.length() - dot <= 6
        && target.indexOf(':') > 0
        && MEDIA.contains(target.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isCategory(String target) {
    int colon = target.indexOf(':');
    return colon > 0
        && CATEGORIES.contains(target.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  /** True of a line of nothing but categories and links to the same article elsewhere. */
  boolean isAllPrefixed(int start, int end) {
    boolean any = false;
    for (int i = start; i < end; ) {
      if (Continuation.isSpace(markup.at(i))) {
        i++;
        continue;
      }
      int linkEnd = linkEnds[i];
      if (linkEnd == 0 || linkEnd > end) {
        return false;
      }
      String target = markup.text(i + 2, pipe(i + 2, linkEnd - 2));
      if (!PREFIX.matcher(target).matches() || target.startsWith(":") || isMediaName(target)) {
        return false;
      }
      any = true;
      i = linkEnd;
    }
    return any;
  }

  /**
   * Where the legend begins in a line that another tool has left of a picture, such as {@code
   * thumb|right|Legend}; the line's end when nothing but options is left, -1 of any other line.
   */
  int legendStart(int start, int end) {
    boolean known = false;
    int words = 0;
    int fieldStart = start;
    for (int i = start; i < end; i++) {
      if (markup.at(i) != '|') {
        continue;
      }
      String field = markup.text(fieldStart, i).strip();
      if (isOption(field) || (fieldStart == start && isBareMediaName(field))) {
        known = true;
      } else if (isLowerCaseWord(field)) {
        words++;
      } else {
        break;
      }
      fieldStart = i + 1;
    }
    String legend = markup.text(fieldStart, end).strip();
    if (known && (legend.isEmpty() || isOption(legend))) {
      return end;
    }
    boolean title = !legend.isEmpty() && !isLowerCaseWord(legend) && (known || words >= 2);
    return title ? fieldStart : -1;
  }

  private static boolean isBareMediaName(String field) {
    return field.indexOf('[') < 0 && isMediaName(field);
  }

  private static boolean isOption(String field) {
    return OPTIONS.contains(field.toLowerCase(Locale.ROOT))
        || SIZE.matcher(field).matches()
        || ASSIGNMENT.matcher(field).matches();
  }

  private static boolean isLowerCaseWord(String field) {
    return !field.isEmpty() && field.codePoints().allMatch(Character::isLowerCase);
  }

  private boolean isExternal(int start, int end) {
    int from = start + 1;
    return from < end
        && SCHEME.matcher(markup.text(from, Math.min(end, from + 9))).matches();
  }

  private void writeExternal(int start, int close, int depth) {
    int label = start;
    while (label < close && !Continuation.isSpace(markup.at(label))) {
      label++;
    }
    while (label < close && Continuation.isSpace(markup.at(label))) {
      label++;
    }
    if (depth < DEEPEST_LINK) {
      writeInline(label, close, depth + 1);
    } else {
      copy(label, close);
    }
  }

  private int writeEntity(int start, int end) {
    int semicolon = start + 1;
    int last = Math.min(end, start + LONGEST_ENTITY);
    while (semicolon < last
        && (Character.isLetterOrDigit(markup.at(semicolon)) || markup.at(semicolon) == '#')) {
      semicolon++;
    }
    if (semicolon == last || markup.at(semicolon) != ';') {
      copy(start, start + 1);
      return start + 1;
    }
    String entity = markup.text(start, semicolon + 1);
    String decoded = decoded(entity);
    if (decoded.equals(entity)) {
      copy(start, semicolon + 1);
    } else {
      builder.replace(markup.fileOffset(start), markup.fileOffset(semicolon) + 1, decoded);
    }
    return semicolon + 1;
  }

  private static String decoded(String entity) {
    if (entity.charAt(1) != '#') {
      return StringEscapeUtils.unescapeHtml4(entity);
    }
    boolean hex = entity.length() > 3 && (entity.charAt(2) | 0x20) == 'x';
    try {
      int codePoint =
          Integer.parseInt(entity.substring(hex ? 3 : 2, entity.length() - 1), hex ? 16 : 10);
      boolean character = codePoint > ' '
          && Character.isValidCodePoint(codePoint)
          && Character.getType(codePoint) != Character.SURROGATE;
      return character ? Character.toString(codePoint) : codePoint == ' ' ? " " : entity;
    } catch (NumberFormatException e) {
      return entity;
    }
  }

  /** Three to five tildes are a signature or a date. */
  private int writeTildes(int start, int end) {
    int next = start;
    while (next < end && markup.at(next) == '~') {
      next++;
    }
    if (next - start < 3 || next - start > 5) {
      copy(start, next);
    }
    return next;
  }

  /** Magic words such as {@code __NOTOC__} go, in any language. */
  private int writeUnderscores(int start, int end) {
    int word = start + 2;
    int last = Math.min(end, start + LONGEST_MAGIC_WORD);
    while (word < last && Character.isUpperCase(markup.at(word))) {
      word++;
    }
    boolean magic = markup.startsWith("__", start, end)
        && word > start + 4
        && markup.startsWith("__", word, end);
    if (magic) {
      return word + 2;
    }
    copy(start, start + 1);
    return start + 1;
  }

  /** Copies a range, character by character, since the file may hold dropped markup inside. */
  private void copy(int start, int end) {
    for (int i = start; i < end; i++) {
      int offset = markup.fileOffset(i);
      if (markup.isAsInFile(i)) {
        builder.copy(offset, offset + 1);
      } else {
        builder.replace(offset, offset + 1, String.valueOf(markup.at(i)));
      }
    }
  }
}
