package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.exchange.IndexRowReader;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

/** The stories among the test data, each in three languages with gold for each pair of them. */
final class Stories {

  /** What each is called among the test data. */
  static final List<String> NAMES = List.of("barrel", "oven");

  private static final List<String> PAIRS = List.of("en-nn", "en-ca", "nn-ca");
  private static final List<String> LANGUAGES = List.of("en", "nn", "ca");

  private Stories() {}

  /** A set for each story and pair, story by story. */
  static List<GoldSet> alone() throws IOException, ExchangeFormatException {
    List<GoldSet> sets = new ArrayList<>();
    for (String name : NAMES) {
      for (String pair : PAIRS) {
        sets.add(new GoldSet(name + "-" + pair, List.of(read(name, pair))));
      }
    }
    return sets;
  }

  /** A set for each pair, with all stories. */
  static List<GoldSet> together() throws IOException, ExchangeFormatException {
    List<GoldSet> sets = new ArrayList<>();
    for (String pair : PAIRS) {
      List<GoldBitext> documents = new ArrayList<>();
      for (String name : NAMES) {
        documents.add(read(name, pair));
      }
      sets.add(new GoldSet("stories-" + pair, documents));
    }
    return sets;
  }

  /** A story in all three languages, English first. */
  static NoisyTexts.Clean clean(String name) throws IOException, ExchangeFormatException {
    String gold = "gold/" + name + "/rows.index";
    List<IndexRow> rows = IndexRowReader.read(gold, new StringReader(TestData.text(gold)));
    List<Language> languages = new ArrayList<>();
    List<List<String>> segments = new ArrayList<>();
    List<List<Integer>> numbers = new ArrayList<>();
    for (int k = 0; k < LANGUAGES.size(); k++) {
      languages.add(new Language(LANGUAGES.get(k)));
      segments.add(TestData.lines("gold/" + name + "/segments." + LANGUAGES.get(k) + ".txt"));
      List<Integer> ofSegments = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        ofSegments.addAll(Collections.nCopies(rows.get(row).documents().get(k).size(), row));
      }
      numbers.add(ofSegments);
    }
    List<List<IndexPair>> pairs = new ArrayList<>();
    for (String pair : PAIRS) {
      pairs.add(read(name, pair).gold());
    }
    return new NoisyTexts.Clean(languages, segments, numbers, pairs);
  }

  private static GoldBitext read(String name, String pair)
      throws IOException, ExchangeFormatException {
    String[] languages = pair.split("-");
    String gold = "gold/" + name + "/" + pair + ".index";
    return new GoldBitext(
        new Bitext(segments(name, languages[0]), segments(name, languages[1])),
        IndexPairReader.read(gold, new StringReader(TestData.text(gold))));
  }

  private static SegmentedDocument segments(String name, String language) {
    String file = "gold/" + name + "/segments." + language + ".txt";
    return GoldSet.segments(file, TestData.lines(file), new Language(language));
  }
}
