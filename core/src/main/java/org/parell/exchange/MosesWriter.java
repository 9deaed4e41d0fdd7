package org.parell.exchange;

import static com.google.common.base.Verify.verify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * Two files of lines, of which those with the same number translate each other: what Moses and most
 * programs that train on bitexts read. Immutable and thread-safe.
 *
 * <p>Each link with text on both sides is a line in either file, its segments joined by a space. Both
 * have the same number of lines, none is empty, and none holds a tab or what any reader takes for the
 * end of a line: control characters, U+2028 and U+2029 are white space, lone surrogates are U+FFFD,
 * and U+FEFF, which would be a byte order mark, is left out. White space is folded, no-break spaces
 * stay. A side of nothing else counts as one without text.
 *
 * <p>Time is linear in the text; memory is that of the longest bead.
 */
public final class MosesWriter {

  private static final MosesWriter STANDARD = new MosesWriter();

  private MosesWriter() {}

  /** The writer; it has no options. */
  public static MosesWriter standard() {
    return STANDARD;
  }

  /**
   * Writes both sides; line ends are LF. The writers are flushed but not closed.
   *
   * @return how many lines each side has; the other beads have no text on one side
   * @throws IOException when one of the writers fails
   */
  public int write(Alignment alignment, Writer source, Writer target) throws IOException {
    int count = 0;
    for (Bead bead : alignment.beads()) {
      String sourceLine = line(alignment.sourceText(bead));
      String targetLine = line(alignment.targetText(bead));
      if (!isBlank(sourceLine) && !isBlank(targetLine)) {
        writeLine(sourceLine, source);
        writeLine(targetLine, target);
        count++;
      }
    }
    source.flush();
    target.flush();
    return count;
  }

  /**
   * Writes two files in UTF-8 without byte order mark. Files that exist are overwritten; their folders
   * must exist.
   *
   * @return how many lines each file has
   * @throws IllegalArgumentException when both are the same path
   * @throws IOException when a file cannot be written; what is there then is only a beginning
   */
  public int write(Alignment alignment, Path source, Path target) throws IOException {
    if (source.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("the two sides need two files, but both are " + source);
    }
    try (Writer sourceOut = opened(source);
        Writer targetOut = opened(target)) {
      return write(alignment, sourceOut, targetOut);
    }
  }

  /** Writes a line, or none: a line too many on one side would shift all links behind it. */
  private static void writeLine(String line, Writer out) throws IOException {
    verify(line.lines().count() == 1, "expected one line, not \"%s\"", line);
    out.write(line);
    out.write('\n');
  }

  private static Writer opened(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  private static String line(String text) {
    String spaced = CodePoints.replace(text, MosesWriter::endsLine, " ");
    String unmarked = CodePoints.replace(spaced, c -> c == 0xFEFF, "");
    String legal =
        CodePoints.replace(unmarked, CodePoints::isLoneSurrogate, CodePoints.REPLACEMENT);
    // only what has been replaced here can have left more than one space
    return legal.replaceAll(" {2,}", " ").strip();
  }

  /** True of every control character and of the two separators of Unicode. */
  private static boolean endsLine(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static boolean isBlank(String line) {
    return line.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
