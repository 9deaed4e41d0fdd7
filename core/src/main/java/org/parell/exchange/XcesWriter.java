package org.parell.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadShape;
import org.parell.document.BlockKind;
import org.parell.segment.SegmentedDocument;

/**
 * XCES, the form of OPUS: a file of links ({@code cesAlign}) and a file of sentences for each side.
 * Immutable and thread-safe.
 *
 * <p>All segments of a side are sentences, {@code <s id="s3.1">}, in a heading, {@code <head>}, or a
 * paragraph, {@code <p>}, for each block that has any; empty lines have a paragraph of their own. All
 * beads are links, null beads too, with the confidence as {@code certainty}, four digits behind the
 * point. {@code xtargets} has the ids of the source first, as OPUS does; {@link #interText} has them
 * the other way round.
 *
 * <p>White space inside a segment is folded, no-break spaces stay. Characters that XML 1.0 cannot
 * hold are left out; {@link #droppedCharacters} counts them. The files declare UTF-8, so they have to
 * be encoded so. Any text can be written, line ends are LF, and the same alignment always gives the
 * same characters. Time is linear in the text; memory is that of the longest segment and 8 bytes a
 * segment.
 */
public final class XcesWriter {

  private static final XcesWriter STANDARD = new XcesWriter(false);
  private static final XcesWriter INTER_TEXT = new XcesWriter(true);

  private final boolean interText;

  private XcesWriter(boolean interText) {
    this.interText = interText;
  }

  /** The writer for OPUS and its tools. */
  public static XcesWriter standard() {
    return STANDARD;
  }

  /**
   * The writer for InterText: {@code xtargets} has the ids of the target first, {@code type} the
   * counts in the same order, every link has {@code status="auto"}, and ids are {@code 3:1}.
   */
  public static XcesWriter interText() {
    return INTER_TEXT;
  }

  /**
   * Writes the links. The writer is flushed but not closed.
   *
   * @param sourceFile what the links call the file of the source sentences ({@code fromDoc})
   * @param targetFile what they call the file of the target sentences ({@code toDoc})
   * @throws IOException when {@code out} fails
   */
  public void writeLinks(Alignment alignment, String sourceFile, String targetFile, Writer out)
      throws IOException {
    Ids sourceIds = ids(alignment.source());
    Ids targetIds = ids(alignment.target());
    String from = " fromDoc=\"" + attribute(sourceFile) + "\"";
    String to = " toDoc=\"" + attribute(targetFile) + "\"";
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    if (interText) {
      out.write("<linkGrp" + to + from + ">\n");
    } else {
      out.write("<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n");
      out.write("<cesAlign version=\"1.0\">\n");
      out.write("<linkGrp targType=\"s\"" + from + to + ">\n");
    }
    int number = 0;
    for (Bead bead : alignment.beads()) {
      String sources = sourceIds.of(bead.sourceStart(), bead.sourceEnd());
      String targets = targetIds.of(bead.targetStart(), bead.targetEnd());
      String certainty = " certainty=\"" + Confidence.text(bead.confidence()) + "\"/>\n";
      number++;
      if (interText) {
        BeadShape shape = bead.swapped().shape();
        out.write("<link type=\"" + shape + "\" xtargets=\"" + targets + ";" + sources + "\"");
        out.write(" status=\"auto\"" + certainty);
      } else {
        out.write("<link id=\"SL" + number + "\" xtargets=\"" + sources + ";" + targets + "\"");
        out.write(certainty);
      }
    }
    out.write(interText ? "</linkGrp>\n" : "</linkGrp>\n</cesAlign>\n");
    out.flush();
  }

  /**
   * Writes the sentences of the source side. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void writeSource(Alignment alignment, Writer out) throws IOException {
    writeSentences(alignment.source(), i -> sourceText(alignment, i), out);
  }

  /**
   * Writes the sentences of the target side. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public void writeTarget(Alignment alignment, Writer out) throws IOException {
    writeSentences(alignment.target(), i -> targetText(alignment, i), out);
  }

  /**
   * Writes all three files, in UTF-8 without byte order mark; the links name the others as seen from
   * their own folder. Files that exist are overwritten; their folders must exist.
   *
   * @throws IllegalArgumentException when two of the paths are the same, or one ends in {@code .gz},
   *     which readers would take for compressed
   * @throws IOException when a file cannot be written; what is there then is only a beginning
   */
  public void write(Alignment alignment, Path links, Path source, Path target) throws IOException {
    List<Path> files = List.of(links, source, target);
    Set<Path> places =
        files.stream().map(XcesWriter::place).collect(Collectors.toUnmodifiableSet());
    if (places.size() < files.size()) {
      throw new IllegalArgumentException(
          "links, source and target need a file each, found " + files);
    }
    for (Path file : files) {
      if (file.toString().endsWith(".gz")) {
        throw new IllegalArgumentException(file + " must not end in .gz: nothing is compressed");
      }
    }
    try (Writer out = opened(source)) {
      writeSource(alignment, out);
    }
    try (Writer out = opened(target)) {
      writeTarget(alignment, out);
    }
    try (Writer out = opened(links)) {
      writeLinks(alignment, seenFrom(links, source), seenFrom(links, target), out);
    }
  }

