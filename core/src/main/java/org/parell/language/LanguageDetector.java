package org.parell.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the language of a text by its words, their affixes and its letters.
 *
 * <p>It knows Catalan, Danish, English, French, German, Italian, Norwegian (Bokmål and Nynorsk),
 * Portuguese, Spanish and Swedish. Immutable and thread-safe. Never throws on text. Time is linear up
 * to {@value #SAMPLE_LENGTH} UTF-16 code units; of a longer text only as many are read, evenly spread.
 */
public final class LanguageDetector {

  private static final int WINDOW_LENGTH = 1 << 10;
  private static final int WINDOW_COUNT = 1 << 6;
  private static final int SAMPLE_LENGTH = WINDOW_LENGTH * WINDOW_COUNT;

  /** About what one word of two letters says; a lone name or letter stays below. */
  private static final double LEAST_LOG_ODDS = 0.5;

  private static final LanguageDetector STANDARD = new LanguageDetector();

  private LanguageDetector() {}

  /** The detector of all languages it knows. */
  public static LanguageDetector standard() {
    return STANDARD;
  }

  /** The language of a text; empty when nothing in it, or too little, speaks for any. */
  public Optional<Language> detect(String text) {
    requireNonNull(text, "text");
    return detect(List.of(text));
  }

  /** The one language of several blocks, by the sum of what they say. */
  public Optional<Language> detect(List<String> blocks) {
    LanguageScore best = rank(blocks).get(0);
    boolean enough = best.logOdds() >= LEAST_LOG_ODDS;
    return enough ? Optional.of(best.language()) : Optional.empty();
  }

  /** All languages it knows, best first; equal ones stay in a fixed order. */
  public List<LanguageScore> rank(String text) {
    requireNonNull(text, "text");
    return rank(List.of(text));
  }

  private static List<LanguageScore> rank(List<String> blocks) {
    LanguageTraits traits = LanguageTraits.standard();
    LanguageEvidence evidence = new LanguageEvidence(traits);
    read(blocks, evidence);
    List<Language> languages = traits.languages();
    double best = 0;
    for (int i = 0; i < languages.size(); i++) {
      best = Math.max(best, evidence.logOdds(i));
    }
    double sum = weight(0, best);
    for (int i = 0; i < languages.size(); i++) {
      sum += weight(evidence.logOdds(i), best);
    }
    List<LanguageScore> scores = new ArrayList<>(languages.size());
    for (int i = 0; i < languages.size(); i++) {
      double logOdds = evidence.logOdds(i);
      scores.add(new LanguageScore(languages.get(i), logOdds, weight(logOdds, best) / sum));
    }
    scores.sort(Comparator.comparingDouble(LanguageScore::logOdds).reversed());
    return scores;
  }

  private static double weight(double logOdds, double best) {
    return StrictMath.exp(logOdds - best);
  }

  /** Reads all blocks, or windows evenly spread over their concatenation. */
  private static void read(List<String> blocks, LanguageEvidence evidence) {
    long total = 0;
    for (String block : blocks) {
      total += block.length();
    }
    boolean all = total <= SAMPLE_LENGTH;
    int windowCount = all ? 1 : WINDOW_COUNT;
    long windowLength = all ? total : WINDOW_LENGTH;
    long blockStart = 0;
    int window = 0;
    for (String block : blocks) {
      long blockEnd = blockStart + block.length();
      while (window < windowCount) {
        long start = window * (total - windowLength) / Math.max(1, windowCount - 1);
        long end = start + windowLength;
        if (start < blockEnd && end > blockStart) {
          int from = (int) (Math.max(start, blockStart) - blockStart);
          int to = (int) (Math.min(end, blockEnd) - blockStart);
          evidence.add(block, from, to);
        }
        if (end > blockEnd) {
          break;
        }
        window++;
      }
      blockStart = blockEnd;
    }
  }
}
