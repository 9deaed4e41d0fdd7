package org.parell.multitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class MultiAlignmentTest {

  private static final SegmentedDocument ENGLISH = lines("One.\nTwo.\nThree.\n", "en");
  private static final SegmentedDocument NYNORSK = lines("Ein.\nTo.\n", "nn");
  private static final SegmentedDocument CATALAN = lines("U.\nDos i  tres.\n", "ca");
  private static final MultiText TEXT = new MultiText(List.of(ENGLISH, NYNORSK, CATALAN));

  private static final List<Row> ROWS =
      List.of(row(0.9, 0, 1, 0, 0, 0, 1), row(0.5, 1, 1, 0, 1, 1, 1), row(0.8, 1, 3, 1, 2, 1, 2));

  @Test
  void rowsThatCoverAllDocumentsInOrderAreTaken() {
    MultiAlignment alignment = new MultiAlignment(TEXT, ROWS, List.of());
    assertThat(alignment.links()).containsExactly(ROWS.get(0), ROWS.get(2));
    assertThat(ROWS.get(0).missing()).containsExactly(1);
    assertThat(ROWS.get(1).isNull()).isTrue();
    assertThat(ROWS.get(2).shape()).isEqualTo("2-1-1");
    assertThat(IndexRow.of(ROWS.get(2))).hasToString("[1, 2]:[1]:[1]");
    assertThat(RatedRow.of(ROWS.get(2)).confidence()).hasValue(0.8);
  }

  @Test
  void textOfARowIsFoldedAndJoined() {
    MultiAlignment alignment = new MultiAlignment(TEXT, ROWS, List.of());
    assertThat(alignment.text(ROWS.get(2), 0)).isEqualTo("Two. Three.");
    assertThat(alignment.text(ROWS.get(2), 2)).isEqualTo("Dos i tres.");
    assertThat(alignment.text(ROWS.get(0), 1)).isEmpty();
  }

  @Test
  void gapsOverlapsAndLeftoversAreRefused() {
    refused(List.of(ROWS.get(0), ROWS.get(2)), "must start at segment 0 of document 1");
    refused(List.of(ROWS.get(0), ROWS.get(0)), "must start at segment 1 of document 0");
    refused(ROWS.subList(0, 2), "rows end at segment 1 of document 0, but there are 3 segments");
    refused(List.of(row(1, 0, 1, 0, 1)), "must have a range for each of 3 documents");
  }

  private static void refused(List<Row> rows, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MultiAlignment(TEXT, rows, List.of()))
        .withMessageContaining(message);
  }

  @Test
  void linksThatAreNotSureEnoughComeApart() {
    MultiAlignment alignment = new MultiAlignment(TEXT, ROWS, List.of());
    assertThat(alignment.withMinConfidence(0.8)).isEqualTo(alignment);
    MultiAlignment sure = alignment.withMinConfidence(0.9);
    assertThat(sure.rows().subList(0, 2)).isEqualTo(ROWS.subList(0, 2));
    assertThat(sure.rows().subList(2, 6).stream().map(row -> IndexRow.of(row).toString()))
        .containsExactly("[1]:[]:[]", "[2]:[]:[]", "[]:[1]:[]", "[]:[]:[1]");
    assertThat(sure.rows().get(5).confidence()).isEqualTo(1 - 0.8);
    assertThat(sure.links()).containsExactly(ROWS.get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alignment.withMinConfidence(1.1))
        .withMessageContaining("threshold 1.1 must be from 0 to 1");
  }

  @Test
  void pairsOfOtherDocumentsAreRefused() {
    Alignment english = new Alignment(TEXT.pair(0, 1), TWO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MultiAlignment(TEXT, ROWS, List.of(english)))
        .withMessageContaining("found 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MultiAlignment(TEXT, ROWS, List.of(english, english, english)))
        .withMessage("pair 1 must be of documents 0 and 2");
  }

  private static final List<Bead> TWO =
      List.of(new Bead(0, 1, 0, 0, 0.6), new Bead(1, 2, 0, 1, 0.7), new Bead(2, 3, 1, 2, 0.4));
  private static final List<Bead> OTHERS =
      List.of(new Bead(0, 1, 0, 1, 0.95), new Bead(1, 3, 1, 2, 0.85));
  private static final List<Bead> LAST =
      List.of(new Bead(0, 0, 0, 1, 0.3), new Bead(0, 1, 1, 1, 0.2), new Bead(1, 2, 1, 2, 0.75));

  @Test
  void pairHasTheConfidencesOfItsOwnWhereItsBeadsStandInTheRows() {
    MultiAlignment alignment = new MultiAlignment(
        TEXT,
        ROWS,
        List.of(
            new Alignment(TEXT.pair(0, 1), TWO),
            new Alignment(TEXT.pair(0, 2), OTHERS),
            new Alignment(TEXT.pair(1, 2), LAST)));
    assertThat(alignment.pair(0, 1).beads())
        .containsExactly(
            new Bead(0, 1, 0, 0, 0.6), new Bead(1, 1, 0, 1, 0.5), new Bead(1, 3, 1, 2, 0.8));
    assertThat(alignment.pair(0, 2).beads()).isEqualTo(OTHERS);
    assertThat(alignment.pair(1, 2).beads()).isEqualTo(LAST);
    assertThat(alignment.pair(2, 1)).isEqualTo(alignment.pair(1, 2).swapped());
    assertThat(alignment.found(1, 2).orElseThrow().beads()).isEqualTo(LAST);
    assertThat(alignment.found(2, 0).orElseThrow())
        .isEqualTo(alignment.found(0, 2).orElseThrow().swapped());
  }

  @Test
  void rowsAloneHaveNoPairsButImplyThem() {
    MultiAlignment alignment = new MultiAlignment(TEXT, ROWS, List.of());
    assertThat(alignment.found(0, 1)).isEmpty();
    assertThat(alignment.pair(0, 2).beads())
        .containsExactly(new Bead(0, 1, 0, 1, 0.9), new Bead(1, 3, 1, 2, 0.8));
  }

  @Test
  void documentsMustBeTwoAndAPairOfTwo() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MultiText(List.of(ENGLISH)));
    assertThatIllegalArgumentException().isThrownBy(() -> TEXT.pair(1, 1));
  }

  @Test
  void badRowsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> row(1, 0, 0, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> row(1.5, 0, 1, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> row(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexRange(2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndexRow(List.of(List.of(0), List.of(-1))));
    IndexRow some = new IndexRow(List.of(List.of(0), List.of()));
    assertThat(some.isNull()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new RatedRow(some, OptionalDouble.of(2)));
  }

  private static Row row(double confidence, int... bounds) {
    List<IndexRange> ranges = new java.util.ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(new IndexRange(bounds[i], bounds[i + 1]));
    }
    return new Row(ranges, confidence);
  }

  private static SegmentedDocument lines(String text, String language) {
    return SegmentedDocument.ofLines("text." + language, text, new Language(language));
  }
}
