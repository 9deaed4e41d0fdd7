package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

class LexiconLearnerTest {

  private final Vocabulary source = new Vocabulary();
  private final Vocabulary target = new Vocabulary();

  @Test
  void wordsThatKeepCompanyAreLinked() {
    LexiconLearner.Learned learned = learn(
        "dog runs\ndog sleeps\ncat runs\ncat sleeps", "hund spring\nhund søv\npus spring\npus søv");
    assertThat(weight(learned, "dog", "hund")).isGreaterThan(5 * weight(learned, "dog", "spring"));
    assertThat(weight(learned, "sleeps", "søv")).isGreaterThan(5 * weight(learned, "cat", "søv"));
  }

  @Test
  void whatSentencePairsContributedAddsUpToWhatWasLearned() {
    LexiconLearner.Learned learned = learn(
        "dog runs\ndog sleeps\ncat runs\ncat sleeps", "hund spring\nhund søv\npus spring\npus søv");
    Contributions own = learned.contributions().get(0);
    double sum = 0;
    for (int e = 0; e < own.values().length; e++) {
      if (source.token(own.sourceWords()[e]).equals("dog")
          && target.token(own.targetWords()[e]).equals("hund")) {
        sum += own.values()[e];
      }
    }
    assertThat(sum).isEqualTo(weight(learned, "dog", "hund"), within(0.01));
  }

  @Test
  void anchorsStayThoughNoBeadHoldsThem() {
    LexiconLearner.Learned learned = learn("dog 1902\ncat", "hund\npus 1902");
    assertThat(weight(learned, "1902", "1902")).isEqualTo(2, within(1e-6));
  }

  private LexiconLearner.Learned learn(String sourceLines, String targetLines) {
    Tokenizer tokenizer = new Tokenizer();
    TokenTable sourceTable = tokenizer.tokenize(lines(sourceLines), source);
    TokenTable targetTable = tokenizer.tokenize(lines(targetLines), target);
    WordPairs anchors = Anchors.between(source, target);
    LexiconLearner learner = new LexiconLearner(
        anchors,
        List.of(sourceTable),
        List.of(targetTable),
        WordShares.inverse(List.of(sourceTable), source.size(), 0),
        WordShares.inverse(List.of(targetTable), target.size(), 0));
    WeightedBeads beads = new WeightedBeads();
    for (int i = 0; i < sourceTable.segmentCount(); i++) {
      beads.add(i, i + 1, i, i + 1, 1);
    }
    LexiconLearner.Learned learned = learner.learn(anchors, List.of(beads));
    return learner.learn(learned.pairs(), List.of(beads));
  }

  private double weight(LexiconLearner.Learned learned, String one, String other) {
    int pair = learned.pairs().indexOf(source.indexOf(one), target.indexOf(other));
    return pair < 0 ? 0 : learned.pairs().weights()[pair];
  }

  private static SegmentedDocument lines(String text) {
    return SegmentedDocument.ofLines("test", text, Language.UNDETERMINED);
  }
}
