package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

/** Writer and reader of two files of lines, which say little without each other. */
class MosesTest {

  private static final MosesReader READER = MosesReader.between(Language.ENGLISH, Language.NYNORSK);

  /** All that any program takes for the end of a line or of a field. */
  private static final Pattern SEPARATORS =
      Pattern.compile("[\\x00-\\x1F\\x7F-\\x{9F}\\x{2028}\\x{2029}\\x{FEFF}]");

  @TempDir
  private Path folder;

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void bothFilesHaveAsManyLinesAndNoneIsEmpty(Alignment alignment) throws Exception {
    Path source = folder.resolve("a.en");
    Path target = folder.resolve("a.nn");
    int count = MosesWriter.standard().write(alignment, source, target);
    for (Path file : List.of(source, target)) {
      String text = Files.readString(file);
      assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(count);
      assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
      for (String line : text.lines().toList()) {
        assertThat(line).isNotBlank();
        assertThat(SEPARATORS.matcher(line).find()).as(line).isFalse();
        assertThat(line).isEqualTo(line.strip()).doesNotContain("  ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void whatIsWrittenIsReadBackLinkByLink(Alignment alignment) throws Exception {
    Path source = folder.resolve("a.en");
    Path target = folder.resolve("a.nn");
    int count = MosesWriter.standard().write(alignment, source, target);
    Alignment read = READER.read(source, target);
    List<Bead> expected = alignment.links().stream()
        .filter(bead -> !clean(alignment.sourceText(bead)).isEmpty())
        .filter(bead -> !clean(alignment.targetText(bead)).isEmpty())
        .toList();
    assertThat(read.beads()).hasSize(count).hasSameSizeAs(expected);
    for (int k = 0; k < count; k++) {
      assertThat(read.beads().get(k)).isEqualTo(new Bead(k, k + 1, k, k + 1, 1));
      assertThat(read.source().text(k)).isEqualTo(clean(alignment.sourceText(expected.get(k))));
      assertThat(read.target().text(k)).isEqualTo(clean(alignment.targetText(expected.get(k))));
    }
  }

  private static String clean(String text) {
    return SEPARATORS
        .matcher(text.replace("\uFEFF", ""))
        .replaceAll(" ")
        .replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD")
        .replaceAll(" +", " ")
        .strip();
  }

  @Test
  void segmentsOfALinkStandInOneLineAndTheRestIsLeftOut() throws IOException {
    StringWriter source = new StringWriter();
    StringWriter target = new StringWriter();
    assertThat(MosesWriter.standard().write(Alignments.minutes(), source, target))
        .isEqualTo(3);
    assertThat(source.toString()).isEqualTo("""
        Minutes
        The board met at 2.30 p.m. and the chair opened the meeting.
        The budget was adopted.
        """);
    assertThat(target.toString()).isEqualTo("""
        Møtebok
        Styret møttest kl. 14.30. Leiaren opna møtet.
        Budsjettet vart vedteke.
        """);
  }

  @Test
  void lineOfNothingButSpacesIsNone() throws IOException {
    List<String> blank = List.of("\u00A0", "\uFEFF", "\u0085\u2028", "\u3000\u0001", "");
    StringWriter out = new StringWriter();
    int count = MosesWriter.standard()
        .write(Alignments.oneToOne(blank, List.of("a", "b", "c", "d", "e")), out, out);
    assertThat(count).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void filesOfOtherProgramsAreRead() throws Exception {
    // CR LF, a byte order mark, a separator of Unicode and a lone CR inside lines, no LF at the end
    Path source = Files.writeString(folder.resolve("x.en"), "\uFEFFa\u2028b\r\n\r\nc\rd\n\nlast");
    Path target = Files.writeString(folder.resolve("x.nn"), "A\nB\nC\n\n\n");
    Alignment read = READER.read(source, target);
    assertThat(read.beads())
        .containsExactly(
            new Bead(0, 1, 0, 1, 1),
            new Bead(1, 1, 1, 2, 1),
            new Bead(1, 2, 2, 3, 1),
            new Bead(2, 3, 3, 3, 1));
    assertThat(read.source().text(0)).isEqualTo("a\u2028b");
    assertThat(read.source().text(2)).isEqualTo("last");
    assertThat(read.source().document().name()).isEqualTo(source.toString());
    assertThat(read.target().language()).isEqualTo(Language.NYNORSK);
  }

  @Test
  void differentNumbersOfLinesAreAnErrorThatTellsBoth() {
    assertThatThrownBy(
            () -> READER.read("a.en", new StringReader("1\n2\n3"), "a.nn", new StringReader("1\n")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(
            "a.en, a.nn: expected two files of the same number of lines, " + "found 3 and 1 lines");
    assertThatThrownBy(
            () -> READER.read("a.en", new StringReader(""), "a.nn", new StringReader("1\n2\n")))
        .hasMessageEndingWith("found 0 and 2 lines");
  }

  @Test
  void fileThatIsNotUtf8IsNamed() throws Exception {
    Path good = Files.writeString(folder.resolve("good"), "a\n");
    Path bad = Files.write(folder.resolve("bad"), new byte[] {(byte) 0xE5, '\n'});
    assertThatThrownBy(() -> READER.read(good, bad))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(bad + ": expected UTF-8");
    assertThatThrownBy(() -> READER.read(bad, good))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(bad + ": expected UTF-8");
  }

  @Test
  void oneFileForBothSidesIsRefusedBeforeItIsTouched() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "kept");
    assertThatThrownBy(() -> MosesWriter.standard()
            .write(Alignments.minutes(), file, folder.resolve("b").resolve("../a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two files");
    assertThat(Files.readString(file, UTF_8)).isEqualTo("kept");
  }

  @Test
  @Timeout(20)
  void megabyteInOneSegmentTakesLinearTime() throws Exception {
    String megabyte = "<å& \uD800\u0085 ".repeat(1 << 18);
    MosesWriter.standard()
        .write(
            Alignments.oneToOne(List.of(megabyte), List.of(megabyte)),
            Writer.nullWriter(),
            Writer.nullWriter());
  }
}
