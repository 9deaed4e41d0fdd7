package org.parell.align;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LogMath;
import org.parell.evidence.WordEvidence;

/**
 * All paths of links and nulls through a region, their log-odds, the best path and the posteriors.
 *
 * <p>A path starts in state M or X at (0, 0) and ends in any state at (n, m); it earns the log-odds of each
 * link, the logarithms of the transitions between states, and nothing for unaligned text: that is
 * what log-odds against "unrelated" mean. Sums of e^(log-odds) over paths are therefore meaningful;
 * forward and backward sums stay in logarithms, since a long gap beside good links exceeds the range
 * of a double (measured: a linear version silently lost the path on a whole Bible).
 *
 * <p>Memory: 4 bytes a link and 3 · 8 bytes a place for each direction.
 */
final class Lattice {

  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static final int GUIDE_DISTANCE = 4;

  /** The target segments of a span that is looked at in ranges, and how far these are apart. */
  private static final int WIDE = 100;

  private static final int APART = 20;

  /** The least source segments that are judged apart from others. */
  private static final int STRETCH = 500;

  // How much of what words say anew counts beside what they said in the pass before: a half,
  // and less where the links around, so many on either side, have fewer nats of words than this
  // on average. Development texts have 10 to 30, and none changes with 6; of free translations
  // it is 0 to 5, and falls from pass to pass. With 10 one set loses a point.
  private static final double NEW_SHARE = 0.5;
  private static final double TRUSTED_WORDS = 6;
  private static final int LINKS_AROUND = 10;
  private static final double LEAST_LINK = -14;
  private static final double LEAST_PROBABLE = 0.5;

  private static final byte START = -1;
  private static final int M = 0;
  private static final int X = 1;
  private static final int Y = 2;

  private final Region region;
  private final Shapes shapes;
  private final int shapeCount;
  private final int sourceCount;
  private final int targetCount;

  /** For each place, where its links start; links of a place are sorted by shape. */
  private int[] linkStarts;

  private byte[] linkShapes;
  private int[] linkEnds;
  private float[] linkLogOdds;

  /** What words alone say for each link, a mean with the pass before. */
  private float[] linkWords;

  private int sourceLead;
  private int targetLead;
  /** For each source segment, how much of what words say anew counts in the next pass. */
  private double[] newShares = new double[0];

  private double startInM;
  private double startInX;
  private double mm;
  private double mx;
  private double my;
  private double xx;
  private double xy;
  private double xm;
  private double yy;
  private double ym;

  /** Forward sums of each place and state, place by place. */
  private double[] forward;

  /** Backward sums likewise: what can still be earned from here on. */
  private double[] backward;

  private double total;

  /** What each place is in the next pass, without a guide; after {@link #mark}. */
  private byte[] nextMarks;

  Lattice(Region region, Shapes shapes, int shapeCount) {
    this.region = region;
    this.shapes = shapes;
    this.shapeCount = shapeCount;
    sourceCount = region.sourceCount;
    targetCount = region.targetCount;
    nextMarks = new byte[0];
    listLinks();
  }

  private void listLinks() {
    int placeCount = region.marks.length;
    linkStarts = new int[placeCount + 1];
    linkShapes = new byte[1024];
    linkEnds = new int[1024];
    int count = 0;
    for (int i = 0; i <= sourceCount; i++) {
      for (int j = region.from[i]; j < region.to[i]; j++) {
        int place = region.offsets[i] + j - region.from[i];
        linkStarts[place] = count;
        byte mark = region.marks[place];
        int most = mark == Region.OPEN ? shapeCount : mark == Region.NEAR ? 1 : 0;
        for (int shape = 0; shape < most; shape++) {
          int end = region.place(i + shapes.sourceCounts[shape], j + shapes.targetCounts[shape]);
          byte least = shape > 0 ? Region.OPEN : Region.NEAR;
          if (end < 0 || region.marks[end] < least) {
            continue;
          }
          if (count == linkEnds.length) {
            linkShapes = Arrays.copyOf(linkShapes, 2 * count);
            linkEnds = Arrays.copyOf(linkEnds, 2 * count);
          }
          linkShapes[count] = (byte) shape;
          linkEnds[count++] = end;
        }
      }
    }
    linkStarts[placeCount] = count;
    linkLogOdds = new float[count];
    linkWords = new float[count];
  }

