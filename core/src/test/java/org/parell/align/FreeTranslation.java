package org.parell.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;

/**
 * A text of two chapters, made up from a seed: the first translated word by word, the second so freely
 * that hardly more than the order of its sentences is kept. Each has words of its own.
 *
 * <p>Such a text gets worse with each pass when learning goes wrong: what is learned from the first
 * chapter speaks of no word of the second, whose links are weak, and what little is learned there
 * turns them into gaps.
 *
 * @param bitext lines of both chapters
 * @param gold the beads it was made from
 */
record FreeTranslation(Bitext bitext, List<IndexPair> gold) {

  private static final int WORDS = 600;

  /**
   * Makes one.
   *
   * @param lines beads of the first chapter
   * @param freeLines beads of the second
   * @param kept of a hundred words of the second, how many are translated
   */
  static FreeTranslation of(long seed, int lines, int freeLines, int kept) {
    Random random = new Random(seed);
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    List<IndexPair> gold = new ArrayList<>();
    for (int line = 0; line < lines + freeLines; line++) {
      boolean free = line >= lines;
      int shape = random.nextInt(100);
      int a = shape < 4 ? 2 : shape < 6 ? 0 : 1;
      int b = shape >= 6 && shape < 10 ? 2 : shape >= 10 && shape < 12 ? 0 : 1;
      int[] words = sentence(random, free, Math.max(a, b));
      int start = source.size();
      int targetStart = target.size();
      addLines(source, words, a, 's');
      addLines(target, translated(random, words, free ? kept : 85, free), b, 't');
      gold.add(Bitexts.link(start, start + a, targetStart, targetStart + b));
    }
    return new FreeTranslation(Bitexts.lines(source, target), gold);
  }

  private static int[] sentence(Random random, boolean free, int sentences) {
    int length = (int) (sentences * 12 * StrictMath.exp(0.5 * random.nextGaussian()));
    return IntStream.range(0, Math.max(3, length)).map(i -> word(random, free)).toArray();
  }

  /** Frequent words are frequent, as in Zipf's law. */
  private static int word(Random random, boolean free) {
    int rank = (int) StrictMath.pow(WORDS, random.nextInt(1 << 20) / (double) (1 << 20)) - 1;
    return free ? WORDS + rank : rank;
  }

  private static int[] translated(Random random, int[] words, int kept, boolean free) {
    double longer = StrictMath.exp(0.2 * random.nextGaussian());
    int count = free ? Math.max(2, (int) (words.length * longer)) : words.length;
    return IntStream.range(0, count)
        .map(i -> random.nextInt(100) < kept ? words[i * words.length / count] : word(random, free))
        .toArray();
  }

  private static void addLines(List<String> lines, int[] words, int count, char letter) {
    for (int k = 0; k < count; k++) {
      List<Integer> part = IntStream.range(k * words.length / count, (k + 1) * words.length / count)
          .map(i -> words[i])
          .boxed()
          .toList();
      lines.add(Bitexts.written(part, letter) + ".");
    }
  }
}
