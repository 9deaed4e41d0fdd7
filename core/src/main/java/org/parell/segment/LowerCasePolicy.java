package org.parell.segment;

/**
 * What {@code . ? !} before a word in lower case does: {@code he paid. then he left}. In a language
 * with few known abbreviations it is rather one that is not known.
 */
public enum LowerCasePolicy {
  /** It ends a segment, unless the word before is an abbreviation or a quotation closes. */
  BREAK,
  /** It never ends a segment. */
  KEEP,
  /** What is customary in the document's language. */
  LANGUAGE
}
