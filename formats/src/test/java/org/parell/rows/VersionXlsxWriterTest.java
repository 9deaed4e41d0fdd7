package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.TranslationCarrier;
import org.parell.compare.VersionComparer;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class VersionXlsxWriterTest {

  private static final String STAYS = "Nobody was at the pier when it tied up.";

  private static SegmentedDocument text(Language language, String... lines) {
    return SegmentedDocument.ofLines(
        "", Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining()), language);
  }

  private static CarriedTranslation carried(
      SegmentedDocument older, SegmentedDocument newer, SegmentedDocument translation) {
    List<Bead> beads = IntStream.range(0, older.size())
        .mapToObj(i -> new Bead(i, i + 1, i, i + 1, 1))
        .toList();
    return TranslationCarrier.standard()
        .carry(
            VersionComparer.standard().compare(older, newer),
            new Alignment(new Bitext(older, translation), beads));
  }

  private static CarriedTranslation small() {
    return carried(
        text(Language.ENGLISH, "The boat came.", "It had rained.", STAYS),
        text(Language.ENGLISH, "The grey boat came.", STAYS, "=late()"),
        text(Language.NYNORSK, "Båten kom.", "Det hadde regna.", "Ingen var på kaia."));
  }

  @Test
  void everyRowIsReadBackByAnotherProgram() throws IOException {
    try (XSSFWorkbook book = read(written(small()))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Translation");
      assertThat(cells(book.getSheetAt(0)))
          .containsExactly(
              List.of(
                  "row",
                  "state",
                  "change",
                  "older (en)",
                  "newer (en)",
                  "translation (nn)",
                  "diff",
                  "older_indices",
                  "newer_indices",
                  "translation_indices"),
              List.of(
                  "1",
                  "review",
                  "edited",
                  "The boat came.",
                  "The grey boat came.",
                  "Båten kom.",
                  "The {+grey +}boat came.",
                  "[0]",
                  "[0]",
                  "[0]"),
              List.of("2", "", "deleted", "It had rained.", "", "", "", "[1]", "[]", "[]"),
              List.of(
                  "3",
                  "translated",
                  "unchanged",
                  STAYS,
                  STAYS,
                  "Ingen var på kaia.",
                  "",
                  "[2]",
                  "[1]",
                  "[2]"),
              List.of("4", "new", "added", "", "=late()", "", "", "[]", "[2]", "[]"),
              List.of("5", "left", "", "", "", "Det hadde regna.", "", "[]", "[]", "[1]"));
    }
  }

  @Test
  void onlyWhatIsToBeReviewedHasAColourAndRowsCanBeFiltered() throws IOException {
    try (XSSFWorkbook book = read(written(small()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<String> coloured = new ArrayList<>();
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellStyle().getFillForegroundColorColor() != null) {
            coloured.add(cell.getAddress() + " " + cell.getStringCellValue());
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
          }
        }
      }
      assertThat(coloured).containsExactly("B2 review");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J6");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getRow(1).getCell(4).getCellStyle().getWrapText()).isTrue();
    }
  }

  @Test
  void rowsThatAreTranslatedTogetherAreOne() throws IOException {
    SegmentedDocument english = text(Language.ENGLISH, "The boat came.", STAYS);
    SegmentedDocument nynorsk = text(Language.NYNORSK, "Båten kom, og ingen var på kaia.");
    CarriedTranslation together = TranslationCarrier.standard()
        .carry(
            VersionComparer.standard()
                .compare(english, text(Language.ENGLISH, "The grey boat came.", STAYS)),
            new Alignment(new Bitext(english, nynorsk), List.of(new Bead(0, 2, 0, 1, 1))));
    try (XSSFWorkbook book = read(written(together))) {
      assertThat(cells(book.getSheetAt(0)).get(1))
          .containsExactly(
              "1",
              "review",
              "edited unchanged",
              "The boat came. " + STAYS,
              "The grey boat came. " + STAYS,
              "Båten kom, og ingen var på kaia.",
              "The {+grey +}boat came.",
              "[0, 1]",
              "[0, 1]",
              "[0]");
    }
  }

  @Test
  void hostileTextStaysTextAndLongTextGoesOnBelow() throws IOException {
    String hostile = "\uD800 \u0000 <b> _x0041_";
    // random, since the reader refuses what is packed too well
    String longText = new Random(5)
        .ints(6_000, 1_000, 10_000)
        .mapToObj(i -> "word" + i)
        .collect(Collectors.joining(" "));
    CarriedTranslation carried = carried(
        text(Language.ENGLISH, hostile, longText, STAYS),
        text(Language.ENGLISH, hostile, longText + " too", STAYS),
        text(Language.NYNORSK, "@SUM(A1)", "ord", "Ingen."));
    try (XSSFWorkbook book = read(written(carried))) {
      List<List<String>> cells = cells(book.getSheetAt(0));
      assertThat(cells.get(1).subList(3, 6))
          .containsExactly(
              hostile.replace('\uD800', '\uFFFD'), hostile.replace('\uD800', '\uFFFD'), "@SUM(A1)");
      List<List<String>> second =
          cells.stream().filter(row -> row.get(0).equals("2")).toList();
      assertThat(second).hasSize(2);
      assertThat(second.get(0).get(3) + second.get(1).get(3)).isEqualTo(longText);
      assertThat(second.get(1).get(1)).isEmpty();
      assertThat(second.get(1).get(5)).isEmpty();
    }
  }

  @Test
  void nothingIsWrittenTooAndAFileHoldsTheSameBytes(@TempDir Path folder) throws IOException {
    CarriedTranslation nothing =
        carried(text(Language.ENGLISH), text(Language.ENGLISH), text(Language.NYNORSK));
    try (XSSFWorkbook book = read(written(nothing))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
    }
    Path file = folder.resolve("v2.xlsx");
    VersionXlsxWriter.standard().write(small(), file);
    assertThat(Files.readAllBytes(file)).isEqualTo(written(small()));
  }

  private static List<List<String>> cells(XSSFSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(
            switch (cell.getCellType()) {
              case NUMERIC -> Integer.toString((int) cell.getNumericCellValue());
              default -> cell.getStringCellValue();
            });
      }
      rows.add(cells);
    }
    return rows;
  }

  private static byte[] written(CarriedTranslation carried) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VersionXlsxWriter.standard().write(carried, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
