package org.parell.align;

import java.util.Arrays;

/**
 * A corridor of places around a guide: for each number of source segments done, a range of target
 * segments done. Each row has at least one place and overlaps its neighbours; the first holds (0, 0),
 * the last (n, m).
 */
final class Band {

  /**
   * How many places stretches together may have to hold all that they grow by; others have room for
   * four times the greatest half-width. Of a Bible of which 3,000 verses are missing strict F1 of the
   * search that learns nothing is 0.986 instead of 0.762 with this room.
   */
  private static final long MOST_ODD_PLACES = 1 << 25;

  /** The first place of each row. */
  final int[] from;

  /** Behind the last place of each row. */
  final int[] to;

  private Band(int[] from, int[] to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Along the chain, and between its points along the diagonal of characters, so wide that a gap of
   * average size between two points fits.
   *
   * @param most the greatest half-width
   */
  static Band along(AnchorChain chain, DocumentPair pair, int most) {
    int n = pair.sourceCount();
    int m = pair.targetCount();
    int[] from = new int[n + 1];
    int[] to = new int[n + 1];
    Arrays.fill(from, m);
    long oddPlaces = MOST_ODD_PLACES;
    int startI = 0;
    int startJ = 0;
    for (int point = 0; point <= chain.count(); point++) {
      boolean last = point == chain.count();
      int endI = last ? n : chain.sources[point];
      int endJ = last ? m : chain.targets[point];
      int di = endI - startI;
      int dj = endJ - startJ;
      double usual = Math.min(most, 12 + 0.75 * Math.max(di, dj)) + 8;
      // room for all that a stretch grows or shrinks by, beside the whole text and beside none at
      // all: how texts usually grow is not known when a large part of one is missing
      double odd = Math.max(Math.abs(dj - di), Math.abs(dj - di * (double) m / n));
      long area = (long) di * dj;
      if (area <= oddPlaces) {
        oddPlaces -= area;
      } else {
        odd = Math.min(4.0 * most, odd);
      }
      odd += 12;
      int halfWidth = (int) Math.max(usual, odd);
      long sourceLength = pair.sourceLength(startI, endI);
      long targetLength = pair.targetLength(startJ, endJ);
      int j = startJ;
      for (int i = startI; i <= endI; i++) {
        long done =
            sourceLength == 0 ? 0 : targetLength * pair.sourceLength(startI, i) / sourceLength;
        while (j < endJ && pair.targetLength(startJ, j) < done) {
          j++;
        }
        int low = Math.max(startJ - 8, j - halfWidth);
        int high = Math.min(endJ + 8, j + halfWidth);
        from[i] = Math.max(0, Math.min(from[i], low));
        to[i] = Math.min(m + 1, Math.max(to[i], high + 1));
      }
      startI = endI;
      startJ = endJ;
    }
    return new Band(from, to).joined(m);
  }

  /** All places within so many rows and columns of a path. */
  static Band around(Path path, int n, int m, int distance) {
    int[] from = new int[n + 1];
    int[] to = new int[n + 1];
    Arrays.fill(from, m);
    for (int bead = 0; bead <= path.count(); bead++) {
      boolean end = bead == path.count();
      int i = end ? n : path.sourceStart(bead);
      int j = end ? m : path.targetStart(bead);
      int lastI = end ? n : i + path.sourceCount(bead);
      int lastJ = end ? m : j + path.targetCount(bead);
      for (int x = Math.max(0, i - distance); x <= Math.min(n, lastI + distance); x++) {
        from[x] = Math.min(from[x], Math.max(0, j - distance));
        to[x] = Math.max(to[x], Math.min(m + 1, lastJ + distance + 1));
      }
    }
    return new Band(from, to).joined(m);
  }

  /** The number of places. */
  long size() {
    long size = 0;
    for (int i = 0; i < from.length; i++) {
      size += to[i] - from[i];
    }
    return size;
  }

  /** All places of both. */
  Band union(Band other) {
    for (int i = 0; i < from.length; i++) {
      from[i] = Math.min(from[i], other.from[i]);
      to[i] = Math.max(to[i], other.to[i]);
    }
    return this;
  }

  /** The places of both; in each row there must be one, as where the same path runs through both. */
  Band intersection(Band other) {
    for (int i = 0; i < from.length; i++) {
      from[i] = Math.max(from[i], other.from[i]);
      to[i] = Math.min(to[i], other.to[i]);
    }
    return this;
  }

  /** Closes what would cut a path: holds both corners, and neighbouring rows overlap. */
  private Band joined(int m) {
    int n = from.length - 1;
    from[0] = 0;
    to[0] = Math.max(to[0], 1);
    to[n] = m + 1;
    from[n] = Math.min(from[n], m);
    for (int i = 1; i <= n; i++) {
      from[i] = Math.min(from[i], to[i - 1] - 1);
    }
    for (int i = n; i >= 0; i--) {
      if (i < n) {
        to[i] = Math.max(to[i], from[i + 1] + 1);
      }
      from[i] = Math.min(from[i], to[i] - 1);
    }
    return this;
  }

  /** True when a path runs along a border that is not the border of the text. */
  boolean isTouchedBy(Path path, int m) {
    for (int bead = 0; bead < path.count(); bead++) {
      int i = path.sourceStart(bead);
      int j = path.targetStart(bead);
      if ((j == from[i] && j > 0) || (j == to[i] - 1 && j < m)) {
        return true;
      }
    }
    return false;
  }
}
