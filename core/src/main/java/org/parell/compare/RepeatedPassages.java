package org.parell.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parell.compare.RepeatedPassage.Place;
import org.parell.segment.SegmentedDocument;

/**
 * The passages that a text holds several times, as when pages were scanned twice or a part was pasted
 * again.
 *
 * <p>A passage is a run of segments that are equal or alike in the same order, with at most two segments
 * between them that are not, so page breaks and marks of layout do not end it. Single segments count
 * from {@value #LEAST_WEIGHT_OF_ONE} characters in words on, runs from {@value #LEAST_WEIGHT}. What is
 * repeated right behind itself has as many places as it is said. Time is nearly linear in the text.
 *
 * @param document the text
 * @param passages the longest first, of equals the one that stands first
 */
public record RepeatedPassages(SegmentedDocument document, List<RepeatedPassage> passages) {

  private static final int LEAST_WEIGHT_OF_ONE = 60;
  private static final int LEAST_WEIGHT = 30;
  private static final int MOST_BETWEEN = 2;

  /** What follows a pair belongs to its passage with less likeness than a pair needs by itself. */
  private static final double LEAST_IN_PASSAGE = 0.4;

  /** Checks that the document is there and copies the list. */
  public RepeatedPassages {
    requireNonNull(document, "document");
    passages = List.copyOf(passages);
  }

  /** Those of a text. Never throws on text. */
  public static RepeatedPassages of(SegmentedDocument document) {
    return new RepeatedPassages(document, new Search(document).passages());
  }

  /** Consecutive segments and a later run of them; {@code end}s are behind the last. */
  private record Repetition(int start, int end, int laterStart, int laterEnd) {}

  /** The search in one text. */
  private static final class Search {
    private final Words words;
    private final List<String> texts;

    /** By the distance of two segments, then by the later one: runs lie side by side. */
    private final Map<Integer, TreeSet<Integer>> diagonals = new TreeMap<>();

    Search(SegmentedDocument document) {
      words = new Words(document, new Words.Vocabulary());
      texts = Versions.texts(document);
    }

    List<RepeatedPassage> passages() {
      for (NearSegments.Pair pair : new NearSegments(words, words, texts, texts).pairsWithin()) {
        int distance = pair.newer() - pair.older();
        TreeSet<Integer> diagonal = diagonals.computeIfAbsent(distance, unused -> new TreeSet<>());
        diagonal.add(pair.newer());
        extend(pair.newer(), distance, 1, diagonal);
        extend(pair.newer(), distance, -1, diagonal);
      }
      return grouped(largest(joined(runs())));
    }

    private void extend(int from, int distance, int step, TreeSet<Integer> diagonal) {
      for (int j = from + step; j - distance >= 0 && j < texts.size(); j += step) {
        if (words.similarity(j - distance, j - distance + 1, words, j, j + 1) < LEAST_IN_PASSAGE
            || !diagonal.add(j)) {
          return;
        }
      }
    }

    private List<Repetition> runs() {
      List<Repetition> runs = new ArrayList<>();
      diagonals.forEach((distance, diagonal) -> {
        int start = -1;
        int end = -1;
        for (int j : diagonal) {
          if (j != end) {
            if (start >= 0) {
              runs.add(new Repetition(start - distance, end - distance, start, end));
            }
            start = j;
          }
          end = j + 1;
        }
        runs.add(new Repetition(start - distance, end - distance, start, end));
      });
      return runs;
    }

