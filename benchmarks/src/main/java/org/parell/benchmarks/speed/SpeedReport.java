package org.parell.benchmarks.speed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.parell.benchmarks.peers.PeerAligner;
import org.parell.benchmarks.quality.PeerReport;
import org.parell.exchange.ExchangeFormatException;

/**
 * Measures aligners and segmenters beside one another and writes {@code DATE-speed.md}, {@code
 * DATE-speed.json} (as JMH writes it) and the charts {@code aligners.svg} and {@code segmenters.svg}.
 *
 * <p>Each aligner is first tried once at each size, in a process of its own; where that takes too long
 * or too much memory, it is left out from that size on, and the report says so. Run it in the top
 * folder, on a machine with nothing else to do.
 */
public final class SpeedReport {

  private static final String USAGE =
      "expected: short or full, then perhaps a folder with align/dev"
          + " in it, then perhaps a folder for the results, which is benchmarks/results otherwise";

  /** What Java takes by itself on a machine of 24 GB. */
  private static final String HEAP = "6g";

  private static final TimeValue TIMEOUT = TimeValue.minutes(30);

  private final SpeedMode mode;
  private final Optional<Path> data;
  private final List<AlignerTime> aligners = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<SegmenterSpeed> segmenters = new ArrayList<>();
  private final List<RunResult> further = new ArrayList<>();
  private final List<RunResult> results = new ArrayList<>();

  private SpeedReport(SpeedMode mode, Optional<Path> data) {
    this.mode = mode;
    this.data = data;
  }

  /** Measures and writes; the arguments are the mode, data, and where to write. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException, ExchangeFormatException {
    List<String> words = List.of(arguments);
    Optional<Path> data = words.size() > 1 ? Optional.of(Path.of(words.get(1))) : Optional.empty();
    Path folder = Path.of(words.size() > 2 ? words.get(2) : "benchmarks/results");
    boolean usable = words.size() <= 3
        && !words.isEmpty()
        && List.of("short", "full").contains(words.get(0))
        && Files.isDirectory(folder)
        && data.stream().allMatch(path -> Files.isDirectory(path.resolve("align/dev")));
    if (!usable) {
      System.err.println(USAGE);
      System.exit(2);
    }
    SpeedMode mode = SpeedMode.valueOf(words.get(0).toUpperCase(Locale.ROOT));
    new SpeedReport(mode, data).run(LocalDate.now(ZoneOffset.UTC) + "-speed", folder);
  }

  private void run(String name, Path folder)
      throws IOException, InterruptedException, RunnerException, ExchangeFormatException {
    double load = Machine.load();
    for (PeerAligner aligner : PeerAligner.values()) {
      align(aligner);
    }
    segment();
    if (mode == SpeedMode.FULL) {
      further();
    }
    progress("real texts");
    String report = report(name, load, PeerReport.table(data));
    System.out.print(report);
    Files.writeString(folder.resolve(name + ".md"), report);
    Files.writeString(folder.resolve(name + ".json"), json());
    Files.writeString(folder.resolve("aligners.svg"), alignersChart(aligners));
    Files.writeString(folder.resolve("segmenters.svg"), segmentersChart(segmenters));
  }

  private void align(PeerAligner aligner)
      throws IOException, InterruptedException, RunnerException {
    Optional<LeftOut> gaveUp = Optional.empty();
    for (int size : mode.sizes()) {
      if (gaveUp.isPresent()) {
        leftOut.add(new LeftOut(aligner, size, "not tried, as it was too much before"));
      } else {
        gaveUp = align(aligner, size);
        gaveUp.ifPresent(leftOut::add);
      }
    }
  }

  private Optional<LeftOut> align(PeerAligner aligner, int size)
      throws IOException, InterruptedException, RunnerException {
    progress(aligner.title() + " at " + size);
    PeerProbe probe = PeerProbe.of(aligner, size, HEAP, mode.limitInSeconds());
    if (probe.trouble().isPresent()) {
      return Optional.of(new LeftOut(aligner, size, probe.trouble().get()));
    }
    ChainedOptionsBuilder options = options(probe.milliseconds())
        .include(including(PeerAlignersBenchmark.class))
        .param("aligner", aligner.name())
        .param("size", String.valueOf(size));
    Collection<RunResult> measured = measure(options);
    for (RunResult result : measured) {
      aligners.add(AlignerTime.of(aligner, size, result, probe.strictF1()));
    }
    return measured.isEmpty()
        ? Optional.of(new LeftOut(aligner, size, "failed while it was measured"))
        : Optional.empty();
  }

  private void segment() throws RunnerException {
    progress("segmenters");
    for (RunResult result : measure(options(0).include(including(SegmenterBenchmark.class)))) {
      SegmenterSpeed.of(result).ifPresent(segmenters::add);
    }
    segmenters.sort((a, b) -> a.engine().compareTo(b.engine()));
  }

  /** All other benchmarks of this folder, as they come. */
  private void further() throws RunnerException {
    progress("further benchmarks");
    further.addAll(measure(options(0)
        .include("^\\Q" + SpeedReport.class.getPackageName() + ".\\E")
        .exclude(including(PeerAlignersBenchmark.class))
        .exclude(including(SegmenterBenchmark.class))));
  }

