package org.parell.evidence;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parell.bitext.BeadEvidence;
import org.parell.learning.Contributions;
import org.parell.learning.WordPairs;
import org.parell.token.TokenTable;

/**
 * Divides what {@link LexicalEvidence} says of a bead among its pairs of words.
 *
 * <p>A word says ln((R + Σ k r) / (R + n)), summed over the n words of the other side, with their
 * ratios r of translation to chance probability, the weights k of the kernel, which add up to n, and
 * the weight R of the empty word. Were every ratio 1, it would say 0. So each word of the other side
 * gets the share that its k (r - 1) has in Σ k (r - 1): above 0 when the two are likelier to meet in
 * a translation than by chance, below 0 when they are known to translate otherwise, and 0, like the
 * empty word, when nothing is known. The share of a pair is the mean of both directions.
 *
 * <p>Source: Aumann and Shapley (1974); these shares are the derivatives of what is said, integrated
 * along the straight way from ratios of 1. To divide by responsibility, k r in R + Σ k r, would give
 * part of it to the empty word, and count true pairs against the bead wherever a word says less than
 * 0.
 *
 * <p>Plain, for the beads of an answer; time and memory grow with the pairs of words of a bead. Of
 * more than {@value #MOST_PAIRS}, which only pinned links hold, it says nothing. Immutable and
 * thread-safe.
 */
public final class WordAttribution {

  private static final long MOST_PAIRS = 2_000_000;

  private final TokenTable source;
  private final TokenTable target;
  private final WordPairs pairs;
  private final float[] sourceInverse;
  private final float[] targetInverse;
  private final Contributions own;
  private final ListMultimap<Integer, Integer> cellsOfTarget = ArrayListMultimap.create();

  /** Prepares to explain the beads of one bitext; parameters as of {@link LexicalEvidence}. */
  public WordAttribution(
      TokenTable source,
      TokenTable target,
      WordPairs pairs,
      float[] sourceInverse,
      float[] targetInverse,
      Contributions own) {
    this.source = source;
    this.target = target;
    this.pairs = pairs;
    this.sourceInverse = sourceInverse;
    this.targetInverse = targetInverse;
    this.own = own;
    for (int cell = 0; cell < own.columns().length; cell++) {
      cellsOfTarget.put(own.columns()[cell], cell);
    }
  }

  /**
   * What the words of a bead say.
   *
   * @param sum the shares of all pairs, in nats
   * @param listed the pairs with {@value BeadEvidence#LEAST_SHARE} nats or more
   */
  public record Shares(double sum, List<Share> listed) {}

  /**
   * What one pair of words says.
   *
   * @param source its source word, counted from the first of the bead
   * @param target its target word, likewise
   * @param nats its share
   * @param learned how many links were learned, without those of its own two segments
   * @param prior how many it was worth before
   */
  public record Share(int source, int target, double nats, double learned, double prior) {}

