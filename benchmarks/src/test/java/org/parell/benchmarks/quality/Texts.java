package org.parell.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;

/** Small sets for tests. */
final class Texts {

  private static final List<String> STORY = """
      The barrel came on Friday at nine.
      It stood between a sack of sugar and a coffin.
      Nobody had ordered either of them.
      The harbour master wrote 60 kilos in his book.
      His wife said that it smelled of something green.
      In the evening three men carried it to the shop.
      They put it beside the stove and went home.
      At midnight there was a noise.
      The dog of the priest began to bark.
      On Saturday the barrel was empty.
      """.lines().toList();

  private Texts() {}

  /** A story of ten lines against itself, which aligns 1-1; gold has the first links only. */
  static GoldBitext story(int links) {
    Bitext bitext = bitext(STORY, STORY);
    return new GoldBitext(bitext, gold(links, STORY.size()));
  }

  /** Lines of no meaning against themselves: a1, a2 and so on. */
  static GoldBitext lines(String name, int count) {
    List<String> lines = IntStream.range(0, count).mapToObj(i -> name + i).toList();
    return new GoldBitext(bitext(lines, lines), gold(count, count));
  }

  static Bitext bitext(List<String> source, List<String> target) {
    return new Bitext(
        GoldSet.segments("source", source, Language.ENGLISH),
        GoldSet.segments("target", target, Language.NYNORSK));
  }

  private static List<IndexPair> gold(int links, int segments) {
    List<IndexPair> gold = new ArrayList<>();
    for (int i = 0; i < segments; i++) {
      if (i < links) {
        gold.add(new IndexPair(List.of(i), List.of(i)));
      } else {
        gold.add(new IndexPair(List.of(i), List.of()));
        gold.add(new IndexPair(List.of(), List.of(i)));
      }
    }
    return gold;
  }
}
