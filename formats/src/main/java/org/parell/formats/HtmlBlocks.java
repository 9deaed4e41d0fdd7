package org.parell.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.parell.document.BlockKind;
import org.parell.document.DocumentBuilder;

/** Goes through the tree of a page and writes its text as blocks. */
final class HtmlBlocks implements NodeVisitor {

  private static final Map<String, BlockKind> KINDS = Map.ofEntries(
      Map.entry("blockquote", BlockKind.QUOTATION),
      Map.entry("caption", BlockKind.CAPTION),
      Map.entry("dd", BlockKind.LIST_ITEM),
      Map.entry("dt", BlockKind.LIST_ITEM),
      Map.entry("figcaption", BlockKind.CAPTION),
      Map.entry("h1", BlockKind.HEADING),
      Map.entry("h2", BlockKind.HEADING),
      Map.entry("h3", BlockKind.HEADING),
      Map.entry("h4", BlockKind.HEADING),
      Map.entry("h5", BlockKind.HEADING),
      Map.entry("h6", BlockKind.HEADING),
      Map.entry("legend", BlockKind.CAPTION),
      Map.entry("li", BlockKind.LIST_ITEM),
      Map.entry("summary", BlockKind.HEADING),
      Map.entry("td", BlockKind.CELL),
      Map.entry("th", BlockKind.CELL),
      Map.entry("title", BlockKind.HEADING));

  /** Elements that begin a line and say nothing about their kind. */
  private static final Set<String> PLAIN = Set.of(
      "address",
      "article",
      "aside",
      "body",
      "center",
      "details",
      "dialog",
      "dir",
      "div",
      "dl",
      "fieldset",
      "figure",
      "footer",
      "form",
      "head",
      "header",
      "hgroup",
      "hr",
      "html",
      "main",
      "menu",
      "ol",
      "p",
      "pre",
      "search",
      "section",
      "table",
      "tbody",
      "tfoot",
      "thead",
      "tr",
      "ul");

  private static final Set<String> LEFT_OUT = Set.of(
      "audio",
      "button",
      "canvas",
      "datalist",
      "iframe",
      "math",
      "nav",
      "noframes",
      "noscript",
      "object",
      "script",
      "select",
      "style",
      "svg",
      "template",
      "textarea",
      "video");

  private final int shift;
  private final DocumentBuilder builder;
  private final DecodedText decoded;
  private final Deque<BlockKind> kinds = new ArrayDeque<>();

  /** How many elements around the place are left out. */
  private int leftOut;

  /** True behind a line break with nothing but white space since. */
  private boolean broken;

  /** Positions in the tree count from {@code shift} in the file. */
  HtmlBlocks(String file, int shift, DocumentBuilder builder) {
    this.shift = shift;
    this.builder = builder;
    this.decoded = new DecodedText(file, builder, false);
    kinds.push(BlockKind.PARAGRAPH);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text);
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  private void begin(Element element) {
    String name = element.normalName();
    if (isLeftOut(element, name)) {
      leftOut++;
    }
    BlockKind kind = KINDS.get(name);
    if (kind != null) {
      kinds.push(kind);
    }
    if (kind != null || PLAIN.contains(name)) {
      endBlock();
    } else if (name.equals("br") && leftOut == 0) {
      breakLine(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (KINDS.containsKey(name)) {
      kinds.pop();
      endBlock();
    } else if (PLAIN.contains(name)) {
      endBlock();
    }
    if (isLeftOut(element, name)) {
      leftOut--;
    }
  }

  private void endBlock() {
    builder.close();
    broken = false;
  }

  private static boolean isLeftOut(Element element, String name) {
    return LEFT_OUT.contains(name)
        || (name.equals("code") && element.parent() != null && element.parent().nameIs("pre"))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("role").equals("navigation");
  }

  private void breakLine(Element element) {
    if (broken) {
      endBlock();
    } else if (builder.isOpen()) {
      int start = shift + Math.max(0, element.sourceRange().startPos());
      int end = Math.max(start, shift + element.sourceRange().endPos());
      builder.replace(start, end, "\n");
      broken = true;
    }
  }

  private void write(TextNode node) {
    String text = node.getWholeText();
    if (leftOut > 0 || !node.sourceRange().isTracked()) {
      return;
    }
    boolean blank = text.isBlank();
    if (!builder.isOpen()) {
      if (blank) {
        return;
      }
      builder.open(kinds.peek());
    }
    broken &= blank;
    decoded.write(
        text, shift + node.sourceRange().startPos(), shift + node.sourceRange().endPos());
  }
}
