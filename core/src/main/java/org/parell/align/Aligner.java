package org.parell.align;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.language.Language;
import org.parell.learning.LexiconIndex;
import org.parell.lexicon.Lexicon;
import org.parell.segment.SegmentedDocument;

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
 * in a few rounds. The answer is the most probable of the paths with all links that are more likely than
 * not, and of texts with islands in common these links alone; a bead's confidence is the sum of all paths
 * that share it.
 *
 * <p>Immutable and thread-safe. The same bitext gives the same beads on every machine and with any
 * number of threads.
 */
public final class Aligner {

  // How AUTO decides. Unrelated texts explain what is there better than translation does: their
  // sum over all paths is below 0 nats before anything was learned; learning then finds reasons
  // for what it links. Where little is known beforehand the sum after learning helps, so a share
  // of it is added: none of 192 parallel development texts is below 0, and one of 183 pairs of
  // unrelated ones above; without the built-in lexicon none and 3. By the sum before learning
  // alone it would be none and 0, 2 and 2, by the one after it none and 12, none and 14. A text
  // below 0 is taken for parallel if that is likelier than islands, as of a few short sentences
  // it may be.
  // A coverage below 0.85 says that much has no counterpart. Whether these are single segments
  // or large parts, the sums before learning tell: of pieces of a story with eight beads, two of
  // them nulls, that of islands is 2 to 9 nats lower. The sums after learning tell it too, where
  // a pool of odd texts leads the learning astray.
  private static final double LEARNED_SHARE = 0.25;
  private static final double SURELY_PARALLEL = 0.85;
  private static final double LEAST_PARALLEL = 0.6;

  // The beginning with gaps is believed unless the one with merges leads by so many nats. Where
  // words do not say, as between lines of numbers, a segment was rather left out than merged. The
  // mean strict F1 of 21 development texts is 0.9902 with 4 and 8, 0.9899 with 1 and 2.
  private static final double LEAST_LEAD = 4;

  // the more there is to learn from at once, the sooner it is learned: of a Bible (30,107 verses) 4
  // passes give a strict F1 of 0.9984, 3 and 2 of 0.9985; of a New Testament (7,209) all give 0.997
  private static final int PASSES = 4;
  private static final int PASSES_OVER_MUCH = 3;
  private static final int PASSES_OVER_VERY_MUCH = 2;
  private static final int MUCH = 5_000;
  private static final int VERY_MUCH = 20_000;

  private final Shapes shapes;
  private final Regime regime;
  private final OptionalInt passes;
  private final Effort effort;
  private final List<PriorLexicon> lexicons;
  private final boolean builtIn;
  private final boolean explain;
  private final int partSize;
  private final SideBySide threads;

  private Aligner(Builder builder) {
    shapes = new Shapes(builder.maxBeadSize);
    lexicons = builder.lexicons.stream().map(PriorLexicon::new).toList();
    builtIn = builder.builtIn;
    regime = builder.regime;
    passes = builder.passes;
    effort = builder.effort;
    explain = builder.explain;
    partSize = builder.partSize;
    threads = builder.threads;
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
    return align(bitext, Pins.NONE);
  }

  /**
   * The most probable beads that keep what is pinned; a pinned link has confidence 1.
   *
   * @throws IllegalArgumentException when a pin lies outside the bitext; never on text
   */
  public Alignment align(Bitext bitext, Pins pins) {
    requireNonNull(bitext, "bitext");
    requireNonNull(pins, "pins");
    return alignAll(List.of(bitext), List.of(pins)).alignments().get(0);
  }

  /**
   * Aligns bitexts of one pair of languages that learn together: words, lengths and shapes found in
   * one help with the others, which matters most where each is short. Each answer depends on all
   * bitexts, but not on their order, by which confidences differ in the seventh digit at most. Memory
   * is that of all bitexts together.
   *
   * @param bitexts all with the same two languages, in any order, perhaps none
   * @throws IllegalArgumentException when languages differ; never on text
   */
  public PooledAlignment alignAll(List<Bitext> bitexts) {
    return alignAll(bitexts, Collections.nCopies(bitexts.size(), Pins.NONE));
  }

