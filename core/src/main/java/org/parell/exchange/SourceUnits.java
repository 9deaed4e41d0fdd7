package org.parell.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * An alignment for formats in which nothing stands without a source: its beads that have source
 * text, and the target texts without one, which follow such a bead or stand before all of them.
 *
 * <p>Texts are fetched as they are asked for, so no more than a bead is in memory.
 */
final class SourceUnits implements Iterable<SourceUnits.Unit> {

  /**
   * A bead with source text.
   *
   * @param number the number of the bead, counted from 0
   * @param target empty when nothing stands against the source
   * @param unaligned target texts behind this bead, before the next one, that have no source
   */
  record Unit(int number, Bead bead, String source, String target, Iterable<String> unaligned) {

    boolean hasTarget() {
      return !target.isEmpty();
    }
  }

  private final Alignment alignment;
  private final UnaryOperator<String> writable;

  /**
   * @param writable makes of a text one that the format can hold; when only white space is left, it
   *     counts as no text
   */
  SourceUnits(Alignment alignment, UnaryOperator<String> writable) {
    this.alignment = alignment;
    this.writable = writable;
  }

  /** Target texts without a source that no unit stands before. */
  Iterable<String> unalignedAtStart() {
    return unaligned(0);
  }

  @Override
  public Iterator<Unit> iterator() {
    return new Iterator<>() {
      private int next = nextUnit(0);

      @Override
      public boolean hasNext() {
        return next < beads().size();
      }

      @Override
      public Unit next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int number = next;
        Bead bead = beads().get(number);
        next = nextUnit(number + 1);
        return new Unit(number, bead, source(bead), target(bead), unaligned(number + 1));
      }
    };
  }

  private int nextUnit(int from) {
    int next = from;
    while (next < beads().size() && source(beads().get(next)).isEmpty()) {
      next++;
    }
    return next;
  }

  private Iterable<String> unaligned(int from) {
    return () -> beads().subList(from, beads().size()).stream()
        .takeWhile(bead -> source(bead).isEmpty())
        .map(this::target)
        .filter(text -> !text.isEmpty())
        .iterator();
  }

  private List<Bead> beads() {
    return alignment.beads();
  }

  private String source(Bead bead) {
    return text(alignment.sourceText(bead));
  }

  private String target(Bead bead) {
    return text(alignment.targetText(bead));
  }

  private String text(String text) {
    String clean = writable.apply(text);
    return clean.isBlank() ? "" : clean;
  }
}
