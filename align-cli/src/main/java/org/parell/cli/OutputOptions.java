package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Alignment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where an alignment goes, in what formats; and that nothing is written over what is read. */
final class OutputOptions {

  /** The argument that means standard output. */
  static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, in the format that its ending says. Repeatable. - is standard output and"
              + " needs --format.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "tmx, tsv, jsonl, ladder, index or html, whatever the ending says. With several -o,"
              + " one for each, in order.")
  private List<OutputFormat> formats = new ArrayList<>();

  @Option(names = "--nulls", description = "In TSV, write segments without a counterpart too.")
  private boolean nulls;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  OutputOptions() {}

  /** The format of each output, in order; of standard output, when no output is named. */
  List<OutputFormat> formats() {
    if (outputs.isEmpty()) {
      if (formats.size() > 1) {
        throw wrongUsage("standard output takes one --format only; name files with -o for several");
      }
      return formats.isEmpty() ? List.of(OutputFormat.TSV) : formats;
    }
    if (!formats.isEmpty()) {
      if (formats.size() != outputs.size()) {
        throw wrongUsage("there must be one --format for each -o, or none: found %s for %s"
            .formatted(formats.size(), outputs.size()));
      }
      return formats;
    }
    return outputs.stream().map(this::byEnding).toList();
  }

  private OutputFormat byEnding(String output) {
    return OutputFormat.byEnding(output)
        .orElseThrow(() -> wrongUsage("%s: its ending says no format; known are %s; or say --format"
            .formatted(output, OutputFormat.knownEndings())));
  }

  /**
   * Fails unless every output can obviously be written and is no other file of the command line.
   *
   * @param inputs what is read, as the user names it
   * @param others files that other options write
   */
  void check(List<String> inputs, List<String> others) throws InputException {
    List<Path> seen = new ArrayList<>();
    int standardOutputs = 0;
    for (String output : Stream.concat(outputs.stream(), others.stream()).toList()) {
      if (output.equals(STANDARD_OUTPUT)) {
        standardOutputs++;
        continue;
      }
      Path path = TextInput.path(output);
      for (String input : inputs) {
        if (isSame(path, input)) {
          throw wrongUsage(output + ": is an input; name another file to write");
        }
      }
      for (Path other : seen) {
        if (Outputs.isSame(path, other)) {
          throw wrongUsage(output + ": is named twice; each output needs a file of its own");
        }
      }
      seen.add(path);
      Outputs.checkWritable(path);
    }
    if (standardOutputs > 1) {
      throw wrongUsage("- is named twice; standard output takes one format only");
    }
  }

  private static boolean isSame(Path output, String inputName) throws InputException {
    if (inputName.equals(TextInput.STANDARD_INPUT)) {
      return false;
    }
    Path inputPath = TextInput.path(inputName);
    try {
      // by the file, not by its name: links lead to the same file under another name
      return Files.exists(output) && Files.exists(inputPath) && Files.isSameFile(output, inputPath);
    } catch (IOException e) {
      throw new InputException(output + ": cannot be looked at: " + TextInput.reason(e));
    }
  }

  /** Adds the alignment, in every format asked for, to what is to be written. */
  void add(Alignment alignment, Outputs writing) throws InputException {
    List<OutputFormat> chosen = formats();
    for (int i = 0; i < chosen.size(); i++) {
      OutputFormat format = chosen.get(i);
      Outputs.Content content = out -> format.writer(nulls).write(alignment, out);
      if (outputs.isEmpty() || outputs.get(i).equals(STANDARD_OUTPUT)) {
        writing.addStandardOutput(content);
      } else {
        writing.addFile(TextInput.path(outputs.get(i)), content);
      }
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
