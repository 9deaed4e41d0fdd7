package org.parell.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.parell.language.Language;

/**
 * Reads the markup of Wikipedia and its sisters, from dumps, from the edit window, or half stripped
 * by other tools.
 *
 * <p>A line is a block. Headings, entries of lists, cells of tables and legends of pictures are told
 * apart; templates, references, comments, categories, links to other wikis and magic words are left
 * out; of links the label stays, and of templates such as {@code nowrap} their text. A line such as {@code thumb|right|Legend}, which other tools leave of
 * a picture, is a caption. Markup without its other half is dropped alone, up to the next heading at
 * most.
 *
 * <p>Memory is 16 bytes a character while reading.
 */
public final class WikitextReader implements DocumentReader {

  /** A reader; all are alike. */
  public WikitextReader() {}

  /** The document in a file of unknown charset; see {@link TextFile#read(Path)}. */
  public static Document read(Path file, Language language)
      throws IOException, DocumentFormatException {
    return new WikitextReader().read(TextFile.read(file), language);
  }

  @Override
  public Document read(TextFile file, Language language) {
    requireNonNull(language, "language");
    MetadataHeader header = MetadataHeader.of(file.text());
    DocumentBuilder builder = new DocumentBuilder(file.text()).metadata(header.entries());
    WikitextMarkup markup = WikitextMarkup.of(file.text(), header.end());
    new WikitextBlocks(markup, new WikitextInline(markup, builder), builder).write();
    return builder.build(file.name(), language);
  }
}
