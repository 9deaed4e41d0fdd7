package org.parell.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers the pairs of a file and weighs them when all are known, since the share of a translation
 * depends on what else stands in the file. Each pair becomes one entry, spelled as it was first
 * met; pairs that differ in case only are the same.
 */
final class EntryCollector {

  /** A reason that several formats have. */
  static final String ONE_SIDED = "without a word on one side";

  private final Map<Key, Pair> pairs = new LinkedHashMap<>();
  private final Map<String, Long> passedOver = new LinkedHashMap<>();
  private boolean counts;

  private record Key(String source, String target) {}

  private static final class Pair {
    private final String source;
    private final String target;
    private double greatest;
    private double sum;

    Pair(String source, String target) {
      this.source = source;
      this.target = target;
    }

    boolean isWeighted() {
      return sum > 0;
    }
  }

  /** Translations of one source word. */
  private static final class Translations {
    private int count;
    private double sum;
  }

  /** A pair without a weight, which is to get its share among the translations of its source. */
  void add(String source, String target) {
    pair(source, target);
  }

  /**
   * A pair with a number above 0. When any number of the file is above 1 all are counts, and a pair
   * gets its share of the sum of its source word, its own counts added up; otherwise they are
   * weights, and the greatest counts.
   */
  void add(String source, String target, double number) {
    counts |= number > 1;
    Pair pair = pair(source, target);
    pair.greatest = Math.max(pair.greatest, number);
    pair.sum += number;
  }

  /** A pair that was seen once more. */
  void count(String source, String target) {
    add(source, target, 1);
    counts = true;
  }

  void passOver(String reason) {
    passedOver.merge(reason, 1L, Long::sum);
  }

  private Pair pair(String source, String target) {
    Key key = new Key(lowerCase(source), lowerCase(target));
    return pairs.computeIfAbsent(key, k -> new Pair(source, target));
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  List<LexiconEntry> entries() {
    Map<String, Translations> translations = new HashMap<>();
    pairs.forEach((key, pair) -> {
      Translations known = translations.computeIfAbsent(key.source(), k -> new Translations());
      known.count++;
      known.sum += pair.sum;
    });
    List<LexiconEntry> entries = new ArrayList<>(pairs.size());
    pairs.forEach((key, pair) -> entries.add(
        new LexiconEntry(pair.source, pair.target, weight(pair, translations.get(key.source())))));
    return entries;
  }

  private double weight(Pair pair, Translations all) {
    if (!pair.isWeighted()) {
      return 1.0 / all.count;
    }
    // a share may be too small for a double, a sum too great
    return counts ? Math.max(pair.sum / all.sum, Double.MIN_NORMAL) : pair.greatest;
  }

  List<PassedOver> passedOver() {
    return passedOver.entrySet().stream()
        .map(entry -> new PassedOver(entry.getKey(), entry.getValue()))
        .toList();
  }
}
