package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.testdata.TestData;

class LanguageDetectorTest {

  private final LanguageDetector detector = LanguageDetector.standard();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          en | I do not know where they have gone, but it is getting late.
          nn | Eg veit ikkje kvar dei har gått, men det byrjar å bli seint.
          nb | Jeg vet ikke hvor de har gått, men det begynner å bli sent.
          da | Jeg ved ikke, hvor de er gået hen, men det er ved at blive sent.
          sv | Jag vet inte vart de har gått, men det börjar bli sent.
          ca | No sé pas on han anat, però ja comença a fer-se tard.
          es | No sé adónde han ido, pero ya empieza a hacerse tarde.
          fr | Je ne sais pas où ils sont allés, mais il commence à se faire tard.
          pt | Não sei para onde foram, mas já começa a ficar tarde.
          it | Non so dove siano andati, ma comincia a farsi tardi.
          de | Ich weiß nicht, wohin sie gegangen sind, aber es wird langsam spät.
          """)
  void sentenceIsToldFromItsNeighbours(String tag, String sentence) {
    assertThat(detector.detect(sentence)).contains(new Language(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0.93",
    "nn, 0.93",
    "ca, 0.93",
    "nb, 0.93",
    "da, 0.85",
    "sv, 0.95",
    "es, 0.95",
    "pt, 0.95",
    "it, 0.95"
  })
  void singleSentencesAreRightAboveTheFloor(String tag, double floor) {
    List<String> sentences = sentences(tag);
    Optional<Language> expected = Optional.of(new Language(tag));
    long right =
        sentences.stream().filter(s -> detector.detect(s).equals(expected)).count();
    assertThat((double) right / sentences.size()).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "ca", "nb", "da", "sv", "es", "pt", "it"})
  void fiveSentencesTogetherAreAlwaysRight(String tag) {
    List<String> sentences = sentences(tag);
    for (int i = 0; i + 5 <= sentences.size(); i++) {
      assertThat(detector.detect(sentences.subList(i, i + 5))).contains(new Language(tag));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "1917, 3.14 – 42 %",
        "\0\1\2\u001b[0m",
        "\ud800\udc00 \udc00\ud800 \ud83d",
        "Все счастливые семьи похожи друг на друга.",
        "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.",
        "吾輩は猫である。名前はまだ無い。",
        "كل الناس يولدون أحرارا",
        "Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum.",
        "Gizon-emakume guztiak aske jaiotzen dira, duintasun eta eskubide berberak dituztela.",
        "Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās.",
        "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan."
      })
  void nothingKnownGivesNothing(String text) {
    assertThat(detector.detect(text)).isEmpty();
  }

  @Test
  void noBlocksGiveNothing() {
    assertThat(detector.detect(List.of())).isEmpty();
  }

  @Test
  void blocksVoteByWhatTheySay() {
    List<String> blocks = List.of("Rådhuset", "Dei kom ikkje heim.", "OK", "Kven er du?");
    assertThat(detector.detect(blocks)).contains(Language.NYNORSK);
  }

  @Test
  void evidenceOfTwoTextsAddsUp() {
    String first = "Kva er det som skjer her?\n";
    String second = "Dei gjekk heim til bygda.";
    assertThat(logOdds(first + second, Language.NYNORSK))
        .isCloseTo(
            logOdds(first, Language.NYNORSK) + logOdds(second, Language.NYNORSK), within(1e-9));
  }

  @Test
  void rankHoldsEveryLanguageOnceBestFirst() {
    List<LanguageScore> ranked = detector.rank("L'avi seia davant de la casa.");
    assertThat(ranked)
        .extracting(LanguageScore::language)
        .doesNotHaveDuplicates()
        .hasSize(11);
    assertThat(ranked.get(0).language()).isEqualTo(Language.CATALAN);
    assertThat(ranked)
        .isSortedAccordingTo((a, b) -> Double.compare(b.logOdds(), a.logOdds()))
        .allMatch(score -> score.confidence() >= 0 && score.confidence() <= 1);
    assertThat(ranked.stream().mapToDouble(LanguageScore::confidence).sum())
        .isBetween(0.99, 1 + 1e-9);
  }

  @Test
  void confidenceIsSharedBetweenLanguagesThatReadTheSame() {
    List<LanguageScore> ranked = detector.rank("I dag er det fint her.");
    assertThat(ranked.subList(0, 2))
        .extracting(score -> score.language().tag())
        .containsExactlyInAnyOrder("nn", "nb");
    assertThat(ranked.get(0).confidence()).isBetween(0.3, 0.8);
    assertThat(ranked.get(1).confidence()).isBetween(0.2, 0.7);
  }

  @Test
  void longerTextIsSurerThanShorter() {
    String sentence = "Vi såg dei ikkje. ";
    assertThat(detector.rank(sentence.repeat(5)).get(0).confidence())
        .isGreaterThan(detector.rank(sentence).get(0).confidence());
  }

  @Test
  void capitalsAndDecomposedLettersSayTheSame() {
    String text = "però no sé què és això, ni per què hi són";
    assertThat(detector.detect(text.toUpperCase(Locale.ROOT))).contains(Language.CATALAN);
    assertThat(detector.rank(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(detector.rank(text));
  }

  @Test
  void curlyApostropheIsAnApostrophe() {
    assertThat(detector.rank("l’home d’aquí")).isEqualTo(detector.rank("l'home d'aquí"));
  }

  @Test
  void namesOfOtherLanguagesDoNotTurnASentence() {
    assertThat(detector.detect("Eg møtte The New York Times og Los Angeles Times i går."))
        .contains(Language.NYNORSK);
  }

  @Test
  void longTextIsReadInWindowsSpreadEvenly() {
    String first = "Ho visste ikkje kva ho skulle seie. ".repeat(3_000);
    String second = "Ella no sabía qué decir en aquel momento. ".repeat(9_000);
    assertThat(detector.detect(first + second)).contains(new Language("es"));
    assertThat(detector.detect(List.of(first, second))).contains(new Language("es"));
  }

  @Test
  void megabyteWithoutSpaceOrFullStopSaysNothing() {
    assertThat(detector.detect("a".repeat(1 << 20))).isEmpty();
    assertThat(detector.detect("\u0301".repeat(1 << 20))).isEmpty();
    assertThat(detector.detect("'".repeat(1 << 20))).isEmpty();
  }

  @Test
  void anyCharactersGiveFiniteNumbersTheSameEachTime() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String text = IntStream.range(0, random.nextInt(300))
          .collect(
              StringBuilder::new,
              (b, i) -> b.append((char) random.nextInt(i % 2 == 0 ? 0x180 : 0x10000)),
              StringBuilder::append)
          .toString();
      List<LanguageScore> ranked = detector.rank(text);
      assertThat(ranked).allMatch(score -> Double.isFinite(score.logOdds()));
      assertThat(detector.rank(text)).isEqualTo(ranked);
    }
  }

  private double logOdds(String text, Language language) {
    return detector.rank(text).stream()
        .filter(score -> score.language().equals(language))
        .findFirst()
        .orElseThrow()
        .logOdds();
  }

  private static List<String> sentences(String tag) {
    if (List.of("en", "nn", "ca").contains(tag)) {
      return TestData.lines("gold/barrel/segments." + tag + ".txt");
    }
    return TestData.text("texts/languages/" + tag + ".txt").lines().toList();
  }
}
