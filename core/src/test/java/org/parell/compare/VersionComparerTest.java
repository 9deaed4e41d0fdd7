package org.parell.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.compare.VersionTexts.lines;
import static org.parell.compare.VersionTexts.sentences;
import static org.parell.compare.VersionTexts.shown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parell.segment.SegmentedDocument;

class VersionComparerTest {

  private static final String BOAT = "The boat came in the morning with the post and the flour.";
  private static final String PIER = "Nobody was at the pier when it tied up.";
  private static final String WHISTLE = "The teacher had heard the whistle from the school.";
  private static final String LETTERS = "When she came down the letters lay under a stone.";
  private static final String TEA = "Then everybody went home and drank tea.";

  @Test
  void textBesideItselfIsUnchanged() {
    assertThat(compared(lines(BOAT, PIER, BOAT), lines(BOAT, PIER, BOAT)))
        .containsExactly("unchanged 0:0", "unchanged 1:1", "unchanged 2:2");
  }

  @Test
  void whiteSpaceIsNoChange() {
    assertThat(compared(lines("The  boat\tcame."), lines(" The boat came. ")))
        .containsExactly("unchanged 0:0");
  }

  @Test
  void oneSentenceWithOtherWordsIsEdited() {
    assertThat(compared(
            lines(BOAT, PIER, WHISTLE), lines(BOAT, "Hardly anybody was at the pier.", WHISTLE)))
        .containsExactly("unchanged 0:0", "edited 1:1", "unchanged 2:2");
  }

  @Test
  void unrelatedSentenceInTheSamePlaceIsDeletedAndAdded() {
    assertThat(compared(lines(BOAT, PIER, WHISTLE), lines(BOAT, TEA, WHISTLE)))
        .containsExactly("unchanged 0:0", "deleted 1:", "added :1", "unchanged 2:2");
  }

  @Test
  void splitAndMergedSentencesAreTold() {
    String joined = "The teacher had heard the whistle from the school, and when she came down the"
        + " letters lay under a stone.";
    assertThat(compared(lines(BOAT, joined, TEA), lines(BOAT, WHISTLE, LETTERS, TEA)))
        .containsExactly("unchanged 0:0", "split 1:1-2", "unchanged 2:3");
    assertThat(compared(lines(BOAT, WHISTLE, LETTERS, TEA), lines(BOAT, joined, TEA)))
        .containsExactly("unchanged 0:0", "merged 1-2:1", "unchanged 3:2");
  }

  @Test
  void sentenceAddedBesideAnEditedOneIsNoSplit() {
    assertThat(compared(
            lines(BOAT, WHISTLE, TEA),
            lines(BOAT, "The young teacher had heard the whistle from the school.", PIER, TEA)))
        .containsExactly("unchanged 0:0", "edited 1:1", "added :2", "unchanged 2:3");
  }

  @Test
  void passageElsewhereHasMovedEvenIfEdited() {
    List<String> rows = compared(
        lines(BOAT, PIER, WHISTLE, LETTERS, TEA),
        lines(WHISTLE, LETTERS, TEA, BOAT, "Nobody at all was at the pier when it tied up."));
    assertThat(rows)
        .containsExactly(
            "unchanged 2:0", "unchanged 3:1", "unchanged 4:2", "moved 0:3", "moved 1:4");
  }

  @Test
  void splitThatTellsTheEndBeforeTheMiddleIsASplit() {
    assertThat(compared(
            lines(
                BOAT,
                "The teacher, who had heard the whistle, came down to the pier at once.",
                TEA),
            lines(
                BOAT,
                "The teacher came down to the pier at once.",
                "She had heard the whistle.",
                TEA)))
        .containsExactly("unchanged 0:0", "split 1:1-2", "unchanged 2:3");
    assertThat(compared(
            lines(
                BOAT,
                "The teacher, who had heard the whistle, came down to the pier at once.",
                TEA),
            lines(
                BOAT, "The teacher came down to the pier at once.", "It was the first boat.", TEA)))
        .containsExactly("unchanged 0:0", "edited 1:1", "added :2", "unchanged 2:3");
  }

