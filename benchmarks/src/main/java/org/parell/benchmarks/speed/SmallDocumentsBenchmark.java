package org.parell.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parell.align.Aligner;
import org.parell.align.Effort;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * Short documents aligned in a second, one after the other on one thread, each learning for itself; as
 * a program does that aligns many of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class SmallDocumentsBenchmark {

  private static final int DOCUMENTS = 100;
  private static final int SEGMENTS = 20;
  private static final long SEED = 4_711;

  /**
   * {@code generated}, which are 100 documents of 20 segments, or a folder with pairs of files {@code
   * NAME.src} and {@code NAME.tgt}, one segment a line.
   */
  @Param("generated")
  public String documents;

  /** The language of the source files of a folder. */
  @Param("und")
  public String sourceLanguage;

  /** The language of the target files of a folder. */
  @Param("und")
  public String targetLanguage;

  /** How much work to do. */
  @Param({"FULL", "FAST"})
  public Effort effort;

  private final List<Bitext> bitexts = new ArrayList<>();
  private Aligner aligner;
  private int next;

  /** Makes or reads the documents, which is not measured. */
  @Setup
  public void prepare() throws IOException {
    aligner = Aligner.builder().effort(effort).build();
    if (documents.equals("generated")) {
      for (int k = 0; k < DOCUMENTS; k++) {
        bitexts.add(GeneratedBitext.of(SEGMENTS, SEED + k).bitext());
      }
      return;
    }
    List<Path> sources;
    try (Stream<Path> files = Files.list(Path.of(documents))) {
      sources = files.filter(file -> file.toString().endsWith(".src")).sorted().toList();
    }
    for (Path source : sources) {
      Path target = Path.of(source.toString().replaceAll("src$", "tgt"));
      bitexts.add(new Bitext(lines(source, sourceLanguage), lines(target, targetLanguage)));
    }
  }

  private static SegmentedDocument lines(Path file, String language) throws IOException {
    return SegmentedDocument.ofLines(
        file.getFileName().toString(), Files.readString(file), new Language(language));
  }

  /** The next of them. */
  @Benchmark
  public Alignment align() {
    next = (next + 1) % bitexts.size();
    return aligner.align(bitexts.get(next));
  }
}
