package org.parell.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.exchange.TranslationUnit;
import org.parell.segment.SegmentedDocument;

/**
 * A workbook for Excel and other spreadsheets (Office Open XML): one bead a row, null beads included,
 * in order, so that both texts can be read from top to bottom. Immutable and thread-safe.
 *
 * <p>The first row names the columns; it stays in sight, and rows can be filtered by it:
 *
 * <ul>
 *   <li>{@code bead}: the number of the bead, counted from 1
 *   <li>{@code source (en)}, {@code target (nn)}, with the languages of the documents: the text of
 *       each side, white space folded, segments joined by a space, wrapped; an empty cell on the
 *       empty side of a null bead
 *   <li>{@code confidence}: a number from 0 to 1, rounded to four digits, shown as a percentage; of a
 *       link below 0.9, which may be wrong, on a coloured ground
 *   <li>{@code shape}: segments of each side, such as {@code 2-1}
 * </ul>
 *
 * <p>Text is always text: {@code =1+1} is not calculated and {@code 0012} stays as it is. Control
 * characters, which XML cannot hold, are written as {@code _x0001_} is, the way such files have for
 * them; lone surrogates are U+FFFD. A cell holds 32,767 characters: what is longer goes on in the same
 * column of the next rows, in which all other cells but the number of the bead are empty; it is cut
 * behind white space where there is some. A sheet holds 1,048,576 rows; what is more goes on in
 * further sheets.
 *
 * <p>The same alignment gives the same bytes on the same version of Java. Memory is that of the
 * longest bead.
 */
public final class XlsxWriter {

  // what Excel takes
  private static final int MAX_CELL = 32_767;
  private static final int MAX_ROWS = 1_048_576;

  private static final double DOUBTFUL_BELOW = 0.9;

  private static final XlsxWriter STANDARD = new XlsxWriter(MAX_ROWS);

  // not 1 January, where a zip's count of time begins: Java takes it for an earlier time, and adds
  // one that depends on the time zone
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET_NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // formats of cells, in the order in which STYLES has them
  private static final int PLAIN = 0;
  private static final int HEADING = 1;
  private static final int TEXT = 2;
  private static final int SURE = 3;
  private static final int DOUBTFUL = 4;

