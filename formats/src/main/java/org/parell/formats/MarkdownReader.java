package org.parell.formats;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.parell.document.Document;
import org.parell.document.DocumentBuilder;
import org.parell.document.DocumentFormatException;
import org.parell.document.DocumentReader;
import org.parell.document.MetadataHeader;
import org.parell.document.TextFile;
import org.parell.language.Language;

/**
 * Reads CommonMark with tables.
 *
 * <p>Text loses its marks and keeps its line ends. Code in fences is left out, as are addresses of
 * links and tags of HTML. Indented text is a paragraph, not code: in prose that has come from
 * elsewhere an indented line is the first of a paragraph. A picture alone in its paragraph is a
 * caption of its description. Front matter is metadata, and paragraphs torn apart by page breaks are
 * joined, as {@link DocumentBuilder#mendPageBreaks} tells.
 */
public final class MarkdownReader implements DocumentReader {

  /** Nobody nests deeper; a bound keeps hostile files from taking quadratic time. */
  private static final int DEEPEST = 100;

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .enabledBlockTypes(blockTypes())
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .maxOpenBlockParsers(DEEPEST)
      .maxInlineNesting(DEEPEST)
      .build();

  /** A reader; all are alike. */
  public MarkdownReader() {}

  /** The document in a file of unknown charset; see {@link TextFile#read(Path)}. */
  public static Document read(Path file, Language language)
      throws IOException, DocumentFormatException {
    return new MarkdownReader().read(TextFile.read(file), language);
  }

  /** All but indented code. They are tried in this order: an underline is one before a rule is. */
  private static Set<Class<? extends Block>> blockTypes() {
    return new LinkedHashSet<>(List.of(
        BlockQuote.class,
        Heading.class,
        FencedCodeBlock.class,
        HtmlBlock.class,
        ThematicBreak.class,
        ListBlock.class));
  }

  @Override
  public Document read(TextFile file, Language language) {
    requireNonNull(language, "language");
    MetadataHeader header = MetadataHeader.of(file.text());
    DocumentBuilder builder =
        new DocumentBuilder(file.text()).metadata(header.entries()).mendPageBreaks();
    MarkdownBlocks blocks = new MarkdownBlocks(file.text(), header.end(), builder);
    blocks.write(PARSER.parse(file.text().substring(header.end())));
    return builder.build(file.name(), language);
  }
}
