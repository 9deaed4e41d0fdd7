package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parell.language.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be asked of more than two versions of a text, and what cannot. */
final class MultiOptions {

  /** Options that speak of a source and a target. */
  private static final List<String> OF_TWO = List.of("--pins", "--save-lexicon", "--explain");

  @Option(
      names = {"-l", "--lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description =
          "Language of a file when there are three or more: one -l for each file, in their order."
              + " Default: told from the texts.")
  private List<Language> languages = new ArrayList<>();

  @Option(
      names = "--split-languages",
      description =
          "A file in several languages is as many versions, one for each language, each with a column"
              + " of its own.")
  private boolean splitLanguages;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  MultiOptions() {}

  /** True when the files are not just a source and a target. */
  boolean areFor(List<String> files) {
    return files.size() > 2 || splitLanguages;
  }

  /** Fails when something is asked that needs more than two versions. */
  void checkTwo() {
    if (!languages.isEmpty()) {
      throw wrongUsage("-l is for three files or more; of two say -s and -t");
    }
  }

  /** Fails when something is asked that only two versions have, or options contradict each other. */
  void check(List<String> files) {
    if (isGiven("-s") || isGiven("-t")) {
      throw wrongUsage("-s and -t are for two files; say -l for each file, in their order");
    }
    for (String option : OF_TWO) {
      if (isGiven(option)) {
        throw wrongUsage(option + " is for two files, one language in each; leave it out");
      }
    }
    if (splitLanguages && isGiven("--presegmented")) {
      throw wrongUsage("--split-languages: lines of --presegmented are one version; leave one out");
    }
    if (!languages.isEmpty() && languages.size() != files.size()) {
      throw wrongUsage("there must be one -l for each file: found %s for %s"
          .formatted(languages.size(), Messages.counted(files.size(), "file")));
    }
  }

  /** The languages of the files; empty when they are to be told from the texts. */
  List<Language> languages() {
    return languages;
  }

  /** True when a file in several languages is several versions. */
  boolean splitsLanguages() {
    return splitLanguages;
  }

  private boolean isGiven(String option) {
    return requireNonNull(spec, "spec").commandLine().getParseResult().hasMatchedOption(option);
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
