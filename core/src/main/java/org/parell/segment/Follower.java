package org.parell.segment;

/** What the text behind a candidate begins with, opening quotes and brackets looked through. */
enum Follower {
  UPPER,
  LOWER,
  DIGIT,
  /** A dash that opens a speech in this language. */
  DASH,
  /** {@code ¿} or {@code ¡}. */
  INVERTED_MARK,
  OTHER
}
