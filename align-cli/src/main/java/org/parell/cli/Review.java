package org.parell.cli;

import java.util.List;
import org.parell.bitext.IndexPair;

/**
 * What somebody has said of the beads of an alignment.
 *
 * @param accepted those that are settled
 * @param edited those that were made by hand
 */
record Review(List<IndexPair> accepted, List<IndexPair> edited) {

  /** Nobody has said anything. */
  static final Review NONE = new Review(List.of(), List.of());

  Review {
    accepted = List.copyOf(accepted);
    edited = List.copyOf(edited);
  }
}
