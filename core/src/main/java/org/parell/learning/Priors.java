package org.parell.learning;

import java.util.List;
import org.parell.token.Vocabulary;

/**
 * What is believed of the word pairs of two vocabularies before anything is learned: anchors, and
 * what lexicons say. A pair that several speak for gets the greatest of their weights, not the sum,
 * since they seldom know it independently.
 */
public final class Priors {

  private Priors() {}

  /** All pairs with their weights, nothing learned yet. */
  public static WordPairs of(Vocabulary source, Vocabulary target, List<LexiconIndex> lexicons) {
    PairCounter pairs = new PairCounter();
    Anchors.addTo(pairs, source, target);
    if (!lexicons.isEmpty()) {
      LexiconIndex.Forms sources = new LexiconIndex.Forms(source);
      LexiconIndex.Forms targets = new LexiconIndex.Forms(target);
      for (LexiconIndex lexicon : lexicons) {
        lexicon.addTo(pairs, source, target, sources, targets);
      }
    }
    return pairs.toWordPairs(source.size(), target.size());
  }
}
