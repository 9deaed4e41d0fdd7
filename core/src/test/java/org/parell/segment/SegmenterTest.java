package org.parell.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.parell.segment.Texts.document;
import static org.parell.segment.Texts.segments;
import static org.parell.segment.Texts.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.document.Document;
import org.parell.language.Language;
import org.parell.srx.SrxRules;
import org.parell.testdata.TestData;

class SegmenterTest {

  private static final List<Language> LANGUAGES = List.of(
      Language.ENGLISH,
      Language.NYNORSK,
      Language.CATALAN,
      new Language("de"),
      new Language("el"),
      new Language("ja"),
      Language.UNDETERMINED);

  @Test
  void emptyDocumentHasNoSegments() {
    assertThat(Segmenter.standard().segment(document(Language.ENGLISH, "")).isEmpty())
        .isTrue();
  }

  @Test
  void blockOfWhiteSpaceHasNoSegments() {
    assertThat(segments(Language.ENGLISH, " \n\u00A0\u2028\t")).isEmpty();
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().colonPolicy(null));
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().semicolonPolicy(null));
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().lowerCasePolicy(null));
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().dashPolicy(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\n \n", "\f", "\u00A0"})
  void lineEndInsideBlockIsWhiteSpace(String space) {
    assertThat(segments(Language.ENGLISH, "The sea" + space + "is blue." + space + "It is."))
        .containsExactly("The sea" + space + "is blue.", "It is.");
  }

  @Test
  void colonPolicyDecidesBeforeUpperCaseOnly() {
    String text = "He said: Come in. We need: salt.";
    Document english = document(Language.ENGLISH, text);
    Document nynorsk = document(Language.NYNORSK, text);
    for (Document document : List.of(english, nynorsk)) {
      assertThat(texts(with(ColonPolicy.BREAK).segment(document)))
          .containsExactly("He said:", "Come in.", "We need: salt.");
      assertThat(texts(with(ColonPolicy.KEEP).segment(document)))
          .containsExactly("He said: Come in.", "We need: salt.");
    }
    assertThat(texts(with(ColonPolicy.LANGUAGE).segment(english))).hasSize(2);
    assertThat(texts(with(ColonPolicy.LANGUAGE).segment(nynorsk))).hasSize(3);
  }

  private static Segmenter with(ColonPolicy policy) {
    return Segmenter.builder().colonPolicy(policy).build();
  }

  @Test
  void semicolonPolicyDecidesBeforeWhiteSpaceOnly() {
    String text = "It rained; we left; (He stayed.) Read a;b first.";
    for (Language language : List.of(Language.ENGLISH, Language.CATALAN, new Language("ja"))) {
      Document document = document(language, text);
      assertThat(texts(with(SemicolonPolicy.BREAK).segment(document)))
          .containsExactly("It rained;", "we left;", "(He stayed.)", "Read a;b first.");
    }
    Document english = document(Language.ENGLISH, text);
    for (SemicolonPolicy policy : List.of(SemicolonPolicy.KEEP, SemicolonPolicy.LANGUAGE)) {
      assertThat(texts(with(policy).segment(english)))
          .containsExactly("It rained; we left; (He stayed.)", "Read a;b first.");
    }
  }

  @Test
  void semicolonThatAsksEndsSegmentWhateverThePolicy() {
    Document greek = document(new Language("el"), "Τι ώρα είναι; Είναι αργά.");
    for (SemicolonPolicy policy : SemicolonPolicy.values()) {
      assertThat(texts(with(policy).segment(greek)))
          .containsExactly("Τι ώρα είναι;", "Είναι αργά.");
    }
  }

  @Test
  void semicolonAtAnEndOfTheBlockEndsNothing() {
    for (String text : List.of(";", "; ;", " ; ", "a;", ";a")) {
      assertThat(texts(with(SemicolonPolicy.BREAK).segment(document(Language.ENGLISH, text))))
          .containsExactly(text.strip());
    }
  }

  @Test
  void lowerCasePolicyDecidesBeforeLowerCaseOnly() {
    String text = "He paid. then he left! why? «Kom!» sa ho. Nobody knew.";
    Document english = document(Language.ENGLISH, text);
    Document nynorsk = document(Language.NYNORSK, text);
    for (Document document : List.of(english, nynorsk)) {
      assertThat(texts(with(LowerCasePolicy.BREAK).segment(document)))
          .containsExactly("He paid.", "then he left!", "why?", "«Kom!» sa ho.", "Nobody knew.");
      assertThat(texts(with(LowerCasePolicy.KEEP).segment(document)))
          .containsExactly("He paid. then he left! why?", "«Kom!» sa ho.", "Nobody knew.");
    }
    assertThat(texts(with(LowerCasePolicy.LANGUAGE).segment(english))).hasSize(5);
    assertThat(texts(with(LowerCasePolicy.LANGUAGE).segment(nynorsk))).hasSize(3);
  }

  @Test
  void dashPolicyDecidesBehindMarksOnly() {
    String text = "— Where is it? — Here – or there. – Come! - I can't — said she.";
    Document english = document(Language.ENGLISH, text); // whose dashes are - and –
    Document german = document(new Language("de"), text); // which has none
    for (Document document : List.of(english, german)) {
      assertThat(texts(with(DashPolicy.BREAK).segment(document)))
          .containsExactly(
              "— Where is it?", "— Here – or there.", "– Come!", "- I can't — said she.");
      assertThat(texts(with(DashPolicy.KEEP).segment(document))).containsExactly(text);
    }
    assertThat(texts(with(DashPolicy.LANGUAGE).segment(english))).hasSize(3);
    assertThat(texts(with(DashPolicy.LANGUAGE).segment(german))).hasSize(1);
  }

  private static Segmenter with(SemicolonPolicy policy) {
    return Segmenter.builder().semicolonPolicy(policy).build();
  }

  private static Segmenter with(LowerCasePolicy policy) {
    return Segmenter.builder().lowerCasePolicy(policy).build();
  }

  private static Segmenter with(DashPolicy policy) {
    return Segmenter.builder().dashPolicy(policy).build();
  }

  @Test
  void combiningMarksBelongToTheWordBeforeTheFullStop() {
    assertThat(segments(Language.ENGLISH, "We saw the cafe\u0301. then we left."))
        .containsExactly("We saw the cafe\u0301.", "then we left.");
  }

  @Test
  void omissionsInsideQuotationEndNoSegment() {
    List<String> quotation = TestData.text("seeds/kropotkin.en.txt")
        .lines()
        .filter(line -> line.startsWith("In the animal world"))
        .toList();
    assertThat(quotation).hasSize(1);
    List<String> segments = segments(Language.ENGLISH, quotation.get(0));
    assertThat(segments).hasSize(4);
    assertThat(segments.get(1)).startsWith("The animal species [...]").endsWith("progress.");
  }

  @Test
  void languageWithoutFilesGetsGenericRules() {
    assertThat(segments(new Language("tlh"), "Dr. Mok jup. Tlhap ej 3.5 qam! HIq?"))
        .containsExactly("Dr. Mok jup.", "Tlhap ej 3.5 qam!", "HIq?");
  }

  @Test
  void marksOfOtherScriptsEndSegments() {
    assertThat(segments(new Language("ja"), "雨だ。行こう。")).containsExactly("雨だ。", "行こう。");
    assertThat(segments(new Language("hi"), "वह आया। वह गया।"))
        .containsExactly("वह आया।", "वह गया।");
    assertThat(segments(new Language("el"), "Τι ώρα είναι; Είναι αργά."))
        .containsExactly("Τι ώρα είναι;", "Είναι αργά.");
  }

  @Test
  void openingSignBelongsToWhatFollows() {
    assertThat(segments(new Language("ja"), "彼は待っていた。「どこにいたの？」『ここ。』（笑）【注】《本》"))
        .containsExactly("彼は待っていた。", "「どこにいたの？」", "『ここ。』", "（笑）【注】《本》");
    assertThat(segments(new Language("ja"), "雨だ。（笑）行こう。 「 来い。」"))
        .containsExactly("雨だ。", "（笑）行こう。", "「 来い。」");
    assertThat(segments(new Language("zh"), "他等着。“你在哪里？”“……在这里。”他说。《书》好。"))
        .containsExactly("他等着。", "“你在哪里？”", "“……在这里。”", "他说。", "《书》好。");
    assertThat(
            segments(Language.ENGLISH, "He waited.“Where?” Nobody came.«Here.» She left.(Laughs)"))
        .containsExactly(
            "He waited.", "“Where?”", "Nobody came.", "«Here.»", "She left.", "(Laughs)");
    assertThat(segments(Language.ENGLISH, "The call fs.(Open) and U.S.(Army) stay. So do they."))
        .containsExactly("The call fs.(Open) and U.S.(Army) stay.", "So do they.");
  }

  @Test
  void quotationMarkWhosePartnerOpenedCloses() {
    assertThat(segments(new Language("de"), "„Geh jetzt.“Dann kam er. »Ja.«Er ging."))
        .containsExactly("„Geh jetzt.“", "Dann kam er.", "»Ja.«", "Er ging.");
    assertThat(segments(new Language("de"), "„Komm. Geh.“ Er ging. „Nein.“"))
        .containsExactly("„Komm.", "Geh.“", "Er ging.", "„Nein.“");
  }

  @Test
  void noteStaysWithSentenceBefore() {
    assertThat(segments(Language.NYNORSK, "Ho kom.[^1] Han gjekk.[^note_a] Dei vart.[^3]"))
        .containsExactly("Ho kom.[^1]", "Han gjekk.[^note_a]", "Dei vart.[^3]");
    assertThat(segments(Language.ENGLISH, "It rained.[Note 3] We left. [Figure 3] shows it."))
        .containsExactly("It rained.[Note 3]", "We left.", "[Figure 3] shows it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nn", "en", "de", "el", "ja", "zh"})
  void noSegmentEndsInOpeningBracketBeforeText(String tag) {
    Random random = new Random(7);
    int seen = 0;
    for (int i = 0; i < 500; i++) {
      String text = Texts.random(random, 40) + "x";
      for (String segment : segments(new Language(tag), text)) {
        boolean isFace = segment.endsWith(":(") || segment.endsWith(";(");
        if (!isFace) {
          assertThat("([{「『（【《„".indexOf(segment.charAt(segment.length() - 1)))
              .as("%s in %s", segment, text)
              .isNegative();
        }
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(1000);
  }

  @Test
  void greekQuestionBeforeLowerCaseGoesOn() {
    Language greek = new Language("el");
    assertThat(segments(greek, "«Πού ήσουν;» ρώτησε ο Ιβάν. Πού; εδώ; Ναι. «Πού;» Έφυγε."))
        .containsExactly("«Πού ήσουν;» ρώτησε ο Ιβάν.", "Πού; εδώ;", "Ναι.", "«Πού;»", "Έφυγε.");
    assertThat(segments(greek, "«Πού ήσουν\u037E» ρώτησε."))
        .containsExactly("«Πού ήσουν\u037E» ρώτησε.");
    assertThat(segments(new Language("ja"), "見て！ iPhoneだ。")).containsExactly("見て！", "iPhoneだ。");
  }

  @Test
  void germanOrdinalBeforeNounEndsNoSegment() {
    assertThat(segments(
            new Language("de"), "Am 3. Tag kam er. Es war der 17. Mai 2001. Dann ging er."))
        .containsExactly("Am 3. Tag kam er.", "Es war der 17. Mai 2001.", "Dann ging er.");
  }

  @Test
  void initialThatIsAlsoAbbreviationBeforeNumberEndsNoSegment() {
    assertThat(segments(
            new Language("de"),
            "Da kam A. S. Petrow. Siehe S. 5 und S. 7. Er las S. Der Rest fehlt."))
        .containsExactly(
            "Da kam A. S. Petrow.", "Siehe S. 5 und S. 7.", "Er las S.", "Der Rest fehlt.");
  }

  @Test
  void russianSpacedAbbreviationIsOneAbbreviation() {
    Language russian = new Language("ru");
    assertThat(segments(
            russian, "Пришёл он, т. е. Пётр А. С. Петров. Были книги и т. д. Потом все ушли."))
        .containsExactly(
            "Пришёл он, т. е. Пётр А. С. Петров.", "Были книги и т. д.", "Потом все ушли.");
    assertThat(segments(
            russian, "В 5 в. до н. э. было так. См. рис. 5 и т. п. вещи, т. к. Иван ушёл."))
        .containsExactly("В 5 в. до н. э. было так.", "См. рис. 5 и т. п. вещи, т. к. Иван ушёл.");
    assertThat(segments(russian, "Я видел проф. Иванова и др. Они шли."))
        .containsExactly("Я видел проф. Иванова и др.", "Они шли.");
  }

  @Test
  void spacedGuillemetsStayWithTheirSentence() {
    assertThat(segments(new Language("fr"), "« Où ? » Il partit. « Ici. » Elle resta."))
        .containsExactly("« Où ? »", "Il partit.", "« Ici. »", "Elle resta.");
  }

  @Test
  void explanationAgreesWithSegments() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      Document document = document(Language.NYNORSK, Texts.random(random, 40));
      Segmenter segmenter = Segmenter.standard();
      List<Candidate> candidates = segmenter.explain(document);
      assertThat(candidates).extracting(Candidate::offset).isSorted();
      List<String> pieces = new ArrayList<>();
      int start = 0;
      for (Candidate candidate : candidates) {
        if (candidate.isBoundary()) {
          pieces.add(strip(document.text().substring(start, candidate.offset())));
          start = candidate.offset();
        }
      }
      pieces.add(strip(document.text().substring(start)));
      pieces.removeIf(String::isEmpty);
      assertThat(texts(segmenter.segment(document))).isEqualTo(pieces);
    }
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Texts.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Texts.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  @Test
  void explanationNamesTheRule() {
    List<Candidate> candidates =
        Segmenter.standard().explain(document(Language.ENGLISH, "Mr. Lie left. he ran. We saw."));
    assertThat(candidates)
        .containsExactly(
            new Candidate(3, true, BoundaryRule.TITLE),
            new Candidate(13, false, BoundaryRule.STOP_BEFORE_LOWER_CASE),
            new Candidate(21, true, BoundaryRule.PROPOSED));
  }

  @Test
  void invariantsHoldOnRandomText() {
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      Language language = LANGUAGES.get(i % LANGUAGES.size());
      List<String> blocks =
          IntStream.range(0, 3).mapToObj(k -> "x" + Texts.random(random, 20)).toList();
      SegmentedDocument segmented = Segmenter.standard()
          .segment(document(language, random.nextBoolean() ? "\n" : "", blocks));
      Texts.checkInvariants(segmented);
      List<String> alone = new ArrayList<>();
      blocks.forEach(block -> alone.addAll(segments(language, block)));
      assertThat(texts(segmented)).isEqualTo(alone);
    }
  }

  @Test
  void segmentOfRandomTextIsMostlyOneSegmentByItself() {
    Random random = new Random(2);
    int segments = 0;
    int split = 0;
    for (int i = 0; i < 2000; i++) {
      Language language = LANGUAGES.get(i % LANGUAGES.size());
      for (String segment : segments(language, Texts.random(random, 30))) {
        segments++;
        if (segments(language, segment).size() != 1) {
          split++;
        }
      }
    }
    assertThat((double) split / segments).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a ", "a.", "A.", "a.b ", ". ", ". . ", "\"", "(", ". (", "? [", "[1", "1) ", "...",
        "...\"", "Mr. ", "a. C. ", ":A ", ". -", "- ", "\uD800", "\uDC00", "\u0000", "\u200B",
        "e\u0301", "¿", "*"
      })
  void megabyteOfOnePieceTakesLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Document document = document(Language.CATALAN, text);
    SegmentedDocument segmented = Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> Segmenter.standard().segment(document));
    Texts.checkInvariants(segmented);
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    Document document = document(Language.ENGLISH, Texts.random(new Random(3), 5000));
    SegmentedDocument expected = Segmenter.standard().segment(document);
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> assertThat(Segmenter.standard().segment(document)).isEqualTo(expected));
  }

  @Test
  void onePolicyHoldsForBothSidesOfABitext() {
    // Nynorsk breaks after a colon by default, English does not
    String nynorsk = "Ho sa det slik: Dei kjem i morgon.";
    assertThat(Segmenter.standard().segment(document(Language.NYNORSK, nynorsk)).size())
        .isEqualTo(2);
    Segmenter pair = Segmenter.forPair(Language.ENGLISH, Language.NYNORSK);
    assertThat(pair.segment(document(Language.NYNORSK, nynorsk)).size()).isEqualTo(1);
    Segmenter same = Segmenter.forPair(Language.NYNORSK, Language.NYNORSK);
    assertThat(same.segment(document(Language.NYNORSK, nynorsk)).size()).isEqualTo(2);
  }

  @Test
  void pairKeepsWhereOneLanguageBreaksAndBreaksAtTheDashesOfEither() {
    // English breaks before lower case, Catalan and Nynorsk do not; its dashes are - and –
    String text = "He paid. then he left. — Who? — He.";
    Document english = document(Language.ENGLISH, text);
    assertThat(texts(Segmenter.standard().segment(english)))
        .containsExactly("He paid.", "then he left. — Who? — He.");
    for (Language other : List.of(Language.CATALAN, Language.NYNORSK)) {
      for (Segmenter pair : List.of(
          Segmenter.forPair(Language.ENGLISH, other), Segmenter.forPair(other, Language.ENGLISH))) {
        for (Language side : List.of(Language.ENGLISH, other)) {
          assertThat(texts(pair.segment(document(side, text))))
              .containsExactly("He paid. then he left.", "— Who?", "— He.");
        }
      }
    }
    Segmenter same = Segmenter.forPair(Language.ENGLISH, new Language("en-GB"));
    assertThat(texts(same.segment(english)))
        .containsExactly("He paid.", "then he left. — Who? — He.");
  }

  @Test
  void onePolicyHoldsForAllVersionsWhereAnyTwoDiffer() {
    // Nynorsk alone breaks at the colon, English alone before lower case
    String text = "Han sa: Kom. så gjekk han. — Kven? — Han.";
    List<Language> languages = List.of(Language.CATALAN, Language.NYNORSK, Language.ENGLISH);
    Segmenter all = Segmenter.builderForAll(languages).build();
    for (Language language : languages) {
      assertThat(texts(all.segment(document(language, text))))
          .containsExactly("Han sa: Kom. så gjekk han.", "— Kven?", "— Han.");
    }
    Document nynorsk = document(Language.NYNORSK, text);
    List<Language> oneLanguage = List.of(Language.NYNORSK, Language.NYNORSK, Language.NYNORSK);
    for (List<Language> same : List.of(List.<Language>of(), oneLanguage)) {
      assertThat(Segmenter.builderForAll(same).build().segment(nynorsk))
          .isEqualTo(Segmenter.standard().segment(nynorsk));
    }
  }

  @Test
  void languageAddedByFilesAloneHasPoliciesOfItsOwn() {
    // a language of the tests, whose rules.txt breaks at semicolons and has one dash
    Language invented = new Language("qaa");
    String text = "Mok jup; tlhap qam! — HIq? – Ej.";
    assertThat(segments(invented, text)).containsExactly("Mok jup;", "tlhap qam!", "— HIq? – Ej.");
    Segmenter bySrx =
        Segmenter.builder().srx(SrxRules.ofProfiles(List.of(invented))).build();
    assertThat(texts(bySrx.segment(document(invented, text))))
        .containsExactly("Mok jup;", "tlhap qam!", "— HIq? – Ej.");
    Segmenter pair = Segmenter.forPair(invented, Language.CATALAN);
    assertThat(texts(pair.segment(document(invented, text))))
        .containsExactly("Mok jup; tlhap qam!", "— HIq?", "– Ej.");
  }
}
