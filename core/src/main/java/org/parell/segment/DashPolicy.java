package org.parell.segment;

/**
 * What a dash behind the end of a sentence does, as in {@code – Kvar er du? – Her.} A dash before
 * lower case brings in who speaks and is none of these.
 */
public enum DashPolicy {
  /** It opens a speech and so ends the segment before it, be it {@code -}, {@code –} or {@code —}. */
  BREAK,
  /** It is a sign like any other, and ends a segment only where UAX #29 says so. */
  KEEP,
  /** The dashes that open a speech in the document's language do. */
  LANGUAGE
}
