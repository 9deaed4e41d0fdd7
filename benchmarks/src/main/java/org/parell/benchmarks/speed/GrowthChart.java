package org.parell.benchmarks.speed;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Time over size, both logarithmic, so that the slope of a line is its growth exponent. */
final class GrowthChart {

  private static final int WIDTH = 780;
  private static final int HEIGHT = 440;
  private static final double LEFT = 76;
  private static final double RIGHT = 540;
  private static final double TOP = 64;
  private static final double BOTTOM = 380;

  /** So that no mark lies on the edge. */
  private static final double ROOM = 0.12;

  private final List<Curve> curves;
  private final double minX;
  private final double maxX;
  private final int minY;
  private final int maxY;

  /**
   * One line.
   *
   * @param points sizes rising, times in milliseconds; at least one
   * @param remark stands in the legend, and may be empty
   */
  record Curve(String name, List<Growth.Point> points, String remark) {
    Curve {
      points = List.copyOf(points);
    }
  }

  private GrowthChart(List<Curve> curves) {
    this.curves = curves;
    minX = log10(curves, Growth.Point::size).stream().reduce(Double::min).orElse(0.0) - ROOM;
    maxX = log10(curves, Growth.Point::size).stream().reduce(Double::max).orElse(1.0) + ROOM;
    List<Double> times = log10(curves, Growth.Point::time);
    minY = (int) Math.floor(times.stream().reduce(Double::min).orElse(0.0));
    maxY = Math.max(minY + 1, (int) Math.ceil(times.stream().reduce(Double::max).orElse(1.0)));
  }

  /** The chart of at most {@value Svg#SERIES} curves. */
  static String svg(String title, List<Curve> curves) {
    return new GrowthChart(curves).draw(title);
  }

  private String draw(String title) {
    Svg svg = new Svg(WIDTH, HEIGHT, title, description());
    axes(svg);
    for (int k = 0; k < curves.size(); k++) {
      List<double[]> points = curves.get(k).points().stream()
          .map(point -> new double[] {x(point.size()), y(point.time())})
          .toList();
      svg.curve(k, points);
      for (double[] point : points) {
        svg.mark(k, point[0], point[1]);
      }
      double y = TOP + 16 + 62 * k;
      svg.mark(k, RIGHT + 28, y - 4);
      svg.text(RIGHT + 42, y, "name", "start", curves.get(k).name());
      svg.text(RIGHT + 42, y + 17, "pale", "start", exponent(curves.get(k)));
      svg.text(RIGHT + 42, y + 34, "pale", "start", curves.get(k).remark());
    }
    return svg.end();
  }

  private void axes(Svg svg) {
    for (int decade = minY; decade <= maxY; decade++) {
      double y = y(StrictMath.pow(10, decade));
      svg.grid(LEFT, y, RIGHT, y);
      svg.text(LEFT - 8, y + 4, "pale", "end", duration(decade));
    }
    List<Double> sizes = curves.stream()
        .flatMap(curve -> curve.points().stream())
        .map(Growth.Point::size)
        .distinct()
        .sorted()
        .toList();
    for (double size : sizes) {
      svg.grid(x(size), TOP, x(size), BOTTOM);
      svg.text(x(size), BOTTOM + 20, "pale", "middle", count(size));
    }
    svg.text((LEFT + RIGHT) / 2, BOTTOM + 44, "axis", "middle", "segments a side");
    svg.text(LEFT - 8, TOP - 12, "axis", "end", "time");
  }

  private String description() {
    return "Time over segments a side, both logarithmic. "
        + curves.stream().map(GrowthChart::description).collect(joining(" "));
  }

  private static String description(Curve curve) {
    return curve.points().stream()
        .map(point -> SpeedTables.number(point.time()) + " ms at " + count(point.size()))
        .collect(joining(", ", curve.name() + ": ", ending(curve)));
  }

  private static String ending(Curve curve) {
    return curve.remark().isEmpty() ? "." : ", " + curve.remark() + ".";
  }

  private static String exponent(Curve curve) {
    return Growth.exponent(curve.points()).stream()
        .mapToObj(b -> String.format(Locale.ROOT, "grows as size^%.2f", b))
        .findFirst()
        .orElse("one size only");
  }

  private double x(double size) {
    return LEFT + (RIGHT - LEFT) * (StrictMath.log10(size) - minX) / (maxX - minX);
  }

  private double y(double time) {
    return BOTTOM - (BOTTOM - TOP) * (StrictMath.log10(time) - minY) / (maxY - minY);
  }

  private static List<Double> log10(List<Curve> curves, ToDoubleFunction<Growth.Point> value) {
    List<Double> logarithms = new ArrayList<>();
    for (Curve curve : curves) {
      for (Growth.Point point : curve.points()) {
        logarithms.add(StrictMath.log10(value.applyAsDouble(point)));
      }
    }
    return logarithms;
  }

  /** A power of ten of milliseconds, from seconds on in seconds. */
  private static String duration(int decade) {
    if (decade >= 3) {
      return count(StrictMath.pow(10, decade - 3)) + " s";
    }
    return decade >= 0
        ? count(StrictMath.pow(10, decade)) + " ms"
        : String.format(Locale.ROOT, "%." + -decade + "f ms", StrictMath.pow(10, decade));
  }

  private static String count(double count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }
}
