package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell batch}: many pairs of files in, a folder of alignments out. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Aligns many pairs of files.",
    description = {
      "",
      "The pairs stand in a list, or are the files of the same name in two folders;",
      "language and ending make no difference to the name: en/a.en.txt and nn/a.nn.md",
      "are a pair. What finds no partner is listed. One failure does not stop the rest.",
      ""
    },
    footer = {
      "",
      "A list has a line for each pair: source, tab, target, and perhaps a tab and what",
      "to call the result. Empty lines and lines that begin with # are passed over.",
      "",
      "What became of each pair is noted in batch.jsonl in the folder of the results.",
      "A run that was stopped goes on where it was; pairs whose files and options are",
      "the same as before are not done again, unless with --fresh.",
      "",
      "Examples:",
      "  parell batch en nn -o tmx --format tmx",
      "  parell batch pairs.tsv -o out --format tmx --format jsonl --jobs 8",
      "  parell batch en nn -o out --pool --save-lexicon learned.lex",
      "  jq -r 'select(.status == \"failed\") | .name + \": \" + .error' out/batch.jsonl"
    })
final class BatchCommand implements Callable<Integer> {

  /** Options that change nothing in the results. */
  private static final Set<String> WITHOUT_EFFECT = Set.of(
      "--jobs", "--quiet", "--verbose", "--no-progress", "--fresh", "--output", "--save-lexicon");

  @Parameters(
      index = "0",
      paramLabel = "PAIRS|FOLDER",
      description = "A list of pairs; or the folder of the sources.")
  private String pairs = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The folder of the targets.")
  private @Nullable String targets;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the results go; made when it is not there.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to write of each pair, as parell align has it. Repeatable. Default: tsv.")
  private List<OutputFormat> formats = new ArrayList<>();

  @Mixin
  private final WritingOptions writing = new WritingOptions();

  @Option(
      names = "--pool",
      description =
          "Learn words from all pairs of the same two languages together. Good for many short"
              + " texts of one kind; all texts must find room in memory.")
  private boolean pool;

  @Option(names = "--fresh", description = "Do all pairs, also those that are done already.")
  private boolean fresh;

  @Option(names = "--no-progress", description = "Show no bar on a terminal; one line a pair.")
  private boolean withoutBar;

  @Mixin
  private final BitextInput texts;

  @Mixin
  private final AlignerOptions aligners = new AlignerOptions();

  @Mixin
  private final KnowledgeOptions knowledge;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  BatchCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
    texts = new BitextInput(streams, messages.warningsOnly());
    knowledge = new KnowledgeOptions(messages.warningsOnly());
  }

  @Override
  public Integer call() throws InputException {
    checkOptions();
    Path folder = TextInput.path(output);
    BatchPairs found = pairs();
    found.alone().forEach(messages::warn);
    make(folder);
    Batch batch = new Batch(
        folder,
        formats.isEmpty() ? List.of(OutputFormat.TSV) : List.copyOf(new TreeSet<>(formats)),
        settings(),
        new Batch.Tools(texts, aligners, knowledge, writing, inputs(found.pairs())),
        streams);
    BatchProgress progress = new BatchProgress(
        found.pairs().size(),
        !withoutBar && BatchProgress.isTerminal(),
        messages.isQuiet(),
        streams.err(),
        System::nanoTime);
    Batch.Outcome outcome;
    try (BatchJournal journal = BatchJournal.open(folder, fresh)) {
      outcome = pool
          ? batch.runPooled(found.pairs(), journal, progress)
          : batch.run(found.pairs(), journal, progress);
      journal.finish(found.pairs(), streams);
    }
    messages.say(told(outcome, found));
    return outcome.failed() == 0 ? Main.DONE : Main.BAD_INPUT;
  }

  private String told(Batch.Outcome outcome, BatchPairs found) {
    StringBuilder line = new StringBuilder(Messages.counted(found.pairs().size(), "pair"));
    line.append(": ").append(outcome.done()).append(" done");
    if (outcome.kept() > 0) {
      line.append(", ").append(outcome.kept()).append(" as before");
    }
    if (outcome.failed() > 0) {
      line.append(", ").append(outcome.failed()).append(" failed");
    }
    if (!found.alone().isEmpty()) {
      line.append("; ")
          .append(Messages.counted(found.alone().size(), "file"))
          .append(" left alone");
    }
    return line.append("; see ")
        .append(Path.of(output).resolve(BatchJournal.FILE_NAME))
        .toString();
  }

  private void checkOptions() throws InputException {
    texts.checkOptions();
    writing.check(formats);
    aligners.builder();
    if (!pool && !knowledge.outputs().isEmpty()) {
      throw wrongUsage("--save-lexicon: words are learned from all pairs only with --pool; add it");
    }
    knowledge.check();
  }

  private BatchPairs pairs() throws InputException {
    Path first = TextInput.path(pairs);
    if (targets != null) {
      return BatchPairs.ofFolders(first, TextInput.path(targets));
    }
    if (Files.isDirectory(first)) {
      throw wrongUsage(pairs + ": a folder needs a second one with the targets");
    }
    return BatchPairs.ofList(first);
  }

  /** Where everything is that is read, so that nothing of it is overwritten. */
  private Set<Path> inputs(List<BatchPair> found) throws InputException {
    List<String> inputs = new ArrayList<>(List.of(pairs));
    inputs.addAll(texts.otherInputs());
    inputs.addAll(knowledge.inputs());
    for (BatchPair pair : found) {
      inputs.add(pair.source());
      inputs.add(pair.target());
    }
    return TextInput.places(inputs);
  }

  private static void make(Path folder) throws InputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be made: " + TextInput.reason(e));
    }
  }

  /** All that the user has said that matters for a result, always in the same order. */
  private List<String> settings() throws InputException {
    List<String> said = new ArrayList<>();
    for (OptionSpec option :
        requireNonNull(spec, "spec").commandLine().getParseResult().matchedOptionsSet()) {
      if (!WITHOUT_EFFECT.contains(option.longestName())) {
        said.add(option.longestName() + "=" + option.originalStringValues());
      }
    }
    said.sort(null);
    for (String file :
        Stream.concat(texts.otherInputs().stream(), knowledge.inputs().stream()).toList()) {
      said.add(Fingerprint.of(TextInput.path(file)));
    }
    said.add(String.join(" ", new Version().getVersion()));
    return said;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
