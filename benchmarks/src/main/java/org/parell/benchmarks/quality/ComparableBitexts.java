package org.parell.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;

/**
 * Makes comparable texts of parallel ones: bitexts of which only some passages translate each other,
 * with gold that says which.
 *
 * <p>The gold beads of a document are cut into runs of 1 to {@value #LONGEST_RUN}, all lengths
 * equally often. Each run is drawn to stay on both sides, on the source alone or on the target alone;
 * the side that loses it keeps no trace of it. A bead that stays whole is
 * a link of the new gold, each segment that lost its counterpart a null pair. So links stay in order,
 * and a passage without counterpart tells the same story as what is around it, which is harder than
 * foreign text would be.
 *
 * <p>Some documents in a row become one bitext, for a short one alone would keep next to nothing; no
 * run reaches from one document into the next. What is left over at the end is not used. The same
 * documents and seed give the same bitexts everywhere.
 *
 * @param common how many in 100 runs stay on both sides
 * @param targetAlone how many in 100 stay on the target alone; the rest stays on the source alone
 * @param joined how many documents become one bitext
 * @param seed what tells a drawing from others
 */
record ComparableBitexts(int common, int targetAlone, int joined, long seed) {

  private static final int LONGEST_RUN = 6;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the first two are below 0 or together above 100, or {@code
   *     joined} is below 1
   */
  ComparableBitexts {
    if (common < 0 || targetAlone < 0 || common + targetAlone > 100) {
      throw new IllegalArgumentException("common " + common + " and target alone " + targetAlone
          + " must be from 0 to 100 together");
    }
    if (joined < 1) {
      throw new IllegalArgumentException("joined " + joined + " must be at least 1");
    }
  }

  /** What does not stay on both sides stays on either one equally often. */
  static ComparableBitexts ofEqualSides(int common, int joined, long seed) {
    return new ComparableBitexts(common, (101 - common) / 2, joined, seed);
  }

  /**
   * Makes one set of another; its name tells how many runs stay on both sides.
   *
   * @throws IllegalArgumentException when gold does not have all segments in order
   */
  GoldSet of(GoldSet parallel) {
    List<GoldBitext> documents = parallel.documents();
    if (!documents.stream().allMatch(GoldBitext::isInOrder)) {
      throw new IllegalArgumentException(
          parallel.name() + ": gold must have all segments in order");
    }
    Random random = new Random(seed);
    List<GoldBitext> made = new ArrayList<>();
    for (int end = joined; end <= documents.size(); end += joined) {
      Drawing drawing = new Drawing(random);
      documents.subList(end - joined, end).forEach(drawing::add);
      made.add(drawing.bitext(documents.get(end - joined).bitext()));
    }
    return new GoldSet(parallel.name() + ", " + common + " % common", made);
  }

  /** Where a run stays. */
  private enum Kept {
    BOTH,
    SOURCE,
    TARGET
  }

  /** One bitext in the making. */
  private final class Drawing {

    private final Random random;
    private final List<String> sources = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<IndexPair> gold = new ArrayList<>();

    Drawing(Random random) {
      this.random = random;
    }

    void add(GoldBitext document) {
      List<IndexPair> beads = document.gold();
      int end = 0;
      for (int start = 0; start < beads.size(); start = end) {
        end = Math.min(beads.size(), start + 1 + random.nextInt(LONGEST_RUN));
        Kept kept = kept(random.nextInt(100));
        for (IndexPair bead : beads.subList(start, end)) {
          add(document.bitext(), bead, kept);
        }
      }
    }

    private Kept kept(int percent) {
      if (percent < common) {
        return Kept.BOTH;
      }
      return percent < 100 - targetAlone ? Kept.SOURCE : Kept.TARGET;
    }

    private void add(Bitext bitext, IndexPair bead, Kept kept) {
      List<Integer> source = new ArrayList<>();
      List<Integer> target = new ArrayList<>();
      if (kept != Kept.TARGET) {
        for (int i : bead.source()) {
          source.add(sources.size());
          sources.add(bitext.source().text(i));
        }
      }
      if (kept != Kept.SOURCE) {
        for (int j : bead.target()) {
          target.add(targets.size());
          targets.add(bitext.target().text(j));
        }
      }
      if (!source.isEmpty() && !target.isEmpty()) {
        gold.add(new IndexPair(source, target));
      } else {
        source.forEach(i -> gold.add(new IndexPair(List.of(i), List.of())));
        target.forEach(j -> gold.add(new IndexPair(List.of(), List.of(j))));
      }
    }

    /** What was drawn, in the languages of a model. */
    GoldBitext bitext(Bitext model) {
      Language source = model.source().language();
      Language target = model.target().language();
      return new GoldBitext(
          new Bitext(
              GoldSet.segments("comparable source", sources, source),
              GoldSet.segments("comparable target", targets, target)),
          gold);
    }
  }
}
