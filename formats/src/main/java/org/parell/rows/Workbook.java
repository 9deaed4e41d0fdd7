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
 * A workbook of Office Open XML with a column for a number and others for texts and confidences, as
 * {@link XlsxWriter} describes it. Immutable and thread-safe.
 */
final class Workbook {

  /**
   * A column behind that of the number.
   *
   * @param width in characters
   */
  record Column(String name, int width) {}

  /**
   * What stands in a cell: text, which goes on in the rows below when it is too long, or a number.
   *
   * @param style the index of its format
   */
  record Cell(String content, int style) {

    static Cell text(String text) {
      return new Cell(text, TEXT);
    }

    /** Text on a coloured ground. */
    static Cell marked(String text) {
      return new Cell(text, MARKED);
    }

    /** A confidence, shown as a percentage; a doubtful one on a coloured ground. */
    static Cell confidence(double confidence, boolean isDoubtful) {
      return new Cell(CellText.rounded(confidence).toPlainString(), isDoubtful ? DOUBTFUL : SURE);
    }

    private boolean isNumber() {
      return style == SURE || style == DOUBTFUL;
    }

    /** What it holds in each of the rows that it takes. */
    private List<String> pieces() {
      return isNumber() ? List.of(content) : Workbook.pieces(content);
    }
  }

  /**
   * What stands in a row of the sheet, or in several when a text is too long for a cell.
   *
   * @param cells one for each column
   */
  record Line(List<Cell> cells) {

    Line {
      cells = List.copyOf(cells);
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

  // in characters: the column of numbers, all columns of text together, and the least that
  // one can be read in
  private static final int WIDTH_OF_NUMBER = 7;
  private static final int WIDTH_OF_TEXTS = 140;
  private static final int NARROWEST_TEXT = 30;

  private static final int LETTERS = 26;

  // formats of cells, in the order in which STYLES has them
  private static final int PLAIN = 0;
  private static final int HEADING = 1;
  private static final int TEXT = 2;
  private static final int SURE = 3;
  private static final int DOUBTFUL = 4;
  private static final int MARKED = 5;

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
      + "<cellXfs count=\"6\">"
      + format("numFmtId=\"0\" fontId=\"0\" fillId=\"0\"", "")
      + format("numFmtId=\"0\" fontId=\"1\" fillId=\"0\" applyFont=\"1\"", "")
      // 49 is text: what somebody types over it stays text too
      + format(
          "numFmtId=\"49\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"", " wrapText=\"1\"")
      + format("numFmtId=\"164\" fontId=\"0\" fillId=\"0\" applyNumberFormat=\"1\"", "")
      + format(
          "numFmtId=\"164\" fontId=\"0\" fillId=\"2\" applyNumberFormat=\"1\"" + " applyFill=\"1\"",
          "")
      + format(
          "numFmtId=\"49\" fontId=\"0\" fillId=\"2\" applyNumberFormat=\"1\" applyFill=\"1\"",
          " wrapText=\"1\"")
      + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>";

  private final String sheetName;
  private final String numberName;
  private final List<Column> columns;
  private final int maxRows;

  /**
   * @param sheetName the name of the first sheet; the next ones have a number behind it
   * @param numberName the name of the first column, which counts from 1
   * @param columns the others
   * @param maxRows so many rows a sheet has, the one of names included
   */
  Workbook(String sheetName, String numberName, List<Column> columns, int maxRows) {
    this.sheetName = sheetName;
    this.numberName = numberName;
    this.columns = List.copyOf(columns);
    this.maxRows = maxRows;
  }

  /** Columns of text of the same width, and behind them one of confidences and one of shapes. */
  static List<Column> alignmentColumns(List<String> texts) {
    int width = Math.max(NARROWEST_TEXT, WIDTH_OF_TEXTS / texts.size());
    List<Column> columns = new ArrayList<>();
    texts.forEach(name -> columns.add(new Column(name, width)));
    columns.add(new Column("confidence", 12));
    columns.add(new Column("shape", 8));
    return columns;
  }

  /** A line of such columns. */
  static Line alignmentLine(
      List<String> texts, double confidence, boolean isDoubtful, String shape) {
    List<Cell> cells = new ArrayList<>();
    texts.forEach(text -> cells.add(Cell.text(text)));
    cells.add(Cell.confidence(confidence, isDoubtful));
    cells.add(Cell.text(shape));
    return new Line(cells);
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

  private String workbook(int sheetCount) {
    StringBuilder workbook = new StringBuilder(XML)
        .append("<workbook xmlns=\"" + SHEET_NAMESPACE + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    for (int i = 1; i <= sheetCount; i++) {
      workbook.append("<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>"
          .formatted(i == 1 ? sheetName : sheetName + " " + i, i, i));
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
      List<List<String>> pieces = line.cells().stream().map(Cell::pieces).toList();
      int rowCount = Math.max(1, pieces.stream().mapToInt(List::size).max().orElse(0));
      for (int i = 0; i < rowCount; i++) {
        if (row == maxRows) {
          endSheet(row, zip, xml);
          sheet++;
          row = startSheet(sheet, zip, xml);
        }
        row++;
        xml.write("<row r=\"" + row + "\">");
        writeNumber("A" + row, PLAIN, Integer.toString(number), xml);
        for (int k = 0; k < pieces.size(); k++) {
          writeCell(column(1 + k) + row, line.cells().get(k), pieces.get(k), i, xml);
        }
        xml.write("</row>");
      }
    }
    endSheet(row, zip, xml);
    return sheet;
  }

  private static void writeCell(String place, Cell cell, List<String> pieces, int index, Writer xml)
      throws IOException {
    boolean isThere = index < pieces.size();
    if (!cell.isNumber()) {
      writeText(place, isThere ? cell.style() : TEXT, isThere ? pieces.get(index) : "", xml);
    } else if (isThere) {
      writeNumber(place, cell.style(), pieces.get(index), xml);
    }
  }

  /** Writes what comes before the rows, and the row with the names; tells how many rows there are. */
  private int startSheet(int sheet, ZipOutputStream zip, Writer xml) throws IOException {
    startPart("xl/worksheets/sheet" + sheet + ".xml", zip);
    xml.write(XML + "<worksheet xmlns=\"" + SHEET_NAMESPACE + "\"><sheetViews>"
        + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\""
        + " activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>" + width(1, WIDTH_OF_NUMBER));
    for (int i = 0; i < columns.size(); i++) {
      xml.write(width(i + 2, columns.get(i).width()));
    }
    xml.write("</cols><sheetData><row r=\"1\">");
    writeText("A1", HEADING, numberName, xml);
    for (int i = 0; i < columns.size(); i++) {
      writeText(column(i + 1) + 1, HEADING, columns.get(i).name(), xml);
    }
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
    xml.write("</sheetData><autoFilter ref=\"A1:" + column(columns.size()) + rowCount
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
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    // the length of the cell behind its last white space
    int cut = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String written = written(text, i, c);
      if (cell.length() + written.length() > MAX_CELL) {
        int end = cut > 0 ? cut : cell.length();
        pieces.add(cell.substring(0, end));
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
      pieces.add(cell.toString());
    }
    return pieces;
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
