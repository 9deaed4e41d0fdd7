package org.parell.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parell.token.TokenTable;

/**
 * Learns word pairs from beads that may be right.
 *
 * <p>IBM model 1 in both directions, with agreement: in a bead each target word shares one link out
 * among the source words and the empty word, by the ratio of translation to chance, and each source
 * word likewise; what a pair counts is the <em>product</em> of the two shares, times the posterior of
 * the bead. Asking both directions to agree decides on comparable texts (11 points of F1). Words far
 * apart within their bead are damped by e^(-3 distance), distances from 0 to 1.
 *
 * <p>The word pairs of all beads are numbered once; the rounds of the expectation maximisation then
 * only gather weights by number, normalise and add. Numbering goes source word by source word, with a
 * stamp for each target word, and needs no hashing: 4 bytes for each pair of tokens in a bead, and 20
 * for each distinct pair. e^(-3|x-y|) is the smaller of e^-3x e^3y and its inverse, so it takes two
 * exponentials a word and neither those nor a division a pair. What each sentence pair counted is
 * summed while the last round goes on, and only of the last few segments it is open.
 *
 * <p>Source: Brown et al. (1993); Liang, Taskar and Klein (2006) for agreement.
 */
public final class LexiconLearner {

  private static final int ROUNDS = 3;
  private static final float LEAST_WEIGHT = 0.001f;
  private static final float LEAST_CONTRIBUTION = 0.003f;
  private static final float LEAST_COUNT = 1e-5f;
  private static final double DAMPING = 3;
  private static final long MOST_PAIRS = 60_000_000;
  private static final long LEAST_BOUND = 20_000_000;
  private static final long MANY_TOKENS = 10_000_000;

  /** Weight of the empty word: so much for itself, and so much more for each word of the bead. */
  public static final float NULL_WEIGHT = 1;

  /**
   * See {@link #NULL_WEIGHT}. The more, the less a word without a counterpart speaks against a bead,
   * which free translations need, and the less one with a counterpart speaks for it. With a lexicon
   * 0.25 is better than 0.3 on news with 30 % in common (0.984 of 0.982, mean of three) and as good
   * elsewhere; with 0.2 the freest text loses (0.930 of 0.938).
   */
  public static final float NULL_WEIGHT_A_WORD = 0.25f;

  private final WordPairs anchors;
  private final List<TokenTable> sources;
  private final List<TokenTable> targets;
  private final float[] sourceInverse;
  private final float[] targetInverse;

  /** What was learned: the pairs of all bitexts, and what each bitext contributed. */
  public record Learned(WordPairs pairs, List<Contributions> contributions) {}

  /**
   * Prepares to learn from some bitexts of one language pair.
   *
   * @param anchors what is believed before
   * @param sources the source tokens of each bitext
   * @param targets the target tokens of each bitext
   * @param sourceInverse 1 / share of each source word
   * @param targetInverse 1 / share of each target word
   */
  public LexiconLearner(
      WordPairs anchors,
      List<TokenTable> sources,
      List<TokenTable> targets,
      float[] sourceInverse,
      float[] targetInverse) {
    this.anchors = anchors;
    this.sources = sources;
    this.targets = targets;
    this.sourceInverse = sourceInverse;
    this.targetInverse = targetInverse;
  }

  /**
   * Learns anew, starting from what was learned before.
   *
   * @param before the pairs that {@code beads} were found with
   * @param beads for each bitext, the beads that may be right, by their first source segment
   */
  public Learned learn(WordPairs before, List<WeightedBeads> beads) {
    long largest = largestLearned(beads);
    List<BeadWords> all = new ArrayList<>();
    for (int text = 0; text < beads.size(); text++) {
      TokenTable source = sources.get(text);
      TokenTable target = targets.get(text);
      for (int bead = 0; bead < beads.get(text).count(); bead++) {
        long product = product(beads.get(text), bead, source, target);
        if (product > 0 && product <= largest) {
          all.add(new BeadWords(text, bead, beads.get(text), source, target));
        }
      }
    }
    PairNumbers numbers = new PairNumbers(all, sourceInverse.length, targetInverse.length);
    Rounds rounds = new Rounds(numbers, before);
    for (int round = 1; round < ROUNDS; round++) {
      rounds.count(all);
    }
    List<Contributions> contributions = rounds.countLast(all);
    return new Learned(rounds.toWordPairs(), contributions);
  }

