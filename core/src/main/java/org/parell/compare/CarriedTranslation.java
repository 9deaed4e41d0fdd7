package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parell.segment.SegmentedDocument;

/**
 * A newer version with what the translation of the older one gives for it.
 *
 * @param comparison the two versions
 * @param translation the translation of the older version
 * @param rows every newer segment in one row, in order
 */
public record CarriedTranslation(
    VersionComparison comparison, SegmentedDocument translation, List<CarriedRow> rows) {

  /**
   * Checks that the rows cover the newer version and copies the list.
   *
   * @throws IllegalArgumentException when they do not, or a row names a segment that the translation
   *     lacks
   */
  public CarriedTranslation {
    requireNonNull(comparison, "comparison");
    requireNonNull(translation, "translation");
    rows = List.copyOf(rows);
    int next = 0;
    for (CarriedRow row : rows) {
      checkArgument(row.newerStart() == next, "%s must start at newer segment %s", row, next);
      next = row.newerEnd();
      for (int index : row.translation()) {
        checkArgument(
            0 <= index && index < translation.size(),
            "there is no segment %s in a translation of %s",
            index,
            translation.size());
      }
    }
    checkArgument(
        next == comparison.newer().size(),
        "rows cover %s newer segments, but there are %s",
        next,
        comparison.newer().size());
  }

  /** The newer text of a row, white space folded. */
  public String newerText(CarriedRow row) {
    return comparison.newer().foldedText(row.newerStart(), row.newerEnd());
  }

  /** The translation carried to a row, white space folded; empty without any. */
  public String translationText(CarriedRow row) {
    return translationText(row.translation());
  }

  /** Some segments of the translation as one text, in the order given, white space folded. */
  public String translationText(List<Integer> indices) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < indices.size(); ) {
      int start = k++;
      while (k < indices.size() && indices.get(k) == indices.get(k - 1) + 1) {
        k++;
      }
      text.append(text.length() > 0 ? " " : "")
          .append(translation.foldedText(indices.get(start), indices.get(k - 1) + 1));
    }
    return text.toString();
  }

  /** How many rows there are of each state, in the order of the states, zeros included. */
  public Map<CarriedState, Integer> counts() {
    EnumMap<CarriedState, Integer> counts = new EnumMap<>(CarriedState.class);
    for (CarriedState state : CarriedState.values()) {
      counts.put(state, 0);
    }
    rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** The segments of the translation that no row has, as what they translated is gone. */
  public List<Integer> notCarried() {
    BitSet carried = new BitSet();
    rows.forEach(row -> row.translation().forEach(carried::set));
    return IntStream.range(0, translation.size())
        .filter(index -> !carried.get(index))
        .boxed()
        .toList();
  }
}
