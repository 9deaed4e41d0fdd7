package org.parell.evaluate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parell.multitext.IndexRow;

/**
 * How far the rows of several documents agree with gold: counts, and precision, recall and F1 from
 * them.
 *
 * <p>A row is right when the same row stands in gold: exactly the same segments of every document,
 * indices in the same order. Rows without any segment do not count, and a row named twice counts
 * once.
 *
 * <p>What {@link AlignmentAgreement} does with null pairs is done here with rows in which one document
 * stands alone. Precision asks of all found rows, such rows included, whether they are right; recall
 * asks of gold's links only, the rows of two documents or more. Null agreement looks at what recall
 * does not see: which single segments both say to have no counterpart in any other document.
 *
 * <p>Of two documents all figures are the strict ones of {@link AlignmentAgreement}. They lie from 0
 * to 1; one with nothing to divide by is 0. For figures over many texts, sum the counts with {@link
 * #plus}.
 *
 * @param found the rows found, links and null rows
 * @param rightFound those of them that stand in gold
 * @param goldLinks the links of gold
 * @param foundGold those of them that were found
 * @param goldNulls the single segments, of all documents, that gold says have no counterpart
 * @param foundNulls the single segments that were found to have none
 * @param rightNulls those that are in both
 */
public record RowAgreement(
    long found,
    long rightFound,
    long goldLinks,
    long foundGold,
    long goldNulls,
    long foundNulls,
    long rightNulls) {

  /** The agreement of no text at all: where summing starts. */
  public static final RowAgreement NONE = new RowAgreement(0, 0, 0, 0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException when a part is negative or larger than its whole
   */
  public RowAgreement {
    checkPart("found", rightFound, found);
    checkPart("gold links", foundGold, goldLinks);
    checkPart("gold nulls", rightNulls, goldNulls);
    checkPart("found nulls", rightNulls, foundNulls);
  }

  private static void checkPart(String what, long part, long all) {
    checkArgument(0 <= part && part <= all, "%s: counts must be 0 <= %s <= %s", what, part, all);
  }

  /**
   * Compares two lists, each of rows in any order, over the same documents. Time is linear in them.
   *
   * @throws IllegalArgumentException when rows are not all of as many documents
   */
  public static RowAgreement between(List<IndexRow> gold, List<IndexRow> found) {
    Set<IndexRow> golds = distinct(gold);
    Set<IndexRow> finds = distinct(found);
    Set<Integer> sizes = new HashSet<>();
    golds.forEach(row -> sizes.add(row.size()));
    finds.forEach(row -> sizes.add(row.size()));
    checkArgument(sizes.size() <= 1, "rows must be of as many documents, found %s", sizes);
    Set<NullSegment> goldNulls = nullSegments(golds);
    Set<NullSegment> foundNulls = nullSegments(finds);
    return new RowAgreement(
        finds.size(),
        finds.stream().filter(golds::contains).count(),
        golds.stream().filter(row -> !row.isNull()).count(),
        golds.stream().filter(row -> !row.isNull() && finds.contains(row)).count(),
        goldNulls.size(),
        foundNulls.size(),
        goldNulls.stream().filter(foundNulls::contains).count());
  }

  private static Set<IndexRow> distinct(List<IndexRow> rows) {
    Set<IndexRow> distinct = new HashSet<>(rows);
    distinct.removeIf(row -> row.documents().stream().allMatch(List::isEmpty));
    return distinct;
  }

  private static Set<NullSegment> nullSegments(Set<IndexRow> rows) {
    Set<NullSegment> segments = new HashSet<>();
    for (IndexRow row : rows) {
      for (int document = 0; row.isNull() && document < row.size(); document++) {
        for (int index : row.documents().get(document)) {
          segments.add(new NullSegment(document, index));
        }
      }
    }
    return segments;
  }

  private record NullSegment(int document, int index) {}

  /** The counts of two texts, or sets of texts, taken together. */
  public RowAgreement plus(RowAgreement other) {
    return new RowAgreement(
        found + other.found,
        rightFound + other.rightFound,
        goldLinks + other.goldLinks,
        foundGold + other.foundGold,
        goldNulls + other.goldNulls,
        foundNulls + other.foundNulls,
        rightNulls + other.rightNulls);
  }

  /** The share of found rows that are right. */
  public double precision() {
    return Ratio.of(rightFound, found);
  }

  /** The share of gold's links that are found. */
  public double recall() {
    return Ratio.of(foundGold, goldLinks);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return Ratio.f1(precision(), recall());
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
}
