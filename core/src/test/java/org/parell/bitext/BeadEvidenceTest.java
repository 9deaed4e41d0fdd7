package org.parell.bitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.document.Span;

class BeadEvidenceTest {

  @Test
  void partsAddUpToTheLogOdds() {
    assertThat(new BeadEvidence(-0.5, 1, 2.25, List.of()).logOdds()).isEqualTo(2.75);
    assertThat(BeadEvidence.NONE.logOdds()).isZero();
  }

  @Test
  void linksAreSortedBySourceThenTarget() {
    WordLink first = link(0, 9);
    WordLink second = link(5, 0);
    WordLink third = link(5, 9);
    assertThat(new BeadEvidence(0, 0, 1, List.of(third, first, second)).links())
        .containsExactly(first, second, third);
  }

  @Test
  void exchangingSidesMirrorsAndSortsTheLinks() {
    BeadEvidence evidence = new BeadEvidence(-1, 2, 3, List.of(link(0, 9), link(5, 2)));
    assertThat(evidence.swapped().links()).containsExactly(link(2, 5), link(9, 0));
    assertThat(evidence.swapped().logOdds()).isEqualTo(evidence.logOdds());
    assertThat(evidence.swapped().swapped()).isEqualTo(evidence);
  }

  @Test
  void linksAreCopied() {
    List<WordLink> links = new ArrayList<>(List.of(link(0, 0)));
    BeadEvidence evidence = new BeadEvidence(0, 0, 1, links);
    links.clear();
    assertThat(evidence.links()).containsExactly(link(0, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void numbersThatAreNotFiniteAreRefused(double number) {
    assertThatThrownBy(() -> new BeadEvidence(number, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape");
    assertThatThrownBy(() -> new BeadEvidence(0, number, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length");
    assertThatThrownBy(() -> new BeadEvidence(0, 0, number, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words");
    assertThatThrownBy(() -> link(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesThatSayTooLittleAreRefused() {
    assertThatThrownBy(() -> link(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> link(-1)).isInstanceOf(IllegalArgumentException.class);
    WordLink small = link(BeadEvidence.LEAST_SHARE / 2);
    assertThatThrownBy(() -> new BeadEvidence(0, 0, 1, List.of(small)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.05");
  }

  private static WordLink link(double share) {
    return new WordLink(new Span(0, 1), new Span(0, 1), share, WordLinkKind.LEARNED);
  }

  private static WordLink link(int source, int target) {
    return new WordLink(
        new Span(source, source + 1), new Span(target, target + 1), 0.5, WordLinkKind.LEARNED);
  }
}
