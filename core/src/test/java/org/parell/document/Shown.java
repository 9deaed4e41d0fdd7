package org.parell.document;

import java.util.List;
import java.util.Locale;
import org.parell.language.Language;

/** Blocks as lines to compare: the kind in lower case and the text, {@code /} for a line end. */
final class Shown {

  private Shown() {}

  static List<String> blocks(DocumentReader reader, String text) {
    return blocks(reader.read(TextFile.of("test.txt", text), Language.UNDETERMINED));
  }

  static List<String> blocks(Document document) {
    return document.blocks().stream()
        .map(block -> block.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + document.text(block).replaceAll("\r\n|[\r\n]", "/"))
        .toList();
  }
}
