package org.parell.cli;

import static java.util.Objects.requireNonNull;

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

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  AlignerOptions() {}

  /** An aligner that is told what the user has said. */
  Aligner.Builder builder() {
    Aligner.Builder builder = Aligner.builder();
    try {
      if (maxBead != null) {
        builder.maxBeadSize(maxBead);
      }
      if (regime != null) {
        builder.regime(regime);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          requireNonNull(spec, "spec").commandLine(), "--max-bead: " + e.getMessage());
    }
    if (fast) {
      builder.effort(Effort.FAST);
    }
    return builder;
  }
}
