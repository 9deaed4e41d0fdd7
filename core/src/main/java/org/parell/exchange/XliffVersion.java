package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How a version of XLIFF spells what {@link XliffWriter} has to say. All texts are legal in XML. */
interface XliffVersion {

  /** What stands before the first unit. */
  void writeStart(Head head, Writer out) throws IOException;

  /** A text with its translation, if there is one. */
  void writeUnit(Unit unit, Writer out) throws IOException;

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

  /**
   * A text and what is known of its translation.
   *
   * @param number the number of the unit, counted from 0
   * @param target empty when there is no translation
   * @param doubtful whether somebody should look at the target
   * @param notes what is said of the unit
   * @param unaligned target texts behind this unit, before the next one, that have no source
   */
  record Unit(
      int number,
      String source,
      String target,
      boolean doubtful,
      List<Note> notes,
      Iterable<String> unaligned) {

    boolean hasTarget() {
      return !target.isEmpty();
    }
  }

  /** Something said of a unit, under a name of small letters and hyphens. */
  record Note(String name, String text) {}
}
