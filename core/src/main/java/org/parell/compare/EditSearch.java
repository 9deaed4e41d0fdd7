package org.parell.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best matches of a short stretch, judged by edit similarity alone. All ways to cut it are
 * compared: time is the product of the words of its two sides at worst, and mostly that of its
 * segments, since pairs without enough words in common are passed over before their order is looked at.
 *
 * <p>A match earns what its words keep in order, twice, since both sides have it, and pays for all of
 * its words at the rate of {@value #UNRELATED}, which is more than unrelated sentences of one language
 * share (0.1 to 0.3). What is in no match earns nothing. So a sentence is edited when more than that
 * share of it is kept. Other shapes than 1-1 pay a little more, and each segment must have its own part
 * in the match: an added sentence beside an edited one is no split. The parts of a split may stand in
 * another order than in the sentence that was split.
 */
final class EditSearch {

  private static final double UNRELATED = 0.4;
  private static final double LEAST_OWN_PART = 0.4;

  /** More, since words in any order are sooner found. */
  private static final double LEAST_PART_APART = 0.5;

  private static final double FIXED_PRICE = 3;
  private static final double PRICE_OF_WEIGHT = 0.02;

  /** Equal segments without any word, such as empty lines, are better matched than not. */
  private static final double SAME = 0.5;

  // in the order in which ties are broken, from the end: deleted comes before added
  private static final int[][] SHAPES = {
    {1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}, {1, 4}, {4, 1}, {0, 1}, {1, 0}
  };

  private final Words older;
  private final Words newer;
  private final List<String> olderTexts;
  private final List<String> newerTexts;

  EditSearch(Versions versions) {
    older = versions.olderWords();
    newer = versions.newerWords();
    olderTexts = versions.olderTexts();
    newerTexts = versions.newerTexts();
  }

  /** The matches of a stretch, in order; what matches nothing stands alone. */
  List<Match> search(Match stretch) {
    int olderStart = stretch.olderStart();
    int newerStart = stretch.newerStart();
    int rows = stretch.olderCount();
    int columns = stretch.newerCount();
    double[][] best = new double[rows + 1][columns + 1];
    byte[][] shapes = new byte[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        best[i][j] = i + j == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int s = 0; s < SHAPES.length && i + j > 0; s++) {
          int fromI = i - SHAPES[s][0];
          int fromJ = j - SHAPES[s][1];
          if (fromI < 0 || fromJ < 0) {
            continue;
          }
          double value = best[fromI][fromJ]
              + worth(olderStart + fromI, olderStart + i, newerStart + fromJ, newerStart + j);
          if (value > best[i][j]) {
            best[i][j] = value;
            shapes[i][j] = (byte) s;
          }
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    int i = rows;
    int j = columns;
    while (i + j > 0) {
      int[] shape = SHAPES[shapes[i][j]];
      matches.add(new Match(
          olderStart + i - shape[0], olderStart + i, newerStart + j - shape[1], newerStart + j));
      i -= shape[0];
      j -= shape[1];
    }
    Collections.reverse(matches);
    return matches;
  }

  /** What a match earns; less than any other when it is none. */
  double worth(Match match) {
    return worth(match.olderStart(), match.olderEnd(), match.newerStart(), match.newerEnd());
  }

  private double worth(int olderStart, int olderEnd, int newerStart, int newerEnd) {
    int olderCount = olderEnd - olderStart;
    int newerCount = newerEnd - newerStart;
    if (olderCount == 0 || newerCount == 0) {
      return 0;
    }
    boolean oneToOne = olderCount == 1 && newerCount == 1;
    if (oneToOne && olderTexts.get(olderStart).equals(newerTexts.get(newerStart))) {
      return 2 * (1 - UNRELATED) * older.weight(olderStart, olderEnd) + SAME;
    }
    int all = older.weight(olderStart, olderEnd) + newer.weight(newerStart, newerEnd);
    double price = UNRELATED * all;
    if (!oneToOne) {
      price += (FIXED_PRICE + PRICE_OF_WEIGHT * all) * (olderCount + newerCount - 2);
    }
    if (2 * older.mostKept(olderStart, olderEnd, newer, newerStart, newerEnd) <= price) {
      return Double.NEGATIVE_INFINITY;
    }
    double worth = 2 * older.kept(olderStart, olderEnd, newer, newerStart, newerEnd) - price;
    if (oneToOne) {
      return worth > 0 ? worth : Double.NEGATIVE_INFINITY;
    }
    double inOrder = worth > 0 && takesPart(olderStart, olderEnd, newerStart, newerEnd)
        ? worth
        : Double.NEGATIVE_INFINITY;
    double apart = 2.0 * keptApart(olderStart, olderEnd, newerStart, newerEnd) - price;
    return apart > 0 ? Math.max(inOrder, apart) : inOrder;
  }

  /**
   * What the parts of one segment keep of it in any order, since a split may tell its end before its
   * middle; nothing unless each part keeps enough of what the others leave.
   */
  private int keptApart(int olderStart, int olderEnd, int newerStart, int newerEnd) {
    if (olderEnd - olderStart == 1) {
      return keptApart(older, olderStart, newer, newerStart, newerEnd);
    }
    return newerEnd - newerStart == 1
        ? keptApart(newer, newerStart, older, olderStart, olderEnd)
        : 0;
  }

  private static int keptApart(Words whole, int segment, Words parts, int start, int end) {
    int[] kept = whole.keptApart(segment, parts, start, end);
    for (int k = 0; k < kept.length; k++) {
      if (kept[k] < LEAST_PART_APART * parts.weight(start + k, start + k + 1)) {
        return 0;
      }
    }
    return Arrays.stream(kept).sum();
  }

  private boolean takesPart(int olderStart, int olderEnd, int newerStart, int newerEnd) {
    for (int i = olderStart; i < olderEnd; i++) {
      int kept = older.kept(i, i + 1, newer, newerStart, newerEnd);
      if (kept < LEAST_OWN_PART * older.weight(i, i + 1)) {
        return olderEnd - olderStart == 1;
      }
    }
    for (int j = newerStart; j < newerEnd; j++) {
      int kept = newer.kept(j, j + 1, older, olderStart, olderEnd);
      if (kept < LEAST_OWN_PART * newer.weight(j, j + 1)) {
        return newerEnd - newerStart == 1;
      }
    }
    return true;
  }
}
