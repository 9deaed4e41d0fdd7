package org.parell.testdata;

import java.util.Arrays;
import java.util.List;

/**
 * A story in two versions and what changed between them, settled while the second was written.
 *
 * @param older the segments of the first version
 * @param newer the segments of the second one
 * @param rows every segment of both versions in one of them, in the order of the second
 */
public record VersionGold(List<String> older, List<String> newer, List<Row> rows) {

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
   * @param newer indices of segments of the second version, consecutive
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

  /** The names of all stories that have one. */
  public static List<String> names() {
    return List.of("barrel", "oven");
  }

  /** The gold of a story. */
  public static VersionGold of(String name) {
    return new VersionGold(
        TestData.lines("gold/" + name + "/segments.en.txt"),
        TestData.lines("gold/versions/" + name + ".en.txt"),
        TestData.lines("gold/versions/" + name + ".en.tsv").stream()
            .map(Row::ofLine)
            .toList());
  }
}
