package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.LexiconEntry;

/** What align makes of word lists. */
class AlignLexiconTest {

  /** Which of two lines translates the one in the middle, words alone can tell. */
  private static final String SOURCE = "In 1902 he came.\nThe blap.\nIn 1903 he left.\n";

  private static final String TARGET = "I 1902 kom han.\nEin hest.\nEin fisk.\nI 1903 drog han.\n";

  private static final String TO_THE_HORSE = "[1]:[1]";
  private static final String TO_THE_FISH = "[1]:[2]";

  @TempDir
  private Path folder;

  private Path source;
  private Path target;

  @BeforeEach
  void writeTexts() throws IOException {
    source = write("a.txt", SOURCE);
    target = write("b.txt", TARGET);
  }

  @Test
  void wordOfTheUsersDecidesBetweenTwoLines() throws IOException {
    CommandRun horse = align("--lexicon", write("w.tsv", "blap\thest\n"));
    assertThat(horse.code()).isZero();
    assertThat(horse.out()).contains(TO_THE_HORSE).doesNotContain(TO_THE_FISH);
    CommandRun fish = align("--lexicon", write("w.txt", "blap\tfisk\n"));
    assertThat(fish.out()).contains(TO_THE_FISH).doesNotContain(TO_THE_HORSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w.tsv | blap~fisk",
        "w.tsv | nn~en^fisk~blap",
        "w.dict | fisk @ blap",
        "w | fisk @ blap",
        "w | # parell-lexicon 1^# source: nn^# target: en^fisk~blap~1",
        "w.dix | <dictionary><section><e><p><l>blap</l><r>fisk</r></p></e></section></dictionary>",
        "w.tmx | <tmx><header srclang='nn'/><body><tu><tuv xml:lang='nn'><seg>fisk</seg></tuv>"
            + "<tuv xml:lang='ca'><seg>peix</seg></tuv>"
            + "<tuv xml:lang='en'><seg>blap</seg></tuv></tu></body></tmx>",
      })
  void everyFormatSaysTheSame(String name, String text) throws IOException {
    Path words = write(name, text.replace('~', '\t').replace('^', '\n'));
    CommandRun run = align("--lexicon", words);
    assertThat(run.out()).contains(TO_THE_FISH);
    // "The blap." is two words of ten
    assertThat(run.err())
        .containsPattern(name + ": 1 entry(, turned round)?; knows 1[0-9]\\.[0-9] % of the source"
            + " words, [0-9.]+ % of the target words\\R");
    assertThat(run.err()).doesNotContain("warning");
  }

  @Test
  void lineOnALexiconTellsWhatWasReadAndWhatWasNot() throws IOException {
    Path words = write("w.tsv", "in\ti\nhe\than\t0.5\nblap\t\nblip\tblap\t0\ncame\tkom\n");
    assertThat(align("--lexicon", words).err())
        .contains("parell: " + words + ": 3 entries, 2 passed over (1 without a word on one side,"
            + " 1 with a weight of 0); knows 62.5 % of the source words, 50.0 % of the target"
            + " words");
  }

  @Test
  void severalLexiconsAreBelievedTogether() throws IOException {
    Path one = write("one.tsv", "came\tkom\n");
    Path other = write("other.tsv", "blap\tfisk\n");
    CommandRun run = align("--lexicon", one, "--lexicon", other);
    assertThat(run.out()).contains(TO_THE_FISH);
    assertThat(run.err()).contains("one.tsv: 1 entry;", "other.tsv: 1 entry;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w.tsv | en~ca^blap~fisk | it is of en and ca",
        "w.tsv | fr~de^blap~fisk | it is of fr and de",
        "w | # parell-lexicon 1^# source: ca^blap~fisk~1 | it is of ca and an unnamed language",
        "w.tmx | <tmx><tu><tuv xml:lang='en'><seg>blap</seg></tuv><tuv xml:lang='ca'>"
            + "<seg>fisk</seg></tuv></tu></tmx> | it is of ca and en",
      })
  void lexiconOfOtherLanguagesIsLeftOutWithAWarning(String name, String text, String expected)
      throws IOException {
    Path words = write(name, text.replace('~', '\t').replace('^', '\n'));
    CommandRun run = align("--lexicon", words);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(align().out());
    assertThat(run.err())
        .contains("warning: " + words + " is left out: " + expected + ", and the texts are in en"
            + " and nn; if they are not, say -s and -t")
        .doesNotContain("knows");
  }

