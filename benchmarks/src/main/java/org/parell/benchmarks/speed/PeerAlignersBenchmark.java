package org.parell.benchmarks.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import org.parell.benchmarks.peers.PeerAligner;
import org.parell.bitext.IndexPair;

/**
 * Milliseconds to align a generated bitext with Parell and with other aligners for the JVM, from
 * segments to pairs of indices.
 *
 * <p>Not every aligner is up to every size, so that only small ones are measured unless {@code -p
 * size=10000} asks for more. {@link SpeedReport} finds out which can be had.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class PeerAlignersBenchmark {

  /** That of {@link AlignerBenchmark}. */
  static final long SEED = 20_251;

  /** Whose. */
  @Param
  public PeerAligner aligner;

  /** Segments a side. */
  @Param({"100", "1000"})
  public int size;

  private Supplier<List<IndexPair>> work;

  /** Makes the bitext and takes it over into the aligner's form, which is not measured. */
  @Setup
  public void generate() {
    work = aligner.on(GeneratedBitext.of(size, SEED).bitext());
  }

  /** All of it. */
  @Benchmark
  public List<IndexPair> align() {
    return work.get();
  }
}
