package org.parell.rows;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.exchange.AlignmentBuilder;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;

class CsvTest {

  @TempDir
  private Path folder;

  static Stream<Arguments> writersAndAlignments() {
    Map<String, CsvWriter> writers = new LinkedHashMap<>();
    for (CsvSeparator separator : CsvSeparator.values()) {
      writers.put("standard " + separator, CsvWriter.standard().withSeparator(separator));
      writers.put("Excel " + separator, CsvWriter.forExcel().withSeparator(separator));
    }
    return writers.entrySet().stream()
        .flatMap(writer -> RowAlignments.all().entrySet().stream()
            .map(e -> Arguments.of(writer.getKey(), writer.getValue(), e.getKey(), e.getValue())));
  }

  @Test
  void standardIsPlainRfc4180() throws IOException {
    assertThat(written(CsvWriter.standard(), small())).isEqualTo("""
            source,target,confidence,shape,source_indices,target_indices
            "He said ""no"", twice.",=1+1,0.9713,2-1,"[0, 1]",[0]
            'a;b',c,0.5000,1-1,[3],[1]
            """);
    assertThat(written(CsvWriter.standard().withNullBeads(), small())
            .lines()
            .skip(2)
            .findFirst())
        .hasValue("-2,,1.0000,1-0,[2],[]");
  }

