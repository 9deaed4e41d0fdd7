package org.parell.segment;

/**
 * What a semicolon before white space does. Treebanks keep it within the sentence; programs of
 * translators often cut there, since texts of law have sentences of a page.
 */
public enum SemicolonPolicy {
  /** It ends a segment. */
  BREAK,
  /** It never ends a segment. */
  KEEP,
  /** What is customary in the document's language. */
  LANGUAGE
}
