package org.parell.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LexicalEvidence;
import org.parell.lexicon.Anchors;
import org.parell.lexicon.Contributions;
import org.parell.lexicon.LexiconLearner;
import org.parell.lexicon.WeightedBeads;
import org.parell.lexicon.WordPairs;
import org.parell.lexicon.WordShares;
import org.parell.token.TokenTable;
import org.parell.token.Vocabulary;

/**
 * Aligns and learns in turn: beads are found with what is known, and words, lengths, shapes and gaps
 * are learned from the posteriors of the beads found.
 *
 * <p>The first pass knows anchors and lengths alone and tries links of up to four segments. Each
 * later pass visits only places that had a posterior above {@value #GATE} before, or lay on the best
 * path, and their neighbours; a gate ten times lower or higher gave the same F1 on all development
 * sets, and the gate makes the later passes about three times faster.
 */
final class LearningRun {

  private static final double WORD_SHARE = 0.5;
  private static final double GATE = 1e-3;
  private static final double LEAST_LEARNED = 0.05;
  private static final int FIRST_SEGMENTS = 4;
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

  /** Runs all passes; the results are in the order of the bitexts. */
  List<Result> run(Start start) {
    Parameters parameters = new Parameters(start, shapes);
    parameters.startRatio(
        texts.stream().mapToLong(DocumentPair::sourceLength).sum(),
        texts.stream().mapToLong(DocumentPair::targetLength).sum());
    LexiconLearner learner =
        new LexiconLearner(anchors, sides(true), sides(false), sourceInverse, targetInverse);
    List<LengthEvidence> lengths = new ArrayList<>();
    List<Region> regions = new ArrayList<>();
    List<Contributions> contributions = new ArrayList<>();
    for (DocumentPair text : texts) {
      lengths.add(LengthEvidence.of(text.sourceLengths, text.targetLengths, Shapes.MOST_SEGMENTS));
      regions.add(
          isLong(text, start)
              ? aroundGuide(text, lengths.get(lengths.size() - 1), parameters.ratio)
              : Region.whole(text.sourceCount(), text.targetCount()));
      contributions.add(Contributions.none(text.sourceCount()));
    }
    List<Path> paths = new ArrayList<>(Collections.nCopies(texts.size(), new Path()));
    List<Lattice> lattices = new ArrayList<>(Collections.nCopies(texts.size(), null));
    WordPairs pairs = anchors;
    List<Result> results = new ArrayList<>();
    for (int pass = 0; pass <= passes; pass++) {
      boolean last = pass == passes;
      int shapeCount = pass == 0 && !last ? shapes.countUpTo(FIRST_SEGMENTS) : shapes.count();
      Parameters.Counts counts = new Parameters.Counts(shapes);
      List<WeightedBeads> beads = new ArrayList<>();
      for (int t = 0; t < texts.size(); t++) {
        DocumentPair text = texts.get(t);
        Lattice lattice = new Lattice(regions.get(t), shapes, shapeCount);
        LexicalEvidence words = new LexicalEvidence(
            text.source, text.target, pairs, sourceInverse, targetInverse, contributions.get(t));
        lattice.judge(
            text,
            words,
            WORD_SHARE,
            lengths.get(t).with(parameters.ratio, parameters.variance),
            parameters,
            pass >= FIRST_MEAN ? Optional.of(lattices.get(t)) : Optional.empty());
        lattice.sum();
        Path path = lattice.best();
        if (last) {
          results.add(new Result(path, confidences(text, lattice, path), lattice.total()));
        } else {
          beads.add(likely(text, lattice, counts, parameters.ratio));
          lattice.countTransitions(counts);
          paths.set(t, path);
          lattices.set(t, lattice);
        }
      }
      if (!last) {
        parameters.learn(counts, meanLength(true), meanLength(false), pass < EARLY_PASSES);
        LexiconLearner.Learned learned = learner.learn(pairs, beads);
        pairs = learned.pairs();
        contributions = learned.contributions();
        for (int t = 0; t < texts.size(); t++) {
          Optional<Path> guide = Optional.empty();
          if (pass < GUIDED_PASSES && isLong(texts.get(t), start)) {
            guide = Optional.of(guide(t, lengths)
                .again(
                    pairs,
                    paths.get(t),
                    lengths.get(t).with(parameters.ratio, parameters.variance)));
          }
          regions.set(t, lattices.get(t).narrowed(paths.get(t), guide, GATE));
        }
      }
    }
    return results;
  }

  private Region aroundGuide(DocumentPair text, LengthEvidence lengths, double ratio) {
    int n = text.sourceCount();
    int m = text.targetCount();
    Path path = new Guide(text, lengths, sourceInverse, targetInverse).first(anchors, ratio);
    Band band = Band.around(path, n, m, FIRST_DISTANCE);
    return Region.open(n, m, band.from, band.to);
  }

  /** True of a text too long to visit all places, where a guide is needed. */
  static boolean isLong(DocumentPair text, Start start) {
    return (long) text.sourceCount() * text.targetCount()
        > (start.parallel ? MOST_PLACES : MOST_ISLAND_PLACES);
  }

  private Guide guide(int text, List<LengthEvidence> lengths) {
    return new Guide(texts.get(text), lengths.get(text), sourceInverse, targetInverse);
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
