package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;
import org.parell.lexicon.CldrLexicon;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;

/** What an aligner does with the lexicons it is given. */
class LexiconPriorTest {

  /** Which of two lines translates the one in the middle, words alone can tell. */
  private static final Bitext AMBIGUOUS = Bitexts.lines(
      List.of("In 1902 he came.", "The blap.", "In 1903 he left."),
      List.of("I 1902 kom han.", "Ein hest.", "Ein fisk.", "I 1903 drog han."));

  @Test
  void anEntryOfTheUsersDecidesBetweenTwoCandidates() {
    assertThat(links(AMBIGUOUS, lexicon("en", "nn", entry("blap", "hest"))))
        .contains(Bitexts.link(1, 2, 1, 2));
    assertThat(links(AMBIGUOUS, lexicon("en", "nn", entry("blap", "fisk"))))
        .contains(Bitexts.link(1, 2, 2, 3));
  }

  @Test
  void aLexiconTurnedRoundSaysTheSame() {
    Lexicon lexicon = lexicon("en", "nn", entry("blap", "fisk"), entry("came", "kom"));
    assertThat(beads(AMBIGUOUS, lexicon.swapped())).isEqualTo(beads(AMBIGUOUS, lexicon));
    assertThat(beads(AMBIGUOUS, lexicon)).isNotEqualTo(beads(AMBIGUOUS));
  }

  @Test
  void aLexiconTurnedRoundSaysTheSameOfTheStory() {
    Bitext story = Bitexts.story("nn-ca");
    Lexicon lexicon = CoreLexicon.between(Language.NYNORSK, Language.CATALAN);
    assertThat(beads(story, lexicon.swapped())).isEqualTo(beads(story, lexicon));
    assertThat(beads(story, lexicon)).isNotEqualTo(beads(story));
  }

  @Test
  void aNamedLexiconFitsABitextTurnedRound() {
    Lexicon lexicon = lexicon("en", "nn", entry("blap", "fisk"));
    assertThat(ignorant(lexicon).align(AMBIGUOUS.swapped()).beads())
        .isEqualTo(ignorant(lexicon).align(AMBIGUOUS).swapped().beads());
  }

