package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.testdata.ComparableGold;
import org.parell.testdata.ComparableGold.Correspondence;
import org.parell.testdata.ComparableGold.FoundBead;
import org.parell.testdata.ComparableGold.Kind;
import org.parell.testdata.ComparableGold.Score;

/** Which links the scorer of the comparable articles counts, and as what. */
class ComparableGoldTest {

  private static final String LONG =
      "We have seen, in the animal world, that most species live in societies, and thrive.";

  private static final ComparableGold GOLD = new ComparableGold(List.of(
      pair(Kind.TRANSLATION, LONG.substring(0, 60) + "…", "Alfa er den fyrste bokstaven."),
      pair(Kind.PARTIAL, "Beta is the second letter.", "Beta kjem etter alfa."),
      pair(Kind.WEAK, "Gamma rays are dangerous.", "Gammaldans er morosamt."),
      pair(Kind.MARKUP, "thumb|right|A letter", "mini|Ein bokstav")));

  @ParameterizedTest
  @ValueSource(strings = {"en-nn", "en-ca", "nn-ca"})
  void listedCorrespondencesFindThemselves(String pair) {
    ComparableGold gold = ComparableGold.load(pair);
    Score score = gold.score(gold.correspondences().stream()
        .map(listed -> new FoundBead(listed.source(), listed.target()))
        .toList());
    assertThat(score.translationsFound()).isEqualTo(score.translations());
    assertThat(score.partialsFound()).isEqualTo(score.partials());
    assertThat(score.correct()).isEqualTo(score.translations() + score.partials());
    assertThat(score.correct() + score.neutral())
        .isEqualTo(gold.correspondences().size());
  }

  @Test
  void countsOfTheListAreThoseOfItsDescription() {
    assertThat(ComparableGold.load("en-nn").score(List.of()))
        .isEqualTo(new Score(0, 6, 0, 6, 0, 0, 0, 0));
  }

  @Test
  void nullBeadCountsForNothing() {
    assertThat(GOLD.score(List.of(
            new FoundBead(List.of(LONG), List.of()), new FoundBead(List.of(), List.of("Alfa")))))
        .isEqualTo(new Score(0, 1, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void linkOfUnlistedSentencesIsGarbage() {
    assertThat(score("Something else.", "Noko anna.").garbage()).isEqualTo(1);
  }

  @Test
  void linkOfSentencesFromTwoCorrespondencesIsGarbage() {
    assertThat(score(LONG, "Beta kjem etter alfa.")).isEqualTo(new Score(0, 1, 0, 1, 0, 0, 0, 1));
  }

  @Test
  void weakLinkAndMarkupAreNeutral() {
    assertThat(score("Gamma rays are dangerous.", "Gammaldans er morosamt.").neutral())
        .isEqualTo(1);
    assertThat(score("thumb|right|A letter", "mini|Ein bokstav").neutral()).isEqualTo(1);
  }

  @Test
  void foreignSentenceMakesALinkLoose() {
    Score score = GOLD.score(List.of(
        new FoundBead(List.of(LONG, "Something else."), List.of("Alfa er den fyrste bokstaven."))));
    assertThat(score).isEqualTo(new Score(0, 1, 0, 1, 0, 0, 1, 0));
  }

  @Test
  void twoNeighboursInOneLinkAreBothFound() {
    Score score = GOLD.score(List.of(new FoundBead(
        List.of(LONG, "Beta is the second letter."),
        List.of("Alfa er den fyrste bokstaven.", "Beta kjem etter alfa."))));
    assertThat(score).isEqualTo(new Score(1, 1, 1, 1, 1, 0, 0, 0));
  }

  @Test
  void threeNeighboursInOneLinkAreLoose() {
    Score score = GOLD.score(List.of(new FoundBead(
        List.of(LONG, "Beta is the second letter.", "Gamma rays are dangerous."),
        List.of("Alfa er den fyrste bokstaven."))));
    assertThat(score.loose()).isEqualTo(1);
  }

  @Test
  void correspondenceFoundByTwoLinksCountsOnceAndBothLinksAreCorrect() {
    FoundBead bead =
        new FoundBead(List.of("Beta is the second letter."), List.of("Beta kjem etter alfa."));
    assertThat(GOLD.score(List.of(bead, bead))).isEqualTo(new Score(0, 1, 1, 1, 2, 0, 0, 0));
  }

  @Test
  void cutsOfAnotherSegmenterDoNotHideASentence() {
    String target = "Alfa er den fyrste bokstaven.";
    assertThat(score("Heading " + LONG, target).correct()).isEqualTo(1);
    assertThat(score(LONG.substring(0, 40), target).correct()).isEqualTo(1);
    assertThat(score(LONG.substring(14), target).correct()).isEqualTo(1);
    assertThat(score(LONG.substring(0, 20), target).garbage()).isEqualTo(1);
    Score cutInTwo = GOLD.score(List.of(
        new FoundBead(List.of(LONG.substring(0, 40), LONG.substring(40)), List.of(target))));
    assertThat(cutInTwo.correct()).isEqualTo(1);
  }

  @Test
  void markupAndWhiteSpaceDoNotHideASentence() {
    assertThat(score("'''Beta''' is\n\tthe ''second'' letter.", "Beta\u00A0kjem etter  alfa.")
            .correct())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "''", "\uD800", "\u0000", "…"})
  void segmentThatSaysNothingIsGarbage(String nothing) {
    assertThat(score(nothing, nothing).garbage()).isEqualTo(1);
  }

  @Test
  void articlesAreApartInTheSharedFile() {
    assertThat(ComparableGold.article("nn")).endsWith("umogleg. \n\n").doesNotContain("El príncep");
    assertThat(ComparableGold.article("ca")).startsWith("thumb|right").contains("El príncep");
    assertThat(ComparableGold.article("en")).startsWith("Pyotr Alexeyevich Kropotkin");
    assertThatIllegalArgumentException().isThrownBy(() -> ComparableGold.article("fr"));
  }

  private static Score score(String source, String target) {
    return GOLD.score(List.of(new FoundBead(List.of(source), List.of(target))));
  }

  private static Correspondence pair(Kind kind, String source, String target) {
    return new Correspondence(kind, List.of(source), List.of(target), "");
  }
}
