package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Alignment;
import org.parell.exchange.FilteredAlignment;
import org.parell.multitext.MultiAlignment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where an alignment goes, in what formats; and that nothing is written over what is read. */
final class OutputOptions {

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
          "One of the formats below, whatever the ending says. Repeatable: with as many -o, one for"
              + " each, in order; with a single -o, all of them, each with its own ending behind FILE.")
  private List<OutputFormat> formats = new ArrayList<>();

  @Mixin
  private final WritingOptions options = new WritingOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  OutputOptions() {}

  /** Takes a file as output when the user named none. */
  void standIn(String file) {
    outputs = outputs.isEmpty() ? List.of(file) : outputs;
  }

  /** What goes where, in order. */
  List<OutputTarget> targets() {
    if (outputs.isEmpty()) {
      if (formats.size() > 1) {
        throw wrongUsage("standard output takes one --format only; name files with -o for several");
      }
      OutputFormat format = formats.isEmpty() ? OutputFormat.TSV : formats.get(0);
      return List.of(new OutputTarget(format, OutputTarget.STANDARD_OUTPUT));
    }
    if (formats.isEmpty()) {
      return outputs.stream()
          .map(name -> new OutputTarget(byEnding(name), name))
          .toList();
    }
    if (formats.size() == outputs.size()) {
      return IntStream.range(0, formats.size())
          .mapToObj(i -> new OutputTarget(formats.get(i), outputs.get(i)))
          .toList();
    }
    String stem = outputs.get(0);
    if (outputs.size() > 1 || stem.equals(OutputTarget.STANDARD_OUTPUT)) {
      throw wrongUsage(
          "there must be one --format for each -o, or one -o for all of them: found %s for %s"
              .formatted(formats.size(), outputs.size()));
    }
    if (OutputFormat.byEnding(OutputTarget.uncompressed(stem)).isPresent()) {
      throw wrongUsage(
          stem + ": with several --format, each adds its own ending; leave the ending out of -o");
    }
    return formats.stream()
        .map(format -> new OutputTarget(format, stem + "." + format.ending()))
        .toList();
  }

  /** The formats that are written. */
  List<OutputFormat> formats() {
    return targets().stream().map(OutputTarget::format).toList();
  }

  private OutputFormat byEnding(String output) {
    return OutputFormat.byEnding(OutputTarget.uncompressed(output))
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
    options.check(formats());
    Stream<String> names = targets().stream().map(OutputTarget::name);
    OutputNames.check(
        Stream.concat(names, others.stream()).toList(), inputs, requireNonNull(spec, "spec"));
  }

  /** The alignment with what is not sure enough for the user taken apart. */
  Alignment sure(Alignment alignment) {
    return options.sure(alignment);
  }

  /**
   * Adds the alignment, in every format asked for, to what is to be written.
   *
   * @return what is written of it, and what is not
   */
  FilteredAlignment add(Alignment alignment, Review review, Outputs writing) throws InputException {
    FilteredAlignment filtered = options.filtered(alignment);
    for (OutputTarget target : targets()) {
      options.add(filtered.alignment(), review, target, writing);
    }
    return filtered;
  }

  /**
   * Fails unless several versions can be written as asked for.
   *
   * @param bilingual whether each two of them have files of their own
   */
  void checkRows(boolean bilingual) {
    for (OutputTarget target : targets()) {
      OutputFormat format = target.format();
      boolean byPairs = bilingual || format.isOfPairs();
      if (!byPairs && !format.isOfRows()) {
        throw wrongUsage(
            "%s holds two versions of a text; take %s, or add --bilingual for a file for each two"
                .formatted(format, OutputFormat.ofMoreThanTwo()));
      }
      if (byPairs && target.name().equals(OutputTarget.STANDARD_OUTPUT)) {
        throw wrongUsage(
            "each two versions have a file of their own in %s; name it with -o".formatted(format));
      }
    }
    if (!bilingual) {
      options.checkRows();
    }
  }

  /**
   * Writes rows, in every format asked for, and tells what became of them.
   *
   * @param found the rows, of which only those go out that are sure enough for the user
   * @param labels what to call the documents, as the user does
   * @return what was written, in figures
   */
  MultiSummary writeRows(
      MultiAlignment found,
      List<String> labels,
      boolean bilingual,
      Outputs writing,
      Messages messages)
      throws InputException {
    MultiAlignment alignment = options.sure(found);
    for (OutputTarget target : targets()) {
      if (bilingual || target.format().isOfPairs()) {
        addPairs(alignment, target, writing);
      } else {
        options.rows().add(alignment, target, writing);
      }
    }
    writing.write();
    MultiSummary summary = new MultiSummary(alignment, labels);
    messages.say(summary.line());
    messages.detail(summary::shapes);
    options.tellTakenApart(found.links().size() - alignment.links().size(), messages);
    tellLeftOutOfRows(alignment, bilingual, messages);
    return summary;
  }

  private void addPairs(MultiAlignment alignment, OutputTarget target, Outputs writing)
      throws InputException {
    List<String> labels = alignment.text().labels();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        FilteredAlignment pair = options.filtered(alignment.pair(i, j));
        OutputTarget own = target.withInfix(labels.get(i) + "-" + labels.get(j));
        options.add(pair.alignment(), Review.NONE, own, writing);
      }
    }
  }

  /** Tells what is not in the files of rows, and why. */
  private void tellLeftOutOfRows(MultiAlignment alignment, boolean bilingual, Messages messages) {
    List<OutputFormat> byPairs =
        formats().stream().filter(format -> bilingual || format.isOfPairs()).toList();
    int size = byPairs.isEmpty() ? 0 : alignment.text().size();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        options.tellLeftOut(options.filtered(alignment.pair(i, j)), byPairs, messages);
      }
    }
    if (!bilingual && formats().contains(OutputFormat.TMX)) {
      options.rows().tellLeftOutOfTmx(alignment, messages);
    }
  }

  /** Tells what is not in the files, and why. */
  void tellLeftOut(FilteredAlignment filtered, Messages messages) {
    options.tellLeftOut(filtered, formats(), messages);
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
