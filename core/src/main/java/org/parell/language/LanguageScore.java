package org.parell.language;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * What a text says for one language.
 *
 * @param language the language
 * @param logOdds ln P(text | this language) − ln P(text | a language nobody knows), in nats; above 0
 *     the text looks like the language, and the values of two texts add up to that of both
 * @param confidence how probable the language is beside all others and the unknown one, from 0 to 1
 */
public record LanguageScore(Language language, double logOdds, double confidence) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when the log-odds are not finite or the confidence is not from
   *     0 to 1
   */
  public LanguageScore {
    requireNonNull(language, "language");
    checkArgument(Double.isFinite(logOdds), "log-odds %s must be finite", logOdds);
    checkArgument(
        confidence >= 0 && confidence <= 1, "confidence %s must be from 0 to 1", confidence);
  }
}