  /**
   * What the words of a bead say.
   *
   * @param i its first source segment
   * @param j its first target segment
   * @param a source segments, at least 1
   * @param b target segments, at least 1
   * @param wordShare what a nat of evidence from words counts
   */
  public Shares shares(int i, int j, int a, int b, double wordShare) {
    int firstSource = source.starts()[i];
    int firstTarget = target.starts()[j];
    int n = source.starts()[i + a] - firstSource;
    int m = target.starts()[j + b] - firstTarget;
    // segments without words cost something too
    if (n == 0 || m == 0 || (long) Math.max(n, a) * Math.max(m, b) > MOST_PAIRS) {
      return new Shares(0, List.of());
    }
    Excess excess = new Excess(i, j, a, b);
    double[] forwardScales = scales(excess.ofTarget, n);
    double[] backwardScales = scales(excess.ofSource, m);
    double sum = 0;
    List<Share> listed = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < m; y++) {
        int p = x * m + y;
        double forward = excess.forward[p] * forwardScales[y];
        double backward = excess.backward[p] * backwardScales[x];
        double nats = wordShare * 0.5 * (forward + backward);
        sum += nats;
        if (nats >= BeadEvidence.LEAST_SHARE) {
          int pair =
              pairs.indexOf(source.indices()[firstSource + x], target.indices()[firstTarget + y]);
          // known, for of pairs never seen no ratio is above 1
          double prior = pairs.priors()[pair];
          listed.add(new Share(x, y, nats, Math.max(0, excess.weights[p] - prior), prior));
        }
      }
    }
    return new Shares(sum, listed);
  }

  /** What each word says, divided by its Σ k (r - 1) over the n words of the other side. */
  private static double[] scales(double[] excesses, int n) {
    double neutral = LexicalEvidence.emptyWeight(n) + n;
    return Arrays.stream(excesses)
        .map(excess -> excess == 0 ? 1 / neutral : StrictMath.log1p(excess / neutral) / excess)
        .toArray();
  }

  /** The k (r - 1) of each pair of words of a bead, in both directions, and their sums. */
  private final class Excess {
    private final double[][] forwardKernel;
    private final double[][] backwardKernel;

    // by source word, then target word
    final double[] forward;
    final double[] backward;
    final float[] weights;

    final double[] ofSource;
    final double[] ofTarget;

    Excess(int i, int j, int a, int b) {
      ofSource = new double[source.starts()[i + a] - source.starts()[i]];
      ofTarget = new double[target.starts()[j + b] - target.starts()[j]];
      forward = new double[ofSource.length * ofTarget.length];
      backward = new double[forward.length];
      weights = new float[forward.length];
      forwardKernel = kernel(source, i, a, ofTarget.length);
      backwardKernel = kernel(target, j, b, ofSource.length);
      List<Taken> columns = IntStream.range(j, j + b)
          .mapToObj(WordAttribution.this::ofTargetSegment)
          .toList();
      for (int x = 0; x < a; x++) {
        Taken row = ofSourceSegment(i + x);
        for (int y = 0; y < b; y++) {
          add(i, x, j, y, new Without(row, columns.get(y), ofBoth(i + x, j + y)));
        }
      }
    }

    /** Adds the pairs of two segments, the x-th and the y-th of the bead. */
    private void add(int i, int x, int j, int y, Without without) {
      int firstSource = source.starts()[i];
      int firstTarget = target.starts()[j];
      for (int s = source.starts()[i + x]; s < source.starts()[i + x + 1]; s++) {
        int sourceWord = source.indices()[s];
        double sourceSum = without.sourceSum(sourceWord) + WordPairs.BETA;
        for (int t = target.starts()[j + y]; t < target.starts()[j + y + 1]; t++) {
          int targetWord = target.indices()[t];
          double targetSum = without.targetSum(targetWord) + WordPairs.BETA;
          double weight = without.weight(sourceWord, targetWord);
          double forwardRatio = (weight * targetInverse[targetWord] + WordPairs.BETA) / sourceSum;
          double backwardRatio = (weight * sourceInverse[sourceWord] + WordPairs.BETA) / targetSum;
          int sourcePlace = s - firstSource;
          int targetPlace = t - firstTarget;
          int p = sourcePlace * ofTarget.length + targetPlace;
          weights[p] = (float) weight;
          int sourceHalf = 2 * x + half(source, i + x, s);
          int targetHalf = 2 * y + half(target, j + y, t);
          forward[p] = forwardKernel[sourceHalf][targetPlace] * (forwardRatio - 1);
          backward[p] = backwardKernel[targetHalf][sourcePlace] * (backwardRatio - 1);
          ofTarget[targetPlace] += forward[p];
          ofSource[sourcePlace] += backward[p];
        }
      }
    }
  }

  /** 0 for the words of the first half of a segment, and 1 for the others. */
  private static int half(TokenTable table, int segment, int token) {
    int middle = TokenTable.middle(table.starts()[segment], table.starts()[segment + 1]);
    return token < middle ? 0 : 1;
  }

  /**
   * What the words of each half of the given segments count for each word told, by the kernel of {@link
   * LexicalEvidence}; for each word told 1 in the mean over all words given.
   *
   * @param first the first of the given segments
   * @param told the words of the other side
   * @return by given half segment, then word told
   */
  private static double[][] kernel(TokenTable given, int first, int count, int told) {
    double[][] weights = new double[2 * count][told];
    double before = given.starts()[first];
    double n = given.starts()[first + count] - before;
    for (int x = 0; x < count; x++) {
      double start = given.starts()[first + x];
      double end = given.starts()[first + x + 1];
      double middle = TokenTable.middle((int) start, (int) end);
      for (int k = 0; k < told && start < end; k++) {
        double place = (k + 0.5) / told;
        double whole = near(place, (start - before) / n, (end - before) / n);
        weights[2 * x][k] = weight(whole, near(place, (start - before) / n, (middle - before) / n));
        weights[2 * x + 1][k] =
            weight(whole, near(place, (middle - before) / n, (end - before) / n));
      }
    }
    return weights;
  }

  private static double weight(double nearSegment, double nearHalf) {
    double near = (1 - LexicalEvidence.HALVES) * nearSegment + LexicalEvidence.HALVES * nearHalf;
    return LexicalEvidence.ANYWHERE + (1 - LexicalEvidence.ANYWHERE) * near;
  }

  /** How much of the look from a place falls between two others, divided by their distance. */
  private static double near(double place, double start, double end) {
    if (start >= end) {
      return 0;
    }
    double left = Math.max(0, place - LexicalEvidence.HALF_WIDTH);
    double right = Math.min(1, place + LexicalEvidence.HALF_WIDTH);
    double overlap = Math.max(0, Math.min(right, end) - Math.max(left, start));
    return overlap / (right - left) / (end - start);
  }

  private Taken ofSourceSegment(int i) {
    Taken taken = new Taken();
    for (int cell = own.rowStarts()[i]; cell < own.rowStarts()[i + 1]; cell++) {
      taken.add(cell);
    }
    return taken;
  }

  private Taken ofTargetSegment(int j) {
    Taken taken = new Taken();
    cellsOfTarget.get(j).forEach(taken::add);
    return taken;
  }

  private Taken ofBoth(int i, int j) {
    Taken taken = new Taken();
    int cell = Arrays.binarySearch(own.columns(), own.rowStarts()[i], own.rowStarts()[i + 1], j);
    if (cell >= 0) {
      taken.add(cell);
    }
    return taken;
  }

  /** What some cells contributed, by pair and by word. */
  private final class Taken {
    private final Map<Long, Double> pairs = new HashMap<>();
    private final Map<Integer, Double> sources = new HashMap<>();
    private final Map<Integer, Double> targets = new HashMap<>();

    void add(int cell) {
      for (int e = own.entryStarts()[cell]; e < own.entryStarts()[cell + 1]; e++) {
        double value = own.values()[e];
        pairs.merge(key(own.sourceWords()[e], own.targetWords()[e]), value, Double::sum);
        sources.merge(own.sourceWords()[e], value, Double::sum);
        targets.merge(own.targetWords()[e], value, Double::sum);
      }
    }
  }

  private static long key(int sourceWord, int targetWord) {
    return (long) sourceWord << 32 | targetWord;
  }

  /** What is known without what two segments contributed, to each other and to any other. */
  private final class Without {
    private final Taken row;
    private final Taken column;
    private final Taken both;

    Without(Taken row, Taken column, Taken both) {
      this.row = row;
      this.column = column;
      this.both = both;
    }

    double weight(int sourceWord, int targetWord) {
      int pair = pairs.indexOf(sourceWord, targetWord);
      return pair < 0 ? 0 : left(pairs.weights()[pair], t -> t.pairs, key(sourceWord, targetWord));
    }

    double sourceSum(int word) {
      return left(pairs.sourceSums()[word], taken -> taken.sources, word);
    }

    double targetSum(int word) {
      return left(pairs.targetSums()[word], taken -> taken.targets, word);
    }

    /** What is left of a weight; the cell of both segments stands in its row and its column. */
    private <K> double left(float all, Function<Taken, Map<K, Double>> part, K key) {
      double taken = part.apply(row).getOrDefault(key, 0.0)
          + part.apply(column).getOrDefault(key, 0.0)
          - part.apply(both).getOrDefault(key, 0.0);
      return Math.max(0, all - taken);
    }
  }
}
