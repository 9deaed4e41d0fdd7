package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;

/** How a version of XLIFF spells what {@link XliffWriter} has to say. All texts are legal in XML. */
interface XliffVersion {

  /** What stands before the first unit. */
  void writeStart(Head head, Writer out) throws IOException;

  /**
   * A bead with source text.
   *
   * @param doubtful whether somebody should look at its target
   */
  void writeUnit(SourceUnits.Unit unit, boolean doubtful, Writer out) throws IOException;

  /**
   * What stands behind the last unit.
   *
   * @param empty whether there was none
   */
  void writeEnd(boolean empty, Writer out) throws IOException;

  /**
   * What concerns the whole file.
   *
   * @param sourceFile the name of the source document, empty without one
   * @param targetFile the name of the target document, empty without one
   * @param dropped how many characters are left out
   * @param unaligned target texts without a source, before the first unit
   */
  record Head(
      String sourceTag,
      String targetTag,
      String sourceFile,
      String targetFile,
      long dropped,
      Iterable<String> unaligned) {}
}
