package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lines of two made-up languages, of which any stretch can be put anywhere: what long texts in tests
 * are made of. A line of one language and that of the same number in the other translate each other,
 * in three words of five; one in four holds a name and one in eight a number, the same in both.
 */
final class Lines {

  private static final int WORDS = 4_000;
  private static final int NAMES = 200;

  private final Random random;
  private final int[][] sentences;

  Lines(long seed, int count) {
    random = new Random(seed);
    sentences = IntStream.range(0, count)
        .mapToObj(i ->
            random.ints(5 + random.nextInt(18), 0, 1 << 20).map(Lines::rank).toArray())
        .toArray(int[][]::new);
  }

  /** Lines and the numbers of those they come from; the same number is a translation. */
  record Text(List<String> lines, List<Integer> origins) {

    Text() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Frequent words are frequent, as in Zipf's law. */
  private static int rank(int draw) {
    return (int) StrictMath.pow(WORDS, draw / (double) (1 << 20)) - 1;
  }

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

  Text text(boolean source, int start, int end) {
    Text text = new Text();
    append(text, source, start, end);
    return text;
  }

  void append(Text text, boolean source, int start, int end) {
    for (int i = start; i < end; i++) {
      text.lines().add(line(i, source));
      text.origins().add(i);
    }
  }

  /** A number from 0 on, by chance. */
  int draw(int bound) {
    return random.nextInt(bound);
  }
}