  private static final String STYLES = XML
      + "<styleSheet xmlns=\"" + SHEET_NAMESPACE + "\">"
      + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
      + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFE699\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs>"
      + "<cellXfs count=\"5\">"
      + format("numFmtId=\"0\" fontId=\"0\" fillId=\"0\"", "")
      + format("numFmtId=\"0\" fontId=\"1\" fillId=\"0\" applyFont=\"1\"", "")
      // 49 is text: what somebody types over it stays text too
      + format(
          "numFmtId=\"49\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"", " wrapText=\"1\"")
      + format("numFmtId=\"164\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"", "")
      + format(
          "numFmtId=\"164\" fontId=\"0\" fillId=\"2\" applyNumberFormat=\"1\"" + " applyFill=\"1\"",
          "")
      + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>";

  private final int maxRows;

  private XlsxWriter(int maxRows) {
    this.maxRows = maxRows;
  }

  /** The writer; it has no options. */
  public static XlsxWriter standard() {
    return STANDARD;
  }

  /** For tests: a million rows take long. */
  static XlsxWriter withRowsPerSheet(int maxRows) {
    return new XlsxWriter(maxRows);
  }

  private static String format(String what, String wrap) {
    return "<xf " + what + " borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\"" + wrap + "/></xf>";
  }

  /**
   * Writes the workbook into a file. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public void write(Alignment alignment, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(alignment, out);
    }
  }

  /**
   * Writes the workbook. The stream is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void write(Alignment alignment, OutputStream out) throws IOException {
    // not closed, since out is not ours to close; finishing it writes all there is
    @SuppressWarnings("resource")
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    Writer xml = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    int sheetCount = writeSheets(alignment, zip, xml);
    // readers find the parts by their names, so that the sheets, whose number was not known, may
    // come first
    writePart("[Content_Types].xml", contentTypes(sheetCount), zip, xml);
    writePart(
        "_rels/.rels",
        XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + relationship(1, "officeDocument", "xl/workbook.xml") + "</Relationships>",
        zip,
        xml);
    writePart("xl/workbook.xml", workbook(sheetCount), zip, xml);
    writePart("xl/_rels/workbook.xml.rels", workbookRelationships(sheetCount), zip, xml);
    writePart("xl/styles.xml", STYLES, zip, xml);
    zip.finish();
    out.flush();
  }

  private static void writePart(String name, String content, ZipOutputStream zip, Writer xml)
      throws IOException {
    startPart(name, zip);
    xml.write(content);
    endPart(zip, xml);
  }

  private static void startPart(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // local time on purpose: it is what the file holds, whatever the time zone
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private static void endPart(ZipOutputStream zip, Writer xml) throws IOException {
    xml.flush();
    zip.closeEntry();
  }

  private static String contentTypes(int sheetCount) {
    StringBuilder types = new StringBuilder(XML)
        .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
        .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            + "relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
        .append(contentType("workbook", "sheet.main"));
    for (int i = 1; i <= sheetCount; i++) {
      types.append(contentType("worksheets/sheet" + i, "worksheet"));
    }
    return types.append(contentType("styles", "styles")).append("</Types>").toString();
  }

  private static String contentType(String part, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s+xml\"/>"
        .formatted(part, TYPE + type);
  }

  private static String workbook(int sheetCount) {
    StringBuilder workbook = new StringBuilder(XML)
        .append("<workbook xmlns=\"" + SHEET_NAMESPACE + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    for (int i = 1; i <= sheetCount; i++) {
      workbook.append("<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>"
          .formatted(i == 1 ? "Alignment" : "Alignment " + i, i, i));
    }
    return workbook.append("</sheets></workbook>").toString();
  }

  private static String workbookRelationships(int sheetCount) {
    StringBuilder all =
        new StringBuilder(XML).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 1; i <= sheetCount; i++) {
      all.append(relationship(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    return all.append(relationship(sheetCount + 1, "styles", "styles.xml"))
        .append("</Relationships>")
        .toString();
  }

  private static String relationship(int id, String type, String target) {
    return "<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  /** Writes all rows and tells in how many sheets. */
  private int writeSheets(Alignment alignment, ZipOutputStream zip, Writer xml) throws IOException {
    int sheet = 1;
    int row = startSheet(sheet, alignment, zip, xml);
    int number = 0;
    for (Bead bead : alignment.beads()) {
      number++;
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      List<String> source = cells(unit.sourceText());
      List<String> target = cells(unit.targetText());
      int rowCount = Math.max(1, Math.max(source.size(), target.size()));
      for (int i = 0; i < rowCount; i++) {
        if (row == maxRows) {
          endSheet(row, zip, xml);
          sheet++;
          row = startSheet(sheet, alignment, zip, xml);
        }
        row++;
        xml.write("<row r=\"" + row + "\">");
        writeNumber("A" + row, PLAIN, Integer.toString(number), xml);
        writeText("B" + row, TEXT, i < source.size() ? source.get(i) : "", xml);
        writeText("C" + row, TEXT, i < target.size() ? target.get(i) : "", xml);
        if (i == 0) {
          boolean doubtful = !bead.isNull() && bead.confidence() < DOUBTFUL_BELOW;
          writeNumber(
              "D" + row,
              doubtful ? DOUBTFUL : SURE,
              CellText.rounded(bead.confidence()).toPlainString(),
              xml);
          writeText("E" + row, TEXT, bead.shape().toString(), xml);
        }
        xml.write("</row>");
      }
    }
    endSheet(row, zip, xml);
    return sheet;
  }

  /** Writes what comes before the rows, and the row with the names; tells how many rows there are. */
  private static int startSheet(int sheet, Alignment alignment, ZipOutputStream zip, Writer xml)
      throws IOException {
    startPart("xl/worksheets/sheet" + sheet + ".xml", zip);
    xml.write(XML + "<worksheet xmlns=\"" + SHEET_NAMESPACE + "\"><sheetViews>"
        + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\""
        + " activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>"
        + width(1, 7) + width(2, 70) + width(3, 70) + width(4, 12) + width(5, 8)
        + "</cols><sheetData><row r=\"1\">");
    writeText("A1", HEADING, "bead", xml);
    writeText("B1", HEADING, "source" + language(alignment.source()), xml);
    writeText("C1", HEADING, "target" + language(alignment.target()), xml);
    writeText("D1", HEADING, "confidence", xml);
    writeText("E1", HEADING, "shape", xml);
    xml.write("</row>");
    return 1;
  }

  private static String language(SegmentedDocument side) {
    return " (" + side.language().tag() + ")";
  }

  private static String width(int column, int characters) {
    return "<col min=\"%s\" max=\"%s\" width=\"%s\" customWidth=\"1\"/>"
        .formatted(column, column, characters);
  }

  private static void endSheet(int rowCount, ZipOutputStream zip, Writer xml) throws IOException {
    xml.write("</sheetData><autoFilter ref=\"A1:E" + rowCount + "\"/></worksheet>");
    endPart(zip, xml);
  }

  private static void writeNumber(String cell, int style, String number, Writer xml)
      throws IOException {
    xml.write("<c r=\"" + cell + "\" s=\"" + style + "\"><v>" + number + "</v></c>");
  }

  private static void writeText(String cell, int style, String text, Writer xml)
      throws IOException {
    xml.write("<c r=\"" + cell + "\" s=\"" + style + "\"");
    if (text.isEmpty()) {
      xml.write("/>");
      return;
    }
    xml.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> xml.write("&amp;");
        case '<' -> xml.write("&lt;");
        case '>' -> xml.write("&gt;");
        default -> xml.write(text.charAt(i));
      }
    }
    xml.write("</t></is></c>");
  }

  /** The text in pieces that a cell holds, none when it is empty, as the file has them but for XML. */
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    // the length of the cell behind its last white space
    int cut = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String written = written(text, i, c);
      if (cell.length() + written.length() > MAX_CELL) {
        int end = cut > 0 ? cut : cell.length();
        cells.add(cell.substring(0, end));
        cell.delete(0, end);
        cut = 0;
      }
      cell.append(written);
      if (Character.isWhitespace(c)) {
        cut = cell.length();
      }
      i += Character.charCount(c);
    }
    if (cell.length() > 0) {
      cells.add(cell.toString());
    }
    return cells;
  }

  /** One code point as a cell has it. */
  private static String written(String text, int offset, int c) {
    if (CellText.isLoneSurrogate(c)) {
      return "\uFFFD";
    }
    boolean control = c < ' ' && c != '\t' && c != '\n';
    if (control || c == 0xFFFE || c == 0xFFFF || (c == '_' && startsEscape(text, offset))) {
      return "_x%04X_".formatted(c);
    }
    return Character.toString(c);
  }

  /** True of {@code _x0041_}, which a reader would take for a letter. */
  private static boolean startsEscape(String text, int offset) {
    if (!text.startsWith("_x", offset) || offset + 7 > text.length()) {
      return false;
    }
    for (int i = offset + 2; i < offset + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return text.charAt(offset + 6) == '_';
  }
}
