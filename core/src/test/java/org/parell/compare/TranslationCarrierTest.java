package org.parell.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.compare.VersionTexts.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;
import org.parell.testdata.VersionGold;

class TranslationCarrierTest {

  private static final String BOAT = "The boat came in the morning with the post.";
  private static final String PIER = "Nobody was at the pier when it tied up.";
  private static final String TEA = "Then everybody went home and drank tea.";
  private static final SegmentedDocument OLDER = lines(BOAT, PIER, TEA);

  private static final Alignment ONE_BY_ONE = alignment(
      OLDER, lines("Båten.", "Kaia.", "Te."), bead(0, 1, 0, 1), bead(1, 2, 1, 2), bead(2, 3, 2, 3));

  private static final Alignment TWO_TOGETHER =
      alignment(OLDER, lines("Båten og kaia.", "Te."), bead(0, 2, 0, 1), bead(2, 3, 1, 2));

  @Test
  void unchangedTextKeepsItsTranslationAndAddedTextHasNone() {
    assertThat(carried(ONE_BY_ONE, BOAT, "It was late.", PIER, TEA))
        .containsExactly("0 translated Båten.", "1 new ", "2 translated Kaia.", "3 translated Te.");
  }

  @Test
  void editedTextKeepsItsTranslationForReview() {
    assertThat(carried(ONE_BY_ONE, BOAT, "Nobody was at the quay when it tied up.", TEA))
        .containsExactly("0 translated Båten.", "1 review Kaia.", "2 translated Te.");
  }

  @Test
  void movedTextKeepsItsTranslation() {
    assertThat(carried(ONE_BY_ONE, PIER, TEA, BOAT))
        .containsExactly("0 translated Kaia.", "1 translated Te.", "2 translated Båten.");
  }

  @Test
  void splitAndMergedTextIsReviewed() {
    String both = "The boat came in the morning with the post, and nobody was at the pier when it"
        + " tied up.";
    assertThat(carried(ONE_BY_ONE, both, TEA))
        .containsExactly("0 review Båten. Kaia.", "1 translated Te.");
    assertThat(carried(ONE_BY_ONE, BOAT, PIER, "Then everybody went home.", "They drank tea."))
        .containsExactly("0 translated Båten.", "1 translated Kaia.", "2-3 review Te.");
  }

  @Test
  void textTranslatedTogetherStaysTogetherWhileNothingChanges() {
    assertThat(carried(TWO_TOGETHER, BOAT, PIER, TEA))
        .containsExactly("0-1 translated Båten og kaia.", "2 translated Te.");
    assertThat(carried(TWO_TOGETHER, BOAT, PIER + " Not even the dog.", TEA))
        .containsExactly("0-1 review Båten og kaia.", "2 translated Te.");
  }

  @Test
  void textWhosePartnerIsGoneOrElsewhereIsReviewed() {
    assertThat(carried(TWO_TOGETHER, BOAT, TEA))
        .containsExactly("0 review Båten og kaia.", "1 translated Te.");
    assertThat(carried(TWO_TOGETHER, BOAT, "It was late.", PIER, TEA))
        .containsExactly(
            "0 review Båten og kaia.", "1 new ", "2 review Båten og kaia.", "3 translated Te.");
    assertThat(carried(TWO_TOGETHER, PIER, BOAT, TEA))
        .containsExactly("0-1 review Båten og kaia.", "2 translated Te.");
  }

  @Test
  void doubtfulLinkIsReviewedAndNoLinkIsNew() {
    Alignment doubtful = alignment(
        OLDER,
        lines("Båten.", "Te."),
        new Bead(0, 1, 0, 1, 0.89),
        bead(1, 2, 1, 1),
        bead(2, 3, 1, 2));
    assertThat(carried(doubtful, BOAT, PIER, TEA))
        .containsExactly("0 review Båten.", "1 new ", "2 translated Te.");
  }

  @Test
  void whatNoRowHasIsListed() {
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(VersionComparer.standard().compare(OLDER, lines(BOAT, TEA)), ONE_BY_ONE);
    assertThat(carried.notCarried()).containsExactly(1);
    assertThat(carried.counts().values()).containsExactly(2, 0, 0);
  }

  @Test
  void alignmentOfAnotherTextIsRefused() {
    VersionComparison other = VersionComparer.standard().compare(lines(BOAT), lines(BOAT));
    assertThatThrownBy(() -> TranslationCarrier.standard().carry(other, ONE_BY_ONE))
        .hasMessageContaining("must be of the older version");
  }

  /** On a whole story, what is called translated is the gold translation of unchanged text. */
  @Test
  void nothingOfAStoryIsCalledTranslatedThatGoldDoesNotTranslate() {
    VersionGold gold = VersionGold.of("barrel.en");
    SegmentedDocument older = lines(gold.older());
    SegmentedDocument nynorsk = lines(TestData.lines("gold/barrel/segments.nn.txt"));
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(
            VersionComparer.standard().compare(older, lines(gold.newer())),
            Aligner.standard().align(new Bitext(older, nynorsk)));
    List<String> links = TestData.lines("gold/barrel/en-nn.index");
    int translated = 0;
    for (CarriedRow row : carried.rows()) {
      if (row.state() == CarriedState.TRANSLATED) {
        translated++;
        List<Integer> olderSegments =
            row.changes().stream().map(VersionRow::olderStart).toList();
        assertThat(links).contains(olderSegments + ":" + row.translation());
        assertThat(carried.newerText(row))
            .isEqualTo(older.foldedText(
                olderSegments.get(0), olderSegments.get(olderSegments.size() - 1) + 1));
      }
    }
    assertThat(translated).isGreaterThan(10);
  }

  private static Bead bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    return new Bead(sourceStart, sourceEnd, targetStart, targetEnd, 1);
  }

  private static Alignment alignment(
      SegmentedDocument source, SegmentedDocument target, Bead... beads) {
    return new Alignment(new Bitext(source, target), Arrays.asList(beads));
  }

  private static List<String> carried(Alignment translated, String... newer) {
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(VersionComparer.standard().compare(OLDER, lines(newer)), translated);
    return carried.rows().stream()
        .map(row -> row.newerStart()
            + (row.newerEnd() == row.newerStart() + 1 ? "" : "-" + (row.newerEnd() - 1))
            + " "
            + row.state().name().toLowerCase(Locale.ROOT)
            + " "
            + carried.translationText(row))
        .toList();
  }
}
