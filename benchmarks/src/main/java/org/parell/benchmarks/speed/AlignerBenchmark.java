package org.parell.benchmarks.speed;

import java.util.concurrent.TimeUnit;
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
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;

/** Milliseconds to align a generated bitext, everything from tokens to confidences included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class AlignerBenchmark {

  private static final long SEED = 20_251;

  /** Segments a side. */
  @Param({"100", "1000", "10000", "31000"})
  public int size;

  private Bitext bitext;
  private Aligner aligner;

  /** Makes the bitext, which is not measured. */
  @Setup
  public void generate() {
    bitext = GeneratedBitext.of(size, SEED).bitext();
    aligner = Aligner.standard();
  }

  /** All of it. */
  @Benchmark
  public Alignment align() {
    return aligner.align(bitext);
  }
}
