package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.segment.SegmentedDocument;

class ComparableBitextsTest {

  private static final int LINES = 2000;

  private static final GoldSet LONG = new GoldSet("long", List.of(Texts.lines("a", LINES)));

  @Test
  void goldHasEverySegmentInOrder() {
    assertThat(made(30, 1, LONG)).singleElement().matches(GoldBitext::isInOrder);
  }

  @Test
  void linksHoldTheSegmentsThatTranslatedEachOther() {
    GoldBitext made = made(30, 1, LONG).get(0);
    assertThat(made.gold())
        .filteredOn(pair -> !pair.isNull())
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(made.bitext().source().text(pair.source().get(0)))
            .isEqualTo(made.bitext().target().text(pair.target().get(0))));
  }

  @Test
  void segmentsWithoutCounterpartHaveNoneOnTheOtherSide() {
    GoldBitext made = made(30, 1, LONG).get(0);
    List<String> targets = texts(made.bitext().target());
    assertThat(made.gold())
        .filteredOn(pair -> pair.target().isEmpty())
        .isNotEmpty()
        .noneMatch(
            pair -> targets.contains(made.bitext().source().text(pair.source().get(0))));
  }

  @Test
  void asManyBeadsStayOnBothSidesAsIsAskedFor() {
    assertThat(shareOfLinks(30)).isBetween(0.25, 0.35);
    assertThat(shareOfLinks(60)).isBetween(0.55, 0.65);
    assertThat(shareOfLinks(0)).isEqualTo(0);
    assertThat(shareOfLinks(100)).isEqualTo(1);
  }

  private static double shareOfLinks(int common) {
    List<IndexPair> gold = made(common, 1, LONG).get(0).gold();
    return (double) gold.stream().filter(pair -> !pair.isNull()).count() / LINES;
  }

  @Test
  void theRestStaysOnEitherSideAboutEquallyOften() {
    Bitext made = made(30, 1, LONG).get(0).bitext();
    assertThat((double) made.source().size() / LINES).isBetween(0.6, 0.7);
    assertThat((double) made.target().size() / LINES).isBetween(0.6, 0.7);
  }

  @Test
  void littleOfASummaryStaysOnTheTargetAlone() {
    GoldBitext made = new ComparableBitexts(12, 5, 1, 42).of(LONG).documents().get(0);
    assertThat((double) made.bitext().source().size() / LINES).isBetween(0.92, 0.98);
    assertThat((double) made.bitext().target().size() / LINES).isBetween(0.13, 0.22);
  }

  @Test
  void beadsStayInRuns() {
    List<String> sources = texts(made(30, 1, LONG).get(0).bitext().source());
    long breaks = IntStream.range(1, sources.size())
        .filter(i -> number(sources.get(i)) != number(sources.get(i - 1)) + 1)
        .count();
    // a run has 3.5 beads on average, and neighbours stay together more often than not
    assertThat((double) LINES / breaks).isGreaterThan(7);
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(1));
  }

  @Test
  void documentsAreJoinedInTheirOrderAndARestIsLeftOut() {
    GoldSet set = new GoldSet(
        "five",
        List.of(
            Texts.lines("a", 3),
            Texts.lines("b", 3),
            Texts.lines("c", 3),
            Texts.lines("d", 3),
            Texts.lines("e", 3)));
    assertThat(made(100, 2, set))
        .extracting(made -> texts(made.bitext().source()))
        .containsExactly(
            List.of("a0", "a1", "a2", "b0", "b1", "b2"),
            List.of("c0", "c1", "c2", "d0", "d1", "d2"));
  }

  @Test
  void aBeadOfSeveralSegmentsStaysWhole() {
    GoldBitext document = new GoldBitext(
        Texts.bitext(List.of("one.", "two."), List.of("one and two.")),
        List.of(new IndexPair(List.of(0, 1), List.of(0))));
    GoldBitext made = made(100, 1, new GoldSet("2-1", List.of(document))).get(0);
    assertThat(made.gold()).isEqualTo(document.gold());
    assertThat(texts(made.bitext().source())).containsExactly("one.", "two.");
  }

  @Test
  void sameSeedGivesSameTextsAndAnotherSeedOthers() {
    assertThat(made(30, 1, LONG)).isEqualTo(made(30, 1, LONG));
    assertThat(ComparableBitexts.ofEqualSides(30, 1, 43).of(LONG).documents())
        .isNotEqualTo(made(30, 1, LONG));
  }

  @Test
  void goldOutOfOrderIsRefused() {
    GoldBitext crossed = new GoldBitext(
        Texts.bitext(List.of("one.", "two."), List.of("two.", "one.")),
        List.of(new IndexPair(List.of(0), List.of(1)), new IndexPair(List.of(1), List.of(0))));
    GoldSet set = new GoldSet("crossed", List.of(crossed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(30, 1, set))
        .withMessage("crossed: gold must have all segments in order");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ComparableBitexts(101, 0, 1, 42));
    assertThatIllegalArgumentException().isThrownBy(() -> new ComparableBitexts(-1, 0, 1, 42));
    assertThatIllegalArgumentException().isThrownBy(() -> new ComparableBitexts(30, -1, 1, 42));
    assertThatIllegalArgumentException().isThrownBy(() -> new ComparableBitexts(30, 71, 1, 42));
    assertThatIllegalArgumentException().isThrownBy(() -> new ComparableBitexts(30, 0, 0, 42));
  }

  private static List<GoldBitext> made(int common, int joined, GoldSet set) {
    return ComparableBitexts.ofEqualSides(common, joined, 42).of(set).documents();
  }

  private static List<String> texts(SegmentedDocument side) {
    return IntStream.range(0, side.size()).mapToObj(side::text).toList();
  }
}
