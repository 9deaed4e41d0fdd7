package org.parell.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;

/**
 * What JSON Lines say of an alignment. Indices are those of this alignment, which differ from those
 * in the file when rows were taken out of it.
 *
 * @param alignment what is aligned, without evidence
 * @param accepted its beads that somebody has settled, in order
 * @param edited its beads that somebody has changed, in order
 */
public record JsonReading(Alignment alignment, List<IndexPair> accepted, List<IndexPair> edited) {

  /** Copies the lists. */
  public JsonReading {
    requireNonNull(alignment, "alignment");
    accepted = List.copyOf(accepted);
    edited = List.copyOf(edited);
  }

  /** A writer that says of these beads what was read of them. */
  public JsonLinesWriter writer() {
    return JsonLinesWriter.standard().withAccepted(accepted).withEdited(edited);
  }
}
