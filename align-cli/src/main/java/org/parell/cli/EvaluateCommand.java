package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code parell evaluate}: gold and found alignments in, their agreement out. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Compares found alignments with gold.",
    description = {
      "",
      "All files are index files: a line such as [0, 1]:[0] says that source segments",
      "0 and 1 stand against target segment 0. Of several pairs of files the counts",
      "are summed.",
      ""
    },
    footer = {
      "",
      "strict  a bead is right when the very same bead is in the other file",
      "lax     a bead is right when it links two segments that are linked there too",
      "Precision counts beads with an empty side, such as [4]:[], recall does not; so",
      "do Vecalign's figures. The line of nulls is about segments linked to nothing.",
      "",
      "Examples:",
      "  parell evaluate gold.index found.index",
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
    AlignmentAgreement total = AlignmentAgreement.NONE;
    for (int i = 0; i < files.size(); i += 2) {
      total = total.plus(AlignmentAgreement.between(read(files.get(i)), read(files.get(i + 1))));
    }
    AlignmentAgreement agreement = total;
    Outputs outputs = new Outputs(streams);
    outputs.addStandardOutput(
        json ? out -> writeJson(agreement, out) : out -> out.write(table(agreement)));
    outputs.write();
    return Main.DONE;
  }

  private List<IndexPair> read(String file) throws InputException {
    List<IndexPair> pairs = pairs(file);
    String label = TextInput.label(file);
    messages.detail(label + ": " + Messages.counted(pairs.size(), "bead"));
    if (pairs.stream().allMatch(pair -> pair.source().isEmpty() && pair.target().isEmpty())) {
      messages.warn(label + " holds no bead at all");
    }
    warnAboutRepeated(label, "source", pairs, IndexPair::source);
    warnAboutRepeated(label, "target", pairs, IndexPair::target);
    return pairs;
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

  private List<IndexPair> pairs(String file) throws InputException {
    String name = TextInput.label(file);
    try {
      if (file.equals(TextInput.STANDARD_INPUT)) {
        return IndexPairReader.read(
            name, new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
      }
      Path path = TextInput.path(file);
      TextInput.checkReadable(path);
      return IndexPairReader.read(path);
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private static String table(AlignmentAgreement a) {
    return String.format(Locale.ROOT, "%-10s %7s %7s\n", "", "strict", "lax")
        + row("precision", a.strictPrecision(), a.laxPrecision())
        + row("recall", a.strictRecall(), a.laxRecall())
        + row("F1", a.strictF1(), a.laxF1())
        + String.format(
            Locale.ROOT,
            "nulls      gold %d, found %d, right %d, F1 %.4f\n",
            a.goldNulls(),
            a.foundNulls(),
            a.rightNulls(),
            a.nullF1());
  }

  private static String row(String name, double strict, double lax) {
    return String.format(Locale.ROOT, "%-10s %7.4f %7.4f\n", name, strict, lax);
  }

  private void writeJson(AlignmentAgreement a, Writer out) throws IOException {
    // the generator would wrap an IOException of out, so it never sees out
    StringWriter line = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      generator.writeNumberProperty("documents", files.size() / 2);
      writeFigures(generator, "strict", a.strictPrecision(), a.strictRecall(), a.strictF1());
      writeFigures(generator, "lax", a.laxPrecision(), a.laxRecall(), a.laxF1());
      writeFigures(generator, "nulls", a.nullPrecision(), a.nullRecall(), a.nullF1());
      generator.writeObjectPropertyStart("counts");
      generator.writeNumberProperty("found", a.found());
      generator.writeNumberProperty("strictlyRightFound", a.strictlyRightFound());
      generator.writeNumberProperty("laxlyRightFound", a.laxlyRightFound());
      generator.writeNumberProperty("goldLinks", a.goldLinks());
      generator.writeNumberProperty("strictlyFoundGold", a.strictlyFoundGold());
      generator.writeNumberProperty("laxlyFoundGold", a.laxlyFoundGold());
      generator.writeNumberProperty("goldNulls", a.goldNulls());
      generator.writeNumberProperty("foundNulls", a.foundNulls());
      generator.writeNumberProperty("rightNulls", a.rightNulls());
      generator.writeEndObject();
      generator.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  private static void writeFigures(
      JsonGenerator generator, String name, double precision, double recall, double f1) {
    generator.writeObjectPropertyStart(name);
    generator.writeNumberProperty("precision", precision);
    generator.writeNumberProperty("recall", recall);
    generator.writeNumberProperty("f1", f1);
    generator.writeEndObject();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
