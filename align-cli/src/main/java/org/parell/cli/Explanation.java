package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.segment.Candidate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Why the segments of a document are as they are: its candidates, each with what decided and the
 * text around it.
 *
 * @param document the document
 * @param candidates those of the document, in order
 */
record Explanation(Document document, List<Candidate> candidates) {

  /** So many characters are shown on either side of a candidate, white space folded. */
  private static final int SHOWN = 25;

  Explanation {
    requireNonNull(document, "document");
    candidates = List.copyOf(candidates);
  }

  /** Writes a table of all candidates, with a header. */
  static void writeTable(List<Explanation> explanations, Writer out) throws IOException {
    out.write("offset\tdecision\tby\trule\ttext\tfile\n");
    for (Explanation explanation : explanations) {
      for (Place place : explanation.places()) {
        List<Object> row = List.of(
            place.inFile(),
            place.candidate.isBoundary() ? "boundary" : "none",
            place.candidate.proposed() ? "proposed" : "added",
            place.rule(),
            place.before() + (place.isBetweenSpaces() ? " | " : "|") + place.after(),
            SegmentFormat.oneLine(explanation.document.name()));
        out.write(row.stream().map(Object::toString).collect(Collectors.joining("\t", "", "\n")));
      }
    }
  }

  /** Writes one JSON object a candidate and line. */
  static void writeJsonLines(List<Explanation> explanations, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    for (Explanation explanation : explanations) {
      for (Place place : explanation.places()) {
        // the generator would wrap an IOException of out, so it never sees out
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
          place.write(json);
        }
        out.append(line.getBuffer()).append('\n');
      }
    }
  }

  /** The candidates, each with the block it stands in; both are in order. */
  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    int block = 0;
    for (Candidate candidate : candidates) {
      while (document.blocks().get(block).span().end() < candidate.offset()) {
        block++;
      }
      places.add(new Place(document, document.blocks().get(block).span(), candidate));
    }
    return places;
  }

  /** A candidate in its block, beyond which nothing is shown. */
  private record Place(Document document, Span block, Candidate candidate) {

    /** Where the segment would end in the file: white space before a candidate belongs to none. */
    int inFile() {
      int end = candidate.offset();
      while (end > block.start() && isSpace(document.text().charAt(end - 1))) {
        end--;
      }
      return end == block.start()
          ? document.inFile(new Span(end, end)).start()
          : document.inFile(new Span(end - 1, end)).end();
    }

    /** The name of the rule as it is written to users: {@code abbreviation-before-number}. */
    String rule() {
      return candidate.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isBetweenSpaces() {
      int offset = candidate.offset();
      return offset > block.start() && isSpace(document.text().charAt(offset - 1))
          || offset < block.end() && isSpace(document.text().charAt(offset));
    }

    String before() {
      String text = document.text();
      int start = candidate.offset();
      for (int shown = 0; start > block.start() && shown < SHOWN; shown++) {
        boolean space = isSpace(text.charAt(start - 1));
        start = text.offsetByCodePoints(start, -1);
        while (space && start > block.start() && isSpace(text.charAt(start - 1))) {
          start--;
        }
      }
      return folded(text.substring(start, candidate.offset()));
    }

    String after() {
      String text = document.text();
      int end = candidate.offset();
      for (int shown = 0; end < block.end() && shown < SHOWN; shown++) {
        boolean space = isSpace(text.charAt(end));
        end = text.offsetByCodePoints(end, 1);
        while (space && end < block.end() && isSpace(text.charAt(end))) {
          end++;
        }
      }
      return folded(text.substring(candidate.offset(), end));
    }

    void write(JsonGenerator json) {
      json.writeStartObject();
      json.writeStringProperty("file", document.name());
      json.writeStringProperty("language", document.language().tag());
      json.writeNumberProperty("offset", inFile());
      json.writeBooleanProperty("boundary", candidate.isBoundary());
      json.writeBooleanProperty("proposed", candidate.proposed());
      json.writeStringProperty("rule", rule());
      json.writeStringProperty("before", before());
      json.writeStringProperty("after", after());
      json.writeEndObject();
    }

    /** Each run of white space as one space, none at the ends, so that no tab is left. */
    private static String folded(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      boolean space = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isSpace(c)) {
          space = folded.length() > 0;
          continue;
        }
        if (space) {
          folded.append(' ');
        }
        folded.append(c);
        space = false;
      }
      return folded.toString();
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
  }
}
