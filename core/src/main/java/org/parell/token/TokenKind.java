package org.parell.token;

/** What a token is made of. */
public enum TokenKind {
  /** Letters. */
  WORD,
  /** Digits, perhaps with separators inside. */
  NUMBER,
  /** One punctuation mark or symbol. */
  MARK
}
