package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;

class LexiconCoverTest {

  private static final Lexicon LEXICON = Lexicon.of(
      Language.ENGLISH,
      Language.NYNORSK,
      List.of(
          new LexiconEntry("the", "den", 1),
          new LexiconEntry("farmer", "bonde", 1),
          new LexiconEntry("ordered", "bestilte", 1),
          new LexiconEntry("good morning", "god morgon", 1)));

  @Test
  void wordsCountAsOftenAsTheyStandThere() {
    LexiconCover.Words all = cover("The farmer, the farmer.", "Den bonde.").all();
    assertThat(all.count()).isEqualTo(4);
    assertThat(all.exactShare()).isEqualTo(1);
  }

  @Test
  void aTranslationMustStandInTheSameBead() {
    GoldBitext document = new GoldBitext(
        Texts.bitext(List.of("Farmer.", "Nobody."), List.of("Ingen.", "Bonde.")),
        List.of(new IndexPair(List.of(0), List.of(0)), new IndexPair(List.of(1), List.of(1))));
    assertThat(
            LexiconCover.of(LEXICON, new GoldSet("crossed", List.of(document))).all())
        .isEqualTo(new LexiconCover.Words(2, 0, 0));
  }

  @Test
  void segmentsWithoutCounterpartDoNotCount() {
    GoldBitext document = new GoldBitext(
        Texts.bitext(List.of("Farmer."), List.of("Bonde.")),
        List.of(new IndexPair(List.of(0), List.of()), new IndexPair(List.of(), List.of(0))));
    LexiconCover.Words all =
        LexiconCover.of(LEXICON, new GoldSet("apart", List.of(document))).all();
    assertThat(all.count()).isZero();
    assertThat(all.exactShare()).isZero();
    assertThat(all.nearShare()).isZero();
  }

  @Test
  void otherFormsOfWordAndTranslationCountByTheirFirstLetters() {
    assertThat(cover("farmers", "bonden").all()).isEqualTo(new LexiconCover.Words(1, 0, 1));
    assertThat(cover("farmer", "bønder").all()).isEqualTo(new LexiconCover.Words(1, 0, 1));
    assertThat(cover("farmer", "bondsk").all()).isEqualTo(new LexiconCover.Words(1, 0, 0));
    assertThat(cover("ordering", "bestilling").all()).isEqualTo(new LexiconCover.Words(1, 0, 1));
  }

  @Test
  void wordsFarLongerThanTheEntryAreOtherWords() {
    assertThat(cover("farmer", "bondeorganisasjon").all())
        .isEqualTo(new LexiconCover.Words(1, 0, 0));
  }

  @Test
  void functionWordsAreNoContent() {
    LexiconCover cover = cover("the farmer", "den bonde");
    assertThat(cover.all()).isEqualTo(new LexiconCover.Words(2, 2, 2));
    assertThat(cover.content()).isEqualTo(new LexiconCover.Words(1, 1, 1));
  }

  @Test
  void numbersMarksAndEntriesOfSeveralWordsDoNotCount() {
    assertThat(cover("Good morning, 14!", "God morgon, 14!").all())
        .isEqualTo(new LexiconCover.Words(2, 0, 0));
  }

  private static LexiconCover cover(String source, String target) {
    GoldBitext document = new GoldBitext(
        Texts.bitext(List.of(source), List.of(target)),
        List.of(new IndexPair(List.of(0), List.of(0))));
    return LexiconCover.of(LEXICON, new GoldSet("one", List.of(document)));
  }
}
