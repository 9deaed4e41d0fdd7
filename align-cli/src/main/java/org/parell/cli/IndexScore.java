package org.parell.cli;

import org.parell.exchange.IndexPairWriter;

/** What stands in the third field of a line of segment indices. */
enum IndexScore {
  NONE,
  CONFIDENCE,
  COST;

  IndexPairWriter writer() {
    return switch (this) {
      case NONE -> IndexPairWriter.standard();
      case CONFIDENCE -> IndexPairWriter.standard().withConfidence();
      case COST -> IndexPairWriter.standard().withCost();
    };
  }
}