  @Test
  void aLexiconOfOtherLanguagesIsPassedOver() {
    List<Bead> alone = beads(AMBIGUOUS);
    for (String pair : List.of("ca-nn", "en-ca", "nb-sv", "en-en", "nn-nn")) {
      Lexicon other = lexicon(pair.substring(0, 2), pair.substring(3), entry("blap", "fisk"));
      assertThat(beads(AMBIGUOUS, other)).as(pair).isEqualTo(alone);
      assertThat(beads(AMBIGUOUS, other.swapped())).as(pair).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB nn", "en nn-NO", "en no", "en-US no"})
  void regionsAndMacrolanguagesFit(String languages) {
    String[] named = languages.split(" ");
    Lexicon lexicon = lexicon(named[0], named[1], entry("blap", "fisk"));
    List<Bead> expected = beads(AMBIGUOUS, lexicon("en", "nn", entry("blap", "fisk")));
    assertThat(beads(AMBIGUOUS, lexicon)).isEqualTo(expected);
    assertThat(beads(AMBIGUOUS, lexicon.swapped())).isEqualTo(expected);
  }

  @Test
  void aLexiconWithoutLanguagesIsSourceToTarget() {
    Lexicon unnamed = Lexicon.of(List.of(entry("blap", "fisk")));
    assertThat(beads(AMBIGUOUS, unnamed))
        .isEqualTo(beads(AMBIGUOUS, lexicon("en", "nn", entry("blap", "fisk"))));
    assertThat(beads(AMBIGUOUS, unnamed.swapped())).isEqualTo(beads(AMBIGUOUS));
    // whichever way the search turns the sides
    assertThat(ignorant(unnamed.swapped()).align(AMBIGUOUS.swapped()).swapped().beads())
        .isEqualTo(beads(AMBIGUOUS, unnamed));
  }

  @Test
  void aLexiconThatNamesOneLanguageIsTurnedByIt() {
    Lexicon named = lexicon("en", "nn", entry("blap", "fisk"));
    Lexicon half =
        new Lexicon(named.target(), java.util.Optional.empty(), List.of(entry("fisk", "blap")));
    assertThat(beads(AMBIGUOUS, half)).isEqualTo(beads(AMBIGUOUS, named));
  }

  @Test
  void severalLexiconsAreBelievedTogether() {
    Lexicon one = lexicon("en", "nn", entry("came", "kom"));
    Lexicon other = lexicon("nn", "en", entry("fisk", "blap"));
    assertThat(beads(AMBIGUOUS, one, other))
        .isEqualTo(
            beads(AMBIGUOUS, lexicon("en", "nn", entry("came", "kom"), entry("blap", "fisk"))))
        .isNotEqualTo(beads(AMBIGUOUS, one))
        .isNotEqualTo(beads(AMBIGUOUS, other));
  }

  @Test
  void anEntryForWordsThatTheTextLacksChangesNothing() {
    assertThat(beads(AMBIGUOUS, lexicon("en", "nn", entry("zebra", "sebra"), entry("blap", "ku"))))
        .isEqualTo(beads(AMBIGUOUS));
  }

  @Test
  void theBuiltInLexiconIsBelievedUnlessItIsTurnedOff() {
    Bitext story = Bitexts.story("en-nn");
    List<Bead> withIt = Aligner.standard().align(story).beads();
    assertThat(Aligner.builder().builtInLexicon(true).build().align(story).beads())
        .isEqualTo(withIt);
    assertThat(beads(story)).isNotEqualTo(withIt);
    // a user's copy of it says the same
    Lexicon words = CoreLexicon.between(Language.ENGLISH, Language.NYNORSK);
    Lexicon names = CldrLexicon.between(Language.ENGLISH, Language.NYNORSK);
    assertThat(beads(story, words, names)).isEqualTo(withIt);
  }

  @Test
  void theBuiltInLexiconMakesAFewLinesComeOutRight() {
    Bitext bitext = Bitexts.lines(
        List.of("The house is old.", "Nobody lives there.", "They moved to the town.", "It rains."),
        List.of("Huset er gammalt.", "Dei flytta til byen.", "Det regnar."));
    assertThat(
            Aligner.standard().align(bitext).links().stream().map(IndexPair::of).toList())
        .containsExactly(
            Bitexts.link(0, 1, 0, 1), Bitexts.link(2, 3, 1, 2), Bitexts.link(3, 4, 2, 3));
    assertThat(links(bitext)).hasSizeLessThan(3);
  }

  /** A lexicon is a prior, not a rule: each English word of the story beside a wrong one, and the built-in lexicon. */
  @Test
  void aLexiconThatTheTextContradictsDoesLittleHarm() {
    Bitext story = Bitexts.story("en-nn");
    Random random = new Random(1);
    List<String> sourceWords = words(story.source().document().text());
    List<String> targetWords = words(story.target().document().text());
    List<LexiconEntry> wrong = new ArrayList<>();
    for (String word : sourceWords) {
      wrong.add(entry(word, targetWords.get(random.nextInt(targetWords.size()))));
    }
    Alignment misled = Aligner.builder().lexicon(Lexicon.of(wrong)).build().align(story);
    // a floor a little under what was measured
    assertThat(Bitexts.strictF1(Bitexts.gold("en-nn"), misled)).isGreaterThan(0.9);
  }

  private static List<String> words(String text) {
    return List.of(text.split("[^\\p{L}]+")).stream()
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static Aligner ignorant(Lexicon... lexicons) {
    Aligner.Builder builder = Aligner.builder().builtInLexicon(false);
    for (Lexicon lexicon : lexicons) {
      builder.lexicon(lexicon);
    }
    return builder.build();
  }

  private static List<Bead> beads(Bitext bitext, Lexicon... lexicons) {
    return ignorant(lexicons).align(bitext).beads();
  }

  private static List<IndexPair> links(Bitext bitext, Lexicon... lexicons) {
    return ignorant(lexicons).align(bitext).links().stream().map(IndexPair::of).toList();
  }

  private static Lexicon lexicon(String source, String target, LexiconEntry... entries) {
    return Lexicon.of(new Language(source), new Language(target), List.of(entries));
  }

  private static LexiconEntry entry(String source, String target) {
    return new LexiconEntry(source, target, 1);
  }
}
