package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody has settled about a bitext before it is aligned: beads that are right, segments that
 * have no counterpart, and borders that no bead crosses. An aligner keeps all of it and aligns what
 * lies between.
 *
 * <p>Beads and borders must go up on both sides, since an alignment does; their order in the lists
 * does not matter. Whether they lie within the bitext is checked when they are used.
 *
 * @param beads pinned beads; on each side consecutive indices, increasing. One with an empty side
 *     says of each of its segments that it is unaligned, and not where
 * @param borders hard borders
 */
public record Pins(List<IndexPair> beads, List<Border> borders) {

  /** Nothing is settled. */
  public static final Pins NONE = new Pins(List.of(), List.of());

  /**
   * Copies the lists and checks that they can all hold.
   *
   * @throws IllegalArgumentException when indices of a bead have a hole, a segment stands in two
   *     beads, or two beads or borders cross; the message names them
   */
  public Pins {
    beads = List.copyOf(beads);
    borders = List.copyOf(borders);
    Set<Integer> sources = new HashSet<>();
    Set<Integer> targets = new HashSet<>();
    for (IndexPair bead : beads) {
      checkSide("source", bead, bead.source(), sources);
      checkSide("target", bead, bead.target(), targets);
    }
    Stop last = new Stop(0, 0, 0, 0, "the start of the text");
    for (Stop stop : stops(beads, borders)) {
      checkArgument(
          last.sourceEnd <= stop.sourceStart && last.targetEnd <= stop.targetStart,
          "%s and %s cross; pinned beads and borders must go up on both sides",
          last.name,
          stop.name);
      last = stop;
    }
  }

  private static void checkSide(
      String side, IndexPair bead, List<Integer> indices, Set<Integer> seen) {
    for (int k = 0; k < indices.size(); k++) {
      checkArgument(
          bead.isNull() || k == 0 || indices.get(k) == indices.get(k - 1) + 1,
          "pinned bead %s must hold consecutive %s segments",
          bead,
          side);
      checkArgument(
          seen.add(indices.get(k)), "%s segment %s is pinned twice", side, indices.get(k));
    }
  }

  /** Beads alone, without borders. */
  public static Pins of(List<IndexPair> beads) {
    return new Pins(beads, List.of());
  }

  /**
   * Pins of lists in which the same may be said twice, as when several people settle a text: equal
   * beads and equal borders count once, and so does a segment said to be unaligned.
   *
   * @throws IllegalArgumentException when they cannot all hold
   */
  public static Pins distinct(List<IndexPair> beads, List<Border> borders) {
    List<IndexPair> single =
        beads.stream().flatMap(Pins::singleUnlessLink).distinct().toList();
    return new Pins(single, borders.stream().distinct().toList());
  }

  private static Stream<IndexPair> singleUnlessLink(IndexPair bead) {
    if (!bead.isNull()) {
      return Stream.of(bead);
    }
    return Stream.concat(
        bead.source().stream().map(i -> new IndexPair(List.of(i), List.of())),
        bead.target().stream().map(j -> new IndexPair(List.of(), List.of(j))));
  }

  /**
   * A stretch of a bitext: one pinned link, or what lies between. Ranges are half-open; those of an
   * open stretch may be empty, but not both.
   *
   * @param isPinned true of a pinned link, false of what is left to align
   */
  public record Stretch(
      int sourceStart, int sourceEnd, int targetStart, int targetEnd, boolean isPinned) {}

  /**
   * Cuts a bitext into its pinned links and what lies between, in order, without gap or overlap.
   *
   * @param sourceCount the number of source segments
   * @param targetCount the number of target segments
   * @throws IllegalArgumentException when a bead or border lies outside; the message names it
   */
  public List<Stretch> stretches(int sourceCount, int targetCount) {
    for (IndexPair bead : beads) {
      checkArgument(
          bead.source().stream().allMatch(i -> i < sourceCount)
              && bead.target().stream().allMatch(j -> j < targetCount),
          "pinned bead %s must lie within %s source and %s target segments",
          bead,
          sourceCount,
          targetCount);
    }
    for (Border border : borders) {
      checkArgument(
          border.source() <= sourceCount && border.target() <= targetCount,
          "border %s|%s must lie within %s source and %s target segments",
          border.source(),
          border.target(),
          sourceCount,
          targetCount);
    }
    List<Stretch> stretches = new ArrayList<>();
    int source = 0;
    int target = 0;
    for (Stop stop : stops(beads, borders)) {
      if (source < stop.sourceStart || target < stop.targetStart) {
        stretches.add(new Stretch(source, stop.sourceStart, target, stop.targetStart, false));
      }
      source = stop.sourceEnd;
      target = stop.targetEnd;
      if (stop.sourceStart < stop.sourceEnd) {
        stretches.add(new Stretch(stop.sourceStart, source, stop.targetStart, target, true));
      }
    }
    if (source < sourceCount || target < targetCount) {
      stretches.add(new Stretch(source, sourceCount, target, targetCount, false));
    }
    return stretches;
  }

  /** The segments of one side that are pinned as unaligned, in the order of the beads. */
  public List<Integer> unaligned(boolean onSource) {
    return beads.stream()
        .filter(IndexPair::isNull)
        .flatMap(bead -> (onSource ? bead.source() : bead.target()).stream())
        .toList();
  }

  /** True when nothing is settled. */
  public boolean isEmpty() {
    return beads.isEmpty() && borders.isEmpty();
  }

  /** The same, sides exchanged. */
  public Pins swapped() {
    return new Pins(
        beads.stream().map(bead -> new IndexPair(bead.target(), bead.source())).toList(),
        borders.stream().map(Border::swapped).toList());
  }

  /** What every path passes: a link, or a border, which has no length. */
  private record Stop(
      int sourceStart, int sourceEnd, int targetStart, int targetEnd, String name) {}

  private static List<Stop> stops(List<IndexPair> beads, List<Border> borders) {
    List<Stop> stops = new ArrayList<>();
    for (IndexPair bead : beads) {
      if (!bead.isNull()) {
        int source = bead.source().get(0);
        int target = bead.target().get(0);
        int sourceEnd = source + bead.source().size();
        stops.add(
            new Stop(source, sourceEnd, target, target + bead.target().size(), "bead " + bead));
      }
    }
    for (Border border : borders) {
      int source = border.source();
      int target = border.target();
      stops.add(new Stop(source, source, target, target, "border " + source + "|" + target));
    }
    // a border where a bead starts comes before it, one where it ends behind it
    stops.sort(Comparator.comparingLong((Stop stop) -> (long) stop.sourceStart + stop.targetStart)
        .thenComparingLong(stop -> (long) stop.sourceEnd + stop.targetEnd));
    return stops;
  }
}
