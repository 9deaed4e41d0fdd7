package org.parell.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A unit of a document that no segment crosses.
 *
 * @param kind what it is
 * @param span where it stands in {@link Document#text()}; not empty
 */
public record Block(BlockKind kind, Span span) {

  /**
   * Checks the span.
   *
   * @throws IllegalArgumentException when the span is empty
   */
  public Block {
    requireNonNull(kind, "kind");
    requireNonNull(span, "span");
    checkArgument(!span.isEmpty(), "a block must not be empty, but %s is", span);
  }
}
