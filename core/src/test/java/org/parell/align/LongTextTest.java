package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;

/**
 * Texts so long that a guide is needed, of which large parts are missing, added or moved: where the
 * path is lost, it must be found again.
 */
class LongTextTest {

  private static final int LINES = 1_500;
  private static final int SMALL_PART = 150;

  private final Lines generator = new Lines(7, 4 * LINES);

  /** The share of lines with a counterpart, where order allows a link, that are linked with it. */
  private static double recall(
      Lines.Text source, Lines.Text target, Alignment alignment, Set<Integer> lost) {
    int right = 0;
    int all = 0;
    Set<IndexPair> found = new HashSet<>(Bitexts.pairs(alignment));
    for (int i = 0; i < source.origins().size(); i++) {
      int j = target.origins().indexOf(source.origins().get(i));
      if (j >= 0 && !lost.contains(source.origins().get(i))) {
        all++;
        right += found.contains(Bitexts.link(i, i + 1, j, j + 1)) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static long wrongAndSure(Lines.Text source, Lines.Text target, Alignment alignment) {
    return alignment.links().stream()
        .filter(bead -> bead.confidence() > 0.9)
        .filter(bead -> IntStream.range(bead.sourceStart(), bead.sourceEnd())
            .map(source.origins()::get)
            .noneMatch(target.origins().subList(bead.targetStart(), bead.targetEnd())::contains))
        .count();
  }

  private static Alignment align(
      Lines.Text source, Lines.Text target, Effort effort, int partSize) {
    return Aligner.builder()
        .effort(effort)
        .partSize(partSize)
        .build()
        .align(Bitexts.lines(source.lines(), target.lines()));
  }

  /** In one piece, and cut into parts as small as will do. */
  private static void assertFound(
      Lines.Text source, Lines.Text target, Effort effort, double least, Set<Integer> lost) {
    for (int partSize : new int[] {Cuts.PART, SMALL_PART}) {
      Alignment alignment = align(source, target, effort, partSize);
      assertThat(recall(source, target, alignment, lost)).isGreaterThan(least);
      if (effort == Effort.FULL) {
        assertThat(wrongAndSure(source, target, alignment)).isLessThan(LINES / 200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongInsertionDoesNotLoseThePath(Effort effort) {
    Lines.Text target = generator.text(false, 0, 700);
    generator.append(target, false, 2 * LINES, 2 * LINES + 300);
    generator.append(target, false, 700, LINES);
    assertFound(generator.text(true, 0, LINES), target, effort, least(effort), Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void insertionsOnBothSidesAtOnePlaceDoNotLoseThePath(Effort effort) {
    Lines.Text source = generator.text(true, 0, 500);
    generator.append(source, true, 2 * LINES, 2 * LINES + 200);
    generator.append(source, true, 500, LINES);
    Lines.Text target = generator.text(false, 0, 500);
    generator.append(target, false, 3 * LINES, 3 * LINES + 300);
    generator.append(target, false, 500, LINES);
    assertFound(source, target, effort, least(effort), Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void halfOfOneSideMissingDoesNotLoseTheOther(Effort effort) {
    assertFound(
        generator.text(true, 0, LINES),
        generator.text(false, 0, LINES / 2),
        effort,
        least(effort),
        Set.of());
    assertFound(
        generator.text(true, LINES / 2, LINES),
        generator.text(false, 0, LINES),
        effort,
        least(effort),
        Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void aMovedChapterLosesItselfAlone(Effort effort) {
    Lines.Text target = generator.text(false, 0, 300);
    generator.append(target, false, 450, 1_200);
    generator.append(target, false, 300, 450);
    generator.append(target, false, 1_200, LINES);
    Set<Integer> moved = new HashSet<>(Bitexts.range(300, 450));
    assertFound(generator.text(true, 0, LINES), target, effort, least(effort), moved);
  }

  @Test
  void manyMissingPagesDoNotLoseThePath() {
    Lines.Text source = new Lines.Text();
    Lines.Text target = new Lines.Text();
    for (int page = 0; page < LINES; page += 30) {
      int what = generator.draw(6);
      if (what != 0) {
        generator.append(source, true, page, page + 30);
      }
      if (what != 1) {
        generator.append(target, false, page, page + 30);
      }
    }
    assertFound(source, target, Effort.FULL, least(Effort.FULL), Set.of());
  }

  /** A little under what was measured. */
  private static double least(Effort effort) {
    return effort == Effort.FULL ? 0.99 : 0.97;
  }
}
