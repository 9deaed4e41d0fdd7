package org.parell.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parell.learning.Contributions;
import org.parell.learning.WordPairs;
import org.parell.token.TokenTable;

/** Holds the fast form against the formula, written down as it stands in the class comment. */
class LexicalEvidenceTest {

  private JudgedTexts texts = JudgedTexts.random(new Random(0));

  @Test
  void allBeadsOfRandomTextsAgreeWithTheFormula() {
    for (int seed = 0; seed < 20; seed++) {
      texts = JudgedTexts.random(new Random(seed));
      LexicalEvidence evidence = texts.lexicalEvidence();
      int n = texts.source().segmentCount();
      int m = texts.target().segmentCount();
      for (int x = 0; x < n; x++) {
        evidence.advance(x, 0, m);
        for (int a = 1; a <= Math.min(5, x + 1); a++) {
          for (int j = 0; j < m; j++) {
            for (int b = 1; b <= Math.min(6 - a, m - j); b++) {
              int i = x + 1 - a;
              assertThat(evidence.logOdds(i, j, a, b))
                  .as("seed %s, bead %s+%s, %s+%s", seed, i, a, j, b)
                  .isEqualTo(formula(i, j, a, b), within(1e-3));
            }
          }
        }
      }
    }
  }

  private double formula(int i, int j, int a, int b) {
    return 0.5 * (direction(i, j, a, b, true) + direction(i, j, a, b, false));
  }

  /** One direction: each word of the one side explained by the words of the other. */
  private double direction(int i, int j, int a, int b, boolean forward) {
    TokenTable given = forward ? texts.source() : texts.target();
    TokenTable told = forward ? texts.target() : texts.source();
    int givenStart = forward ? i : j;
    int givenEnd = forward ? i + a : j + b;
    int toldStart = forward ? j : i;
    int toldEnd = forward ? j + b : i + a;
    int n = given.starts()[givenEnd] - given.starts()[givenStart];
    int m = told.starts()[toldEnd] - told.starts()[toldStart];
    if (n == 0) {
      return 0;
    }
    double empty = 1 + 0.25 * n + 0.01 * Math.max(0, n - 60) * Math.max(0, n - 60);
    double sum = 0;
    int k = 0;
    for (int y = toldStart; y < toldEnd; y++) {
      for (int t = told.starts()[y]; t < told.starts()[y + 1]; t++, k++) {
        double place = (k + 0.5) / m;
        double left = Math.max(0, place - 0.25);
        double right = Math.min(1, place + 0.25);
        double ratio = 0;
        double start = 0;
        for (int x = givenStart; x < givenEnd; x++) {
          double share = (double) given.count(x) / n;
          if (share == 0) {
            continue;
          }
          double whole = near(left, right, start, start + share);
          int count = given.count(x);
          double half = share * ((count + 1) / 2) / count;
          double near = 0.6 * whole + 0.4 * near(left, right, start, start + half);
          double farther = 0.6 * whole + 0.4 * near(left, right, start + half, start + share);
          for (int s = given.starts()[x]; s < given.starts()[x + 1]; s++) {
            int givenWord = given.indices()[s];
            int toldWord = told.indices()[t];
            boolean isFirst = s - given.starts()[x] < (count + 1) / 2;
            ratio += (0.05 + 0.95 * (isFirst ? near : farther))
                * (forward
                    ? ratio(givenWord, toldWord, x, y, true)
                    : ratio(toldWord, givenWord, y, x, false));
          }
          start += share;
        }
        sum += Math.log((empty + ratio) / (empty + n));
      }
    }
    return sum;
  }

  /** How dense the look from left to right is between two places; 1 when it is even. */
  private static double near(double left, double right, double start, double end) {
    double overlap = Math.max(0, Math.min(right, end) - Math.max(left, start));
    return end > start ? overlap / (right - left) / (end - start) : 0;
  }

  private double ratio(int s, int t, int i, int j, boolean forward) {
    WordPairs pairs = texts.pairs();
    Contributions own = texts.own();
    int pair = pairs.indexOf(s, t);
    double weight = pair < 0 ? 0 : pairs.weights()[pair];
    double sum = forward ? pairs.sourceSums()[s] : pairs.targetSums()[t];
    for (int x = 0; x < texts.source().segmentCount(); x++) {
      for (int cell = own.rowStarts()[x]; cell < own.rowStarts()[x + 1]; cell++) {
        if (x != i && own.columns()[cell] != j) {
          continue;
        }
        for (int e = own.entryStarts()[cell]; e < own.entryStarts()[cell + 1]; e++) {
          boolean sameSource = own.sourceWords()[e] == s;
          boolean sameTarget = own.targetWords()[e] == t;
          if (sameSource && sameTarget) {
            weight -= own.values()[e];
          }
          if (forward ? sameSource : sameTarget) {
            sum -= own.values()[e];
          }
        }
      }
    }
    weight = Math.max(0, weight);
    double inverse = forward ? texts.targetInverse()[t] : texts.sourceInverse()[s];
    return (weight * inverse + 0.4) / (Math.max(0, sum) + 0.4);
  }
}
