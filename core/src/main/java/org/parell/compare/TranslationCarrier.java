package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * Carries the translation of an older version to a newer one. Immutable and thread-safe.
 *
 * <p>Nothing is called translated that is not: a row is only when its text is that of older segments,
 * in their order, that fill whole beads, each a link of at least {@value #SURE} confidence. Rows that
 * are translated by one bead and follow each other become one. What was edited, split or merged, what
 * shares its translation with text that changed, and what the aligner is not sure of, is to be
 * reviewed; what was added, or had no translation, is new.
 */
public final class TranslationCarrier {

  private static final double SURE = 0.9;

  private static final TranslationCarrier STANDARD = new TranslationCarrier();

  private TranslationCarrier() {}

  /** The carrier; it has no options. */
  public static TranslationCarrier standard() {
    return STANDARD;
  }

  /**
   * The newer version with what is translated of it.
   *
   * @param comparison the two versions
   * @param translated the older version, aligned with its translation as the target
   * @throws IllegalArgumentException when the alignment is of another source
   */
  public CarriedTranslation carry(VersionComparison comparison, Alignment translated) {
    requireNonNull(comparison, "comparison");
    checkArgument(
        translated.source().equals(comparison.older()),
        "the alignment must be of the older version, but its source has %s segments, not %s",
        translated.source().size(),
        comparison.older().size());
    return new Carrying(comparison, translated).carry();
  }

  /** One text on its way. */
  private static final class Carrying {
    private final VersionComparison comparison;
    private final Alignment translated;

    /** The bead of each older segment. */
    private final Bead[] beads;

    Carrying(VersionComparison comparison, Alignment translated) {
      this.comparison = comparison;
      this.translated = translated;
      beads = new Bead[comparison.older().size()];
      for (Bead bead : translated.beads()) {
        for (int i = bead.sourceStart(); i < bead.sourceEnd(); i++) {
          beads[i] = bead;
        }
      }
    }

    CarriedTranslation carry() {
      List<VersionRow> changes =
          comparison.rows().stream().filter(VersionRow::hasNewer).toList();
      List<CarriedRow> rows = new ArrayList<>();
      for (int k = 0; k < changes.size(); ) {
        int start = k;
        Set<Bead> together = links(changes.get(k++));
        while (k < changes.size() && !Collections.disjoint(together, links(changes.get(k)))) {
          together.addAll(links(changes.get(k++)));
        }
        rows.add(row(changes.subList(start, k), together));
      }
      return new CarriedTranslation(comparison, translated.target(), rows);
    }

    /** The links that translate a row, in the order of the older version. */
    private Set<Bead> links(VersionRow change) {
      Set<Bead> links = new LinkedHashSet<>();
      for (int i = change.olderStart(); i < change.olderEnd(); i++) {
        if (!beads[i].isNull()) {
          links.add(beads[i]);
        }
      }
      return links;
    }

    private CarriedRow row(List<VersionRow> changes, Set<Bead> together) {
      List<Integer> translation = together.stream()
          .flatMap(bead -> IntStream.range(bead.targetStart(), bead.targetEnd()).boxed())
          .toList();
      boolean blank = translation.stream()
          .allMatch(index -> translated.target().foldedText(index, index + 1).isEmpty());
      if (blank) {
        return new CarriedRow(changes, List.of(), CarriedState.NEW);
      }
      boolean complete = isSameText(changes) && areWholeAndSure(changes, together);
      return new CarriedRow(
          changes, translation, complete ? CarriedState.TRANSLATED : CarriedState.REVIEW);
    }

    private boolean isSameText(List<VersionRow> changes) {
      return changes.stream()
          .allMatch(change -> comparison.olderText(change).equals(comparison.newerText(change))
              && change.olderEnd() - change.olderStart() == 1
              && change.newerEnd() - change.newerStart() == 1);
    }

    /** True when the rows have the older segments of these beads, one after the other, and no more. */
    private boolean areWholeAndSure(List<VersionRow> changes, Set<Bead> together) {
      List<Integer> own = changes.stream()
          .flatMap(
              change -> IntStream.range(change.olderStart(), change.olderEnd()).boxed())
          .toList();
      List<Integer> wanted = together.stream()
          .flatMap(bead -> IntStream.range(bead.sourceStart(), bead.sourceEnd()).boxed())
          .toList();
      return own.equals(wanted) && together.stream().allMatch(bead -> bead.confidence() >= SURE);
    }
  }
}