    /** Runs that follow each other closely on both sides are one. */
    private List<Repetition> joined(List<Repetition> runs) {
      TreeMap<Integer, List<Repetition>> byEnd = new TreeMap<>();
      List<Repetition> ordered = new ArrayList<>(runs);
      ordered.sort(
          Comparator.comparingInt(Repetition::laterStart).thenComparingInt(Repetition::start));
      for (Repetition run : ordered) {
        Repetition whole = run;
        List<Repetition> near =
            byEnd
                .subMap(run.laterStart - MOST_BETWEEN, true, run.laterStart, true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(before -> run.start - before.end >= 0
                    && run.start - before.end <= MOST_BETWEEN
                    && run.end <= before.laterStart)
                .toList();
        if (!near.isEmpty()) {
          Repetition before = near.get(near.size() - 1);
          byEnd.get(before.laterEnd).remove(before);
          whole = new Repetition(before.start, run.end, before.laterStart, run.laterEnd);
        }
        byEnd.computeIfAbsent(whole.laterEnd, unused -> new ArrayList<>(1)).add(whole);
      }
      return byEnd.values().stream().flatMap(List::stream).toList();
    }

    /** Those that are long enough and not part of a longer one, the longest first. */
    private List<Repetition> largest(List<Repetition> all) {
      List<Repetition> ordered = all.stream()
          .filter(this::isLongEnough)
          .sorted(Comparator.comparingInt(this::weight)
              .reversed()
              .thenComparingInt(Repetition::start)
              .thenComparingInt(Repetition::laterStart))
          .toList();
      List<Repetition> largest = new ArrayList<>();
      for (Repetition one : ordered) {
        boolean inside = largest.stream()
            .anyMatch(whole -> whole.start <= one.start
                && one.end <= whole.end
                && whole.laterStart <= one.laterStart
                && one.laterEnd <= whole.laterEnd);
        if (!inside) {
          largest.add(one);
        }
      }
      return largest;
    }

    private int weight(Repetition one) {
      return words.weight(one.start, one.end);
    }

    private boolean isLongEnough(Repetition one) {
      boolean isOne = Math.min(one.end - one.start, one.laterEnd - one.laterStart) == 1;
      return weight(one) >= (isOne ? LEAST_WEIGHT_OF_ONE : LEAST_WEIGHT);
    }

    /** Repetitions that share a place are one passage. */
    private List<RepeatedPassage> grouped(List<Repetition> repetitions) {
      Map<Place, Place> leaders = new LinkedHashMap<>();
      Map<Place, Double> similarities = new HashMap<>();
      for (Repetition one : repetitions) {
        List<Place> places = places(one);
        Place leader = leader(places.get(0), leaders);
        double similarity = similarities.getOrDefault(leader, 1.0);
        for (Place place : places.subList(1, places.size())) {
          Place other = leader(place, leaders);
          similarity = Math.min(similarity, similarities.getOrDefault(other, 1.0));
          leaders.put(other, leader);
          similarity = Math.min(similarity, similarity(places.get(0), place));
        }
        similarities.put(leader, similarity);
      }
      Map<Place, List<Place>> groups = new LinkedHashMap<>();
      for (Place place : List.copyOf(leaders.keySet())) {
        groups
            .computeIfAbsent(leader(place, leaders), unused -> new ArrayList<>())
            .add(place);
      }
      List<RepeatedPassage> passages = new ArrayList<>();
      groups.forEach((leader, places) -> {
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        passages.add(new RepeatedPassage(places, similarities.get(leader)));
      });
      passages.sort(Comparator.comparingInt(this::firstWeight)
          .reversed()
          .thenComparingInt(passage -> passage.places().get(0).start()));
      return passages;
    }

    private int firstWeight(RepeatedPassage passage) {
      Place first = passage.places().get(0);
      return words.weight(first.start(), first.end());
    }

    private double similarity(Place one, Place other) {
      return words.similarity(one.start(), one.end(), words, other.start(), other.end());
    }

    private static Place leader(Place place, Map<Place, Place> leaders) {
      Place leader = place;
      Place next = leaders.computeIfAbsent(leader, same -> same);
      while (!next.equals(leader)) {
        // halving the way keeps long chains short
        Place far = leaders.get(next);
        leaders.put(leader, far);
        leader = next;
        next = far;
      }
      return leader;
    }

    /** What reaches into its own repetition is said again and again: a place for each time. */
    private static List<Place> places(Repetition one) {
      int period = one.laterStart - one.start;
      if (one.end <= one.laterStart) {
        return List.of(new Place(one.start, one.end), new Place(one.laterStart, one.laterEnd));
      }
      List<Place> places = new ArrayList<>();
      for (int start = one.start; start + period <= one.laterEnd; start += period) {
        places.add(new Place(start, start + period));
      }
      return places;
    }
  }
}