  /**
   * The same, keeping what is pinned in each.
   *
   * @param pins one for each bitext, in their order
   * @throws IllegalArgumentException when languages differ, there are more or fewer pins than
   *     bitexts, or a pin lies outside its bitext; never on text
   */
  public PooledAlignment alignAll(List<Bitext> bitexts, List<Pins> pins) {
    checkArgument(
        pins.size() == bitexts.size(),
        "there must be pins for each bitext, found %s for %s",
        pins.size(),
        bitexts.size());
    for (Bitext bitext : bitexts) {
      checkArgument(
          languages(bitext).equals(languages(bitexts.get(0))),
          "bitexts must be of one pair of languages, found %s and %s",
          languages(bitexts.get(0)),
          languages(bitext));
    }
    for (int text = 0; text < pins.size(); text++) {
      Bitext bitext = bitexts.get(text);
      pins.get(text).stretches(bitext.source().size(), bitext.target().size());
    }
    List<Found> found = new ArrayList<>();
    Lexicon lexicon = alignPool(bitexts, pins, found);
    return new PooledAlignment(found.stream().map(Found::alignment).toList(), lexicon);
  }

  /**
   * An alignment, and the links that were likely.
   *
   * @param likely links that have some posterior, which is their confidence; those of the alignment
   *     are among them
   */
  record Found(Alignment alignment, List<Bead> likely) {

    private static Found sure(Alignment alignment) {
      return new Found(alignment, alignment.links());
    }

    private Found swapped() {
      return new Found(alignment.swapped(), likely.stream().map(Bead::swapped).toList());
    }
  }

  /** The alignment of one bitext, with more than its best path. */
  Found find(Bitext bitext) {
    List<Found> found = new ArrayList<>();
    alignPool(List.of(bitext), List.of(Pins.NONE), found);
    return found.get(0);
  }

  private static String languages(Bitext bitext) {
    return bitext.source().language() + "-" + bitext.target().language();
  }

  /** Adds what is found of each bitext, and gives the words learned. */
  private Lexicon alignPool(List<Bitext> bitexts, List<Pins> pins, List<Found> results) {
    Found[] alignments = new Found[bitexts.size()];
    List<Integer> open = new ArrayList<>();
    for (int text = 0; text < alignments.length; text++) {
      Bitext bitext = bitexts.get(text);
      if (bitext.source().isEmpty() || bitext.target().isEmpty()) {
        alignments[text] = Found.sure(unaligned(bitext));
      } else if (pins.get(text).isEmpty() && isSame(bitext)) {
        alignments[text] = Found.sure(explain ? explainedOneToOne(bitext) : oneToOne(bitext));
      } else {
        open.add(text);
      }
    }
    Lexicon learned = bitexts.isEmpty()
        ? Lexicon.of(List.of())
        : Lexicon.of(
            bitexts.get(0).source().language(), bitexts.get(0).target().language(), List.of());
    if (!open.isEmpty()) {
      // one order of the sides for the search, so that exchanging them mirrors the answer
      List<Bitext> texts = open.stream().map(bitexts::get).toList();
      boolean swap = mustSwap(texts);
      List<Bitext> ordered = swap ? texts.stream().map(Bitext::swapped).toList() : texts;
      List<Pins> orderedPins = open.stream()
          .map(pins::get)
          .map(settled -> swap ? settled.swapped() : settled)
          .toList();
      Pool pool = new Pool(ordered, orderedPins, priorLexicons(texts, swap), explain);
      Answer found = alignInOrder(pool);
      for (int k = 0; k < open.size(); k++) {
        Found one = found.found().get(k);
        alignments[open.get(k)] = swap ? one.swapped() : one;
      }
      learned = swap ? found.lexicon().swapped() : found.lexicon();
    }
    results.addAll(List.of(alignments));
    return learned;
  }

  private static boolean mustSwap(List<Bitext> texts) {
    Bitext first = texts.get(0);
    int order =
        first.target().language().tag().compareTo(first.source().language().tag());
    // by all texts, so that their order does not matter
    return order != 0 ? order < 0 : compare(texts(texts, false), texts(texts, true)) < 0;
  }

  private static List<String> texts(List<Bitext> bitexts, boolean ofSource) {
    return bitexts.stream()
        .map(bitext -> ofSource ? bitext.source() : bitext.target())
        .map(side -> side.document().text())
        .sorted()
        .toList();
  }

  private static int compare(List<String> some, List<String> others) {
    int order = 0;
    for (int i = 0; i < some.size() && order == 0; i++) {
      order = some.get(i).compareTo(others.get(i));
    }
    return order;
  }

