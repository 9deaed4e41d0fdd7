package org.parell.exchange;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.multitext.IndexRange;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.Row;
import org.parell.segment.SegmentedDocument;

/**
 * One page of HTML to read the rows of several documents in, side by side, with a column for each.
 * Immutable and thread-safe.
 *
 * <p>It looks like the page of {@link HtmlWriter}, and needs nothing but itself either. All rows are
 * there, in order; a document that lacks the passage has a hatched cell. Rows whose confidence is below
 * 0.9 or below 0.5 differ in colour, and can be shown alone, together with those that lack a document.
 * The page has no scripts: rows can be read here, but not mended, which the page of two documents is
 * for.
 *
 * <p>Whatever a text holds stays text, and a policy in the page lets no script run. Control characters
 * and lone surrogates are shown as U+FFFD. The page declares UTF-8, so it has to be encoded so.
 */
public final class MultiHtmlWriter implements MultiAlignmentWriter {

  private static final MultiHtmlWriter STANDARD = new MultiHtmlWriter();

  private static final HtmlTemplate TEMPLATE = HtmlTemplate.ofResource("review/versions.html");

  private static final String STYLE =
      HtmlWriter.STYLE + HtmlTemplate.resource("review/versions.css");

  private MultiHtmlWriter() {}

  /** The writer; it has no options. */
  public static MultiHtmlWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(MultiAlignment alignment, Writer out) throws IOException {
    new Page(alignment, out).write();
    out.flush();
  }

  /** The writing of one page. */
  private static final class Page {
    private final MultiAlignment alignment;
    private final List<SegmentedDocument> documents;
    private final List<Row> rows;
    private final Writer out;

    Page(MultiAlignment alignment, Writer out) {
      this.alignment = alignment;
      this.documents = alignment.text().documents();
      this.rows = alignment.rows();
      this.out = out;
    }

    void write() throws IOException {
      writeTop();
      if (rows.isEmpty()) {
        TEMPLATE.write("nothing", Map.of(), out);
      }
      int next = 0;
      for (int i = 0; i < rows.size(); i++) {
        next = Math.max(next, i + 1);
        while (next < rows.size() && !HtmlWriter.isDoubtful(rows.get(next).confidence())) {
          next++;
        }
        writeRow(i, next);
      }
      TEMPLATE.write("end", Map.of(), out);
    }

    private void writeTop() throws IOException {
      String title = documents.stream().map(HtmlWriter::name).collect(joining(" – "));
      TEMPLATE.write("head", Map.of("styleHash", HtmlWriter.hash(STYLE), "title", title), out);
      HtmlWriter.writeInPieces(STYLE, out);
      TEMPLATE.write("top", Map.of(), out);
      for (int i = 0; i < documents.size(); i++) {
        String part = i == 0 ? "first name" : "next name";
        TEMPLATE.write(part, Map.of("name", HtmlWriter.name(documents.get(i))), out);
      }
      TEMPLATE.write("summary", Map.of(), out);
      for (SegmentedDocument document : documents) {
        String language = HtmlWriter.languageName(document);
        TEMPLATE.write(
            "segment count", Map.of("language", language, "count", document.size()), out);
      }
      TEMPLATE.write("rows", summary(), out);
      for (SegmentedDocument document : documents) {
        String language = HtmlWriter.languageName(document);
        TEMPLATE.write(
            "column", Map.of("name", HtmlWriter.name(document), "language", language), out);
      }
      TEMPLATE.write("columns end", Map.of(), out);
    }

    private Map<String, Object> summary() {
      int complete = 0;
      int unaligned = 0;
      int doubtful = 0;
      int veryDoubtful = 0;
      for (Row row : rows) {
        complete += row.missing().isEmpty() ? 1 : 0;
        unaligned +=
            row.isNull() ? row.ranges().stream().mapToInt(IndexRange::size).sum() : 0;
        doubtful += HtmlWriter.isDoubtful(row.confidence()) ? 1 : 0;
        veryDoubtful += HtmlWriter.isVeryDoubtful(row.confidence()) ? 1 : 0;
      }
      Map<String, Object> values = new HashMap<>();
      values.put("linkCount", alignment.links().size());
      values.put("completeCount", complete);
      values.put("unalignedCount", unaligned);
      values.put("doubtfulCount", doubtful);
      values.put("doubtfulClass", doubtful > 0 ? "doubtful" : "");
      values.put("veryDoubtfulCount", veryDoubtful);
      values.put("veryDoubtfulClass", veryDoubtful > 0 ? "very-doubtful" : "");
      return values;
    }

    private void writeRow(int index, int next) throws IOException {
      Row row = rows.get(index);
      HtmlWriter.TEMPLATE.write("row", Map.of("row", index + 1, "class", classes(row)), out);
      for (int i = 0; i < documents.size(); i++) {
        SegmentedDocument document = documents.get(i);
        IndexRange range = row.range(i);
        List<String> texts = range.indices().stream()
            .map(segment -> document.foldedText(segment, segment + 1))
            .toList();
        HtmlWriter.writeSide(document, range.start(), texts, out);
      }
      Map<String, Object> values = Map.of(
          "confidence",
          HtmlWriter.percent(row.confidence()),
          "shape",
          row.shape(),
          "next",
          next + 1);
      boolean goesOn = HtmlWriter.isDoubtful(row.confidence()) && next < rows.size();
      HtmlWriter.TEMPLATE.write(goesOn ? "row end with next doubtful" : "row end", values, out);
    }

    private String classes(Row row) {
      StringBuilder classes = new StringBuilder(row.isNull() ? "unaligned" : "link");
      classes.append(HtmlWriter.doubts(row.confidence()));
      if (!row.missing().isEmpty()) {
        classes.append(" lacking");
      }
      for (int i = 0; i < documents.size(); i++) {
        IndexRange range = row.range(i);
        if (!range.isEmpty()) {
          // the first document that has the passage speaks for the row
          return HtmlWriter.opensBlock(documents.get(i), range.start())
              ? classes.append(" opens").toString()
              : classes.toString();
        }
      }
      return classes.toString();
    }
  }
}
