package org.parell.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;

/**
 * Puts sentences in three languages together from two sets with the same documents in the same order,
 * one of A and B, the other of A and C.
 *
 * <p>The sets have noise of their own, so that only 1-1 beads are taken whose source sentence reads
 * the same in both. What lies between is left out in all languages. Some documents in a row become one
 * text; the last one is shorter.
 *
 * @param joined how many documents become one
 */
record TrilingualNews(int joined) {

  /** A text for each run of documents, languages in the order A, B, C. */
  List<NoisyTexts.Clean> of(GoldSet some, GoldSet others) {
    if (some.documents().size() != others.documents().size()) {
      throw new IllegalArgumentException(
          "%s and %s must have the same documents".formatted(some.name(), others.name()));
    }
    Bitext model = some.documents().get(0).bitext();
    Bitext otherModel = others.documents().get(0).bitext();
    List<Language> languages = List.of(
        model.source().language(),
        model.target().language(),
        otherModel.target().language());
    List<NoisyTexts.Clean> texts = new ArrayList<>();
    for (int start = 0; start < some.documents().size(); start += joined) {
      int end = Math.min(start + joined, some.documents().size());
      List<List<String>> rows = new ArrayList<>();
      for (int k = start; k < end; k++) {
        rows.addAll(rows(some.documents().get(k), others.documents().get(k)));
      }
      List<List<String>> segments = IntStream.range(0, languages.size())
          .mapToObj(language -> rows.stream().map(row -> row.get(language)).toList())
          .toList();
      texts.add(NoisyTexts.Clean.ofSentences(languages, segments));
    }
    return texts;
  }

  private static List<List<String>> rows(GoldBitext some, GoldBitext others) {
    Map<String, String> translations = new HashMap<>();
    for (IndexPair bead : others.gold()) {
      if (isOneToOne(bead)) {
        translations.put(source(others, bead), target(others, bead));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (IndexPair bead : some.gold()) {
      if (isOneToOne(bead) && translations.containsKey(source(some, bead))) {
        String sentence = source(some, bead);
        rows.add(List.of(sentence, target(some, bead), translations.get(sentence)));
      }
    }
    return rows;
  }

  private static boolean isOneToOne(IndexPair bead) {
    return bead.source().size() == 1 && bead.target().size() == 1;
  }

  private static String source(GoldBitext document, IndexPair bead) {
    return document.bitext().source().text(bead.source().get(0));
  }

  private static String target(GoldBitext document, IndexPair bead) {
    return document.bitext().target().text(bead.target().get(0));
  }
}
