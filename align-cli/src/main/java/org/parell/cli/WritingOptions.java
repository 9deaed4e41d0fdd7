package org.parell.cli;

import org.parell.bitext.Alignment;
import picocli.CommandLine.Option;

/** What of an alignment is written, and how, whatever the file. */
final class WritingOptions {

  @Option(names = "--nulls", description = "In TSV, write segments without a counterpart too.")
  private boolean nulls;

  WritingOptions() {}

  /** Adds the alignment in one format to what is to be written. */
  void add(Alignment alignment, OutputTarget target, Outputs writing) throws InputException {
    Outputs.Content content = out -> target.format().writer(nulls).write(alignment, out);
    if (target.isStandardOutput()) {
      writing.addStandardOutput(content);
    } else if (OutputTarget.isCompressed(target.name())) {
      writing.addBytesForFile(TextInput.path(target.name()), Outputs.compressed(content));
    } else {
      writing.addFile(TextInput.path(target.name()), content);
    }
  }
}
