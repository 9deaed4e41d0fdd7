package org.parell.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.exchange.MultiAlignmentWriter;
import org.parell.language.Language;
import org.parell.multitext.IndexRange;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/** What writes the rows of several documents. */
class MultiRowsTest {

  static final MultiAlignment SMALL = new MultiAlignment(
      new MultiText(List.of(
          document("a.en.txt", "en", List.of("One, two.", "Three.", "Four.")),
          document("", "nn", List.of("Ein og to.", "Berre her.", "Fire.")),
          document("a.ca.txt", "ca", List.of("U.", "I dos.", "Tres.")))),
      List.of(
          row(0.9876, 0, 1, 0, 1, 0, 2),
          row(1, 1, 2, 1, 1, 2, 3),
          row(0.5, 2, 2, 1, 2, 3, 3),
          row(0.25, 2, 3, 2, 3, 3, 3)),
      List.of());

  @TempDir
  private Path folder;

  @Test
  void csvHasAColumnForEachDocument() throws IOException {
    assertThat(written(MultiCsvWriter.standard(), SMALL)).isEqualTo("""
        en,nn,ca,confidence,shape,en_indices,nn_indices,ca_indices
        "One, two.",Ein og to.,U. I dos.,0.9876,1-1-2,[0],[0],"[0, 1]"
        Three.,,Tres.,1.0000,1-0-1,[1],[],[2]
        Four.,Fire.,,0.2500,1-1-0,[2],[2],[]
        """);
    assertThat(written(MultiCsvWriter.standard().withNullRows(), SMALL))
        .contains("\n,Berre her.,,0.5000,0-1-0,[],[1],[]\n")
        .hasLineCount(5);
    assertThat(written(MultiCsvWriter.forExcel().withSeparator(CsvSeparator.SEMICOLON), SMALL))
        .startsWith("\uFEFFen;nn;ca;confidence;en_indices;nn_indices;ca_indices\r\n"
            + "One, two.;Ein og to.;U. I dos.;0.9876;[0];[0];[0, 1]\r\n");
  }

  @Test
  void noCellForExcelStartsAFormula() throws IOException {
    String table = written(
        MultiCsvWriter.forExcel().withSeparator(CsvSeparator.TAB).withNullRows(), hostile());
    assertThat(table.lines().flatMap(line -> Stream.of(line.split("\t"))))
        .noneMatch(cell -> cell.matches("\"?[=+\\-@].*"));
    assertThat(table).contains("'=1+1\t", "''=1+1\t");
  }

  @Test
  void objectHasAnEntryForEachDocument() throws IOException {
    List<String> lines = written(MultiJsonLinesWriter.standard(), SMALL).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .isEqualTo("{\"row\":1,\"confidence\":1.0000,\"shape\":\"1-0-1\","
            + "\"languages\":[\"en\",\"nn\",\"ca\"],\"files\":[\"a.en.txt\",\"\",\"a.ca.txt\"],"
            + "\"texts\":[\"Three.\",\"\",\"Tres.\"],\"segments\":["
            + "[{\"index\":1,\"start\":10,\"end\":16,\"kind\":\"paragraph\",\"block\":1,"
            + "\"text\":\"Three.\"}],[],"
            + "[{\"index\":2,\"start\":10,\"end\":15,\"kind\":\"paragraph\",\"block\":2,"
            + "\"text\":\"Tres.\"}]]}");
    assertThat(lines.get(2)).contains("\"texts\":[\"\",\"Berre her.\",\"\"]");
  }

