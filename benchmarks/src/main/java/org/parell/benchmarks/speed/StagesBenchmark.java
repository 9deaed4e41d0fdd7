package org.parell.benchmarks.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.evidence.LexicalEvidence;
import org.parell.learning.Anchors;
import org.parell.learning.Contributions;
import org.parell.learning.LexiconLearner;
import org.parell.learning.WeightedBeads;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * Milliseconds for the parts of an alignment, each once; {@link AlignerBenchmark} measures the whole.
 * An alignment does the first two once, and the last two three to six times for each beginning; what
 * it takes beside these is the search itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class StagesBenchmark {

  private static final long SEED = 20_251;
  private static final int NEIGHBOURS = 3;

  /** Segments a side. */
  @Param({"100", "1000", "10000", "31000"})
  public int size;

  private Bitext bitext;
  private final Vocabulary sourceWords = new Vocabulary();
  private final Vocabulary targetWords = new Vocabulary();
  private TokenTable source;
  private TokenTable target;
  private WordPairs anchors;
  private float[] sourceInverse;
  private float[] targetInverse;
  private final WeightedBeads beads = new WeightedBeads();
  private LexiconLearner learner;
  private WordPairs learned;
  private Contributions own;

  /** Makes the bitext, and what each stage needs of those before, which is not measured. */
  @Setup
  public void generate() {
    GeneratedBitext generated = GeneratedBitext.of(size, SEED);
    bitext = generated.bitext();
    Tokenizer tokenizer = new Tokenizer();
    source = tokenizer.tokenize(bitext.source(), sourceWords);
    target = tokenizer.tokenize(bitext.target(), targetWords);
    anchors = Anchors.between(sourceWords, targetWords);
    sourceInverse = WordShares.inverse(List.of(source), sourceWords.size(), 0);
    targetInverse = WordShares.inverse(List.of(target), targetWords.size(), 0);
    for (Bead bead : generated.beads()) {
      if (!bead.isNull()) {
        beads.add(bead.sourceStart(), bead.sourceEnd(), bead.targetStart(), bead.targetEnd(), 0.9f);
      }
    }
    learner =
        new LexiconLearner(anchors, List.of(source), List.of(target), sourceInverse, targetInverse);
    LexiconLearner.Learned answer = learner.learn(anchors, List.of(beads));
    learned = answer.pairs();
    own = answer.contributions().get(0);
  }

  /** Tokens of both sides. */
  @Benchmark
  public int tokens() {
    Tokenizer tokenizer = new Tokenizer();
    return tokenizer.tokenize(bitext.source(), new Vocabulary()).segmentCount()
        + tokenizer.tokenize(bitext.target(), new Vocabulary()).segmentCount();
  }

  /** Numbers, identical words and cognates between the two vocabularies. */
  @Benchmark
  public WordPairs anchors() {
    return Anchors.between(sourceWords, targetWords);
  }

  /** Words learned from the right beads. */
  @Benchmark
  public WordPairs learning() {
    return learner.learn(learned, List.of(beads)).pairs();
  }

  /** What words say for each source segment and those that stand about where it does. */
  @Benchmark
  public double evidence() {
    LexicalEvidence words =
        new LexicalEvidence(source, target, learned, sourceInverse, targetInverse, own);
    double sum = 0;
    for (int i = 0; i < source.segmentCount(); i++) {
      int middle = (int) ((long) i * target.segmentCount() / source.segmentCount());
      int from = Math.max(0, middle - NEIGHBOURS);
      int to = Math.min(target.segmentCount(), middle + NEIGHBOURS + 1);
      words.advance(i, from, to);
      for (int j = from; j < to; j++) {
        sum += words.logOdds(i, j, 1, 1);
      }
    }
    return sum;
  }
}
