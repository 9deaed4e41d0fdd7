package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LexicalEvidence;
import org.parell.learning.Anchors;
import org.parell.learning.Contributions;
import org.parell.learning.LexiconLearner;
import org.parell.learning.WeightedBeads;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.token.TokenTable;
import org.parell.token.Vocabulary;

/**
 * Aligns and learns in turn: beads are found with what is known, and words, lengths, shapes and gaps
 * are learned from the posteriors of the beads found.
 *
 * <p>The first pass knows anchors and lengths alone and tries links of up to four segments, where
 * links of up to three have a chance. Each later pass visits only places where a link started or ended
 * with a posterior above {@value #GATE} before, the best path, and their neighbours. A gate ten times
 * lower or higher gave the same F1 on all development sets, and so did the first pass without its
 * scout; together they make a run about three times faster.
 */
final class LearningRun {

  private static final double WORD_SHARE = 0.5;
  private static final double GATE = 1e-3;
  private static final double ISLAND_GATE = 1e-4;
  private static final double LEAST_LEARNED = 0.05;
  private static final int FIRST_SEGMENTS = 4;
  private static final int SCOUT_SEGMENTS = 3;
  private static final long LEAST_SCOUTED_PLACES = 1000;
  private static final int EARLY_PASSES = 2;
  private static final int FIRST_MEAN = 2;
  private static final int GUIDED_PASSES = 2;
  private static final int FIRST_DISTANCE = 8;
  private static final long MOST_PLACES = 100_000;
  private static final long MOST_ISLAND_PLACES = 2_000_000;

  private final List<DocumentPair> texts;
  private final Shapes shapes;
  private final int passes;
  private final WordPairs anchors;
  private final float[] sourceInverse;
  private final float[] targetInverse;

  /** The answer for one bitext. */
  record Result(Path path, double[] confidences, double total) {}

  /**
   * Prepares to align bitexts of one language pair that share what they learn.
   *
   * @param passes how often to learn, at least 0; 0 aligns by anchors and lengths alone
   */
  LearningRun(
      List<DocumentPair> texts,
      Vocabulary sourceWords,
      Vocabulary targetWords,
      Shapes shapes,
      int passes) {
    this.texts = texts;
    this.shapes = shapes;
    this.passes = passes;
    anchors = Anchors.between(sourceWords, targetWords);
    sourceInverse = WordShares.inverse(sides(true), sourceWords.size());
    targetInverse = WordShares.inverse(sides(false), targetWords.size());
  }

  private List<TokenTable> sides(boolean source) {
    return texts.stream().map(text -> source ? text.source : text.target).toList();
  }

  /** One bitext on its way through the passes. */
  private static final class Work {
    final DocumentPair text;
    final LengthEvidence lengths;
    Contributions own;
    Region region;
    Optional<Lattice> lattice = Optional.empty();
    Path path = new Path();

    Work(DocumentPair text) {
      this.text = text;
      lengths = LengthEvidence.of(text.sourceLengths, text.targetLengths, Shapes.MOST_SEGMENTS);
      own = Contributions.none(text.sourceCount());
      region = Region.whole(0, 0);
    }
  }

  /** Runs all passes; the results are in the order of the bitexts. */
  List<Result> run(Start start) {
    Parameters parameters = new Parameters(start, shapes);
    parameters.startRatio(
        texts.stream().mapToLong(DocumentPair::sourceLength).sum(),
        texts.stream().mapToLong(DocumentPair::targetLength).sum());
    LexiconLearner learner =
        new LexiconLearner(anchors, sides(true), sides(false), sourceInverse, targetInverse);
    WordPairs pairs = anchors;
    List<Work> works = texts.stream().map(Work::new).toList();
    for (Work work : works) {
      work.region = firstRegion(work, start, parameters);
    }
    for (int pass = 0; pass < passes; pass++) {
      int shapeCount = pass == 0 ? shapes.countUpTo(FIRST_SEGMENTS) : shapes.count();
      Parameters.Counts counts = new Parameters.Counts(shapes);
      List<WeightedBeads> beads = new ArrayList<>();
      for (Work work : works) {
        work.lattice = Optional.of(lattice(work, pairs, parameters, shapeCount, pass));
        work.path = work.lattice.get().best();
        beads.add(likely(work.text, work.lattice.get(), counts, parameters.ratio));
        work.lattice.get().countTransitions(counts);
      }
      parameters.learn(counts, meanLength(true), meanLength(false), pass < EARLY_PASSES);
      LexiconLearner.Learned learned = learner.learn(pairs, beads);
      pairs = learned.pairs();
      for (int t = 0; t < works.size(); t++) {
        Work work = works.get(t);
        work.own = learned.contributions().get(t);
        work.region = nextRegion(work, start, parameters, pairs, pass);
      }
    }
    List<Result> results = new ArrayList<>();
    for (Work work : works) {
      Lattice lattice = lattice(work, pairs, parameters, shapes.count(), passes);
      Path path = lattice.best();
      results.add(new Result(path, confidences(work.text, lattice, path), lattice.total()));
    }
    return results;
  }

