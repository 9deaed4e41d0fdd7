package org.parell.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format in which {@code parell compare} writes. */
enum ComparisonFormat {
  TSV(List.of("tsv"), true),
  JSONL(List.of("jsonl"), true),
  HTML(List.of("html", "htm"), false),
  TMX(List.of("tmx"), false),
  XLSX(List.of("xlsx"), false),
  XLIFF(List.of("xlf", "xliff"), false),
  XLIFF2(List.of("xlf2"), false);

  private final List<String> endings;
  private final boolean listsRepetitions;

  ComparisonFormat(List<String> endings, boolean listsRepetitions) {
    this.endings = endings;
    this.listsRepetitions = listsRepetitions;
  }

  /** The format that a file's ending says. */
  static Optional<ComparisonFormat> byEnding(String path) {
    String ending = FileNames.ending(path);
    return Arrays.stream(values())
        .filter(format -> format.endings.contains(ending))
        .findFirst();
  }

  /** All endings, for messages: {@code .tsv, .jsonl, …}. */
  static String knownEndings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(", "));
  }

  /** True of what can list the passages that one text repeats. */
  boolean listsRepetitions() {
    return listsRepetitions;
  }

  /** True of what holds a translation and nothing else. */
  boolean needsTranslation() {
    return this == TMX || this == XLSX || this == XLIFF || this == XLIFF2;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
