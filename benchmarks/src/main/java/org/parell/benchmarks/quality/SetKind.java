package org.parell.benchmarks.quality;

/** Sets whose confidences are judged together, in the order in which tables have them. */
enum SetKind {
  /** One side translates the other. */
  PARALLEL("parallel", "0.02"),
  /** One side translates the other, but much of a side is missing, all headings for instance. */
  MUCH_LEFT_OUT("much left out", ""),
  /** Passages translate each other. */
  COMPARABLE("comparable", "0.06"),
  /** Passages of a long text are translated in a short one. */
  SUMMARY("summaries", "");

  private static final double MOST_NULLS = 0.1;

  private final String name;
  private final String bar;

  SetKind(String name, String bar) {
    this.name = name;
    this.bar = bar;
  }

  /** What a set of translations is: parallel, or with more than a tenth of the segments alone. */
  static SetKind of(GoldSet set) {
    return set.nullShare() <= MOST_NULLS ? PARALLEL : MUCH_LEFT_OUT;
  }

  /** The calibration error that should not be passed, as tables print it; empty when open. */
  String bar() {
    return bar;
  }

  /** As tables print it. */
  @Override
  public String toString() {
    return name;
  }
}
