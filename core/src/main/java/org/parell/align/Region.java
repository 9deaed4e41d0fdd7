package org.parell.align;

import java.util.Arrays;

/**
 * The places of the search: which pairs (source segments done, target segments done) a path may
 * visit. Row {@code i} holds places with {@code i} source segments done, a contiguous range of
 * target segments; within it places are off, crossed, near or open. Links of every shape join open places;
 * a near place, a neighbour of an open one, joins in 1-1 links and nulls only, and a crossed one in
 * nulls alone.
 */
final class Region {

  static final byte OFF = 0;
  static final byte CROSSED = 1;
  static final byte NEAR = 2;
  static final byte OPEN = 3;

  final int sourceCount;
  final int targetCount;

  /** The first target place of each row. */
  final int[] from;

  /** Behind the last target place of each row. */
  final int[] to;

  /** Where each row starts in {@link #marks}. */
  final int[] offsets;

  /** What each place is. */
  final byte[] marks;

  private Region(int sourceCount, int targetCount, int[] from, int[] to) {
    this.sourceCount = sourceCount;
    this.targetCount = targetCount;
    this.from = from;
    this.to = to;
    offsets = new int[sourceCount + 2];
    long size = 0;
    for (int i = 0; i <= sourceCount; i++) {
      offsets[i] = (int) size;
      size += Math.max(0, to[i] - from[i]);
      if (size > Integer.MAX_VALUE - 16) {
        throw new IllegalStateException("a search region of more than 2^31 places");
      }
    }
    offsets[sourceCount + 1] = (int) size;
    marks = new byte[(int) size];
  }

  /** Every place. */
  static Region whole(int sourceCount, int targetCount) {
    int[] from = new int[sourceCount + 1];
    int[] to = new int[sourceCount + 1];
    Arrays.fill(to, targetCount + 1);
    return open(sourceCount, targetCount, from, to);
  }

  /** All places between two borders, of which each row has at least one place. */
  static Region open(int sourceCount, int targetCount, int[] from, int[] to) {
    Region region = new Region(sourceCount, targetCount, from, to);
    Arrays.fill(region.marks, OPEN);
    return region;
  }

  /** No place open yet, between two borders. */
  static Region closed(int sourceCount, int targetCount, int[] from, int[] to) {
    return new Region(sourceCount, targetCount, from, to);
  }

  /** The index of a place in {@link #marks}, or -1 when it is outside or off. */
  int place(int i, int j) {
    if (i > sourceCount || j < from[i] || j >= to[i]) {
      return -1;
    }
    int place = offsets[i] + j - from[i];
    return marks[place] == OFF ? -1 : place;
  }

  /** Makes a place at least so much. */
  void mark(int i, int j, byte mark) {
    if (i >= 0 && i <= sourceCount && j >= from[i] && j < to[i]) {
      int place = offsets[i] + j - from[i];
      if (marks[place] < mark) {
        marks[place] = mark;
      }
    }
  }

  /** Makes all places within so many rows and columns at least so much. */
  void markAround(int i, int j, int distance, byte mark) {
    for (int x = i - distance; x <= i + distance; x++) {
      for (int y = j - distance; y <= j + distance; y++) {
        mark(x, y, mark);
      }
    }
  }
}
