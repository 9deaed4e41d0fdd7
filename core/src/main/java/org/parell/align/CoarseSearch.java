package org.parell.align;

import java.util.Arrays;
import org.parell.evidence.LengthEvidence;

/**
 * The best path through a wide band, by lengths and anchors of whole segments: a guide for the narrow
 * search, where the text is too long to visit all places.
 *
 * <p>Eight shapes (1-0 0-1 1-1 1-2 2-1 2-2 1-3 3-1), three states, and a small price for each
 * unaligned segment, since a guide is asked for only where the text is taken to be parallel. Scores
 * are kept for four rows; the way back takes one byte a place: three bits for the link that led to M,
 * two for the state before it, one for X and two for Y. Each shape has loops of its own along a row,
 * one for lengths and one for the best; anchors are few beside places, and are added one by one. On a
 * Bible with 38 million places that is five times faster than to ask for each place and shape what
 * lengths and words say.
 */
final class CoarseSearch {

  private static final int[] SOURCE_COUNTS = {1, 1, 2, 2, 1, 3};
  private static final int[] TARGET_COUNTS = {1, 2, 1, 2, 3, 1};
  private static final float[] LOG_SHARES = {
    log(0.80), log(0.06), log(0.06), log(0.012), log(0.018), log(0.018)
  };
  private static final float NONE = -1e30f;

  private static final float MM = log(0.98);
  private static final float MX = log(0.01);
  private static final float XX = log(0.8);
  private static final float XY = log(0.2 * 0.2);
  private static final float XM = log(0.2 * 0.8);
  private static final float YM = log(0.2);

  private static final int M = 0;
  private static final int X = 1;
  private static final int Y = 2;

  private static final float WORD_SHARE = 0.5f;
  private static final int ROWS = 4;

  private final DocumentPair pair;
  private final AnchorMap anchors;
  private final Band band;
  private final int n;
  private final int m;
  private final float nullPrice;

  // of the links of one shape that end in one row, by the target segments done
  private final float[] lengthOdds;
  private final float[] words;

  private float score;

  private static float log(double x) {
    return (float) StrictMath.log(x);
  }

  /**
   * Prepares a search.
   *
   * @param nullPrice what each unaligned segment costs, in nats
   */
  CoarseSearch(DocumentPair pair, AnchorMap anchors, Band band, double nullPrice) {
    this.pair = pair;
    this.anchors = anchors;
    this.band = band;
    this.nullPrice = (float) nullPrice;
    n = pair.sourceCount();
    m = pair.targetCount();
    lengthOdds = new float[m + 1];
    words = new float[m + 1];
  }

  /** What the path found last earns, in nats. */
  float score() {
    return score;
  }

