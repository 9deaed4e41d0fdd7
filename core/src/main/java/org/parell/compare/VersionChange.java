package org.parell.compare;

/** What became of segments from one version of a text to the next. */
public enum VersionChange {
  /** The same text, but for white space, in the same order. */
  UNCHANGED,
  /** Other words in the same place; of several segments on both sides, other borders too. */
  EDITED,
  /** One segment that has become several, perhaps edited as well. */
  SPLIT,
  /** Several segments that have become one, perhaps edited as well. */
  MERGED,
  /** Out of the order of the rest, perhaps edited as well. */
  MOVED,
  /** Only in the newer version. */
  ADDED,
  /** Only in the older version. */
  DELETED
}
