package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parell.bitext.Alignment;
import org.parell.language.Language;

/**
 * Reads two files of lines, of which those with the same number translate each other, as {@link
 * MosesWriter} writes them. Immutable and thread-safe.
 *
 * <p>Each line is a segment; all confidences are 1. Where one of two lines is blank, the other has no
 * counterpart; where both are, they are passed over. Only LF ends a line, with a CR before it or not,
 * since other programs count lines so; the last line may lack it.
 */
public final class MosesReader {

  private final Language source;
  private final Language target;

  private MosesReader(Language source, Language target) {
    this.source = requireNonNull(source, "source");
    this.target = requireNonNull(target, "target");
  }

  /** The reader of files in two languages. */
  public static MosesReader between(Language source, Language target) {
    return new MosesReader(source, target);
  }

  /**
   * Reads two files in UTF-8, with or without byte order mark.
   *
   * @throws ExchangeFormatException when they have not the same number of lines, or one is not UTF-8
   * @throws IOException when a file cannot be read
   */
  public Alignment read(Path sourceFile, Path targetFile)
      throws IOException, ExchangeFormatException {
    try (Reader sourceIn = Files.newBufferedReader(sourceFile);
        Reader targetIn = Files.newBufferedReader(targetFile)) {
      return read(sourceFile.toString(), sourceIn, targetFile.toString(), targetIn);
    }
  }

  /**
   * Reads both to the end; the readers are not closed.
   *
   * @param sourceName what messages call the source side, and the name of its document
   * @param targetName what messages call the target side, and the name of its document
   * @throws ExchangeFormatException when they have not the same number of lines
   * @throws IOException when one of the readers fails
   */
  public Alignment read(String sourceName, Reader sourceIn, String targetName, Reader targetIn)
      throws IOException, ExchangeFormatException {
    TextLines sourceLines = new TextLines(sourceName, sourceIn);
    TextLines targetLines = new TextLines(targetName, targetIn);
    AlignmentBuilder builder = new AlignmentBuilder(sourceName, source, targetName, target);
    Optional<String> sourceLine = sourceLines.next();
    Optional<String> targetLine = targetLines.next();
    while (sourceLine.isPresent() && targetLine.isPresent()) {
      builder.add(segments(sourceLine.get()), segments(targetLine.get()), 1);
      sourceLine = sourceLines.next();
      targetLine = targetLines.next();
    }
    if (sourceLine.isPresent() || targetLine.isPresent()) {
      throw new ExchangeFormatException(
          "%s, %s: expected two files of the same number of lines, found %s and %s lines"
              .formatted(sourceName, targetName, counted(sourceLines), counted(targetLines)));
    }
    return builder.build();
  }

  private static List<String> segments(String line) {
    return line.isBlank() ? List.of() : List.of(line);
  }

  /** How many lines there are, those not read yet included. */
  private static int counted(TextLines lines) throws IOException, ExchangeFormatException {
    while (lines.next().isPresent()) {
      // only their number is wanted
    }
    return lines.number();
  }
}
