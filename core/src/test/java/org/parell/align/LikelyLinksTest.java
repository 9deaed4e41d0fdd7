package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bead;

/** The fast sums against those over all links, which is what they mean. */
class LikelyLinksTest {

  private static final int SIZE = 12;

  @Test
  void answersAreTheSumsOverAllLinks() {
    Random random = new Random(11);
    for (int round = 0; round < 100; round++) {
      List<Bead> links = randomLinks(random);
      LikelyLinks likely = new LikelyLinks(links, SIZE, SIZE);
      for (int query = 0; query < 100; query++) {
        int i = random.nextInt(SIZE + 1);
        int j = random.nextInt(SIZE + 1);
        double crossing = links.stream()
            .filter(link -> (link.sourceStart() < i && link.targetEnd() > j)
                || (link.targetStart() < j && link.sourceEnd() > i))
            .mapToDouble(Bead::confidence)
            .sum();
        assertThat(likely.border(i, j)).isCloseTo(Math.max(0, 1 - crossing), within(1e-12));
        int a = i + random.nextInt(Math.min(4, SIZE - i + 1));
        int b = j + random.nextInt(Math.min(4, SIZE - j + 1));
        double leaving = links.stream()
            .filter(link -> touchesSource(link, i, a) || touchesTarget(link, j, b))
            .filter(link -> link.sourceStart() < i
                || link.sourceEnd() > a
                || link.targetStart() < j
                || link.targetEnd() > b)
            .mapToDouble(Bead::confidence)
            .sum();
        assertThat(likely.closed(i, a, j, b)).isCloseTo(Math.max(0, 1 - leaving), within(1e-12));
        double bound = 0;
        for (int x = i; x < a; x++) {
          int segment = x;
          bound = Math.max(
              bound,
              links.stream()
                  .filter(link -> touchesSource(link, segment, segment + 1))
                  .filter(link -> touchesTarget(link, j, b))
                  .mapToDouble(Bead::confidence)
                  .sum());
        }
        if (i < a && j < b) {
          assertThat(likely.bound(i, a, j, b)).isCloseTo(Math.min(1, bound), within(1e-12));
        }
      }
    }
  }

  @Test
  void withoutLinksEverythingIsABorder() {
    LikelyLinks likely = new LikelyLinks(List.of(), 3, 0);
    assertThat(likely.border(2, 0)).isEqualTo(1);
    assertThat(likely.closed(0, 3, 0, 0)).isEqualTo(1);
  }

  private static boolean touchesSource(Bead link, int start, int end) {
    return start < end && link.sourceStart() < end && link.sourceEnd() > start;
  }

  private static boolean touchesTarget(Bead link, int start, int end) {
    return start < end && link.targetStart() < end && link.targetEnd() > start;
  }

  private static List<Bead> randomLinks(Random random) {
    List<Bead> links = new ArrayList<>();
    for (int k = random.nextInt(20); k > 0; k--) {
      int i = random.nextInt(SIZE);
      int j = random.nextInt(SIZE);
      int a = Math.min(SIZE, i + 1 + random.nextInt(3));
      int b = Math.min(SIZE, j + 1 + random.nextInt(3));
      links.add(new Bead(i, a, j, b, random.nextDouble() / 8));
    }
    return links;
  }
}
