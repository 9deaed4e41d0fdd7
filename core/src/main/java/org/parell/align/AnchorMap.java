package org.parell.align;

import java.util.Arrays;
import org.parell.evidence.LogMath;
import org.parell.learning.WordPairs;
import org.parell.token.TokenTable;

/**
 * What rare word pairs say for pairs of segments, as a sparse table: row by row, columns increasing.
 *
 * <p>Only words in at most {@value #MOST_SEGMENTS_A_WORD} segments count, so the work is linear in
 * the text. Eight bytes an entry.
 */
final class AnchorMap {

  private static final int MOST_SEGMENTS_A_WORD = 40;
  private static final float LEAST = 0.1f;
  private static final float MOST = 12;

  final int[] rowStarts;
  final int[] columns;
  final float[] values;

  private AnchorMap(int[] rowStarts, int[] columns, float[] values) {
    this.rowStarts = rowStarts;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Builds the table.
   *
   * @param leastWeight pairs of less weight are passed over
   */
  static AnchorMap of(
      TokenTable source,
      TokenTable target,
      WordPairs pairs,
      float[] sourceInverse,
      float[] targetInverse,
      float leastWeight) {
    Occurrences sources = new Occurrences(source, sourceInverse.length);
    Occurrences targets = new Occurrences(target, targetInverse.length);
    int n = source.segmentCount();
    int[] rowStarts = new int[n + 1];
    int[] columns = new int[1024];
    float[] values = new float[1024];
    int count = 0;
    float[] sums = new float[target.segmentCount()];
    int[] touched = new int[target.segmentCount()];
    for (int i = 0; i < n; i++) {
      int touchedCount = 0;
      double sourceLength = 1 + source.count(i);
      for (int k = source.starts()[i]; k < source.starts()[i + 1]; k++) {
        int s = source.indices()[k];
        if (sources.isFrequent(s) || sources.isRepeated(s, i, k)) {
          continue;
        }
        for (int p = pairs.rowStarts()[s]; p < pairs.rowStarts()[s + 1]; p++) {
          int t = pairs.targets()[p];
          float weight = pairs.weights()[p];
          if (weight < leastWeight || targets.isFrequent(t)) {
            continue;
          }
          double forward = (weight * targetInverse[t] + WordPairs.BETA)
              / (pairs.sourceSums()[s] + WordPairs.BETA);
          double backward = (weight * sourceInverse[s] + WordPairs.BETA)
              / (pairs.targetSums()[t] + WordPairs.BETA);
          for (int o = targets.starts[t]; o < targets.starts[t + 1]; o++) {
            int j = targets.segments[o];
            double value = 0.5 * LogMath.log(1 + forward / sourceLength)
                + 0.5 * LogMath.log(1 + backward / (1 + target.count(j)));
            if (value >= LEAST) {
              if (sums[j] == 0) {
                touched[touchedCount++] = j;
              }
              sums[j] += (float) value;
            }
          }
        }
      }
      Arrays.sort(touched, 0, touchedCount);
      if (count + touchedCount > columns.length) {
        columns = Arrays.copyOf(columns, 2 * (count + touchedCount));
        values = Arrays.copyOf(values, columns.length);
      }
      for (int k = 0; k < touchedCount; k++) {
        int j = touched[k];
        columns[count] = j;
        values[count++] = Math.min(MOST, sums[j]);
        sums[j] = 0;
      }
      rowStarts[i + 1] = count;
    }
    return new AnchorMap(rowStarts, Arrays.copyOf(columns, count), Arrays.copyOf(values, count));
  }

  /** The first entry of a row whose column is at least {@code column}, or the end of the row. */
  int firstEntry(int row, int column) {
    int low = rowStarts[row];
    int high = rowStarts[row + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns[middle] < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The segments in which each word stands, of words that are rare enough. */
  private static final class Occurrences {
    final int[] starts;
    final int[] segments;
    private final TokenTable table;
    private final boolean[] frequent;

    Occurrences(TokenTable table, int wordCount) {
      this.table = table;
      starts = new int[wordCount + 1];
      frequent = new boolean[wordCount];
      int[] lastSegment = new int[wordCount];
      Arrays.fill(lastSegment, -1);
      for (int i = 0; i < table.segmentCount(); i++) {
        for (int k = table.starts()[i]; k < table.starts()[i + 1]; k++) {
          int word = table.indices()[k];
          if (lastSegment[word] != i) {
            lastSegment[word] = i;
            starts[word + 1]++;
          }
        }
      }
      for (int word = 0; word < wordCount; word++) {
        frequent[word] = starts[word + 1] > MOST_SEGMENTS_A_WORD;
        starts[word + 1] = starts[word] + (frequent[word] ? 0 : starts[word + 1]);
      }
      segments = new int[starts[wordCount]];
      int[] next = Arrays.copyOf(starts, wordCount);
      Arrays.fill(lastSegment, -1);
      for (int i = 0; i < table.segmentCount(); i++) {
        for (int k = table.starts()[i]; k < table.starts()[i + 1]; k++) {
          int word = table.indices()[k];
          if (!frequent[word] && lastSegment[word] != i) {
            lastSegment[word] = i;
            segments[next[word]++] = i;
          }
        }
      }
    }

    boolean isFrequent(int word) {
      return frequent[word];
    }

    /** True when the word stands earlier in the same segment. */
    boolean isRepeated(int word, int segment, int token) {
      for (int k = table.starts()[segment]; k < token; k++) {
        if (table.indices()[k] == word) {
          return true;
        }
      }
      return false;
    }
  }
}
