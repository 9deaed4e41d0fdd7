package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.language.Language;
import org.parell.multitext.IndexRange;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

class MultiAlignerTest {

  private static final List<String> LANGUAGES = List.of("en", "nn", "ca", "nb", "de");

  private final MultiAligner aligner = MultiAligner.of(Aligner.standard());

  @Test
  void twoDocumentsHaveTheBeadsOfTheAligner() {
    for (int seed = 0; seed < 6; seed++) {
      MultiText text = generated(new Random(seed), 2, 30);
      Alignment beads = Aligner.standard().align(text.pair(0, 1));
      MultiAlignment rows = aligner.align(text);
      assertThat(rows.pair(0, 1)).isEqualTo(beads);
      assertThat(rows.found(0, 1)).hasValue(beads);
      assertThat(rows.rows())
          .extracting(Row::confidence)
          .isEqualTo(beads.beads().stream().map(bead -> bead.confidence()).toList());
    }
  }

  // that rows cover every document in order, a multi-alignment checks itself
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void rowsOfGeneratedTextsAreMostlyThoseTheyWereMadeOf(int documents) {
    int right = 0;
    int all = 0;
    for (int seed = 0; seed < 3; seed++) {
      List<IndexRow> gold = new ArrayList<>();
      MultiText text = generated(new Random(seed), documents, 40, gold);
      Set<IndexRow> found = rows(aligner.align(text));
      all += gold.size();
      right += (int) gold.stream().filter(found::contains).count();
    }
    assertThat((double) right / all).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void textBesideItselfHasOneSegmentOfEachInEveryRow(int documents) {
    SegmentedDocument story = story("barrel", "en");
    MultiText text =
        new MultiText(IntStream.range(0, documents).mapToObj(k -> story).toList());
    assertThat(aligner.align(text).rows())
        .hasSize(story.size())
        .allMatch(row -> row.ranges().stream().allMatch(range -> range.size() == 1))
        .allMatch(row -> row.confidence() == 1);
  }

  @Test
  void orderOfDocumentsIsTheOrderOfColumnsAndNothingElse() {
    for (int seed = 0; seed < 4; seed++) {
      MultiText text = generated(new Random(seed), 4, 25);
      Set<IndexRow> rows = rows(aligner.align(text));
      for (List<Integer> order : List.of(List.of(3, 2, 1, 0), List.of(1, 3, 0, 2))) {
        MultiText other = new MultiText(order.stream().map(text::document).toList());
        Set<IndexRow> permuted = new HashSet<>();
        for (IndexRow row : rows) {
          permuted.add(new IndexRow(order.stream().map(row.documents()::get).toList()));
        }
        assertThat(rows(aligner.align(other))).as("seed %s", seed).isEqualTo(permuted);
      }
    }
  }

  @Test
  void threadsChangeNothing() {
    MultiText text = generated(new Random(7), 4, 40);
    MultiAlignment alone = aligner.align(text);
    ExecutorService three = Executors.newFixedThreadPool(3);
    try {
      assertThat(aligner.align(text, three)).isEqualTo(alone);
    } finally {
      three.shutdown();
    }
    // one that takes nothing any more delays nothing
    assertThat(aligner.align(text, three)).isEqualTo(alone);
  }

  @Test
  void rowsOfTheStoryAreThoseOfGold() {
    MultiText text =
        new MultiText(List.of(story("barrel", "en"), story("barrel", "nn"), story("barrel", "ca")));
    List<String> gold = TestData.lines("gold/barrel/rows.index");
    Set<String> found = new HashSet<>();
    rows(aligner.align(text)).forEach(row -> found.add(row.toString()));
    // without cuts two rows are one, for one pair has a link too much
    assertThat(gold.stream().filter(found::contains).count()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void emptyDocumentsAreMissingInEveryRow() {
    SegmentedDocument empty = lines(List.of(), "ca");
    MultiText text = new MultiText(List.of(
        lines(List.of("The dog barks.", "He sleeps."), "en"),
        empty,
        lines(List.of("Hunden gjør.", "Han søv."), "nn")));
    assertThat(aligner.align(text).rows())
        .isNotEmpty()
        .allMatch(row -> row.range(1).isEmpty());
    MultiText nothing = new MultiText(List.of(empty, empty, empty));
    assertThat(aligner.align(nothing).rows()).isEmpty();
    MultiText single = new MultiText(List.of(empty, lines(List.of("Han søv."), "nn"), empty));
    assertThat(aligner.align(single).rows())
        .containsExactly(
            new Row(List.of(new IndexRange(0, 0), new IndexRange(0, 1), new IndexRange(0, 0)), 1));
  }

  @Test
  void blankLinesLoneSurrogatesAndLongSegmentsAreAligned() {
    List<String> hostile =
        List.of("", "\uD800", "\u0000\u0001", "x".repeat(10_000), " \t ", "Slutt.", "\uDC00\uD800");
    MultiText text = new MultiText(List.of(
        lines(hostile, "en"),
        lines(hostile.subList(2, 7), "nn"),
        lines(List.of("1", "", "Slutt."), "ca")));
    assertThat(aligner.align(text).rows()).isNotEmpty();
  }

  @Test
  void oneSegmentAgainstThousandsIsDoneInTime() {
    List<String> many = IntStream.range(0, 3000).mapToObj(i -> "Line " + i % 7).toList();
    MultiText text = new MultiText(
        List.of(lines(many, "en"), lines(List.of("Line 3"), "nn"), lines(many, "ca")));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(aligner.align(text).rows())
            .filteredOn(row -> row.range(0).size() == 1 && row.range(2).size() == 1)
            .hasSize(3000));
  }

  private static Set<IndexRow> rows(MultiAlignment alignment) {
    Set<IndexRow> rows = new HashSet<>();
    alignment.rows().forEach(row -> rows.add(IndexRow.of(row)));
    return rows;
  }

  private static MultiText generated(Random random, int documents, int lines) {
    return generated(random, documents, lines, new ArrayList<>());
  }

  /**
   * Lines of made-up words, each of which has one translation in every language; now and then a line
   * is joined to the one before in one document, or missing.
   *
   * @param gold where the rows that link something go
   */
  private static MultiText generated(Random random, int documents, int lines, List<IndexRow> gold) {
    List<List<String>> texts = new ArrayList<>();
    IntStream.range(0, documents).forEach(k -> texts.add(new ArrayList<>()));
    List<List<List<Integer>>> rows = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<Integer> words = random.ints(3 + random.nextInt(12), 0, 400).boxed().toList();
      List<List<Integer>> row = new ArrayList<>();
      int joined = line == 0 ? documents : random.nextInt(8 * documents);
      int missing = random.nextInt(12 * documents);
      for (int k = 0; k < documents; k++) {
        List<String> text = texts.get(k);
        List<Integer> indices = new ArrayList<>();
        String written = Bitexts.written(words, (char) ('f' + k));
        if (k == joined && k != missing && !text.isEmpty()) {
          text.set(text.size() - 1, text.get(text.size() - 1) + " " + written);
        } else if (k != missing) {
          indices.add(text.size());
          text.add(written);
        }
        row.add(indices);
      }
      boolean intoLast =
          joined < documents && joined != missing && row.get(joined).isEmpty();
      if (intoLast && !rows.isEmpty()) {
        List<List<Integer>> last = rows.get(rows.size() - 1);
        IntStream.range(0, documents).forEach(k -> last.get(k).addAll(row.get(k)));
      } else {
        rows.add(row);
      }
    }
    rows.stream().map(IndexRow::new).filter(row -> !row.isNull()).forEach(gold::add);
    List<SegmentedDocument> made = new ArrayList<>();
    for (int k = 0; k < documents; k++) {
      made.add(lines(texts.get(k), LANGUAGES.get(k)));
    }
    return new MultiText(made);
  }

  private static SegmentedDocument story(String name, String language) {
    return lines(TestData.lines("gold/" + name + "/segments." + language + ".txt"), language);
  }

  private static SegmentedDocument lines(List<String> lines, String language) {
    String text = String.join("", lines.stream().map(line -> line + "\n").toList());
    return SegmentedDocument.ofLines("text." + language, text, new Language(language));
  }
}
