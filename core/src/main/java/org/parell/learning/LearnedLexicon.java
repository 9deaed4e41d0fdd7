package org.parell.learning;

import java.util.ArrayList;
import java.util.List;
import org.parell.language.Language;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

/**
 * Makes a lexicon of what was learned: pairs of words linked at least {@value #LEAST_LINKS} times,
 * weighted by the geometric mean of the share that the pair has in the links of either word.
 */
public final class LearnedLexicon {

  private static final float LEAST_LINKS = 0.8f;
  private static final double LEAST_WEIGHT = 0.1;

  private LearnedLexicon() {}

  /** The lexicon, in the order of the vocabularies. */
  public static Lexicon of(
      WordPairs pairs,
      Vocabulary sourceWords,
      Vocabulary targetWords,
      Language source,
      Language target) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int s = 0; s < sourceWords.size(); s++) {
      for (int pair = pairs.rowStarts()[s]; pair < pairs.rowStarts()[s + 1]; pair++) {
        int t = pairs.targets()[pair];
        float weight = pairs.weights()[pair];
        boolean words =
            sourceWords.kind(s) == TokenKind.WORD && targetWords.kind(t) == TokenKind.WORD;
        if (!words || weight - pairs.priors()[pair] < LEAST_LINKS) {
          continue;
        }
        double share = Math.sqrt((double) weight
            / Math.max(weight, pairs.sourceSums()[s])
            * weight
            / Math.max(weight, pairs.targetSums()[t]));
        if (share >= LEAST_WEIGHT) {
          entries.add(
              new LexiconEntry(sourceWords.token(s), targetWords.token(t), Math.min(1, share)));
        }
      }
    }
    return Lexicon.of(source, target, entries);
  }
}
