package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.align.Effort;
import org.parell.align.Regime;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an aligner works. */
final class AlignerOptions {

  @Option(
      names = "--max-bead",
      paramLabel = "N",
      converter = BeadSizeConverter.class,
      description = "Put at most N segments of a side, from 1 to 5, into one link; 4x4 means 4.")
  private @Nullable Integer maxBead;

  @Option(
      names = "--regime",
      paramLabel = "REGIME",
      description =
          "What to expect: parallel, where little is without a counterpart; comparable, where only"
              + " parts have one; or auto (default), as it turns out.")
  private @Nullable Regime regime;

  @Option(
      names = "--fast",
      description =
          "Learn nothing, and of texts over 2,000 segments go by lengths, numbers, names and lexicons"
              + " alone: several times as fast on a long text, with more wrong links. All but short"
              + " texts are taken to be parallel unless --regime says comparable.")
  private boolean fast;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "Work on N things at a time: pairs of texts, or stretches of a long one. Default: one for"
              + " each processor. Results do not depend on it.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  AlignerOptions() {}

  /** An aligner that is told what the user has said. */
  Aligner.Builder builder() {
    if (jobs < 1) {
      throw wrongUsage("--jobs: " + jobs + " must be at least 1");
    }
    Aligner.Builder builder = Aligner.builder();
    try {
      if (maxBead != null) {
        builder.maxBeadSize(maxBead);
      }
      if (regime != null) {
        builder.regime(regime);
      }
    } catch (IllegalArgumentException e) {
      throw wrongUsage("--max-bead: " + e.getMessage());
    }
    if (fast) {
      builder.effort(Effort.FAST);
    }
    return builder;
  }

  /** How many things are worked on at a time, at least 1. */
  int jobs() {
    return jobs;
  }

  /** Does some work that may use an executor, whose threads and the caller's are as many as jobs. */
  <T> T withThreads(Function<Executor, T> work) {
    if (jobs == 1) {
      return work.apply(Runnable::run);
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs - 1);
    try {
      return work.apply(threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