  /**
   * The most word pairs of a bead that is learned from: without bound, unless all beads together hold
   * more than {@value #MOST_PAIRS}, or, of more than {@value #MANY_TOKENS} tokens, one less for each of
   * these. Paragraphs of hundreds of words say little about single ones.
   */
  private long largestLearned(List<WeightedBeads> beads) {
    long tokens = 0;
    for (int text = 0; text < beads.size(); text++) {
      tokens += sources.get(text).tokenCount() + targets.get(text).tokenCount();
    }
    // what the texts themselves take of the memory is not there for pairs
    long most = Math.max(LEAST_BOUND, MOST_PAIRS - Math.max(0, tokens - MANY_TOKENS));
    long largest = Long.MAX_VALUE;
    while (true) {
      long sum = 0;
      long next = 0;
      for (int text = 0; text < beads.size(); text++) {
        for (int bead = 0; bead < beads.get(text).count(); bead++) {
          long product = product(beads.get(text), bead, sources.get(text), targets.get(text));
          if (product <= largest) {
            sum += product;
            next = Math.max(next, product);
          }
        }
      }
      if (sum <= most) {
        return largest;
      }
      largest = next / 2;
    }
  }

  private static long product(WeightedBeads beads, int bead, TokenTable source, TokenTable target) {
    long sourceCount =
        source.starts()[beads.sourceEnd(bead)] - source.starts()[beads.sourceStart(bead)];
    long targetCount =
        target.starts()[beads.targetEnd(bead)] - target.starts()[beads.targetStart(bead)];
    return sourceCount * targetCount;
  }

  /** The words of a bead, and the number of each pair of them. */
  private static final class BeadWords {
    final int text;
    final int[] sourceWords;
    final int[] targetWords;
    final int sourceStart;
    final int targetStart;
    final int sourceCount;
    final int targetCount;
    final int firstSource;
    final int firstTarget;
    final int sourceSegments;
    final int targetSegments;
    final float weight;
    final int[] numbers;

    BeadWords(int text, int bead, WeightedBeads beads, TokenTable source, TokenTable target) {
      this.text = text;
      sourceWords = source.indices();
      targetWords = target.indices();
      firstSource = beads.sourceStart(bead);
      firstTarget = beads.targetStart(bead);
      sourceSegments = beads.sourceEnd(bead) - firstSource;
      targetSegments = beads.targetEnd(bead) - firstTarget;
      sourceStart = source.starts()[firstSource];
      targetStart = target.starts()[firstTarget];
      sourceCount = source.starts()[beads.sourceEnd(bead)] - sourceStart;
      targetCount = target.starts()[beads.targetEnd(bead)] - targetStart;
      weight = beads.weight(bead);
      numbers = new int[sourceCount * targetCount];
    }
  }

  /** The distinct word pairs of all beads, sorted by source word. */
  private static final class PairNumbers {
    int[] sources;
    int[] targets;
    int count;

