package org.parell.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.parell.language.Language;

/**
 * Reads text without markup: the document's text is the file's, character by character.
 *
 * <p>Empty lines end blocks. Lines that stand together are one paragraph when they were wrapped, and
 * a block each when they were not; {@link WrapWidth} and {@link PlainTextBlocks} say how they are told
 * apart. A paragraph that a page break has torn apart is one block, the gap and a page number in it
 * included. Headings are {@code # …}, {@code == … ==}, underlined, or short lines without final
 * punctuation above prose. Lists have markers; a dash at the beginning of dialogue is none. Lines of
 * the form {@code KEY: value} above a rule of dashes at the top are metadata.
 */
public final class PlainTextReader implements DocumentReader {

  /** A reader; all are alike. */
  public PlainTextReader() {}

  /** The document in a file of unknown charset; see {@link TextFile#read(Path)}. */
  public static Document read(Path file, Language language)
      throws IOException, DocumentFormatException {
    return new PlainTextReader().read(TextFile.read(file), language);
  }

  @Override
  public Document read(TextFile file, Language language) {
    requireNonNull(language, "language");
    MetadataHeader header = MetadataHeader.of(file.text());
    return new Document(
        file.name(),
        language,
        file.text(),
        PlainTextBlocks.of(file.text(), header.end()),
        header.entries(),
        FileOffsets.identity());
  }
}
