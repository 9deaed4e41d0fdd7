package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.testdata.ComparableGold;
import org.parell.testdata.ComparableGold.Correspondence;
import org.parell.testdata.TestData;

/** The gold that other tests trust: whole, in order, and about the texts it claims to be about. */
class GoldFilesTest {

  private static final Pattern BEAD = Pattern.compile("\\[([0-9, ]*)]:\\[([0-9, ]*)]");

  private static final Path MODULE = Path.of("../testdata");

  @ParameterizedTest
  @CsvSource({
    "barrel, en, 63", "barrel, nn, 67", "barrel, ca, 61",
    "oven, en, 148", "oven, nn, 159", "oven, ca, 150"
  })
  void goldSegmentsConcatenateToTheText(String name, String language, int size) {
    List<String> segments = segments(name, language);
    assertThat(segments).hasSize(size).allMatch(line -> line.equals(line.strip()));
    assertThat(withoutWhiteSpace(String.join("", segments)))
        .isEqualTo(withoutWhiteSpace(TestData.text("texts/" + name + "." + language + ".txt")));
  }

  @ParameterizedTest
  @CsvSource({"barrel, en", "barrel, nn", "barrel, ca", "oven, en", "oven, nn", "oven, ca"})
  void noGoldSegmentCrossesABlankLine(String name, String language) {
    String text = TestData.text("texts/" + name + "." + language + ".txt");
    List<String> paragraphs =
        Arrays.stream(text.split("\n\n")).map(GoldFilesTest::withoutWhiteSpace).toList();
    List<String> open = new ArrayList<>(segments(name, language));
    for (String paragraph : paragraphs) {
      StringBuilder read = new StringBuilder();
      while (read.length() < paragraph.length()) {
        read.append(withoutWhiteSpace(open.remove(0)));
      }
      assertThat(read.toString()).isEqualTo(paragraph);
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "barrel, en, nn", "barrel, en, ca", "barrel, nn, ca",
    "oven, en, nn", "oven, en, ca", "oven, nn, ca"
  })
  void goldBeadsCoverBothSidesInOrderOnce(String name, String source, String target) {
    List<Integer> onSource = new ArrayList<>();
    List<Integer> onTarget = new ArrayList<>();
    for (List<List<Integer>> bead : beads(name, source + "-" + target)) {
      onSource.addAll(bead.get(0));
      onTarget.addAll(bead.get(1));
    }
    assertThat(onSource)
        .isEqualTo(IntStream.range(0, segments(name, source).size()).boxed().toList());
    assertThat(onTarget)
        .isEqualTo(IntStream.range(0, segments(name, target).size()).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "barrel, en-nn", "barrel, en-ca", "barrel, nn-ca",
    "oven, en-nn", "oven, en-ca", "oven, nn-ca"
  })
  void goldHasEveryShapeThatAnAlignerMustFind(String name, String pair) {
    assertThat(beads(name, pair).stream()
            .map(bead -> bead.get(0).size() + "-" + bead.get(1).size()))
        .contains("1-1", "1-2", "2-1", "2-2", "1-0", "0-1")
        .doesNotContain("0-0", "2-0", "0-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"barrel", "oven"})
  void threePairsOfGoldAgreeWithOneAnother(String name) {
    // whoever goes from English over Nynorsk to Catalan arrives where the direct way leads
    List<List<Integer>> nynorskOf = partners(name, "en-nn");
    List<List<Integer>> catalanOf = partners(name, "en-ca");
    List<List<Integer>> catalanOfNynorsk = partners(name, "nn-ca");
    for (int i = 0; i < nynorskOf.size(); i++) {
      List<Integer> direct = catalanOf.get(i);
      List<Integer> round = nynorskOf.get(i).stream()
          .flatMap(j -> catalanOfNynorsk.get(j).stream())
          .distinct()
          .toList();
      if (!direct.isEmpty() && !round.isEmpty()) {
        assertThat(round).as("English segment %s", i).containsAnyElementsOf(direct);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en, nn, 22", "en, ca, 9", "nn, ca, 10"})
  void everyQuotedBeginningStandsOnceInItsArticle(String source, String target, int count) {
    String sourceArticle = withoutMarkup(ComparableGold.article(source));
    String targetArticle = withoutMarkup(ComparableGold.article(target));
    List<Correspondence> listed = ComparableGold.load(source + "-" + target).correspondences();
    assertThat(listed).hasSize(count);
    for (Correspondence correspondence : listed) {
      assertThat(correspondence.source())
          .isNotEmpty()
          .allSatisfy(quoted -> assertStandsOnce(quoted, sourceArticle));
      assertThat(correspondence.target())
          .isNotEmpty()
          .allSatisfy(quoted -> assertStandsOnce(quoted, targetArticle));
    }
  }

  @Test
  void licenceReadmeNamesEveryFile() throws IOException {
    String readme = Files.readString(MODULE.resolve("README.md"));
    for (String folder : List.of("texts", "gold", "seeds")) {
      try (Stream<Path> files = Files.walk(MODULE.resolve(folder))) {
        List<String> names = files
            .filter(Files::isRegularFile)
            .map(file -> MODULE.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(readme).contains(name));
      }
    }
  }

  @Test
  void fileIsCopiedByteByByteUnderItsOwnName(@TempDir Path directory) throws IOException {
    Path copy = TestData.copyTo("seeds/commune.en.txt", directory);
    assertThat(copy).isEqualTo(directory.resolve("commune.en.txt"));
    assertThat(copy).hasBinaryContent(TestData.bytes("seeds/commune.en.txt"));
  }

  private static void assertStandsOnce(String quoted, String article) {
    String beginning = withoutMarkup(quoted).replaceFirst("…$", "");
    assertThat(article).containsOnlyOnce(beginning);
  }

  private static List<String> segments(String name, String language) {
    return TestData.lines("gold/" + name + "/segments." + language + ".txt");
  }

  private static List<List<List<Integer>>> beads(String name, String pair) {
    return TestData.lines("gold/" + name + "/" + pair + ".index").stream()
        .map(line -> {
          Matcher matcher = BEAD.matcher(line);
          assertThat(matcher.matches()).as("'%s' is a bead", line).isTrue();
          return List.of(numbers(matcher.group(1)), numbers(matcher.group(2)));
        })
        .toList();
  }

  private static List<Integer> numbers(String list) {
    return list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(", ")).map(Integer::valueOf).toList();
  }

  /** By source segment, the target segments of its bead. */
  private static List<List<Integer>> partners(String name, String pair) {
    List<List<Integer>> partners = new ArrayList<>();
    for (List<List<Integer>> bead : beads(name, pair)) {
      bead.get(0).forEach(segment -> partners.add(bead.get(1)));
    }
    return partners;
  }

  private static String withoutMarkup(String text) {
    return withoutWhiteSpace(text.replaceAll("''+", ""));
  }

  private static String withoutWhiteSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
