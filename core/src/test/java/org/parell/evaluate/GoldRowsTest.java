package org.parell.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.IndexPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.exchange.IndexRowReader;
import org.parell.multitext.IndexRow;
import org.parell.testdata.TestData;

/** Gold of all three languages says what the gold of the pairs says together. */
class GoldRowsTest {

  private static final List<String> LANGUAGES = List.of("en", "nn", "ca");

  @ParameterizedTest
  @ValueSource(strings = {"barrel", "oven"})
  void rowsCoverAllDocumentsInOrderOnce(String name) throws Exception {
    List<IndexRow> rows = rows(name);
    for (int document = 0; document < LANGUAGES.size(); document++) {
      int index = document;
      List<Integer> segments =
          rows.stream().flatMap(row -> row.documents().get(index).stream()).toList();
      String file = "gold/" + name + "/segments." + LANGUAGES.get(document) + ".txt";
      assertThat(segments)
          .isEqualTo(IntStream.range(0, TestData.lines(file).size()).boxed().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"barrel", "oven"})
  void rowsAreWhatTheBeadsOfAllPairsLink(String name) throws Exception {
    Map<String, Set<String>> linked = new LinkedHashMap<>();
    for (int source = 0; source < LANGUAGES.size(); source++) {
      for (int target = source + 1; target < LANGUAGES.size(); target++) {
        for (IndexPair bead : beads(name, LANGUAGES.get(source), LANGUAGES.get(target))) {
          Set<String> together = new TreeSet<>();
          int from = source;
          int to = target;
          List<String> sources = bead.source().stream().map(i -> from + " " + i).toList();
          List<String> targets = bead.target().stream().map(j -> to + " " + j).toList();
          for (String segment : concatenated(sources, targets)) {
            // a bead without counterpart holds one segment and puts nothing together
            together.add(segment);
            together.addAll(linked.getOrDefault(segment, Set.of()));
          }
          together.forEach(segment -> linked.put(segment, together));
        }
      }
    }
    Set<Set<String>> found = new HashSet<>();
    for (IndexRow row : rows(name)) {
      Set<String> segments = new TreeSet<>();
      for (int document = 0; document < row.size(); document++) {
        for (int index : row.documents().get(document)) {
          segments.add(document + " " + index);
        }
      }
      found.add(segments);
    }
    assertThat(found).isEqualTo(new HashSet<>(linked.values()));
  }

  private static List<String> concatenated(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static List<IndexRow> rows(String name) throws IOException, ExchangeFormatException {
    String file = "gold/" + name + "/rows.index";
    return IndexRowReader.read(file, new StringReader(TestData.text(file)));
  }

  private static List<IndexPair> beads(String name, String source, String target)
      throws IOException, ExchangeFormatException {
    String file = "gold/" + name + "/" + source + "-" + target + ".index";
    return IndexPairReader.read(file, new StringReader(TestData.text(file)));
  }
}
