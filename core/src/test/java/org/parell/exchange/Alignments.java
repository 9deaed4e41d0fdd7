package org.parell.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/** Alignments that every writer must be able to write. */
final class Alignments {

  /** Texts that break formats; the same number as there are of {@link #TAME} ones. */
  static final List<String> HOSTILE = List.of(
      "<script>alert(\"1 & 2\")</script>",
      "]]> --> </seg></tu></style></td>",
      "a\ttab and \"quotes\" and 'apostrophes'",
      "line\nbreaks\r\nof\revery\u0085kind\u2028or\u2029other",
      "U+0001 \u0001 U+0000 \u0000 escape \u001B",
      "high \uD800 low \uDC00 wrong way \uDC00\uD800",
      "שלום (world) العربية \u202E turned",
      "x".repeat(10_000),
      "\u0001\uFFFF",
      "{{text}} ${text} &amp; &#x1; %s\\",
      "=1+1 ~~~ 👍🏽 \uFFFE",
      "no-break\u00A0space  and   runs");

  static final List<String> TAME =
      HOSTILE.stream().map(text -> "Segment " + HOSTILE.indexOf(text)).toList();

  private Alignments() {}

  static Map<String, Alignment> all() {
    Map<String, Alignment> all = new LinkedHashMap<>();
    all.put("nothing", oneToOne(List.of(), List.of()));
    all.put("only null beads", onlyNullBeads());
    all.put("hostile", oneToOne(HOSTILE, HOSTILE));
    all.put("hostile names", hostileNames());
    all.put("empty lines", oneToOne(List.of("", "a", ""), List.of("", "", "b")));
    all.put("minutes", minutes());
    all.put("random", random(1, 300));
    return all;
  }

  /** A short text with a heading, a 1-2 bead, a null bead on each side and two doubtful links. */
  static Alignment minutes() {
    SegmentedDocument english = side(
        "minutes.en.md",
        Language.ENGLISH,
        BlockKind.PARAGRAPH,
        "Minutes",
        "The board met at 2.30 p.m. and the chair opened the meeting.",
        "Nobody spoke.",
        "The budget was adopted.");
    SegmentedDocument nynorsk = side(
        "minutes.nn.md",
        Language.NYNORSK,
        BlockKind.PARAGRAPH,
        "Møtebok",
        "Styret møttest kl. 14.30.",
        "Leiaren opna møtet.",
        "Budsjettet vart vedteke.",
        "Møtet slutta kl. 16.");
    return new Alignment(
        new Bitext(withHeading(english), withHeading(nynorsk)),
        List.of(
            new Bead(0, 1, 0, 1, 1),
            new Bead(1, 2, 1, 3, 0.8999),
            new Bead(2, 3, 3, 3, 0.97126),
            new Bead(3, 4, 3, 4, 0.25),
            new Bead(4, 4, 4, 5, 0.95)));
  }

  static Alignment oneToOne(List<String> source, List<String> target) {
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      beads.add(new Bead(i, i + 1, i, i + 1, 0.5));
    }
    return new Alignment(
        new Bitext(
            side("a.txt", Language.ENGLISH, BlockKind.PARAGRAPH, source.toArray(String[]::new)),
            side("b.txt", Language.CATALAN, BlockKind.QUOTATION, target.toArray(String[]::new))),
        beads);
  }

  static Alignment onlyNullBeads() {
    return new Alignment(
        new Bitext(
            side("", Language.ENGLISH, BlockKind.LIST_ITEM, "one", "two", "three"),
            side("", Language.UNDETERMINED, BlockKind.CELL, "un", "dos")),
        List.of(new Bead(0, 2, 0, 0, 1), new Bead(2, 2, 0, 2, 0.75), new Bead(2, 3, 2, 2, 0)));
  }

  private static Alignment hostileNames() {
    return new Alignment(
        new Bitext(
            side("a\t<b>&\"\n\uD800\u0000.txt", Language.ENGLISH, BlockKind.CAPTION, "a"),
            side("</title>{{sourceName}}", Language.ENGLISH, BlockKind.HEADING, "b")),
        List.of(new Bead(0, 1, 0, 1, 0.123456)));
  }

  /** Beads of all shapes up to 3-3 over texts of random words. */
  static Alignment random(long seed, int beadCount) {
    Random random = new Random(seed);
    List<Bead> beads = new ArrayList<>();
    int source = 0;
    int target = 0;
    while (beads.size() < beadCount) {
      int n = random.nextInt(4);
      int m = random.nextInt(4);
      if (n + m > 0) {
        beads.add(new Bead(source, source + n, target, target + m, random.nextDouble()));
        source += n;
        target += m;
      }
    }
    return new Alignment(
        new Bitext(
            side("r.en.txt", Language.ENGLISH, BlockKind.PARAGRAPH, words(random, source)),
            side("r.nn.txt", Language.NYNORSK, BlockKind.PARAGRAPH, words(random, target))),
        beads);
  }

  private static String[] words(Random random, int count) {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = "w" + random.nextInt(50) + " å" + random.nextInt(50) + ".";
    }
    return texts;
  }

  /** A document of one block a segment; an empty segment lies in no block. */
  static SegmentedDocument side(
      String name, Language language, BlockKind kind, String... segmentTexts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    for (String segmentText : segmentTexts) {
      Span span = new Span(text.length(), text.length() + segmentText.length());
      text.append(segmentText).append('\n');
      segments.add(new Segment(span, span.isEmpty() ? -1 : blocks.size()));
      if (!span.isEmpty()) {
        blocks.add(new Block(kind, span));
      }
    }
    Document document =
        new Document(name, language, text.toString(), blocks, Map.of(), FileOffsets.identity());
    return new SegmentedDocument(document, segments);
  }

  private static SegmentedDocument withHeading(SegmentedDocument side) {
    List<Block> blocks = new ArrayList<>(side.document().blocks());
    blocks.set(0, new Block(BlockKind.HEADING, blocks.get(0).span()));
    return new SegmentedDocument(side.document().withBlocks(blocks), side.segments());
  }
}
