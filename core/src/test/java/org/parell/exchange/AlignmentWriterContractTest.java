package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;

/** What holds for every writer and every alignment; a new writer joins by one line. */
class AlignmentWriterContractTest {

  @TempDir
  private Path folder;

  static Stream<Arguments> writers() {
    Map<String, AlignmentWriter> writers = new LinkedHashMap<>();
    writers.put("TMX", TmxWriter.standard());
    writers.put("TMX without doctype", TmxWriter.builder().doctype(false).build());
    writers.put("XLIFF 1.2", XliffWriter.version12());
    writers.put("XLIFF 2.1", XliffWriter.version21());
    writers.put("PO", PoWriter.standard());
    writers.put(
        "TMX for Trados", TmxWriter.builder().forProgram(TmxProgram.TRADOS).build());
    writers.put("TSV", TsvWriter.standard());
    writers.put("TSV with null beads", TsvWriter.standard().withNullBeads());
    writers.put("TSV for Bitextor", TsvWriter.bitextor());
    writers.put("TSV of hunalign", TsvWriter.hunalignText());
    writers.put("ladder", LadderWriter.standard());
    writers.put("index pairs", IndexPairWriter.standard());
    writers.put("index pairs with confidence", IndexPairWriter.standard().withConfidence());
    writers.put("index pairs with cost", IndexPairWriter.standard().withCost());
    for (XcesWriter xces : List.of(XcesWriter.standard(), XcesWriter.interText())) {
      String program = xces == XcesWriter.standard() ? "OPUS" : "InterText";
      writers.put(
          "XCES links for " + program,
          (alignment, out) -> xces.writeLinks(
              alignment,
              alignment.source().document().name(),
              alignment.target().document().name(),
              out));
      writers.put("XCES source for " + program, xces::writeSource);
      writers.put("XCES target for " + program, xces::writeTarget);
    }
    writers.put("HTML", HtmlWriter.standard());
    return writers.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  static Stream<Arguments> writersAndAlignments() {
    return writers()
        .flatMap(writer -> Alignments.all().entrySet().stream()
            .map(e -> Arguments.of(writer.get()[0], writer.get()[1], e.getKey(), e.getValue())));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("writersAndAlignments")
  void outputIsUnicodeInLinesEndedByLf(
      String format, AlignmentWriter writer, String text, Alignment alignment) throws IOException {
    String output = written(writer, alignment);
    assertThat(UTF_8.newEncoder().canEncode(output)).isTrue();
    assertThat(output).doesNotContain("\r").doesNotContain("\u0000");
    if (!output.isEmpty()) {
      assertThat(output).endsWith("\n").doesNotStartWith("\uFEFF");
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("writersAndAlignments")
  void sameAlignmentGivesSameCharactersInAnyLocaleAndThread(
      String format, AlignmentWriter writer, String text, Alignment alignment) throws IOException {
    String once = written(writer, alignment);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(writer, alignment)).isEqualTo(once);
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(written(writer, alignment)).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
    List<String> inThreads = IntStream.range(0, 4)
        .parallel()
        .mapToObj(i -> quietlyWritten(writer, alignment))
        .toList();
    assertThat(inThreads).containsOnly(once);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("writersAndAlignments")
  void fileHoldsTheSameInUtf8(
      String format, AlignmentWriter writer, String text, Alignment alignment) throws IOException {
    Path file = folder.resolve("out");
    Files.writeString(file, "what was there before, much longer or not".repeat(100));
    writer.write(alignment, file);
    assertThat(Files.readString(file)).isEqualTo(written(writer, alignment));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writers")
  void outputFlowsInPiecesAndIsFlushedNotClosed(String format, AlignmentWriter writer)
      throws IOException {
    Probe probe = new Probe(Long.MAX_VALUE);
    writer.write(Alignments.random(2, 3_000), probe);
    assertThat(probe.flushed).isTrue();
    assertThat(probe.closed).isFalse();
    assertThat(Long.MAX_VALUE - probe.room).as("characters").isGreaterThan(30_000);
    assertThat(probe.largest).as("characters in one piece").isLessThan(10_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writers")
  void failureOfTheDiskComesThroughUnwrapped(String format, AlignmentWriter writer) {
    assertThatThrownBy(() -> writer.write(Alignments.random(3, 300), new Probe(500)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writers")
  void megabyteInOneSegmentTakesLinearTime(String format, AlignmentWriter writer) {
    String megabyte = "<å& \uD800".repeat(1 << 18);
    Alignment alignment = Alignments.oneToOne(List.of(megabyte), List.of(megabyte));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> writer.write(alignment, Writer.nullWriter()));
  }

  static String written(AlignmentWriter writer, Alignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(alignment, out);
    return out.toString();
  }

  private static String quietlyWritten(AlignmentWriter writer, Alignment alignment) {
    try {
      return written(writer, alignment);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes what is done to it, and fails when full. */
  private static final class Probe extends Writer {
    private long room;
    private int largest;
    private boolean flushed;
    private boolean closed;

    Probe(long room) {
      this.room = room;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("disk full");
      }
      largest = Math.max(largest, length);
      flushed = false;
    }

    @Override
    public void flush() {
      flushed = true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
