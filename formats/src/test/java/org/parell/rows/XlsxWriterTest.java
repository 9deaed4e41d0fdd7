package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.exchange.AlignmentBuilder;

class XlsxWriterTest {

  @TempDir
  private Path folder;

  static Stream<Arguments> alignments() {
    return RowAlignments.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alignments")
  void allRowsAreReadBackByAnotherProgram(String name, Alignment alignment) throws IOException {
    try (XSSFWorkbook book = read(written(alignment))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Alignment");
      assertThat(sheet.getLastRowNum()).isEqualTo(alignment.beads().size());
      for (int i = 0; i < alignment.beads().size(); i++) {
        Bead bead = alignment.beads().get(i);
        Row row = sheet.getRow(i + 1);
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(i + 1);
        assertText(row.getCell(1), alignment.sourceText(bead));
        assertText(row.getCell(2), alignment.targetText(bead));
        assertThat(row.getCell(3).getNumericCellValue())
            .isEqualTo(CellText.rounded(bead.confidence()).doubleValue());
        assertText(row.getCell(4), bead.shape().toString());
      }
    }
  }

  private static void assertText(Cell cell, String text) {
    assertThat(cell.getCellType()).isEqualTo(text.isEmpty() ? CellType.BLANK : CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(text.replaceAll("\\p{Cs}", "\uFFFD"));
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
  }

  @Test
  void headerStaysAndFiltersAndTextIsWrapped() throws IOException {
    try (XSSFWorkbook book = read(written(small()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      Row header = sheet.getRow(0);
      List<String> names = new ArrayList<>();
      header.forEach(cell -> names.add(cell.getStringCellValue()));
      assertThat(names)
          .containsExactly("bead", "source (en)", "target (nn)", "confidence", "shape");
      assertThat(book.getFontAt(header.getCell(0).getCellStyle().getFontIndex()).getBold())
          .isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E5");
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
      assertThat(sheet.getRow(1).getCell(3).getCellStyle().getWrapText()).isFalse();
      assertThat(sheet.getColumnWidthInPixels(1)).isGreaterThan(400);
      assertThat(sheet.getColumnWidthInPixels(0)).isLessThan(100);
    }
  }

  @Test
  void confidenceIsAPercentageAndDoubtfulLinksHaveAColour() throws IOException {
    try (XSSFWorkbook book = read(written(small()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<String> shown = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        Cell cell = sheet.getRow(i).getCell(3);
        boolean colour = cell.getCellStyle().getFillForegroundColorColor() != null;
        shown.add(new DataFormatter(Locale.ROOT).formatCellValue(cell) + (colour ? " !" : ""));
      }
      assertThat(shown).containsExactly("90.0%", "90.0% !", "25.0%", "97.1%");
    }
  }

  @Test
  void longTextGoesOnBelow() throws IOException {
    // random, since the reader refuses what is packed too well
    Random random = new Random(5);
    String words = random
        .ints(6_000, 1_000, 10_000)
        .mapToObj(i -> "=wörd" + i + "_x0041_")
        .collect(Collectors.joining(" "));
    String signs = random
        .ints(20_000, 0x1F300, 0x1F5FF)
        .mapToObj(c -> Character.toString(c) + "\u0001")
        .collect(Collectors.joining());
    AlignmentBuilder builder = RowAlignments.builder();
    builder.add(List.of(words), List.of("short"), 1);
    builder.add(List.of("short"), List.of(signs), 0.5);
    builder.add(List.of(), List.of("x".repeat(32_767)), 1);
    try (XSSFWorkbook book = read(written(builder.build()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<StringBuilder> sources = new ArrayList<>();
      List<StringBuilder> targets = new ArrayList<>();
      int rows = 0;
      for (Row row : sheet) {
        if (row.getRowNum() == 0) {
          continue;
        }
        rows++;
        int bead = (int) row.getCell(0).getNumericCellValue();
        boolean first = bead > sources.size();
        if (first) {
          sources.add(new StringBuilder());
          targets.add(new StringBuilder());
        }
        assertThat(row.getCell(3) != null).isEqualTo(first);
        String source = row.getCell(1).getStringCellValue();
        if (bead == 1) {
          assertThat(source).startsWith("=wörd").endsWith(source.endsWith(" ") ? " " : "1_");
        }
        sources.get(bead - 1).append(source);
        targets.get(bead - 1).append(row.getCell(2).getStringCellValue());
      }
      assertThat(rows).isGreaterThan(3 + 2 + 4);
      assertThat(sources).extracting(Object::toString).containsExactly(words, "short", "");
      assertThat(targets)
          .extracting(Object::toString)
          .containsExactly("short", signs, "x".repeat(32_767));
    }
  }

  @Test
  void rowsThatAreTooManyGoOnInAnotherSheet() throws IOException {
    Alignment alignment = RowAlignments.random(4, 25);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.withRowsPerSheet(11).write(alignment, out);
    try (XSSFWorkbook book = read(out.toByteArray())) {
      int beadCount = alignment.beads().size();
      assertThat(beadCount).isBetween(21, 25);
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetAt(2).getSheetName()).isEqualTo("Alignment 3");
      for (int i = 0; i < beadCount; i++) {
        XSSFSheet sheet = book.getSheetAt(i / 10);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("bead");
        assertThat(sheet.getRow(1 + i % 10).getCell(0).getNumericCellValue()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void sameBytesAtAnyTimeInAnyZoneAndLocaleAndAsAFile() throws Exception {
    Alignment alignment = RowAlignments.hostile();
    byte[] once = written(alignment);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    // longer than the two seconds in which a zip counts time
    Thread.sleep(2_100);
    try {
      for (String other : List.of("Asia/Tokyo", "Pacific/Apia", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Arrays.equals(written(alignment), once)).as(other).isTrue();
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    Path file = folder.resolve("a.xlsx");
    Files.writeString(file, "what was there before".repeat(1_000));
    XlsxWriter.standard().write(alignment, file);
    assertThat(Arrays.equals(Files.readAllBytes(file), once)).isTrue();
  }

  @Test
  void streamIsFlushedNotClosedAndItsFailureComesThrough() throws IOException {
    boolean[] seen = new boolean[2];
    OutputStream probe = new ByteArrayOutputStream() {
      @Override
      public void flush() {
        seen[0] = true;
      }

      @Override
      public void close() {
        seen[1] = true;
      }
    };
    XlsxWriter.standard().write(small(), probe);
    assertThat(seen).containsExactly(true, false);
    OutputStream full = new OutputStream() {
      private int room = 5_000;

      @Override
      public void write(int b) throws IOException {
        if (--room < 0) {
          throw new IOException("disk full");
        }
      }
    };
    assertThatThrownBy(() -> XlsxWriter.standard().write(RowAlignments.random(3, 3_000), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void megabytesInOneSegmentTakeLinearTime() {
    String megabytes = "<å& \uD800_x00".repeat(1 << 18);
    AlignmentBuilder builder = RowAlignments.builder();
    builder.add(List.of(megabytes), List.of(megabytes), 1);
    Alignment alignment = builder.build();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> XlsxWriter.standard().write(alignment, OutputStream.nullOutputStream()));
  }

  private static Alignment small() {
    AlignmentBuilder builder = RowAlignments.builder();
    builder.add(List.of("a", "b"), List.of("c"), 0.9);
    builder.add(List.of("d"), List.of("e"), 0.8999);
    builder.add(List.of("f"), List.of(), 0.25);
    builder.add(List.of("g"), List.of("h"), 0.97126);
    return builder.build();
  }

  private static byte[] written(Alignment alignment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.standard().write(alignment, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
