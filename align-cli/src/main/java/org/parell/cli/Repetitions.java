package org.parell.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.parell.compare.RepeatedPassage;
import org.parell.compare.RepeatedPassage.Place;
import org.parell.compare.RepeatedPassages;
import org.parell.document.Span;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The passages that a text holds several times, with the lines of the file where they stand. */
final class Repetitions {

  /** So many characters of a passage are shown in a table. */
  private static final int SHOWN = 60;

  private final RepeatedPassages repeated;
  private final SegmentedDocument document;
  private final int[] lineStarts;

  /**
   * @param file the decoded file that the text was read from
   */
  Repetitions(RepeatedPassages repeated, String file) {
    this.repeated = repeated;
    document = repeated.document();
    lineStarts = lineStarts(file);
  }

  private static int[] lineStarts(String file) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      boolean crLf = c == '\r' && i + 1 < file.length() && file.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !crLf) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The number of the line that holds an offset, counted from 1. */
  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private Span inFile(Place place) {
    int start = document.inFile(place.start()).start();
    return new Span(start, Math.max(start, document.inFile(place.end() - 1).end()));
  }

  private int firstLine(Place place) {
    return line(inFile(place).start());
  }

  private int lastLine(Place place) {
    return line(Math.max(inFile(place).start(), inFile(place).end() - 1));
  }

  /** Writes a table with a line for each place, those of a passage one after the other. */
  void writeTable(Writer out) throws IOException {
    out.write("passage\tfirst_line\tlast_line\tfirst_segment\tlast_segment\tsimilarity\ttext\n");
    int number = 0;
    for (RepeatedPassage passage : repeated.passages()) {
      for (Place place : passage.places()) {
        out.write("%s\t%s\t%s\t%s\t%s\t%s\t%s\n"
            .formatted(
                number,
                firstLine(place),
                lastLine(place),
                place.start(),
                place.end() - 1,
                rounded(passage.similarity()).toPlainString(),
                shown(place)));
      }
      number++;
    }
  }

  private String shown(Place place) {
    String text = SegmentFormat.oneLine(document.foldedText(place.start(), place.end()));
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** Writes one JSON object a passage and line. */
  void writeJsonLines(Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    int number = 0;
    for (RepeatedPassage passage : repeated.passages()) {
      // the generator would wrap an IOException of out, so it never sees out
      StringWriter line = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
        json.writeStartObject();
        json.writeNumberProperty("passage", number++);
        json.writeNumberProperty("similarity", rounded(passage.similarity()));
        json.writeStringProperty("file", document.document().name());
        json.writeArrayPropertyStart("places");
        for (Place place : passage.places()) {
          writePlace(place, json);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      out.append(line.getBuffer()).append('\n');
    }
  }

  private void writePlace(Place place, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("first_line", firstLine(place));
    json.writeNumberProperty("last_line", lastLine(place));
    json.writeNumberProperty("first_segment", place.start());
    json.writeNumberProperty("last_segment", place.end() - 1);
    json.writeNumberProperty("start", inFile(place).start());
    json.writeNumberProperty("end", inFile(place).end());
    json.writeStringProperty("text", wellFormed(document.foldedText(place.start(), place.end())));
    json.writeEndObject();
  }

  private static BigDecimal rounded(double similarity) {
    return new BigDecimal(similarity).setScale(4, RoundingMode.HALF_EVEN);
  }

  private static String wellFormed(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
