package org.parell.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

/**
 * Reads a ladder, as {@link LadderWriter} and hunalign write it. All methods are thread-safe.
 *
 * <p>A line is a rung, {@code n<TAB>m<TAB>score}; the score may be missing. Between two rungs lies a
 * pair: the source segments from one {@code n} to the next and the target segments from one {@code m}
 * to the next. The first rung must be {@code 0 0}, and no number may be less than in the rung before.
 * What hunalign writes with its option {@code -bisent} is no ladder in this sense, for its rungs leave
 * segments out. Empty lines, rungs that stand there twice and a byte order mark are passed over.
 *
 * <p>Segments without a counterpart come one by one, as index files have them; so the figures of an
 * alignment do not depend on the format it was written in. A ladder may have at most {@value
 * #MOST_SEGMENTS} segments a side.
 */
public final class LadderReader {

  // since a line of a few characters can stand for as many pairs
  private static final int MOST_SEGMENTS = 2_000_000;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private LadderReader() {}

  /**
   * Reads a file in UTF-8, scores passed over: those of hunalign are no probabilities.
   *
   * @throws ExchangeFormatException when the file is no ladder, or not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<IndexPair> read(Path file) throws IOException, ExchangeFormatException {
    return pairs(read(file, false));
  }

  /**
   * Reads to the end, scores passed over; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when the input is no ladder
   * @throws IOException when {@code in} fails
   */
  public static List<IndexPair> read(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return pairs(read(name, in, false));
  }

  /**
   * Reads a file in UTF-8 whose scores are confidences, as {@link LadderWriter} writes them. That of
   * the last rung, where no pair starts, is not looked at.
   *
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when the file is no ladder, a score is not from 0 to 1, or the
   *     file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static List<RatedPair> readWithConfidence(Path file)
      throws IOException, ExchangeFormatException {
    return read(file, true);
  }

  /**
   * Reads a ladder whose scores are confidences, to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @return pairs that all have a confidence
   * @throws ExchangeFormatException when the input is no ladder, or a score is not from 0 to 1
   * @throws IOException when {@code in} fails
   */
  public static List<RatedPair> readWithConfidence(String name, Reader in)
      throws IOException, ExchangeFormatException {
    return read(name, in, true);
  }

  private static List<IndexPair> pairs(List<RatedPair> rated) {
    return rated.stream().map(RatedPair::pair).toList();
  }

  private static List<RatedPair> read(Path file, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in, withConfidence);
    }
  }

  private static List<RatedPair> read(String name, Reader in, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    TextLines lines = new TextLines(name, in);
    Optional<String> text = lines.nextNotBlank();
    if (text.isEmpty()) {
      throw new ExchangeFormatException(name + ": expected a ladder, found no line in it");
    }
    List<RatedPair> pairs = new ArrayList<>();
    Rung rung = Rung.of(TabbedLine.of(lines, text.get()));
    if (rung.source() + rung.target() > 0) {
      throw rung.trouble(0, "0 and 0 on the first rung, as hunalign without -bisent writes them");
    }
    for (text = lines.nextNotBlank(); text.isPresent(); text = lines.nextNotBlank()) {
      Rung next = Rung.of(TabbedLine.of(lines, text.get()));
      if (next.source() < rung.source()) {
        throw next.trouble(0, "no number less than " + rung.source() + " of the rung before");
      }
      if (next.target() < rung.target()) {
        throw next.trouble(1, "no number less than " + rung.target() + " of the rung before");
      }
      if (next.source() + next.target() > rung.source() + rung.target()) {
        OptionalDouble confidence =
            withConfidence ? OptionalDouble.of(rung.confidence()) : OptionalDouble.empty();
        between(rung, next).map(pair -> new RatedPair(pair, confidence)).forEach(pairs::add);
        rung = next;
      }
    }
    return List.copyOf(pairs);
  }

  private static Stream<IndexPair> between(Rung start, Rung end) {
    IntStream source = IntStream.range(start.source, end.source);
    IntStream target = IntStream.range(start.target, end.target);
    if (start.source == end.source) {
      return target.mapToObj(j -> new IndexPair(List.of(), List.of(j)));
    }
    if (start.target == end.target) {
      return source.mapToObj(i -> new IndexPair(List.of(i), List.of()));
    }
    return Stream.of(new IndexPair(source.boxed().toList(), target.boxed().toList()));
  }

  /** How many segments of each side lie before a place. */
  private record Rung(TabbedLine line, int source, int target) {

    static Rung of(TabbedLine line) throws ExchangeFormatException {
      int count = line.fields().size();
      if (count < 2 || count > 3) {
        throw line.wrongCount("two numbers and a score with tabs between");
      }
      return new Rung(line, number(line, 0), number(line, 1));
    }

    private static int number(TabbedLine line, int index) throws ExchangeFormatException {
      String field = line.fields().get(index).strip();
      if (DIGITS.matcher(field).matches() && Integer.parseInt(field) <= MOST_SEGMENTS) {
        return Integer.parseInt(field);
      }
      throw line.trouble(index, "a whole number from 0 to " + MOST_SEGMENTS, field);
    }

    double confidence() throws ExchangeFormatException {
      if (line.fields().size() < 3) {
        throw line.wrongCount("two numbers and a confidence with tabs between");
      }
      return line.confidence(2);
    }

    ExchangeFormatException trouble(int index, String expected) {
      return line.trouble(index, expected, line.fields().get(index));
    }
  }
}
