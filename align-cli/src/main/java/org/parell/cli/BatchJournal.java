package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What became of each pair of a batch: a file of JSON Lines in the folder of the results, to which a
 * line is added as soon as a pair is done, so that a run that was stopped goes on where it was. At the
 * end the lines stand in the order of the pairs, whatever order they were done in.
 *
 * <p>A last line that was cut off is passed over, and its pair is done again. While a batch runs, no
 * other can use the same folder. Thread-safe.
 */
final class BatchJournal implements AutoCloseable {

  /** The journal's name in the folder of the results. */
  static final String FILE_NAME = "batch.jsonl";

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A pair that is done, or not.
   *
   * @param pair the pair
   * @param fingerprint of all that the results depend on
   * @param outputs the files that were written, relative to the folder of the results
   * @param result what came out, when it is done
   * @param error why it is not done, in one line
   */
  record Entry(
      BatchPair pair,
      String fingerprint,
      List<String> outputs,
      Optional<Result> result,
      Optional<String> error) {

    Entry {
      requireNonNull(pair, "pair");
      outputs = List.copyOf(outputs);
    }

    boolean isDone() {
      return result.isPresent();
    }

    /** In one line, for a person. */
    String told() {
      return pair.name() + ": " + result.map(Result::told).orElse("failed");
    }

    String toJson() {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
        json.writeStartObject();
        json.writeStringProperty("name", pair.name());
        json.writeStringProperty("source", pair.source());
        json.writeStringProperty("target", pair.target());
        json.writeStringProperty("status", isDone() ? "done" : "failed");
        error.ifPresent(said -> json.writeStringProperty("error", said));
        result.ifPresent(found -> found.write(json));
        json.writeArrayPropertyStart("outputs");
        outputs.forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("fingerprint", fingerprint);
        json.writeEndObject();
      }
      return line.toString();
    }
  }

  /**
   * The figures of an alignment.
   *
   * @param leftOut beads that are not written, since the user wanted no such
   */
  record Result(
      String sourceLanguage,
      String targetLanguage,
      int sourceSegments,
      int targetSegments,
      int links,
      int doubtful,
      int unaligned,
      int leftOut,
      double coverage) {

    private String told() {
      return String.format(
          Locale.ROOT,
          "%s-%s, %s, %d doubtful, %d unaligned, coverage %.2f",
          sourceLanguage,
          targetLanguage,
          Messages.counted(links, "link"),
          doubtful,
          unaligned,
          coverage);
    }

    private void write(JsonGenerator json) {
      json.writeStringProperty("source_language", sourceLanguage);
      json.writeStringProperty("target_language", targetLanguage);
      json.writeNumberProperty("source_segments", sourceSegments);
      json.writeNumberProperty("target_segments", targetSegments);
      json.writeNumberProperty("links", links);
      json.writeNumberProperty("doubtful", doubtful);
      json.writeNumberProperty("unaligned", unaligned);
      json.writeNumberProperty("left_out", leftOut);
      json.writeNumberProperty("coverage", Math.round(coverage * 10_000) / 10_000.0);
    }
  }

  /** What an earlier run says of a pair that it has done. */
  record Before(String line, String fingerprint, List<String> outputs) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Before> before = new HashMap<>();
  private final Map<String, String> lines = new HashMap<>();

  private BatchJournal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the journal in a folder that exists, and holds it until it is closed.
   *
   * @param fresh whether what an earlier run has done counts for nothing
   */
  static BatchJournal open(Path folder, boolean fresh) throws InputException {
    Path file = folder.resolve(FILE_NAME);
    try {
      FileChannel channel = FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new InputException(file
            + ": another batch is at work in this folder; wait for it, or name another folder");
      }
      BatchJournal journal = new BatchJournal(file, channel);
      if (!fresh) {
        journal.readBefore();
      }
      return journal;
    } catch (IOException e) {
      throw new InputException(file + ": cannot be opened: " + TextInput.reason(e));
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void readBefore() throws IOException {
    byte[] bytes = new byte[Math.toIntExact(channel.size())];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // goes on until all is read
    }
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      // a line that was cut off; what follows must not be joined to it
      end--;
    }
    channel.truncate(end).position(end);
    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(this::takeBefore);
  }

  private void takeBefore(String line) {
    String name = "";
    String status = "";
    String fingerprint = "";
    List<String> outputs = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("outputs") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.VALUE_STRING) {
            outputs.add(parser.getString());
          }
        } else if (value == JsonToken.VALUE_STRING) {
          switch (field) {
            case "name" -> name = parser.getString();
            case "status" -> status = parser.getString();
            case "fingerprint" -> fingerprint = parser.getString();
            default -> parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      // no line of ours; what it was about is done again
      return;
    }
    if (status.equals("done")) {
      before.put(name, new Before(line, fingerprint, List.copyOf(outputs)));
    }
  }

  /** What an earlier run has done of a pair. */
  Optional<Before> before(BatchPair pair) {
    return Optional.ofNullable(before.get(pair.name()));
  }

  /** Notes a pair, on the disk before this returns. */
  synchronized void add(Entry entry) throws IOException {
    String line = entry.toJson();
    lines.put(entry.pair().name(), line);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  /** Notes that a pair is as an earlier run left it. */
  synchronized void keep(BatchPair pair, Before done) {
    lines.put(pair.name(), done.line());
  }

  /** Puts the lines of these pairs, and no others, in this order. */
  synchronized void finish(List<BatchPair> pairs, Streams streams) throws InputException {
    // some systems let nobody replace a file that is open
    close();
    Outputs outputs = new Outputs(streams);
    outputs.addFile(file, out -> writeLines(pairs, out));
    outputs.write();
  }

  private void writeLines(List<BatchPair> pairs, Writer out) throws IOException {
    for (BatchPair pair : pairs) {
      String line = lines.get(pair.name());
      if (line != null) {
        out.write(line + "\n");
      }
    }
  }

  @Override
  public void close() throws InputException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written: " + TextInput.reason(e));
    }
  }
}
