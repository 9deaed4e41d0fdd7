package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Pins;
import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LexicalEvidence;
import org.parell.evidence.WordAttribution;
import org.parell.evidence.WordEvidence;
import org.parell.evidence.WordLinks;
import org.parell.learning.LexiconLearner;
import org.parell.learning.WeightedBeads;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.token.TokenTable;

/**
 * Aligns and learns in turn: beads are found with what is known, and words, lengths, shapes and gaps
 * are learned from the posteriors of the beads found.
 *
 * <p>The first pass knows anchors and lengths alone and tries links of up to four segments, where
 * links of up to three have a chance. Each later pass visits only places where a link started or ended
 * with a posterior above {@value #GATE} before, the best path, and their neighbours. A gate ten times
 * lower or higher gave the same F1 on all development sets, and so did the first pass without its
 * scout; together they make a run about three times faster.
 *
 * <p>Where only islands are translations, nothing is learned from a part that has no link more likely
 * than not, and when there is no other part, learning ends: of 183 unrelated pairs of news 29 links are
 * left of 41, without lexicons 254 of 375, and on texts with parts in common no figure changes.
 *
 * <p>Parts are searched one after another, or several at a time where threads are to spare, and of
 * each only what the next pass asks for is kept, so that sums over all paths are in memory for one
 * part a thread. Very long texts are cut into parts ({@link Cuts}), so that memory does not grow with
 * the paths of the whole.
 */
final class LearningRun {

  private static final double GATE = 1e-3;
  private static final double ISLAND_GATE = 1e-4;
  private static final double LEAST_LEARNED = 0.05;
  private static final double LEAST_LIKELY = 0.003;
  private static final int FIRST_SEGMENTS = 4;

  // What a nat counts that anchors say: they speak for beads alone and sum up without bound. Of a
  // Bible strict F1 is 0.987 with 0.1, 0.981 with 0.25 and 0.938 with 0.5.
  private static final double ANCHOR_SHARE = 0.1;
  private static final int SCOUT_SEGMENTS = 3;
  private static final int EARLY_PASSES = 2;
  private static final int FIRST_MEAN = 2;

  /**
   * Parallel texts that gain fewer nats by a pass, and keep all paths, would not gain by another. Of
   * texts with parts in common strict F1 would fall by up to 0.0007 without the last pass.
   */
  private static final double LEAST_GAIN = 1;

  private static final int GUIDED_PASSES = 2;
  private static final int LARGE = 10_000;
  private static final long MOST_PINNED_PAIRS = 250_000;
  private static final int FIRST_DISTANCE = 8;
  private static final int ANCHORS_DISTANCE = 4;
  private static final int MOST_BY_WORDS = 2_000;
  private static final long MOST_PLACES = 100_000;
  private static final long MOST_ISLAND_PLACES = 2_000_000;

  private final List<DocumentPair> texts;
  private final List<Pins> pins;
  private final Shapes shapes;
  private final int passes;
  private final Effort effort;
  private final SideBySide threads;
  private final double wordShare;
  private final double discount;
  private final WordPairs priors;
  private float[] sourceInverse;
  private float[] targetInverse;
  private final List<WordLinks> links;
  private final int partSize;

  /**
   * How to go about it.
   *
   * @param shapes the links to try
   * @param passes how often to learn, at least 0; 0 aligns by priors and lengths alone
   * @param effort whether to ask for all words of long texts, or for anchors alone
   * @param partSize the source segments of the parts that a very long text is cut into
   * @param threads what works on parts, and on stretches of long ones
   */
  record Settings(Shapes shapes, int passes, Effort effort, int partSize, SideBySide threads) {}

  /**
   * The answer for one bitext: beads with confidences, what speaks for each if that was asked for,
   * the links that have some likelihood, those among the beads included, in the order of their
   * sources, and the sums over all paths in nats before anything was learned and at the end.
   */
  record Result(
      List<Bead> beads,
      List<BeadEvidence> evidence,
      List<Bead> likely,
      double outset,
      double total) {}

  /**
   * The answers in the order of the bitexts, the word pairs that they were found with, and the best
   * path of each part if it was the same in all passes; if not of all, none.
   */
  record Results(List<Result> results, WordPairs pairs, List<Path> steadyPaths) {}

