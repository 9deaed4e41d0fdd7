package org.parell.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.parell.language.Language;

/**
 * Reads text without markup: the document's text is the file's, character by character.
 *
 * <p>Empty lines and form feeds end blocks. Of lines that stand together, one goes on in the next when
 * it stops without final punctuation before lower case (a short one only when a sentence plainly begins
 * in it and ends with the next), or when the text is wrapped and the line is full, that is when the next
 * word had no place on it. All others stand for themselves, as paragraphs, verse and headings of
 * extracts do; so do dialogue and lines with an indent after a full stop. The width of wrapped text is
 * learnt from the lines that certainly go on.
 *
 * <p>A paragraph that a page break has torn apart is one block, with the gap and a page number in it.
 * Headings are {@code # …}, {@code == … ==}, underlined, or short lines without final punctuation above
 * prose. Lists have bullets, numbers that count, or dashes; dialogue and dates are no lists. The
 * marker of an entry is outside its block; {@code • Milk • Bread} in one line is two entries. Lines of
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
