package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Bitext;
import org.parell.bitext.Pins;
import org.parell.learning.LearnedLexicon;
import org.parell.learning.LexiconIndex;
import org.parell.learning.Priors;
import org.parell.learning.WordPairs;
import org.parell.lexicon.Lexicon;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** Bitexts that learn together: their words numbered, and what is believed of these. */
final class Pool {

  private final List<Bitext> bitexts;
  private final List<Pins> pins;
  private final Vocabulary sourceWords = new Vocabulary();
  private final Vocabulary targetWords = new Vocabulary();
  private final List<DocumentPair> texts = new ArrayList<>();
  private final WordPairs priors;

  /**
   * Prepares bitexts of one pair of languages.
   *
   * @param bitexts at least one, all with segments on both sides
   * @param pins what is settled of each
   * @param lexicons what is known of their languages, in their order
   */
  Pool(List<Bitext> bitexts, List<Pins> pins, List<LexiconIndex> lexicons) {
    this.bitexts = bitexts;
    this.pins = pins;
    Tokenizer tokenizer = new Tokenizer();
    for (Bitext bitext : bitexts) {
      texts.add(new DocumentPair(bitext, tokenizer, sourceWords, targetWords));
    }
    priors = Priors.of(sourceWords, targetWords, lexicons);
  }

  int size() {
    return texts.size();
  }

  Bitext bitext(int text) {
    return bitexts.get(text);
  }

  DocumentPair text(int text) {
    return texts.get(text);
  }

  /** A learning run over some of the bitexts. */
  LearningRun run(List<Integer> which, Shapes shapes, int passes) {
    return new LearningRun(
        which.stream().map(texts::get).toList(),
        which.stream().map(pins::get).toList(),
        priors,
        shapes,
        passes);
  }

  /** What was learned, in words. */
  Lexicon lexicon(WordPairs learned) {
    return LearnedLexicon.of(
        learned,
        sourceWords,
        targetWords,
        bitexts.get(0).source().language(),
        bitexts.get(0).target().language());
  }
}