  /**
   * Prepares to align bitexts of one language pair that share what they learn.
   *
   * @param texts all with segments on both sides
   * @param pins what is settled of each bitext
   * @param priors what is believed of word pairs before
   * @param wordShare what a nat of evidence from learned words counts beside one from lengths
   * @param discount what is taken off the count of each word of parallel texts, from 0 to 1
   * @param links of each bitext, to say what speaks for beads; or none, when that is not asked for
   * @param settings how to go about it
   */
  LearningRun(
      List<DocumentPair> texts,
      List<Pins> pins,
      WordPairs priors,
      double wordShare,
      double discount,
      List<WordLinks> links,
      Settings settings) {
    this.texts = texts;
    this.links = links;
    this.pins = pins;
    shapes = settings.shapes;
    passes = settings.passes;
    effort = settings.effort;
    partSize = settings.partSize;
    threads = settings.threads;
    this.wordShare = wordShare;
    this.discount = discount;
    this.priors = priors;
    sourceInverse = WordShares.inverse(sources(), priors.sourceSums().length, 0);
    targetInverse = WordShares.inverse(targets(), priors.targetSums().length, 0);
  }

  private List<TokenTable> sources() {
    return texts.stream().map(text -> text.source).toList();
  }

  private List<TokenTable> targets() {
    return texts.stream().map(text -> text.target).toList();
  }

  /** Runs all passes. */
  Results run(Start start) {
    return run(start, List.of()).orElseThrow();
  }

  /**
   * Runs all passes, unless the first one finds the paths that another beginning found and kept to:
   * then both have the same answer, and nothing is given.
   *
   * <p>Of 183 short documents of news 159 have the same paths in both first passes; one of these
   * would get another answer by going on, but there the other run did not keep to its path. Short
   * documents take three quarters of the time.
   */
  Optional<Results> runUnlessAs(Results other, Start start) {
    return run(start, other.steadyPaths);
  }

