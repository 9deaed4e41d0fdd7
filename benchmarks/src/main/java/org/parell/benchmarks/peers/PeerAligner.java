package org.parell.benchmarks.peers;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.loomchild.maligna.filter.Filter;
import net.loomchild.maligna.filter.macro.GaleAndChurchMacro;
import net.loomchild.maligna.filter.macro.MooreMacro;
import net.loomchild.maligna.filter.macro.PoissonMacro;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.steps.gcaligner.AlignmentFunction;
import net.sf.okapi.steps.gcaligner.DpMatrix;
import net.sf.okapi.steps.gcaligner.DpMatrixCell;
import net.sf.okapi.steps.gcaligner.GaleAndChurch;
import net.sf.okapi.steps.gcaligner.Penalties;
import org.parell.align.Aligner;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.exchange.IndexPairWriter;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * An aligner for the JVM, each used through its public interface with its own defaults: Parell's and
 * its peers. Constants are thread-safe.
 *
 * <p>They do not do the same. Parell and Moore's method learn words from the texts, the others look
 * at lengths alone; only Parell says how far each bead can be believed. That is why a report on their
 * speed shows how often they are right, too.
 */
public enum PeerAligner {
  /** Parell as it comes, from tokens to confidences. */
  PARELL("Parell") {
    @Override
    public Supplier<List<IndexPair>> on(Bitext bitext) {
      Aligner aligner = Aligner.standard();
      return () -> IndexPairWriter.pairs(aligner.align(bitext));
    }
  },

  /** MALIGNa's macro after Gale and Church (1993): lengths in characters. */
  MALIGNA_GALE_CHURCH("mALIGNa, Gale-Church") {
    @Override
    public Supplier<List<IndexPair>> on(Bitext bitext) {
      return maligna(new GaleAndChurchMacro(), bitext);
    }
  },

  /** MALIGNa's macro for lengths in words, with Poisson's distribution. */
  MALIGNA_POISSON("mALIGNa, Poisson") {
    @Override
    public Supplier<List<IndexPair>> on(Bitext bitext) {
      return maligna(new PoissonMacro(), bitext);
    }
  },

  /** MALIGNa's macro after Moore (2002): lengths, then words learned from what these linked. */
  MALIGNA_MOORE("mALIGNa, Moore") {
    @Override
    public Supplier<List<IndexPair>> on(Bitext bitext) {
      return maligna(new MooreMacro(), bitext);
    }
  },

  /**
   * The matrix of Okapi's step for aligning sentences, with its lengths after Gale and Church. The
   * step itself refuses texts of more than 80,000 cells (283 segments a side), a limit which is not
   * applied here, and works on Okapi's own segments, whose lengths it takes longer to find than those
   * of the strings here.
   */
  OKAPI("Okapi") {
    @Override
    public Supplier<List<IndexPair>> on(Bitext bitext) {
      List<String> source = texts(bitext.source());
      List<String> target = texts(bitext.target());
      LocaleId from = locale(bitext.source().language());
      LocaleId to = locale(bitext.target().language());
      return () -> okapi(source, target, from, to);
    }
  };

  private final String title;

  PeerAligner(String title) {
    this.title = title;
  }

  /**
   * What aligns a bitext each time it is asked, anew. What the aligner wants as input is made here,
   * not then.
   *
   * @return gives pairs in the order of the texts, of all segments, null pairs of a single segment
   */
  public abstract Supplier<List<IndexPair>> on(Bitext bitext);

  /** As tables and charts print it. */
  public String title() {
    return title;
  }

  private static Supplier<List<IndexPair>> maligna(Filter macro, Bitext bitext) {
    List<net.loomchild.maligna.coretypes.Alignment> whole =
        List.of(new net.loomchild.maligna.coretypes.Alignment(
            texts(bitext.source()), texts(bitext.target())));
    return () -> {
      Pairs pairs = new Pairs();
      for (net.loomchild.maligna.coretypes.Alignment bead : macro.apply(whole)) {
        pairs.add(
            bead.getSourceSegmentList().size(), bead.getTargetSegmentList().size());
      }
      return pairs.all();
    };
  }

  private static List<IndexPair> okapi(
      List<String> source, List<String> target, LocaleId from, LocaleId to) {
    // lengths fill the scorer, so that each run has one of its own
    AlignmentFunction<String> function =
        new AlignmentFunction<>(from, to, List.of(new GaleAndChurch<>()), new Penalties());
    Pairs pairs = new Pairs();
    int sources = 0;
    int targets = 0;
    for (DpMatrixCell cell : new DpMatrix<>(source, target, function).align()) {
      pairs.add(cell.getXindex() - sources, cell.getYindex() - targets);
      sources = cell.getXindex();
      targets = cell.getYindex();
    }
    return pairs.all();
  }

  private static LocaleId locale(Language language) {
    return LocaleId.fromString(language.tag());
  }

  private static List<String> texts(SegmentedDocument side) {
    return IntStream.range(0, side.size()).mapToObj(side::text).toList();
  }
}