    PairNumbers(List<BeadWords> beads, int sourceVocabulary, int targetVocabulary) {
      int all = beads.stream().mapToInt(bead -> bead.numbers.length).sum();
      // of a Bible one in ten is distinct
      sources = new int[all / 8 + 1];
      targets = new int[all / 8 + 1];
      int[] starts = new int[sourceVocabulary + 1];
      for (BeadWords bead : beads) {
        for (int x = 0; x < bead.sourceCount; x++) {
          starts[bead.sourceWords[bead.sourceStart + x] + 1]++;
        }
      }
      for (int s = 0; s < sourceVocabulary; s++) {
        starts[s + 1] += starts[s];
      }
      int[] next = Arrays.copyOf(starts, sourceVocabulary);
      int[] occurrenceBeads = new int[starts[sourceVocabulary]];
      int[] occurrencePlaces = new int[starts[sourceVocabulary]];
      for (int b = 0; b < beads.size(); b++) {
        BeadWords bead = beads.get(b);
        for (int x = 0; x < bead.sourceCount; x++) {
          int slot = next[bead.sourceWords[bead.sourceStart + x]]++;
          occurrenceBeads[slot] = b;
          occurrencePlaces[slot] = x;
        }
      }
      int[] stamps = new int[targetVocabulary];
      int[] numberOf = new int[targetVocabulary];
      Arrays.fill(stamps, -1);
      for (int s = 0; s < sourceVocabulary; s++) {
        for (int o = starts[s]; o < starts[s + 1]; o++) {
          BeadWords bead = beads.get(occurrenceBeads[o]);
          int row = occurrencePlaces[o] * bead.targetCount;
          for (int y = 0; y < bead.targetCount; y++) {
            int t = bead.targetWords[bead.targetStart + y];
            if (stamps[t] != s) {
              stamps[t] = s;
              numberOf[t] = add(s, t);
            }
            bead.numbers[row + y] = numberOf[t];
          }
        }
      }
    }

    private int add(int source, int target) {
      if (count == sources.length) {
        sources = Arrays.copyOf(sources, 2 * count);
        targets = Arrays.copyOf(targets, 2 * count);
      }
      sources[count] = source;
      targets[count] = target;
      return count++;
    }
  }

  /** The rounds of the expectation maximisation. */
  private final class Rounds {
    private final PairNumbers numbers;
    private final float[] priors;
    private final float[] weights;
    private final float[] counts;
    private float[] sourceSums;
    private float[] targetSums;
    private float[] sourceWeights = new float[0];
    private float[] targetWeights = new float[0];

    // of one bead: its counts, by source word, then target word, and what is the same for a column
    private float[] shares = new float[0];
    private float[] sourceUp = new float[0];
    private float[] sourceDown = new float[0];
    private float[] targetUp = new float[0];
    private float[] targetDown = new float[0];
    private float[] columnInverses = new float[0];
    private float[] columnWeights = new float[0];
    private float[] columnSums = new float[0];

    Rounds(PairNumbers numbers, WordPairs before) {
      this.numbers = numbers;
      priors = new float[numbers.count];
      weights = new float[numbers.count];
      counts = new float[numbers.count];
      fill(before);
      sourceSums = before.sourceSums();
      targetSums = before.targetSums();
    }

    /** Fetches weights and priors, the row of a source word laid out by target word for its pairs. */
    private void fill(WordPairs before) {
      float[] weightOf = new float[targetInverse.length];
      float[] priorOf = new float[targetInverse.length];
      int[] targets = before.targets();
      int p = 0;
      while (p < numbers.count) {
        int source = numbers.sources[p];
        int start = before.rowStarts()[source];
        int end = before.rowStarts()[source + 1];
        for (int known = start; known < end; known++) {
          weightOf[targets[known]] = before.weights()[known];
          priorOf[targets[known]] = before.priors()[known];
        }
        for (; p < numbers.count && numbers.sources[p] == source; p++) {
          weights[p] = weightOf[numbers.targets[p]];
          priors[p] = priorOf[numbers.targets[p]];
        }
        for (int known = start; known < end; known++) {
          weightOf[targets[known]] = 0;
          priorOf[targets[known]] = 0;
        }
      }
    }

    void count(List<BeadWords> beads) {
      start();
      for (BeadWords bead : beads) {
        count(bead);
      }
      finish();
    }

