package org.parell.evidence;

/**
 * Natural logarithm and exponential that give the same bits on every machine, and fast.
 *
 * <p>{@code Math.log} and {@code Math.exp} may differ in the last bit from one processor to the
 * next, which is enough to flip a near tie between two beads; {@code StrictMath} does not, but is
 * three times slower. Here tables filled with {@code StrictMath} and a short polynomial do the work
 * with the four basic operations alone, which are exact everywhere. Relative errors are below 1e-9.
 */
public final class LogMath {

  private static final int LOG_BITS = 11;
  private static final double[] LOG_TABLE = new double[1 << LOG_BITS];
  private static final double[] INVERSE_TABLE = new double[1 << LOG_BITS];
  private static final double LN_2 = StrictMath.log(2);

  private static final int EXP_STEPS = 2048;
  private static final int EXP_RANGE = 40;
  private static final double[] EXP_FRACTION = new double[EXP_STEPS];
  private static final double[] EXP_WHOLE = new double[2 * EXP_RANGE + 2];

  static {
    for (int i = 0; i < LOG_TABLE.length; i++) {
      double middle = 1 + (i + 0.5) / LOG_TABLE.length;
      LOG_TABLE[i] = StrictMath.log(middle);
      INVERSE_TABLE[i] = 1 / middle;
    }
    for (int i = 0; i < EXP_STEPS; i++) {
      EXP_FRACTION[i] = StrictMath.exp((double) i / EXP_STEPS);
    }
    for (int i = 0; i < EXP_WHOLE.length; i++) {
      EXP_WHOLE[i] = StrictMath.exp(i - EXP_RANGE - 1);
    }
  }

  private LogMath() {}

  /** The natural logarithm of a positive normal number; of 0 or less, negative infinity. */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL)) {
      return Double.NEGATIVE_INFINITY;
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1023;
    int index = (int) (bits >>> (52 - LOG_BITS)) & (LOG_TABLE.length - 1);
    double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
    double d = mantissa * INVERSE_TABLE[index] - 1;
    return exponent * LN_2 + LOG_TABLE[index] + d * (1 - d * (0.5 - d * (1.0 / 3)));
  }

  /** e to the power of x; 0 below -{@value #EXP_RANGE}, and x at most {@value #EXP_RANGE}. */
  public static double exp(double x) {
    if (!(x > -EXP_RANGE)) {
      return 0;
    }
    double clipped = Math.min(x, EXP_RANGE);
    int whole = (int) Math.floor(clipped);
    double rest = clipped - whole;
    // just below a whole number the rest rounds to 1
    int step = Math.min(EXP_STEPS - 1, (int) (rest * EXP_STEPS));
    double d = rest - (double) step / EXP_STEPS;
    return EXP_WHOLE[whole + EXP_RANGE + 1]
        * EXP_FRACTION[step]
        * (1 + d * (1 + d * (0.5 + d * (1.0 / 6))));
  }

  /** The logarithm of a sum of two numbers given by their logarithms. */
  public static double logSum(double x, double y) {
    double high = x > y ? x : y;
    double low = x > y ? y : x;
    double difference = low - high;
    return difference > -30 ? high + log(1 + exp(difference)) : high;
  }
}