  @Test
  void excelGetsMarkLineEndsAndGuardButNoShape() throws IOException {
    CsvWriter writer =
        CsvWriter.forExcel().withSeparator(CsvSeparator.SEMICOLON).withNullBeads();
    assertThat(written(writer, small()))
        .isEqualTo("\uFEFFsource;target;confidence;source_indices;target_indices\r\n"
            + "\"He said \"\"no\"\", twice.\";'=1+1;0.9713;[0, 1];[0]\r\n"
            + "'-2;;1.0000;[2];[]\r\n"
            + "\"'a;b'\";c;0.5000;[3];[1]\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@A", "\tx", "\rx", "'=1", "''-1", "＝1", "=", "'="})
  void whatStartsAFormulaIsGuardedAndComesBack(String cell) {
    assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    assertThat(FormulaGuard.unguarded("'" + cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1", "'", "''", "'quoted'", "a=b", " =1", "“-”"})
  void whatStartsNoFormulaStays(String cell) {
    assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
    assertThat(FormulaGuard.unguarded(cell)).isEqualTo(cell);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("writersAndAlignments")
  void whatIsWrittenIsReadBack(String form, CsvWriter writer, String name, Alignment alignment)
      throws Exception {
    String written = written(writer.withNullBeads(), alignment);
    assertThat(UTF_8.newEncoder().canEncode(written)).isTrue();
    Alignment read = CsvReader.standard()
        .withLanguages(Language.ENGLISH, Language.NYNORSK)
        .read("a.csv", new StringReader(written));
    assertThat(texts(read)).isEqualTo(texts(alignment));
    assertThat(read.target().language()).isEqualTo(Language.NYNORSK);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("writersAndAlignments")
  void sameBytesInAnyLocaleAndAsAFile(
      String form, CsvWriter writer, String name, Alignment alignment) throws IOException {
    String once = written(writer, alignment);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(writer, alignment)).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
    Path file = folder.resolve("a.csv");
    writer.write(alignment, file);
    assertThat(Files.readString(file)).isEqualTo(once);
  }

  @Test
  void guardIsTakenAwayWithAMarkOrOnRequestOnly() throws Exception {
    String table = "source,target\n'=1,''-x\n";
    assertThat(texts(read(table))).containsExactly("'=1 | ''-x | 1.0000");
    assertThat(texts(read("\uFEFF" + table))).containsExactly("=1 | '-x | 1.0000");
    Alignment excel = CsvReader.forExcel().read("a", new StringReader(table));
    assertThat(texts(excel)).containsExactly("=1 | '-x | 1.0000");
    Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFF" + table);
    assertThat(texts(CsvReader.standard().read(file))).containsExactly("=1 | '-x | 1.0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target;Confidence;note;source\nb;0,25;x;a\n\n;;y;c\n",
        "\uFEFF\"target\"\t confidence \tnote\tSOURCE\r\nb\t0.25\tx\ta\r\n\t\ty\tc",
        "trg_text,aligner_score,note,src_text\rb,.25,\"x\",a\r,,\"\",\"c\"",
        "target,confidence,\"a,b\",source\nb,0.25,x,a\n, ,,c\n",
      })
  void columnsAndSeparatorAreFoundByTheHeader(String table) throws Exception {
    assertThat(texts(read(table))).containsExactly("a | b | 0.2500", "c |  | 1.0000");
  }

  @Test
  void cellsMayHoldLineEndsAndQuotes() throws Exception {
    Alignment read = read("source,target\n\"a\nb\r\n\r\nc\",\"\"\"d\"\", e\"\nf\"g,h\n");
    assertThat(texts(read)).containsExactly("a b c | \"d\", e | 1.0000", "f\"g | h | 1.0000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                  | a.csv, line 1: expected the names of the columns, source and target",
        "x,y                 | a.csv, line 1: expected the names of the columns, source and target",
        "source\\tother      | a.csv, line 1: expected the names of the columns, source and target",
        "\"source,target     | a.csv, line 1: expected the names of the columns, source and target",
        "source,target\\na   | a.csv, line 2: expected 2 cells as in the header, found 1",
        "source,target\\n\\na,b,c | a.csv, line 3: expected 2 cells as in the header, found 3",
        "source,target,confidence\\n\"a\\nb\",b,1\\na,b,x | a.csv, line 4: expected a number from 0 "
            + "to 1 as confidence, found \"x\"",
        "source,target,confidence\\na,b,1.5 | a.csv, line 2: expected a number from 0 to 1 as",
        "source,target,confidence\\na,b,NaN | a.csv, line 2: expected a number from 0 to 1 as",
      })
  void whatIsNoSuchTableIsAnErrorWithItsLine(String table, String expected) {
    assertThatThrownBy(() -> read(table.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a\"x,b                | 2",
        "a,\"b                   | 2",
        "\"a\\n\",b\\n\\nc,\"d\"\"\\ne,f | 5",
      })
  void brokenQuotationIsAnErrorWithTheLineWhereItsRowStarts(String rows, int line) {
    assertThatThrownBy(() -> read("source,target\n" + rows.replace("\\n", "\n")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageMatching("a.csv, line " + line + ": expected quotation marks .*[a-z')]");
  }

  @Test
  void fileThatIsNotUtf8IsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "source,target\na,b\n", UTF_16);
    assertThatThrownBy(() -> CsvReader.standard().read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
    Files.write(file, concat("source,target\n" + "a,b\n".repeat(10_000), (byte) 0xF8));
    assertThatThrownBy(() -> CsvReader.standard().read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ": expected UTF-8");
  }

  @Test
  void failureOfTheDiskComesThroughUnwrapped() {
    Writer full = new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        throw new IOException("disk full");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> CsvWriter.standard().write(RowAlignments.random(3, 3_000), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void megabyteInOneCellTakesLinearTime() {
    String megabyte = "=å\" \uD800".repeat(1 << 18);
    AlignmentBuilder builder = RowAlignments.builder();
    builder.add(List.of(megabyte), List.of(megabyte), 1);
    Alignment alignment = builder.build();
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
      Alignment read = read(written(CsvWriter.forExcel(), alignment));
      assertThat(texts(read)).isEqualTo(texts(alignment));
    });
  }

  private static Alignment small() {
    AlignmentBuilder builder = RowAlignments.builder();
    builder.add(List.of("He said \"no\",", "twice."), List.of("=1+1"), 0.97126);
    builder.add(List.of("-2"), List.of(), 1);
    builder.add(List.of("'a;b'"), List.of("c"), 0.5);
    return builder.build();
  }

  /** Each bead in which there is text, as a table has it. */
  private static List<String> texts(Alignment alignment) {
    List<String> texts = new ArrayList<>();
    for (Bead bead : alignment.beads()) {
      String source = alignment.sourceText(bead);
      String target = alignment.targetText(bead);
      if (!source.isEmpty() || !target.isEmpty()) {
        String row = source + " | " + target + " | " + CellText.rounded(bead.confidence());
        texts.add(row.replaceAll("[\\p{Cs}\\x00]", "\uFFFD"));
      }
    }
    return texts;
  }

  private static byte[] concat(String text, byte last) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(bytes, bytes.length + 1);
    all[bytes.length] = last;
    return all;
  }

  private static Alignment read(String table) throws IOException, ExchangeFormatException {
    return CsvReader.standard().read("a.csv", new StringReader(table));
  }

  private static String written(CsvWriter writer, Alignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(alignment, out);
    return out.toString();
  }
}
