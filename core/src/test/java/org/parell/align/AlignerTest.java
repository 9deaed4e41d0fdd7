package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.IndexPairReader;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

class AlignerTest {

  private final Aligner aligner = Aligner.standard();

  @ParameterizedTest
  @CsvSource({"en, nn", "en, ca", "nn, ca"})
  void theStoryAgreesWithItsGold(String source, String target) throws Exception {
    Alignment alignment = aligner.align(story(source, target));
    List<IndexPair> gold = IndexPairReader.read(
        "gold",
        new java.io.StringReader(TestData.text("gold/barrel/" + source + "-" + target + ".index")));
    List<IndexPair> found = alignment.beads().stream().map(IndexPair::of).toList();
    // a floor a little under what was measured
    assertThat(AlignmentAgreement.between(gold, found).strictF1()).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "nn, ca"})
  void exchangingTheSidesMirrorsTheAnswer(String source, String target) {
    Bitext bitext = story(source, target);
    assertThat(aligner.align(bitext.swapped()).beads())
        .isEqualTo(aligner.align(bitext).swapped().beads());
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "en, ca", "nn, ca"})
  void littleEffortFindsMostOfTheStoryTheSameFromBothSides(String source, String target) {
    Aligner fast = Aligner.builder().effort(Effort.FAST).build();
    Alignment alignment = fast.align(story(source, target));
    List<IndexPair> gold = Bitexts.gold(source + "-" + target);
    assertThat(Bitexts.strictF1(gold, alignment)).isGreaterThan(0.9);
    assertThat(fast.align(story(source, target).swapped()).beads())
        .isEqualTo(alignment.swapped().beads());
  }

  @Test
  void moreThreadsGiveTheSameAnswers() {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Lines generator = new Lines(11, 3_000);
      Bitext book = Bitexts.lines(
          generator.text(true, 0, 1_500).lines(),
          generator.text(false, 200, 1_500).lines());
      for (Effort effort : Effort.values()) {
        Aligner.Builder builder = Aligner.builder().effort(effort).explain(true);
        Aligner alone = builder.build();
        Aligner together = builder.executor(pool).build();
        assertThat(together.align(book).beads()).isEqualTo(alone.align(book).beads());
        Pins pins = Pins.of(List.of(Bitexts.link(700, 701, 500, 501)));
        assertThat(together.align(book, pins).beads())
            .isEqualTo(alone.align(book, pins).beads());
        List<Bitext> stories = List.of(story("en", "nn"), story("en", "nn"), story("en", "nn"));
        PooledAlignment pooled = together.alignAll(stories);
        assertThat(pooled.alignments()).isEqualTo(alone.alignAll(stories).alignments());
        assertThat(pooled.lexicon().entries())
            .isEqualTo(alone.alignAll(stories).lexicon().entries());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void littleEffortLearnsNoWords() {
    assertThat(Aligner.builder()
            .effort(Effort.FAST)
            .build()
            .alignAll(List.of(story("en", "nn")))
            .lexicon()
            .entries())
        .isEmpty();
  }

  @Test
  void aTextAlignsWithItselfOneToOne() {
    assertThat(aligner.align(story("nn", "nn")).beads())
        .allSatisfy(bead -> assertThat(bead.shape()).hasToString("1-1"))
        .allSatisfy(bead -> assertThat(bead.sourceStart()).isEqualTo(bead.targetStart()))
        .allSatisfy(bead -> assertThat(bead.confidence()).isGreaterThan(0.9));
  }

  @Test
  void aRefrainAlignsWithItselfOneToOne() {
    String song = "La la la, my love,\nsing it again.\n".repeat(200);
    assertThat(aligner.align(bitext(song, song)).links())
        .hasSize(400)
        .allSatisfy(bead -> assertThat(bead.sourceStart()).isEqualTo(bead.targetStart()));
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "en, ca", "nn, ca"})
  void everySentenceOfTheStoryAloneIsLinkedWithItsTranslation(String source, String target) {
    List<String> sourceLines = TestData.lines("gold/barrel/segments." + source + ".txt");
    List<String> targetLines = TestData.lines("gold/barrel/segments." + target + ".txt");
    int tried = 0;
    for (String bead : TestData.lines("gold/barrel/" + source + "-" + target + ".index")) {
      if (bead.matches("\\[\\d+\\]:\\[\\d+\\]")) {
        String[] indices = bead.replaceAll("[\\[\\]]", "").split(":");
        String one = sourceLines.get(Integer.parseInt(indices[0]));
        String other = targetLines.get(Integer.parseInt(indices[1]));
        assertThat(aligner.align(bitext(one, other)).links())
            .as("%s = %s", one, other)
            .hasSize(1);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  @Test
  void unrelatedTextsStayUnaligned() {
    // the Catalan story beside English verse about something else entirely
    String verse = IntStream.range(0, 40)
        .mapToObj(i -> "Line " + words(new Random(i), 6 + i % 9))
        .collect(Collectors.joining("\n"));
    Alignment alignment =
        aligner.align(new Bitext(lines("xx", verse), segments("ca"))).withMinConfidence(0.5);
    assertThat(alignment.links().size()).isLessThanOrEqualTo(2);
  }

  @Test
  void littleIsLinkedBetweenPagesOfDifferentStories() {
    List<String> barrel = TestData.lines("gold/barrel/segments.en.txt");
    Aligner unknowing =
        Aligner.builder().regime(Regime.COMPARABLE).builtInLexicon(false).build();
    int links = 0;
    int pages = 0;
    for (String language : List.of("nn", "ca")) {
      List<String> oven = TestData.lines("gold/oven/segments." + language + ".txt");
      for (int start = 0; start + 16 <= Math.min(barrel.size(), oven.size()); start += 4) {
        SegmentedDocument other =
            lines(language, String.join("\n", oven.subList(start, start + 16)));
        SegmentedDocument one = lines("en", String.join("\n", barrel.subList(start, start + 16)));
        links += unknowing.align(new Bitext(one, other)).links().size();
        pages++;
      }
    }
    // there are 9 links when words are learned from pages that have nothing in common
    assertThat(pages).isEqualTo(24);
    assertThat(links).isLessThanOrEqualTo(5);
  }

  @Test
  void anEmptySideLeavesTheOtherUnaligned() {
    assertThat(aligner.align(bitext("", "")).beads()).isEmpty();
    assertThat(aligner.align(bitext("one\ntwo", "")).beads())
        .containsExactly(new Bead(0, 1, 0, 0, 1), new Bead(1, 2, 0, 0, 1));
    assertThat(aligner.align(bitext("", "one")).beads()).containsExactly(new Bead(0, 0, 0, 1, 1));
  }

  @Test
  void oneSegmentAlignsWithItsTranslation() {
    assertThat(aligner
            .align(bitext("In 1902 he wrote Mutual Aid.", "I 1902 skreiv han Mutual Aid."))
            .links())
        .hasSize(1);
  }

  @Test
  void aFewShortSentencesAreLinkedThoughLittleSpeaksForIt() {
    assertThat(aligner.align(bitext("One.\nTwo.\nThree.", "Ein.\nTo.\nTre.")).links())
        .hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void anyTextHasAnAnswerInTime(String source, String target) {
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
      Alignment alignment = aligner.align(bitext(source, target));
      assertThat(alignment.beads()).isNotEmpty();
      assertThat(alignment.coverage()).isBetween(0.0, 1.0);
    });
  }

  static Stream<List<String>> hostilePairs() {
    String story = TestData.text("gold/barrel/segments.en.txt");
    return Stream.of(
        List.of("x", "y\n".repeat(10_000)),
        List.of("the same.\n".repeat(400), "the same.\n".repeat(500)),
        List.of("a ".repeat(100_000), "b ".repeat(100_000)),
        List.of("\n\n\n\n", "\n\n"),
        List.of("...\n?!\n---", "…\n¿\n– –"),
        List.of("\ud800\n\udc00\n\u0000", "\u0001\n\ufffe"),
        List.of("x".repeat(1_000_000), "y".repeat(900_000)),
        List.of(story, "0\n".repeat(300)),
        List.of(story.repeat(10), story));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> hostileTexts() {
    return hostilePairs()
        .map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair.get(0), pair.get(1)));
  }

  @Test
  void oneSegmentFindsItsTranslationAmongTenThousand() {
    List<String> many = new ArrayList<>(Collections.nCopies(10_000, "Ho la ut på tur."));
    many.set(5_000, "I 1902 skreiv han Mutual Aid.");
    Alignment alignment =
        aligner.align(Bitexts.lines(List.of("In 1902 he wrote Mutual Aid."), many));
    assertThat(alignment.links().stream().map(IndexPair::of))
        .containsExactly(Bitexts.link(0, 1, 5_000, 5_001));
    assertThat(alignment.beads()).hasSize(10_000);
  }

  @Test
  void equalSegmentsOfAParallelTextAreLinkedInOrder() {
    Aligner parallel = Aligner.builder().regime(Regime.PARALLEL).build();
    Bitext bitext = Bitexts.lines(
        Collections.nCopies(40, "All alike."), Collections.nCopies(50, "Alt er likt."));
    assertThat(parallel.align(bitext).links())
        .hasSize(40)
        .allMatch(bead -> bead.shape().toString().equals("1-1"));
  }

  @Test
  void aHundredThousandEqualWordsInOneSegmentDisturbNoNeighbour() {
    String flood = "a ".repeat(100_000);
    List<String> source = List.of("In 1902 he wrote.", flood, "In 1903 he left.");
    List<String> target = List.of("I 1902 skreiv han.", flood, "I 1903 drog han.");
    List<String> without = List.of("I 1902 skreiv han.", "I 1903 drog han.");
    assertThat(pairs(source, target))
        .containsExactly(
            Bitexts.link(0, 1, 0, 1), Bitexts.link(1, 2, 1, 2), Bitexts.link(2, 3, 2, 3));
    assertThat(pairs(source, without))
        .containsExactly(
            Bitexts.link(0, 1, 0, 1), Bitexts.link(1, 2, 1, 1), Bitexts.link(2, 3, 1, 2));
  }

  @Test
  void linesWithoutLettersAreLinkedByTheirNumbers() {
    List<String> source =
        IntStream.range(0, 30).mapToObj(i -> 37 * i + ". " + 91 * i + "!").toList();
    List<String> target = new ArrayList<>(source);
    target.remove(12);
    List<IndexPair> found = pairs(source, target);
    assertThat(found).hasSize(30);
    assertThat(found.get(11)).isEqualTo(Bitexts.link(11, 12, 11, 12));
    assertThat(found.get(12)).isEqualTo(Bitexts.link(12, 13, 12, 12));
    assertThat(found.get(29)).isEqualTo(Bitexts.link(29, 30, 28, 29));
  }

  @Test
  void controlCharactersBetweenWordsDoNotDisturbTheStory() {
    List<String> source = TestData.lines("gold/barrel/segments.en.txt").stream()
        .map(line -> line.replace(" ", "\u0007 \u0000"))
        .toList();
    List<String> target = TestData.lines("gold/barrel/segments.nn.txt").stream()
        .map(line -> "\u001b" + line + "\ud800\u0001")
        .toList();
    Alignment alignment = aligner.align(Bitexts.lines(source, target));
    assertThat(Bitexts.strictF1(Bitexts.gold("en-nn"), alignment)).isGreaterThan(0.95);
  }

  private List<IndexPair> pairs(List<String> source, List<String> target) {
    return Bitexts.pairs(aligner.align(Bitexts.lines(source, target)));
  }

  @Test
  void randomTextsAreCoveredWholeAndTwiceTheSame() {
    Random random = new Random(42);
    for (int k = 0; k < 30; k++) {
      String source = randomLines(random);
      String target = randomLines(random);
      // the constructor of an alignment checks that it covers both sides in order
      List<Bead> beads = aligner.align(bitext(source, target)).beads();
      assertThat(aligner.align(bitext(source, target)).beads()).isEqualTo(beads);
    }
  }

  @Test
  void manyThreadsGiveTheSameAnswer() throws Exception {
    List<Bead> alone = aligner.align(story("en", "nn")).beads();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Bead>>> answers = new ArrayList<>();
      for (int k = 0; k < 8; k++) {
        answers.add(threads.submit(() -> aligner.align(story("en", "nn")).beads()));
      }
      for (Future<List<Bead>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void noBeadIsLargerThanAsked() {
    Aligner small = Aligner.builder().maxBeadSize(1).build();
    assertThat(small.align(story("en", "nn")).links())
        .allSatisfy(bead -> assertThat(bead.shape()).hasToString("1-1"));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Aligner.builder().maxBeadSize(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6");
    assertThatThrownBy(() -> Aligner.builder().passes(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The first third of the story is missing on one side, the second on the other. */
  @Test
  void differentChaptersMissingOnEachSideAreNotLinked() {
    List<String> english = TestData.lines("gold/barrel/segments.en.txt");
    List<String> nynorsk = TestData.lines("gold/barrel/segments.nn.txt");
    List<String> source = new ArrayList<>(english.subList(0, 20));
    source.addAll(english.subList(42, english.size()));
    List<String> target = nynorsk.subList(21, nynorsk.size());
    Alignment alignment =
        aligner.align(bitext(String.join("\n", source), String.join("\n", target)));
    // what stands before the common end: 20 source segments, and target segments 21 to 45 or so
    long forced =
        alignment.links().stream().filter(bead -> bead.sourceEnd() <= 20).count();
    assertThat(forced).isLessThanOrEqualTo(4);
    long shared =
        alignment.links().stream().filter(bead -> bead.sourceStart() >= 20).count();
    assertThat(shared).isGreaterThan(12);
  }

  /** A long text goes the way of the guide, a chapter missing on one side. */
  @Test
  void aLongTextWithAMissingChapterIsFollowed() {
    Random random = new Random(5);
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    List<IndexPair> gold = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      List<Integer> words = random.ints(3 + random.nextInt(15), 0, 400).boxed().toList();
      source.add(word(words, "s"));
      if (i < 600 || i >= 800) {
        gold.add(new IndexPair(List.of(i), List.of(target.size())));
        target.add(word(words, "t") + (random.nextInt(10) == 0 ? " " + i : ""));
        if (random.nextInt(10) == 0) {
          source.set(i, source.get(i) + " " + i);
        }
      } else {
        gold.add(new IndexPair(List.of(i), List.of()));
      }
    }
    Alignment alignment =
        aligner.align(bitext(String.join("\n", source), String.join("\n", target)));
    List<IndexPair> found = alignment.beads().stream().map(IndexPair::of).toList();
    assertThat(AlignmentAgreement.between(gold, found).strictF1()).isGreaterThan(0.97);
  }

  private static String word(List<Integer> words, String letter) {
    return words.stream()
        .map(word ->
            letter + Integer.toString(word * 7919 % 400 + 400, 26).replaceAll("\\d", letter))
        .collect(Collectors.joining(" "));
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 200)
        .mapToObj(word -> Integer.toString(word + 5000, 36).replaceAll("\\d", "q"))
        .collect(Collectors.joining(" "));
  }

  private static String randomLines(Random random) {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> words(random, random.nextInt(12)))
        .collect(Collectors.joining("\n", "x", ""));
  }

  private static Bitext story(String source, String target) {
    return new Bitext(segments(source), segments(target));
  }

  private static SegmentedDocument segments(String language) {
    return lines(language, TestData.text("gold/barrel/segments." + language + ".txt"));
  }

  private static Bitext bitext(String source, String target) {
    return new Bitext(lines("en", source), lines("nn", target));
  }

  private static SegmentedDocument lines(String language, String text) {
    Language known = language.equals("xx") ? Language.UNDETERMINED : new Language(language);
    return SegmentedDocument.ofLines("test", text, known);
  }
}
