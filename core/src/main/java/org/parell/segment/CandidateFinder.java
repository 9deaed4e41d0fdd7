package org.parell.segment;

/** Decides the candidates of block after block of one text. Not thread-safe. */
interface CandidateFinder {

  /** The text, all white space alike. */
  Passage passage();

  /** Decides the candidates inside a block; both ends of it may be white space. */
  void find(int blockStart, int blockEnd, Decisions found);
}
