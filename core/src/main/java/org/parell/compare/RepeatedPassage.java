package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A passage that a text holds several times.
 *
 * @param places where it stands, at least two, in order; they may differ in length, as where a page
 *     break cut a sentence
 * @param similarity how alike the places are, 0 to 1, as {@link VersionRow#similarity} tells it: of
 *     those compared, the two that differ most
 */
public record RepeatedPassage(List<Place> places, double similarity) {

  /**
   * Checks that it is repeated and copies the list.
   *
   * @throws IllegalArgumentException when there are fewer than two places or the similarity is not
   *     from 0 to 1
   */
  public RepeatedPassage {
    places = List.copyOf(places);
    checkArgument(places.size() >= 2, "a repeated passage must have 2 places, found %s", places);
    checkArgument(
        similarity >= 0 && similarity <= 1, "similarity %s must be from 0 to 1", similarity);
  }

  /**
   * Consecutive segments.
   *
   * @param start the index of the first
   * @param end the index behind the last
   */
  public record Place(int start, int end) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when it is empty or negative
     */
    public Place {
      checkArgument(0 <= start && start < end, "%s to %s must hold a segment", start, end);
    }
  }
}
