package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowOrderTest {

  @Test
  void componentsThatCanBeTakenStayApart() {
    RowOrder order = new RowOrder(new int[] {0, 0, 0}, new int[] {2, 2, 1});
    order.join(0, 0, 1, 0);
    order.join(0, 1, 2, 0);
    assertThat(order.ends())
        .containsExactly(new int[] {1, 1, 0}, new int[] {2, 1, 1}, new int[] {2, 2, 1});
  }

  @Test
  void earliestDocumentGoesFirstWhereNothingElseSettlesIt() {
    RowOrder order = new RowOrder(new int[] {3, 5, 7}, new int[] {4, 6, 8});
    assertThat(order.ends())
        .containsExactly(new int[] {4, 5, 7}, new int[] {4, 6, 7}, new int[] {4, 6, 8});
  }

  // no pair crosses, but 0-1 must come before 0-2, that before 1-2, and that before 0-1
  @Test
  void ringOfThreePairsBecomesOneComponentAndTheRestStays() {
    RowOrder order = new RowOrder(new int[] {0, 0, 0}, new int[] {3, 3, 3});
    order.join(0, 0, 1, 1);
    order.join(0, 1, 2, 0);
    order.join(1, 0, 2, 1);
    order.join(0, 2, 1, 2);
    assertThat(order.ends())
        .containsExactly(new int[] {2, 2, 2}, new int[] {3, 3, 2}, new int[] {3, 3, 3});
  }

  @Test
  void whatEnclosesOthersTakesThemIn() {
    RowOrder order = new RowOrder(new int[] {0, 0}, new int[] {4, 1});
    order.join(0, 0, 1, 0);
    order.join(0, 2, 1, 0);
    assertThat(order.ends()).containsExactly(new int[] {3, 1}, new int[] {4, 1});
  }

  @Test
  void componentsNeverFallApartAndCoverEverythingWhateverIsJoined() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int documents = 2 + random.nextInt(4);
      int[] starts = random.ints(documents, 0, 5).toArray();
      int[] ends = new int[documents];
      for (int k = 0; k < documents; k++) {
        ends[k] = starts[k] + random.nextInt(8);
      }
      RowOrder order = new RowOrder(starts, ends);
      List<int[]> joined = new ArrayList<>();
      for (int k = random.nextInt(8); k > 0; k--) {
        int one = random.nextInt(documents);
        int other = random.nextInt(documents);
        if (one != other && starts[one] < ends[one] && starts[other] < ends[other]) {
          int segment = starts[one] + random.nextInt(ends[one] - starts[one]);
          int otherSegment = starts[other] + random.nextInt(ends[other] - starts[other]);
          order.join(one, segment, other, otherSegment);
          joined.add(new int[] {one, segment, other, otherSegment});
        }
      }
      List<int[]> found = order.ends();
      int[] before = starts;
      for (int[] end : found) {
        int size = 0;
        for (int k = 0; k < documents; k++) {
          assertThat(end[k]).isGreaterThanOrEqualTo(before[k]);
          size += end[k] - before[k];
        }
        assertThat(size).isPositive();
        before = end;
      }
      assertThat(before).isEqualTo(ends);
      for (int[] join : joined) {
        assertThat(component(found, join[0], join[1]))
            .isEqualTo(component(found, join[2], join[3]));
      }
    }
  }

  private static int component(List<int[]> ends, int document, int segment) {
    int component = 0;
    while (ends.get(component)[document] <= segment) {
      component++;
    }
    return component;
  }
}
