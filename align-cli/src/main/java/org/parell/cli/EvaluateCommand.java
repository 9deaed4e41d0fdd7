package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.rows.JsonLinesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell evaluate}: gold and found alignments in, their agreement out. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Compares found alignments with gold.",
    description = {
      "",
      "Files are index files: a line such as [0, 1]:[0] says that source segments 0",
      "and 1 stand against target segment 0. Those that end in .jsonl are JSON Lines,",
      "as align writes them. Of several pairs of files the counts are summed.",
      ""
    },
    footer = {
      "",
      "strict  a bead is right when the very same bead is in the other file",
      "lax     a bead is right when it links two segments that are linked there too",
      "Precision counts beads with an empty side, such as [4]:[], recall does not; so",
      "do Vecalign's figures. The line of nulls is about segments linked to nothing.",
      "",
      "The table of shapes counts beads by their segments on both sides; right is",
      "strict. Where FOUND has confidences, a table tells whether they can be",
      "believed: links by confidence, its mean, and the share that is strictly right.",
      "The expected calibration error is the distance of the two, as a mean over all",
      "links: 0 is best. JSON Lines have confidences, index files with --confidence.",
      "",
      "Examples:",
      "  parell evaluate gold.index found.index",
      "  parell evaluate gold.index found.jsonl",
      "  parell evaluate a.gold a.found b.gold b.found --json",
      "  parell align --presegmented a.en a.nn --format index \\",
      "    | parell evaluate a.gold -"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD FOUND",
      description = "Pairs of files, gold first; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--confidence",
      description =
          "The third field of FOUND, as in [0, 1]:[0]:0.9731, is a confidence from 0 to 1. Not for"
              + " files of programs that write a cost there, such as Vecalign.")
  private boolean confidence;

  @Option(names = "--json", description = "Print figures and counts as one JSON object.")
  private boolean json;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  EvaluateCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
  }

  @Override
  public Integer call() throws InputException {
    if (files.size() % 2 != 0) {
      throw wrongUsage("files come in pairs, gold first; found " + files.size());
    }
    if (files.stream().filter(TextInput.STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("- can stand for one file only");
    }
    Evaluation total = Evaluation.NONE;
    for (int i = 0; i < files.size(); i += 2) {
      List<RatedPair> gold = read(files.get(i), false);
      total = total.plus(Evaluation.between(
          gold.stream().map(RatedPair::pair).toList(), read(files.get(i + 1), confidence)));
    }
    warnAboutMissingConfidences();
    Evaluation evaluation = total;
    Outputs outputs = new Outputs(streams);
    outputs.addStandardOutput(json ? evaluation::writeJson : out -> out.write(evaluation.tables()));
    outputs.write();
    return Main.DONE;
  }

  private void warnAboutMissingConfidences() {
    List<String> found =
        IntStream.range(0, files.size() / 2).mapToObj(i -> files.get(2 * i + 1)).toList();
    long without =
        confidence ? 0 : found.stream().filter(file -> !isJsonLines(file)).count();
    if (0 < without && without < found.size()) {
      messages.warn("confidences are taken from %s of %s found files only; see --confidence"
          .formatted(found.size() - without, found.size()));
    }
  }

  private static boolean isJsonLines(String file) {
    return FileNames.ending(file).equals("jsonl");
  }

  private List<RatedPair> read(String file, boolean withConfidence) throws InputException {
    List<RatedPair> rated = rated(file, withConfidence);
    List<IndexPair> pairs = rated.stream().map(RatedPair::pair).toList();
    String label = TextInput.label(file);
    messages.detail(label + ": " + Messages.counted(pairs.size(), "bead"));
    if (pairs.stream().allMatch(pair -> pair.source().isEmpty() && pair.target().isEmpty())) {
      messages.warn(label + " holds no bead at all");
    }
    warnAboutRepeated(label, "source", pairs, IndexPair::source);
    warnAboutRepeated(label, "target", pairs, IndexPair::target);
    return rated;
  }

  private void warnAboutRepeated(
      String label,
      String side,
      List<IndexPair> pairs,
      Function<IndexPair, List<Integer>> indices) {
    Set<Integer> seen = new HashSet<>();
    SortedSet<Integer> repeated = new TreeSet<>();
    for (IndexPair pair : pairs) {
      Set<Integer> own = new HashSet<>(indices.apply(pair));
      own.stream().filter(index -> !seen.add(index)).forEach(repeated::add);
    }
    if (!repeated.isEmpty()) {
      messages.warn("%s names %s in several beads, the first is %s"
          .formatted(
              label, Messages.counted(repeated.size(), side + " segment"), repeated.first()));
    }
  }

  private List<RatedPair> rated(String file, boolean withConfidence) throws InputException {
    String name = TextInput.label(file);
    try {
      if (file.equals(TextInput.STANDARD_INPUT)) {
        Reader in = new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
        return withConfidence
            ? IndexPairReader.readWithConfidence(name, in)
            : unrated(IndexPairReader.read(name, in));
      }
      Path path = TextInput.path(file);
      TextInput.checkReadable(path);
      if (isJsonLines(file)) {
        return JsonLinesReader.read(path);
      }
      return withConfidence
          ? IndexPairReader.readWithConfidence(path)
          : unrated(IndexPairReader.read(path));
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private static List<RatedPair> unrated(List<IndexPair> pairs) {
    return pairs.stream()
        .map(pair -> new RatedPair(pair, OptionalDouble.empty()))
        .toList();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
