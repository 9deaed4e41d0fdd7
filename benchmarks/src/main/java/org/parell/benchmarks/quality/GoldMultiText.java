package org.parell.benchmarks.quality;

import java.util.List;
import org.parell.bitext.IndexPair;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiText;

/**
 * One text in several languages, a segment a line, and the rows that somebody says are right.
 *
 * @param rows links and null rows, every segment once, in any order
 * @param pairs for each pair of documents, (0, 1), (0, 2), …, (1, 2), …, the beads that are right of
 *     these two alone, of which a row may hold several
 */
record GoldMultiText(MultiText text, List<IndexRow> rows, List<List<IndexPair>> pairs) {

  GoldMultiText {
    rows = List.copyOf(rows);
    pairs = List.copyOf(pairs);
  }
}
