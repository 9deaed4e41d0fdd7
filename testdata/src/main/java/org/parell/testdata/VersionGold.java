package org.parell.testdata;

import java.util.Arrays;
import java.util.List;

/**
 * A text in two versions and what changed between them, settled while the newer one was written.
 *
 * @param language the BCP 47 tag of both versions
 * @param older the segments of the first version
 * @param newer the segments of the newer one
 * @param rows every segment of both versions in one of them, in the order of the newer
 */
public record VersionGold(String language, List<String> older, List<String> newer, List<Row> rows) {

  /** Copies the lists. */
  public VersionGold {
    older = List.copyOf(older);
    newer = List.copyOf(newer);
    rows = List.copyOf(rows);
  }

  /**
   * What became of segments.
   *
   * @param change {@code unchanged}, {@code edited}, {@code split}, {@code merged}, {@code moved},
   *     {@code added} or {@code deleted}
   * @param older indices of segments of the first version, consecutive
   * @param newer indices of segments of the newer version, consecutive
   */
  public record Row(String change, List<Integer> older, List<Integer> newer) {

    /** Copies the lists. */
    public Row {
      older = List.copyOf(older);
      newer = List.copyOf(newer);
    }

    private static Row ofLine(String line) {
      String[] cells = line.split("\t");
      return new Row(cells[0], indices(cells[1]), indices(cells[2]));
    }

    private static List<Integer> indices(String list) {
      String inside = list.substring(1, list.length() - 1);
      return inside.isEmpty()
          ? List.of()
          : Arrays.stream(inside.split(", ")).map(Integer::valueOf).toList();
    }
  }

  /** The names of all newer versions: text, language and, where there are several, which one. */
  public static List<String> names() {
    return List.of(
        "barrel.en",
        "oven.en",
        "barrel.en.third",
        "oven.en.third",
        "barrel.nn",
        "oven.nn",
        "barrel.ca",
        "oven.ca");
  }

  /** The names of those after which nothing in the comparer is chosen. */
  public static List<String> heldBack() {
    return List.of("barrel.nn", "oven.ca");
  }

  /** The gold of a newer version; the older one is the text as it was first. */
  public static VersionGold of(String name) {
    String[] parts = name.split("\\.");
    return new VersionGold(
        parts[1],
        TestData.lines("gold/" + parts[0] + "/segments." + parts[1] + ".txt"),
        TestData.lines("gold/versions/" + name + ".txt"),
        TestData.lines("gold/versions/" + name + ".tsv").stream()
            .map(Row::ofLine)
            .toList());
  }
}
