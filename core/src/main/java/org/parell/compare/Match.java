package org.parell.compare;

/** A run of older segments and a run of newer ones, either perhaps empty, that belong together. */
record Match(int olderStart, int olderEnd, int newerStart, int newerEnd) {

  boolean isEmpty() {
    return olderCount() + newerCount() == 0;
  }

  int olderCount() {
    return olderEnd - olderStart;
  }

  int newerCount() {
    return newerEnd - newerStart;
  }
}
