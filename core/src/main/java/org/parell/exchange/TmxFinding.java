package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Something in a TMX file that a program stumbles over.
 *
 * @param line the line, from 1 on; of an element, that where its tag ends
 * @param column the column in UTF-16 units, from 1 on, likewise
 * @param unit the number of the {@code tu} in the file, from 1 on; 0 outside of units
 * @param kind what sort of thing it is, for counting
 * @param problem what is wrong
 * @param effect what the program does about it
 * @param remedy how to mend it
 */
public record TmxFinding(
    long line, long column, long unit, Kind kind, String problem, String effect, String remedy) {

  /** Sorts of findings. */
  public enum Kind {
    /** Not well-formed XML, or bytes that are no text; what stands behind is not checked. */
    MARKUP,
    /** A character that XML cannot hold. */
    CHARACTER,
    /** A version that the program does not know. */
    VERSION,
    /** An element that is missing, unknown, or in the wrong place. */
    STRUCTURE,
    /** An attribute that is missing or unknown, or has a value that it cannot have. */
    ATTRIBUTE,
    /** A language that is not told, or told in a way that the program does not understand. */
    LANGUAGE,
    /** A unit without text in a language that it must have. */
    MISSING_TEXT,
    /** A segment without text. */
    EMPTY_TEXT,
    /** A segment that is longer than the program takes. */
    LENGTH,
    /** An identifier that is there twice. */
    IDENTIFIER,
    /** A declared segmentation that makes the program segment anew. */
    SEGMENTATION,
    /** Inline codes that the program takes for text. */
    CODES
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the place is none
   */
  public TmxFinding {
    checkArgument(line >= 1 && column >= 1, "line %s and column %s must be >= 1", line, column);
    checkArgument(unit >= 0, "unit %s must be >= 0", unit);
    requireNonNull(kind, "kind");
    requireNonNull(problem, "problem");
    requireNonNull(effect, "effect");
    requireNonNull(remedy, "remedy");
  }

  /** All of it in one line: {@code line 3, column 7, unit 1: problem; effect; remedy}. */
  @Override
  public String toString() {
    return "line %s, column %s%s: %s; %s; %s"
        .formatted(line, column, unit == 0 ? "" : ", unit " + unit, problem, effect, remedy);
  }
}
