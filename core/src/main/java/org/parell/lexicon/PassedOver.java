package org.parell.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Things of one kind that stand in a file but gave no entry.
 *
 * @param reason why, as words that may follow a count: {@code longer than 4 words}
 * @param count how many, at least 1
 */
public record PassedOver(String reason, long count) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when the reason is blank or the count below 1
   */
  public PassedOver {
    checkArgument(!reason.isBlank(), "a reason must be told");
    checkArgument(count >= 1, "count %s must be >= 1", count);
  }

  @Override
  public String toString() {
    return count + " " + reason;
  }
}