  /** The best path when lengths relate as {@code lengths} says. */
  Path search(LengthEvidence lengths) {
    int[] offsets = new int[n + 2];
    for (int i = 0; i <= n; i++) {
      offsets[i + 1] = Math.addExact(offsets[i], band.to[i] - band.from[i]);
    }
    byte[] back = new byte[offsets[n + 1]];
    float[][] toM = new float[ROWS][m + 1];
    byte[][] exits = new byte[ROWS][m + 1];
    float[] lastX = new float[m + 1];
    float[] newX = new float[m + 1];
    float[] lastM = new float[m + 1];
    float[] ms = new float[m + 1];
    byte[] links = new byte[m + 1];
    float best = NONE;
    int bestState = M;
    for (int i = 0; i <= n; i++) {
      int from = band.from[i];
      int to = band.to[i];
      Arrays.fill(ms, from, to, NONE);
      Arrays.fill(links, from, to, (byte) 0);
      if (i == 0) {
        ms[0] = 0;
      }
      for (int shape = 0; shape < SOURCE_COUNTS.length; shape++) {
        if (i >= SOURCE_COUNTS[shape]) {
          link(i, shape, lengths, toM, exits, ms, links);
        }
      }
      float y = NONE;
      float[] rowToM = toM[i % ROWS];
      byte[] rowExits = exits[i % ROWS];
      int fromAbove = i == 0 ? 0 : band.from[i - 1];
      int toAbove = i == 0 ? 0 : band.to[i - 1];
      for (int j = from; j < to; j++) {
        int way = links[j];
        float x = NONE;
        if (j >= fromAbove && j < toAbove) {
          float opened = lastM[j] + MX - nullPrice;
          float stayed = lastX[j] + XX - nullPrice;
          x = Math.max(opened, stayed);
          if (stayed > opened) {
            way |= 1 << 5;
          }
        }
        newX[j] = x;
        float newY = NONE;
        if (j > from) {
          float opened = ms[j - 1] + MX - nullPrice;
          float crossed = newX[j - 1] + XY - nullPrice;
          float stayed = y + XX - nullPrice;
          newY = opened;
          int state = M;
          if (crossed > newY) {
            newY = crossed;
            state = X;
          }
          if (stayed > newY) {
            newY = stayed;
            state = Y;
          }
          way |= state << 6;
        }
        y = newY;
        back[offsets[i] + j - from] = (byte) way;
        float exit = ms[j] + MM;
        int exitState = M;
        if (x + XM > exit) {
          exit = x + XM;
          exitState = X;
        }
        if (y + YM > exit) {
          exit = y + YM;
          exitState = Y;
        }
        rowToM[j] = exit;
        rowExits[j] = (byte) exitState;
        if (i == n && j == m) {
          best = ms[j];
          if (x > best) {
            best = x;
            bestState = X;
          }
          if (y > best) {
            best = y;
            bestState = Y;
          }
        }
      }
      float[] spare = lastX;
      lastX = newX;
      newX = spare;
      spare = lastM;
      lastM = ms;
      ms = spare;
    }
    score = best;
    return traced(back, offsets, bestState);
  }

  /** Enters the links of one shape that end in row {@code i}. */
  private void link(
      int i,
      int shape,
      LengthEvidence lengths,
      float[][] toM,
      byte[][] exits,
      float[] ms,
      byte[] links) {
    int a = SOURCE_COUNTS[shape];
    int b = TARGET_COUNTS[shape];
    int startRow = i - a;
    int from = Math.max(band.from[i], band.from[startRow] + b);
    int to = Math.min(band.to[i], band.to[startRow] + b);
    float[] exit = toM[startRow % ROWS];
    byte[] exitStates = exits[startRow % ROWS];
    lengths.plainLogOdds(
        pair.sourceLength(startRow, i), a, pair.targetSums(), b, from, to, lengthOdds);
    Arrays.fill(words, from, Math.max(from, to), 0);
    for (int x = startRow; x < i; x++) {
      addWords(x, b, from, to);
    }
    float logShare = LOG_SHARES[shape];
    for (int j = from; j < to; j++) {
      float reached = exit[j - b] + logShare + lengthOdds[j] + WORD_SHARE * words[j];
      if (reached > ms[j]) {
        ms[j] = reached;
        links[j] = (byte) (shape | exitStates[j - b] << 3);
      }
    }
  }

  /** Adds the anchors of a source segment with the b target segments before each place. */
  private void addWords(int x, int b, int from, int to) {
    int end = anchors.rowStarts[x + 1];
    int first = Arrays.binarySearch(anchors.columns, anchors.rowStarts[x], end, from - b);
    for (int e = first < 0 ? -first - 1 : first; e < end && anchors.columns[e] < to; e++) {
      int column = anchors.columns[e];
      float value = anchors.values[e];
      for (int j = Math.max(from, column + 1); j < Math.min(to, column + b + 1); j++) {
        words[j] += value;
      }
    }
  }

  private Path traced(byte[] back, int[] offsets, int endState) {
    Path path = new Path();
    int i = n;
    int j = m;
    int state = endState;
    while (i > 0 || j > 0) {
      int way = back[offsets[i] + j - band.from[i]] & 0xFF;
      if (state == M) {
        int shape = way & 7;
        i -= SOURCE_COUNTS[shape];
        j -= TARGET_COUNTS[shape];
        path.add(i, j, SOURCE_COUNTS[shape], TARGET_COUNTS[shape]);
        state = way >> 3 & 3;
      } else if (state == X) {
        i--;
        path.add(i, j, 1, 0);
        state = way >> 5 & 1;
      } else {
        j--;
        path.add(i, j, 0, 1);
        state = way >> 6;
      }
    }
    path.reverse();
    return path;
  }
}