  /**
   * Judges all links by words and lengths, and takes over shares and transitions.
   *
   * @param words gives what judges words, once for each stretch of segments that is judged apart
   * @param before the lattice of the pass before, with which the evidence of words is averaged, or
   *     empty; without the mean, the answer swings by a point of F1 from one pass to the next. See
   *     {@link #trustWords}
   * @param threads what works on stretches of a long text
   */
  void judge(
      DocumentPair pair,
      Supplier<WordEvidence> words,
      double wordShare,
      LengthEvidence lengths,
      Parameters parameters,
      Optional<Lattice> before,
      SideBySide threads) {
    double[] logShapes = new double[shapeCount];
    for (int shape = 0; shape < shapeCount; shape++) {
      logShapes[shape] = parameters.logShape(shape);
    }
    sourceLead = parameters.isParallel() ? 0 : pair.sourceLead;
    targetLead = parameters.isParallel() ? 0 : pair.targetLead;
    startInM = parameters.logStartInM();
    startInX = parameters.logStartInX();
    mm = parameters.logMM();
    mx = parameters.logMX();
    my = parameters.logMY();
    xx = parameters.logXX();
    xy = parameters.logXY();
    xm = parameters.logXM();
    yy = parameters.logYY();
    ym = parameters.logYM();
    int[] from = new int[sourceCount];
    int[] to = new int[sourceCount];
    spans(from, to);
    int widest = 0;
    for (int shape = 0; shape < shapeCount; shape++) {
      widest = Math.max(widest, shapes.sourceCounts[shape]);
    }
    int most = widest;
    int stretches = threads.isAlone() ? 1 : Math.max(1, sourceCount / STRETCH);
    threads.each(stretches, stretch -> {
      int first = (int) ((long) sourceCount * stretch / stretches);
      int end = (int) ((long) sourceCount * (stretch + 1) / stretches);
      WordEvidence judge = words.get();
      // links that end here may begin a few segments before
      for (int x = Math.max(0, first + 1 - most); x < end; x++) {
        if (to[x] - from[x] > WIDE) {
          advanceByRanges(judge, x, from[x], to[x], most);
        } else {
          judge.advance(x, from[x], to[x]);
        }
        for (int a = 1; x >= first && a <= Math.min(most, x + 1); a++) {
          judgeRow(x + 1 - a, a, pair, judge, wordShare, lengths, logShapes, before);
        }
      }
    });
  }

