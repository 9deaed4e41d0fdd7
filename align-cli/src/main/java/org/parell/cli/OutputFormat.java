package org.parell.cli;

import java.util.Arrays;
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

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
