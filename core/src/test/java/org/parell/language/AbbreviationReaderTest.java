package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.language.AbbreviationKind.BEFORE_ANYTHING;
import static org.parell.language.AbbreviationKind.BEFORE_NUMBER;
import static org.parell.language.AbbreviationKind.NONE;
import static org.parell.language.AbbreviationKind.SENTENCE_FINAL;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationReaderTest {

  @TempDir
  private Path folder;

  private static Map<String, AbbreviationKind> read(String text)
      throws IOException, LanguageFormatException {
    return AbbreviationReader.read("own.txt", new StringReader(text)).kinds();
  }

  @Test
  void lineIsAFormAndPerhapsAClass() throws IOException, LanguageFormatException {
    String text =
        "\uFEFF# Our own.\njf.\n\n  # more\nnr.\tbefore-number\r\nosb. \t sentence-final \r"
            + "p.  ex.\n fig.\tnone\nJF.\t\n \t \njf.";
    assertThat(read(text))
        .containsExactly(
            Map.entry("jf.", BEFORE_ANYTHING),
            Map.entry("nr.", BEFORE_NUMBER),
            Map.entry("osb.", SENTENCE_FINAL),
            Map.entry("p. ex.", BEFORE_ANYTHING),
            Map.entry("fig.", NONE),
            Map.entry("JF.", BEFORE_ANYTHING));
  }

  @ParameterizedTest
  @EnumSource(AbbreviationKind.class)
  void everyKindHasAClass(AbbreviationKind kind) throws IOException, LanguageFormatException {
    String name = kind.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertThat(read("x.\t" + name)).containsExactly(Map.entry("x.", kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", "# nothing", " \t\r\n"})
  void emptyFileIsAnEmptyList(String text) throws IOException, LanguageFormatException {
    assertThat(read(text)).isEmpty();
    Path file = Files.writeString(folder.resolve("own.txt"), text);
    assertThat(AbbreviationReader.read(file).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jf | a full stop at the end, as in jf., found \"jf\"",
        "nr. before-number | a tab before before-number, found \"nr. before-number\"",
        "nr.→before number | one of none, title, before-anything, before-number, sentence-final,"
            + " in-name, found \"before number\"",
        "nr.→title→x | a class behind the tab, one of none",
        "fig.→title | before-number for fig. as before, found \"title\"",
        "→title | a full stop at the end, as in jf., found \"\"",
        "jf. # see | a full stop at the end",
        "a\u001B[31m. | not U+001B, found \"a\uFFFD[31m.\"",
        "j\uFEFFf. | not U+FEFF",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\""
      })
  void troubleNamesFileLineAndWhatWasExpected(String lineAndMessage) {
    String[] parts = lineAndMessage.split(" \\| ");
    String text = "# Own.\nfig.\tbefore-number\n" + parts[0].replace('→', '\t') + "\nx.\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LanguageFormatException.class)
        .hasMessageStartingWith("own.txt, line 3: expected ")
        .hasMessageContaining(parts[1]);
  }

  @Test
  void fileInAnotherCharsetIsRefusedWithTheLine() throws IOException {
    Path latin = Files.write(
        folder.resolve("latin.txt"), "jf.\r\n\rár.\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> AbbreviationReader.read(latin))
        .isInstanceOf(LanguageFormatException.class)
        .hasMessage(latin + ", line 3: expected text in UTF-8, found other bytes");
    Path cut =
        Files.write(folder.resolve("cut.txt"), new byte[] {'j', 'f', '.', '\n', (byte) 0xC3});
    assertThatThrownBy(() -> AbbreviationReader.read(cut))
        .isInstanceOf(LanguageFormatException.class)
        .hasMessageContaining("line 2: expected text in UTF-8");
    Path wide =
        Files.write(folder.resolve("wide.txt"), "\uFEFFjf.".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> AbbreviationReader.read(wide))
        .isInstanceOf(LanguageFormatException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void missingFileIsTheDisksTrouble() {
    assertThatThrownBy(() -> AbbreviationReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void dataFilesOfALanguageCanBeReadAsTheyAre() throws IOException, LanguageFormatException {
    Path folder = Path.of("src/main/resources/org/parell/language/nn");
    for (String name : List.of("abbreviations.txt", "abbreviations-before-number.txt")) {
      assertThat(AbbreviationReader.read(folder.resolve(name)).kinds().keySet())
          .containsExactlyElementsOf(Files.readAllLines(folder.resolve(name)).stream()
              .filter(line -> !line.startsWith("#"))
              .toList());
    }
  }

  @Test
  @Timeout(30)
  void hundredThousandLinesTakeLinearTime() throws IOException, LanguageFormatException {
    String text = IntStream.range(0, 100_000)
        .mapToObj(i -> "x" + i + ". y" + i + ".\n")
        .collect(Collectors.joining());
    Abbreviations many = AbbreviationReader.read("own.txt", new StringReader(text));
    LanguageProfile own = LanguageProfile.of(Language.NYNORSK).withAbbreviations(many);
    assertThat(own.continuations("x99999.")).containsExactly("y99999.");
  }
}
