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

  /** True when the name says that it is to be compressed. */
  static boolean isCompressed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  /** The name without what says that it is compressed, whose ending says the format. */
  static String uncompressed(String name) {
    return isCompressed(name) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
  }
}
