package org.parell.exchange;

import static org.parell.exchange.CodePoints.legalInXml;

import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/** What TMX can hold of a bead, and whether it is worth a unit. */
record TmxLink(String source, String target, Fate fate) {

  /** Whether a bead becomes a unit, or why not. */
  enum Fate {
    WRITTEN,
    NULL,
    EMPTY,
    TOO_LONG
  }

  static TmxLink of(Alignment alignment, Bead bead, int longestSide) {
    if (bead.isNull()) {
      return new TmxLink("", "", Fate.NULL);
    }
    String source = legalInXml(alignment.sourceText(bead));
    String target = legalInXml(alignment.targetText(bead));
    return new TmxLink(source, target, fate(source, target, longestSide));
  }

  private static Fate fate(String source, String target, int longestSide) {
    if (source.isBlank() || target.isBlank()) {
      return Fate.EMPTY;
    }
    boolean isTooLong = source.length() > longestSide || target.length() > longestSide;
    return isTooLong ? Fate.TOO_LONG : Fate.WRITTEN;
  }

  boolean isWritten() {
    return fate == Fate.WRITTEN;
  }
}
