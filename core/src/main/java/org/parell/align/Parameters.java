package org.parell.align;

import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LogMath;

/**
 * The few numbers that are learned with the words: transitions between linked and unaligned text,
 * how frequent each shape is, and how lengths relate. All start from the values of a regime, and are
 * re-estimated from expected counts and pseudo-counts of these.
 *
 * <p>Three states: M after a link, X in unaligned source text, Y in unaligned target text. Within a
 * gap the source comes first, so Y to X is forbidden and each set of links is one path; otherwise
 * paths that differ only in the order of nulls would share their probability, and unrelated texts
 * fill up with garbage.
 */
final class Parameters {

  private static final double TRANSITION_PSEUDO_COUNT = 30;
  private static final double SHAPE_PSEUDO_COUNT = 200;
  private static final double VARIANCE_PSEUDO_COUNT = 20;
  private static final double RATIO_PSEUDO_COUNT = 5;
  private static final double MOST_RATIO = 1.45;
  private static final double FAR_OFF = 60;
  private static final double LEAST_STAY = 0.3;

  // 1 gives unrelated texts of odd sizes half as many links again, 0.5 finds the same parts of
  // summaries, less surely
  private static final double SHORTER_GAPS = 0.6;

  private final Start start;
  private final Shapes shapes;
  private final double startSum;
  private final double[] startShapes;
  private final double[] shapeShares;

  /** The part of the shares that comes from the start and not from links. */
  private double unlearned = 1;

  private double startStaySource;
  private double startStayTarget;

  private double openSource;
  private double openTarget;
  private double staySource;
  private double stayTarget;
  private double cross;
  double ratio;
  double variance = LengthEvidence.GALE_CHURCH_VARIANCE;

  Parameters(Start start, Shapes shapes) {
    this.start = start;
    this.shapes = shapes;
    openSource = start.open;
    openTarget = start.open;
    startStaySource = start.stay;
    startStayTarget = start.stay;
    staySource = start.stay;
    stayTarget = start.stay;
    cross = start.cross;
    startShapes = new double[shapes.count()];
    double sum = 0;
    for (int k = 0; k < startShapes.length; k++) {
      startShapes[k] = start.share(shapes.sourceCounts[k], shapes.targetCounts[k]);
      sum += startShapes[k];
    }
    startSum = sum;
    for (int k = 0; k < startShapes.length; k++) {
      startShapes[k] /= sum;
    }
    shapeShares = startShapes.clone();
  }

  /** The ratio of total lengths, or 1 when that is too odd for a translation. */
  void startRatio(long sourceLength, long targetLength) {
    double total = (double) targetLength / Math.max(1, sourceLength);
    ratio = total >= 1 / MOST_RATIO && total <= MOST_RATIO ? total : 1;
  }

  /**
   * Where only islands are translations, gaps of the shorter text are expected to be shorter: most of
   * a summary is in the text that it sums up, and with gaps of ten segments on either side a
   * paraphrase earns less than the way to it costs. That gaps of the longer text are longer is left to
   * be learned: expected from the start, it hides a third to a half of the right links between texts
   * of which no words are known.
   */
  void startGaps(long sourceCount, long targetCount) {
    if (!start.parallel) {
      startStaySource = stay((double) sourceCount / targetCount);
      startStayTarget = stay((double) targetCount / sourceCount);
      staySource = startStaySource;
      stayTarget = startStayTarget;
    }
  }

  /** The probability that a gap goes on in a text so many times as long as the other. */
  private double stay(double size) {
    double shorter = StrictMath.pow(Math.min(1, size), SHORTER_GAPS);
    return Math.max(LEAST_STAY, 1 - (1 - start.stay) / shorter);
  }

  double logShape(int shape) {
    return LogMath.log(shapeShares[shape]);
  }

  /**
   * The log share of any shape. One that the search does not try, but a pin may have, has the share
   * that it would have at the start beside those tried, and was never seen since.
   */
  double logShape(int sourceCount, int targetCount) {
    int shape = shapes.indexOf(sourceCount, targetCount);
    if (shape >= 0) {
      return logShape(shape);
    }
    double share = start.share(sourceCount, targetCount) / startSum;
    // of hundreds of segments it would be too small for a number
    return LogMath.log(Math.max(Double.MIN_NORMAL, unlearned * share));
  }

  /** True when unaligned text is the exception. */
  boolean isParallel() {
    return start.parallel;
  }

  /** That the text begins as if after a link; in a parallel text it does. */
  double logStartInM() {
    return LogMath.log(start.inLinks);
  }

  /** That the text begins as if after unaligned source text. */
  double logStartInX() {
    return LogMath.log(1 - start.inLinks);
  }

