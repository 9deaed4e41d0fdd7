package org.parell.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parell.document.Span;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A format in which {@code parell segment} writes. */
enum SegmentFormat {
  /** One segment a line, white space folded; an empty line between blocks. */
  LINES {
    @Override
    void write(List<SegmentedDocument> documents, Writer out) throws IOException {
      boolean first = true;
      for (SegmentedDocument document : documents) {
        int block = -1;
        for (int i = 0; i < document.size(); i++) {
          int blockOfThis = document.segments().get(i).blockIndex();
          if (!first && blockOfThis != block) {
            out.write('\n');
          }
          out.write(oneLine(document.text(i)));
          out.write('\n');
          block = blockOfThis;
          first = false;
        }
      }
    }
  },

  /** One JSON object a segment and line. */
  JSONL {
    @Override
    void write(List<SegmentedDocument> documents, Writer out) throws IOException {
      // made here and not in a field, since every start of the command loads this class
      JsonFactory factory = new JsonFactory();
      for (SegmentedDocument document : documents) {
        for (int i = 0; i < document.size(); i++) {
          // the generator would wrap an IOException of out, so it never sees out
          StringWriter line = new StringWriter();
          try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            writeSegment(document, i, json);
          }
          out.append(line.getBuffer()).append('\n');
        }
      }
    }
  },

  /** TSV with a header: where each segment stands in its file, in UTF-16 code units. */
  OFFSETS {
    @Override
    void write(List<SegmentedDocument> documents, Writer out) throws IOException {
      out.write("start\tend\tblock\tkind\tlanguage\tfile\n");
      for (SegmentedDocument document : documents) {
        for (int i = 0; i < document.size(); i++) {
          Span span = document.inFile(i);
          List<Object> row = List.of(
              span.start(),
              span.end(),
              document.segments().get(i).blockIndex(),
              kind(document, i),
              document.language(),
              oneLine(document.document().name()));
          out.write(row.stream().map(Object::toString).collect(Collectors.joining("\t", "", "\n")));
        }
      }
    }
  };

  /** Writes all documents one after the other. */
  abstract void write(List<SegmentedDocument> documents, Writer out) throws IOException;

  private static void writeSegment(SegmentedDocument document, int index, JsonGenerator json) {
    Span span = document.inFile(index);
    json.writeStartObject();
    json.writeStringProperty("file", document.document().name());
    json.writeStringProperty("language", document.language().tag());
    json.writeNumberProperty("block", document.segments().get(index).blockIndex());
    json.writeStringProperty("kind", kind(document, index));
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeStringProperty("text", document.text(index));
    json.writeEndObject();
  }

  private static String kind(SegmentedDocument document, int index) {
    return document.blockKind(index).name().toLowerCase(Locale.ROOT);
  }

  /** The text with each run of white space that is no no-break space as one space. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u0085';
      if (!space) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
  }
}