  @Test
  void workbookIsReadBackByAnotherProgram() throws IOException {
    for (MultiAlignment alignment : List.of(SMALL, hostile(), wide())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      MultiXlsxWriter.standard().write(alignment, bytes);
      int size = alignment.text().size();
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
        XSSFSheet sheet = book.getSheetAt(0);
        List<String> names = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
        List<String> expected = new ArrayList<>(List.of("row"));
        expected.addAll(alignment.text().labels());
        expected.addAll(List.of("confidence", "shape"));
        assertThat(names).isEqualTo(expected);
        assertThat(sheet.getLastRowNum()).isEqualTo(alignment.rows().size());
        for (int i = 0; i < alignment.rows().size(); i++) {
          Row row = alignment.rows().get(i);
          XSSFRow cells = sheet.getRow(i + 1);
          for (int k = 0; k < size; k++) {
            String text = alignment.text(row, k);
            assertThat(cells.getCell(k + 1).getCellType())
                .isEqualTo(text.isEmpty() ? CellType.BLANK : CellType.STRING);
            assertThat(cells.getCell(k + 1).getStringCellValue())
                .isEqualTo(text.replaceAll("\\p{Cs}", "\uFFFD"));
          }
          assertThat(cells.getCell(size + 1).getNumericCellValue())
              .isEqualTo(CellText.rounded(row.confidence()).doubleValue());
          assertThat(cells.getCell(size + 2).getStringCellValue()).isEqualTo(row.shape());
        }
        boolean coloured = sheet
                .getRow(alignment.rows().size())
                .getCell(size + 1)
                .getCellStyle()
                .getFillForegroundColorColor()
            != null;
        Row last = alignment.rows().get(alignment.rows().size() - 1);
        assertThat(coloured).isEqualTo(last.confidence() < 0.9);
      }
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      MultiXlsxWriter.standard().write(alignment, again);
      assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
      Path file = folder.resolve("a.xlsx");
      MultiXlsxWriter.standard().write(alignment, file);
      assertThat(file).hasBinaryContent(bytes.toByteArray());
    }
  }

  static Stream<Arguments> writersAndAlignments() {
    Map<String, MultiAlignmentWriter> writers = Map.of(
        "CSV", MultiCsvWriter.standard().withNullRows(),
        "Excel", MultiCsvWriter.forExcel().withNullRows(),
        "JSON Lines", MultiJsonLinesWriter.standard());
    SegmentedDocument empty = document("", "en", List.of());
    MultiAlignment nothing =
        new MultiAlignment(new MultiText(List.of(empty, empty, empty)), List.of(), List.of());
    return writers.entrySet().stream()
        .flatMap(e -> Stream.of(SMALL, hostile(), wide(), nothing)
            .map(alignment -> Arguments.of(e.getKey(), e.getValue(), alignment)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writersAndAlignments")
  void outputIsUnicodeAndTheSameEverywhere(
      String format, MultiAlignmentWriter writer, MultiAlignment alignment) throws IOException {
    String output = written(writer, alignment);
    assertThat(UTF_8.newEncoder().canEncode(output)).isTrue();
    assertThat(output).doesNotContain("\u0000");
    if (format.equals("JSON Lines")) {
      assertThat(output.lines()).hasSize(alignment.rows().size());
    }
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(writer, alignment)).isEqualTo(output);
    } finally {
      Locale.setDefault(before);
    }
    Path file = folder.resolve("out");
    writer.write(alignment, file);
    assertThat(Files.readString(file)).isEqualTo(output);
  }

  static MultiAlignment hostile() {
    List<String> texts = RowAlignments.HOSTILE;
    SegmentedDocument side = document("\u0001<name>\uD800", "en", texts);
    List<Row> rows = IntStream.range(0, texts.size())
        .mapToObj(i -> row(1.0 / (i + 1), i, i + 1, i, i + 1, i, i + 1))
        .toList();
    return new MultiAlignment(new MultiText(List.of(side, side, side)), rows, List.of());
  }

  /** More documents than the alphabet has letters. */
  static MultiAlignment wide() {
    SegmentedDocument one = document("a", "en", List.of("One."));
    return new MultiAlignment(
        new MultiText(Collections.nCopies(30, one)),
        List.of(new Row(Collections.nCopies(30, new IndexRange(0, 1)), 1)),
        List.of());
  }

  static String written(MultiAlignmentWriter writer, MultiAlignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(alignment, out);
    return out.toString();
  }

  private static Row row(double confidence, int... bounds) {
    return new Row(
        IntStream.range(0, bounds.length / 2)
            .mapToObj(k -> new IndexRange(bounds[2 * k], bounds[2 * k + 1]))
            .toList(),
        confidence);
  }

  /** A paragraph for each text, whatever line ends it holds. */
  private static SegmentedDocument document(String name, String language, List<String> texts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    for (String one : texts) {
      Span span = new Span(text.length(), text.length() + one.length());
      segments.add(new Segment(span, blocks.size()));
      blocks.add(new Block(BlockKind.PARAGRAPH, span));
      text.append(one).append('\n');
    }
    return new SegmentedDocument(
        new Document(
            name,
            new Language(language),
            text.toString(),
            blocks,
            Map.of(),
            FileOffsets.identity()),
        segments);
  }
}
