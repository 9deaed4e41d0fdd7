package org.parell.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parell.align.Aligner;
import org.parell.align.Regime;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.segment.SegmentedDocument;

/**
 * The matches of two versions that go up on both sides. Equal segments are found first; a short stretch
 * between them is searched for edits as a whole. A long one goes through the {@link Aligner}, with what
 * is equal pinned; links of which most is kept are believed, and what lies between is searched.
 */
final class InOrder {

  // as many words on both sides multiplied, some hundred sentences each, take some hundredths of a
  // second at worst
  private static final long MOST_PAIRS_OF_WORDS = 4_000_000;
  private static final long MOST_PAIRS_OF_SEGMENTS = 40_000;

  private static final int MOST_JOINED = 64;

  private static final double SURE = 0.75;

  private final SegmentedDocument older;
  private final SegmentedDocument newer;
  private final Words olderWords;
  private final Words newerWords;
  private final int[] partners;
  private final EditSearch edits;
  private final List<Match> matches = new ArrayList<>();

  /** The beads of the aligner, asked for when a stretch needs it. */
  private Optional<List<Bead>> beads = Optional.empty();

  private InOrder(Versions versions) {
    older = versions.older();
    newer = versions.newer();
    olderWords = versions.olderWords();
    newerWords = versions.newerWords();
    partners = SameSegments.partners(versions.olderTexts(), versions.newerTexts());
    edits = new EditSearch(versions);
  }

  /** All matches in order, covering both sides; what matches nothing stands alone. */
  static List<Match> matches(Versions versions) {
    InOrder search = new InOrder(versions);
    search.run();
    return search.matches;
  }

  private void run() {
    List<Match> open = open();
    for (int k = 0; k < open.size(); ) {
      Match stretch = open.get(k++);
      while (k < open.size() && isJoined(stretch, open.get(k))) {
        stretch = joined(stretch, open.get(k++));
      }
      search(stretch);
      if (k < open.size()) {
        keep(stretch, open.get(k));
      }
    }
  }

  /** What lies between equal segments, perhaps nothing, with the ends of both versions. */
  private List<Match> open() {
    List<Match> open = new ArrayList<>();
    int olderNext = 0;
    int newerNext = 0;
    for (int i = 0; i < partners.length; i++) {
      int j = partners[i];
      if (j >= 0) {
        open.add(new Match(olderNext, i, newerNext, j));
        olderNext = i + 1;
        newerNext = j + 1;
      }
    }
    open.add(new Match(olderNext, older.size(), newerNext, newer.size()));
    return open;
  }

  /**
   * One equal segment alone between changes decides nothing: it may be what moved while its heavier
   * neighbours were edited. So the search is free to leave it out.
   */
  private boolean isJoined(Match stretch, Match next) {
    Match joined = joined(stretch, next);
    return !stretch.isEmpty()
        && !next.isEmpty()
        && joined.olderCount() <= MOST_JOINED
        && joined.newerCount() <= MOST_JOINED
        && isShort(joined);
  }

  private static Match joined(Match stretch, Match next) {
    return new Match(stretch.olderStart(), next.olderEnd(), stretch.newerStart(), next.newerEnd());
  }

  /** The equal segments between two stretches. */
  private void keep(Match stretch, Match next) {
    matches.add(
        new Match(stretch.olderEnd(), next.olderStart(), stretch.newerEnd(), next.newerStart()));
  }

  private void search(Match stretch) {
    if (isShort(stretch)) {
      matches.addAll(edits.search(stretch));
      return;
    }
    List<Bead> inside = beads().stream()
        .filter(bead -> bead.sourceStart() >= stretch.olderStart()
            && bead.sourceEnd() <= stretch.olderEnd()
            && bead.targetStart() >= stretch.newerStart()
            && bead.targetEnd() <= stretch.newerEnd())
        .toList();
    List<Bead> block = new ArrayList<>();
    for (Bead bead : inside) {
      if (isSure(bead)) {
        search(block);
        block.clear();
        search(List.of(bead));
      } else {
        block.add(bead);
      }
    }
    search(block);
  }

  private void search(List<Bead> block) {
    if (block.isEmpty()) {
      return;
    }
    Bead first = block.get(0);
    Bead last = block.get(block.size() - 1);
    Match whole =
        new Match(first.sourceStart(), last.sourceEnd(), first.targetStart(), last.targetEnd());
    if (block.size() == 1 || isShort(whole)) {
      matches.addAll(edits.search(whole));
    } else {
      block.forEach(bead -> search(List.of(bead)));
    }
  }

  private boolean isSure(Bead bead) {
    return !bead.isNull()
        && olderWords.similarity(
                bead.sourceStart(),
                bead.sourceEnd(),
                newerWords,
                bead.targetStart(),
                bead.targetEnd())
            >= SURE;
  }

  private boolean isShort(Match stretch) {
    long segments = (long) stretch.olderCount() * stretch.newerCount();
    long words = (long) olderWords.count(stretch.olderStart(), stretch.olderEnd())
        * newerWords.count(stretch.newerStart(), stretch.newerEnd());
    return segments <= MOST_PAIRS_OF_SEGMENTS && words <= MOST_PAIRS_OF_WORDS;
  }

  private List<Bead> beads() {
    if (beads.isEmpty()) {
      List<IndexPair> pinned = new ArrayList<>();
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] >= 0) {
          pinned.add(new IndexPair(List.of(i), List.of(partners[i])));
        }
      }
      SegmentedDocument sameLanguage =
          new SegmentedDocument(newer.document().withLanguage(older.language()), newer.segments());
      // unrelated stretches are told by their words afterwards
      Aligner aligner =
          Aligner.builder().regime(Regime.PARALLEL).builtInLexicon(false).build();
      beads = Optional.of(
          aligner.align(new Bitext(older, sameLanguage), Pins.of(pinned)).beads());
    }
    return beads.get();
  }
}
