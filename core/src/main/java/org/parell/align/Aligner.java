package org.parell.align;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.segment.SegmentedDocument;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * Finds the beads of a bitext.
 *
 * <p>The way of a text: a reader makes a {@code Document} of a file; a {@code Segmenter} finds its
 * segments; two of these are a {@link Bitext}; the aligner gives an {@link Alignment}; a writer makes
 * a file of it that others read.
 *
 * <p>One objective serves parallel and comparable texts: log-odds against "these segments are
 * unrelated", in nats, 0 where nothing is known. A link earns what its lengths and words say for it
 * and pays for its shape; unaligned text earns nothing and pays only for opening the gap. Words are
 * anchors at first (numbers, names, cognates, marks) and then what is learned from the bitext itself,
 * in a few rounds. The most probable path is the answer, and a bead's confidence the sum of all paths
 * that share it.
 *
 * <p>Immutable and thread-safe. The same bitext gives the same beads on every machine.
 */
public final class Aligner {

  // How AUTO decides. A sum of 0 nats or less over all paths: unrelated texts explain what is
  // there better than translation does (1 of 192 parallel development texts, 132 of 135 pairs of
  // unrelated ones); then a parallel text must be likelier than islands, as a few short sentences
  // may be. A sum of islands that leads by more than a few nats: large parts have no counterpart
  // (parallel texts: at most 4, one with another chapter missing on each side: 10). Coverage alone
  // misses both, since a parallel run fills gaps with what is there.
  private static final double SURELY_PARALLEL = 0.9;
  private static final double LEAST_PARALLEL = 0.6;
  private static final double MOST_LEAD = 3;

  // The beginning with gaps is believed unless the one with merges leads by so many nats: where
  // words do not say, a segment was rather left out than merged.
  private static final double LEAST_LEAD = 1;
  private static final double LEAST_OF_AN_ISLAND = 0.5;

  private final int maxBeadSize;
  private final Regime regime;
  private final int passes;

  private Aligner(Builder builder) {
    maxBeadSize = builder.maxBeadSize;
    regime = builder.regime;
    passes = builder.passes;
  }

  /** The aligner with every setting at its default. */
  public static Aligner standard() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The most probable beads, each with its confidence. Never throws on text. */
  public Alignment align(Bitext bitext) {
    requireNonNull(bitext, "bitext");
    if (bitext.source().isEmpty() || bitext.target().isEmpty()) {
      return unaligned(bitext);
    }
    if (isSame(bitext)) {
      return oneToOne(bitext);
    }
    // one order of the sides for the search, so that exchanging them mirrors the answer
    if (comesFirst(bitext.target(), bitext.source())) {
      return alignInOrder(bitext.swapped()).swapped();
    }
    return alignInOrder(bitext);
  }

  private static boolean comesFirst(SegmentedDocument one, SegmentedDocument other) {
    int byLanguage = one.language().tag().compareTo(other.language().tag());
    return byLanguage != 0
        ? byLanguage < 0
        : one.document().text().compareTo(other.document().text()) < 0;
  }

  private Alignment alignInOrder(Bitext bitext) {
    Vocabulary sourceWords = new Vocabulary();
    Vocabulary targetWords = new Vocabulary();
    DocumentPair text = new DocumentPair(bitext, new Tokenizer(), sourceWords, targetWords);
    LearningRun run =
        new LearningRun(List.of(text), sourceWords, targetWords, new Shapes(maxBeadSize), passes);
    if (regime == Regime.COMPARABLE) {
      return withoutUnlikely(bitext, run.run(Start.ISLANDS).get(0));
    }
    LearningRun.Result result = run.run(Start.MERGES).get(0);
    if (!LearningRun.isLong(text, Start.MERGES)) {
      LearningRun.Result other = run.run(Start.GAPS).get(0);
      result = other.total() > result.total() - LEAST_LEAD ? other : result;
    }
    Alignment parallel = alignment(bitext, result);
    boolean related = result.total() > 0;
    if (regime == Regime.PARALLEL || related && parallel.coverage() >= SURELY_PARALLEL) {
      return parallel;
    }
    LearningRun.Result islands = run.run(Start.ISLANDS).get(0);
    double lead = islands.total() - result.total();
    return lead < (related ? MOST_LEAD : 0) && parallel.coverage() >= LEAST_PARALLEL
        ? parallel
        : withoutUnlikely(bitext, islands);
  }

  /** Where most text has no counterpart, a link less likely than not is left out. */
  private static Alignment withoutUnlikely(Bitext bitext, LearningRun.Result islands) {
    return alignment(bitext, islands).withMinConfidence(LEAST_OF_AN_ISLAND);
  }

  private static Alignment alignment(Bitext bitext, LearningRun.Result result) {
    List<Bead> beads = new ArrayList<>();
    Path path = result.path();
    for (int bead = 0; bead < path.count(); bead++) {
      int i = path.sourceStart(bead);
      int j = path.targetStart(bead);
      beads.add(new Bead(
          i,
          i + path.sourceCount(bead),
          j,
          j + path.targetCount(bead),
          result.confidences()[bead]));
    }
    return new Alignment(bitext, beads);
  }

  /** True of a text beside itself, which aligns 1-1 however often it repeats itself. */
  private static boolean isSame(Bitext bitext) {
    SegmentedDocument source = bitext.source();
    SegmentedDocument target = bitext.target();
    boolean same = source.size() == target.size();
    for (int i = 0; same && i < source.size(); i++) {
      same = source.text(i).equals(target.text(i));
    }
    return same;
  }

  private static Alignment oneToOne(Bitext bitext) {
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < bitext.source().size(); i++) {
      beads.add(new Bead(i, i + 1, i, i + 1, 1));
    }
    return new Alignment(bitext, beads);
  }

  private static Alignment unaligned(Bitext bitext) {
    List<Bead> beads = new ArrayList<>();
    int n = bitext.source().size();
    for (int i = 0; i < n; i++) {
      beads.add(new Bead(i, i + 1, 0, 0, 1));
    }
    for (int j = 0; j < bitext.target().size(); j++) {
      beads.add(new Bead(n, n, j, j + 1, 1));
    }
    return new Alignment(bitext, beads);
  }

  /** Collects the settings of an aligner. Not thread-safe. */
  public static final class Builder {
    private int maxBeadSize = 5;
    private Regime regime = Regime.AUTO;
    private int passes = 4;

    private Builder() {}

    /**
     * The most segments a bead may take from one side; both sides together take 6 at most.
     *
     * @param count 1 to 5; 5 by default
     */
    public Builder maxBeadSize(int count) {
      checkArgument(count >= 1 && count <= 5, "max bead size %s must be from 1 to 5", count);
      maxBeadSize = count;
      return this;
    }

    /** What to expect of the bitext; {@link Regime#AUTO} by default. */
    public Builder regime(Regime expected) {
      regime = requireNonNull(expected, "regime");
      return this;
    }

    /**
     * How often to learn words from the bitext and align again.
     *
     * @param count from 0, which aligns by anchors and lengths alone, to 10; 4 by default
     */
    public Builder passes(int count) {
      checkArgument(count >= 0 && count <= 10, "passes %s must be from 0 to 10", count);
      passes = count;
      return this;
    }

    /** The aligner. */
    public Aligner build() {
      return new Aligner(this);
    }
  }
}