  private Optional<Results> run(Start start, List<Path> known) {
    Parameters parameters = new Parameters(start, shapes);
    parameters.startRatio(
        texts.stream().mapToLong(DocumentPair::sourceLength).sum(),
        texts.stream().mapToLong(DocumentPair::targetLength).sum());
    parameters.startGaps(
        texts.stream().mapToLong(DocumentPair::sourceCount).sum(),
        texts.stream().mapToLong(DocumentPair::targetCount).sum());
    Cuts cuts = new Cuts(priors, sourceInverse, targetInverse, partSize);
    List<Part> parts = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      parts.addAll(Part.of(text, texts.get(text), pins.get(text), cuts));
    }
    WordPairs pairs = priors;
    List<Path> firstPaths = List.of();
    List<Path> pathsBefore = List.of();
    double totalBefore = 0;
    across(parts).each(parts.size(), p -> {
      Part part = parts.get(p);
      if (!part.isPinned) {
        DocumentPair text = texts.get(part.bitext);
        if (goesByAnchors(text.sourceCount(), text.targetCount(), effort)) {
          part.anchors = Optional.of(guide(part).anchors(priors));
        }
        part.region = firstRegion(part, start, parameters);
      }
    });
    if (start.parallel) {
      sourceInverse = WordShares.inverse(sources(), priors.sourceSums().length, discount);
      targetInverse = WordShares.inverse(targets(), priors.targetSums().length, discount);
    }
    LexiconLearner learner = new LexiconLearner(
        priors,
        parts.stream().map(part -> part.text.source).toList(),
        parts.stream().map(part -> part.text.target).toList(),
        sourceInverse,
        targetInverse);
    boolean settled = false;
    for (int pass = 0; pass < passes && !settled; pass++) {
      List<Seen> seen = seen(parts, pairs, parameters, start, pass);
      List<Path> paths = parts.stream().map(part -> part.path).toList();
      if (pass == 0) {
        firstPaths = paths;
        if (areSame(firstPaths, known)) {
          return Optional.empty();
        }
      }
      if (!start.parallel && seen.stream().allMatch(one -> one.beads.count() == 0)) {
        // strangers; the next pass would look at what this one said of words, the answer need not
        parts.forEach(part -> part.lattice = Optional.empty());
        break;
      }
      double total = seen.stream().mapToDouble(Seen::total).sum();
      settled = start.parallel
          && pass >= EARLY_PASSES
          && total - totalBefore < LEAST_GAIN
          && areSame(paths, pathsBefore);
      pathsBefore = paths;
      totalBefore = total;
      // in the order of the parts, whoever was ready first, since sums of fractions depend on it
      Parameters.Counts counts = new Parameters.Counts(shapes);
      seen.forEach(one -> counts.add(one.counts));
      parameters.learn(counts, meanLength(true), meanLength(false), pass < EARLY_PASSES);
      LexiconLearner.Learned learned =
          learner.learn(pairs, seen.stream().map(Seen::beads).toList());
      pairs = learned.pairs();
      for (int p = 0; p < parts.size(); p++) {
        parts.get(p).own = learned.contributions().get(p);
      }
      lookAgain(parts, pairs, parameters, start, pass);
    }
    List<Path> steady = areSame(firstPaths, pathsBefore) ? pathsBefore : List.of();
    return Optional.of(new Results(results(parts, start, pairs, parameters), pairs, steady));
  }

  /**
   * What one pass shows of a part: beads that may be right, how often what occurs, and the sum over
   * all paths in nats.
   */
  private record Seen(WeightedBeads beads, Parameters.Counts counts, double total) {}

  /** Looks for all paths through the parts, and leaves with each what the next pass asks for. */
  private List<Seen> seen(
      List<Part> parts, WordPairs pairs, Parameters parameters, Start start, int pass) {
    int shapeCount = pass == 0 ? shapes.countUpTo(FIRST_SEGMENTS) : shapes.count();
    return across(parts).all(parts.size(), p -> {
      Part part = parts.get(p);
      Parameters.Counts counts = new Parameters.Counts(shapes);
      if (part.isPinned) {
        return new Seen(pinned(part.text, counts, parameters.ratio), counts, 0);
      }
      Lattice lattice = lattice(part, pairs, parameters, shapeCount, pass);
      part.path = lattice.best();
      WeightedBeads beads = new WeightedBeads();
      if (start.parallel || lattice.probable().hasLinks()) {
        beads = likely(part.text, lattice, counts, parameters.ratio);
        lattice.countTransitions(counts);
      }
      mark(lattice, part.path, start);
      lattice.trustWords(part.path, start.parallel);
      lattice.forgetSums();
      if (pass + 1 < FIRST_MEAN) {
        lattice.forgetWords();
      }
      part.lattice = Optional.of(lattice);
      return new Seen(beads, counts, lattice.total());
    });
  }

  /** Says for each part where the next pass is to look. */
  private void lookAgain(
      List<Part> parts, WordPairs pairs, Parameters parameters, Start start, int pass) {
    across(parts).each(parts.size(), p -> {
      Part part = parts.get(p);
      if (!part.isPinned) {
        part.region = nextRegion(part, start, parameters, pairs, pass);
        if (pass + 1 < FIRST_MEAN) {
          part.lattice = Optional.empty();
        }
      }
    });
  }

  /**
   * What works on whole parts: threads, unless some part is so long that memory may not do for several
   * at a time. Its stretches have work for all threads.
   */
  private SideBySide across(List<Part> parts) {
    boolean anyIsLarge = parts.stream()
        .anyMatch(part -> part.text.sourceCount() > LARGE || part.text.targetCount() > LARGE);
    return anyIsLarge ? SideBySide.ALONE : threads;
  }

  private static boolean areSame(List<Path> some, List<Path> others) {
    boolean same = some.size() == others.size();
    for (int k = 0; same && k < some.size(); k++) {
      same = some.get(k).isSame(others.get(k));
    }
    return same;
  }

  private List<Result> results(
      List<Part> parts, Start start, WordPairs pairs, Parameters parameters) {
    List<Result> found =
        across(parts).all(parts.size(), p -> result(parts.get(p), start, pairs, parameters));
    List<List<Bead>> beads = new ArrayList<>();
    List<List<BeadEvidence>> evidence = new ArrayList<>();
    List<List<Bead>> likely = new ArrayList<>();
    texts.forEach(text -> beads.add(new ArrayList<>()));
    texts.forEach(text -> evidence.add(new ArrayList<>()));
    texts.forEach(text -> likely.add(new ArrayList<>()));
    double[] totals = new double[texts.size()];
    double[] outsets = new double[texts.size()];
    for (int p = 0; p < parts.size(); p++) {
      int text = parts.get(p).bitext;
      Result one = found.get(p);
      beads.get(text).addAll(one.beads);
      evidence.get(text).addAll(one.evidence);
      likely.get(text).addAll(one.likely);
      outsets[text] += one.outset;
      totals[text] += one.total;
    }
    List<Result> results = new ArrayList<>();
    for (int text = 0; text < texts.size(); text++) {
      results.add(new Result(
          beads.get(text), evidence.get(text), likely.get(text), outsets[text], totals[text]));
    }
    return results;
  }

  /** The answer for one part. */
  private Result result(Part part, Start start, WordPairs pairs, Parameters parameters) {
    List<Bead> beads = new ArrayList<>();
    List<Bead> likely = new ArrayList<>();
    double outset = 0;
    double total = 0;
    if (part.isPinned) {
      beads.add(pinnedBead(part));
      likely.add(pinnedBead(part));
    } else {
      Lattice lattice = lattice(part, pairs, parameters, shapes.count(), passes);
      Path path = start.parallel ? lattice.bestThroughProbable() : lattice.probable();
      addBeads(part, lattice, path, beads);
      addLikely(part, lattice, likely);
      outset = part.outset;
      total = lattice.total();
    }
    List<BeadEvidence> evidence =
        links.isEmpty() ? List.of() : evidence(part, beads, pairs, parameters);
    return new Result(beads, evidence, likely, outset, total);
  }

  private static Bead pinnedBead(Part part) {
    int i = part.sourceStart;
    int j = part.targetStart;
    return new Bead(i, i + part.text.sourceCount(), j, j + part.text.targetCount(), 1);
  }

  private static void addBeads(Part part, Lattice lattice, Path path, List<Bead> beads) {
    double[] source = new double[part.text.sourceCount()];
    double[] target = new double[part.text.targetCount()];
    lattice.nullPosteriors(source, target);
    for (int bead = 0; bead < path.count(); bead++) {
      int i = path.sourceStart(bead);
      int j = path.targetStart(bead);
      int a = path.sourceCount(bead);
      int b = path.targetCount(bead);
      double confidence = b == 0 ? source[i] : a == 0 ? target[j] : lattice.posterior(i, j, a, b);
      int sourceStart = part.sourceStart + i;
      int targetStart = part.targetStart + j;
      beads.add(new Bead(sourceStart, sourceStart + a, targetStart, targetStart + b, confidence));
    }
  }

  private void addLikely(Part part, Lattice lattice, List<Bead> likely) {
    lattice.visitLinks(LEAST_LIKELY, (i, j, shape, posterior) -> {
      int sourceStart = part.sourceStart + i;
      int targetStart = part.targetStart + j;
      likely.add(new Bead(
          sourceStart,
          sourceStart + shapes.sourceCounts[shape],
          targetStart,
          targetStart + shapes.targetCounts[shape],
          posterior));
    });
  }

  /**
   * What speaks for the beads of a part, in their order. Words are judged by what was learned last;
   * the mean with the passes before, which steadies the search, would need all that these had learned.
   */
  private List<BeadEvidence> evidence(
      Part part, List<Bead> beads, WordPairs pairs, Parameters parameters) {
    DocumentPair text = part.text;
    LengthEvidence lengths = part.lengths.with(parameters.ratio, parameters.variance);
    WordAttribution words = new WordAttribution(
        text.source, text.target, pairs, sourceInverse, targetInverse, part.own);
    List<BeadEvidence> evidence = new ArrayList<>();
    for (Bead bead : beads) {
      if (bead.isNull()) {
        evidence.add(BeadEvidence.NONE);
        continue;
      }
      int i = bead.sourceStart() - part.sourceStart;
      int j = bead.targetStart() - part.targetStart;
      int a = bead.shape().sourceCount();
      int b = bead.shape().targetCount();
      WordAttribution.Shares shares = words.shares(i, j, a, b, share(part));
      evidence.add(new BeadEvidence(
          parameters.logShape(a, b) - text.blockCost(i, i + a, j, j + b),
          lengths.logOdds(text.sourceLength(i, i + a), a, text.targetLength(j, j + b), b),
          shares.sum(),
          links.get(part.bitext).of(bead, shares.listed())));
    }
    return evidence;
  }

  /** A pinned link, as something to learn from. */
  private WeightedBeads pinned(DocumentPair text, Parameters.Counts counts, double ratio) {
    WeightedBeads beads = new WeightedBeads();
    // a link of whole chapters says little about single words, and its word pairs fill the memory
    if ((long) text.source.tokenCount() * text.target.tokenCount() <= MOST_PINNED_PAIRS) {
      beads.add(0, text.sourceCount(), 0, text.targetCount(), 1);
    }
    int shape = shapes.indexOf(text.sourceCount(), text.targetCount());
    if (shape >= 0) {
      counts.addLink(shape, 1, (int) text.sourceLength(), (int) text.targetLength(), ratio);
    }
    return beads;
  }

  /** All paths through a part's region, judged and summed. */
  private Lattice lattice(
      Part part, WordPairs pairs, Parameters parameters, int shapeCount, int pass) {
    Lattice lattice = new Lattice(part.region, shapes, shapeCount);
    lattice.judge(
        part.text,
        () -> words(part, pairs),
        share(part),
        part.lengths.with(parameters.ratio, parameters.variance),
        parameters,
        pass >= FIRST_MEAN ? part.lattice : Optional.empty(),
        threads);
    lattice.sum(threads);
    return lattice;
  }

  /** What a nat counts of what a part is judged by, beside one from lengths. */
  private double share(Part part) {
    return part.anchors.isPresent() ? ANCHOR_SHARE : wordShare;
  }

  private WordEvidence words(Part part, WordPairs pairs) {
    if (part.anchors.isPresent()) {
      return new AnchorEvidence(part.anchors.get());
    }
    return new LexicalEvidence(
        part.text.source, part.text.target, pairs, sourceInverse, targetInverse, part.own);
  }

  /**
   * All places where the smallest links have a chance, which are a third of the work of all links: of
   * a short text anywhere, of a long text around a guide.
   */
  private Region firstRegion(Part part, Start start, Parameters parameters) {
    int n = part.text.sourceCount();
    int m = part.text.targetCount();
    if (isLong(part.text, start)) {
      Guide guide = guide(part);
      Path path = part.anchors.isPresent()
          ? guide.quick(part.anchors.get(), parameters.ratio)
          : guide.first(guide.anchors(priors), parameters.ratio);
      Band band =
          Band.around(path, n, m, part.anchors.isPresent() ? ANCHORS_DISTANCE : FIRST_DISTANCE);
      part.region = Region.open(n, m, band.from, band.to);
    } else {
      part.region = Region.whole(n, m);
    }
    Lattice scout = lattice(part, priors, parameters, shapes.countUpTo(SCOUT_SEGMENTS), 0);
    part.outset = scout.total();
    mark(scout, scout.best(), start);
    return scout.narrowed(Optional.empty(), !start.parallel);
  }

  private Region nextRegion(
      Part part, Start start, Parameters parameters, WordPairs pairs, int pass) {
    Optional<Path> guide = Optional.empty();
    if (pass < GUIDED_PASSES && isLong(part.text, start)) {
      LengthEvidence judge = part.lengths.with(parameters.ratio, parameters.variance);
      guide = Optional.of(guide(part).again(pairs, part.path, judge));
    }
    return part.lattice.orElseThrow().narrowed(guide, !start.parallel);
  }

  private static void mark(Lattice lattice, Path best, Start start) {
    lattice.mark(best, start.parallel ? GATE : ISLAND_GATE, !start.parallel);
  }

  /** True of a text too long to visit all places, where a guide is needed. */
  static boolean isLong(DocumentPair text, Start start) {
    return (long) text.sourceCount() * text.targetCount()
        > (start.parallel ? MOST_PLACES : MOST_ISLAND_PLACES);
  }

  /** True of a text too long to ask for all its words when it is worth little effort. */
  static boolean goesByAnchors(int sourceCount, int targetCount, Effort effort) {
    return effort == Effort.FAST && sourceCount + targetCount > 2 * MOST_BY_WORDS;
  }

  private Guide guide(Part part) {
    return new Guide(part.text, part.lengths, sourceInverse, targetInverse);
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
}