    /** The last round: what each sentence pair counts is kept, text by text. */
    List<Contributions> countLast(List<BeadWords> beads) {
      start();
      List<Contributions> contributions = new ArrayList<>();
      double[] sums = new double[numbers.count];
      int b = 0;
      for (int text = 0; text < sources.size(); text++) {
        ContributionCollector collector =
            new ContributionCollector(numbers, sums, sources.get(text), targets.get(text));
        for (; b < beads.size() && beads.get(b).text == text; b++) {
          BeadWords bead = beads.get(b);
          collector.flushBefore(bead.firstSource);
          count(bead);
          collector.add(bead, shares);
        }
        contributions.add(collector.collected());
      }
      finish();
      return contributions;
    }

    private void start() {
      Arrays.fill(counts, 0);
      sourceWeights = inverses(sourceSums);
      targetWeights = inverses(targetSums);
    }

    private void finish() {
      sourceSums = anchors.sourceSums().clone();
      targetSums = anchors.targetSums().clone();
      for (int p = 0; p < numbers.count; p++) {
        float counted = counts[p] < LEAST_WEIGHT ? 0 : counts[p];
        weights[p] = counted + priors[p];
        if (counted > 0) {
          sourceSums[numbers.sources[p]] += counted;
          targetSums[numbers.targets[p]] += counted;
        }
      }
    }

    private static float[] inverses(float[] sums) {
      float[] inverses = new float[sums.length];
      for (int i = 0; i < sums.length; i++) {
        inverses[i] = 1 / (sums[i] + WordPairs.BETA);
      }
      return inverses;
    }

    /** Counts the pairs of a bead, and leaves what each counted in {@link #shares}. */
    private void count(BeadWords bead) {
      int na = bead.sourceCount;
      int nb = bead.targetCount;
      makeRoom(na, nb);
      fillExponentials(na, sourceUp, sourceDown);
      fillExponentials(nb, targetUp, targetDown);
      for (int y = 0; y < nb; y++) {
        int t = bead.targetWords[bead.targetStart + y];
        columnInverses[y] = targetInverse[t];
        columnWeights[y] = targetWeights[t];
        columnSums[y] = 0;
      }
      for (int x = 0; x < na; x++) {
        int s = bead.sourceWords[bead.sourceStart + x];
        countRow(bead, x, sourceInverse[s], sourceWeights[s]);
      }
      for (int y = 0; y < nb; y++) {
        columnSums[y] = 1 / (columnSums[y] + NULL_WEIGHT + NULL_WEIGHT_A_WORD * na);
      }
      int[] pairNumbers = bead.numbers;
      for (int row = 0; row < na * nb; row += nb) {
        for (int y = 0; y < nb; y++) {
          float count = shares[row + y] * columnSums[y];
          shares[row + y] = count;
          counts[pairNumbers[row + y]] += count;
        }
      }
    }

    /** The shares of one source word, not yet divided by the sums of columns. */
    private void countRow(BeadWords bead, int x, float inverse, float sourceWeight) {
      int nb = bead.targetCount;
      int row = x * nb;
      int[] pairNumbers = bead.numbers;
      float up = sourceUp[x];
      float down = sourceDown[x];
      float rowSum = 0;
      for (int y = 0; y < nb; y++) {
        float weight = weights[pairNumbers[row + y]];
        float one = up * targetDown[y];
        float other = down * targetUp[y];
        float near = one < other ? one : other;
        float f = (weight * columnInverses[y] + WordPairs.BETA) * sourceWeight * near;
        float h = (weight * inverse + WordPairs.BETA) * columnWeights[y] * near;
        columnSums[y] += f;
        rowSum += h;
        shares[row + y] = f * h;
      }
      float scale = bead.weight / (rowSum + NULL_WEIGHT + NULL_WEIGHT_A_WORD * nb);
      for (int y = 0; y < nb; y++) {
        shares[row + y] *= scale;
      }
    }

    private void makeRoom(int na, int nb) {
      if (shares.length < na * nb) {
        shares = new float[2 * na * nb];
      }
      if (sourceUp.length < na) {
        sourceUp = new float[2 * na];
        sourceDown = new float[2 * na];
      }
      if (targetUp.length < nb) {
        targetUp = new float[2 * nb];
        targetDown = new float[2 * nb];
        columnInverses = new float[2 * nb];
        columnWeights = new float[2 * nb];
        columnSums = new float[2 * nb];
      }
    }

