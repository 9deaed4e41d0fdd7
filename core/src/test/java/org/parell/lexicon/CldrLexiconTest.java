package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

class CldrLexiconTest {

  @ParameterizedTest
  @CsvSource({
    // cardinals
    "en, nn, zero, null, 1",
    "en, nn, twenty, tjue, 1",
    "en, nn, twenty, 20, 1",
    "en, nn, 20, tjue, 1",
    "en, nn, twenty-two, tjueto, 1",
    "en, nn, one, eitt, 0.5",
    "en, nn, two hundred, to hundre, 1",
    "en, ca, two, dues, 0.5",
    "en, ca, two, dos, 0.5",
    "en, ca, nine hundred, nou-cents, 0.5",
    "nn, ca, hundre, cent, 0.3333333333333333",
    "de, fr, neunundneunzig, quatre-vingt-dix-neuf, 1",
    "en, ja, twenty, 二十, 1",
    // magnitudes
    "en, nn, thousand, tusen, 1",
    "en, nn, million, millionar, 0.5",
    "en, ca, million, milions, 0.5",
    "en, ca, billion, mil milions, 1",
    "en, ja, million, 百万, 1",
    // ordinals
    "en, ca, first, primera, 0.25",
    "en, ca, first, primers, 0.25",
    "en, ca, third, 3, 0.5",
    "de, fr, dritten, troisième, 0.2",
    "en, ja, second, 第二, 1",
    // times
    "en, nn, January, januar, 1",
    "en, nn, Oct, okt, 1",
    "en, nn, Saturday, laurdag, 1",
    "en, nn, tomorrow, i morgon, 1",
    "en, nn, last year, i fjor, 1",
    "en, nn, day, dag, 1",
    "en, nn, AM, f.m., 1",
    "en, nn, BC, f.Kr., 1",
    "en, nn, 2nd quarter, 2. kvartal, 1",
    "en, ca, April, abril, 1",
    "nn, ca, onsdag, dimecres, 1",
    "en, ru, May, мая, 0.5",
    "en, ja, May, 5月, 1",
    "de, fr, übermorgen, après-demain, 1",
    // regions
    "en, nn, Norway, Noreg, 1",
    "en, nn, United States, USA, 1",
    "en, nn, Europe, Europa, 1",
    "en, ca, Germany, Alemanya, 1",
    "nn, ca, Storbritannia, Regne Unit, 1",
    "de, fr, Vereinte Nationen, Nations Unies, 0.5",
    "en, ja, Myanmar, ミャンマー, 1",
    "en, ja, Cocos Islands, ココス諸島, 1",
    // languages
    "en, nn, English, engelsk, 1",
    "en, nn, Old Norse, gammalnorsk, 1",
    "en, ca, Catalan, català, 1",
    "nn, ca, norsk, noruec, 1",
    "en, ja, French, フランス語, 1",
    // currencies
    "en, nn, Norwegian krone, norsk krone, 1",
    "en, nn, Norwegian kroner, norske kroner, 1",
    "en, ca, US dollars, dòlars dels Estats Units, 1",
    "de, fr, Schweizer Franken, francs suisses, 1",
    "en, ja, Japanese yen, 円, 1",
    // units
    "en, nn, hours, timar, 1",
    "en, nn, percent, prosent, 1",
    "en, nn, square kilometers, kvadratkilometer, 1",
    "en, nn, degrees Celsius, grader celsius, 1",
    "en, nn, east, aust, 1",
    "en, ca, weeks, setmanes, 1",
    "nn, ca, time, hora, 1",
    "de, fr, Kilogramm, kilogrammes, 1",
    "en, ja, meters, メートル, 1",
  })
  void wordIsTranslated(
      String source, String target, String word, String translation, double weight) {
    assertThat(between(source, target).entries())
        .contains(new LexiconEntry(word, translation, weight));
  }

  @ParameterizedTest
  @CsvSource({
    "en, nn, August, august",
    "en, nn, meter, meter",
    "en, nn, Thu, to",
    "en, nn, US, USA",
    "en, ca, July, de juliol",
    "en, ca, AD, aEC",
    "en, ca, hour, hores",
  })
  void wordIsNotTranslated(String source, String target, String word, String translation) {
    assertThat(between(source, target).entries())
        .noneMatch(entry -> entry.source().equals(word) && entry.target().equals(translation));
  }

  @Test
  void regionalTagHasItsOwnWordsAndThoseOfTheLanguage() {
    assertThat(translations("en-GB", "ca", "quilòmetres")).containsExactly("kilometres");
    assertThat(translations("en", "ca", "quilòmetres")).containsExactly("kilometers");
    assertThat(translations("en-GB", "ca", "divendres")).containsExactly("Friday");
    assertThat(translations("de-AT", "nn", "januar")).containsExactly("Jänner");
  }

