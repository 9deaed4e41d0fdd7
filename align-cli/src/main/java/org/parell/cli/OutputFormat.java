package org.parell.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parell.exchange.AlignmentWriter;
import org.parell.exchange.HtmlWriter;
import org.parell.exchange.IndexPairWriter;
import org.parell.exchange.LadderWriter;
import org.parell.exchange.TmxWriter;
import org.parell.exchange.TsvWriter;
import org.parell.rows.JsonLinesWriter;

/** A format in which {@code parell align} writes. */
enum OutputFormat {
  TMX(List.of("tmx")),
  TSV(List.of("tsv")),
  JSONL(List.of("jsonl")),
  LADDER(List.of("ladder")),
  INDEX(List.of("index")),
  HTML(List.of("html", "htm"));

  private final List<String> endings;

  OutputFormat(List<String> endings) {
    this.endings = endings;
  }

  /** The format that a file's ending says. */
  static Optional<OutputFormat> byEnding(String path) {
    String ending = FileNames.ending(path);
    return Arrays.stream(values())
        .filter(format -> format.endings.contains(ending))
        .findFirst();
  }

  /** The ending that its files have when nobody says another. */
  String ending() {
    return endings.get(0);
  }

  /** All endings, for messages: {@code .tmx, .tsv, …}. */
  static String knownEndings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(", "));
  }

  /**
   * The writer of this format.
   *
   * @param nulls whether segments without a counterpart are written where the format lets one choose
   */
  AlignmentWriter writer(boolean nulls) {
    return switch (this) {
      case TMX -> TmxWriter.standard();
      case TSV -> nulls ? TsvWriter.standard().withNullBeads() : TsvWriter.standard();
      case JSONL -> JsonLinesWriter.standard();
      case LADDER -> LadderWriter.standard();
      case INDEX -> IndexPairWriter.standard();
      case HTML -> HtmlWriter.standard();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
