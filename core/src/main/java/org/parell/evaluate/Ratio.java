package org.parell.evaluate;

/** How counts become figures from 0 to 1; one with nothing to divide by is 0. */
final class Ratio {

  private Ratio() {}

  static double of(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