  @Test
  void passageThatMovedMayHaveBeenSplitOrMergedOnItsWay() {
    String joined = "The teacher had heard the whistle from the school, and when she came down the"
        + " letters lay under a stone.";
    String heavy = BOAT + " " + PIER + " " + TEA;
    assertThat(compared(lines(joined, heavy, TEA), lines(heavy, WHISTLE, LETTERS, TEA)))
        .containsExactly("unchanged 1:0", "moved 0:1-2", "unchanged 2:3");
    assertThat(compared(lines(heavy, WHISTLE, LETTERS, TEA), lines(joined, heavy, TEA)))
        .containsExactly("moved 1-2:0", "unchanged 0:1", "unchanged 3:2");
  }

  /** What was deleted between two segments cannot stand between the halves of what came there. */
  @Test
  void deletedSegmentStandsBehindWhatMovedIntoItsPlace() {
    String joined = "The teacher had heard the whistle from the school, and when she came down the"
        + " letters lay under a stone.";
    String heavy = BOAT + " " + PIER + " " + TEA;
    assertThat(compared(
            lines(joined, heavy, "A cat slept.", TEA), lines(heavy, WHISTLE, LETTERS, TEA)))
        .containsExactlyInAnyOrder("unchanged 1:0", "moved 0:1-2", "deleted 2:", "unchanged 3:3");
  }

  @Test
  void shortWordThatStandsInManyPlacesHasNotMoved() {
    assertThat(compared(
            lines("Yes.", BOAT, PIER, WHISTLE, "Yes."), lines(BOAT, PIER, "Yes.", WHISTLE, "Yes.")))
        .containsExactly(
            "deleted 0:",
            "unchanged 1:0",
            "unchanged 2:1",
            "added :2",
            "unchanged 3:3",
            "unchanged 4:4");
    assertThat(compared(lines("Contents", BOAT, PIER, TEA), lines(BOAT, PIER, "Contents", TEA)))
        .contains("moved 0:2");
  }

  @Test
  void exchangedSidesDeleteWhatWasAdded() {
    SegmentedDocument older = lines(BOAT, WHISTLE, TEA);
    SegmentedDocument newer = lines(BOAT, PIER, WHISTLE);
    assertThat(compared(older, newer))
        .containsExactly("unchanged 0:0", "added :1", "unchanged 1:2", "deleted 2:");
    assertThat(compared(newer, older))
        .containsExactly("unchanged 0:0", "deleted 1:", "unchanged 2:1", "added :2");
  }

  @Test
  void emptyVersionsHaveRowsToo() {
    assertThat(compared(lines(), lines())).isEmpty();
    assertThat(compared(lines(BOAT, ""), lines())).containsExactly("deleted 0:", "deleted 1:");
    assertThat(compared(lines(), lines("", BOAT))).containsExactly("added :0", "added :1");
  }

  @Test
  void similarityIsTheShareOfCharactersThatAreKept() {
    VersionRow row = VersionComparer.standard()
        .compare(lines("one two four"), lines("One two five"))
        .rows()
        .get(0);
    assertThat(row.change()).isEqualTo(VersionChange.EDITED);
    assertThat(row.similarity()).isEqualTo(0.6);
  }

  @Test
  void countsHoldEveryChange() {
    assertThat(VersionComparer.standard()
            .compare(lines(BOAT), lines(BOAT, TEA))
            .counts()
            .values())
        .containsExactly(1, 0, 0, 0, 0, 1, 0);
  }

