package org.parell.language;

import static java.util.Objects.requireNonNull;

/** What is known about a language, read from its data files. Immutable and thread-safe. */
public final class LanguageProfile {

  private final Language language;

  private LanguageProfile(Language language) {
    this.language = language;
  }

  /** The profile of a language; of one without data files, the generic one. */
  public static LanguageProfile of(Language language) {
    return new LanguageProfile(requireNonNull(language, "language"));
  }

  /** The language. */
  public Language language() {
    return language;
  }
}
