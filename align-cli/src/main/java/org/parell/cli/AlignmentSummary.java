package org.parell.cli;

import java.util.Locale;
import java.util.TreeMap;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadShape;
import org.parell.bitext.Pins;
import org.parell.segment.SegmentedDocument;

/** An alignment told to a person who waits for it. */
final class AlignmentSummary {

  /** Links below this confidence are worth a look. */
  static final double DOUBTFUL_BELOW = 0.9;

  /** Texts that match less than this are hardly translations of each other. */
  static final double STRANGERS_BELOW = 0.3;

  private final Alignment alignment;
  private final Pins pins;
  private final String sourceLabel;
  private final String targetLabel;
  private final double coverage;
  private int links;
  private int doubtful;
  private int unaligned;

  /**
   * @param pins what was settled before
   * @param sourceLabel what to call the source, as the user does
   * @param targetLabel what to call the target
   */
  AlignmentSummary(Alignment alignment, Pins pins, String sourceLabel, String targetLabel) {
    this.alignment = alignment;
    this.pins = pins;
    this.sourceLabel = sourceLabel;
    this.targetLabel = targetLabel;
    coverage = alignment.coverage();
    count();
  }

  private void count() {
    for (Bead bead : alignment.beads()) {
      BeadShape shape = bead.shape();
      if (shape.isNull()) {
        unaligned += shape.sourceCount() + shape.targetCount();
      } else if (holdsText(bead)) {
        links++;
        doubtful += bead.confidence() < DOUBTFUL_BELOW ? 1 : 0;
      }
    }
  }

  /** How many links there are. */
  int links() {
    return links;
  }

  /** How many of them are worth a look. */
  int doubtful() {
    return doubtful;
  }

  /** How many segments stand alone. */
  int unaligned() {
    return unaligned;
  }

  /** All figures in one line. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s, %s: %s, %d of them doubtful (below %s), %s unaligned,%s coverage %.2f",
        side(sourceLabel, alignment.source()),
        side(targetLabel, alignment.target()),
        Messages.counted(links, "link"),
        doubtful,
        DOUBTFUL_BELOW,
        Messages.counted(unaligned, "segment"),
        pinned(),
        coverage);
  }

  private String pinned() {
    int count = pins.beads().size();
    return count == 0 ? "" : " " + Messages.counted(count, "bead") + " pinned,";
  }

  /** False for blank lines against blank lines, which are linked but say nothing. */
  private boolean holdsText(Bead bead) {
    return holdsText(alignment.source(), bead.sourceStart(), bead.sourceEnd())
        || holdsText(alignment.target(), bead.targetStart(), bead.targetEnd());
  }

  private static boolean holdsText(SegmentedDocument side, int start, int end) {
    boolean holds = false;
    for (int i = start; i < end && !holds; i++) {
      holds = !side.segments().get(i).span().isEmpty();
    }
    return holds;
  }

  /** How many beads there are of each shape, in the order of the shapes' names. */
  String shapes() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Bead bead : alignment.beads()) {
      counts.merge(bead.shape().toString(), 1, Integer::sum);
    }
    StringBuilder line = new StringBuilder("beads:");
    counts.forEach((shape, count) -> line.append(' ').append(shape).append(" ×").append(count));
    return line.toString();
  }

  /** True when both sides hold text, but hardly any of it matches. */
  boolean isBetweenStrangers() {
    return !alignment.source().isEmpty()
        && !alignment.target().isEmpty()
        && coverage < STRANGERS_BELOW;
  }

  private static String side(String label, SegmentedDocument side) {
    return label + " (" + side.language() + ", " + Messages.counted(side.size(), "segment") + ")";
  }
}