  /** What is known of the languages, turned to the order of the search. */
  private List<LexiconIndex> priorLexicons(List<Bitext> asGiven, boolean swap) {
    Language source = asGiven.get(0).source().language();
    Language target = asGiven.get(0).target().language();
    List<LexiconIndex> indices = new ArrayList<>();
    for (PriorLexicon lexicon : lexicons) {
      lexicon.between(source, target, swap).ifPresent(indices::add);
    }
    if (builtIn) {
      Language first = swap ? target : source;
      Language second = swap ? source : target;
      // names and numbers in words are few among anchors, and take half a second to look up:
      // F1 of a Bible is 0.9874 instead of 0.9877 without them
      boolean isAnchored = asGiven.stream().allMatch(this::goesByAnchors);
      List<Supplier<Optional<LexiconIndex>>> known = isAnchored
          ? List.of(() -> PriorLexicon.core(first, second))
          : List.of(() -> PriorLexicon.core(first, second), () -> PriorLexicon.cldr(first, second));
      threads
          .all(known.size(), k -> known.get(k).get())
          .forEach(one -> one.ifPresent(indices::add));
    }
    return indices;
  }

  private record Answer(List<Found> found, Lexicon lexicon) {}

  private Answer alignInOrder(Pool pool) {
    List<Integer> all = IntStream.range(0, pool.size()).boxed().toList();
    LearningRun.Settings settings =
        new LearningRun.Settings(shapes, passes(pool), effort, partSize, threads);
    if (regime == Regime.COMPARABLE) {
      LearningRun.Results islands = pool.run(all, settings).run(Start.ISLANDS);
      List<Found> found = all.stream()
          .map(text -> found(pool.bitext(text), islands.results().get(text)))
          .toList();
      return new Answer(found, pool.lexicon(islands.pairs()));
    }
    LearningRun.Results merges = pool.run(all, settings).run(Start.MERGES);
    List<LearningRun.Result> best = new ArrayList<>(merges.results());
    List<Integer> few = all.stream()
        .filter(text -> !LearningRun.isLong(pool.text(text), Start.MERGES))
        .toList();
    if (!few.isEmpty()) {
      List<LearningRun.Result> gaps = pool.run(few, settings)
          .runUnlessAs(merges, Start.GAPS)
          .map(LearningRun.Results::results)
          .orElse(List.of());
      for (int k = 0; k < gaps.size(); k++) {
        int text = few.get(k);
        if (gaps.get(k).total() > best.get(text).total() - LEAST_LEAD) {
          best.set(text, gaps.get(k));
        }
      }
    }
    List<Found> found = new ArrayList<>();
    List<Integer> doubtful = new ArrayList<>();
    for (int text : all) {
      Found parallel = found(pool.bitext(text), best.get(text));
      found.add(parallel);
      // a sum is of what pins leave open; a pinned link says that the texts are related
      boolean related = isRelated(best.get(text)) || pool.hasPinnedLinks(text);
      boolean isTold = effort == Effort.FULL || !LearningRun.isLong(pool.text(text), Start.MERGES);
      if (isTold
          && regime != Regime.PARALLEL
          && !(related && parallel.alignment().coverage() >= SURELY_PARALLEL)) {
        doubtful.add(text);
      }
    }
    if (!doubtful.isEmpty()) {
      List<LearningRun.Result> islands =
          pool.run(doubtful, settings).run(Start.ISLANDS).results();
      for (int k = 0; k < doubtful.size(); k++) {
        int text = doubtful.get(k);
        LearningRun.Result parallel = best.get(text);
        boolean related = isRelated(parallel) || pool.hasPinnedLinks(text);
        boolean likelier = related
            ? islands.get(k).outset() >= parallel.outset()
                || islands.get(k).total() >= parallel.total()
            : islands.get(k).total() >= parallel.outset();
        if (likelier || found.get(text).alignment().coverage() < LEAST_PARALLEL) {
          found.set(text, found(pool.bitext(text), islands.get(k)));
        }
      }
    }
    return new Answer(found, pool.lexicon(merges.pairs()));
  }

  private boolean goesByAnchors(Bitext bitext) {
    return LearningRun.goesByAnchors(bitext.source().size(), bitext.target().size(), effort);
  }

