package org.parell.align;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.lexicon.Lexicon;

/**
 * Bitexts aligned together.
 *
 * @param alignments one for each bitext, in their order
 * @param lexicon the words learned from all of them, source and target as in the bitexts; it can be
 *     saved and given to an aligner of other texts
 */
public record PooledAlignment(List<Alignment> alignments, Lexicon lexicon) {

  /** Copies the list. */
  public PooledAlignment {
    alignments = List.copyOf(alignments);
    requireNonNull(lexicon, "lexicon");
  }
}
