package org.parell.compare;

/** How far a row of a newer version is translated by what was carried to it. */
public enum CarriedState {
  /** The same text as before, with all of its translation and nothing else. */
  TRANSLATED,
  /** There is a translation, but of another text, of a part, or one that may be wrong. */
  REVIEW,
  /** There is none. */
  NEW
}
