package org.parell.language;

/** What a full stop behind a word says about the end of a sentence. */
public enum AbbreviationKind {
  /** The word is no known abbreviation. */
  NONE,
  /** A form of address before a name: {@code Mr.}, {@code Sra.}; never ends a sentence. */
  TITLE,
  /** Needs what follows, whatever that is: {@code jf.}, {@code e.g.}; never ends a sentence. */
  BEFORE_ANYTHING,
  /** An abbreviation before a number only, else a word or the end: {@code No. 5}, {@code s. 12}. */
  BEFORE_NUMBER,
  /** May end a sentence, and does when upper case follows: {@code etc.}, {@code osv.}. */
  SENTENCE_FINAL,
  /**
   * Part of a name that may go on, so upper case alone proves nothing: {@code U.S.}, {@code Inc.};
   * ends a sentence only before a word that opens one.
   */
  IN_NAME
}
