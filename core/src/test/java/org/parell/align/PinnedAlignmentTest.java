package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.Border;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;

class PinnedAlignmentTest {

  private static final List<String> PAIRS = Bitexts.PAIRS;

  private final Aligner aligner = Aligner.standard();

  @ParameterizedTest
  @FieldSource("PAIRS")
  void randomPinsOfTheStoryAreKept(String pair) {
    Bitext story = Bitexts.story(pair);
    for (int seed = 0; seed < 3; seed++) {
      assertKept(aligner, story, randomPins(new Random(seed), story), pair + ", seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void randomPinsOfGeneratedTextsAreKept(Regime regime) {
    Aligner expecting = Aligner.builder().regime(regime).build();
    for (int seed = 0; seed < 15; seed++) {
      Random random = new Random(seed);
      Bitext bitext = Bitexts.generated(random, 1 + random.nextInt(30));
      assertKept(expecting, bitext, randomPins(random, bitext), "seed " + seed);
    }
  }

  @Test
  void pinsOfALongTextAreKept() {
    // more places than are all visited, so that a guide leads the search
    Bitext bitext = Bitexts.generated(new Random(11), 400);
    assertThat(bitext.source().size() * bitext.target().size()).isGreaterThan(100_000);
    List<IndexPair> beads = List.of(
        Bitexts.link(100, 103, 120, 122),
        new IndexPair(Bitexts.range(5, 35), List.of()),
        new IndexPair(List.of(), List.of(90, 200, 310)));
    Pins pins = new Pins(beads, List.of(new Border(50, 40)));
    Aligner parallel = Aligner.builder().regime(Regime.PARALLEL).build();
    assertKept(parallel, bitext, pins, "400 lines");
  }

  @Test
  void longRunsPinnedAsUnalignedOnBothSidesAreKeptInALongText() {
    Bitext bitext = Bitexts.generated(new Random(11), 400);
    int n = bitext.source().size();
    int m = bitext.target().size();
    Aligner parallel = Aligner.builder().regime(Regime.PARALLEL).build();
    for (Aligner one : List.of(aligner, parallel)) {
      assertKept(one, bitext, unaligned(Bitexts.range(5, 60), Bitexts.range(5, 60)), "a run");
      assertKept(one, bitext, unaligned(List.of(), Bitexts.range(5, 45)), "target side alone");
      assertKept(one, bitext, unaligned(Bitexts.range(0, n), Bitexts.range(0, m)), "all");
    }
  }

  private static Pins unaligned(List<Integer> sources, List<Integer> targets) {
    return Pins.of(List.of(new IndexPair(sources, List.of()), new IndexPair(List.of(), targets)));
  }

  private static void assertKept(Aligner aligner, Bitext bitext, Pins pins, String what) {
    List<Bead> beads = aligner.align(bitext, pins).beads();
    Set<Integer> linkedSources = new HashSet<>();
    Set<Integer> linkedTargets = new HashSet<>();
    for (Bead bead : beads) {
      if (!bead.isNull()) {
        linkedSources.addAll(IndexPair.of(bead).source());
        linkedTargets.addAll(IndexPair.of(bead).target());
      }
    }
    for (IndexPair pin : pins.beads()) {
      if (!pin.isNull()) {
        assertThat(beads).as(what).contains(sure(pin));
      } else {
        assertThat(pin.source()).as(what).noneMatch(linkedSources::contains);
        assertThat(pin.target()).as(what).noneMatch(linkedTargets::contains);
      }
    }
    for (Border border : pins.borders()) {
      assertThat(beads).as(what).noneMatch(bead -> crosses(bead, border));
    }
  }

  private static boolean crosses(Bead bead, Border border) {
    boolean before = bead.sourceStart() < border.source() || bead.targetStart() < border.target();
    boolean behind = bead.sourceEnd() > border.source() || bead.targetEnd() > border.target();
    return before && behind;
  }

  private static Bead sure(IndexPair pin) {
    int source = pin.source().get(0);
    int target = pin.target().get(0);
    return new Bead(
        source, source + pin.source().size(), target, target + pin.target().size(), 1);
  }

  /** Links of any shape, right or wrong, unaligned segments and borders, in any order. */
  private static Pins randomPins(Random random, Bitext bitext) {
    List<IndexPair> beads = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    int n = bitext.source().size();
    int m = bitext.target().size();
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      int skippedSources = Math.min(n - i, random.nextInt(7));
      int skippedTargets = Math.min(m - j, Math.max(0, skippedSources + random.nextInt(3) - 1));
      beads.add(new IndexPair(some(random, i, i + skippedSources), List.of()));
      beads.add(new IndexPair(List.of(), some(random, j, j + skippedTargets)));
      i += skippedSources;
      j += skippedTargets;
      if (random.nextInt(3) == 0) {
        borders.add(new Border(i, j));
      }
      int a = Math.min(n - i, 1 + random.nextInt(4));
      int b = Math.min(m - j, 1 + random.nextInt(4));
      if (a > 0 && b > 0 && random.nextInt(3) > 0) {
        beads.add(Bitexts.link(i, i + a, j, j + b));
        i += a;
        j += b;
      }
    }
    Collections.shuffle(beads, random);
    Collections.shuffle(borders, random);
    return new Pins(beads, borders);
  }

  /** About one number of five. */
  private static List<Integer> some(Random random, int start, int end) {
    return IntStream.range(start, end)
        .filter(i -> random.nextInt(5) == 0)
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void exchangingSidesAndPinsMirrorsTheAnswer(String pair) {
    Bitext story = Bitexts.story(pair);
    Pins pins = randomPins(new Random(17), story);
    assertThat(aligner.align(story.swapped(), pins.swapped()).beads())
        .isEqualTo(aligner.align(story, pins).swapped().beads());
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void pinningTheGoldGivesTheGold(String pair) {
    List<IndexPair> gold = Bitexts.gold(pair);
    Alignment alignment = aligner.align(Bitexts.story(pair), Pins.of(gold));
    assertThat(Bitexts.pairs(alignment)).containsExactlyInAnyOrderElementsOf(gold);
    assertThat(alignment.beads())
        .allSatisfy(bead -> assertThat(bead.confidence()).isEqualTo(1, within(1e-6)));
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void oneRightBeadInFivePinnedMakesTheRestNoWorse(String pair) {
    List<IndexPair> gold = Bitexts.gold(pair);
    Bitext story = Bitexts.story(pair);
    double alone = Bitexts.strictF1(gold, aligner.align(story));
    assertThat(Bitexts.strictF1(gold, aligner.align(story, Pins.of(every(5, gold)))))
        .isGreaterThanOrEqualTo(alone);
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void pinningWhatWasFoundAnywayChangesHardlyAnythingElse(String pair) {
    Bitext story = Bitexts.story(pair);
    Alignment before = aligner.align(story);
    List<IndexPair> found = before.links().stream().map(IndexPair::of).toList();
    for (int step : List.of(1, 3, 10)) {
      Alignment after = aligner.align(story, Pins.of(every(step, found)));
      // two beads of sixty at most; measured: one
      assertThat(Bitexts.strictF1(Bitexts.pairs(before), after))
          .as("every %s", step)
          .isGreaterThan(0.95);
    }
  }

  @Test
  void pinningAllLinksFoundGivesTheAnswerFound() {
    Bitext story = Bitexts.story("nn-ca");
    Alignment found = aligner.align(story);
    Pins pins = Pins.of(found.links().stream().map(IndexPair::of).toList());
    assertThat(aligner.align(story, pins).links())
        .isEqualTo(found.links().stream().map(bead -> sure(IndexPair.of(bead))).toList());
  }

  @Test
  void textsOfAPoolKeepEachItsOwnPins() {
    Bitext story = Bitexts.story("en-nn");
    Pins none = Pins.NONE;
    Pins some = randomPins(new Random(5), story);
    List<Alignment> answers =
        aligner.alignAll(List.of(story, story), List.of(none, some)).alignments();
    assertThat(answers.get(0).beads()).noneMatch(bead -> bead.confidence() == 1);
    assertThat(answers.get(1).beads())
        .containsAll(some.beads().stream()
            .filter(pin -> !pin.isNull())
            .map(PinnedAlignmentTest::sure)
            .toList());
    assertThat(aligner.alignAll(List.of(story), List.of(some)).alignments())
        .containsExactly(aligner.align(story, some));
  }

  @Test
  void poolWithPinsForOtherTextsIsRefused() {
    Bitext story = Bitexts.story("en-nn");
    assertThatThrownBy(() -> aligner.alignAll(List.of(story), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 0 for 1");
    Bitext line = Bitexts.lines(List.of("one"), List.of("ein"));
    assertThatThrownBy(() -> aligner.alignAll(
            List.of(story, line), List.of(Pins.NONE, Pins.of(List.of(Bitexts.link(1, 2, 1, 2))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1]:[1]");
  }

  @Test
  void aLinkLeftOpenBetweenRightPinsIsFound() {
    List<IndexPair> gold = Bitexts.gold("en-nn");
    Bitext story = Bitexts.story("en-nn");
    for (int left = 0; left < gold.size(); left += 8) {
      IndexPair open = gold.get(left);
      List<IndexPair> pins = new ArrayList<>(gold);
      pins.remove(left);
      assertThat(Bitexts.pairs(aligner.align(story, Pins.of(pins)))).contains(open);
    }
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void pinsThatAreWrongAreKeptToo(String pair) {
    // every tenth segment with the one behind its translation
    List<IndexPair> wrong = Bitexts.gold(pair).stream()
        .filter(bead -> bead.source().size() == 1 && bead.target().size() == 1)
        .map(bead -> new IndexPair(bead.source(), List.of(bead.target().get(0) + 1)))
        .toList();
    Pins pins = Pins.of(every(10, wrong));
    assertThat(pins.beads()).hasSizeGreaterThan(3);
    assertThat(aligner.align(Bitexts.story(pair), pins).beads())
        .containsAll(pins.beads().stream().map(PinnedAlignmentTest::sure).toList());
  }

  @Test
  void aPinnedLinkMayBeLargerThanAnyThatTheSearchTries() {
    Bead large = new Bead(10, 17, 11, 14, 1);
    Pins pins = Pins.of(List.of(IndexPair.of(large)));
    assertThat(aligner.align(Bitexts.story("en-nn"), pins).beads()).contains(large);
    Aligner small = Aligner.builder().maxBeadSize(1).build();
    assertThat(small.align(Bitexts.story("en-nn"), pins).links())
        .contains(large)
        .allMatch(bead -> bead.equals(large) || bead.shape().toString().equals("1-1"));
  }

  @Test
  void aWholeTextMayBeOnePinnedLink() {
    Bitext bitext = Bitexts.generated(new Random(5), 12);
    Bead all = new Bead(0, bitext.source().size(), 0, bitext.target().size(), 1);
    assertThat(aligner.align(bitext, Pins.of(List.of(IndexPair.of(all)))).beads())
        .containsExactly(all);
  }

  @Test
  void pinsAtBothEndsAreTheFirstAndTheLastBead() {
    Bitext story = Bitexts.story("en-ca");
    int n = story.source().size();
    int m = story.target().size();
    Bead first = new Bead(0, 2, 0, 1, 1);
    Bead last = new Bead(n - 1, n, m - 3, m, 1);
    List<Bead> beads = aligner
        .align(story, Pins.of(List.of(IndexPair.of(last), IndexPair.of(first))))
        .beads();
    assertThat(beads).startsWith(first).endsWith(last).hasSizeGreaterThan(40);
  }

  @Test
  void aTextWhoseSegmentsAreAllPinnedAsUnalignedHasNoLink() {
    Bitext story = Bitexts.story("en-nn");
    Pins pins = Pins.of(List.of(
        new IndexPair(Bitexts.range(0, story.source().size()), List.of()),
        new IndexPair(List.of(), Bitexts.range(0, story.target().size()))));
    assertThat(aligner.align(story, pins).beads())
        .allMatch(Bead::isNull)
        .allSatisfy(bead -> assertThat(bead.confidence()).isEqualTo(1, within(1e-6)));
  }

  @Test
  void segmentsPinnedAsUnalignedAreSurelySo() {
    Pins pins = Pins.of(List.of(new IndexPair(List.of(4, 20, 21), List.of())));
    assertThat(aligner.align(Bitexts.story("en-nn"), pins).beads())
        .filteredOn(bead -> bead.sourceEnd() > bead.sourceStart()
            && List.of(4, 20, 21).contains(bead.sourceStart()))
        .hasSize(3)
        .allSatisfy(bead -> assertThat(bead.isNull()).isTrue())
        .allSatisfy(bead -> assertThat(bead.confidence()).isEqualTo(1, within(1e-6)));
  }

  @Test
  void aBorderKeepsWhatStandsBeforeItFromWhatStandsBehind() {
    // the border cuts off the last line of the one side from its translation
    Bitext bitext = Bitexts.lines(
        List.of("In 1902 he came.", "In 1903 he left."),
        List.of("I 1902 kom han.", "I 1903 drog han."));
    assertThat(aligner.align(bitext).links()).hasSize(2);
    Pins pins = new Pins(List.of(), List.of(new Border(2, 1)));
    assertThat(aligner.align(bitext, pins).beads()).endsWith(new Bead(2, 2, 1, 2, 1));
  }

  @Test
  void aTextAgainstItselfKeepsWhatIsPinned() {
    Bitext self = Bitexts.story("nn-nn");
    Bead wrong = new Bead(3, 4, 5, 6, 1);
    List<Bead> beads =
        aligner.align(self, Pins.of(List.of(IndexPair.of(wrong)))).beads();
    assertThat(beads).contains(wrong);
    assertThat(beads.stream().filter(bead -> bead.sourceStart() > 10))
        .allMatch(bead -> bead.sourceStart() == bead.targetStart());
  }

  /** Made-up words that stand nowhere but in pinned links, and in one line that is left open. */
  @Test
  void whatPinnedLinksTeachDecidesBetweenTwoCandidates() {
    for (boolean plain : List.of(true, false)) {
      List<String> source = new ArrayList<>();
      List<String> target = new ArrayList<>();
      List<IndexPair> pins = new ArrayList<>();
      Random random = new Random(3);
      for (int i = 0; i < 40; i++) {
        List<Integer> words = random.ints(3, 0, 20).boxed().toList();
        if (i == 20) {
          source.add(Bitexts.written(List.of(0, 4, 8, 12), 's'));
          target.add(Bitexts.written(List.of(0, 4, 8, 12), 't'));
          target.add(Bitexts.written(List.of(10, 14, 18, 2), 't'));
        } else {
          pins.add(new IndexPair(List.of(source.size()), List.of(target.size())));
          source.add(Bitexts.written(words, 's'));
          target.add(Bitexts.written(
              words.stream().map(word -> plain ? word : (word + 10) % 20).toList(), 't'));
        }
      }
      IndexPair expected = Bitexts.link(20, 21, plain ? 20 : 21, plain ? 21 : 22);
      assertThat(Bitexts.pairs(aligner.align(Bitexts.lines(source, target), Pins.of(pins))))
          .contains(expected);
    }
  }

  @Test
  void pinsOutsideTheBitextAreRefused() {
    Bitext bitext = Bitexts.lines(List.of("one", "two"), List.of("ein"));
    assertThatThrownBy(() -> aligner.align(bitext, Pins.of(List.of(Bitexts.link(1, 2, 1, 2)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1]:[1]");
    Bitext empty = Bitexts.lines(List.of(), List.of("ein"));
    assertThatThrownBy(() -> aligner.align(empty, Pins.of(List.of(Bitexts.link(0, 1, 0, 1)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> aligner.align(bitext, new Pins(List.of(), List.of(new Border(3, 1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3|1");
  }

  @Test
  void anEmptySideMayHavePinsOnTheOther() {
    Bitext bitext = Bitexts.lines(List.of(), List.of("ein", "to"));
    Pins pins = new Pins(List.of(new IndexPair(List.of(), List.of(1))), List.of(new Border(0, 1)));
    assertThat(aligner.align(bitext, pins).beads())
        .containsExactly(new Bead(0, 0, 0, 1, 1), new Bead(0, 0, 1, 2, 1));
  }

  @Test
  void aPinOnHostileTextIsKept() {
    List<String> same = Collections.nCopies(2_000, "y");
    assertKept(
        aligner,
        Bitexts.lines(List.of("x", "x"), same),
        Pins.of(List.of(Bitexts.link(0, 1, 900, 1100))),
        "two against two thousand");
    assertKept(
        aligner,
        Bitexts.lines(
            List.of("\u0000\u0001", "\ud800", "", "?!"), List.of("", "\udc00", "\u001b", "...")),
        new Pins(List.of(Bitexts.link(1, 3, 0, 1)), List.of(new Border(3, 2))),
        "no letters");
    assertKept(
        aligner,
        Bitexts.lines(List.of("a ".repeat(100_000), "b"), List.of("c", "a ".repeat(100_000))),
        Pins.of(List.of(Bitexts.link(0, 1, 1, 2))),
        "a hundred thousand equal words");
  }

  private static <T> List<T> every(int step, List<T> all) {
    return IntStream.range(0, all.size())
        .filter(i -> i % step == 0)
        .mapToObj(all::get)
        .toList();
  }
}
