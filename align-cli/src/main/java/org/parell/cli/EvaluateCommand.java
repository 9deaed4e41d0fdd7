package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.exchange.IndexRowReader;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;
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
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Compares found alignments with gold.",
    description = {
      "",
      "Files are index files: a line such as [0, 1]:[0] says that source segments 0",
      "and 1 stand against target segment 0. Those that end in .jsonl are JSON Lines,",
      "as align writes them. Of several pairs of files the counts are summed.",
      "Files may also hold rows of three documents or more, [0]:[0, 1]:[], a list for",
      "each; then GOLD and FOUND both do.",
      ""
    },
    footer = {
      "",
      "strict  a bead is right when the very same bead is in the other file",
      "lax     a bead is right when it links two segments that are linked there too",
      "Precision counts beads with an empty side, such as [4]:[], recall does not; so",
      "do Vecalign's figures. The line of nulls is about segments linked to nothing.",
      "Of rows there is strict alone: right is a row with exactly gold's segments.",
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

  /** So much of a file tells what it holds; blank lines may come first. */
  private static final int START_LENGTH = 8192;

  private static final Pattern THREE_LISTS =
      Pattern.compile("[\\s\uFEFF]*(?:\\[[^\\]:]*\\]\\s*:\\s*){2}\\[");

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
    Evaluation beads = Evaluation.NONE;
    RowEvaluation rows = RowEvaluation.NONE;
    for (int i = 0; i < files.size(); i += 2) {
      Content gold = read(files.get(i), false);
      Content found = read(files.get(i + 1), confidence);
      checkAlike(files.get(i), gold, files.get(i + 1), found);
      if (gold.rows.isEmpty() && found.rows.isEmpty()) {
        beads = beads.plus(Evaluation.between(gold.pairs(), found.beads));
      } else {
        rows = rows.plus(RowEvaluation.between(gold.indexRows(), found.rows));
      }
    }
    if (beads.documents() > 0 && rows.documents() > 0) {
      throw new InputException("files of beads and files of rows cannot be summed; name either");
    }
    warnAboutMissingConfidences();
    Evaluation ofBeads = beads;
    RowEvaluation ofRows = rows;
    Outputs outputs = new Outputs(streams);
    if (rows.documents() > 0) {
      outputs.addStandardOutput(json ? ofRows::writeJson : out -> out.write(ofRows.tables()));
    } else {
      outputs.addStandardOutput(json ? ofBeads::writeJson : out -> out.write(ofBeads.tables()));
    }
    outputs.write();
    return Main.DONE;
  }

  /** What a file holds: beads of two documents, or rows of more; neither when it is empty. */
  private record Content(List<RatedPair> beads, List<RatedRow> rows) {

    List<IndexPair> pairs() {
      return beads.stream().map(RatedPair::pair).toList();
    }

    List<IndexRow> indexRows() {
      return rows.stream().map(RatedRow::row).toList();
    }

    /** How many documents it is about; 0 when it holds nothing. */
    int documentCount() {
      return rows.isEmpty() ? (beads.isEmpty() ? 0 : 2) : rows.get(0).row().size();
    }
  }

  private static void checkAlike(String goldFile, Content gold, String foundFile, Content found)
      throws InputException {
    int golds = gold.documentCount();
    int finds = found.documentCount();
    if (golds != finds && golds > 0 && finds > 0) {
      throw new InputException("%s is about %s documents, %s about %s: expected as many in both"
          .formatted(TextInput.label(goldFile), golds, TextInput.label(foundFile), finds));
    }
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

  private Content read(String file, boolean withConfidence) throws InputException {
    Content content = content(file, withConfidence);
    String label = TextInput.label(file);
    if (content.rows.isEmpty()) {
      List<IndexPair> pairs = content.pairs();
      messages.detail(label + ": " + Messages.counted(pairs.size(), "bead"));
      if (pairs.stream()
          .allMatch(pair -> pair.source().isEmpty() && pair.target().isEmpty())) {
        messages.warn(label + " holds no bead at all");
      }
      warnAboutRepeated(label, "source segment", "several beads", pairs, IndexPair::source);
      warnAboutRepeated(label, "target segment", "several beads", pairs, IndexPair::target);
      return content;
    }
    List<IndexRow> rows = content.indexRows();
    messages.detail(label + ": " + Messages.counted(rows.size(), "row"));
    if (rows.stream().allMatch(row -> row.documents().stream().allMatch(List::isEmpty))) {
      messages.warn(label + " holds no row with a segment");
    }
    for (int document = 0; document < content.documentCount(); document++) {
      int index = document;
      String where = "several rows of document " + (document + 1);
      warnAboutRepeated(label, "segment", where, rows, row -> row.documents().get(index));
    }
    return content;
  }

  private <T> void warnAboutRepeated(
      String label, String segment, String where, List<T> all, Function<T, List<Integer>> indices) {
    Set<Integer> seen = new HashSet<>();
    SortedSet<Integer> repeated = new TreeSet<>();
    for (T one : all) {
      Set<Integer> own = new HashSet<>(indices.apply(one));
      own.stream().filter(index -> !seen.add(index)).forEach(repeated::add);
    }
    if (!repeated.isEmpty()) {
      String count = Messages.counted(repeated.size(), segment);
      messages.warn(
          "%s names %s in %s, the first is %s".formatted(label, count, where, repeated.first()));
    }
  }

  private Content content(String file, boolean withConfidence) throws InputException {
    String name = TextInput.label(file);
    try {
      if (file.equals(TextInput.STANDARD_INPUT)) {
        Reader in = new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
        return indices(name, new BufferedReader(in), withConfidence);
      }
      Path path = TextInput.path(file);
      TextInput.checkReadable(path);
      if (isJsonLines(file)) {
        return new Content(JsonLinesReader.read(path), List.of());
      }
      try (BufferedReader in = Files.newBufferedReader(path)) {
        return indices(name, in, withConfidence);
      }
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (CharacterCodingException e) {
      throw new InputException(name + ": expected UTF-8");
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private static Content indices(String name, BufferedReader in, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    if (holdsRows(in)) {
      return new Content(
          List.of(),
          withConfidence
              ? IndexRowReader.readWithConfidence(name, in)
              : unrated(
                  IndexRowReader.read(name, in), row -> new RatedRow(row, OptionalDouble.empty())));
    }
    return new Content(
        withConfidence
            ? IndexPairReader.readWithConfidence(name, in)
            : unrated(
                IndexPairReader.read(name, in),
                pair -> new RatedPair(pair, OptionalDouble.empty())),
        List.of());
  }

  /** True when the first line that is not blank begins with three lists. */
  private static boolean holdsRows(BufferedReader in) throws IOException {
    in.mark(START_LENGTH);
    StringBuilder line = new StringBuilder();
    int c = in.read();
    for (int count = 1; count < START_LENGTH && c >= 0; count++) {
      if ((c == '\n' || c == '\r') && !line.toString().isBlank()) {
        break;
      }
      line.append((char) c);
      c = in.read();
    }
    in.reset();
    return THREE_LISTS.matcher(line).lookingAt();
  }

  private static <I, R> List<R> unrated(List<I> all, Function<I, R> rated) {
    return all.stream().map(rated).toList();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
