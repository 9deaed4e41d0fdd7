package org.parell.cli;

import java.util.Locale;
import org.parell.formats.DocumentFormat;

/** A format of inputs, as the user names it. */
enum InputFormat {
  PLAIN(DocumentFormat.PLAIN_TEXT),
  WIKITEXT(DocumentFormat.WIKITEXT),
  MARKDOWN(DocumentFormat.MARKDOWN),
  HTML(DocumentFormat.HTML);

  private final DocumentFormat format;

  InputFormat(DocumentFormat format) {
    this.format = format;
  }

  /** The format of documents that is meant. */
  DocumentFormat format() {
    return format;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
