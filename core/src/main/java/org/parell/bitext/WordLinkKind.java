package org.parell.bitext;

/**
 * Why two words are believed to translate each other. Words of the same form are one of the first
 * three, however much more was learned about them.
 */
public enum WordLinkKind {
  /** The same number. */
  NUMBER,
  /** The same word. */
  IDENTICAL,
  /** The same punctuation mark or symbol. */
  MARK,
  /** Words that share most of their letters. */
  COGNATE,
  /** A lexicon says so, and more surely than their letters do. */
  LEXICON,
  /** The texts say so, and more surely than anything known before they were aligned. */
  LEARNED
}
