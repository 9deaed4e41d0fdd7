package org.parell.benchmarks.quality;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiText;
import org.parell.segment.SegmentedDocument;

/**
 * Makes harder texts in several languages of easy ones: in each language by itself, segments are
 * deleted, and neighbours merged.
 *
 * <p>Each segment is deleted with probability {@value #DELETED}. One that is left is merged with the
 * one before it with probability {@value #MERGED}, if that is left too and stands in the same row or
 * the row before, so that no row gets a hole. Gold follows: segments that are left are in one row when
 * a bead of any pair links them, directly or by way of others that are left, or when they are merged;
 * of two languages alone the same holds with the beads of this pair. The same texts and seed give the
 * same noise everywhere.
 *
 * @param seed what tells a drawing from others
 */
record NoisyTexts(long seed) {

  private static final double DELETED = 0.06;
  private static final double MERGED = 0.12;

  /**
   * A text in several languages without noise.
   *
   * @param segments for each language the text of each segment
   * @param rows for each language the number of the row of each segment
   * @param pairs for each pair of languages, (0, 1), (0, 2), …, (1, 2), …, its gold beads
   */
  record Clean(
      List<Language> languages,
      List<List<String>> segments,
      List<List<Integer>> rows,
      List<List<IndexPair>> pairs) {

    Clean {
      languages = List.copyOf(languages);
      segments = segments.stream().map(List::copyOf).toList();
      rows = rows.stream().map(List::copyOf).toList();
      pairs = pairs.stream().map(List::copyOf).toList();
    }

    /** A text whose rows all have one segment of each language. */
    static Clean ofSentences(List<Language> languages, List<List<String>> segments) {
      List<Integer> numbers = IntStream.range(0, segments.get(0).size()).boxed().toList();
      List<IndexPair> beads =
          numbers.stream().map(i -> new IndexPair(List.of(i), List.of(i))).toList();
      int count = languages.size();
      return new Clean(
          languages,
          segments,
          Collections.nCopies(count, numbers),
          Collections.nCopies(count * (count - 1) / 2, beads));
    }
  }

  /** One noisy text of each. */
  List<GoldMultiText> of(List<Clean> texts) {
    Random random = new Random(seed);
    return texts.stream().map(text -> new Drawing(text, random).text()).toList();
  }

  /** The text as it is, with its gold. */
  static GoldMultiText unchanged(Clean text) {
    return new Drawing(text).text();
  }

  /** One text in the making: for each language which segments became which, in order. */
  private static final class Drawing {

    private final Clean clean;
    private final List<List<List<Integer>>> made = new ArrayList<>();

    /** As it is. */
    Drawing(Clean clean) {
      this.clean = clean;
      for (List<String> side : clean.segments) {
        made.add(IntStream.range(0, side.size()).mapToObj(List::of).toList());
      }
    }

    Drawing(Clean clean, Random random) {
      this.clean = clean;
      for (List<Integer> rows : clean.rows) {
        made.add(noisy(rows, random));
      }
    }

    private static List<List<Integer>> noisy(List<Integer> rows, Random random) {
      List<List<Integer>> left = new ArrayList<>();
      boolean afterLeft = false;
      for (int i = 0; i < rows.size(); i++) {
        // always both, so that a segment's fate does not depend on the one before
        boolean deleted = random.nextDouble() < DELETED;
        boolean merged = random.nextDouble() < MERGED;
        if (!deleted && merged && afterLeft && rows.get(i) - rows.get(i - 1) <= 1) {
          left.get(left.size() - 1).add(i);
        } else if (!deleted) {
          left.add(new ArrayList<>(List.of(i)));
        }
        afterLeft = !deleted;
      }
      return left;
    }

    GoldMultiText text() {
      int count = clean.languages.size();
      List<SegmentedDocument> documents = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        List<String> texts = clean.segments.get(k);
        List<String> lines = made.get(k).stream()
            .map(parts -> parts.stream().map(texts::get).collect(joining(" ")))
            .toList();
        documents.add(GoldSet.segments("side " + k, lines, clean.languages.get(k)));
      }
      List<Integer> all = IntStream.range(0, count).boxed().toList();
      List<IndexRow> rows = components(all).stream().map(IndexRow::new).toList();
      List<List<IndexPair>> pairs = new ArrayList<>();
      for (int source = 0; source < count; source++) {
        for (int target = source + 1; target < count; target++) {
          pairs.add(components(List.of(source, target)).stream()
              .map(lists -> new IndexPair(lists.get(0), lists.get(1)))
              .toList());
        }
      }
      return new GoldMultiText(new MultiText(documents), rows, pairs);
    }

    /** What is linked in some languages: for each component the new indices in each of them. */
    private List<List<List<Integer>>> components(List<Integer> languages) {
      Map<String, TreeSet<String>> components = new LinkedHashMap<>();
      Map<String, Integer> newIndices = new HashMap<>();
      for (int k : languages) {
        for (int index = 0; index < made.get(k).size(); index++) {
          List<String> parts = new ArrayList<>();
          for (int part : made.get(k).get(index)) {
            parts.add(k + " " + part);
            newIndices.put(k + " " + part, index);
          }
          join(parts, components);
        }
      }
      int pair = 0;
      for (int source = 0; source < clean.languages.size(); source++) {
        for (int target = source + 1; target < clean.languages.size(); target++) {
          for (IndexPair bead : clean.pairs.get(pair++)) {
            int from = source;
            int to = target;
            List<String> sources = bead.source().stream()
                .map(i -> from + " " + i)
                .filter(newIndices::containsKey)
                .toList();
            List<String> targets = bead.target().stream()
                .map(j -> to + " " + j)
                .filter(newIndices::containsKey)
                .toList();
            if (!sources.isEmpty() && !targets.isEmpty()) {
              join(Stream.concat(sources.stream(), targets.stream()).toList(), components);
            }
          }
        }
      }
      return components.values().stream()
          .distinct()
          .map(parts -> languages.stream()
              .map(k -> parts.stream()
                  .filter(part -> part.startsWith(k + " "))
                  .map(newIndices::get)
                  .sorted()
                  .distinct()
                  .toList())
              .toList())
          .toList();
    }

    private static void join(List<String> parts, Map<String, TreeSet<String>> components) {
      TreeSet<String> joined = new TreeSet<>(parts);
      parts.forEach(part -> joined.addAll(components.getOrDefault(part, joined)));
      List.copyOf(joined).forEach(part -> components.put(part, joined));
    }
  }
}
