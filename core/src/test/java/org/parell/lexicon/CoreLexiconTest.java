package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.language.Language;
import org.parell.token.TokenKind;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/** The house rules of the word lists, and what they say of two languages. */
class CoreLexiconTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/parell/lexicon");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /** The lines of a file without origin and licence; the first names the languages. */
  private static List<String> table(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> table = table(file);
    return table.subList(1, table.size());
  }

  private static List<String> allRows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path file : files()) {
      rows.addAll(rows(file));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileTellsOriginAndLicenceAndItsLanguages(Path file) throws IOException {
    assertThat(Files.readString(file)).startsWith("# ").contains("Apache-2.0").endsWith("\n");
    assertThat(table(file).get(0)).isEqualTo("en\tnn\tca");
  }

  @ParameterizedTest
  @MethodSource("files")
  void rowsAreSorted(Path file) throws IOException {
    assertThat(rows(file)).isSorted();
  }

  @Test
  void everyRowHasOneOrTwoDifferentWordsInEachOfThreeCells() throws IOException {
    for (String row : allRows()) {
      List<String> cells = List.of(row.split("\t", -1));
      assertThat(cells).as(row).hasSize(3);
      for (String cell : cells) {
        assertThat(List.of(cell.split("\\|", -1)))
            .as(row)
            .hasSizeBetween(1, 2)
            .doesNotHaveDuplicates()
            .allMatch(word -> !word.isEmpty());
      }
    }
  }

  @Test
  void everyWordIsOneTokenInLowerCaseWithoutWhiteSpace() throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    Vocabulary vocabulary = new Vocabulary();
    for (String row : allRows()) {
      for (String word : row.split("[\t|]", -1)) {
        assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT));
        assertThat(word.chars())
            .as(word)
            .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        int[] tokens = tokenizer.tokens(word, vocabulary);
        assertThat(tokens).as(word).hasSize(1);
        assertThat(vocabulary.kind(tokens[0])).as(word).isEqualTo(TokenKind.WORD);
      }
    }
  }

  @Test
  void noRowStandsTwice() throws IOException {
    assertThat(new HashSet<>(allRows())).hasSameSizeAs(allRows());
  }

  @Test
  void theListsAreAsLargeAsTheyClaim() throws IOException {
    assertThat(files()).hasSize(8);
    assertThat(allRows()).hasSizeGreaterThan(20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "en, nn, house, hus",
    "en, nn, not, ikkje",
    "en, ca, house, casa",
    "nn, ca, ikkje, no",
    "ca, en, casa, house"
  })
  void commonWordsAreKnown(String source, String target, String word, String translation) {
    assertThat(between(source, target).entries())
        .anyMatch(entry -> entry.source().equals(word) && entry.target().equals(translation));
  }

  /** Every file is read: what each row says stands among the entries. */
  @Test
  void everyRowOfEveryFileIsAmongTheEntries() throws IOException {
    Map<List<String>, Double> weights = new HashMap<>();
    for (LexiconEntry entry : between("en", "ca").entries()) {
      weights.merge(List.of(entry.source(), entry.target()), entry.weight(), Math::max);
    }
    for (String row : allRows()) {
      String[] cells = row.split("\t");
      String[] english = cells[0].split("\\|");
      String[] catalan = cells[2].split("\\|");
      for (String one : english) {
        for (String other : catalan) {
          assertThat(weights.getOrDefault(List.of(one, other), 0.0))
              .as(row)
              .isGreaterThanOrEqualTo(english.length == 1 && catalan.length == 1 ? 1 : 0.5);
        }
      }
    }
  }

  @Test
  void oneOfTwoTranslationsWeighsHalf() {
    assertThat(between("en", "ca").entries())
        .contains(new LexiconEntry("able", "capaços", 0.5), new LexiconEntry("a", "una", 1));
  }

  @ParameterizedTest
  @CsvSource({"en, nn", "en, ca", "nn, ca"})
  void bothOrdersOfTheLanguagesMirror(String source, String target) {
    Lexicon straight = between(source, target);
    Lexicon turned = between(target, source);
    assertThat(turned.source()).isEqualTo(straight.target());
    assertThat(turned.target()).isEqualTo(straight.source());
    assertThat(turned.entries()).hasSameSizeAs(straight.entries());
    assertThat(new HashSet<>(turned.swapped().entries()))
        .isEqualTo(new HashSet<>(straight.entries()));
  }

  @ParameterizedTest
  @CsvSource({"en, de", "de, en", "und, und", "und, ca", "en, en", "nn, nn", "no, en", "nb, ca"})
  void nothingIsKnownOfOtherLanguages(String source, String target) {
    assertThat(between(source, target).isEmpty()).isTrue();
  }

  @Test
  void regionsAreIgnored() {
    Lexicon regional = between("en-GB", "ca-ES");
    assertThat(regional.entries()).isNotEmpty().isEqualTo(between("en", "ca").entries());
    assertThat(between("en-GB", "en-US").isEmpty()).isTrue();
  }

  @Test
  void whoAskedFirstDoesNotShowInTheAnswer() {
    // languages that no other test asks for, since answers are kept
    Lexicon first = between("en-AU", "eu-ES");
    Lexicon second = between("en", "eu");
    assertThat(second).isEqualTo(first);
    assertThat(second.source()).contains(Language.ENGLISH);
    assertThat(second.target()).contains(new Language("eu"));
  }

  private static Lexicon between(String source, String target) {
    return CoreLexicon.between(new Language(source), new Language(target));
  }
}