    /** e^(3 x / n) and e^(-3 x / n) for x from 0 to n - 1. */
    private static void fillExponentials(int n, float[] up, float[] down) {
      double step = StrictMath.exp(DAMPING / n);
      double value = 1;
      for (int x = 0; x < n; x++) {
        up[x] = (float) value;
        down[x] = 1 / up[x];
        value *= step;
      }
    }

    /** Pairs above the least weight, and all anchors. */
    WordPairs toWordPairs() {
      int sourceCount = sourceInverse.length;
      int targetCount = targetInverse.length;
      int[] rowStarts = new int[sourceCount + 1];
      int most = anchors.size();
      for (int p = 0; p < numbers.count; p++) {
        // a few in a hundred of all pairs
        most += weights[p] > priors[p] ? 1 : 0;
      }
      int[] columns = new int[most];
      float[] values = new float[most];
      float[] believed = new float[most];
      int size = 0;
      int next = 0;
      long[] row = new long[16];
      for (int s = 0; s < sourceCount; s++) {
        rowStarts[s] = size;
        int rowCount = 0;
        for (; next < numbers.count && numbers.sources[next] == s; next++) {
          if (weights[next] > priors[next]) {
            if (rowCount == row.length) {
              row = Arrays.copyOf(row, 2 * rowCount);
            }
            row[rowCount++] = (long) numbers.targets[next] << 32 | next;
          }
        }
        Arrays.sort(row, 0, rowCount);
        int a = anchors.rowStarts()[s];
        int anchorEnd = anchors.rowStarts()[s + 1];
        for (int k = 0; k < rowCount || a < anchorEnd; size++) {
          int learned = k < rowCount ? (int) (row[k] >>> 32) : Integer.MAX_VALUE;
          int anchored = a < anchorEnd ? anchors.targets()[a] : Integer.MAX_VALUE;
          columns[size] = Math.min(learned, anchored);
          if (anchored <= learned) {
            believed[size] = anchors.weights()[a];
            values[size] = believed[size];
            a++;
          }
          if (learned <= anchored) {
            values[size] = weights[(int) row[k]];
            k++;
          }
        }
      }
      rowStarts[sourceCount] = size;
      return new WordPairs(
          rowStarts,
          Arrays.copyOf(columns, size),
          Arrays.copyOf(values, size),
          Arrays.copyOf(believed, size),
          targetCount);
    }
  }

  /**
   * Sums what beads counted by sentence pair. Beads come sorted by their first source segment, so that
   * what is complete can be written at once and only the rows of the last few beads are open.
   */
  private static final class ContributionCollector {
    private final PairNumbers numbers;
    private final double[] sums;
    private final TokenTable source;
    private final TokenTable target;
    private final int[] rowStarts;
    private int[] columns = new int[256];
    private int[] entryStarts = new int[257];
    private int cellCount;
    private int[] sourceWords = new int[1024];
    private int[] targetWords = new int[1024];
    private float[] values = new float[1024];
    private int entryCount;
    private int[] touched = new int[256];
    private int touchedCount;

    /** The first row that is not yet written, and the counts of those from there on. */
    private int firstOpen;

    private final List<OpenCell> open = new ArrayList<>();

    ContributionCollector(
        PairNumbers numbers, double[] sums, TokenTable source, TokenTable target) {
      this.numbers = numbers;
      this.sums = sums;
      this.source = source;
      this.target = target;
      rowStarts = new int[source.segmentCount() + 1];
    }

    /** What one bead counted for one sentence pair. */
    private record OpenCell(int i, int j, int[] pairs, float[] counts) {}

    void add(BeadWords bead, float[] shares) {
      for (int i = bead.firstSource; i < bead.firstSource + bead.sourceSegments; i++) {
        for (int j = bead.firstTarget; j < bead.firstTarget + bead.targetSegments; j++) {
          add(bead, shares, i, j);
        }
      }
    }

