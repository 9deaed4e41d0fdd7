package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

class FittedAlignmentTest {

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void pairsOfAnAlignmentGiveItBack(Alignment alignment) {
    List<RatedPair> pairs = alignment.beads().stream().map(RatedPair::of).toList();
    FittedAlignment fitted = FittedAlignment.of(alignment.bitext(), pairs);
    assertThat(fitted.alignment()).isEqualTo(alignment);
    assertThat(fitted.dropped()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void orderOfPairsChangesOnlyWhereNullBeadsStand(Alignment alignment) {
    List<RatedPair> pairs =
        new ArrayList<>(alignment.beads().stream().map(RatedPair::of).toList());
    Collections.shuffle(pairs, new Random(5));
    FittedAlignment fitted = FittedAlignment.of(alignment.bitext(), pairs);
    assertThat(fitted.alignment().links()).isEqualTo(alignment.links());
    assertThat(fitted.alignment().beads())
        .extracting(RatedPair::of)
        .containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(fitted.dropped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        // a crossing: the longer chain stays
        "[0]:[2] [1]:[0] [2]:[1]         ; [0]:[] [1]:[0] [2]:[1] []:[2]     ; [0]:[2]",
        // of equals, what came first
        "[0]:[1] [1]:[0]                 ; []:[0] [0]:[1] [1]:[] [2]:[] []:[2] ; [1]:[0]",
        // one that joins more segments
        "[0]:[2] [1, 2]:[0, 1]           ; [0]:[] [1, 2]:[0, 1] []:[2]       ; [0]:[2]",
        // a segment in two links
        "[0]:[0] [0, 1]:[1]              ; []:[0] [0, 1]:[1] [2]:[] []:[2]   ; [0]:[0]",
        // a hole
        "[0, 2]:[0] [1]:[1]              ; [0]:[] []:[0] [1]:[1] [2]:[] []:[2] ; [0, 2]:[0]",
        // twice the same, and the wrong way round
        "[2, 1]:[1] [1, 2]:[1, 1]        ; [0]:[] []:[0] [1, 2]:[1] []:[2]   ; -",
        // linked all the same
        "[0, 1]:[] [0]:[0]               ; [0]:[0] [1]:[] [2]:[] []:[1] []:[2] ; [0, 1]:[]",
        // null beads in the order given, what nobody names before the next one named
        "[]:[0] [1]:[] []:[1, 2]         ; []:[0] [0]:[] [1]:[] []:[1, 2] [2]:[] ; -",
        "[0, 2]:[]                       ; [0]:[] [1]:[] [2]:[] []:[0] []:[1] []:[2] ; -",
        "[]:[]                           ; [0]:[] [1]:[] [2]:[] []:[0] []:[1] []:[2] ; -",
      })
  void whatCannotHoldIsDroppedAndTold(String pairs, String beads, String dropped) throws Exception {
    FittedAlignment fitted = FittedAlignment.of(threeByThree(), pairs(pairs));
    assertThat(fitted.alignment().beads()).extracting(IndexPair::of).isEqualTo(indices(beads));
    assertThat(fitted.dropped()).isEqualTo(dropped == null ? List.of() : pairs(dropped));
  }

  @Test
  void segmentsOfDroppedPairsHaveTheConfidenceThatTheseLacked() {
    FittedAlignment fitted = FittedAlignment.of(
        threeByThree(),
        List.of(
            rated(List.of(0, 1), List.of(1), 0.75),
            rated(List.of(2), List.of(0), 0.875),
            rated(List.of(), List.of(2), 0.5)));
    assertThat(fitted.alignment().beads())
        .containsExactly(
            new Bead(0, 0, 0, 1, 0.125),
            new Bead(0, 2, 1, 2, 0.75),
            new Bead(2, 2, 2, 3, 0.5),
            new Bead(2, 3, 3, 3, 0.125));
  }

  @Test
  void pairBeyondTheTextsIsAMistake() {
    assertThatThrownBy(() -> FittedAlignment.of(threeByThree(), pairs("[0]:[0] [1]:[2, 3]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target segments [2, 3] must be below 3, their number");
  }

  @Test
  void chainIsTheHeaviestThatThereIs() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<RatedPair> pairs = new ArrayList<>();
      for (int k = random.nextInt(7); k > 0; k--) {
        pairs.add(rated(run(random), run(random), 1));
      }
      Alignment found = FittedAlignment.of(threeByThree(), pairs).alignment();
      int weight = found.links().stream().mapToInt(FittedAlignmentTest::size).sum();
      assertThat(weight).as(pairs.toString()).isEqualTo(heaviest(pairs, 0, 0));
    }
  }

  private static int size(Bead bead) {
    return bead.shape().sourceCount() + bead.shape().targetCount();
  }

  /** By trying all chains. */
  private static int heaviest(List<RatedPair> pairs, int source, int target) {
    int best = 0;
    for (RatedPair rated : pairs) {
      IndexPair pair = rated.pair();
      if (pair.source().get(0) >= source && pair.target().get(0) >= target) {
        int rest = heaviest(
            pairs,
            pair.source().get(0) + pair.source().size(),
            pair.target().get(0) + pair.target().size());
        best = Math.max(best, pair.source().size() + pair.target().size() + rest);
      }
    }
    return best;
  }

  private static List<Integer> run(Random random) {
    int start = random.nextInt(3);
    return Stream.iterate(start, i -> i + 1)
        .limit(1 + random.nextInt(3 - start))
        .toList();
  }

  @Test
  @Timeout(20)
  void manyCrossingPairsAreFittedInAFewSeconds() {
    int size = 100_000;
    List<String> texts = Collections.nCopies(size, "a");
    List<RatedPair> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pairs.add(rated(List.of(i), List.of(size - 1 - i), 1));
      pairs.add(rated(List.of(i), List.of(i), 1));
    }
    FittedAlignment fitted =
        FittedAlignment.of(Alignments.oneToOne(texts, texts).bitext(), pairs);
    assertThat(fitted.alignment().links()).hasSize(size);
    assertThat(fitted.dropped()).hasSize(size);
  }

  private static Bitext threeByThree() {
    return Alignments.oneToOne(List.of("a", "b", "c"), List.of("A", "B", "C")).bitext();
  }

  private static RatedPair rated(List<Integer> source, List<Integer> target, double confidence) {
    return new RatedPair(new IndexPair(source, target), OptionalDouble.of(confidence));
  }

  private static List<RatedPair> pairs(String text) throws Exception {
    return indices(text).stream()
        .map(pair -> new RatedPair(pair, OptionalDouble.empty()))
        .toList();
  }

  private static List<IndexPair> indices(String text) throws Exception {
    return IndexPairReader.read("pairs", new StringReader(text.replace("] [", "]\n[")));
  }
}
