package org.parell.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format in which alignments are written. */
enum OutputFormat {
  TSV(true, "tsv"),
  TMX(true, "tmx"),
  XLIFF(true, "xlf", "xliff"),
  XLIFF2(true, "xlf2"),
  PO(true, "po"),
  CSV(true, "csv"),
  EXCEL(true, "excel.csv"),
  XLSX(true, "xlsx"),
  JSONL(false, "jsonl"),
  HTML(false, "html", "htm"),
  MOSES(true, "moses"),
  BITEXTOR(true, "bitextor.tsv"),
  HUNALIGN(true, "hunalign"),
  LADDER(false, "ladder"),
  INDEX(false, "index"),
  XCES(false, "xml"),
  INTERTEXT(false, "intertext.xml");

  private final boolean isOfUnits;
  private final List<String> endings;

  OutputFormat(boolean isOfUnits, String... endings) {
    this.isOfUnits = isOfUnits;
    this.endings = List.of(endings);
  }

  /** The format that a file's ending says; the longest ending that fits. */
  static Optional<OutputFormat> byEnding(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
        .max((a, b) -> Integer.compare(a.ending().length(), b.ending().length()));
  }

  /** The ending that its files have when nobody says another. */
  String ending() {
    return endings.get(0);
  }

  /** The longest of its endings that a name has, with the dot; empty when it has none. */
  String endingOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .map(ending -> "." + ending)
        .filter(lower::endsWith)
        .max(Comparator.comparingInt(String::length))
        .map(ending -> name.substring(name.length() - ending.length()))
        .orElse("");
  }

  /** All endings, for messages: {@code .tmx, .tsv, …}. */
  static String knownEndings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(", "));
  }

  /**
   * True when it holds units that stand on their own, so that some can be left out; false when it
   * leads to segments by their numbers, which would no longer fit.
   */
  boolean isOfUnits() {
    return isOfUnits;
  }

  /** True when it has a place for segments without a counterpart, but leaves them out unless asked. */
  boolean isTable() {
    return this == TSV || this == CSV || this == EXCEL || this == BITEXTOR;
  }

  /** True when it has a column, or the like, for any number of versions of a text. */
  boolean isOfRows() {
    return switch (this) {
      case TSV, TMX, CSV, EXCEL, XLSX, JSONL, HTML, INDEX -> true;
      default -> false;
    };
  }

  /** All formats that take more than two versions of a text, for messages: {@code tsv, tmx, …}. */
  static String ofMoreThanTwo() {
    return Arrays.stream(values())
        .filter(format -> format.isOfRows() || format.isOfPairs())
        .map(OutputFormat::toString)
        .collect(Collectors.joining(", "));
  }

  /** True when it is several files anyway, so that of many versions each two have theirs. */
  boolean isOfPairs() {
    return this == XCES || this == INTERTEXT;
  }

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
