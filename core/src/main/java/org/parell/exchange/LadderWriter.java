package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * The ladder of hunalign: an alignment as pairs of segment numbers. Immutable and thread-safe.
 *
 * <p>A line is a rung, {@code n<TAB>m<TAB>confidence}: the first {@code n} source segments stand
 * against the first {@code m} target segments, and the confidence, 0 to 1 with four digits behind
 * the point, is that of the bead that starts there. The first rung is {@code 0 0}; the last holds
 * the numbers of segments and confidence 0, since no bead starts there. An alignment of nothing is
 * that one rung.
 */
public final class LadderWriter implements AlignmentWriter {

  private static final LadderWriter STANDARD = new LadderWriter();

  private LadderWriter() {}

  /** The writer; it has no options. */
  public static LadderWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    for (Bead bead : alignment.beads()) {
      writeRung(bead.sourceStart(), bead.targetStart(), bead.confidence(), out);
    }
    writeRung(alignment.source().size(), alignment.target().size(), 0, out);
    out.flush();
  }

  private static void writeRung(int source, int target, double confidence, Writer out)
      throws IOException {
    out.write(source + "\t" + target + "\t" + Confidence.text(confidence) + "\n");
  }
}
