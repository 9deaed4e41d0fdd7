package org.parell.exchange;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.document.BlockKind;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * One page of HTML to read an alignment in and to mend it: the two texts side by side, a row for each
 * bead. Immutable and thread-safe.
 *
 * <p>The page needs nothing but itself: no network, no other file. Text without counterpart stays in
 * its place, headings look like headings, and rows whose confidence is below 0.9 or below 0.5 differ
 * in colour and can be shown alone. Percentages are rounded down, so that what looks sure is. The page
 * follows the reader's choice of light or dark, stacks the texts on a narrow screen, and prints.
 *
 * <p>Its scripts let a reviewer merge, split, move, link and mark rows with keys or buttons, undo
 * that, and save JSON Lines, TMX or TSV; of an alignment with evidence they colour the words that
 * match. Where scripts are off, the page is to read. Work is kept by the browser, under a digest of
 * the alignment.
 *
 * <p>Whatever a text holds stays text: it is escaped, and a policy in the page lets no script run but
 * the page's own. Control characters, which HTML cannot hold, and lone surrogates are shown as U+FFFD;
 * what the page saves has the control characters. The page declares UTF-8, so it has to be encoded so.
 */
public final class HtmlWriter implements AlignmentWriter {

  private static final HtmlWriter STANDARD = new HtmlWriter();

  /** In percent, as shown, so that colour and number never contradict each other. */
  private static final int DOUBTFUL = 90;

  private static final int VERY_DOUBTFUL = 50;

  private static final int PIECE = 4096;

  /** So many rows are laid out together; some screens full. */
  private static final int GROUP = 50;

  static final HtmlTemplate TEMPLATE = HtmlTemplate.ofResource("review/page.html");
  static final String STYLE = HtmlTemplate.resource("review/page.css");

  /** In the order in which they need each other. */
  private static final ImmutableList<String> SCRIPTS = ImmutableList.of(
      "beads.js",
      "exports.js",
      "history.js",
      "store.js",
      "rows.js",
      "words.js",
      "map.js",
      "keys.js",
      "review.js");

  private static final String SCRIPT = script();
  private static final String EARLY_SCRIPT = HtmlTemplate.resource("review/early.js");

  private HtmlWriter() {}

  /** The writer; it has no options. */
  public static HtmlWriter standard() {
    return STANDARD;
  }

  @Override
  public void write(Alignment alignment, Writer out) throws IOException {
    new Page(alignment, out).write();
    out.flush();
  }

  /** All scripts as one, whose names nobody outside sees. */
  private static String script() {
    StringBuilder script = new StringBuilder("'use strict';\n(() => {\n");
    for (String name : SCRIPTS) {
      script.append("\n// ---------- ").append(name).append("\n\n");
      script.append(HtmlTemplate.resource("review/" + name));
    }
    return script.append("})();\n").toString();
  }

  /** As a policy names what stands inside an element, line end before its first line included. */
  static String hash(String content) {
    byte[] digest =
        Hashing.sha256().hashString("\n" + content, StandardCharsets.UTF_8).asBytes();
    return "sha256-" + BaseEncoding.base64().encode(digest);
  }

  static int percent(double share) {
    // the addend keeps 0.29, whose product is 28.999999999999996, at 29
    return (int) Math.floor(share * 100 + 1e-9);
  }

  static boolean isDoubtful(double confidence) {
    return percent(confidence) < DOUBTFUL;
  }

  static boolean isVeryDoubtful(double confidence) {
    return percent(confidence) < VERY_DOUBTFUL;
  }

  /** The classes of a row that is not sure, each behind a space. */
  static String doubts(double confidence) {
    return (isDoubtful(confidence) ? " doubtful" : "")
        + (isVeryDoubtful(confidence) ? " very-doubtful" : "");
  }

  static String clean(String text) {
    return CodePoints.replace(
        text,
        c -> Character.getType(c) == Character.CONTROL || CodePoints.isLoneSurrogate(c),
        CodePoints.REPLACEMENT);
  }

  static String languageName(SegmentedDocument side) {
    // ICU's names, not the JDK's, which differ from version to version
    return ULocale.forLanguageTag(side.language().tag()).getDisplayName(ULocale.ENGLISH);
  }

  static String name(SegmentedDocument side) {
    String name = clean(side.document().name());
    return name.isBlank() ? languageName(side) : name;
  }

  /** Writes the cell of a side: its segments, by what their blocks are. */
  static void writeSide(SegmentedDocument side, int start, List<String> texts, Writer out)
      throws IOException {
    if (texts.isEmpty()) {
      TEMPLATE.write("no side", Map.of(), out);
      return;
    }
    TEMPLATE.write("side", Map.of("language", side.language().tag()), out);
    for (int i = 0; i < texts.size(); i++) {
      BlockKind kind = side.blockKind(start + i);
      String kindClass = Ascii.toLowerCase(kind.name()).replace('_', '-');
      Map<String, Object> values = Map.of(
          "class",
          "segment " + kindClass + (opensBlock(side, start + i) ? " first" : ""),
          "kind",
          kindClass.replace('-', ' '),
          "number",
          start + i + 1,
          "text",
          clean(texts.get(i)));
      TEMPLATE.write(kind == BlockKind.HEADING ? "heading" : "segment", values, out);
    }
    TEMPLATE.write("side end", Map.of(), out);
  }

