package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * What a filter has left of an alignment.
 *
 * @param alignment the beads that were kept, over the same documents without the segments of those
 *     that were not; segments are counted anew
 * @param kept the same beads as they stand in the alignment that was filtered, in order: bead {@code i}
 *     of {@code alignment} was {@code kept.get(i)}
 * @param leftOut how many beads were left out for each reason; every reason has a number
 */
public record FilteredAlignment(
    Alignment alignment, List<Bead> kept, Map<FilterReason, Integer> leftOut) {

  /** Copies the collections. */
  public FilteredAlignment {
    requireNonNull(alignment, "alignment");
    kept = List.copyOf(kept);
    Map<FilterReason, Integer> counts = new EnumMap<>(FilterReason.class);
    for (FilterReason reason : FilterReason.values()) {
      counts.put(reason, leftOut.getOrDefault(reason, 0));
    }
    leftOut = Collections.unmodifiableMap(counts);
  }

  /** How many beads were left out in all. */
  public int leftOutCount() {
    return leftOut.values().stream().mapToInt(Integer::intValue).sum();
  }
}
