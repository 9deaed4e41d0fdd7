package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

class TsvReaderTest {

  private static final TsvReader READER = TsvReader.between(Language.ENGLISH, Language.NYNORSK);

  @TempDir
  private Path folder;

  static Stream<Arguments> writersAndAlignments() {
    return Stream.of(TsvWriter.standard(), TsvWriter.bitextor())
        .flatMap(writer -> Alignments.all().values().stream()
            .flatMap(alignment -> Stream.of(
                Arguments.of(writer, false, alignment),
                Arguments.of(writer.withNullBeads(), true, alignment))));
  }

  @ParameterizedTest
  @MethodSource("writersAndAlignments")
  void whatIsWrittenIsReadBackLinkByLink(TsvWriter writer, boolean nulls, Alignment alignment)
      throws Exception {
    List<Bead> expected = alignment.beads().stream()
        .filter(bead -> isWritten(alignment, bead, nulls))
        .toList();

    Alignment read =
        READER.withConfidence().read("a.tsv", new StringReader(written(writer, alignment)));

    assertThat(read.beads()).hasSameSizeAs(expected);
    for (int k = 0; k < expected.size(); k++) {
      Bead bead = read.beads().get(k);
      assertThat(Tables.cleaned(read.sourceText(bead)))
          .isEqualTo(Tables.cleaned(alignment.sourceText(expected.get(k))));
      assertThat(Tables.cleaned(read.targetText(bead)))
          .isEqualTo(Tables.cleaned(alignment.targetText(expected.get(k))));
      assertThat(bead.confidence()).isCloseTo(expected.get(k).confidence(), within(5e-5));
    }
  }

  private static boolean isWritten(Alignment alignment, Bead bead, boolean nulls) {
    boolean source = !alignment.sourceText(bead).isEmpty();
    boolean target = !alignment.targetText(bead).isEmpty();
    return nulls ? source || target : source && target;
  }

  @Test
  void standardTableTellsConfidenceWithoutBeingAsked() throws Exception {
    Alignment read = READER.read(
        "a.tsv",
        new StringReader(written(TsvWriter.standard().withNullBeads(), Alignments.minutes())));
    assertThat(read.beads())
        .containsExactly(
            new Bead(0, 1, 0, 1, 1),
            new Bead(1, 2, 1, 2, 0.8999),
            new Bead(2, 3, 2, 2, 0.9713),
            new Bead(3, 4, 2, 3, 0.25),
            new Bead(4, 4, 3, 4, 0.95));
  }

  @Test
  void tableOfBitextorIsRead() throws Exception {
    String table = tabs("""
        src_url|trg_url|src_text|trg_text|aligner_score|bifixer_hash|length_ratio
        http://a.no/en|http://a.no/nn|It rained.|Det regna.|1.25|e6b1|0.9
        http://a.no/en|http://a.no/om|It snowed.|Det snødde.|-0.1|f00d|0.8
        """);
    Alignment read = READER.read("a.tsv", new StringReader(table));
    assertThat(read.beads()).containsExactly(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1));
    assertThat(read.target().text(1)).isEqualTo("Det snødde.");
    assertThat(read.source().document().name()).isEqualTo("http://a.no/en");
    assertThat(read.target().document().name()).isEqualTo("a.tsv");
    assertThatThrownBy(() -> READER.withConfidence().read("a.tsv", new StringReader(table)))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("a.tsv, line 2, column 53: expected a confidence from 0 to 1, such as 0.9731,"
            + " found \"1.25\"");
  }

  @Test
  void plainColumnsNeedNoHeader() throws Exception {
    Path file = folder.resolve("a.tsv");
    Files.writeString(
        file, tabs("\uFEFF\"Yes\"|Ja\r\n\n  =1+1|Nei|0.5|more\rand more\n|Berre her\n"));
    Alignment read = READER.read(file);
    assertThat(read.beads())
        .containsExactly(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1), new Bead(2, 2, 2, 3, 1));
    assertThat(read.source().text(0)).isEqualTo("\"Yes\"");
    assertThat(read.source().text(1)).isEqualTo("=1+1");
    assertThat(READER.withConfidence().read("a", new StringReader("a\tb\t0.5")).beads())
        .containsExactly(new Bead(0, 1, 0, 1, 0.5));
  }

  @Test
  void headerIsFoundByNamesOfColumnsAndLanguagesInAnyOrder() throws Exception {
    for (String header : List.of("nn|note|EN", "Target|note|Source", "trg_text|x|src_text")) {
      Alignment read =
          READER.read("a.tsv", new StringReader(tabs(header + "\nDet regna.|!|It rained.\n")));
      assertThat(read.source().text(0)).as(header).isEqualTo("It rained.");
      assertThat(read.target().text(0)).as(header).isEqualTo("Det regna.");
      assertThat(read.beads()).hasSize(1);
    }
    assertThat(READER.read("a.tsv", new StringReader("source\twords\n")).beads())
        .hasSize(1);
  }

  @Test
  void tableWithoutLinesIsEmpty() throws Exception {
    assertThat(READER.read("a.tsv", new StringReader("")).beads()).isEmpty();
    assertThat(READER.read("a.tsv", new StringReader("\n \t \n")).beads()).isEmpty();
    assertThat(READER.read("a.tsv", new StringReader("source\ttarget")).beads()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a|b~c                            ; a.tsv, line 2: expected at least 2 columns with tabs between, source and target, found 1 in \"c\"",
        "source|x|target~a|b              ; a.tsv, line 2: expected at least 3 columns with tabs between, as the header names them, found 2 in \"a→b\"",
        "source|target|confidence~a|b|-1  ; a.tsv, line 2, column 5: expected a confidence from 0 to 1, such as 0.9731, found \"-1\"",
        "source|target|confidence~a|b|    ; a.tsv, line 2, column 5: expected a confidence from 0 to 1, such as 0.9731, found \"\"",
      })
  void anythingElseIsAnErrorWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> READER.read("a.tsv", new StringReader(tabs(text).replace('~', '\n'))))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(message);
  }

  @Test
  void fileMustBeUtf8() throws Exception {
    Path file = Files.write(folder.resolve("a.tsv"), new byte[] {'a', '\t', (byte) 0xE5});
    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
  }

  @Test
  @Timeout(20)
  void largeTableAndLongLineTakeLinearTime() throws Exception {
    assertThat(READER
            .read("a", new StringReader("It rained.\tDet regna.\n".repeat(300_000)))
            .beads())
        .hasSize(300_000);
    String megabyte = "<å& \uD800".repeat(1 << 18);
    assertThat(READER
            .read("a", new StringReader(megabyte + "\t" + megabyte))
            .source()
            .text(0))
        .isEqualTo(megabyte);
    assertThatThrownBy(() -> READER.read("a", new StringReader(megabyte)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
  }

  private static String tabs(String text) {
    return text.replace('|', '\t');
  }
}
