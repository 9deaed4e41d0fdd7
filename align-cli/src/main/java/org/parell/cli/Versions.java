package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parell.multitext.MultiText;

/**
 * Several versions of a text, and what to call them.
 *
 * @param text the versions
 * @param labels the file of each, as the user names it; one file may hold several
 */
record Versions(MultiText text, List<String> labels) {

  Versions {
    requireNonNull(text, "text");
    labels = List.copyOf(labels);
  }
}
