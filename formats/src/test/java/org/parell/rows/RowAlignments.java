package org.parell.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.document.BlockKind;
import org.parell.document.TextFile;
import org.parell.exchange.AlignmentBuilder;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.formats.DocumentFormat;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import org.parell.testdata.TestData;

/** Alignments that every writer of rows must be able to write. */
final class RowAlignments {

  /** Texts that break formats. */
  static final List<String> HOSTILE = List.of(
      "<b>\"1 & 2\"</b> \\ / ]]> </t></is></c>",
      "tab\there, line\nbreaks\r\nof\revery\u0085kind\u2028or\u2029other\u000B\f",
      "U+0001 \u0001 U+0000 \u0000 escape \u001B U+FFFF \uFFFF U+FFFE \uFFFE",
      "high \uD800 low \uDC00 wrong way \uDC00\uD800 emoji 👍🏽",
      "שלום (world) العربية \u202E turned",
      "=1+1",
      "=cmd|' /C calc'!A0",
      "@SUM(A1)",
      "-2",
      "+47 22 33",
      "'=1+1",
      "''-",
      "'quoted'",
      "\"",
      "\"\"\"a\"\"",
      "a,b;c\td",
      "_x0041_ _x0001_ _x005F_x0041_ _",
      "\uFEFFmark",
      "no-break\u00A0space  and   runs",
      "NULL",
      "0012",
      "1e5",
      "#comment",
      "[0, 1]",
      "x".repeat(10_000),
      "word ".repeat(2_000));

  private RowAlignments() {}

  static Map<String, Alignment> all() {
    Map<String, Alignment> all = new LinkedHashMap<>();
    all.put("nothing", builder().build());
    all.put("only null beads", onlyNullBeads());
    all.put("hostile", hostile());
    all.put("hostile names", hostileNames());
    all.put("empty lines", emptyLines());
    all.put("random", random(1, 300));
    all.put("barrel", barrel(false));
    all.put("barrel explained", barrel(true));
    return all;
  }

  static AlignmentBuilder builder() {
    return new AlignmentBuilder("a.en.txt", Language.ENGLISH, "a.nn.txt", Language.NYNORSK);
  }

  static Alignment onlyNullBeads() {
    AlignmentBuilder builder = builder();
    builder.add(List.of("one", "two"), List.of(), 1);
    builder.add(List.of(), List.of("un", "dos"), 0.75);
    builder.add(List.of("three"), List.of(), 0);
    return builder.build();
  }

  static Alignment hostile() {
    AlignmentBuilder builder = builder();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String other = HOSTILE.get(HOSTILE.size() - 1 - i);
      switch (i % 3) {
        case 0 -> builder.add(List.of(HOSTILE.get(i)), List.of(other), 0.5);
        case 1 -> builder.add(List.of(HOSTILE.get(i), other), List.of(other), 0.12345);
        default -> builder.add(List.of(HOSTILE.get(i)), List.of(), 1);
      }
    }
    return builder.build();
  }

  private static Alignment hostileNames() {
    AlignmentBuilder builder = new AlignmentBuilder(
        "a\t<b>&\"\n\uD800\u0000.txt", Language.UNDETERMINED, "=1+1", new Language("ca-ES"));
    builder.add(List.of("a"), List.of("b"), 0.123456);
    return builder.build();
  }

  private static Alignment emptyLines() {
    AlignmentBuilder builder = builder();
    builder.add(List.of("", "a"), List.of("", "", "b"), 0.5);
    builder.add(List.of(""), List.of(""), 0.5);
    builder.add(List.of(), List.of(""), 0.5);
    return builder.build();
  }

  /** Beads of all shapes up to 3-3, in blocks of all kinds, some attached. */
  static Alignment random(long seed, int beadCount) {
    Random random = new Random(seed);
    AlignmentBuilder builder = builder();
    int[] blocks = new int[2];
    for (int i = 0; i < beadCount; i++) {
      builder.addParts(parts(random, blocks, 0), parts(random, blocks, 1), random.nextDouble());
    }
    return builder.build();
  }

  private static List<Part> parts(Random random, int[] blocks, int side) {
    List<Part> parts = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      if (random.nextInt(3) == 0) {
        blocks[side]++;
      }
      BlockKind kind = BlockKind.values()[blocks[side] % BlockKind.values().length];
      String text = random.nextInt(20) == 0 ? "" : "w" + random.nextInt(50) + " å.";
      parts.add(new Part(text, kind, OptionalInt.of(blocks[side]), random.nextInt(4) == 0));
    }
    return parts;
  }

  /** A story of 60 sentences as it is segmented and aligned by itself. */
  static Alignment barrel(boolean explained) {
    Segmenter segmenter = Segmenter.forPair(Language.ENGLISH, Language.NYNORSK);
    Bitext bitext = new Bitext(
        barrel(segmenter, "texts/barrel.en.txt", Language.ENGLISH),
        barrel(segmenter, "texts/barrel.nn.txt", Language.NYNORSK));
    return Aligner.builder().explain(explained).build().align(bitext);
  }

  private static SegmentedDocument barrel(Segmenter segmenter, String path, Language language) {
    TextFile file = TextFile.of(path, TestData.text(path));
    return segmenter.segment(DocumentFormat.of(file).read(file, language));
  }
}
