package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Newer segments with the translation that was carried to them. Several rows of a comparison are one
 * here where they are translated together.
 *
 * @param changes the rows of the comparison, at least one, each with newer segments, one behind the
 *     other
 * @param translation indices of the segments of the translation, in the order in which they are to be
 *     read; empty when there are none
 * @param state whether that is a translation of this text
 */
public record CarriedRow(List<VersionRow> changes, List<Integer> translation, CarriedState state) {

  /**
   * Checks that the rows follow each other and the state fits.
   *
   * @throws IllegalArgumentException when there is no row, one has no newer segment, there is a gap,
   *     or the state does not say whether there is a translation
   */
  public CarriedRow {
    requireNonNull(state, "state");
    changes = List.copyOf(changes);
    translation = List.copyOf(translation);
    checkArgument(!changes.isEmpty(), "a carried row must hold a change");
    for (int k = 0; k < changes.size(); k++) {
      checkArgument(
          changes.get(k).hasNewer()
              && (k == 0 || changes.get(k - 1).newerEnd() == changes.get(k).newerStart()),
          "%s must follow the change before it",
          changes.get(k));
    }
    checkArgument(
        translation.isEmpty() == (state == CarriedState.NEW),
        "translation %s and state %s do not fit",
        translation,
        state);
  }

  /** The index of the first newer segment. */
  public int newerStart() {
    return changes.get(0).newerStart();
  }

  /** The index behind the last newer segment. */
  public int newerEnd() {
    return changes.get(changes.size() - 1).newerEnd();
  }
}
