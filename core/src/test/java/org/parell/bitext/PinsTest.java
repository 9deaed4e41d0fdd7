package org.parell.bitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Pins.Stretch;

class PinsTest {

  @Test
  void aLinkWithAHoleIsRefused() {
    assertRefused(() -> pins(bead(List.of(3, 5), List.of(3))), "[3, 5]:[3]", "source");
    assertRefused(() -> pins(bead(List.of(3), List.of(3, 4, 6))), "[3]:[3, 4, 6]", "target");
  }

  @Test
  void aLinkThatGoesDownIsRefused() {
    assertRefused(() -> pins(bead(List.of(4, 3), List.of(3))), "[4, 3]:[3]", "source");
  }

  @Test
  void unalignedSegmentsMayHaveHoles() {
    Pins pins = pins(bead(List.of(9, 3, 5), List.of()), bead(List.of(), List.of(7, 2)));
    assertThat(pins.unaligned(true)).containsExactly(9, 3, 5);
    assertThat(pins.unaligned(false)).containsExactly(7, 2);
  }

  @Test
  void segmentsOfALinkAreNotUnaligned() {
    Pins pins = pins(bead(List.of(3), List.of(4, 5)));
    assertThat(pins.unaligned(true)).isEmpty();
    assertThat(pins.unaligned(false)).isEmpty();
  }

  @Test
  void aSegmentInTwoBeadsIsRefused() {
    assertRefused(
        () -> pins(bead(List.of(1, 2), List.of(1)), bead(List.of(2, 3), List.of(2))),
        "source segment 2",
        "twice");
    assertRefused(
        () -> pins(bead(List.of(1), List.of(1)), bead(List.of(2), List.of(1))),
        "target segment 1",
        "twice");
    assertRefused(
        () -> pins(bead(List.of(1), List.of(1)), bead(List.of(1), List.of())), "source segment 1");
    assertRefused(() -> pins(bead(List.of(), List.of(6, 6))), "target segment 6");
  }

  @Test
  void whatIsSaidTwiceCountsOnceOnRequest() {
    IndexPair link = bead(List.of(1, 2), List.of(1));
    Pins pins = Pins.distinct(
        List.of(
            link,
            bead(List.of(7), List.of()),
            bead(List.of(8, 7), List.of()),
            link,
            bead(List.of(), List.of()),
            bead(List.of(), List.of(5, 5))),
        List.of(new Border(3, 2), new Border(3, 2)));
    assertThat(pins.beads())
        .containsExactly(
            link,
            bead(List.of(7), List.of()),
            bead(List.of(8), List.of()),
            bead(List.of(), List.of(5)));
    assertThat(pins.borders()).containsExactly(new Border(3, 2));
    assertRefused(
        () -> Pins.distinct(List.of(link, bead(List.of(1), List.of(1))), List.of()),
        "source segment 1",
        "twice");
  }

  @Test
  void beadsThatCrossAreRefused() {
    assertRefused(
        () -> pins(bead(List.of(1), List.of(2)), bead(List.of(2), List.of(1))),
        "[1]:[2]",
        "[2]:[1]");
  }

  @Test
  void aBeadThatCrossesABorderIsRefused() {
    assertRefused(() -> bordered(new Border(2, 2), bead(List.of(1), List.of(2))), "2|2", "[1]:[2]");
    assertRefused(() -> bordered(new Border(2, 2), bead(List.of(3), List.of(0))), "2|2", "[3]:[0]");
  }

  @Test
  void aBorderInsideABeadIsRefused() {
    IndexPair twoToTwo = bead(List.of(1, 2), List.of(1, 2));
    assertRefused(() -> bordered(new Border(2, 2), twoToTwo), "2|2", "[1, 2]:[1, 2]");
    assertRefused(() -> bordered(new Border(2, 1), twoToTwo), "2|1");
    assertRefused(() -> bordered(new Border(2, 3), twoToTwo), "2|3");
  }

  @Test
  void bordersThatCrossAreRefused() {
    assertRefused(
        () -> new Pins(List.of(), List.of(new Border(1, 3), new Border(2, 2))), "1|3", "2|2");
  }

  @Test
  void aBorderMayTouchABead() {
    IndexPair bead = bead(List.of(1, 2), List.of(1));
    Pins pins = new Pins(List.of(bead), List.of(new Border(3, 2), new Border(1, 1)));
    assertThat(pins.stretches(4, 3))
        .containsExactly(
            new Stretch(0, 1, 0, 1, false),
            new Stretch(1, 3, 1, 2, true),
            new Stretch(3, 4, 2, 3, false));
  }

  @Test
  void aBorderSaidTwiceIsOneBorder() {
    Pins pins = new Pins(List.of(), List.of(new Border(1, 1), new Border(1, 1)));
    assertThat(pins.stretches(2, 2))
        .containsExactly(new Stretch(0, 1, 0, 1, false), new Stretch(1, 2, 1, 2, false));
  }

  @Test
  void bordersAtBothEndsOfTheTextCutNothing() {
    Pins pins = new Pins(List.of(), List.of(new Border(0, 0), new Border(4, 5)));
    assertThat(pins.stretches(4, 5)).containsExactly(new Stretch(0, 4, 0, 5, false));
  }

  @Test
  void withoutPinsAllIsOneOpenStretch() {
    assertThat(Pins.NONE.stretches(4, 5)).containsExactly(new Stretch(0, 4, 0, 5, false));
    assertThat(Pins.NONE.stretches(0, 0)).isEmpty();
  }

