package org.parell.evidence;

import java.util.List;
import java.util.Random;
import org.parell.language.Language;
import org.parell.learning.Anchors;
import org.parell.learning.Contributions;
import org.parell.learning.LexiconLearner;
import org.parell.learning.WeightedBeads;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** Two texts with what was learned from some beads of theirs. */
record JudgedTexts(
    TokenTable source,
    TokenTable target,
    WordPairs pairs,
    float[] sourceInverse,
    float[] targetInverse,
    Contributions own) {

  /** Eight and seven lines of a few words, among them an empty one on either side. */
  static JudgedTexts random(Random random) {
    WeightedBeads beads = new WeightedBeads();
    beads.add(0, 1, 0, 1, 0.9f);
    beads.add(1, 3, 1, 2, 0.8f);
    beads.add(2, 3, 1, 3, 0.2f);
    beads.add(3, 5, 2, 4, 1);
    beads.add(5, 8, 4, 7, 0.7f);
    return learned(randomLines(random, 8, 's'), randomLines(random, 7, 't'), beads);
  }

  /** The story in English and Nynorsk, with beads along the diagonal that are right or nearly so. */
  static JudgedTexts story() {
    String english = TestData.text("gold/barrel/segments.en.txt");
    String nynorsk = TestData.text("gold/barrel/segments.nn.txt");
    WeightedBeads beads = new WeightedBeads();
    for (int i = 0; i < 60; i++) {
      beads.add(i, i + 1, i, i + 1, 0.5f);
      beads.add(i, i + 2, i + 1, i + 3, 0.4f);
    }
    return learned(lines(english), lines(nynorsk), beads);
  }

  static JudgedTexts learned(
      SegmentedDocument sourceText, SegmentedDocument targetText, WeightedBeads beads) {
    Tokenizer tokenizer = new Tokenizer();
    Vocabulary sourceWords = new Vocabulary();
    Vocabulary targetWords = new Vocabulary();
    TokenTable source = tokenizer.tokenize(sourceText, sourceWords);
    TokenTable target = tokenizer.tokenize(targetText, targetWords);
    WordPairs anchors = Anchors.between(sourceWords, targetWords);
    float[] sourceInverse = WordShares.inverse(List.of(source), sourceWords.size(), 0);
    float[] targetInverse = WordShares.inverse(List.of(target), targetWords.size(), 0);
    LexiconLearner learner =
        new LexiconLearner(anchors, List.of(source), List.of(target), sourceInverse, targetInverse);
    LexiconLearner.Learned learned = learner.learn(anchors, List.of(beads));
    return new JudgedTexts(
        source,
        target,
        learned.pairs(),
        sourceInverse,
        targetInverse,
        learned.contributions().get(0));
  }

  static SegmentedDocument lines(String text) {
    return SegmentedDocument.ofLines("test", text, Language.UNDETERMINED);
  }

  private static SegmentedDocument randomLines(Random random, int count, char letter) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int words = i == 2 ? 0 : 1 + random.nextInt(7);
      for (int k = 0; k < words; k++) {
        int word = random.nextInt(12);
        text.append(word < 3 ? "name" + (char) ('a' + word) : "" + letter + (char) ('a' + word));
        text.append(' ');
      }
      text.append('\n');
    }
    return lines(text.toString());
  }

  LexicalEvidence lexicalEvidence() {
    return new LexicalEvidence(source, target, pairs, sourceInverse, targetInverse, own);
  }

  WordAttribution attribution() {
    return new WordAttribution(source, target, pairs, sourceInverse, targetInverse, own);
  }
}
