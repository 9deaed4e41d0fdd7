package org.parell.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * The way from offsets in a document's text back to offsets in the file it was read from, both in
 * UTF-16 code units of the decoded file, byte order mark not counted.
 *
 * <p>The text is made of runs that stand in the file as they are; between two runs the reader left
 * something out (markup), put something in (a line end between two blocks), or wrote something else
 * (a character for an entity). Inside a run offsets differ by a constant. Memory is 8 bytes a run and
 * 8 bytes a replacement. Immutable.
 */
public final class FileOffsets {

  private static final FileOffsets IDENTITY =
      new FileOffsets(new int[] {0}, new int[] {0}, new int[0], new int[0]);

  private final int[] textStarts;
  private final int[] fileStarts;

  /** Offsets of characters that end a replacement, and where in the file what they stand for ends. */
  private final int[] replacedLast;

  private final int[] replacedEnds;

  private FileOffsets(int[] textStarts, int[] fileStarts, int[] replacedLast, int[] replacedEnds) {
    this.textStarts = textStarts;
    this.fileStarts = fileStarts;
    this.replacedLast = replacedLast;
    this.replacedEnds = replacedEnds;
  }

  /** The map of a text that is the file, character by character. */
  public static FileOffsets identity() {
    return IDENTITY;
  }

  /** A map of no run yet, to be filled from front to back. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The offset in the file of a character of the text.
   *
   * @param textOffset at least 0; beyond the text, it goes on as in the last run
   */
  public int inFile(int textOffset) {
    checkArgument(textOffset >= 0, "offset %s must be >= 0", textOffset);
    int found = Arrays.binarySearch(textStarts, textOffset);
    int run = found >= 0 ? found : Math.max(0, -found - 2);
    return fileStarts[run] + textOffset - textStarts[run];
  }

  /**
   * The part of the file that a span of the text comes from: from its first character to behind its
   * last, markup between them included.
   */
  public Span inFile(Span span) {
    int start = inFile(span.start());
    int end = span.isEmpty() ? start : endInFile(span.end() - 1);
    return new Span(start, Math.max(start, end));
  }

  private int endInFile(int textOffset) {
    int replaced = Arrays.binarySearch(replacedLast, textOffset);
    return replaced >= 0 ? replacedEnds[replaced] : inFile(textOffset) + 1;
  }

  /** Collects the runs of a map. Not thread-safe. */
  public static final class Builder {
    private int[] textStarts = new int[16];
    private int[] fileStarts = new int[16];
    private int count;
    private int[] replacedLast = new int[0];
    private int[] replacedEnds = new int[0];
    private int replacedCount;

    private Builder() {}

    /**
     * Says that from here on the text runs along with the file.
     *
     * @param textOffset where the run starts in the text; not before the run given last
     * @param fileOffset where it starts in the file
     * @return this builder
     */
    public Builder run(int textOffset, int fileOffset) {
      checkArgument(
          count == 0 || textStarts[count - 1] <= textOffset,
          "text offset %s is before the one given last",
          textOffset);
      if (count > 0 && textStarts[count - 1] == textOffset) {
        count--;
      }
      boolean goesOn =
          count > 0 && textOffset - textStarts[count - 1] == fileOffset - fileStarts[count - 1];
      if (goesOn) {
        return this;
      }
      if (count == textStarts.length) {
        textStarts = Arrays.copyOf(textStarts, 2 * count);
        fileStarts = Arrays.copyOf(fileStarts, 2 * count);
      }
      textStarts[count] = textOffset;
      fileStarts[count] = fileOffset;
      count++;
      return this;
    }

    /**
     * Says that characters of the text stand for others in the file, such as {@code &} for {@code
     * &amp;}. What follows needs a run of its own.
     *
     * @param text where they stand in the text; not before what was given last
     * @param file what they stand for in the file
     * @return this builder
     */
    public Builder replacement(Span text, Span file) {
      run(text.start(), file.start());
      if (!text.isEmpty() && text.length() != file.length()) {
        if (replacedCount == replacedLast.length) {
          int capacity = Math.max(16, 2 * replacedCount);
          replacedLast = Arrays.copyOf(replacedLast, capacity);
          replacedEnds = Arrays.copyOf(replacedEnds, capacity);
        }
        replacedLast[replacedCount] = text.end() - 1;
        replacedEnds[replacedCount] = file.end();
        replacedCount++;
      }
      return this;
    }

    /** The map of all runs given so far; of none, the identity. */
    public FileOffsets build() {
      if (count == 0) {
        return IDENTITY;
      }
      return new FileOffsets(
          Arrays.copyOf(textStarts, count),
          Arrays.copyOf(fileStarts, count),
          Arrays.copyOf(replacedLast, replacedCount),
          Arrays.copyOf(replacedEnds, replacedCount));
    }
  }
}
