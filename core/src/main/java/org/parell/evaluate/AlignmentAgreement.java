package org.parell.evaluate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parell.bitext.IndexPair;

/**
 * How far an alignment agrees with gold: counts, and precision, recall and F1 from them.
 *
 * <p>A pair of the one list is <em>strictly</em> right when the same pair stands in the other,
 * indices in the same order; it is <em>laxly</em> right when it is strictly right or shares a link
 * with the other list, that is, a source index and a target index that stand together in one of its
 * pairs. Pairs that are empty on both sides do not count, and a pair named twice counts once.
 *
 * <p>Precision asks of all found pairs, null pairs included, whether they are right. Recall asks of
 * gold's links only and compares them with found links only; a null pair missed costs nothing there,
 * what was found in its place costs precision. That is the convention of the papers on Vecalign and
 * after it. Null agreement looks at what recall does not see: which single segments both say to
 * have no counterpart.
 *
 * <p>Figures lie from 0 to 1; one with nothing to divide by is 0. For figures over many documents,
 * sum the counts with {@link #plus}.
 *
 * <p>Source: Thompson and Koehn (2019), in the program Vecalign.
 *
 * @param found the pairs found, links and null pairs
 * @param strictlyRightFound those of them that are strictly right
 * @param laxlyRightFound those of them that are laxly right
 * @param goldLinks the links of gold
 * @param strictlyFoundGold those of them that strictly stand in the found links
 * @param laxlyFoundGold those of them that laxly do
 * @param goldNulls the single segments, of both sides, that gold says have no counterpart
 * @param foundNulls the single segments that were found to have none
 * @param rightNulls those that are in both
 */
public record AlignmentAgreement(
    long found,
    long strictlyRightFound,
    long laxlyRightFound,
    long goldLinks,
    long strictlyFoundGold,
    long laxlyFoundGold,
    long goldNulls,
    long foundNulls,
    long rightNulls) {

  /** The agreement of no document at all: where summing starts. */
  public static final AlignmentAgreement NONE = new AlignmentAgreement(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when a part is negative or larger than its whole
   */
  public AlignmentAgreement {
    checkParts("found", strictlyRightFound, laxlyRightFound, found);
    checkParts("gold links", strictlyFoundGold, laxlyFoundGold, goldLinks);
    checkParts("gold nulls", rightNulls, rightNulls, goldNulls);
    checkParts("found nulls", rightNulls, rightNulls, foundNulls);
  }

  private static void checkParts(String what, long strict, long lax, long all) {
    checkArgument(
        0 <= strict && strict <= lax && lax <= all,
        "%s: counts must be 0 <= strict %s <= lax %s <= all %s",
        what,
        strict,
        lax,
        all);
  }

  /**
   * Compares two lists, each of pairs in any order, over the same segments. Time is linear in the
   * lists but for pairs of many indices, which cost their sides' product.
   */
  public static AlignmentAgreement between(List<IndexPair> gold, List<IndexPair> found) {
    Right ofFound = Right.count(found, gold);
    Right ofGold = Right.count(links(gold), links(found));
    Set<NullSegment> goldNulls = nullSegments(gold);
    Set<NullSegment> foundNulls = nullSegments(found);
    long rightNulls = goldNulls.stream().filter(foundNulls::contains).count();
    return new AlignmentAgreement(
        ofFound.all(),
        ofFound.strict(),
        ofFound.lax(),
        ofGold.all(),
        ofGold.strict(),
        ofGold.lax(),
        goldNulls.size(),
        foundNulls.size(),
        rightNulls);
  }

  private static List<IndexPair> links(List<IndexPair> pairs) {
    return pairs.stream().filter(pair -> !pair.isNull()).toList();
  }

  private static Set<NullSegment> nullSegments(List<IndexPair> pairs) {
    Set<NullSegment> segments = new HashSet<>();
    for (IndexPair pair : pairs) {
      if (pair.target().isEmpty()) {
        pair.source().forEach(i -> segments.add(new NullSegment(true, i)));
      }
      if (pair.source().isEmpty()) {
        pair.target().forEach(i -> segments.add(new NullSegment(false, i)));
      }
    }
    return segments;
  }

  /** The counts of two documents, or sets of documents, taken together. */
  public AlignmentAgreement plus(AlignmentAgreement other) {
    return new AlignmentAgreement(
        found + other.found,
        strictlyRightFound + other.strictlyRightFound,
        laxlyRightFound + other.laxlyRightFound,
        goldLinks + other.goldLinks,
        strictlyFoundGold + other.strictlyFoundGold,
        laxlyFoundGold + other.laxlyFoundGold,
        goldNulls + other.goldNulls,
        foundNulls + other.foundNulls,
        rightNulls + other.rightNulls);
  }

  /** The share of found pairs that are strictly right. */
  public double strictPrecision() {
    return Ratio.of(strictlyRightFound, found);
  }

  /** The share of gold's links that are strictly found. */
  public double strictRecall() {
    return Ratio.of(strictlyFoundGold, goldLinks);
  }

  /** The harmonic mean of strict precision and recall. */
  public double strictF1() {
    return Ratio.f1(strictPrecision(), strictRecall());
  }

  /** The share of found pairs that are laxly right. */
  public double laxPrecision() {
    return Ratio.of(laxlyRightFound, found);
  }

  /** The share of gold's links that are laxly found. */
  public double laxRecall() {
    return Ratio.of(laxlyFoundGold, goldLinks);
  }

  /** The harmonic mean of lax precision and recall. */
  public double laxF1() {
    return Ratio.f1(laxPrecision(), laxRecall());
  }

  /** The share of segments found without counterpart that have none in gold. */
  public double nullPrecision() {
    return Ratio.of(rightNulls, foundNulls);
  }

  /** The share of gold's segments without counterpart that are found to have none. */
  public double nullRecall() {
    return Ratio.of(rightNulls, goldNulls);
  }

  /** The harmonic mean of null precision and recall. */
  public double nullF1() {
    return Ratio.f1(nullPrecision(), nullRecall());
  }

  /** Each pair once, without those that are empty on both sides. */
  static Set<IndexPair> distinct(Collection<IndexPair> pairs) {
    Set<IndexPair> distinct = new HashSet<>(pairs);
    distinct.remove(new IndexPair(List.of(), List.of()));
    return distinct;
  }

  private record NullSegment(boolean onSource, int index) {}

  /** How many of some pairs are right. */
  private record Right(long all, long strict, long lax) {

    static Right count(Collection<IndexPair> claimed, Collection<IndexPair> truth) {
      Set<IndexPair> claims = distinct(claimed);
      Set<IndexPair> truths = distinct(truth);
      Map<Integer, Set<Integer>> targetsOf = new HashMap<>();
      for (IndexPair pair : truths) {
        for (Integer source : pair.source()) {
          targetsOf.computeIfAbsent(source, key -> new HashSet<>()).addAll(pair.target());
        }
      }
      long strict = claims.stream().filter(truths::contains).count();
      long lax = claims.stream()
          .filter(pair -> truths.contains(pair) || sharesLink(pair, targetsOf))
          .count();
      return new Right(claims.size(), strict, lax);
    }

    private static boolean sharesLink(IndexPair pair, Map<Integer, Set<Integer>> targetsOf) {
      for (Integer source : pair.source()) {
        Set<Integer> targets = targetsOf.getOrDefault(source, Set.of());
        if (pair.target().stream().anyMatch(targets::contains)) {
          return true;
        }
      }
      return false;
    }
  }
}
