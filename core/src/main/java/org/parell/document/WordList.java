package org.parell.document;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A resource of this folder: a word a line, lines of comment begin with {@code #}. */
final class WordList {

  private WordList() {}

  static Set<String> read(String resource) {
    try {
      return Resources.readLines(
              Resources.getResource(WordList.class, resource), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(ImmutableSet.toImmutableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
