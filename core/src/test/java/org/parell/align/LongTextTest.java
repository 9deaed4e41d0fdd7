package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
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
  private static final int WORDS = 4_000;
  private static final int NAMES = 200;

  /** Lines by the number of the line they come from; the same number is a translation. */
  private record Text(List<String> lines, List<Integer> origins) {

    Text() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(String line, int origin) {
      lines.add(line);
      origins.add(origin);
    }
  }

  private final Random random = new Random(7);
  private final int[][] sentences = IntStream.range(0, 4 * LINES)
      .mapToObj(
          i -> random.ints(5 + random.nextInt(18), 0, 1 << 20).map(this::rank).toArray())
      .toArray(int[][]::new);

  /** Frequent words are frequent, as in Zipf's law. */
  private int rank(int draw) {
    return (int) StrictMath.pow(WORDS, draw / (double) (1 << 20)) - 1;
  }

  /** A line of made-up words; one in four holds a name and one in eight a number. */
  private String line(int sentence, boolean source) {
    List<Integer> words = new ArrayList<>();
    Random changes = new Random(31L * sentence + (source ? 0 : 1));
    for (int word : sentences[sentence]) {
      if (changes.nextInt(100) < 60) {
        words.add(word);
      }
    }
    String text = Bitexts.written(words, source ? 's' : 't');
    Random marks = new Random(sentence);
    String name =
        marks.nextInt(4) == 0 ? " Q" + Bitexts.written(List.of(marks.nextInt(NAMES)), 'q') : "";
    String number = marks.nextInt(8) == 0 ? " " + marks.nextInt(1_000) : "";
    return text + name + number + ".";
  }

  private Text text(boolean source, int start, int end) {
    Text text = new Text();
    append(text, source, start, end);
    return text;
  }

  private void append(Text text, boolean source, int start, int end) {
    for (int i = start; i < end; i++) {
      text.add(line(i, source), i);
    }
  }

  /** The share of lines with a counterpart, where order allows a link, that are linked with it. */
  private static double recall(Text source, Text target, Alignment alignment, Set<Integer> lost) {
    int right = 0;
    int all = 0;
    Set<IndexPair> found = new HashSet<>(Bitexts.pairs(alignment));
    for (int i = 0; i < source.origins.size(); i++) {
      int j = target.origins.indexOf(source.origins.get(i));
      if (j >= 0 && !lost.contains(source.origins.get(i))) {
        all++;
        right += found.contains(Bitexts.link(i, i + 1, j, j + 1)) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static long wrongAndSure(Text source, Text target, Alignment alignment) {
    return alignment.links().stream()
        .filter(bead -> bead.confidence() > 0.9)
        .filter(bead -> IntStream.range(bead.sourceStart(), bead.sourceEnd())
            .map(source.origins::get)
            .noneMatch(target.origins.subList(bead.targetStart(), bead.targetEnd())::contains))
        .count();
  }

  private static Alignment align(Text source, Text target, Effort effort) {
    return Aligner.builder()
        .effort(effort)
        .build()
        .align(Bitexts.lines(source.lines, target.lines));
  }

  private static void assertFound(
      Text source, Text target, Effort effort, double least, Set<Integer> lost) {
    Alignment alignment = align(source, target, effort);
    assertThat(recall(source, target, alignment, lost)).isGreaterThan(least);
    if (effort == Effort.FULL) {
      assertThat(wrongAndSure(source, target, alignment)).isLessThan(LINES / 200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongInsertionDoesNotLoseThePath(Effort effort) {
    Text target = text(false, 0, 700);
    append(target, false, 2 * LINES, 2 * LINES + 300);
    append(target, false, 700, LINES);
    assertFound(text(true, 0, LINES), target, effort, least(effort), Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void insertionsOnBothSidesAtOnePlaceDoNotLoseThePath(Effort effort) {
    Text source = text(true, 0, 500);
    append(source, true, 2 * LINES, 2 * LINES + 200);
    append(source, true, 500, LINES);
    Text target = text(false, 0, 500);
    append(target, false, 3 * LINES, 3 * LINES + 300);
    append(target, false, 500, LINES);
    assertFound(source, target, effort, least(effort), Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void halfOfOneSideMissingDoesNotLoseTheOther(Effort effort) {
    assertFound(text(true, 0, LINES), text(false, 0, LINES / 2), effort, least(effort), Set.of());
    assertFound(
        text(true, LINES / 2, LINES), text(false, 0, LINES), effort, least(effort), Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void aMovedChapterLosesItselfAlone(Effort effort) {
    Text target = text(false, 0, 300);
    append(target, false, 450, 1_200);
    append(target, false, 300, 450);
    append(target, false, 1_200, LINES);
    Set<Integer> moved = new HashSet<>(Bitexts.range(300, 450));
    assertFound(text(true, 0, LINES), target, effort, least(effort), moved);
  }

  @Test
  void manyMissingPagesDoNotLoseThePath() {
    Text source = new Text();
    Text target = new Text();
    for (int page = 0; page < LINES; page += 30) {
      int what = random.nextInt(6);
      if (what != 0) {
        append(source, true, page, page + 30);
      }
      if (what != 1) {
        append(target, false, page, page + 30);
      }
    }
    assertFound(source, target, Effort.FULL, least(Effort.FULL), Set.of());
  }

  /** A little under what was measured. */
  private static double least(Effort effort) {
    return effort == Effort.FULL ? 0.99 : 0.97;
  }
}
