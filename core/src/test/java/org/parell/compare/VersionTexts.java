package org.parell.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.VersionGold;

/** Small versions, and how tests look at rows. */
final class VersionTexts {

  private VersionTexts() {}

  static SegmentedDocument lines(String... lines) {
    return lines(Arrays.asList(lines));
  }

  static SegmentedDocument lines(List<String> lines) {
    return lines(lines, Language.ENGLISH);
  }

  private static SegmentedDocument lines(List<String> lines, Language language) {
    return SegmentedDocument.ofLines(
        "", lines.stream().map(line -> line + "\n").collect(Collectors.joining()), language);
  }

  /** The rows, each as {@code edited 0:0}; ranges of several segments as {@code split 0:0-1}. */
  static List<String> shown(VersionComparison comparison) {
    return comparison.rows().stream().map(VersionTexts::shown).toList();
  }

  static String shown(VersionRow row) {
    return row.change().name().toLowerCase(Locale.ROOT)
        + " "
        + shown(row.olderStart(), row.olderEnd())
        + ":"
        + shown(row.newerStart(), row.newerEnd());
  }

  private static String shown(int start, int end) {
    if (start == end) {
      return "";
    }
    return end == start + 1 ? "" + start : start + "-" + (end - 1);
  }

  /** What the comparer makes of both versions. */
  static VersionComparison compared(VersionGold gold) {
    Language language = new Language(gold.language());
    return VersionComparer.standard()
        .compare(lines(gold.older(), language), lines(gold.newer(), language));
  }

  static List<VersionRow> rows(VersionGold gold) {
    return gold.rows().stream()
        .map(row -> new VersionRow(
            VersionChange.valueOf(row.change().toUpperCase(Locale.ROOT)),
            start(row.older()),
            end(row.older()),
            start(row.newer()),
            end(row.newer()),
            0))
        .toList();
  }

  private static int start(List<Integer> indices) {
    return indices.isEmpty() ? 0 : indices.get(0);
  }

  private static int end(List<Integer> indices) {
    return indices.isEmpty() ? 0 : indices.get(indices.size() - 1) + 1;
  }

  /** Sentences of common words in any order, each with a number at its end. */
  static List<String> sentences(Random random, int count) {
    String[] words = {
      "harbour",
      "the",
      "a",
      "lantern",
      "went",
      "saw",
      "of",
      "cold",
      "under",
      "bread",
      "nobody",
      "answered",
      "seven",
      "letters",
      "and",
      "quay",
      "slowly",
      "rain",
      "over",
      "told"
    };
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int k = 6 + random.nextInt(8); k > 0; k--) {
        sentence.append(words[random.nextInt(words.length)]).append(' ');
      }
      sentences.add(sentence.append(random.nextInt(1000)).append('.').toString());
    }
    return sentences;
  }
}
