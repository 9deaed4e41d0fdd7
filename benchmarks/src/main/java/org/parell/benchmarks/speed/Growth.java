package org.parell.benchmarks.speed;

import java.util.List;
import java.util.OptionalDouble;

/** How time grows with size: the exponent {@code b} of the law {@code time = a * size^b}. */
final class Growth {

  private Growth() {}

  /** Something measured at some size; both above 0. */
  record Point(double size, double time) {}

  /**
   * The slope of the logarithm of time over that of size, by least squares: 1 when twice the text
   * takes twice the time, 2 when it takes four times.
   *
   * @return empty when there are not two different sizes
   */
  static OptionalDouble exponent(List<Point> points) {
    double meanX = points.stream().mapToDouble(Growth::x).average().orElse(0);
    double meanY = points.stream().mapToDouble(Growth::y).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (Point point : points) {
      covariance += (x(point) - meanX) * (y(point) - meanY);
      variance += (x(point) - meanX) * (x(point) - meanX);
    }
    return points.stream().mapToDouble(Point::size).distinct().count() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(covariance / variance);
  }

  private static double x(Point point) {
    return StrictMath.log(point.size);
  }

  private static double y(Point point) {
    return StrictMath.log(point.time);
  }
}