    private void add(BeadWords bead, float[] shares, int i, int j) {
      int fromX = source.starts()[i] - bead.sourceStart;
      int toX = source.starts()[i + 1] - bead.sourceStart;
      int fromY = target.starts()[j] - bead.targetStart;
      int toY = target.starts()[j + 1] - bead.targetStart;
      int[] pairs = new int[16];
      float[] counts = new float[16];
      int count = 0;
      for (int x = fromX; x < toX; x++) {
        for (int y = fromY; y < toY; y++) {
          float share = shares[x * bead.targetCount + y];
          if (share < LEAST_COUNT) {
            continue;
          }
          if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
            counts = Arrays.copyOf(counts, 2 * count);
          }
          pairs[count] = bead.numbers[x * bead.targetCount + y];
          counts[count++] = share;
        }
      }
      open.add(new OpenCell(i, j, Arrays.copyOf(pairs, count), Arrays.copyOf(counts, count)));
    }

    /** Writes the rows before a source segment, to which nothing will be added. */
    void flushBefore(int row) {
      if (row <= firstOpen) {
        return;
      }
      int before = row;
      List<OpenCell> complete = open.stream()
          .filter(cell -> cell.i < before)
          .sorted(Comparator.comparingInt(OpenCell::i).thenComparingInt(OpenCell::j))
          .toList();
      open.removeIf(cell -> cell.i < before);
      for (int k = 0; k < complete.size(); k++) {
        OpenCell cell = complete.get(k);
        sum(cell);
        OpenCell next = k + 1 < complete.size() ? complete.get(k + 1) : NO_CELL;
        if (next.i != cell.i || next.j != cell.j) {
          write(cell.i, cell.j);
        }
      }
      firstOpen = row;
    }

    private static final OpenCell NO_CELL = new OpenCell(-1, -1, new int[0], new float[0]);

    private void sum(OpenCell cell) {
      for (int k = 0; k < cell.pairs.length; k++) {
        int number = cell.pairs[k];
        if (sums[number] == 0) {
          if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
          }
          touched[touchedCount++] = number;
        }
        sums[number] += cell.counts[k];
      }
    }

    /** Writes the entries of a cell, sorted by source word, unless there are none. */
    private void write(int i, int j) {
      // pair numbers increase with the source word
      Arrays.sort(touched, 0, touchedCount);
      int before = entryCount;
      for (int k = 0; k < touchedCount; k++) {
        int number = touched[k];
        if (sums[number] > LEAST_CONTRIBUTION) {
          if (entryCount == values.length) {
            sourceWords = Arrays.copyOf(sourceWords, 2 * entryCount);
            targetWords = Arrays.copyOf(targetWords, 2 * entryCount);
            values = Arrays.copyOf(values, 2 * entryCount);
          }
          sourceWords[entryCount] = numbers.sources[number];
          targetWords[entryCount] = numbers.targets[number];
          values[entryCount++] = (float) sums[number];
        }
        sums[number] = 0;
      }
      touchedCount = 0;
      if (entryCount > before) {
        if (cellCount == columns.length) {
          columns = Arrays.copyOf(columns, 2 * cellCount);
          entryStarts = Arrays.copyOf(entryStarts, 2 * cellCount + 1);
        }
        columns[cellCount++] = j;
        rowStarts[i + 1]++;
        entryStarts[cellCount] = entryCount;
      }
    }

    Contributions collected() {
      flushBefore(source.segmentCount());
      for (int i = 0; i + 1 < rowStarts.length; i++) {
        rowStarts[i + 1] += rowStarts[i];
      }
      return new Contributions(
          rowStarts,
          Arrays.copyOf(columns, cellCount),
          Arrays.copyOf(entryStarts, cellCount + 1),
          Arrays.copyOf(sourceWords, entryCount),
          Arrays.copyOf(targetWords, entryCount),
          Arrays.copyOf(values, entryCount));
    }
  }
}
