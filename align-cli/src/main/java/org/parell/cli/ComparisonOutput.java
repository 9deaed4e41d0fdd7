package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a comparison goes, in what formats. */
final class ComparisonOutput {

  /**
   * Where it goes in one format.
   *
   * @param name the file as the user names it, or {@code -}
   */
  record Target(ComparisonFormat format, String name) {}

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, in the format that its ending says; compressed when it ends in .gz."
              + " Repeatable. - is standard output and needs --format.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of the formats below, whatever the ending says; one for each -o, in order.")
  private List<ComparisonFormat> formats = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  ComparisonOutput() {}

  /** What goes where, in order; a table to standard output when nothing is said. */
  List<Target> targets() {
    List<String> names = outputs.isEmpty() ? List.of(OutputTarget.STANDARD_OUTPUT) : outputs;
    if (!formats.isEmpty() && formats.size() != names.size()) {
      throw wrongUsage("there must be one --format for each -o: found %s for %s"
          .formatted(formats.size(), names.size()));
    }
    return IntStream.range(0, names.size())
        .mapToObj(k -> new Target(format(k, names.get(k)), names.get(k)))
        .toList();
  }

  private ComparisonFormat format(int index, String name) {
    if (!formats.isEmpty()) {
      return formats.get(index);
    }
    if (outputs.isEmpty()) {
      return ComparisonFormat.TSV;
    }
    return ComparisonFormat.byEnding(OutputTarget.uncompressed(name))
        .orElseThrow(() -> wrongUsage("%s: its ending says no format; known are %s; or say --format"
            .formatted(name, ComparisonFormat.knownEndings())));
  }

  /** Fails unless every output can obviously be written and is no other file of the command line. */
  void check(List<String> inputs) throws InputException {
    OutputNames.check(
        targets().stream().map(Target::name).toList(), inputs, requireNonNull(spec, "spec"));
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
