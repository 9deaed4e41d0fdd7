package org.parell.align;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.Bead;

/**
 * The likely links of one pair of documents, to ask how probable it is that a place is a border and
 * that segments belong together.
 *
 * <p>All answers are sums of posteriors, from 0 to 1. Of links that exclude one another the sum is
 * exact; of others, which may stand on one path, it is too high, so that a border is rather believed
 * too little. Null beads do not count: a segment without counterpart forbids no border, whatever the
 * order in which the search took those of both sides.
 *
 * <p>A question looks at the links near its place only, since a sum that has reached 1 ends it. Some
 * 40 bytes a link.
 */
final class LikelyLinks {

  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final int[] targetStarts;
  private final int[] targetEnds;
  private final double[] posteriors;

  /** For each source segment the first link that starts there or later, in the order of sources. */
  private final int[] firstOfSource;

  /** Links in the order of targets, and for each target segment the first of them. */
  private final int[] byTarget;

  private final int[] firstOfTarget;

  /** Of the links before each, the largest target end; of those from it on, the least target start. */
  private final int[] endsBefore;

  private final int[] startsFrom;
  private final int mostSources;
  private final int mostTargets;

  LikelyLinks(List<Bead> links, int sourceSize, int targetSize) {
    List<Bead> sorted = links.stream()
        .sorted(Comparator.comparingInt(Bead::sourceStart)
            .thenComparingInt(Bead::targetStart)
            .thenComparingInt(Bead::sourceEnd)
            .thenComparingInt(Bead::targetEnd))
        .toList();
    int count = sorted.size();
    sourceStarts = sorted.stream().mapToInt(Bead::sourceStart).toArray();
    sourceEnds = sorted.stream().mapToInt(Bead::sourceEnd).toArray();
    targetStarts = sorted.stream().mapToInt(Bead::targetStart).toArray();
    targetEnds = sorted.stream().mapToInt(Bead::targetEnd).toArray();
    posteriors = sorted.stream().mapToDouble(Bead::confidence).toArray();
    firstOfSource = firsts(sourceStarts, sourceSize);
    byTarget = IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingInt(link -> targetStarts[link]))
        .mapToInt(Integer::intValue)
        .toArray();
    firstOfTarget =
        firsts(Arrays.stream(byTarget).map(link -> targetStarts[link]).toArray(), targetSize);
    endsBefore = new int[count + 1];
    startsFrom = new int[count + 1];
    startsFrom[count] = Integer.MAX_VALUE;
    for (int link = 0; link < count; link++) {
      endsBefore[link + 1] = Math.max(endsBefore[link], targetEnds[link]);
    }
    for (int link = count - 1; link >= 0; link--) {
      startsFrom[link] = Math.min(startsFrom[link + 1], targetStarts[link]);
    }
    mostSources =
        sorted.stream().mapToInt(bead -> bead.shape().sourceCount()).max().orElse(0);
    mostTargets =
        sorted.stream().mapToInt(bead -> bead.shape().targetCount()).max().orElse(0);
  }

  private static int[] firsts(int[] sortedStarts, int size) {
    int[] firsts = new int[size + 2];
    int link = 0;
    for (int segment = 0; segment < firsts.length; segment++) {
      while (link < sortedStarts.length && sortedStarts[link] < segment) {
        link++;
      }
      firsts[segment] = link;
    }
    return firsts;
  }

  /** The probability that no link crosses the border before a source and a target segment. */
  double border(int source, int target) {
    double crossing = 0;
    for (int link = firstOfSource[source] - 1;
        link >= 0 && endsBefore[link + 1] > target && crossing < 1;
        link--) {
      if (targetEnds[link] > target) {
        crossing += posteriors[link];
      }
    }
    for (int link = firstOfSource[Math.max(0, source - mostSources)];
        link < posteriors.length && startsFrom[link] < target && crossing < 1;
        link++) {
      boolean counted = sourceStarts[link] < source && targetEnds[link] > target;
      if (sourceEnds[link] > source && targetStarts[link] < target && !counted) {
        crossing += posteriors[link];
      }
    }
    return Math.max(0, 1 - crossing);
  }

  /**
   * The probability that no link binds these segments, of either side, to others. Ranges may be
   * empty.
   */
  double closed(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    double leaving = 0;
    for (int link = firstOfSource[Math.max(0, sourceStart - mostSources)];
        link < firstOfSource[sourceEnd];
        link++) {
      boolean inside = sourceStart <= sourceStarts[link]
          && sourceEnds[link] <= sourceEnd
          && targetStart <= targetStarts[link]
          && targetEnds[link] <= targetEnd;
      if (sourceEnds[link] > sourceStart && sourceStart < sourceEnd && !inside) {
        leaving += posteriors[link];
      }
    }
    for (int k = firstOfTarget[Math.max(0, targetStart - mostTargets)];
        k < firstOfTarget[targetEnd];
        k++) {
      int link = byTarget[k];
      boolean counted = sourceStart < sourceEnd
          && sourceStarts[link] < sourceEnd
          && sourceEnds[link] > sourceStart;
      if (targetEnds[link] > targetStart && targetStart < targetEnd && !counted) {
        leaving += posteriors[link];
      }
    }
    return Math.max(0, 1 - leaving);
  }

  /**
   * The probability that some link binds the two ranges, neither empty, together: that of the source
   * segment for which it is highest.
   */
  double bound(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    double[] sums = new double[sourceEnd - sourceStart];
    for (int link = firstOfSource[Math.max(0, sourceStart - mostSources)];
        link < firstOfSource[sourceEnd];
        link++) {
      if (targetStarts[link] < targetEnd && targetEnds[link] > targetStart) {
        int end = Math.min(sourceEnds[link], sourceEnd);
        for (int i = Math.max(sourceStarts[link], sourceStart); i < end; i++) {
          sums[i - sourceStart] += posteriors[link];
        }
      }
    }
    return Math.min(1, Arrays.stream(sums).max().orElse(0));
  }
}
