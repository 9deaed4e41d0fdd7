package org.parell.exchange;

import com.google.common.base.Ascii;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.document.BlockKind;
import org.parell.document.Span;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * What the scripts of the page know of an alignment beside the rows of the page itself, as one object
 * of JSON that can stand inside a {@code script} element: no character of it means anything to HTML.
 *
 * <p>Lists of numbers are flat, for size. Per side: {@code name}, {@code language}, {@code starts} and
 * {@code ends} of the segments in the file, {@code kinds} of their blocks,
 * {@code blocks} (their numbers, -1 of an empty line outside all blocks), {@code unparted} (indices of
 * segments with no space before them) and {@code texts} (of the segments with characters that a page
 * cannot hold, by index). Four numbers a bead: source and target count, confidence in ten-thousandths,
 * percent as shown. Eight a pair of words: segment, start and end on the source side, the same on the
 * target side, kind, share in hundredths of a nat; offsets are those in the segment's text, white space
 * folded. {@code key} is the same for the same alignment only.
 */
final class ReviewData {

  private static final int PAIR_HUNDREDTHS = 100;

  private final Alignment alignment;
  private final Writer out;

  private ReviewData(Alignment alignment, Writer out) {
    this.alignment = alignment;
    this.out = out;
  }

  /** Writes the object and a line end. */
  static void write(Alignment alignment, Writer out) throws IOException {
    new ReviewData(alignment, out).write();
  }

  private void write() throws IOException {
    out.write("{\"tool\":");
    writeString(Program.version());
    out.write(",\"key\":");
    writeString(key());
    out.write(",\"explained\":" + !alignment.evidence().isEmpty());
    out.write(",\n\"kindsOfBlocks\":" + names(BlockKind.values()));
    out.write(",\n\"kindsOfLinks\":" + names(WordLinkKind.values()));
    out.write(",\n\"source\":");
    writeSide(alignment.source(), true);
    out.write(",\n\"target\":");
    writeSide(alignment.target(), false);
    out.write(",\n\"beads\":[");
    Numbers beads = new Numbers();
    for (Bead bead : alignment.beads()) {
      beads.write(bead.shape().sourceCount());
      beads.write(bead.shape().targetCount());
      // the digits that other formats write, without their point
      beads.write(Integer.parseInt(Confidence.text(bead.confidence()).replace(".", "")));
      beads.write(HtmlWriter.percent(bead.confidence()));
    }
    out.write("],\n\"links\":[");
    writeLinks();
    out.write("]}\n");
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> "\"" + Ascii.toLowerCase(value.name()) + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private void writeSide(SegmentedDocument side, boolean isSource) throws IOException {
    out.write("{\"name\":");
    writeString(side.document().name());
    out.write(",\"language\":");
    writeString(side.language().tag());
    out.write(",\n\"starts\":[");
    Numbers starts = new Numbers();
    for (int i = 0; i < side.size(); i++) {
      starts.write(side.inFile(i).start());
    }
    out.write("],\n\"ends\":[");
    Numbers ends = new Numbers();
    for (int i = 0; i < side.size(); i++) {
      ends.write(side.inFile(i).end());
    }
    out.write("],\n\"kinds\":[");
    Numbers kinds = new Numbers();
    for (int i = 0; i < side.size(); i++) {
      kinds.write(side.blockKind(i).ordinal());
    }
    out.write("],\n\"blocks\":[");
    Numbers blocks = new Numbers();
    for (Segment segment : side.segments()) {
      blocks.write(segment.blockIndex());
    }
    out.write("],\n\"unparted\":[");
    Numbers unparted = new Numbers();
    for (int i = 1; i < side.size(); i++) {
      int length = text(isSource, i - 1, i).length() + text(isSource, i, i + 1).length();
      if (text(isSource, i - 1, i + 1).length() == length
          && !text(isSource, i, i + 1).isEmpty()
          && !text(isSource, i - 1, i).isEmpty()) {
        unparted.write(i);
      }
    }
    out.write("],\n\"texts\":{");
    String separator = "";
    for (int i = 0; i < side.size(); i++) {
      String text = text(isSource, i, i + 1);
      if (!HtmlWriter.clean(text).equals(text)) {
        out.write(separator + "\"" + i + "\":");
        writeString(text);
        separator = ",\n";
      }
    }
    out.write("}}");
  }

  /** The text of some segments as others write it: a null bead is how to ask for it. */
  private String text(boolean isSource, int start, int end) {
    return isSource
        ? alignment.sourceText(new Bead(start, end, 0, 0, 1))
        : alignment.targetText(new Bead(0, 0, start, end, 1));
  }

  private void writeLinks() throws IOException {
    Numbers numbers = new Numbers();
    for (Bead bead : alignment.evidence().isEmpty() ? List.<Bead>of() : alignment.beads()) {
      FoldedOffsets source =
          new FoldedOffsets(alignment.source(), bead.sourceStart(), bead.sourceEnd());
      FoldedOffsets target =
          new FoldedOffsets(alignment.target(), bead.targetStart(), bead.targetEnd());
      for (WordLink link : alignment.explain(bead).orElseThrow().links()) {
        writePlace(source, link.source(), numbers);
        writePlace(target, link.target(), numbers);
        numbers.write(link.kind().ordinal());
        numbers.write((int) Math.round(link.share() * PAIR_HUNDREDTHS));
      }
    }
  }

  private static void writePlace(FoldedOffsets offsets, Span word, Numbers numbers)
      throws IOException {
    int index = offsets.segmentOf(word);
    Span folded = offsets.inSegment(index, word);
    numbers.write(index);
    numbers.write(folded.start());
    numbers.write(folded.end());
  }

  /** A digest of all that a reviewer sees and exports. */
  private String key() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (boolean isSource : new boolean[] {true, false}) {
      SegmentedDocument side = isSource ? alignment.source() : alignment.target();
      add(side.document().name(), hasher);
      add(side.language().tag(), hasher);
      hasher.putInt(side.size());
      for (int i = 0; i < side.size(); i++) {
        add(text(isSource, i, i + 1), hasher);
        hasher.putInt(side.inFile(i).start());
      }
    }
    for (Bead bead : alignment.beads()) {
      hasher.putInt(bead.sourceEnd()).putInt(bead.targetEnd());
      add(Confidence.text(bead.confidence()), hasher);
    }
    return hasher.hash().toString();
  }

  private static void add(String text, Hasher hasher) {
    hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
  }

  private void writeString(String text) throws IOException {
    out.write('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // the signs of markup, so that nothing here ends the element or opens a comment
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
      boolean unsafe = Character.isISOControl(c)
          || Character.isSurrogate(c)
          || c == '\u2028'
          || c == '\u2029'
          || c == '\uFFFE'
          || c == '\uFFFF';
      if (plain && !unsafe) {
        out.write(c);
      } else {
        writeEscape(c);
      }
    }
    out.write('"');
  }

  private void writeEscape(char c) throws IOException {
    out.write("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.write(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }

  /** Numbers of one list, as they come. */
  private final class Numbers {
    private static final int IN_A_LINE = 200;
    private int count;

    void write(int number) throws IOException {
      if (count > 0) {
        out.write(count % IN_A_LINE == 0 ? ",\n" : ",");
      }
      out.write(Integer.toString(number));
      count++;
    }
  }
}