  /**
   * Looks only at the ranges of target segments that links pair a source segment with, where these
   * are few in a wide span: around a gap of thousands of segments the path may be before it or behind
   * it.
   */
  private void advanceByRanges(WordEvidence words, int x, int from, int to, int most) {
    boolean[] paired = new boolean[to - from];
    for (int i = Math.max(0, x + 1 - most); i <= x; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        int j = place - region.offsets[i] + region.from[i];
        for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
          if (i + shapes.sourceCounts[linkShapes[link]] > x) {
            int end = j + shapes.targetCounts[linkShapes[link]];
            Arrays.fill(paired, j - from, end - from, true);
          }
        }
      }
    }
    int start = from;
    int unpaired = 0;
    for (int j = from; j < to; j++) {
      unpaired = paired[j - from] ? 0 : unpaired + 1;
      boolean isNext = j + 1 < to && paired[j + 1 - from];
      if (unpaired > APART && isNext) {
        words.advance(x, start, j + 1 - unpaired);
        start = j + 1;
      }
    }
    words.advance(x, start, to);
  }

  private void judgeRow(
      int i,
      int a,
      DocumentPair pair,
      WordEvidence words,
      double wordShare,
      LengthEvidence lengths,
      double[] logShapes,
      Optional<Lattice> before) {
    int first = region.offsets[i];
    for (int place = first; place < region.offsets[i + 1]; place++) {
      int j = place - first + region.from[i];
      for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
        int shape = linkShapes[link];
        if (shapes.sourceCounts[shape] != a) {
          continue;
        }
        int b = shapes.targetCounts[shape];
        double said = words.logOdds(i, j, a, b);
        if (before.isPresent()) {
          double saidBefore = before.get().words(i, j, shape);
          double share = before.get().newShares[i];
          said = Double.isNaN(saidBefore) ? said : share * said + (1 - share) * saidBefore;
        }
        linkWords[link] = (float) said;
        if (!pair.mayLink(i, i + a, j, j + b)) {
          linkLogOdds[link] = Float.NEGATIVE_INFINITY;
          continue;
        }
        linkLogOdds[link] = (float) (logShapes[shape]
            + lengths.logOdds(pair.sourceLength(i, i + a), a, pair.targetLength(j, j + b), b)
            + wordShare * said
            - pair.blockCost(i, i + a, j, j + b));
      }
    }
  }

  /**
   * Says how much the next pass may learn: where words say little for the links of a path, as in a
   * free translation, what is learned of these is mostly chance. Learned again and again, it takes
   * weak links for gaps, from which then others are learned; there the words stay as they were.
   *
   * @param path the best one
   * @param parallel false where most text has no counterpart, so that few links say nothing
   */
  void trustWords(Path path, boolean parallel) {
    newShares = new double[sourceCount];
    Arrays.fill(newShares, NEW_SHARE);
    int[] sources = new int[path.count()];
    double[] sums = new double[path.count() + 1];
    int count = 0;
    for (int bead = 0; bead < path.count() && parallel; bead++) {
      int i = path.sourceStart(bead);
      int a = path.sourceCount(bead);
      int b = path.targetCount(bead);
      if (a > 0 && b > 0) {
        sources[count] = i;
        sums[count + 1] = sums[count] + words(i, path.targetStart(bead), shapes.indexOf(a, b));
        count++;
      }
    }
    int link = 0;
    for (int i = 0; i < sourceCount && count > 0; i++) {
      while (link < count && sources[link] < i) {
        link++;
      }
      int from = Math.max(0, link - LINKS_AROUND);
      int to = Math.min(count, link + LINKS_AROUND);
      double mean = (sums[to] - sums[from]) / (to - from);
      newShares[i] = NEW_SHARE * Math.max(0, Math.min(1, mean / TRUSTED_WORDS));
    }
  }

  /** What words said for a link; not a number when it is not in the lattice. */
  private double words(int i, int j, int shape) {
    int place = region.place(i, j);
    if (place >= 0) {
      for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
        if (linkShapes[link] == shape) {
          return linkWords[link];
        }
      }
    }
    return Double.NaN;
  }

  /** For each source segment, the range of target segments that links pair it with. */
  private void spans(int[] from, int[] to) {
    Arrays.fill(from, Integer.MAX_VALUE);
    for (int i = 0; i < sourceCount; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        int j = place - region.offsets[i] + region.from[i];
        for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
          int shape = linkShapes[link];
          for (int x = i; x < i + shapes.sourceCounts[shape]; x++) {
            from[x] = Math.min(from[x], j);
            to[x] = Math.max(to[x], j + shapes.targetCounts[shape]);
          }
        }
      }
    }
    for (int x = 0; x < sourceCount; x++) {
      from[x] = Math.min(from[x], to[x]);
    }
  }

  /** Sums over all paths, forward and backward. */
  void sum(SideBySide threads) {
    int pieces = sourceCount < STRETCH ? 1 : 2;
    threads.each(pieces, piece -> {
      if (piece == 0) {
        sumForward();
      }
      if (piece == pieces - 1) {
        sumBackward();
      }
    });
  }

  private void sumForward() {
    int placeCount = region.marks.length;
    forward = new double[3 * placeCount];
    Arrays.fill(forward, NONE);
    forward[3 * start() + M] = startInM;
    forward[3 * region.place(0, 0) + X] = startInX;
    for (int i = 0; i <= sourceCount; i++) {
      for (int j = region.from[i]; j < region.to[i]; j++) {
        int place = region.offsets[i] + j - region.from[i];
        if (region.marks[place] == Region.OFF) {
          continue;
        }
        double m = forward[3 * place + M];
        double x = forward[3 * place + X];
        double y = forward[3 * place + Y];
        double toM = LogMath.logSum(LogMath.logSum(m + mm, x + xm), y + ym);
        if (toM > NONE) {
          for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
            int end = 3 * linkEnds[link] + M;
            forward[end] = LogMath.logSum(forward[end], toM + linkLogOdds[link]);
          }
        }
        int below = i < sourceCount ? region.place(i + 1, j) : -1;
        if (below >= 0) {
          forward[3 * below + X] = LogMath.logSum(m + mx, x + xx);
        }
        int right = region.place(i, j + 1);
        if (right >= 0) {
          forward[3 * right + Y] = LogMath.logSum(LogMath.logSum(m + my, x + xy), y + yy);
        }
      }
    }
    int last = 3 * region.place(sourceCount, targetCount);
    total = LogMath.logSum(LogMath.logSum(forward[last + M], forward[last + X]), forward[last + Y]);
  }

  /**
   * Where state M starts: behind what stands before the text on either side, which is left unaligned
   * then; at (0, 0) when that place is closed.
   */
  private int start() {
    int place = region.place(sourceLead, targetLead);
    return place < 0 ? region.place(0, 0) : place;
  }

  private void sumBackward() {
    int placeCount = region.marks.length;
    backward = new double[3 * placeCount];
    Arrays.fill(backward, NONE);
    int last = region.place(sourceCount, targetCount);
    for (int i = sourceCount; i >= 0; i--) {
      for (int j = region.to[i] - 1; j >= region.from[i]; j--) {
        int place = region.offsets[i] + j - region.from[i];
        if (region.marks[place] == Region.OFF) {
          continue;
        }
        if (place == last) {
          Arrays.fill(backward, 3 * place, 3 * place + 3, 0);
          continue;
        }
        double link = NONE;
        for (int k = linkStarts[place]; k < linkStarts[place + 1]; k++) {
          link = LogMath.logSum(link, linkLogOdds[k] + backward[3 * linkEnds[k] + M]);
        }
        int below = i < sourceCount ? region.place(i + 1, j) : -1;
        int right = region.place(i, j + 1);
        double down = below < 0 ? NONE : backward[3 * below + X];
        double across = right < 0 ? NONE : backward[3 * right + Y];
        backward[3 * place + M] = LogMath.logSum(LogMath.logSum(mm + link, mx + down), my + across);
        backward[3 * place + X] = LogMath.logSum(LogMath.logSum(xm + link, xx + down), xy + across);
        backward[3 * place + Y] = LogMath.logSum(ym + link, yy + across);
      }
    }
  }

  /**
   * Gives back most of the memory, when posteriors are no longer asked for: five bytes a place and
   * five a link are left.
   */
  void forgetSums() {
    forward = new double[0];
    backward = new double[0];
    linkEnds = new int[0];
    linkLogOdds = new float[0];
  }

  /** Gives back what words said too, when the next pass does not ask for it. */
  void forgetWords() {
    linkStarts = new int[0];
    linkShapes = new byte[0];
    linkWords = new float[0];
  }

  /** What can be earned in all, summed over all paths, in nats; after {@link #sum}. */
  double total() {
    return total;
  }

  /** Called for each link with a posterior worth knowing. */
  interface LinkVisitor {
    void link(int i, int j, int shape, double posterior);
  }

  /** Shows all links with at least so high a posterior, in the order of places. */
  void visitLinks(double leastPosterior, LinkVisitor visitor) {
    double least = LogMath.log(leastPosterior);
    for (int i = 0; i <= sourceCount; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        if (linkStarts[place] == linkStarts[place + 1]) {
          continue;
        }
        double start = toM(place) - total;
        if (start == NONE) {
          continue;
        }
        int j = place - region.offsets[i] + region.from[i];
        for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
          double log = start + linkLogOdds[link] + backward[3 * linkEnds[link] + M];
          if (log >= least) {
            visitor.link(i, j, linkShapes[link], Math.min(1, LogMath.exp(log)));
          }
        }
      }
    }
  }

  /**
   * The links that are more likely than not, and nulls between them. No two of these exclude one
   * another, so they are one path; it may hold links that the best path passes over, since a single
   * path without them can be likelier than each of many with them.
   */
  Path probable() {
    Path path = new Path();
    int[] ends = new int[2];
    visitLinks(LEAST_PROBABLE, (i, j, shape, posterior) -> {
      if (posterior > LEAST_PROBABLE && i >= ends[0] && j >= ends[1]) {
        path.addNulls(ends[0], i, ends[1], j);
        path.add(i, j, shapes.sourceCounts[shape], shapes.targetCounts[shape]);
        ends[0] = i + shapes.sourceCounts[shape];
        ends[1] = j + shapes.targetCounts[shape];
      }
    });
    path.addNulls(ends[0], sourceCount, ends[1], targetCount);
    return path;
  }

  /** The posterior of one link; 0 when it is not in the lattice. */
  double posterior(int i, int j, int a, int b) {
    int place = region.place(i, j);
    if (place < 0) {
      return 0;
    }
    for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
      int shape = linkShapes[link];
      if (shapes.sourceCounts[shape] == a && shapes.targetCounts[shape] == b) {
        double log = toM(place) + linkLogOdds[link] + backward[3 * linkEnds[link] + M] - total;
        return Math.min(1, LogMath.exp(log));
      }
    }
    return 0;
  }

  private double toM(int place) {
    double m = forward[3 * place + M] + mm;
    double x = forward[3 * place + X] + xm;
    double y = forward[3 * place + Y] + ym;
    return LogMath.logSum(LogMath.logSum(m, x), y);
  }

  /** Adds expected transitions to some counts; links are not counted here. */
  void countTransitions(Parameters.Counts counts) {
    for (int i = 0; i <= sourceCount; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        if (region.marks[place] == Region.OFF) {
          continue;
        }
        int j = place - region.offsets[i] + region.from[i];
        double m = forward[3 * place + M] - total;
        double x = forward[3 * place + X] - total;
        double y = forward[3 * place + Y] - total;
        double link = NONE;
        for (int k = linkStarts[place]; k < linkStarts[place + 1]; k++) {
          link = LogMath.logSum(link, linkLogOdds[k] + backward[3 * linkEnds[k] + M]);
        }
        counts.mm += LogMath.exp(m + mm + link);
        counts.xm += LogMath.exp(x + xm + link);
        counts.ym += LogMath.exp(y + ym + link);
        int below = i < sourceCount ? region.place(i + 1, j) : -1;
        if (below >= 0) {
          double down = backward[3 * below + X];
          counts.mx += LogMath.exp(m + mx + down);
          counts.xx += LogMath.exp(x + xx + down);
        }
        int right = region.place(i, j + 1);
        if (right >= 0) {
          double across = backward[3 * right + Y];
          counts.my += LogMath.exp(m + my + across);
          counts.xy += LogMath.exp(x + xy + across);
          counts.yy += LogMath.exp(y + yy + across);
        }
      }
    }
  }

  /**
   * The probability of each segment to be unaligned.
   *
   * @param source for source segments, filled
   * @param target for target segments, filled
   */
  void nullPosteriors(double[] source, double[] target) {
    for (int i = 0; i <= sourceCount; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        if (region.marks[place] == Region.OFF) {
          continue;
        }
        int j = place - region.offsets[i] + region.from[i];
        if (i > 0) {
          source[i - 1] += LogMath.exp(forward[3 * place + X] + backward[3 * place + X] - total);
        }
        if (j > 0) {
          target[j - 1] += LogMath.exp(forward[3 * place + Y] + backward[3 * place + Y] - total);
        }
      }
    }
    double ahead = LogMath.exp(startInM + backward[3 * start() + M] - total);
    for (int i = 0; i < source.length; i++) {
      source[i] = Math.min(1, i < sourceLead ? source[i] + ahead : source[i]);
    }
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.min(1, j < targetLead ? target[j] + ahead : target[j]);
    }
  }

  /** The probability that the right path visits a place. */
  double placePosterior(int place) {
    double sum = 0;
    for (int state = M; state <= Y; state++) {
      sum += LogMath.exp(forward[3 * place + state] + backward[3 * place + state] - total);
    }
    return sum;
  }

  /** The best path. */
  Path best() {
    return best(new Sure(0, 0));
  }

  /**
   * Of a parallel text the best of the paths that hold every link more likely than not. The likeliest
   * single path may pass over one of these, where many ways lead on from it: of a link and a null
   * after it each may be likelier than one link of all three segments, and both together not.
   */
  Path bestThroughProbable() {
    Sure sure = new Sure(sourceCount, targetCount);
    visitLinks(LEAST_PROBABLE, (i, j, shape, posterior) -> {
      if (posterior > LEAST_PROBABLE) {
        sure.add(i, j, shapes.sourceCounts[shape], shapes.targetCounts[shape]);
      }
    });
    return best(sure);
  }

  /** Links that a path must hold; no two have a segment in common. */
  private static final class Sure {

    /** For each segment 1 more than the first source segment of its link, or 0; empty for no links. */
    private final int[] ofSource;

    private final int[] ofTarget;

    Sure(int sourceCount, int targetCount) {
      ofSource = new int[sourceCount];
      ofTarget = new int[targetCount];
    }

    void add(int i, int j, int a, int b) {
      Arrays.fill(ofSource, i, i + a, i + 1);
      Arrays.fill(ofTarget, j, j + b, i + 1);
    }

    boolean leaveSource(int i) {
      return ofSource.length == 0 || ofSource[i] == 0;
    }

    boolean leaveTarget(int j) {
      return ofTarget.length == 0 || ofTarget[j] == 0;
    }

    /** True of a link that is one of these, or has no segment in common with any. */
    boolean allow(int i, int j, int a, int b) {
      if (ofSource.length == 0) {
        return true;
      }
      int link = ofSource[i];
      boolean same = true;
      for (int x = i; x < i + a; x++) {
        same &= ofSource[x] == link;
      }
      for (int y = j; y < j + b; y++) {
        same &= ofTarget[y] == link;
      }
      return same && (link == 0 || isWhole(link, i, j, a, b));
    }

    private boolean isWhole(int link, int i, int j, int a, int b) {
      return link == i + 1
          && (i + a == ofSource.length || ofSource[i + a] != link)
          && (j == 0 || ofTarget[j - 1] != link)
          && (j + b == ofTarget.length || ofTarget[j + b] != link);
    }
  }

  private Path best(Sure sure) {
    int placeCount = region.marks.length;
    float[] scores = new float[3 * placeCount];
    Arrays.fill(scores, Float.NEGATIVE_INFINITY);
    // for M the shape of the link that led here, times 4, plus the state before it
    byte[] before = new byte[3 * placeCount];
    scores[3 * start() + M] = (float) startInM;
    before[3 * start() + M] = START;
    scores[3 * region.place(0, 0) + X] = (float) startInX;
    for (int i = 0; i <= sourceCount; i++) {
      for (int j = region.from[i]; j < region.to[i]; j++) {
        int place = region.offsets[i] + j - region.from[i];
        if (region.marks[place] == Region.OFF) {
          continue;
        }
        float m = scores[3 * place + M];
        float x = scores[3 * place + X];
        float y = scores[3 * place + Y];
        float toM = m + (float) mm;
        int from = M;
        if (x + (float) xm > toM) {
          toM = x + (float) xm;
          from = X;
        }
        if (y + (float) ym > toM) {
          toM = y + (float) ym;
          from = Y;
        }
        for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
          int end = 3 * linkEnds[link] + M;
          float score = toM + linkLogOdds[link];
          int shape = linkShapes[link];
          if (score > scores[end]
              && sure.allow(i, j, shapes.sourceCounts[shape], shapes.targetCounts[shape])) {
            scores[end] = score;
            before[end] = (byte) (linkShapes[link] << 2 | from);
          }
        }
        int below = i < sourceCount && sure.leaveSource(i) ? region.place(i + 1, j) : -1;
        if (below >= 0) {
          boolean stay = x + (float) xx > m + (float) mx;
          scores[3 * below + X] = stay ? x + (float) xx : m + (float) mx;
          before[3 * below + X] = (byte) (stay ? X : M);
        }
        int right = j < targetCount && sure.leaveTarget(j) ? region.place(i, j + 1) : -1;
        if (right >= 0) {
          float toY = m + (float) my;
          int state = M;
          if (x + (float) xy > toY) {
            toY = x + (float) xy;
            state = X;
          }
          if (y + (float) yy > toY) {
            toY = y + (float) yy;
            state = Y;
          }
          scores[3 * right + Y] = toY;
          before[3 * right + Y] = (byte) state;
        }
      }
    }
    return traced(scores, before);
  }

  private Path traced(float[] scores, byte[] before) {
    int last = 3 * region.place(sourceCount, targetCount);
    int state = M;
    if (scores[last + X] > scores[last + state]) {
      state = X;
    }
    if (scores[last + Y] > scores[last + state]) {
      state = Y;
    }
    Path path = new Path();
    int i = sourceCount;
    int j = targetCount;
    while (i > 0 || j > 0) {
      int back = before[3 * region.place(i, j) + state];
      if (state == M && back == START) {
        while (j > 0) {
          path.add(i, --j, 0, 1);
        }
        while (i > 0) {
          path.add(--i, 0, 1, 0);
        }
      } else if (state == M) {
        int shape = back >> 2;
        i -= shapes.sourceCounts[shape];
        j -= shapes.targetCounts[shape];
        path.add(i, j, shapes.sourceCounts[shape], shapes.targetCounts[shape]);
        state = back & 3;
      } else if (state == X) {
        i--;
        path.add(i, j, 1, 0);
        state = back;
      } else {
        j--;
        path.add(i, j, 0, 1);
        state = back;
      }
    }
    path.reverse();
    return path;
  }

  /**
   * Marks the places worth visiting again: those where links may well start or end, and the best
   * path. Asks for posteriors, which {@link #narrowed} no longer does.
   *
   * @param gate the least posterior of a place that stays
   * @param crossings true to let paths cross all other places in nulls. Where only islands are
   *     translations, each place of the sea between them has a small posterior, and without it the
   *     islands could not be reached
   */
  void mark(Path best, double gate, boolean crossings) {
    nextMarks = marked(best, gate, crossings);
  }

  /**
   * The places marked as worth visiting again, and their neighbours; beside a guide that leads
   * elsewhere, its surroundings too. Takes the marks away.
   *
   * @param crossings as for {@link #mark}
   */
  Region narrowed(Optional<Path> guide, boolean crossings) {
    int n = sourceCount;
    int m = targetCount;
    byte[] marks = nextMarks;
    nextMarks = new byte[0];
    int[] from = new int[n + 1];
    int[] to = new int[n + 1];
    Arrays.fill(from, m + 1);
    for (int i = 0; i <= n; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        if (marks[place] != Region.OFF) {
          widen(from, to, i, place - region.offsets[i] + region.from[i], 1);
        }
      }
    }
    if (guide.isPresent()) {
      Path path = guide.get();
      for (int bead = 0; bead < path.count(); bead++) {
        widen(from, to, path.sourceStart(bead), path.targetStart(bead), GUIDE_DISTANCE);
      }
    }
    for (int i = 0; i <= n; i++) {
      from[i] = Math.min(from[i], to[i]);
    }
    Region narrow = Region.closed(n, m, from, to);
    for (int i = 0; i <= n; i++) {
      for (int place = region.offsets[i]; place < region.offsets[i + 1]; place++) {
        int j = place - region.offsets[i] + region.from[i];
        narrow.mark(i, j, marks[place]);
        if (marks[place] == Region.OPEN || (marks[place] == Region.NEAR && !crossings)) {
          narrow.markAround(i, j, 1, Region.NEAR);
        }
      }
    }
    if (guide.isPresent()) {
      openAway(narrow, guide.get());
    }
    return narrow;
  }

  private byte[] marked(Path best, double gate, boolean crossings) {
    byte[] marks = new byte[region.marks.length];
    float[] linked = new float[marks.length];
    for (int place = 0; place < marks.length; place++) {
      if (region.marks[place] == Region.OFF) {
        continue;
      }
      if (crossings) {
        marks[place] = Region.CROSSED;
      } else if (placePosterior(place) > gate) {
        marks[place] = Region.NEAR;
      }
      double start = linkStarts[place] == linkStarts[place + 1] ? NONE : toM(place) - total;
      for (int link = linkStarts[place]; link < linkStarts[place + 1]; link++) {
        double log = start + linkLogOdds[link] + backward[3 * linkEnds[link] + M];
        if (log > LEAST_LINK) {
          float posterior = (float) LogMath.exp(log);
          linked[place] += posterior;
          linked[linkEnds[link]] += posterior;
        }
      }
    }
    for (int place = 0; place < marks.length; place++) {
      if (linked[place] > gate) {
        marks[place] = Region.OPEN;
      }
    }
    for (int bead = 0; bead < best.count(); bead++) {
      marks[region.place(best.sourceStart(bead), best.targetStart(bead))] = Region.OPEN;
    }
    marks[region.place(sourceCount, targetCount)] = Region.OPEN;
    return marks;
  }

  private void widen(int[] from, int[] to, int i, int j, int distance) {
    for (int x = Math.max(0, i - distance); x <= Math.min(sourceCount, i + distance); x++) {
      from[x] = Math.min(from[x], Math.max(0, j - distance));
      to[x] = Math.max(to[x], Math.min(targetCount + 1, j + distance + 1));
    }
  }

  /** Opens the surroundings of a guide where it leaves the open places. */
  private static void openAway(Region narrow, Path guide) {
    boolean[] away = new boolean[guide.count()];
    for (int bead = 0; bead < away.length; bead++) {
      int place = narrow.place(guide.sourceStart(bead), guide.targetStart(bead));
      away[bead] = place < 0 || narrow.marks[place] != Region.OPEN;
    }
    for (int bead = 0; bead < away.length; bead++) {
      if (away[bead]) {
        narrow.markAround(
            guide.sourceStart(bead), guide.targetStart(bead), GUIDE_DISTANCE, Region.OPEN);
      }
    }
  }
}
