package org.parell.benchmarks.speed;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.parell.benchmarks.peers.PeerAligner;

/** The measurements as tables in Markdown, each ending in a line break. */
final class SpeedTables {

  private static final String NOTHING = "–";
  private static final double MEGABYTE = 1e6;

  private SpeedTables() {}

  /** A row for each aligner and size; growth is that since the row before of the same aligner. */
  static String aligners(List<AlignerTime> times) {
    StringBuilder table = new StringBuilder();
    table.append("| aligner | segments a side | ms | ± | growth since the size before"
        + " | MB allocated | strict F1 |\n");
    table.append("|---|--:|--:|--:|--:|--:|--:|\n");
    for (AlignerTime time : times) {
      List<Growth.Point> step = times.stream()
          .filter(other -> other.aligner() == time.aligner() && other.size() <= time.size())
          .map(AlignerTime::point)
          .sorted((a, b) -> Double.compare(b.size(), a.size()))
          .limit(2)
          .toList();
      table.append(String.format(
          Locale.ROOT,
          "| %s | %,d | %s | %s | %s | %s | %.3f |\n",
          time.aligner().title(),
          time.size(),
          number(time.milliseconds()),
          number(time.error()),
          exponent(Growth.exponent(step)),
          number(time.bytes() / MEGABYTE),
          time.strictF1()));
    }
    return table.toString();
  }

  /** A row for each aligner: its growth exponent over all its sizes. */
  static String growth(List<AlignerTime> times) {
    StringBuilder table = new StringBuilder();
    table.append("| aligner | growth exponent | from | to |\n");
    table.append("|---|--:|--:|--:|\n");
    for (PeerAligner aligner : PeerAligner.values()) {
      List<Growth.Point> points = points(times, aligner);
      if (points.size() > 1) {
        table.append(String.format(
            Locale.ROOT,
            "| %s | %s | %,.0f | %,.0f |\n",
            aligner.title(),
            exponent(Growth.exponent(points)),
            points.get(0).size(),
            points.get(points.size() - 1).size()));
      }
    }
    return table.toString();
  }

  /** The points of an aligner, in the order measured. */
  static List<Growth.Point> points(List<AlignerTime> times, PeerAligner aligner) {
    return times.stream()
        .filter(time -> time.aligner() == aligner)
        .map(AlignerTime::point)
        .toList();
  }

  /** A list of what was left out; says so when nothing was. */
  static String leftOut(List<LeftOut> all) {
    StringBuilder list = new StringBuilder(all.isEmpty() ? "Nothing was left out.\n" : "");
    for (LeftOut one : all) {
      list.append(String.format(
          Locale.ROOT, "- %s at %,d: %s\n", one.aligner().title(), one.size(), one.reason()));
    }
    return list.toString();
  }

  /** A row for each engine and language. */
  static String segmenters(List<SegmenterSpeed> speeds) {
    StringBuilder table = new StringBuilder();
    table.append("| engine | text | MB/s | ± | MB allocated for 1 MB |\n");
    table.append("|---|---|--:|--:|--:|\n");
    for (SegmenterSpeed speed : speeds) {
      table.append(String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s |\n",
          speed.engine().title(),
          speed.language(),
          number(speed.megabytesASecond()),
          number(speed.error()),
          number(speed.bytes() / MEGABYTE)));
    }
    return table.toString();
  }

  /** A row for each result of any benchmark, as JMH has it. */
  static String further(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append("| benchmark | parameters | score | ± | unit | MB allocated |\n");
    table.append("|---|---|--:|--:|---|--:|\n");
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      Map<String, String> parameters = new TreeMap<>();
      result
          .getParams()
          .getParamsKeys()
          .forEach(key -> parameters.put(key, result.getParams().getParam(key)));
      table.append(String.format(
          Locale.ROOT,
          "| `%s` | %s | %s | %s | %s | %s |\n",
          benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1),
          parameters.toString().replaceAll("[{}]", ""),
          number(result.getPrimaryResult().getScore()),
          number(result.getPrimaryResult().getScoreError()),
          result.getPrimaryResult().getScoreUnit(),
          number(Allocation.bytes(result) / MEGABYTE)));
    }
    return table.toString();
  }

  /** About three digits; a dash for what is not known. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    double size = Math.abs(value);
    int digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  private static String exponent(OptionalDouble exponent) {
    return exponent.isPresent()
        ? String.format(Locale.ROOT, "%.2f", exponent.getAsDouble())
        : NOTHING;
  }
}