  static boolean opensBlock(SegmentedDocument side, int index) {
    List<Segment> segments = side.segments();
    return index == 0
        || segments.get(index).blockIndex() != segments.get(index - 1).blockIndex();
  }

  static void writeInPieces(String text, Writer out) throws IOException {
    for (int start = 0; start < text.length(); start += PIECE) {
      out.write(text, start, Math.min(PIECE, text.length() - start));
    }
  }

  /** The writing of one page. */
  private static final class Page {
    private final Alignment alignment;
    private final List<Bead> beads;
    private final Writer out;

    Page(Alignment alignment, Writer out) {
      this.alignment = alignment;
      this.beads = alignment.beads();
      this.out = out;
    }

    void write() throws IOException {
      Map<String, Object> summary = summary();
      TEMPLATE.write("head", summary, out);
      writeInPieces(EARLY_SCRIPT, out);
      TEMPLATE.write("style", summary, out);
      writeInPieces(STYLE, out);
      TEMPLATE.write("summary", summary, out);
      if (beads.isEmpty()) {
        TEMPLATE.write("nothing", Map.of(), out);
      }
      int next = 0;
      for (int i = 0; i < beads.size(); i++) {
        next = Math.max(next, i + 1);
        while (next < beads.size() && !isDoubtful(beads.get(next).confidence())) {
          next++;
        }
        if (i > 0 && i % GROUP == 0) {
          TEMPLATE.write("next group", Map.of(), out);
        }
        writeRow(i, next);
      }
      TEMPLATE.write("data", Map.of(), out);
      ReviewData.write(alignment, out);
      TEMPLATE.write("script", Map.of(), out);
      writeInPieces(SCRIPT, out);
      TEMPLATE.write("end", Map.of(), out);
    }

    private Map<String, Object> summary() {
      int links = 0;
      int sourceUnaligned = 0;
      int targetUnaligned = 0;
      int doubtful = 0;
      int veryDoubtful = 0;
      for (Bead bead : beads) {
        if (bead.isNull()) {
          sourceUnaligned += bead.shape().sourceCount();
          targetUnaligned += bead.shape().targetCount();
        } else {
          links++;
        }
        doubtful += isDoubtful(bead.confidence()) ? 1 : 0;
        veryDoubtful += isVeryDoubtful(bead.confidence()) ? 1 : 0;
      }
      Map<String, Object> values = new HashMap<>();
      values.put("styleHash", hash(STYLE));
      values.put("earlyHash", hash(EARLY_SCRIPT));
      values.put("scriptHash", hash(SCRIPT));
      values.put("sourceName", name(alignment.source()));
      values.put("targetName", name(alignment.target()));
      values.put("sourceLanguage", languageName(alignment.source()));
      values.put("targetLanguage", languageName(alignment.target()));
      values.put("sourceCount", alignment.source().size());
      values.put("targetCount", alignment.target().size());
      values.put("coverage", percent(alignment.coverage()));
      values.put("linkCount", links);
      values.put("sourceUnaligned", sourceUnaligned);
      values.put("targetUnaligned", targetUnaligned);
      values.put("doubtfulCount", doubtful);
      values.put("doubtfulClass", doubtful > 0 ? "doubtful" : "");
      values.put("veryDoubtfulCount", veryDoubtful);
      values.put("veryDoubtfulClass", veryDoubtful > 0 ? "very-doubtful" : "");
      return values;
    }

    private void writeRow(int index, int next) throws IOException {
      Bead bead = beads.get(index);
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      TEMPLATE.write("row", Map.of("row", index + 1, "class", classes(bead)), out);
      writeSide(alignment.source(), bead.sourceStart(), unit.source(), out);
      writeSide(alignment.target(), bead.targetStart(), unit.target(), out);
      Map<String, Object> values =
          Map.of("confidence", percent(bead.confidence()), "shape", bead.shape(), "next", next + 1);
      boolean goesOn = isDoubtful(bead.confidence()) && next < beads.size();
      TEMPLATE.write(goesOn ? "row end with next doubtful" : "row end", values, out);
    }

    private String classes(Bead bead) {
      StringBuilder classes = new StringBuilder(bead.isNull() ? "unaligned" : "link");
      classes.append(doubts(bead.confidence()));
      boolean onSource = bead.sourceStart() < bead.sourceEnd();
      if (onSource
          ? opensBlock(alignment.source(), bead.sourceStart())
          : opensBlock(alignment.target(), bead.targetStart())) {
        classes.append(" opens");
      }
      return classes.toString();
    }
  }
}
