package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether each two of several versions have files of their own. */
final class BilingualOption {

  /** Options about what is written that files of two versions alone know. */
  private static final List<String> OF_BILINGUAL_FILES =
      List.of("--for", "--drop-null", "--drop-identical", "--dedupe", "--max-length-ratio");

  @Option(
      names = "--bilingual",
      description =
          "Of three versions or more, write a file for each two of them, as rows.en-nn.tmx for -o"
              + " rows.tmx; in all formats.")
  private boolean bilingual;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  BilingualOption() {}

  /** True when each two versions have a file of their own. */
  boolean isSet() {
    return bilingual;
  }

  /** Fails when it is asked for of two versions. */
  void checkTwo() {
    if (bilingual) {
      throw wrongUsage("--bilingual is for three files or more; leave it out");
    }
  }

  /** Fails when something is asked of rows that only files of two versions have. */
  void checkRows() {
    for (String option : OF_BILINGUAL_FILES) {
      if (!bilingual && spec().commandLine().getParseResult().hasMatchedOption(option)) {
        throw wrongUsage(
            option + " is for files of two versions; leave it out, or add --bilingual");
      }
    }
  }

  private CommandSpec spec() {
    return requireNonNull(spec, "spec");
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(spec().commandLine(), message);
  }
}