  /** All paths through a bitext's region, judged and summed. */
  private Lattice lattice(
      Work work, WordPairs pairs, Parameters parameters, int shapeCount, int pass) {
    Lattice lattice = new Lattice(work.region, shapes, shapeCount);
    LexicalEvidence words = new LexicalEvidence(
        work.text.source, work.text.target, pairs, sourceInverse, targetInverse, work.own);
    lattice.judge(
        work.text,
        words,
        WORD_SHARE,
        work.lengths.with(parameters.ratio, parameters.variance),
        parameters,
        pass >= FIRST_MEAN ? work.lattice : Optional.empty());
    lattice.sum();
    return lattice;
  }

  /**
   * Of a short text all places where the smallest links have a chance; they are a third of the work
   * of all links. Of a long text the surroundings of a guide.
   */
  private Region firstRegion(Work work, Start start, Parameters parameters) {
    int n = work.text.sourceCount();
    int m = work.text.targetCount();
    if (isLong(work.text, start)) {
      Path path = guide(work).first(anchors, parameters.ratio);
      Band band = Band.around(path, n, m, FIRST_DISTANCE);
      return Region.open(n, m, band.from, band.to);
    }
    work.region = Region.whole(n, m);
    if ((long) n * m < LEAST_SCOUTED_PLACES) {
      return work.region;
    }
    Lattice scout = lattice(work, anchors, parameters, shapes.countUpTo(SCOUT_SEGMENTS), 0);
    return narrowed(scout, scout.best(), Optional.empty(), start);
  }

  private Region nextRegion(
      Work work, Start start, Parameters parameters, WordPairs pairs, int pass) {
    Optional<Path> guide = Optional.empty();
    if (pass < GUIDED_PASSES && isLong(work.text, start)) {
      LengthEvidence judge = work.lengths.with(parameters.ratio, parameters.variance);
      guide = Optional.of(guide(work).again(pairs, work.path, judge));
    }
    return narrowed(work.lattice.orElseThrow(), work.path, guide, start);
  }

  private static Region narrowed(Lattice lattice, Path best, Optional<Path> guide, Start start) {
    double gate = start.parallel ? GATE : ISLAND_GATE;
    return lattice.narrowed(best, guide, gate, !start.parallel);
  }

  /** True of a text too long to visit all places, where a guide is needed. */
  static boolean isLong(DocumentPair text, Start start) {
    return (long) text.sourceCount() * text.targetCount()
        > (start.parallel ? MOST_PLACES : MOST_ISLAND_PLACES);
  }

  private Guide guide(Work work) {
    return new Guide(work.text, work.lengths, sourceInverse, targetInverse);
  }

  private double meanLength(boolean source) {
    long length = 0;
    long count = 0;
    for (DocumentPair text : texts) {
      length += source ? text.sourceLength() : text.targetLength();
      count += source ? text.sourceCount() : text.targetCount();
    }
    return (double) length / Math.max(1, count);
  }

  private WeightedBeads likely(
      DocumentPair text, Lattice lattice, Parameters.Counts counts, double ratio) {
    WeightedBeads beads = new WeightedBeads();
    lattice.visitLinks(1e-4, (i, j, shape, posterior) -> {
      int a = shapes.sourceCounts[shape];
      int b = shapes.targetCounts[shape];
      counts.addLink(
          shape, posterior, text.sourceLength(i, i + a), text.targetLength(j, j + b), ratio);
      if (posterior >= LEAST_LEARNED) {
        beads.add(i, i + a, j, j + b, (float) posterior);
      }
    });
    return beads;
  }

  private static double[] confidences(DocumentPair text, Lattice lattice, Path path) {
    double[] source = new double[text.sourceCount()];
    double[] target = new double[text.targetCount()];
    lattice.nullPosteriors(source, target);
    double[] confidences = new double[path.count()];
    for (int bead = 0; bead < confidences.length; bead++) {
      int i = path.sourceStart(bead);
      int j = path.targetStart(bead);
      int a = path.sourceCount(bead);
      int b = path.targetCount(bead);
      confidences[bead] = b == 0 ? source[i] : a == 0 ? target[j] : lattice.posterior(i, j, a, b);
    }
    return confidences;
  }
}
