package org.parell.formats;

/** A format that documents come in. */
public enum DocumentFormat {
  /** Text without markup. */
  PLAIN_TEXT,
  /** The markup of Wikipedia. */
  WIKITEXT,
  /** CommonMark. */
  MARKDOWN,
  /** HTML. */
  HTML
}