  @Test
  void regionsAndMacrolanguagesAreNoOtherLanguages() throws IOException {
    Path words = write("w", "# parell-lexicon 1\n# source: no\n# target: en-GB\nfisk\tblap\t1\n");
    CommandRun run = align("--lexicon", words);
    assertThat(run.out()).contains(TO_THE_FISH);
    assertThat(run.err()).contains("1 entry, turned round;").doesNotContain("warning");
  }

  @Test
  void lexiconTheWrongWayRoundIsPointedOutWithTheRemedy() throws IOException {
    Path swapped = write("w.tsv", swapped("%s\t%s\n"));
    CommandRun run = alignStory("--lexicon", swapped);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "warning: " + swapped + " looks the wrong way round, its source words stand in the"
                + " target text; exchange its columns, or name them in its first line: nn, tab, en");
    Path remedied = write("w.tsv", "nn\ten\n" + Files.readString(swapped));
    assertThat(alignStory("--lexicon", remedied).err())
        .contains("turned round;")
        .doesNotContain("warning");
  }

  @Test
  void remedyFitsTheFormat() throws IOException {
    assertThat(
            alignStory("--lexicon", write("w.dict", swapped("%2$s @ %1$s\n"))).err())
        .contains("wrong way round", "its lines must be target @ source, so exchange the two");
    assertThat(
            alignStory("--lexicon", write("w.dict", swapped("%1$s @ %2$s\n"))).err())
        .doesNotContain("warning");
    Path named = write("w.tsv", "en\tnn\n" + swapped("%s\t%s\n"));
    assertThat(alignStory("--lexicon", named).err())
        .contains("wrong way round", "exchange the languages that it names");
  }

  /** Nynorsk first, which is the target of the story. */
  private static String swapped(String line) {
    List<LexiconEntry> entries =
        CoreLexicon.between(Language.NYNORSK, Language.ENGLISH).entries();
    return entries.stream()
        .map(entry -> line.formatted(entry.source(), entry.target()))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w.tsv  | blap~fisk^blap | w.tsv, line 2: expected source<TAB>target",
        "w.dict | blap           | w.dict, line 1: expected target @ source",
        "w.tmx  | <tmx><tu>      | w.tmx, line 1, column",
        "w      | blap           | w: expected words with tabs between",
        "w      | # parell-lexicon 9 | w, line 1: expected version 1",
      })
  void malformedLexiconIsBadInputWithItsPlace(String name, String text, String expected)
      throws IOException {
    Path words = write(name, text.replace('~', '\t').replace('^', '\n'));
    CommandRun run = align("--lexicon", words);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("parell: ", expected).doesNotContain("\tat ");
  }

  @Test
  void lexiconThatIsNotThereIsBadInputBeforeAnyWork() {
    CommandRun missing = align("--lexicon", folder.resolve("none.tsv"));
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("none.tsv: no such file").hasLineCount(1);
    assertThat(align("--lexicon", folder).err()).contains("is a directory").hasLineCount(1);
  }

  @Test
  void lexiconWithoutEntriesIsPointedOut() throws IOException {
    CommandRun run = align("--lexicon", write("w.tsv", "# nothing yet\n"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("w.tsv: 0 entries; ", "warning: ", "w.tsv holds no entry");
  }

  @Test
  void quietSaysNothingOfLexicons() throws IOException {
    Path words = write("w.tsv", "fr\tde\nblap\thest\n");
    CommandRun run = align("-q", "--lexicon", words);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void outputOverALexiconIsRefused() throws IOException {
    Path words = write("w.tsv", "blap\thest\n");
    CommandRun run = align("--lexicon", words, "-o", words, "--format", "tsv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("w.tsv: is an input");
    assertThat(words).hasContent("blap\thest\n");
  }

  @Test
  void builtInWordsMayBeLeftOutAndAreToldOnRequest() {
    CommandRun with = alignStory("-v");
    CommandRun without = alignStory("-v", "--no-built-in-lexicon");
    assertThat(without.code()).isZero();
    assertThat(without.out()).isNotEqualTo(with.out());
    assertThat(with.err())
        .containsPattern(
            "built-in lexicon of en and nn: \\d{4,} entries, and from CLDR \\d{3,}" + " entries");
    assertThat(without.err()).contains("built-in lexicon: left out");
    assertThat(alignStory().err()).doesNotContain("built-in");
  }

  @Test
  void whatWasLearnedIsSavedAndHelpsWithOtherTexts() throws IOException {
    Path learned = folder.resolve("learned.lex");
    CommandRun run = alignStory("--no-built-in-lexicon", "--save-lexicon", learned);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(alignStory("--no-built-in-lexicon").out());
    assertThat(run.err()).containsPattern("learned.lex: \\d{3,} entries learned\\R");
    assertThat(Files.readString(learned))
        .startsWith("# parell-lexicon 1\n# source: en\n# target: nn\n")
        .contains("\nbarrel\ttønna\t")
        .doesNotContain("\r");
    CommandRun reused = alignStory("--no-built-in-lexicon", "--lexicon", learned);
    assertThat(reused.err())
        .containsPattern("learned.lex: \\d{3,} entries; knows [3-9][0-9]\\.[0-9] % of the source")
        .doesNotContain("warning");
    assertThat(reused.out()).isNotEqualTo(run.out());
    // and for texts the other way round
    String story = "../testdata/texts/barrel.";
    CommandRun turned =
        CommandRun.of("align", story + "nn.txt", story + "en.txt", "--lexicon", learned);
    assertThat(turned.err()).contains("entries, turned round; knows").doesNotContain("warning");
  }

  @Test
  void wordsLearnedFromTextsOfUnknownLanguageHelpWithAny() throws IOException {
    Path one = write("one", "Abc def.\nDef ghi.\nGhi abc.\n");
    Path other = write("other", "Xyz uvw.\nUvw rst.\nRst xyz.\n");
    Path learned = folder.resolve("learned.lex");
    CommandRun.of(
        "align", one, other, "--presegmented", "-s", "und", "-t", "und", "--save-lexicon", learned);
    assertThat(learned).content().contains("# source: und");
    assertThat(align("--lexicon", learned).err()).contains("knows").doesNotContain("left out");
  }

  @Test
  void lexiconToSaveIsWrittenAsCarefullyAsOtherOutputs() throws IOException {
    Path words = write("w.lex", "# parell-lexicon 1\nblap\tfisk\t1\n");
    CommandRun over = align("--lexicon", words, "--save-lexicon", words);
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err()).contains("w.lex: is an input; name another file");
    assertThat(align("--save-lexicon", source).err()).contains("a.txt: is an input");
    assertThat(source).hasContent(SOURCE);
    Path output = folder.resolve("o.tsv");
    CommandRun twice = align("-o", output, "--format", "tsv", "--save-lexicon", output);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("named twice");
    assertThat(align("--save-lexicon", "-").err()).contains("needs the name of a file");
    CommandRun lost = align("--save-lexicon", folder.resolve("none/l.lex"));
    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.err()).contains("there is no directory").hasLineCount(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "b.txt", "w.lex");
    }
  }

  @Test
  void outputThatFailsLeavesNoLexiconBehind() throws IOException {
    Path learned = write("l.lex", "old");
    Path folderInTheWay = folder.resolve("o.tsv");
    Files.createDirectory(folderInTheWay);
    CommandRun run = align("-o", folderInTheWay, "--format", "tsv", "--save-lexicon", learned);
    assertThat(run.code()).isEqualTo(1);
    assertThat(learned).hasContent("old");
  }

  @Test
  void nothingLearnedIsSavedAsNothing() throws IOException {
    Path learned = folder.resolve("l.lex");
    Path empty = write("empty.txt", "");
    CommandRun run = CommandRun.of("align", empty, empty, "--save-lexicon", learned);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("l.lex: 0 entries learned");
    assertThat(learned).content().startsWith("# parell-lexicon 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lexicon", "--no-built-in-lexicon=x"})
  void lexiconOptionWithoutOrWithAStrayValueIsWrongUsage(String option) {
    assertThat(align(option).code()).isEqualTo(2);
  }

  private CommandRun align(Object... options) {
    return run(
        Stream.of("align", source, target, "--presegmented", "-s", "en", "-t", "nn"), options);
  }

  private static CommandRun alignStory(Object... options) {
    String story = "../testdata/texts/barrel.";
    return run(Stream.of("align", story + "en.txt", story + "nn.txt"), options);
  }

  private static CommandRun run(Stream<Object> args, Object... options) {
    List<Object> all = Stream.concat(args, Stream.of(options)).toList();
    boolean named = all.contains("--format");
    return CommandRun.of(
        (named ? all.stream() : Stream.concat(all.stream(), Stream.of("--format", "index")))
            .toArray());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