  @Test
  void languageInAScriptHasNoWordsInAnother() {
    assertThat(translations("nn", "sr-Latn", "laurdag")).containsExactly("subota");
    assertThat(translations("nn", "sr-Cyrl", "laurdag")).containsExactly("субота");
    assertThat(between("nn", "sr-Grek").entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "sco", "la", "qaa", "tlh"})
  void languageWithoutDataHasNoEntries(String tag) {
    assertThat(between(tag, "nn").entries()).isEmpty();
    assertThat(between("en", tag).entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, en", "en, en-GB", "nb, no", "zh-Hans, zh-Hant", "und, und"})
  void languageAndItselfHaveNoEntries(String source, String target) {
    assertThat(between(source, target).entries()).isEmpty();
  }

  @Test
  void oldCodeHasTheNamesOfTheNewOne() {
    assertThat(translations("en", "tl", "Monday")).containsExactly("Lunes");
    assertThat(between("fil", "tl").entries()).isEmpty();
  }

  @Test
  void nynorskInheritsFromNorwegianAndDiffersFromIt() {
    assertThat(translations("en", "nn", "Germany")).containsExactly("Tyskland");
    assertThat(translations("no", "nn", "lørdag")).containsExactly("laurdag");
  }

  @Test
  void languageWithNamesAndNoNumbersGetsNoNumbersOfAnother() {
    assertThat(translations("nn", "gsw", "august")).containsExactly("Auguscht");
    assertThat(translations("nn", "gsw", "tjue")).containsExactly("20");
    // Hindi in Latin script has English above it
    assertThat(translations("nn", "hi-Latn", "tjue")).containsExactly("20");
    assertThat(translations("nn", "hi-Latn", "laurdag")).doesNotContain("Saturday");
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "en, ca", "nn, ca", "de, fr", "en, ja", "pl, ar"})
  void exchangedSidesMirrorTheAnswer(String source, String target) {
    assertThat(new HashSet<>(between(source, target).swapped().entries()))
        .isEqualTo(new HashSet<>(between(target, source).entries()));
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "de, fr", "pl, ar", "th, he", "zh, ta"})
  void entriesAreTidyAndDistinct(String source, String target) {
    List<LexiconEntry> entries = between(source, target).entries();
    assertThat(entries).allSatisfy(entry -> {
      for (String word : List.of(entry.source(), entry.target())) {
        assertThat(word).isEqualTo(word.strip()).doesNotContain("{", "\u00AD", "\u00A0", "  ", "∅");
      }
      assertThat(entry.source()).isNotEqualToIgnoringCase(entry.target());
    });
    assertThat(entries.stream()
            .map(entry -> (entry.source() + "\t" + entry.target()).toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void languagesOfTheLexiconAreThoseAskedFor() {
    Lexicon lexicon = between("en-GB", "nn");
    assertThat(lexicon.source()).contains(new Language("en-GB"));
    assertThat(lexicon.target()).contains(Language.NYNORSK);
  }

  @Test
  void answerDoesNotDependOnTheLocaleOfTheMachine() {
    Language swiss = new Language("gsw");
    Lexicon before = CldrLexicon.generate(Language.CATALAN, swiss);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(CldrLexicon.generate(Language.CATALAN, swiss)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void manyThreadsGetOneAnswerForEachPair() throws Exception {
    List<String> tags = List.of("en", "nn", "ca", "de", "fr", "es");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Lexicon>> calls = IntStream.range(0, 200)
          .<Callable<Lexicon>>mapToObj(i -> () -> between(tags.get(i % 6), tags.get(i / 6 % 6)))
          .toList();
      List<Lexicon> answers = new ArrayList<>();
      for (Future<Lexicon> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i)).isEqualTo(answers.get(i % 36));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void answerIsRememberedAsLongAsFewOthersAreAskedFor() {
    Lexicon first = between("en", "nn");
    assertThat(between("en", "nn")).isSameAs(first);
    for (String tag : "bg cs da el es et fi fr hu it lt lv nl pl pt ro".split(" ")) {
      between("sv", tag);
    }
    assertThat(between("en", "nn")).isNotSameAs(first).isEqualTo(first);
  }

  private static Lexicon between(String source, String target) {
    return CldrLexicon.between(new Language(source), new Language(target));
  }

  /** All translations of a word of either side. */
  private static List<String> translations(String source, String target, String word) {
    Lexicon lexicon = between(source, target);
    return Stream.concat(lexicon.entries().stream(), lexicon.swapped().entries().stream())
        .filter(entry -> entry.source().equals(word))
        .map(LexiconEntry::target)
        .toList();
  }
}
