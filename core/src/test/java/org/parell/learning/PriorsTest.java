package org.parell.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Vocabulary;

class PriorsTest {

  private final Vocabulary source = new Vocabulary();
  private final Vocabulary target = new Vocabulary();

  @Test
  void withoutLexiconsPriorsAreTheAnchors() {
    intern(source, "anarchism", "dog", "tree");
    intern(target, "anarkisme", "hund", "dog");
    WordPairs priors = Priors.of(source, target, List.of());
    WordPairs anchors = Anchors.between(source, target);
    assertThat(priors.size()).isEqualTo(2);
    assertThat(priors.targets()).isEqualTo(anchors.targets());
    assertThat(priors.weights()).isEqualTo(anchors.weights());
    LexiconIndex empty = LexiconIndex.of(Lexicon.of(List.of()));
    assertThat(Priors.of(source, target, List.of(empty)).weights()).isEqualTo(anchors.weights());
  }

  @Test
  void nothingIsLearnedYet() {
    intern(source, "dog", "anarchism");
    intern(target, "hund", "anarkisme");
    WordPairs priors = Priors.of(source, target, List.of(index(entry("dog", "hund", 1))));
    assertThat(priors.size()).isEqualTo(2);
    assertThat(priors.priors()).isEqualTo(priors.weights());
  }

  @Test
  void theGreatestWeightOfAPairCounts() {
    LexiconIndex little = index(entry("dog", "hund", 0.2));
    LexiconIndex much = index(entry("dog", "hund", 0.8));
    LexiconIndex twice = index(entry("dog", "hund", 0.4), entry("dog", "hund", 0.1));
    assertThat(weight("dog", "hund", little)).isEqualTo(0.3f);
    assertThat(weight("dog", "hund", little, much)).isEqualTo(1.2f);
    assertThat(weight("dog", "hund", much, little)).isEqualTo(1.2f);
    assertThat(weight("dog", "hund", twice)).isEqualTo(0.6f);
  }

  @Test
  void anAnchorIsNotWeakenedByALexicon() {
    assertThat(weight("anarchism", "anarchism", index(entry("anarchism", "anarchism", 0.1))))
        .isEqualTo(1);
    assertThat(weight("anarchism", "anarchism", index(entry("anarchism", "anarchism", 1))))
        .isEqualTo(1.5f);
  }

  @Test
  void aWholeWordCountsMoreThanWordsThatBeginAlike() {
    // "regjeringa" by the one entry, and by the first letters of the other
    LexiconIndex index =
        index(entry("government", "regjering", 1), entry("government", "regjeringa", 1));
    assertThat(weight("government", "regjeringa", index)).isEqualTo(1.5f);
  }

  @Test
  void exchangingTheSidesTransposesThePriors() {
    List<String> sourceForms = forms('s');
    List<String> targetForms = forms('t');
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Vocabulary one = new Vocabulary();
      Vocabulary other = new Vocabulary();
      intern(one, some(random, sourceForms, 60));
      intern(other, some(random, targetForms, 60));
      List<LexiconEntry> entries = new ArrayList<>();
      for (int k = 0; k < 60; k++) {
        entries.add(entry(
            String.join(" ", some(random, sourceForms, k % 4 == 0 ? 1 + random.nextInt(3) : 1)),
            String.join(" ", some(random, targetForms, k % 4 == 0 ? 1 + random.nextInt(3) : 1)),
            0.1 + 0.1 * random.nextInt(10)));
      }
      Lexicon lexicon = Lexicon.of(entries);
      WordPairs straight = Priors.of(one, other, List.of(LexiconIndex.of(lexicon)));
      WordPairs turned = Priors.of(other, one, List.of(LexiconIndex.of(lexicon.swapped())));
      assertThat(straight.size()).isEqualTo(turned.size()).isGreaterThan(40);
      for (int s = 0; s < one.size(); s++) {
        for (int t = 0; t < other.size(); t++) {
          assertThat(weight(straight, s, t))
              .as("seed %s: %s = %s", seed, one.token(s), other.token(t))
              .isEqualTo(weight(turned, t, s));
        }
      }
    }
  }

  @Test
  void everyPairStandsOnceAndInOrder() {
    List<LexiconEntry> entries = new ArrayList<>();
    for (String one : forms('s')) {
      for (String other : forms('t')) {
        entries.add(entry(one, other, 0.5));
      }
    }
    Collections.shuffle(entries, new Random(1));
    intern(source, forms('s').toArray(String[]::new));
    intern(target, forms('t').toArray(String[]::new));
    WordPairs priors = Priors.of(source, target, List.of(LexiconIndex.of(Lexicon.of(entries))));
    assertThat(priors.size()).isEqualTo(source.size() * target.size());
    for (int s = 0; s < source.size(); s++) {
      for (int pair = priors.rowStarts()[s] + 1; pair < priors.rowStarts()[s + 1]; pair++) {
        assertThat(priors.targets()[pair]).isGreaterThan(priors.targets()[pair - 1]);
      }
    }
  }

  /** Short words, and stems with endings that are accented, long, or none. */
  private static List<String> forms(char letter) {
    List<String> forms = new ArrayList<>();
    for (char stem = 'a'; stem < 'h'; stem++) {
      forms.add("" + letter + stem);
      for (String ending : List.of("", "a", "en", "é", "etabla")) {
        forms.add(("" + letter + stem).repeat(2) + stem + ending);
      }
      forms.add(("" + letter + stem).repeat(2) + "é");
    }
    return forms;
  }

  private static String[] some(Random random, List<String> forms, int count) {
    return random.ints(count, 0, forms.size()).mapToObj(forms::get).toArray(String[]::new);
  }

  private static void intern(Vocabulary vocabulary, String... words) {
    for (String word : words) {
      vocabulary.intern(word, TokenKind.WORD);
    }
  }

  private float weight(String one, String other, LexiconIndex... lexicons) {
    intern(source, one);
    intern(target, other);
    WordPairs priors = Priors.of(source, target, List.of(lexicons));
    return weight(priors, source.indexOf(one), target.indexOf(other));
  }

  private static float weight(WordPairs pairs, int s, int t) {
    int pair = pairs.indexOf(s, t);
    return pair < 0 ? 0 : pairs.weights()[pair];
  }

  private static LexiconIndex index(LexiconEntry... entries) {
    return LexiconIndex.of(Lexicon.of(List.of(entries)));
  }

  private static LexiconEntry entry(String source, String target, double weight) {
    return new LexiconEntry(source, target, weight);
  }
}
