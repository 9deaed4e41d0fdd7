package org.parell.segment;

/**
 * What a colon before upper case does. When two languages are to be aligned, one policy should hold
 * for both sides, since the customs of the languages differ.
 */
public enum ColonPolicy {
  /** It ends a segment. */
  BREAK,
  /** It never ends a segment. */
  KEEP,
  /** What is customary in the document's language. */
  LANGUAGE
}