  /**
   * How many characters of the segments the writer leaves out because XML 1.0 cannot hold them:
   * control characters, lone surrogates, U+FFFE and U+FFFF. Time is linear in the text.
   */
  public long droppedCharacters(Alignment alignment) {
    long count = 0;
    for (int i = 0; i < alignment.source().size(); i++) {
      count += CodePoints.count(sourceText(alignment, i), CodePoints::isIllegalInXml);
    }
    for (int j = 0; j < alignment.target().size(); j++) {
      count += CodePoints.count(targetText(alignment, j), CodePoints::isIllegalInXml);
    }
    return count;
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Writer opened(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  private static String seenFrom(Path links, Path file) {
    Path place = place(file);
    Path root = place.getRoot();
    Path folder = place(links).getParent();
    // on Windows there may be no way from one drive to the other
    Path seen = root.equals(folder.getRoot()) ? folder.relativize(place) : place;
    return IntStream.range(0, seen.getNameCount())
        .mapToObj(i -> seen.getName(i).toString())
        .collect(Collectors.joining("/", seen.isAbsolute() ? seen.getRoot().toString() : "", ""));
  }

  // a null bead of one segment is how to ask an alignment for the folded text of that segment

  private static String sourceText(Alignment alignment, int index) {
    return alignment.sourceText(new Bead(index, index + 1, 0, 0, 1));
  }

  private static String targetText(Alignment alignment, int index) {
    return alignment.targetText(new Bead(0, 0, index, index + 1, 1));
  }

  private void writeSentences(SegmentedDocument side, Texts texts, Writer out) throws IOException {
    Ids ids = ids(side);
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<text>\n<body>\n");
    for (int i = 0; i < side.size(); i++) {
      String element = side.blockKind(i) == BlockKind.HEADING ? "head" : "p";
      if (ids.isFirst(i)) {
        out.write("<" + element + " id=\"" + ids.block(i) + "\">\n");
      }
      out.write("<s id=\"" + ids.of(i) + "\">");
      out.write(Markup.escaped(legal(texts.of(i))));
      out.write("</s>\n");
      if (i + 1 == side.size() || ids.isFirst(i + 1)) {
        out.write("</" + element + ">\n");
      }
    }
    out.write("</body>\n</text>\n");
    out.flush();
  }

  private static String attribute(String text) {
    return Markup.escaped(legal(text))
        .replace("\t", "&#9;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;");
  }

  private static String legal(String text) {
    return CodePoints.replace(text, CodePoints::isIllegalInXml, "");
  }

  private Ids ids(SegmentedDocument side) {
    return interText ? new Ids(side, "", ":") : new Ids(side, "s", ".");
  }

  private interface Texts {
    String of(int index);
  }

  /** The id of each segment of a side: the number of its block and its number therein. */
  private static final class Ids {
    private final String prefix;
    private final String separator;
    private final int[] blocks;
    private final int[] numbers;

    Ids(SegmentedDocument side, String prefix, String separator) {
      this.prefix = prefix;
      this.separator = separator;
      blocks = new int[side.size()];
      numbers = new int[side.size()];
      int before = -1;
      for (int i = 0; i < blocks.length; i++) {
        int block = side.segments().get(i).blockIndex();
        boolean goesOn = i > 0 && block >= 0 && block == before;
        blocks[i] = i == 0 ? 1 : goesOn ? blocks[i - 1] : blocks[i - 1] + 1;
        numbers[i] = goesOn ? numbers[i - 1] + 1 : 1;
        before = block;
      }
    }

    boolean isFirst(int index) {
      return numbers[index] == 1;
    }

    int block(int index) {
      return blocks[index];
    }

    String of(int index) {
      return prefix + blocks[index] + separator + numbers[index];
    }

    String of(int start, int end) {
      return IntStream.range(start, end).mapToObj(this::of).collect(Collectors.joining(" "));
    }
  }
}
