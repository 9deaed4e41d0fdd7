package org.parell.formats;

import java.util.List;
import java.util.Locale;
import org.parell.document.Document;
import org.parell.document.DocumentReader;
import org.parell.document.TextFile;
import org.parell.language.Language;

/** Blocks as lines to compare: the kind in lower case and the text, {@code /} for a line end. */
final class Shown {

  private Shown() {}

  static Document read(DocumentReader reader, String text) {
    return reader.read(TextFile.of("test", text), Language.UNDETERMINED);
  }

  static List<String> blocks(DocumentReader reader, String text) {
    return blocks(read(reader, text));
  }

  static List<String> blocks(Document document) {
    return document.blocks().stream()
        .map(block -> block.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + document.text(block).replaceAll("\r\n|[\r\n]", "/"))
        .toList();
  }
}
