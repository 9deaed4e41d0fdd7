package org.parell.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.evaluate.ShapeAgreement.Counts;
import org.parell.evaluate.VersionAgreement;
import org.parell.testdata.VersionGold;

/** The gold of two versions, and the floor of quality on it; today's figures are a little higher. */
class VersionGoldTest {

  @ParameterizedTest
  @MethodSource("org.parell.testdata.VersionGold#names")
  void everySegmentStandsInOneRowInTheOrderOfTheNewerVersion(String name) {
    VersionGold gold = VersionGold.of(name);
    assertThat(gold.rows().stream().flatMap(row -> row.newer().stream()))
        .containsExactlyElementsOf(all(gold.newer()));
    assertThat(gold.rows().stream().flatMap(row -> row.older().stream()))
        .containsExactlyInAnyOrderElementsOf(all(gold.older()));
  }

  private static List<Integer> all(List<String> segments) {
    return IntStream.range(0, segments.size()).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("org.parell.testdata.VersionGold#names")
  void unchangedGoldIsTheSameTextAndOtherGoldIsNot(String name) {
    VersionGold gold = VersionGold.of(name);
    for (VersionGold.Row row : gold.rows()) {
      if (row.older().size() == 1 && row.newer().size() == 1 && !row.change().equals("moved")) {
        assertThat(gold.older()
                .get(row.older().get(0))
                .equals(gold.newer().get(row.newer().get(0))))
            .as("%s", row)
            .isEqualTo(row.change().equals("unchanged"));
      }
    }
  }

  @Test
  void goldHoldsEveryClassAtLeastEightyTimes() {
    VersionAgreement own = agreementOfAll(true);
    assertThat(own.changes().values().stream().mapToLong(Counts::gold).sum()).isEqualTo(857);
    assertThat(own.changes())
        .allSatisfy((change, counts) ->
            assertThat(counts.gold()).as("%s", change).isGreaterThanOrEqualTo(80));
  }

  // the bar is 0.95, and 0.85 of what is split, merged or moved
  @ParameterizedTest
  @EnumSource(VersionChange.class)
  void everyClassIsFoundAndRight(VersionChange change) {
    double floor = switch (change) {
      case UNCHANGED, EDITED, ADDED, DELETED -> 0.95;
      case SPLIT, MERGED, MOVED -> 0.93;
    };
    Counts counts = agreementOfAll(false).changes().get(change);
    assertThat(counts.precision()).as("precision of %s", counts).isGreaterThanOrEqualTo(floor);
    assertThat(counts.recall()).as("recall of %s", counts).isGreaterThanOrEqualTo(floor);
  }

  private static VersionAgreement agreementOfAll(boolean withItself) {
    VersionAgreement sum = VersionAgreement.NONE;
    for (String name : VersionGold.names()) {
      VersionGold gold = VersionGold.of(name);
      List<VersionRow> rows = VersionTexts.rows(gold);
      sum = sum.plus(VersionAgreement.between(
          rows, withItself ? rows : VersionTexts.compared(gold).rows()));
    }
    return sum;
  }
}