  private static boolean isRelated(LearningRun.Result result) {
    return result.outset() + LEARNED_SHARE * result.total() > 0;
  }

  private int passes(Pool pool) {
    if (effort == Effort.FAST) {
      return 0;
    }
    int count = pool.sourceCount();
    return passes.orElse(
        count < MUCH ? PASSES : count < VERY_MUCH ? PASSES_OVER_MUCH : PASSES_OVER_VERY_MUCH);
  }

  private static Found found(Bitext bitext, LearningRun.Result result) {
    return new Found(new Alignment(bitext, result.beads(), result.evidence()), result.likely());
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

  /** The same beads, with what would speak for them if they were pinned. */
  private Alignment explainedOneToOne(Bitext bitext) {
    List<IndexPair> beads = oneToOne(bitext).beads().stream().map(IndexPair::of).toList();
    return alignAll(List.of(bitext), List.of(Pins.of(beads))).alignments().get(0);
  }

  private Alignment unaligned(Bitext bitext) {
    List<Bead> beads = new ArrayList<>();
    int n = bitext.source().size();
    for (int i = 0; i < n; i++) {
      beads.add(new Bead(i, i + 1, 0, 0, 1));
    }
    for (int j = 0; j < bitext.target().size(); j++) {
      beads.add(new Bead(n, n, j, j + 1, 1));
    }
    List<BeadEvidence> evidence =
        explain ? Collections.nCopies(beads.size(), BeadEvidence.NONE) : List.of();
    return new Alignment(bitext, beads, evidence);
  }

  /** Collects the settings of an aligner. Not thread-safe. */
  public static final class Builder {
    private int maxBeadSize = 5;
    private Regime regime = Regime.AUTO;
    private OptionalInt passes = OptionalInt.empty();
    private Effort effort = Effort.FULL;
    private final List<Lexicon> lexicons = new ArrayList<>();
    private boolean builtIn = true;
    private SideBySide threads = SideBySide.ALONE;
    private boolean explain;
    private int partSize = Cuts.PART;

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
     * @param count from 0, which aligns by anchors and lengths alone, to 10; by default 4, 3 where
     *     there are 5,000 source segments or more to learn from at once, and 2 from 20,000 on. {@link
     *     Effort#FAST} learns nothing
     */
    public Builder passes(int count) {
      checkArgument(count >= 0 && count <= 10, "passes %s must be from 0 to 10", count);
      passes = OptionalInt.of(count);
      return this;
    }

    /** How much work to do; {@link Effort#FULL} by default. */
    public Builder effort(Effort worth) {
      effort = requireNonNull(worth, "effort");
      return this;
    }

    /**
     * Adds a lexicon to believe in before anything is learned. May be called again.
     *
     * <p>One that names its languages is turned to fit a bitext, and passed over where it does not
     * fit; one that does not is taken to be source to target.
     */
    public Builder lexicon(Lexicon lexicon) {
      lexicons.add(requireNonNull(lexicon, "lexicon"));
      return this;
    }

    /**
     * Whether to believe in what comes with Parell: {@link org.parell.lexicon.CoreLexicon} and {@link
     * org.parell.lexicon.CldrLexicon}. True by default.
     */
    public Builder builtInLexicon(boolean believe) {
      builtIn = believe;
      return this;
    }

    /**
     * Whether answers say what speaks for each bead, see {@link Alignment#explain}. False by default.
     * It changes no bead; it costs time and memory for the pairs of words of each bead.
     */
    public Builder explain(boolean ask) {
      explain = ask;
      return this;
    }

    /**
     * Lets alignments use threads of an executor beside the one that asks for them: for texts aligned
     * together, for what lies between pins, and for stretches of a long text. Answers are the same.
     * Where no thread is free nothing waits, so one executor may serve several aligners at once.
     * Each thread needs memory for the text that it works on. By default none are used.
     *
     * @param spare what has threads to spare; shut down by whom it belongs to
     */
    public Builder executor(Executor spare) {
      threads = SideBySide.on(requireNonNull(spare, "executor"));
      return this;
    }

    /** The source segments of the parts that a very long text is cut into, more or less; for tests. */
    Builder partSize(int segments) {
      partSize = segments;
      return this;
    }

    /** The aligner. */
    public Aligner build() {
      return new Aligner(this);
    }
  }
}
