package org.parell.benchmarks.speed;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Bars from the left, in groups; each has its name before it and its value behind it. */
final class BarChart {

  private static final int WIDTH = 780;
  private static final double LEFT = 170;
  private static final double RIGHT = 700;
  private static final double TOP = 52;
  private static final double BAR = 16;
  private static final double PITCH = 21;
  private static final double HEADER = 26;
  private static final double GROUP_GAP = 12;
  private static final double FOOT = 56;

  /** Enough for every step, and few enough to hide that 3 * 0.1 is not 0.3. */
  private static final int TICK_DIGITS = 6;

  private final List<Group> groups;
  private final double step;
  private final int steps;

  /** Bars under a name. */
  record Group(String name, List<Bar> bars) {
    Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar.
   *
   * @param series from 0, the same in every group, less than {@value Svg#SERIES}
   * @param value at least 0
   */
  record Bar(String name, int series, double value) {}

  private BarChart(List<Group> groups) {
    this.groups = groups;
    double max = groups.stream()
        .flatMap(group -> group.bars().stream())
        .mapToDouble(Bar::value)
        .max()
        .orElse(1);
    step = step(max);
    steps = Math.max(1, (int) Math.ceil(max / step));
  }

  /** The chart; the axis is what the values are, with their unit. */
  static String svg(String title, String axis, List<Group> groups) {
    return new BarChart(groups).draw(title, axis);
  }

  private String draw(String title, String axis) {
    double bottom = TOP;
    for (Group group : groups) {
      bottom += HEADER + PITCH * group.bars().size() + GROUP_GAP;
    }
    Svg svg = new Svg(WIDTH, (int) (bottom + FOOT), title, description(axis));
    for (int k = 0; k <= steps; k++) {
      svg.grid(x(k * step), TOP, x(k * step), bottom);
      svg.text(x(k * step), bottom + 18, "pale", "middle", tick(k * step));
    }
    svg.text((LEFT + RIGHT) / 2, bottom + 42, "axis", "middle", axis);
    double y = TOP;
    for (Group group : groups) {
      svg.text(16, y + 17, "name", "start", group.name());
      y += HEADER;
      for (Bar bar : group.bars()) {
        svg.text(LEFT - 8, y + 13, "name", "end", bar.name());
        svg.bar(bar.series(), LEFT, y, x(bar.value()) - LEFT, BAR);
        svg.text(x(bar.value()) + 6, y + 13, "pale", "start", SpeedTables.number(bar.value()));
        y += PITCH;
      }
      y += GROUP_GAP;
    }
    return svg.end();
  }

  private String description(String axis) {
    return axis
        + ". "
        + groups.stream()
            .map(group -> group.bars().stream()
                .map(bar -> bar.name() + " " + SpeedTables.number(bar.value()))
                .collect(joining(", ", group.name() + ": ", ".")))
            .collect(joining(" "));
  }

  /** In full, as steps are round. */
  private static String tick(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(TICK_DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * value / (step * steps);
  }

  /** 1, 2 or 5 times a power of ten, so that at most eight steps reach the largest value. */
  static double step(double max) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(max, 1e-9) / 8)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power * 8 >= max) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
