package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Bitext;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.evidence.LengthEvidence;
import org.parell.evidence.LexicalEvidence;
import org.parell.language.Language;
import org.parell.learning.Anchors;
import org.parell.learning.Contributions;
import org.parell.learning.WordPairs;
import org.parell.learning.WordShares;
import org.parell.segment.SegmentedDocument;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** The exhaustive search, path by path, as the judge of the fast one. */
class LatticeTest {

  private static final Shapes SHAPES = new Shapes(5);

  private DocumentPair pair;
  private int captions;
  private Set<Integer> unalignedSources = Set.of();
  private Set<Integer> unalignedTargets = Set.of();
  private Parameters parameters;
  private LengthEvidence lengths;
  private WordPairs anchors;
  private float[] sourceInverse;
  private float[] targetInverse;

  private double total;
  private double best;
  private List<String> bestPath;
  private double[] nullOfSource;
  private double[] nullOfTarget;

  @Test
  void sumsBestPathAndPosteriorsAgreeWithAllPathsOneByOne() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      prepare(random, 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextBoolean());
      assertAgreesWithAllPaths("seed " + seed);
    }
  }

  @Test
  void segmentsPinnedAsUnalignedAgreeWithAllPathsOneByOne() {
    int pinned = 0;
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      prepare(random, 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextBoolean());
      pinUnaligned(random);
      pinned += unalignedSources.size() + unalignedTargets.size();
      assertAgreesWithAllPaths("seed " + seed);
    }
    assertThat(pinned).isGreaterThan(30);
  }

  @Test
  void textsBehindCaptionsAgreeWithAllPathsOneByOne() {
    int ahead = 0;
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      captions = random.nextInt(3);
      prepare(random, 2 + random.nextInt(3), 2 + random.nextInt(3), false);
      ahead += pair.sourceLead + pair.targetLead;
      assertAgreesWithAllPaths("seed " + seed);
    }
    assertThat(ahead).isGreaterThan(30);
  }

  @Test
  void aTextOfNothingButCaptionsBeginsWithThem() {
    captions = 3;
    prepare(new Random(1), 3, 4, false);
    assertThat(pair.sourceLead).isZero();
    assertThat(pair.targetLead).isEqualTo(3);
    assertThat(pair.slice(0, 2, 1, 2).targetLead).isEqualTo(1);
    assertThat(pair.slice(0, 2, 3, 4).targetLead).isZero();
  }

  @Test
  void probableLinksAreThoseAboveOneHalfAndNullsLieBetween() {
    int links = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      prepare(random, 9, 8, true);
      Lattice lattice = new Lattice(region(), SHAPES, SHAPES.count());
      judge(lattice);
      lattice.sum(SideBySide.ALONE);
      List<String> expected = new ArrayList<>();
      lattice.visitLinks(
          0.5,
          (i, j, shape, posterior) ->
              expected.add(bead(i, j, SHAPES.sourceCounts[shape], SHAPES.targetCounts[shape])));
      List<String> path = written(lattice.probable());
      assertThat(path.stream().filter(bead -> !isNull(bead))).isEqualTo(expected);
      assertThat(covered(path)).containsExactly(9, 8);
      links += expected.size();
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void theAnswerHoldsAllProbableLinksAndIsTheBestPathWhereThatDoes() {
    int same = 0;
    int others = 0;
    for (int seed = 0; seed < 60; seed++) {
      prepare(new Random(seed), 9, 8, true);
      Lattice lattice = new Lattice(region(), SHAPES, SHAPES.count());
      judge(lattice);
      lattice.sum(SideBySide.ALONE);
      List<String> probable = written(lattice.probable()).stream()
          .filter(bead -> !isNull(bead))
          .collect(Collectors.toList());
      List<String> path = written(lattice.bestThroughProbable());
      assertThat(path).as("seed %s", seed).containsAll(probable);
      assertThat(covered(path)).as("seed %s", seed).isEqualTo(covered(written(lattice.best())));
      if (written(lattice.best()).containsAll(probable)) {
        assertThat(path).as("seed %s", seed).isEqualTo(written(lattice.best()));
        same++;
      } else {
        others++;
      }
    }
    assertThat(same).isPositive();
    assertThat(others).isPositive();
  }

  private static boolean isNull(String bead) {
    return bead.endsWith(" 1-0") || bead.endsWith(" 0-1");
  }

  /** Where a path ends on either side, when each bead begins where the one before it ends. */
  private static List<Integer> covered(List<String> path) {
    int i = 0;
    int j = 0;
    for (String bead : path) {
      String[] numbers = bead.split("[, -]");
      assertThat(bead).startsWith(i + "," + j + " ");
      i += Integer.parseInt(numbers[2]);
      j += Integer.parseInt(numbers[3]);
    }
    return List.of(i, j);
  }

  @Test
  void whereAllSegmentsArePinnedAsUnalignedOnePathIsLeft() {
    prepare(new Random(1), 3, 4, true);
    unalignedSources = Set.of(0, 1, 2);
    unalignedTargets = Set.of(0, 1, 2, 3);
    pair = pair.withUnaligned(unalignedSources, unalignedTargets);
    assertAgreesWithAllPaths("all");
    assertThat(bestPath)
        .containsExactly(
            "0,0 1-0", "1,0 1-0", "2,0 1-0", "3,0 0-1", "3,1 0-1", "3,2 0-1", "3,3 0-1");
  }

  private void assertAgreesWithAllPaths(String what) {
    Lattice lattice = new Lattice(region(), SHAPES, SHAPES.count());
    judge(lattice);
    lattice.sum(SideBySide.ALONE);
    walkAllPaths();
    assertThat(lattice.total()).as("total, %s", what).isEqualTo(total, within(1e-3));
    assertThat(written(lattice.best())).as("path, %s", what).isEqualTo(bestPath);
    double[] source = new double[pair.sourceCount()];
    double[] target = new double[pair.targetCount()];
    lattice.nullPosteriors(source, target);
    for (int i = 0; i < source.length; i++) {
      assertThat(source[i])
          .as("source %s, %s", i, what)
          .isEqualTo(nullOfSource[i] / Math.exp(total), within(1e-3));
    }
    for (int j = 0; j < target.length; j++) {
      assertThat(target[j])
          .as("target %s, %s", j, what)
          .isEqualTo(nullOfTarget[j] / Math.exp(total), within(1e-3));
    }
    for (int i : unalignedSources) {
      assertThat(source[i]).as("source %s, %s", i, what).isEqualTo(1, within(1e-6));
    }
    for (int j : unalignedTargets) {
      assertThat(target[j]).as("target %s, %s", j, what).isEqualTo(1, within(1e-6));
    }
  }

  @Test
  void posteriorsOfEachSegmentAddUpToOne() {
    Random random = new Random(7);
    prepare(random, 9, 8, true);
    Lattice lattice = new Lattice(region(), SHAPES, SHAPES.count());
    judge(lattice);
    lattice.sum(SideBySide.ALONE);
    double[] source = new double[9];
    double[] target = new double[8];
    lattice.nullPosteriors(source, target);
    lattice.visitLinks(1e-9, (i, j, shape, posterior) -> {
      for (int x = i; x < i + SHAPES.sourceCounts[shape]; x++) {
        source[x] += posterior;
      }
      for (int y = j; y < j + SHAPES.targetCounts[shape]; y++) {
        target[y] += posterior;
      }
    });
    for (double sum : source) {
      assertThat(sum).isEqualTo(1, within(1e-3));
    }
    for (double sum : target) {
      assertThat(sum).isEqualTo(1, within(1e-3));
    }
  }

  @Test
  void aNarrowedRegionKeepsTheBestPath() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      prepare(random, 12, 14, true);
      if (seed >= 10) {
        pinUnaligned(random);
      }
      Lattice wide = new Lattice(region(), SHAPES, SHAPES.count());
      judge(wide);
      wide.sum(SideBySide.ALONE);
      wide.mark(wide.best(), 1e-3, seed % 2 == 0);
      Region narrow = wide.narrowed(Optional.empty(), seed % 2 == 0);
      Lattice again = new Lattice(narrow, SHAPES, SHAPES.count());
      judge(again);
      assertThat(written(again.best())).isEqualTo(written(wide.best()));
    }
  }

  private Region region() {
    return Region.whole(pair.sourceCount(), pair.targetCount());
  }

  private void prepare(Random random, int n, int m, boolean parallel) {
    Vocabulary sourceWords = new Vocabulary();
    Vocabulary targetWords = new Vocabulary();
    Bitext bitext = new Bitext(captioned(lines(random, n)), captioned(lines(random, m)));
    pair = new DocumentPair(bitext, new Tokenizer(), sourceWords, targetWords);
    unalignedSources = Set.of();
    unalignedTargets = Set.of();
    parameters = new Parameters(parallel ? Start.MERGES : Start.ISLANDS, SHAPES);
    parameters.startRatio(pair.sourceLength(), pair.targetLength());
    lengths = LengthEvidence.of(pair.sourceLengths, pair.targetLengths, Shapes.MOST_SEGMENTS)
        .with(parameters.ratio, parameters.variance);
    anchors = Anchors.between(sourceWords, targetWords);
    sourceInverse = WordShares.inverse(List.of(pair.source), sourceWords.size(), 0);
    targetInverse = WordShares.inverse(List.of(pair.target), targetWords.size(), 0);
  }

  /** About one segment of three, on either side. */
  private void pinUnaligned(Random random) {
    unalignedSources = some(random, pair.sourceCount());
    unalignedTargets = some(random, pair.targetCount());
    pair = pair.withUnaligned(unalignedSources, unalignedTargets);
  }

  private static Set<Integer> some(Random random, int count) {
    return IntStream.range(0, count)
        .filter(i -> random.nextInt(3) == 0)
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The same text, of which the first segments are captions. */
  private SegmentedDocument captioned(SegmentedDocument lines) {
    Document text = lines.document();
    List<Block> blocks = new ArrayList<>();
    for (int k = 0; k < text.blocks().size(); k++) {
      BlockKind kind = k < captions ? BlockKind.CAPTION : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, text.blocks().get(k).span()));
    }
    return new SegmentedDocument(
        new Document(
            text.name(), text.language(), text.text(), blocks, text.metadata(), text.fileOffsets()),
        lines.segments());
  }

  private static SegmentedDocument lines(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int k = random.nextInt(8); k >= 0; k--) {
        text.append((char) ('a' + random.nextInt(15)))
            .append("xyz")
            .append(random.nextInt(2))
            .append(' ');
      }
      text.append('\n');
    }
    return SegmentedDocument.ofLines("test", text.toString(), Language.UNDETERMINED);
  }

  private void judge(Lattice lattice) {
    lattice.judge(pair, this::words, 0.5, lengths, parameters, Optional.empty(), SideBySide.ALONE);
  }

  private LexicalEvidence words() {
    return new LexicalEvidence(
        pair.source,
        pair.target,
        anchors,
        sourceInverse,
        targetInverse,
        Contributions.none(pair.sourceCount()));
  }

  private void walkAllPaths() {
    total = Double.NEGATIVE_INFINITY;
    best = Double.NEGATIVE_INFINITY;
    bestPath = List.of();
    nullOfSource = new double[pair.sourceCount()];
    nullOfTarget = new double[pair.targetCount()];
    List<String> ahead = new ArrayList<>();
    int sourceLead = parameters.isParallel() ? 0 : pair.sourceLead;
    int targetLead = parameters.isParallel() ? 0 : pair.targetLead;
    for (int i = 0; i < sourceLead; i++) {
      ahead.add(bead(i, 0, 1, 0));
    }
    for (int j = 0; j < targetLead; j++) {
      ahead.add(bead(sourceLead, j, 0, 1));
    }
    walk(sourceLead, targetLead, 'M', parameters.logStartInM(), ahead);
    if (parameters.logStartInX() > Double.NEGATIVE_INFINITY) {
      walk(0, 0, 'X', parameters.logStartInX(), new ArrayList<>());
    }
  }

  private void walk(int i, int j, char state, double earned, List<String> path) {
    int n = pair.sourceCount();
    int m = pair.targetCount();
    if (i == n && j == m) {
      total = sum(total, earned);
      for (String bead : path) {
        if (bead.endsWith(" 1-0")) {
          nullOfSource[Integer.parseInt(bead.substring(0, bead.indexOf(',')))] += Math.exp(earned);
        }
        if (bead.endsWith(" 0-1")) {
          String target = bead.substring(bead.indexOf(',') + 1, bead.indexOf(' '));
          nullOfTarget[Integer.parseInt(target)] += Math.exp(earned);
        }
      }
      if (earned > best) {
        best = earned;
        bestPath = List.copyOf(path);
      }
      return;
    }
    if (i < n && state != 'Y') {
      double step = state == 'M' ? parameters.logMX() : parameters.logXX();
      step(path, i, j, 1, 0, 'X', earned + step);
    }
    if (j < m) {
      double step = state == 'M'
          ? parameters.logMY()
          : state == 'X' ? parameters.logXY() : parameters.logYY();
      step(path, i, j, 0, 1, 'Y', earned + step);
    }
    double toM =
        state == 'M' ? parameters.logMM() : state == 'X' ? parameters.logXM() : parameters.logYM();
    for (int shape = 0; shape < SHAPES.count(); shape++) {
      int a = SHAPES.sourceCounts[shape];
      int b = SHAPES.targetCounts[shape];
      if (i + a <= n && j + b <= m && mayLink(i, a, j, b)) {
        LexicalEvidence words = words();
        for (int x = 0; x < i + a; x++) {
          words.advance(x, 0, m);
        }
        double logOdds = parameters.logShape(shape)
            + lengths.logOdds(pair.sourceLength(i, i + a), a, pair.targetLength(j, j + b), b)
            + 0.5 * words.logOdds(i, j, a, b)
            - pair.blockCost(i, i + a, j, j + b);
        step(path, i, j, a, b, 'M', earned + toM + logOdds);
      }
    }
  }

  private boolean mayLink(int i, int a, int j, int b) {
    return IntStream.range(i, i + a).noneMatch(unalignedSources::contains)
        && IntStream.range(j, j + b).noneMatch(unalignedTargets::contains);
  }

  private void step(List<String> path, int i, int j, int a, int b, char state, double earned) {
    path.add(bead(i, j, a, b));
    walk(i + a, j + b, state, earned, path);
    path.remove(path.size() - 1);
  }

  private static double sum(double x, double y) {
    double high = Math.max(x, y);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log(Math.exp(x - high) + Math.exp(y - high));
  }

  private static List<String> written(Path path) {
    List<String> beads = new ArrayList<>();
    for (int k = 0; k < path.count(); k++) {
      beads.add(
          bead(path.sourceStart(k), path.targetStart(k), path.sourceCount(k), path.targetCount(k)));
    }
    return beads;
  }

  private static String bead(int i, int j, int a, int b) {
    return i + "," + j + " " + a + "-" + b;
  }
}
