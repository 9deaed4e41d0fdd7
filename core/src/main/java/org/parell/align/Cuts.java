package org.parell.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parell.bitext.Border;
import org.parell.learning.WordPairs;

/**
 * Finds where a very long text may be cut, so that it is searched part by part and only one part's
 * paths are in memory at a time.
 *
 * <p>It goes through the text by steps, each to a place where both sides surely go on together, and
 * cuts at the first behind the size of a part. A step looks at a window of half a part and
 * makes a chain of anchors in it: what is far too frequent to be an anchor in a million segments is
 * rare enough there. A place is sure before a link of the chain that follows the one before it after
 * the same few segments on both sides, in the middle of a run of {@value #RUN} links on either side
 * along one diagonal, beside which hardly any candidate leads elsewhere. Where the chain has passed
 * over text on one side, this might come later on the other, so {@value #SEEN_BEHIND} times as much must
 * be seen behind the place: the chain would rather have taken it. What was moved farther is lost, be it
 * longer than what it was moved over or not. Where a window holds no such place, as in a long insertion,
 * it grows to twice its size; a text without anchors is not cut at all.
 *
 * <p>Time is linear in the text where there are such places, memory that of a window.
 */
final class Cuts {

  /** The source segments of a part, more or less. */
  static final int PART = 10_000;

  private static final int WINDOWS_A_PART = 2;
  private static final int RUN = 16;
  private static final long SEEN_BEHIND = 4;
  private static final int MOST_STEP = 4;
  private static final int MOST_ASTRAY = 4;
  private static final int MOST_UNCUT = 5;
  private static final double MOST_LEFT = 1.5;

  private final WordPairs priors;
  private final float[] sourceInverse;
  private final float[] targetInverse;
  private final int partSize;

  /**
   * Prepares to cut the texts of a language pair.
   *
   * @param partSize the source segments of a part, more or less; what has up to {@value #MOST_UNCUT}
   *     times as many on either side is not cut
   */
  Cuts(WordPairs priors, float[] sourceInverse, float[] targetInverse, int partSize) {
    this.priors = priors;
    this.sourceInverse = sourceInverse;
    this.targetInverse = targetInverse;
    this.partSize = partSize;
  }

  /** Borders inside a text, in order; none where it is short enough. */
  List<Border> of(DocumentPair text) {
    int n = text.sourceCount();
    int m = text.targetCount();
    if (Math.max(n, m) <= MOST_UNCUT * (long) partSize) {
      return List.of();
    }
    List<Border> cuts = new ArrayList<>();
    Border last = new Border(0, 0);
    Border start = last;
    long width = Math.max(1, partSize / WINDOWS_A_PART);
    while (distance(last, n, m) > MOST_LEFT * partSize) {
      int sourceEnd = (int) Math.min(n, start.source() + width);
      int targetEnd = (int) Math.min(m, start.target() + width);
      Optional<Border> next = furthest(text, start, sourceEnd, targetEnd);
      if (next.isPresent()) {
        start = next.get();
        width = Math.max(1, partSize / WINDOWS_A_PART);
        if (distance(last, start.source(), start.target()) >= partSize) {
          last = start;
          cuts.add(last);
        }
      } else if (sourceEnd < n || targetEnd < m) {
        width = 2 * width;
      } else {
        break;
      }
    }
    return cuts;
  }

  private static int distance(Border border, int source, int target) {
    return Math.max(source - border.source(), target - border.target());
  }

  /** The last place in a window before which the text may be cut. */
  private Optional<Border> furthest(DocumentPair text, Border start, int sourceEnd, int targetEnd) {
    AnchorMap map = AnchorMap.of(
        text.source.slice(start.source(), sourceEnd),
        text.target.slice(start.target(), targetEnd),
        priors,
        sourceInverse,
        targetInverse,
        Guide.ANCHOR_WEIGHT);
    int n = sourceEnd - start.source();
    int m = targetEnd - start.target();
    AnchorChain chain = AnchorChain.of(map, n, m);
    boolean sourceEnds = sourceEnd == text.sourceCount();
    boolean targetEnds = targetEnd == text.targetCount();
    Optional<Border> furthest = Optional.empty();
    long passedOver = 0;
    int i = 0;
    int j = 0;
    for (int link = 0; link < chain.count(); link++) {
      int sources = chain.sources[link] - i;
      int targets = chain.targets[link] - j;
      if (!AnchorChain.onDiagonal(sources, targets)) {
        passedOver += Math.abs(targets - sources);
      }
      i = chain.sources[link];
      j = chain.targets[link];
      boolean seen = (sourceEnds || n - i >= SEEN_BEHIND * passedOver)
          && (targetEnds || m - j >= SEEN_BEHIND * passedOver);
      if (seen && isSure(chain, link)) {
        int source = start.source() + i;
        int target = start.target() + j;
        if (text.mayLink(source - 1, source + 1, target - 1, target + 1)) {
          furthest = Optional.of(new Border(source, target));
        }
      }
    }
    return furthest;
  }

  /** True when a cut before a link of the chain can hardly be wrong. */
  private static boolean isSure(AnchorChain chain, int link) {
    int first = link - RUN;
    int last = link + RUN - 1;
    if (first < 0 || last >= chain.count()) {
      return false;
    }
    int step = chain.sources[link] - chain.sources[link - 1];
    if (step > MOST_STEP || step != chain.targets[link] - chain.targets[link - 1]) {
      return false;
    }
    for (int k = first; k < last; k++) {
      if (!AnchorChain.onDiagonal(
          chain.sources[k + 1] - chain.sources[k], chain.targets[k + 1] - chain.targets[k])) {
        return false;
      }
    }
    int candidates = firstAtLeast(chain.candidates, chain.sources[last] + 1)
        - firstAtLeast(chain.candidates, chain.sources[first]);
    return candidates <= 2 * RUN + MOST_ASTRAY;
  }

  private static int firstAtLeast(int[] sorted, int value) {
    int found = Arrays.binarySearch(sorted, value);
    return found < 0 ? -found - 1 : found;
  }
}
