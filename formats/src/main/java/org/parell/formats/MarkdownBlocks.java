package org.parell.formats;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parell.document.BlockKind;
import org.parell.document.DocumentBuilder;

/**
 * Goes through the tree of a Markdown text and writes its text as blocks.
 *
 * <p>The walk is a loop, not a recursion, since trees may be deep.
 */
final class MarkdownBlocks {

  private final String file;
  private final int shift;
  private final DocumentBuilder builder;
  private final DecodedText decoded;

  /** Offsets in the tree count from {@code shift} in the file. */
  MarkdownBlocks(String file, int shift, DocumentBuilder builder) {
    this.file = file;
    this.shift = shift;
    this.builder = builder;
    this.decoded = new DecodedText(file, builder, true);
  }

  /** Writes all that is below a node. */
  void write(Node root) {
    Node node = root;
    while (true) {
      Node next = visit(node) ? node.getFirstChild() : null;
      while (next == null) {
        if (node == root) {
          return;
        }
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
  }

  /** Writes a node; true when what is below it is wanted too. */
  private boolean visit(Node node) {
    if (node instanceof Heading) {
      builder.open(BlockKind.HEADING);
    } else if (node instanceof TableCell) {
      builder.open(BlockKind.CELL);
    } else if (node instanceof Paragraph) {
      openParagraph(node);
    } else if (node instanceof HtmlBlock) {
      writeHtml(node);
      return false;
    } else if (node instanceof Block || node instanceof CustomNode) {
      // what holds others: quotations, lists, and the parts of tables
      builder.close();
    } else {
      return visitInline(node);
    }
    return true;
  }

  private void openParagraph(Node paragraph) {
    Node parent = paragraph.getParent();
    Node only = paragraph.getFirstChild();
    if (parent instanceof ListItem item) {
      int ordinal = ordinalStart(item, paragraph);
      builder.open(ordinal >= 0 ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM);
      if (ordinal >= 0) {
        builder.copy(ordinal, start(paragraph));
      }
    } else if (parent instanceof BlockQuote) {
      builder.open(BlockKind.QUOTATION);
    } else {
      boolean picture = only instanceof Image && only.getNext() == null;
      builder.open(picture ? BlockKind.CAPTION : BlockKind.PARAGRAPH);
    }
  }

  /**
   * Where an entry of a list begins that is none, since its number is part of the sentence: {@code 17.
   * mai} is a date. Else -1. Entries of lists begin in upper case, or follow one another from 1 on.
   */
  private int ordinalStart(ListItem item, Node paragraph) {
    int start = start(paragraph);
    int itemStart = start(item);
    boolean lower = item.getParent() instanceof OrderedList
        && paragraph.getPrevious() == null
        && itemStart >= 0
        && itemStart < start
        && start < file.length()
        && Character.isLowerCase(file.codePointAt(start));
    if (!lower) {
      return -1;
    }
    int number = number(item);
    boolean counts = number(item.getParent().getFirstChild()) == 1
        && (number(item.getPrevious()) == number - 1 || number(item.getNext()) == number + 1);
    return counts ? -1 : itemStart;
  }

  /** The number an entry begins with in the file; -1 when there is none. */
  private int number(@Nullable Node item) {
    int at = item == null ? -1 : start(item);
    if (at < 0) {
      return -1;
    }
    int number = 0;
    // Markdown knows numbers of at most nine digits
    for (int i = at; i < Math.min(file.length(), at + 9); i++) {
      int digit = file.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private boolean visitInline(Node node) {
    if (!builder.isOpen()) {
      return false;
    }
    if (node instanceof Text text) {
      writeDecoded(node, text.getLiteral());
    } else if (node instanceof Code code) {
      writeCode(code);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      int start = start(node);
      int at = start < 0 ? builderEnd(node) : start;
      builder.replace(at, Math.max(at, end(node)), "\n");
    } else if (node instanceof Image) {
      Node parent = node.getParent();
      return parent instanceof Paragraph && parent.getFirstChild() == parent.getLastChild();
    }
    return true;
  }

  /** A place for a node that the parser gives none: behind the one before it. */
  private int builderEnd(Node node) {
    Node before = node.getPrevious();
    return before == null ? shift : Math.max(shift, end(before));
  }

  private void writeDecoded(Node node, String literal) {
    int start = start(node);
    if (start < 0) {
      int at = builderEnd(node);
      builder.replace(at, at, literal);
    } else {
      decoded.write(literal, start, end(node));
    }
  }

  private void writeCode(Code code) {
    int start = start(code);
    int end = end(code);
    int at = start < 0 ? -1 : file.indexOf(code.getLiteral(), start);
    if (at >= 0 && at + code.getLiteral().length() <= end) {
      builder.copy(at, at + code.getLiteral().length());
    } else {
      int place = start < 0 ? builderEnd(code) : start;
      builder.replace(place, Math.max(place, end), code.getLiteral());
    }
  }

  private void writeHtml(Node node) {
    builder.close();
    int start = start(node);
    if (start >= 0) {
      Parser parser = Parser.htmlParser().setTrackPosition(true);
      HtmlBlocks html = new HtmlBlocks(file, start, builder);
      parser.parseInput(file.substring(start, end(node)), "").traverse(html);
      builder.close();
    }
  }

  private int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? -1 : shift + spans.get(0).getInputIndex();
  }

  private int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return -1;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return shift + last.getInputIndex() + last.getLength();
  }
}