  private static String including(Class<?> benchmark) {
    return "^\\Q" + benchmark.getName() + ".\\E";
  }

  private ChainedOptionsBuilder options(double coldMilliseconds) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .addProfiler(GCProfiler.class)
        .jvmArgs("-Xmx" + HEAP)
        .timeout(TIMEOUT)
        .verbosity(VerboseMode.SILENT);
    return mode.apply(options, coldMilliseconds);
  }

  private Collection<RunResult> measure(ChainedOptionsBuilder options) throws RunnerException {
    Collection<RunResult> measured = new Runner(options.build()).run();
    results.addAll(measured);
    return measured;
  }

  private String report(String name, double load, String realTexts)
      throws IOException, InterruptedException {
    return "# Speed, " + name.replace("-speed", "") + "\n\n"
        + "- commit: " + Machine.commit() + "\n"
        + "- command: `java -cp benchmarks/target/benchmarks.jar " + SpeedReport.class.getName()
        + " " + mode + (data.isPresent() ? " DATA" : "") + "`\n"
        + "- machine: " + Machine.hardware() + "\n"
        + "- JDK: " + Machine.jdk() + ", `-Xmx" + HEAP + "`\n"
        + "- versions: " + Machine.versions() + "\n"
        + "- load before: " + Machine.describe(load) + "\n\n"
        + "`" + name + ".json` has the same as JMH tells it. ± is half of the 99.9 % confidence"
        + " interval.\n\n"
        + "## Alignment of generated bitexts\n\n"
        + "![Time over size](aligners.svg)\n\n"
        + SpeedTables.aligners(aligners) + "\n"
        + SpeedTables.growth(aligners) + "\n"
        + "Left out, with " + HEAP + " of memory and " + mode.limitInSeconds()
        + " s from a cold start:\n\n"
        + SpeedTables.leftOut(leftOut) + "\n"
        + "## Alignment of real texts\n\n"
        + "Strict F1, and the time a document took in a single run.\n\n"
        + realTexts + "\n"
        + "## Segmentation\n\n"
        + "![Megabytes a second](segmenters.svg)\n\n"
        + SpeedTables.segmenters(segmenters)
        + (further.isEmpty() ? "" : "\n## Further\n\n" + SpeedTables.further(further));
  }

  private String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The chart of aligners, which tells how right each was on its largest bitext. */
  static String alignersChart(List<AlignerTime> times) {
    List<GrowthChart.Curve> curves = new ArrayList<>();
    for (PeerAligner aligner : PeerAligner.values()) {
      List<AlignerTime> own =
          times.stream().filter(time -> time.aligner() == aligner).toList();
      if (!own.isEmpty()) {
        AlignerTime last = own.get(own.size() - 1);
        curves.add(new GrowthChart.Curve(
            aligner.title(),
            SpeedTables.points(times, aligner),
            String.format(Locale.ROOT, "strict F1 %.3f at %,d", last.strictF1(), last.size())));
      }
    }
    return GrowthChart.svg("Time to align a generated bitext", curves);
  }

  /** The chart of segmenters, a group for each language. */
  static String segmentersChart(List<SegmenterSpeed> segmenters) {
    Map<String, List<SegmenterSpeed>> byLanguage = segmenters.stream()
        .collect(groupingBy(SegmenterSpeed::language, LinkedHashMap::new, toList()));
    List<BarChart.Group> groups = new ArrayList<>();
    byLanguage.forEach((language, speeds) -> groups.add(new BarChart.Group(
        Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH),
        speeds.stream()
            .map(speed -> new BarChart.Bar(
                speed.engine().title(), speed.engine().ordinal(), speed.megabytesASecond()))
            .toList())));
    return BarChart.svg("Text segmented in a second", "MB/s, one thread", groups);
  }

  private static void progress(String what) {
    System.err.println("measuring: " + what);
  }
}
