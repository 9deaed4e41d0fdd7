package org.parell.formats;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.parser.Parser;
import org.parell.document.Document;
import org.parell.document.DocumentBuilder;
import org.parell.document.DocumentFormatException;
import org.parell.document.DocumentReader;
import org.parell.document.TextFile;
import org.parell.language.Language;

/**
 * Reads HTML as browsers do, whatever is wrong with it.
 *
 * <p>Elements that begin a line in a browser are blocks; text beside them is a paragraph, and so is
 * what two line breaks part. The title is a heading. Scripts, styles, navigation, forms' controls,
 * code and what is hidden are left out. White space is as in the file, a line break is a line end.
 */
public final class HtmlReader implements DocumentReader {

  /** A reader; all are alike. */
  public HtmlReader() {}

  /** The document in a file of unknown charset; see {@link TextFile#read(Path)}. */
  public static Document read(Path file, Language language)
      throws IOException, DocumentFormatException {
    return new HtmlReader().read(TextFile.read(file), language);
  }

  @Override
  public Document read(TextFile file, Language language) {
    requireNonNull(language, "language");
    DocumentBuilder builder = new DocumentBuilder(file.text());
    // a parser holds state, so each call has its own
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    HtmlBlocks blocks = new HtmlBlocks(file.text(), 0, builder);
    parser.parseInput(file.text(), "").traverse(blocks);
    return builder.build(file.name(), language);
  }
}
