package org.parell.evaluate;

import java.util.List;
import org.parell.bitext.IndexPair;

/** How far an alignment agrees with gold. */
public record AlignmentAgreement() {

  /** Compares. */
  public static AlignmentAgreement between(List<IndexPair> gold, List<IndexPair> found) {
    return new AlignmentAgreement();
  }
}