  @Test
  void whatLiesOutsideTheBitextIsRefused() {
    Pins link = pins(bead(List.of(2), List.of(2)));
    assertRefused(() -> link.stretches(2, 3), "[2]:[2]", "2 source", "3 target");
    assertRefused(() -> link.stretches(3, 2), "[2]:[2]");
    assertThatCode(() -> link.stretches(3, 3)).doesNotThrowAnyException();
    assertRefused(() -> pins(bead(List.of(), List.of(3))).stretches(9, 3), "[]:[3]");
    Pins border = new Pins(List.of(), List.of(new Border(2, 3)));
    assertRefused(() -> border.stretches(1, 3), "2|3");
    assertRefused(() -> border.stretches(2, 2), "2|3");
    assertThatCode(() -> border.stretches(2, 3)).doesNotThrowAnyException();
  }

  @Test
  void aNegativeBorderIsRefused() {
    assertRefused(() -> new Border(-1, 0), "-1");
    assertRefused(() -> new Border(0, -1), "-1");
  }

  @Test
  void listsAreCopied() {
    List<IndexPair> beads = new ArrayList<>(List.of(bead(List.of(0), List.of(0))));
    List<Border> borders = new ArrayList<>(List.of(new Border(5, 5)));
    Pins pins = new Pins(beads, borders);
    beads.clear();
    borders.clear();
    assertThat(pins.beads()).hasSize(1);
    assertThat(pins.borders()).hasSize(1);
  }

  @Test
  void onlyWithoutBeadsAndBordersNothingIsSettled() {
    assertThat(Pins.NONE.isEmpty()).isTrue();
    assertThat(pins(bead(List.of(0), List.of(0))).isEmpty()).isFalse();
    assertThat(new Pins(List.of(), List.of(new Border(1, 1))).isEmpty()).isFalse();
  }

  @Test
  void stretchesCoverRandomBitextsOnceAndInOrder() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int n = random.nextInt(30);
      int m = random.nextInt(30);
      Pins pins = random(random, n, m);
      int source = 0;
      int target = 0;
      List<IndexPair> pinned = new ArrayList<>();
      List<Border> ends = new ArrayList<>(List.of(new Border(0, 0)));
      for (Stretch stretch : pins.stretches(n, m)) {
        assertThat(stretch.sourceStart()).as("seed %s", seed).isEqualTo(source);
        assertThat(stretch.targetStart()).as("seed %s", seed).isEqualTo(target);
        source = stretch.sourceEnd();
        target = stretch.targetEnd();
        ends.add(new Border(source, target));
        if (stretch.isPinned()) {
          pinned.add(bead(
              IntStream.range(stretch.sourceStart(), source).boxed().toList(),
              IntStream.range(stretch.targetStart(), target).boxed().toList()));
        }
      }
      assertThat(List.of(source, target)).as("seed %s", seed).containsExactly(n, m);
      assertThat(ends).as("seed %s", seed).containsAll(pins.borders()).doesNotHaveDuplicates();
      assertThat(pinned)
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(
              pins.beads().stream().filter(bead -> !bead.isNull()).toList());
    }
  }

  @Test
  void exchangingTheSidesMirrorsTheStretches() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Pins pins = random(random, 20, 25);
      Pins swapped = pins.swapped();
      assertThat(swapped.stretches(25, 20))
          .isEqualTo(pins.stretches(20, 25).stream()
              .map(stretch -> new Stretch(
                  stretch.targetStart(),
                  stretch.targetEnd(),
                  stretch.sourceStart(),
                  stretch.sourceEnd(),
                  stretch.isPinned()))
              .toList());
      assertThat(swapped.unaligned(true)).isEqualTo(pins.unaligned(false));
      assertThat(swapped.unaligned(false)).isEqualTo(pins.unaligned(true));
      assertThat(swapped.swapped()).isEqualTo(pins);
    }
  }

  /** Links, unaligned segments and borders from the start of the bitext to its end, shuffled. */
  private static Pins random(Random random, int n, int m) {
    List<IndexPair> beads = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    int i = random.nextInt(3);
    int j = random.nextInt(3);
    while (i < n && j < m) {
      int a = Math.min(n - i, 1 + random.nextInt(3));
      int b = Math.min(m - j, 1 + random.nextInt(3));
      switch (random.nextInt(4)) {
        case 0 -> borders.add(new Border(i, j));
        case 1 -> {
          beads.add(bead(List.of(i), List.of()));
          beads.add(bead(List.of(), List.of(j)));
          i++;
          j++;
        }
        default -> {
          beads.add(bead(
              IntStream.range(i, i + a).boxed().toList(),
              IntStream.range(j, j + b).boxed().toList()));
          i += a;
          j += b;
        }
      }
      i += random.nextInt(3);
      j += random.nextInt(3);
    }
    Collections.shuffle(beads, random);
    Collections.shuffle(borders, random);
    return new Pins(beads, borders);
  }

  private static Pins pins(IndexPair... beads) {
    return Pins.of(List.of(beads));
  }

  private static Pins bordered(Border border, IndexPair... beads) {
    return new Pins(List.of(beads), List.of(border));
  }

  private static IndexPair bead(List<Integer> source, List<Integer> target) {
    return new IndexPair(source, target);
  }

  private static void assertRefused(ThrowingCallable call, String... said) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(said);
  }
}
