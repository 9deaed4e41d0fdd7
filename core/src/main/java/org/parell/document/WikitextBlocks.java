package org.parell.document;

import java.util.Locale;
import java.util.Set;

/** Tells from the beginning of each line of wikitext what block it is. */
final class WikitextBlocks {

  private static final Set<String> REDIRECTS = WordList.read("wikitext-redirects.txt");

  private final WikitextMarkup markup;
  private final WikitextInline inline;
  private final DocumentBuilder builder;
  private int openTables;
  private int quotation;
  private boolean first = true;

  WikitextBlocks(WikitextMarkup markup, WikitextInline inline, DocumentBuilder builder) {
    this.markup = markup;
    this.inline = inline;
    this.builder = builder;
  }

  /** Writes all lines; a line end inside a link is none. */
  void write() {
    int start = 0;
    for (int i = 0; i < markup.length(); i++) {
      if (inline.linkEnd(i) > 0) {
        i = inline.linkEnd(i) - 1;
      } else if (Lines.isLineEnd(markup.at(i))) {
        writeLine(start, i);
        start = i + 1;
      }
    }
    writeLine(start, markup.length());
    builder.close();
  }

  private void writeLine(int lineStart, int lineEnd) {
    int start = skipSpace(lineStart, lineEnd);
    int end = lineEnd;
    while (end > start && Continuation.isSpace(markup.at(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    boolean redirect = isRedirect(start, end);
    first = false;
    if (redirect || writeHeading(start, end)) {
      return;
    }
    switch (markup.at(start)) {
      case '{' -> writeTableStart(start, end);
      case '|', '!' -> writeCells(start, end);
      case '*', '#', ':', ';' -> writeEntry(start, end);
      case '-' -> writeRule(start, end);
      default -> writeParagraph(start, end);
    }
  }

  private int skipSpace(int from, int end) {
    int start = from;
    while (start < end && Continuation.isSpace(markup.at(start))) {
      start++;
    }
    return start;
  }

  /** True of the words that are known, and at the top of any in upper case. */
  private boolean isRedirect(int start, int end) {
    if (markup.at(start) != '#') {
      return false;
    }
    int word = start + 1;
    boolean upper = true;
    while (word < end && Character.isLetter(markup.at(word))) {
      upper &= Character.isUpperCase(markup.at(word));
      word++;
    }
    String name = markup.text(start + 1, word).toLowerCase(Locale.ROOT);
    boolean words = REDIRECTS.contains(name) || (first && upper && word > start + 2);
    return words
        && markup.startsWith("[[", skipSpace(skip(':', skipSpace(word, end), end), end), end);
  }

  private int skip(char c, int index, int end) {
    return index < end && markup.at(index) == c ? index + 1 : index;
  }

  private boolean writeHeading(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && markup.at(from) == '=' && markup.at(to - 1) == '=') {
      from++;
      to--;
    }
    if (from == start || from >= to) {
      return false;
    }
    openTables = 0;
    inline.write(BlockKind.HEADING, from, to);
    return true;
  }

  private void writeTableStart(int start, int end) {
    if (markup.startsWith("{|", start, end)) {
      openTables++;
    } else {
      writeParagraph(start, end);
    }
  }

  private void writeCells(int start, int end) {
    boolean header = markup.at(start) == '!';
    if (markup.startsWith("|}", start, end)) {
      openTables = Math.max(0, openTables - 1);
      writeRest(start + 2, end);
    } else if (markup.startsWith("|-", start, end)) {
      return;
    } else if (markup.startsWith("|+", start, end)) {
      inline.write(BlockKind.CAPTION, behindAttributes(start + 2, end), end);
    } else if (header && openTables == 0) {
      writeParagraph(start, end);
    } else {
      int cell = start + 1;
      for (int i = cell; i < end; i++) {
        boolean split =
            markup.startsWith("||", i, end) || (header && markup.startsWith("!!", i, end));
        if (split) {
          inline.write(BlockKind.CELL, behindAttributes(cell, i), i);
          cell = i + 2;
          i++;
        } else if (inline.linkEnd(i) > 0) {
          i = Math.min(inline.linkEnd(i), end) - 1;
        }
      }
      inline.write(BlockKind.CELL, behindAttributes(cell, end), end);
    }
  }

  /** A cell's text begins behind a single {@code |}, if what is before it looks like attributes. */
  private int behindAttributes(int start, int end) {
    boolean assigns = false;
    for (int i = start; i < end; i++) {
      char c = markup.at(i);
      if (c == '[') {
        return start;
      }
      assigns |= c == '=';
      if (c == '|') {
        return assigns ? i + 1 : start;
      }
    }
    return start;
  }

  private void writeEntry(int start, int end) {
    int from = start;
    while (from < end && "*#:;".indexOf(markup.at(from)) >= 0) {
      from++;
    }
    if (markup.startsWith("{|", from, end)) {
      openTables++;
    } else {
      inline.write(BlockKind.LIST_ITEM, from, end);
    }
  }

  private void writeRule(int start, int end) {
    int from = start;
    while (from < end && markup.at(from) == '-') {
      from++;
    }
    writeParagraph(from - start >= 4 ? from : start, end);
  }

  private void writeRest(int from, int end) {
    int start = skipSpace(from, end);
    if (start < end) {
      writeParagraph(start, end);
    }
  }

  private void writeParagraph(int start, int end) {
    if (inline.isAllPrefixed(start, end)) {
      return;
    }
    int legend = inline.legendStart(start, end);
    if (legend >= 0) {
      inline.write(BlockKind.CAPTION, legend, end);
    } else if (openTables > 0) {
      inline.write(BlockKind.CELL, start, end);
    } else {
      inline.write(isQuoted(start) ? BlockKind.QUOTATION : BlockKind.PARAGRAPH, start, end);
    }
  }

  private boolean isQuoted(int start) {
    if (start == markup.length()) {
      return false;
    }
    int offset = markup.fileOffset(start);
    WikitextMarkup.Ranges quotations = markup.quotations();
    while (quotation < quotations.count() && quotations.end(quotation) <= offset) {
      quotation++;
    }
    return quotation < quotations.count() && quotations.start(quotation) < offset;
  }
}
