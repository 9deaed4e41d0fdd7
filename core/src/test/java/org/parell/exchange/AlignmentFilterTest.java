package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.exchange.FilterReason.DUPLICATE;
import static org.parell.exchange.FilterReason.IDENTICAL;
import static org.parell.exchange.FilterReason.INCOMPLETE;
import static org.parell.exchange.FilterReason.LENGTH_RATIO;
import static org.parell.exchange.FilterReason.LOW_CONFIDENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.document.Span;
import org.parell.language.Language;

class AlignmentFilterTest {

  private final AlignmentBuilder builder =
      new AlignmentBuilder("a.en", Language.ENGLISH, "a.nn", Language.NYNORSK);

  static Stream<Arguments> alignments() {
    return Alignments.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alignments")
  void filterWithoutWishesKeepsAll(String name, Alignment alignment) {
    FilteredAlignment filtered = AlignmentFilter.builder().build().apply(alignment);
    assertThat(filtered.alignment()).isEqualTo(alignment);
    assertThat(filtered.kept()).isEqualTo(alignment.beads());
    assertThat(filtered.leftOutCount()).isZero();
    assertThat(filtered.leftOut()).containsOnlyKeys(FilterReason.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alignments")
  void whatIsKeptReadsAsBeforeAndWhatIsNotIsCounted(String name, Alignment alignment) {
    AlignmentFilter filter = AlignmentFilter.builder()
        .dropNullBeads()
        .minConfidence(0.3)
        .dropDuplicates()
        .maxLengthRatio(2)
        .build();
    FilteredAlignment filtered = filter.apply(alignment);
    Alignment rest = filtered.alignment();
    assertThat(rest.beads()).hasSameSizeAs(filtered.kept());
    for (int i = 0; i < rest.beads().size(); i++) {
      Bead bead = rest.beads().get(i);
      Bead was = filtered.kept().get(i);
      assertThat(rest.sourceText(bead)).isEqualTo(alignment.sourceText(was));
      assertThat(rest.targetText(bead)).isEqualTo(alignment.targetText(was));
      assertThat(bead.confidence()).isEqualTo(was.confidence()).isGreaterThanOrEqualTo(0.3);
    }
    assertThat(filtered.kept().size() + filtered.leftOutCount())
        .isEqualTo(alignment.beads().size());
    // nothing more is to be left out of what is left
    assertThat(filter.apply(rest).alignment()).isEqualTo(rest);
  }

  @Test
  void beadsWithoutTextOnOneSideAreLeftOut() {
    builder.add(List.of("a"), List.of("b"), 1);
    builder.add(List.of("a"), List.of(), 1);
    builder.add(List.of(""), List.of("b", "c"), 1);
    FilteredAlignment filtered = applied(AlignmentFilter.builder().dropNullBeads());
    assertThat(texts(filtered)).containsExactly("a = b");
    assertThat(filtered.leftOut()).containsEntry(INCOMPLETE, 2);
    assertThat(filtered.alignment().target().size()).isEqualTo(1);
  }

  @Test
  void beadsBelowAConfidenceAreLeftOut() {
    builder.add(List.of("a"), List.of("b"), 0.5);
    builder.add(List.of("c"), List.of("d"), 0.4999);
    builder.add(List.of("e"), List.of(), 0.1);
    FilteredAlignment filtered = applied(AlignmentFilter.builder().minConfidence(0.5));
    assertThat(texts(filtered)).containsExactly("a = b");
    assertThat(filtered.leftOut()).containsEntry(LOW_CONFIDENCE, 2);
  }

  @Test
  void linksOfTheSameTextAreLeftOut() {
    builder.add(List.of("Oslo,  1952"), List.of("OSLO,", "1952"), 1);
    builder.add(List.of("5\u00A0kg"), List.of("5 kg"), 1);
    builder.add(List.of("same"), List.of("sama"), 1);
    builder.add(List.of(""), List.of(""), 1);
    FilteredAlignment filtered = applied(AlignmentFilter.builder().dropIdentical());
    assertThat(texts(filtered)).containsExactly("same = sama", " = ");
    assertThat(filtered.leftOut()).containsEntry(IDENTICAL, 2);
  }

  @Test
  void linksThatComeAgainAreLeftOutAndNullBeadsAreNot() {
    builder.add(List.of("Yes."), List.of("Ja."), 1);
    builder.add(List.of("Yes."), List.of("Jau."), 1);
    builder.add(List.of("YES."), List.of("ja."), 1);
    builder.add(List.of("Yes."), List.of(), 1);
    builder.add(List.of("Yes."), List.of(), 1);
    FilteredAlignment filtered = applied(AlignmentFilter.builder().dropDuplicates());
    assertThat(texts(filtered)).containsExactly("Yes. = Ja.", "Yes. = Jau.", "Yes. = ", "Yes. = ");
    assertThat(filtered.leftOut()).containsEntry(DUPLICATE, 1);
  }

  @Test
  void whatIsLeftOutMakesNoLaterOneADuplicate() {
    builder.add(List.of("Yes."), List.of("Ja."), 0.1);
    builder.add(List.of("Yes."), List.of("Ja."), 0.9);
    FilteredAlignment filtered =
        applied(AlignmentFilter.builder().dropDuplicates().minConfidence(0.5));
    assertThat(filtered.kept()).extracting(Bead::confidence).containsExactly(0.9);
    assertThat(filtered.leftOut()).containsEntry(LOW_CONFIDENCE, 1).containsEntry(DUPLICATE, 0);
  }

  @Test
  void linksOfUnlikeLengthAreLeftOut() {
    builder.add(List.of("a b c d"), List.of("å å"), 1);
    builder.add(List.of("å å"), List.of("a b c d e"), 1);
    builder.add(List.of("abcde"), List.of("👍👍"), 1);
    builder.add(List.of("a very long one"), List.of(), 1);
    FilteredAlignment filtered = applied(AlignmentFilter.builder().maxLengthRatio(2));
    assertThat(texts(filtered)).containsExactly("a b c d = å å", "a very long one = ");
    assertThat(filtered.leftOut()).containsEntry(LENGTH_RATIO, 2);
  }

  @Test
  void beadCountsUnderItsFirstReason() {
    builder.add(List.of("a"), List.of("a"), 0.1);
    builder.add(List.of("a"), List.of(), 0.1);
    AlignmentFilter.Builder all = AlignmentFilter.builder()
        .dropNullBeads()
        .minConfidence(0.5)
        .dropIdentical()
        .dropDuplicates()
        .maxLengthRatio(1);
    assertThat(applied(all).leftOut())
        .isEqualTo(
            Map.of(INCOMPLETE, 1, LOW_CONFIDENCE, 1, IDENTICAL, 0, LENGTH_RATIO, 0, DUPLICATE, 0));
  }

  @Test
  void offsetsBlocksAndEvidenceStay() {
    Alignment minutes = Alignments.minutes();
    List<BeadEvidence> evidence = new ArrayList<>();
    for (Bead bead : minutes.beads()) {
      Span source = bead.isNull()
          ? new Span(0, 0)
          : minutes.source().segments().get(bead.sourceStart()).span();
      Span target = bead.isNull()
          ? new Span(0, 0)
          : minutes.target().segments().get(bead.targetStart()).span();
      evidence.add(
          bead.isNull()
              ? BeadEvidence.NONE
              : new BeadEvidence(
                  0, 0, 1, List.of(new WordLink(source, target, 1, WordLinkKind.LEXICON))));
    }
    Alignment explained = new Alignment(minutes.bitext(), minutes.beads(), evidence);
    FilteredAlignment filtered =
        AlignmentFilter.builder().minConfidence(0.5).build().apply(explained);
    Alignment rest = filtered.alignment();
    assertThat(rest.beads()).hasSize(4);
    assertThat(rest.target().inFile(3)).isEqualTo(minutes.target().inFile(4));
    assertThat(rest.source().blockKind(0)).isEqualTo(minutes.source().blockKind(0));
    assertThat(rest.evidence())
        .containsExactly(evidence.get(0), evidence.get(1), evidence.get(2), evidence.get(4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void confidenceOutOfRangeIsRefused(double confidence) {
    assertThatThrownBy(() -> AlignmentFilter.builder().minConfidence(confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence " + confidence + " must be from 0 to 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, -2, Double.NaN})
  void ratioBelowOneIsRefused(double ratio) {
    assertThatThrownBy(() -> AlignmentFilter.builder().maxLengthRatio(ratio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ratio " + ratio + " must be >= 1");
  }

  private FilteredAlignment applied(AlignmentFilter.Builder filter) {
    return filter.build().apply(builder.build());
  }

  private static List<String> texts(FilteredAlignment filtered) {
    Alignment alignment = filtered.alignment();
    return alignment.beads().stream()
        .map(bead -> alignment.sourceText(bead) + " = " + alignment.targetText(bead))
        .toList();
  }
}
