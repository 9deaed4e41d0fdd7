package org.parell.bitext;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import org.parell.document.Span;

/**
 * A source and a target word that speak for their bead.
 *
 * @param source where the source word stands in the source document's text
 * @param target where the target word stands in the target document's text
 * @param share what the pair adds to the log-odds of its bead, in nats, above 0
 * @param kind why the pair is believed
 */
public record WordLink(Span source, Span target, double share, WordLinkKind kind) {

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException when the share is not above 0 and finite
   */
  public WordLink {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    requireNonNull(kind, "kind");
    checkArgument(
        share > 0 && Double.isFinite(share), "share %s must be above 0 and finite", share);
  }

  /** The same pair, sides exchanged. */
  public WordLink swapped() {
    return new WordLink(target, source, share, kind);
  }
}