  double logMM() {
    return LogMath.log(1 - openSource - openTarget);
  }

  double logMX() {
    return LogMath.log(openSource);
  }

  double logMY() {
    return LogMath.log(openTarget);
  }

  double logXX() {
    return LogMath.log(staySource);
  }

  double logXY() {
    return LogMath.log((1 - staySource) * cross);
  }

  double logXM() {
    return LogMath.log((1 - staySource) * (1 - cross));
  }

  double logYY() {
    return LogMath.log(stayTarget);
  }

  double logYM() {
    return LogMath.log(1 - stayTarget);
  }

  /** Expected counts of one or more bitexts, to learn from. */
  static final class Counts {
    final double[] shapes;
    double mm;
    double mx;
    double my;
    double xx;
    double xy;
    double xm;
    double yy;
    double ym;
    double linked;
    double sourceLength;
    double targetLength;
    double varianceWeight;
    double varianceSum;

    Counts(Shapes shapes) {
      this.shapes = new double[shapes.count()];
    }

    /** Adds all counts of another. */
    void add(Counts other) {
      for (int shape = 0; shape < shapes.length; shape++) {
        shapes[shape] += other.shapes[shape];
      }
      mm += other.mm;
      mx += other.mx;
      my += other.my;
      xx += other.xx;
      xy += other.xy;
      xm += other.xm;
      yy += other.yy;
      ym += other.ym;
      linked += other.linked;
      sourceLength += other.sourceLength;
      targetLength += other.targetLength;
      varianceWeight += other.varianceWeight;
      varianceSum += other.varianceSum;
    }

    /** Adds a link with its posterior. */
    void addLink(int shape, double posterior, int sourceLength, int targetLength, double ratio) {
      shapes[shape] += posterior;
      linked += posterior;
      this.sourceLength += posterior * sourceLength;
      this.targetLength += posterior * targetLength;
      double distance = targetLength - ratio * sourceLength;
      double mean = Math.max(1, (ratio * sourceLength + targetLength) / 2);
      double z = distance * distance / mean / Math.sqrt(ratio);
      if (z < FAR_OFF) {
        varianceWeight += posterior;
        varianceSum += posterior * z;
      }
    }
  }

  /**
   * Learns from expected counts.
   *
   * @param meanSource the mean length of a source segment
   * @param meanTarget the mean length of a target segment
   * @param early true while little is known yet: gaps are kept small in a parallel text
   */
  void learn(Counts counts, double meanSource, double meanTarget, boolean early) {
    double fromM = counts.mm + counts.mx + counts.my + TRANSITION_PSEUDO_COUNT;
    openSource = (counts.mx + TRANSITION_PSEUDO_COUNT * start.open) / fromM;
    openTarget = (counts.my + TRANSITION_PSEUDO_COUNT * start.open) / fromM;
    double fromX = counts.xx + counts.xy + counts.xm + TRANSITION_PSEUDO_COUNT;
    staySource = (counts.xx + TRANSITION_PSEUDO_COUNT * startStaySource) / fromX;
    double fromY = counts.yy + counts.ym + TRANSITION_PSEUDO_COUNT;
    stayTarget = (counts.yy + TRANSITION_PSEUDO_COUNT * startStayTarget) / fromY;
    if (start.parallel && early) {
      openSource = Math.min(openSource, 0.1);
      openTarget = Math.min(openTarget, 0.1);
      staySource = Math.min(staySource, 0.7);
      stayTarget = Math.min(stayTarget, 0.7);
    }
    if (!start.parallel) {
      double pseudo = TRANSITION_PSEUDO_COUNT * (1 - startStaySource);
      cross = (counts.xy + pseudo * start.cross) / (counts.xy + counts.xm + pseudo);
    }
    unlearned = SHAPE_PSEUDO_COUNT / (counts.linked + SHAPE_PSEUDO_COUNT);
    for (int k = 0; k < shapeShares.length; k++) {
      shapeShares[k] = (counts.shapes[k] + SHAPE_PSEUDO_COUNT * startShapes[k])
          / (counts.linked + SHAPE_PSEUDO_COUNT);
    }
    double mean = Math.sqrt(Math.max(1, meanSource) * Math.max(1, meanTarget));
    double root = Math.sqrt(ratio);
    ratio = (counts.targetLength + RATIO_PSEUDO_COUNT * mean * root)
        / (counts.sourceLength + RATIO_PSEUDO_COUNT * mean / root);
    variance = (counts.varianceSum + VARIANCE_PSEUDO_COUNT * LengthEvidence.GALE_CHURCH_VARIANCE)
        / (counts.varianceWeight + VARIANCE_PSEUDO_COUNT);
  }
}
