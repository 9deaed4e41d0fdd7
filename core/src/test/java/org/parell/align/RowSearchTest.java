package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;

class RowSearchTest {

  // 1-1-1 twice, but the last pair merges both
  private static final List<Bead> APART =
      List.of(new Bead(0, 1, 0, 1, 0.9), new Bead(1, 2, 1, 2, 0.9));

  @Test
  void linkThatTheOtherPairsContradictIsCut() {
    assertThat(rows(2, APART, APART, List.of(new Bead(0, 2, 0, 2, 0.5))))
        .containsExactly("[0]:[0]:[0]", "[1]:[1]:[1]");
  }

  @Test
  void linkThatIsSureHoldsItsRowTogetherAgainstDoubtfulPairs() {
    List<Bead> doubtful = List.of(new Bead(0, 1, 0, 1, 0.5), new Bead(1, 2, 1, 2, 0.5));
    List<Bead> sure = List.of(new Bead(0, 2, 0, 2, 1));
    assertThat(rows(2, doubtful, sure, sure)).containsExactly("[0, 1]:[0, 1]:[0, 1]");
  }

  @Test
  void onePairIsEnoughToLinkAndConfidenceTellsThatTheOthersDoNot() {
    List<Bead> none = List.of(new Bead(0, 1, 0, 0, 1), new Bead(1, 1, 0, 1, 1));
    List<Bead> link = List.of(new Bead(0, 1, 0, 1, 0.8));
    List<Row> rows = search(1, link, none, none);
    assertThat(rows)
        .extracting(row -> IndexRow.of(row).toString())
        .containsExactly("[0]:[0]:[]", "[]:[]:[0]");
    assertThat(rows.get(0).confidence()).isEqualTo(0.8);
    assertThat(rows.get(1).confidence()).isEqualTo(1);
  }

  @Test
  void alignmentsThatContradictOneAnotherEverywhereStillGiveRows() {
    Random random = new Random(9);
    for (int round = 0; round < 100; round++) {
      check(random, 2 + random.nextInt(4), random.nextInt(12));
    }
  }

  @Test
  void longAlignmentsThatContradictOneAnotherTakeLimitedTime() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(new Random(1), 3, 2000));
  }

  /** That rows cover all documents in order, the value checks. */
  private static void check(Random random, int documents, int size) {
    List<SegmentedDocument> texts = new ArrayList<>();
    for (int k = 0; k < documents; k++) {
      texts.add(document(size));
    }
    MultiText text = new MultiText(texts);
    List<Aligner.Found> found = new ArrayList<>();
    for (int source = 0; source < documents; source++) {
      for (int target = source + 1; target < documents; target++) {
        found.add(found(text.pair(source, target), randomBeads(random, size)));
      }
    }
    int[] sizes = new int[documents];
    Arrays.fill(sizes, size);
    List<Row> rows = new RowSearch(sizes, found).rows();
    assertThat(new MultiAlignment(text, rows, List.of()).rows())
        .allMatch(row -> row.confidence() >= 0 && row.confidence() <= 1);
  }

  private static List<Bead> randomBeads(Random random, int size) {
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < size || j < size) {
      int a = Math.min(size - i, random.nextInt(4));
      int b = Math.min(size - j, random.nextInt(4));
      if (a + b > 0) {
        beads.add(new Bead(i, i + a, j, j + b, random.nextDouble()));
      }
      i += a;
      j += b;
    }
    return beads;
  }

  private static List<String> rows(int size, List<Bead> one, List<Bead> other, List<Bead> third) {
    return search(size, one, other, third).stream()
        .map(row -> IndexRow.of(row).toString())
        .toList();
  }

  private static List<Row> search(int size, List<Bead> one, List<Bead> other, List<Bead> third) {
    Bitext bitext = new Bitext(document(size), document(size));
    return new RowSearch(
            new int[] {size, size, size},
            List.of(found(bitext, one), found(bitext, other), found(bitext, third)))
        .rows();
  }

  private static Aligner.Found found(Bitext bitext, List<Bead> beads) {
    Alignment alignment = new Alignment(bitext, beads);
    return new Aligner.Found(alignment, alignment.links());
  }

  private static SegmentedDocument document(int size) {
    return SegmentedDocument.ofLines("text", "x\n".repeat(size), Language.ENGLISH);
  }
}
