package org.parell.cli;

import static java.util.Objects.requireNonNull;

/**
 * Two files to be aligned, and what to call the result.
 *
 * @param source the first file, as named by the user or found in a folder
 * @param target the second file
 * @param name the result's path below the folder of all results, without ending
 */
record BatchPair(String source, String target, String name) {

  BatchPair {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    requireNonNull(name, "name");
  }
}
