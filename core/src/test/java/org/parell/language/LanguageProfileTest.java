package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageProfileTest {

  private static LanguageProfile profile(String tag) {
    return LanguageProfile.of(new Language(tag));
  }

  @Test
  void regionSpeaksForItsLanguage() {
    assertThat(profile("nn-NO").abbreviationKind("jf."))
        .isEqualTo(AbbreviationKind.BEFORE_ANYTHING);
    assertThat(profile("nn-NO").language()).isEqualTo(new Language("nn-NO"));
  }

  @Test
  void norwegianWithoutFormIsBokmal() {
    assertThat(profile("no").isSentenceStarter("Ikke")).isTrue();
    assertThat(profile("no").isSentenceStarter("Ikkje")).isFalse();
    assertThat(profile("nn").isSentenceStarter("Ikkje")).isTrue();
  }

  @Test
  void nynorskKnowsAbbreviationsOfBokmalButNotThoseThatAreWordsOfItsOwn() {
    assertThat(profile("nb").abbreviationKind("iflg.")).isNotEqualTo(AbbreviationKind.NONE);
    assertThat(profile("nn").abbreviationKind("iflg.")).isNotEqualTo(AbbreviationKind.NONE);
    assertThat(profile("nn").abbreviationKind("eg.")).isEqualTo(AbbreviationKind.NONE);
    assertThat(profile("nn").abbreviationKind("Att.")).isEqualTo(AbbreviationKind.NONE);
  }

  @Test
  void unknownLanguageIsGeneric() {
    LanguageProfile unknown = profile("und");
    assertThat(unknown.abbreviationKind("Dr.")).isEqualTo(AbbreviationKind.TITLE);
    assertThat(unknown.colonEndsSegment()).isFalse();
    assertThat(unknown.stopBeforeLowerCaseEndsSegment()).isFalse();
    assertThat(unknown.functionWords()).isEmpty();
    assertThat(profile("tlh").abbreviationKind("etc.")).isEqualTo(unknown.abbreviationKind("etc."));
  }

  @Test
  void entryInLowerCaseMayOpenSentenceButCapitalEntryKeepsItsCase() {
    LanguageProfile english = LanguageProfile.of(Language.ENGLISH);
    assertThat(english.abbreviationKind("Pp.")).isEqualTo(AbbreviationKind.BEFORE_NUMBER);
    assertThat(english.abbreviationKind("PP.")).isEqualTo(AbbreviationKind.NONE);
    assertThat(english.abbreviationKind("Oct.")).isEqualTo(AbbreviationKind.BEFORE_NUMBER);
    assertThat(english.abbreviationKind("oct.")).isEqualTo(AbbreviationKind.NONE);
    assertThat(english.abbreviationKind("s.")).isEqualTo(AbbreviationKind.NONE);
  }

  @Test
  void partsOfSpacedAbbreviationsAreKnown() {
    LanguageProfile catalan = LanguageProfile.of(Language.CATALAN);
    assertThat(catalan.continuations("a.")).contains("C.");
    assertThat(catalan.endsSpacedAbbreviation("C.")).isTrue();
    assertThat(catalan.isAbbreviationOrPart("a.")).isTrue();
    assertThat(catalan.abbreviationKind("a. C.")).isEqualTo(AbbreviationKind.SENTENCE_FINAL);
    assertThat(catalan.continuations("gat.")).isEmpty();
    assertThat(catalan.isAbbreviationOrPart("gat.")).isFalse();
  }

  @Test
  void startersAndMonthsDoNotMindTheFirstCapital() {
    LanguageProfile english = LanguageProfile.of(Language.ENGLISH);
    assertThat(english.isSentenceStarter("The")).isTrue();
    assertThat(english.isSentenceStarter("the")).isTrue();
    assertThat(english.isSentenceStarter("Government")).isFalse();
    assertThat(english.isSentenceStarter("")).isFalse();
    assertThat(LanguageProfile.of(Language.NYNORSK).isMonth("Mai")).isTrue();
    assertThat(english.isOneLetterWord("I")).isTrue();
  }

  @Test
  void settingsDifferByLanguage() {
    assertThat(LanguageProfile.of(Language.NYNORSK).colonEndsSegment()).isTrue();
    assertThat(LanguageProfile.of(Language.CATALAN).colonEndsSegment()).isFalse();
    assertThat(LanguageProfile.of(Language.ENGLISH).stopBeforeLowerCaseEndsSegment())
        .isTrue();
    assertThat(profile("de").ordinalsComeBeforeCapitals()).isTrue();
    assertThat(LanguageProfile.of(Language.NYNORSK).isDialogueDash('–')).isTrue();
    assertThat(profile("de").isDialogueDash('–')).isFalse();
    assertThat(LanguageProfile.of(Language.NYNORSK).semicolonEndsSegment()).isFalse();
  }

  @Test
  void dashesAreSharedWhateverTheirOrder() {
    LanguageProfile nynorsk = LanguageProfile.of(Language.NYNORSK); // - – —
    assertThat(nynorsk.sharesDialogueDashes(LanguageProfile.of(Language.CATALAN)))
        .isTrue();
    assertThat(nynorsk.sharesDialogueDashes(LanguageProfile.of(Language.ENGLISH)))
        .isFalse();
    assertThat(LanguageProfile.of(Language.ENGLISH).sharesDialogueDashes(nynorsk))
        .isFalse();
    assertThat(profile("de").sharesDialogueDashes(profile("tlh"))).isTrue();
  }

  @Test
  void listsHoldWhatIsAnsweredToSingleQuestions() {
    LanguageProfile nynorsk = LanguageProfile.of(Language.NYNORSK);
    nynorsk
        .abbreviations()
        .forEach(
            (form, kind) -> assertThat(nynorsk.abbreviationKind(form)).as(form).isEqualTo(kind));
    assertThat(nynorsk.abbreviations()).containsKeys("jf.", "Jf.").doesNotContainKey("eg.");
    assertThat(nynorsk.sentenceStarters()).contains("ikkje").allMatch(nynorsk::isSentenceStarter);
    assertThat(nynorsk.months()).contains("mai").allMatch(nynorsk::isMonth);
    assertThat(nynorsk.oneLetterWords()).contains("I").allMatch(nynorsk::isOneLetterWord);
    assertThat(nynorsk.dialogueDashes()).isEqualTo("-–—");
  }
}
