package org.parell.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of Office Open XML with a column for a number, some for texts, one for a confidence and
 * one for a shape, as {@link XlsxWriter} describes it. Immutable and thread-safe.
 */
final class Workbook {

  /**
   * What stands in a row of the sheet, or in several when a text is too long for a cell.
   *
   * @param texts one for each column of text
   * @param isDoubtful whether the confidence stands on a coloured ground
   */
  record Line(List<String> texts, double confidence, boolean isDoubtful, String shape) {

    Line {
      texts = List.copyOf(texts);
    }
  }

  // what Excel takes
  private static final int MAX_CELL = 32_767;
  static final int MAX_ROWS = 1_048_576;

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

  // in characters: all columns of text together, and the least that one can be read in
  private static final int WIDTH_OF_TEXTS = 140;
  private static final int NARROWEST_TEXT = 30;

  private static final int LETTERS = 26;

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

  private final String numberName;
  private final List<String> textNames;
  private final int maxRows;

  /**
   * @param numberName the name of the first column, which counts from 1
   * @param textNames the names of the columns of text
   * @param maxRows so many rows a sheet has, the one of names included
   */
  Workbook(String numberName, List<String> textNames, int maxRows) {
    this.numberName = numberName;
    this.textNames = List.copyOf(textNames);
    this.maxRows = maxRows;
  }

  private static String format(String what, String wrap) {
    return "<xf " + what + " borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\"" + wrap + "/></xf>";
  }

  /** Writes the workbook. The stream is flushed but not closed. */
  void write(Iterable<Line> lines, OutputStream out) throws IOException {
    // not closed, since out is not ours to close; finishing it writes all there is
    @SuppressWarnings("resource")
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    Writer xml = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    int sheetCount = writeSheets(lines, zip, xml);
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
  private int writeSheets(Iterable<Line> lines, ZipOutputStream zip, Writer xml)
      throws IOException {
    int sheet = 1;
    int row = startSheet(sheet, zip, xml);
    int number = 0;
    for (Line line : lines) {
      number++;
      List<List<String>> texts = line.texts().stream().map(Workbook::cells).toList();
      int rowCount = Math.max(1, texts.stream().mapToInt(List::size).max().orElse(0));
      for (int i = 0; i < rowCount; i++) {
        if (row == maxRows) {
          endSheet(row, zip, xml);
          sheet++;
          row = startSheet(sheet, zip, xml);
        }
        row++;
        xml.write("<row r=\"" + row + "\">");
        writeNumber("A" + row, PLAIN, Integer.toString(number), xml);
        for (int k = 0; k < texts.size(); k++) {
          List<String> text = texts.get(k);
          writeText(column(1 + k) + row, TEXT, i < text.size() ? text.get(i) : "", xml);
        }
        if (i == 0) {
          writeNumber(
              column(1 + texts.size()) + row,
              line.isDoubtful() ? DOUBTFUL : SURE,
              CellText.rounded(line.confidence()).toPlainString(),
              xml);
          writeText(column(2 + texts.size()) + row, TEXT, line.shape(), xml);
        }
        xml.write("</row>");
      }
    }
    endSheet(row, zip, xml);
    return sheet;
  }

  /** Writes what comes before the rows, and the row with the names; tells how many rows there are. */
  private int startSheet(int sheet, ZipOutputStream zip, Writer xml) throws IOException {
    startPart("xl/worksheets/sheet" + sheet + ".xml", zip);
    xml.write(XML + "<worksheet xmlns=\"" + SHEET_NAMESPACE + "\"><sheetViews>"
        + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\""
        + " activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>" + width(1, 7));
    int last = textNames.size() + 1;
    for (int i = 2; i <= last; i++) {
      xml.write(width(i, Math.max(NARROWEST_TEXT, WIDTH_OF_TEXTS / textNames.size())));
    }
    xml.write(width(last + 1, 12) + width(last + 2, 8) + "</cols><sheetData><row r=\"1\">");
    writeText("A1", HEADING, numberName, xml);
    for (int i = 1; i < last; i++) {
      writeText(column(i) + 1, HEADING, textNames.get(i - 1), xml);
    }
    writeText(column(last) + 1, HEADING, "confidence", xml);
    writeText(column(last + 1) + 1, HEADING, "shape", xml);
    xml.write("</row>");
    return 1;
  }

  /** The letters of a column, counted from 0: A to Z, AA, AB, … */
  private static String column(int index) {
    String last = Character.toString('A' + index % LETTERS);
    return index < LETTERS ? last : column(index / LETTERS - 1) + last;
  }

  private static String width(int column, int characters) {
    return "<col min=\"%s\" max=\"%s\" width=\"%s\" customWidth=\"1\"/>"
        .formatted(column, column, characters);
  }

  private void endSheet(int rowCount, ZipOutputStream zip, Writer xml) throws IOException {
    xml.write("</sheetData><autoFilter ref=\"A1:" + column(textNames.size() + 2) + rowCount
        + "\"/></worksheet>");
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
