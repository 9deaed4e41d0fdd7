package org.parell.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parell.compare.RepeatedPassage.Place;
import org.parell.document.PlainTextReader;
import org.parell.document.TextFile;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import org.parell.testdata.TestData;

class RepeatedPassagesTest {

  private static final String BOAT =
      "The boat came in the morning with the post, two sacks of flour and a cat nobody had ordered.";
  private static final String PIER = "Nobody was at the pier when it tied up.";
  private static final String TEA = "Then everybody went home and drank tea.";
  private static final String NIGHT = "At night the wind turned.";
  private static final String RAIN = "Rain followed, and it did not stop.";

  /** The pamphlet holds its opening twice: once as a preview, once with page breaks inside. */
  @Test
  void pamphletHoldsItsOpeningTwice() {
    TextFile file = TextFile.of("commune.en.txt", TestData.text("seeds/commune.en.txt"));
    SegmentedDocument pamphlet =
        Segmenter.standard().segment(new PlainTextReader().read(file, Language.ENGLISH));
    List<RepeatedPassage> passages = RepeatedPassages.of(pamphlet).passages();
    assertThat(passages).hasSize(1);
    List<Place> places = passages.get(0).places();
    assertThat(places).hasSize(2);
    assertThat(places.stream().map(place -> pamphlet.text(place.start())))
        .containsExactly(
            "The Commune of Paris - Peter Kropotkin", "**The Commune of Paris - Peter Kropotkin**");
    assertThat(places.stream().map(place -> pamphlet.foldedText(place.end() - 1, place.end())))
        .satisfiesExactly(
            text -> assertThat(text).endsWith("it is alive"),
            text -> assertThat(text).contains("it is alive nevertheless"));
    assertThat(passages.get(0).similarity()).isGreaterThan(0.95).isLessThan(1);
  }

  @Test
  void textThatSaysAllOnceHasNone() {
    for (String name : List.of("barrel", "oven")) {
      assertThat(places(TestData.lines("gold/" + name + "/segments.en.txt"))).isEmpty();
    }
    assertThat(places(List.of())).isEmpty();
  }

  @Test
  void shortSentenceAloneIsNoPassage() {
    assertThat(places(List.of(PIER, TEA, NIGHT, PIER))).isEmpty();
    assertThat(places(List.of(BOAT, TEA, NIGHT, BOAT))).containsExactly("0-1 3-4");
    assertThat(places(List.of(PIER, TEA, NIGHT, BOAT, PIER, TEA))).containsExactly("0-2 4-6");
  }

  @Test
  void fewOtherSegmentsDoNotEndAPassage() {
    assertThat(places(List.of(BOAT, PIER, TEA, NIGHT, BOAT, "Page 3", PIER, TEA)))
        .containsExactly("0-3 4-8");
  }

  @Test
  void placesOfOnePassageAreListedTogetherAndTheLongestComesFirst() {
    assertThat(places(List.of(NIGHT, RAIN, BOAT, TEA, PIER, BOAT, TEA, NIGHT, RAIN, BOAT, TEA)))
        .containsExactly("0-4 7-11", "2-4 5-7 9-11");
  }

  @Test
  void whatIsRepeatedBehindItselfHasAPlaceForEachTime() {
    assertThat(places(List.of(BOAT, BOAT, BOAT, TEA))).containsExactly("0-1 1-2 2-3");
    assertThat(places(List.of(PIER, TEA, PIER, TEA, PIER, TEA))).containsExactly("0-2 2-4 4-6");
  }

  @Test
  void hostileTextsTakeSeconds() {
    assertThat(within(Collections.nCopies(10_000, BOAT)).passages().get(0).places())
        .hasSize(10_000);
    within(Collections.nCopies(10_000, ""));
    within(IntStream.range(0, 10_000)
        .mapToObj(i -> i % 2 == 0 ? BOAT : BOAT + " Yes.")
        .toList());
    Random random = new Random(2);
    List<String> few = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      few.add(BOAT.substring(random.nextInt(8)) + random.nextInt(3));
    }
    within(few);
    within(List.of("again and again ".repeat(60_000), "\uD800\u0000\t", "again ".repeat(9_000)));
    List<String> book = VersionTexts.sentences(random, 5_000);
    List<String> twice = new ArrayList<>(book);
    twice.addAll(book);
    assertThat(within(twice).passages().get(0).places())
        .containsExactly(new Place(0, 5_000), new Place(5_000, 10_000));
  }

  @Test
  void passageThatStandsOnceIsNotRepeated() {
    assertThatThrownBy(() -> new RepeatedPassage(List.of(new Place(0, 1)), 1))
        .hasMessageContaining("must have 2 places");
  }

  private static RepeatedPassages within(List<String> lines) {
    SegmentedDocument text = VersionTexts.lines(lines);
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> RepeatedPassages.of(text));
  }

  private static List<String> places(List<String> lines) {
    return RepeatedPassages.of(VersionTexts.lines(lines)).passages().stream()
        .map(passage -> String.join(
            " ",
            passage.places().stream()
                .map(place -> place.start() + "-" + place.end())
                .toList()))
        .toList();
  }
}