  @Test
  void rowsThatLeaveASegmentOutAreNoComparison() {
    VersionRow row = new VersionRow(VersionChange.UNCHANGED, 0, 1, 0, 1, 1);
    assertThatThrownBy(() -> new VersionComparison(lines(BOAT, PIER), lines(BOAT), List.of(row)))
        .hasMessageContaining("cover 1 older and 1 newer segments, but there are 2 and 1");
    assertThatThrownBy(
            () -> new VersionComparison(lines(BOAT), lines(BOAT, BOAT), List.of(row, row)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new VersionRow(VersionChange.SPLIT, 0, 1, 0, 1, 1))
        .hasMessageContaining("are not SPLIT");
  }

  /** Whatever is done to a text, the rows cover both versions, and two runs agree. */
  @Test
  void rowsCoverWhateverIsDoneToAText() {
    Random random = new Random(11);
    for (int run = 0; run < 300; run++) {
      List<String> older = sentences(random, random.nextInt(30));
      List<String> newer = new ArrayList<>(older);
      for (int k = random.nextInt(10); k > 0 && !newer.isEmpty(); k--) {
        int at = random.nextInt(newer.size());
        switch (random.nextInt(5)) {
          case 0 -> newer.remove(at);
          case 1 -> newer.add(at, "\uD800 \u0000 new");
          case 2 -> newer.set(at, newer.get(at).replace('a', 'o'));
          case 3 -> newer.add(random.nextInt(newer.size()), newer.remove(at));
          default -> newer.set(at, newer.get(at) + " " + newer.get(random.nextInt(newer.size())));
        }
      }
      VersionComparison found = VersionComparer.standard().compare(lines(older), lines(newer));
      assertThat(VersionComparer.standard().compare(lines(older), lines(newer))).isEqualTo(found);
    }
  }

  @Test
  void longVersionTakesSeconds() {
    Random random = new Random(3);
    List<String> older = sentences(random, 10_000);
    List<String> newer = new ArrayList<>(older);
    for (int i = 0; i < 10_000; i += 4) {
      newer.set(i, newer.get(i) + " and more");
    }
    Collections.rotate(newer.subList(2000, 9000), 300);
    newer.subList(100, 200).clear();
    VersionComparison found = within(20, lines(older), lines(newer));
    assertThat(found.counts().get(VersionChange.MOVED)).isBetween(290, 310);
    assertThat(found.counts().get(VersionChange.DELETED)).isBetween(95, 105);
  }

  @Test
  void versionWithoutAnythingEqualGoesThroughTheAligner() {
    Random random = new Random(5);
    List<String> older = sentences(random, 1500);
    List<String> newer =
        new ArrayList<>(older.stream().map(text -> text + " too").toList());
    newer.remove(700);
    VersionComparison found = within(60, lines(older), lines(newer));
    assertThat(found.counts().get(VersionChange.EDITED)).isGreaterThan(1480);
    assertThat(found.rows()).contains(new VersionRow(VersionChange.DELETED, 700, 701, 700, 700, 0));
  }

  @Test
  void hostileVersionsTakeSeconds() {
    List<String> same = Collections.nCopies(10_000, "Again the same sentence, word by word.");
    assertThat(within(20, lines(same), lines(same.subList(0, 9_000))).counts().values())
        .containsExactly(9000, 0, 0, 0, 0, 0, 1000);
    List<String> alternating = IntStream.range(0, 4_000)
        .mapToObj(i -> i % 2 == 0 ? "Again the same sentence." : "And then another one.")
        .toList();
    List<String> other = IntStream.range(0, 4_000)
        .mapToObj(i -> i % 3 == 0 ? "Again the same sentence." : "And then another one.")
        .toList();
    within(60, lines(alternating), lines(other));
    within(60, lines(same.subList(0, 1_500)), lines(alternating));
    String endless = "word and word ".repeat(70_000);
    within(20, lines(endless + "a", BOAT), lines(BOAT, endless + "b"));
    List<String> reversed = new ArrayList<>(sentences(new Random(1), 3_000));
    List<String> straight = List.copyOf(reversed);
    Collections.reverse(reversed);
    within(60, lines(straight), lines(reversed));
  }

  private static VersionComparison within(
      int seconds, SegmentedDocument older, SegmentedDocument newer) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(seconds), () -> VersionComparer.standard().compare(older, newer));
  }

  private static List<String> compared(SegmentedDocument older, SegmentedDocument newer) {
    return shown(VersionComparer.standard().compare(older, newer));
  }
}
