package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Where an alignment goes in one format.
 *
 * @param format the format
 * @param name the file as the user names it, or {@link #STANDARD_OUTPUT}
 */
record OutputTarget(OutputFormat format, String name) {

  /** The argument that means standard output. */
  static final String STANDARD_OUTPUT = "-";

  private static final String COMPRESSED = ".gz";

  OutputTarget {
    requireNonNull(format, "format");
    requireNonNull(name, "name");
  }

  /**
   * The target of one of several files, whose name has something more before the ending of the format:
   * {@code a.excel.csv.gz} with {@code en-nn} is {@code a.en-nn.excel.csv.gz}.
   */
  OutputTarget withInfix(String infix) {
    String plain = uncompressed(name);
    String end = format.endingOf(plain);
    String stem = plain.substring(0, plain.length() - end.length());
    String changed = end.isEmpty() ? FileNames.withInfix(plain, infix) : stem + "." + infix + end;
    return new OutputTarget(format, changed + name.substring(plain.length()));
  }

  /** True when the name says that it is to be compressed. */
  static boolean isCompressed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  /** The name without what says that it is compressed, whose ending says the format. */
  static String uncompressed(String name) {
    return isCompressed(name) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
  }
}
