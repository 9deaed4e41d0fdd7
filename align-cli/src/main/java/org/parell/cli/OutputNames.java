package org.parell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The outputs of a command line by their names, before anything is done. */
final class OutputNames {

  private OutputNames() {}

  /**
   * Fails unless every output can obviously be written and is no other file of the command line.
   *
   * @param outputs what is written, as the user names it
   * @param inputs what is read, likewise
   */
  static void check(List<String> outputs, List<String> inputs, CommandSpec spec)
      throws InputException {
    List<Path> seen = new ArrayList<>();
    int standardOutputs = 0;
    for (String output : outputs) {
      if (output.equals(OutputTarget.STANDARD_OUTPUT)) {
        standardOutputs++;
        continue;
      }
      Path path = TextInput.path(output);
      for (String input : inputs) {
        if (isSame(path, input)) {
          throw wrongUsage(output + ": is an input; name another file to write", spec);
        }
      }
      for (Path other : seen) {
        if (Outputs.isSame(path, other)) {
          throw wrongUsage(output + ": is named twice; each output needs a file of its own", spec);
        }
      }
      seen.add(path);
      Outputs.checkWritable(path);
    }
    if (standardOutputs > 1) {
      throw wrongUsage("- is named twice; standard output takes one format only", spec);
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

  private static ParameterException wrongUsage(String message, CommandSpec spec) {
    return new ParameterException(spec.commandLine(), message);
  }
}
