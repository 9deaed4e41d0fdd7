package org.parell.exchange;

import com.google.common.base.Ascii;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;
import org.parell.compare.WordDiff;
import org.parell.document.BlockKind;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * One page of HTML to read the newer version in, with every change in its place: deleted words struck
 * out, inserted ones underlined. Immutable and thread-safe.
 *
 * <p>The page needs nothing but itself: no network, no script. On top stands how many rows there are of
 * each change. Each row names its change in words, so that neither colour nor style is needed to tell
 * it, on paper too. What has moved says where it stood, and where it stood is a link to it. Unchanged
 * text can be hidden.
 *
 * <p>Whatever a text holds stays text. Control characters, which HTML cannot hold, and lone surrogates
 * are U+FFFD. The page declares UTF-8, so it has to be encoded so.
 */
public final class VersionHtmlWriter implements VersionWriter {

  private static final VersionHtmlWriter STANDARD = new VersionHtmlWriter();

  private static final HtmlTemplate TEMPLATE = HtmlTemplate.ofResource("changes.html");
  private static final String STYLE = HtmlTemplate.resource("changes.css");

  private VersionHtmlWriter() {}

  /** The writer; it has no options. */
  public static VersionHtmlWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(VersionComparison comparison, Writer out) throws IOException {
    new Page(comparison, out).write();
    out.flush();
  }

  /** The writing of one page. */
  private static final class Page {
    private final VersionComparison comparison;
    private final Writer out;

    /** For each older segment that has moved, the number of its row, in their order. */
    private final Map<Integer, Integer> movedTo = new LinkedHashMap<>();

    Page(VersionComparison comparison, Writer out) {
      this.comparison = comparison;
      this.out = out;
      List<VersionRow> rows = comparison.rows();
      for (int number = 0; number < rows.size(); number++) {
        if (rows.get(number).change() == VersionChange.MOVED) {
          movedTo.put(rows.get(number).olderStart(), number + 1);
        }
      }
    }

    void write() throws IOException {
      Map<String, Object> summary = summary();
      TEMPLATE.write("head", summary, out);
      out.write(STYLE);
      TEMPLATE.write("summary", summary, out);
      for (Map.Entry<VersionChange, Integer> count : comparison.counts().entrySet()) {
        TEMPLATE.write(
            "count",
            Map.of("change", ChangeText.name(count.getKey()), "count", count.getValue()),
            out);
      }
      TEMPLATE.write("text", summary, out);
      if (comparison.rows().isEmpty()) {
        TEMPLATE.write("nothing", Map.of(), out);
      }
      writeMovedAway(0);
      int number = 0;
      for (VersionRow row : comparison.rows()) {
        number++;
        writeRow(number, row);
        if (row.hasOlder() && row.change() != VersionChange.MOVED) {
          writeMovedAway(row.olderEnd());
        }
      }
      TEMPLATE.write("end", Map.of(), out);
    }

    private Map<String, Object> summary() {
      Map<String, Object> values = new HashMap<>();
      values.put("olderName", name(comparison.older(), "older version"));
      values.put("newerName", name(comparison.newer(), "newer version"));
      values.put("language", comparison.newer().language().tag());
      values.put(
          "languageName",
          // ICU's names, not the JDK's, which differ from version to version
          ULocale.forLanguageTag(comparison.newer().language().tag())
              .getDisplayName(ULocale.ENGLISH));
      values.put("olderCount", comparison.older().size());
      values.put("newerCount", comparison.newer().size());
      return values;
    }

    private static String name(SegmentedDocument side, String otherwise) {
      String name = clean(side.document().name());
      return name.isBlank() ? otherwise : name;
    }

    private void writeRow(int number, VersionRow row) throws IOException {
      boolean newer = row.hasNewer();
      SegmentedDocument side = newer ? comparison.newer() : comparison.older();
      int index = newer ? row.newerStart() : row.olderStart();
      BlockKind kind = side.blockKind(index);
      Map<String, Object> values = new HashMap<>();
      values.put("row", number);
      values.put(
          "class",
          ChangeText.name(row.change())
              + " "
              + Ascii.toLowerCase(kind.name()).replace('_', '-')
              + (opensBlock(side, index) ? " opens" : ""));
      values.put("change", row.change() == VersionChange.UNCHANGED ? "" : label(row));
      values.put("older", segments(row.olderStart(), row.olderEnd()));
      values.put("newer", segments(row.newerStart(), row.newerEnd()));
      TEMPLATE.write("row", values, out);
      for (WordDiff.Piece piece : comparison.diff(row).pieces()) {
        String part = switch (piece.kind()) {
          case KEPT -> "kept";
          case DELETED -> "deleted";
          case INSERTED -> "inserted";
        };
        TEMPLATE.write(part, Map.of("text", clean(piece.text())), out);
      }
      TEMPLATE.write("row end", values, out);
    }

    private static String label(VersionRow row) {
      String change = ChangeText.name(row.change());
      return row.change() == VersionChange.MOVED
          ? change + ", was " + segments(row.olderStart(), row.olderEnd())
          : change;
    }

    /** Segments that stood here and are elsewhere now. */
    private void writeMovedAway(int from) throws IOException {
      for (int index = from; movedTo.containsKey(index); ) {
        int number = movedTo.get(index);
        VersionRow row = comparison.rows().get(number - 1);
        Map<String, Object> values = Map.of(
            "older",
            segments(row.olderStart(), row.olderEnd()),
            "row",
            number,
            "newer",
            segments(row.newerStart(), row.newerEnd()));
        TEMPLATE.write("moved away", values, out);
        index = row.olderEnd();
      }
    }

    private static String segments(int start, int end) {
      if (start == end) {
        return "–";
      }
      return end == start + 1 ? Integer.toString(end) : (start + 1) + "–" + end;
    }

    private static boolean opensBlock(SegmentedDocument side, int index) {
      List<Segment> segments = side.segments();
      return index == 0
          || segments.get(index).blockIndex() != segments.get(index - 1).blockIndex();
    }
  }

  private static String clean(String text) {
    return CodePoints.replace(
        text,
        c -> Character.getType(c) == Character.CONTROL || CodePoints.isLoneSurrogate(c),
        CodePoints.REPLACEMENT);
  }
}
