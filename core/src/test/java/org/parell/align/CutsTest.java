package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.bitext.Border;
import org.parell.learning.Priors;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** Cuts stand where both sides go on together, and nowhere else. */
class CutsTest {

  private static final int LINES = 2_000;
  private static final int PART = 200;

  private final Lines lines = new Lines(5, 4 * LINES);

  private static List<Border> cuts(Lines.Text source, Lines.Text target, int partSize) {
    Bitext bitext = Bitexts.lines(source.lines(), target.lines());
    Vocabulary sourceWords = new Vocabulary();
    Vocabulary targetWords = new Vocabulary();
    DocumentPair text = new DocumentPair(bitext, new Tokenizer(), sourceWords, targetWords);
    WordPairs priors = Priors.of(sourceWords, targetWords, List.of());
    return new Cuts(
            priors,
            WordShares.inverse(List.of(text.source), sourceWords.size(), 0),
            WordShares.inverse(List.of(text.target), targetWords.size(), 0),
            partSize)
        .of(text);
  }

  /** Before a line and its translation. */
  private static void assertRight(List<Border> cuts, Lines.Text source, Lines.Text target) {
    assertThat(cuts)
        .allSatisfy(cut -> assertThat(target.origins().get(cut.target()))
            .isEqualTo(source.origins().get(cut.source())));
  }

  private static int largest(List<Border> cuts, int sourceCount) {
    int largest = 0;
    int before = 0;
    for (Border cut : cuts) {
      largest = Math.max(largest, cut.source() - before);
      before = cut.source();
    }
    return Math.max(largest, sourceCount - before);
  }

  @Test
  void aLongTextIsCutIntoPartsOfAboutTheSize() {
    Lines.Text source = lines.text(true, 0, LINES);
    Lines.Text target = lines.text(false, 0, LINES);
    List<Border> cuts = cuts(source, target, PART);
    assertRight(cuts, source, target);
    assertThat(largest(cuts, LINES)).isLessThanOrEqualTo(3 * PART);
    assertThat(cuts).hasSizeBetween(LINES / PART / 2, 2 * LINES / PART);
  }

  @Test
  void aShortTextIsNotCut() {
    Lines.Text source = lines.text(true, 0, LINES);
    assertThat(cuts(source, lines.text(false, 0, LINES), LINES / 5)).isEmpty();
  }

  @Test
  void unrelatedTextsAreNotCut() {
    assertThat(cuts(lines.text(true, 0, LINES), lines.text(false, LINES, 2 * LINES), PART))
        .isEmpty();
  }

  @Test
  void noCutLiesInALongInsertionAndOneLiesBehindIt() {
    Lines.Text source = lines.text(true, 0, LINES);
    Lines.Text target = lines.text(false, 0, 500);
    lines.append(target, false, 2 * LINES, 3 * LINES);
    lines.append(target, false, 500, LINES);
    List<Border> cuts = cuts(source, target, PART);
    assertRight(cuts, source, target);
    assertThat(cuts).anyMatch(cut -> cut.source() < 500).anyMatch(cut -> cut.source() > 500);
  }

  /**
   * A chapter that was moved towards the front, so that a window holds it on both sides but what it
   * was moved over on one side alone: to cut in it would lose that.
   */
  @Test
  void noCutLiesInAMovedChapter() {
    for (int moved = 150; moved <= 350; moved += 50) {
      for (int over = 100; over <= 900; over += 100) {
        Lines.Text source = lines.text(true, 0, 100);
        lines.append(source, true, 100 + over, 100 + over + moved);
        lines.append(source, true, 100, 100 + over);
        lines.append(source, true, 100 + over + moved, LINES);
        Lines.Text target = lines.text(false, 0, LINES);
        List<Border> cuts = cuts(source, target, PART);
        assertRight(cuts, source, target);
        int end = 100 + moved;
        if (over > 1.5 * moved) {
          List<Integer> sources =
              new ArrayList<>(cuts.stream().map(Border::source).toList());
          assertThat(sources).noneMatch(i -> 100 < i && i < end);
        }
      }
    }
  }

  /**
   * At the end of the source two passages stand the other way round than in the target, where as much
   * lies between them: the second is seen first, but more speaks for the first.
   */
  @Test
  void noCutFollowsWhatIsSeenFirst() {
    Lines.Text source = lines.text(true, 0, 1_000);
    lines.append(source, true, 1_000, 1_450);
    lines.append(source, true, 1_450, 1_800);
    Lines.Text target = lines.text(false, 0, 1_000);
    lines.append(target, false, 1_450, 1_800);
    lines.append(target, false, 2 * LINES, 2 * LINES + 500);
    lines.append(target, false, 1_000, 1_450);
    for (int partSize = 150; partSize <= 300; partSize += 10) {
      assertThat(cuts(source, target, partSize))
          .isNotEmpty()
          .noneMatch(cut -> cut.source() > 1_450);
    }
  }
}
