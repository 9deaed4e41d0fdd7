package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.bitext.IndexPair;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;

class NoisyTextsTest {

  private static final int LINES = 3000;
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.NYNORSK, Language.CATALAN);

  private static final NoisyTexts.Clean LONG = sentences(LINES);

  private static NoisyTexts.Clean sentences(int count) {
    List<List<String>> segments = List.of("e", "n", "c").stream()
        .map(mark -> IntStream.range(0, count).mapToObj(i -> mark + i).toList())
        .toList();
    return NoisyTexts.Clean.ofSentences(LANGUAGES, segments);
  }

  @Test
  void goldHasEverySegmentOfEveryLanguageOnce() {
    GoldMultiText text = noisy(42, LONG);
    for (int k = 0; k < 3; k++) {
      int document = k;
      assertThat(text.rows().stream().flatMap(row -> row.documents().get(document).stream()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, text.text().document(k).size()).boxed().toList());
    }
    assertThat(text.pairs().get(2).stream().flatMap(bead -> bead.source().stream()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, text.text().document(1).size()).boxed().toList());
  }

  @Test
  void rowsHoldTheSameLinesInEveryLanguageThatHasThem() {
    GoldMultiText text = noisy(42, LONG);
    for (IndexRow row : text.rows()) {
      List<Integer> lines = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        for (int index : row.documents().get(k)) {
          for (String word : text.text().document(k).text(index).split(" ")) {
            lines.add(Integer.parseInt(word.substring(1)));
          }
        }
      }
      int first = lines.stream().mapToInt(Integer::intValue).min().orElseThrow();
      int last = lines.stream().mapToInt(Integer::intValue).max().orElseThrow();
      // a row is a run, so that it can be found by what takes runs
      assertThat(lines).containsAll(IntStream.rangeClosed(first, last).boxed().toList());
    }
  }

  @Test
  void segmentsAreDeletedAndMergedAsOftenAsIsSaid() {
    GoldMultiText text = noisy(42, LONG);
    for (int k = 0; k < 3; k++) {
      List<String> lines = IntStream.range(0, text.text().document(k).size())
          .mapToObj(text.text().document(k)::text)
          .toList();
      int left = lines.stream().mapToInt(line -> line.split(" ").length).sum();
      assertThat(1 - (double) left / LINES).isBetween(0.05, 0.07);
      // merging needs a neighbour that is left too
      assertThat((double) (left - lines.size()) / left).isBetween(0.09, 0.125);
    }
  }

  @Test
  void beadOfTwoLanguagesIsNotMergedByTheThird() {
    NoisyTexts.Clean text = sentences(2);
    GoldMultiText merged = IntStream.range(0, 1000)
        .mapToObj(seed -> noisy(seed, text))
        .filter(noisy -> noisy.rows().toString().equals("[[0, 1]:[0, 1]:[0]]"))
        .findFirst()
        .orElseThrow();
    assertThat(merged.pairs().get(0))
        .containsExactly(
            new IndexPair(List.of(0), List.of(0)), new IndexPair(List.of(1), List.of(1)));
    assertThat(merged.pairs().get(1)).containsExactly(new IndexPair(List.of(0, 1), List.of(0)));
  }

  // e0 and n0, e1 and n1 are linked, and c0 to all of them
  private static final NoisyTexts.Clean BOUND_BY_THE_THIRD = new NoisyTexts.Clean(
      LANGUAGES,
      List.of(List.of("e0", "e1"), List.of("n0", "n1"), List.of("c0")),
      List.of(List.of(0, 0), List.of(0, 0), List.of(0)),
      List.of(
          List.of(pair(List.of(0), List.of(0)), pair(List.of(1), List.of(1))),
          List.of(pair(List.of(0, 1), List.of(0))),
          List.of(pair(List.of(0, 1), List.of(0)))));

  @Test
  void unchangedTextHasTheGoldItCameWith() {
    GoldMultiText text = NoisyTexts.unchanged(BOUND_BY_THE_THIRD);
    assertThat(text.rows()).hasToString("[[0, 1]:[0, 1]:[0]]");
    assertThat(text.pairs()).isEqualTo(BOUND_BY_THE_THIRD.pairs());
  }

  @Test
  void deletedSegmentNoLongerBindsOthers() {
    assertThat(IntStream.range(0, 1000)
            .mapToObj(seed -> noisy(seed, BOUND_BY_THE_THIRD).rows().toString()))
        .contains("[[0]:[0]:[], [1]:[1]:[]]", "[[0, 1]:[0, 1]:[0]]");
  }

  private static IndexPair pair(List<Integer> source, List<Integer> target) {
    return new IndexPair(source, target);
  }

  @Test
  void sameSeedGivesSameTextsAndAnotherSeedOthers() {
    assertThat(noisy(42, LONG)).isEqualTo(noisy(42, LONG));
    assertThat(noisy(43, LONG)).isNotEqualTo(noisy(42, LONG));
  }

  @Test
  void sentencesOfTwoSetsMeetByTheirSource() {
    GoldSet some = new GoldSet("some", List.of(document("n", "one.", "two.", "three.")));
    GoldSet others = new GoldSet("others", List.of(document("c", "three.", "one.", "four.")));
    List<NoisyTexts.Clean> texts = new TrilingualNews(2).of(some, others);
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).segments())
        .isEqualTo(List.of(
            List.of("one.", "three."),
            List.of("n one.", "n three."),
            List.of("c one.", "c three.")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrilingualNews(1).of(some, new GoldSet("none", List.of())));
  }

  private static GoldBitext document(String mark, String... lines) {
    List<String> sources = List.of(lines);
    return new GoldBitext(
        Texts.bitext(sources, sources.stream().map(line -> mark + " " + line).toList()),
        IntStream.range(0, lines.length)
            .mapToObj(i -> new IndexPair(List.of(i), List.of(i)))
            .toList());
  }

  private static GoldMultiText noisy(long seed, NoisyTexts.Clean text) {
    return new NoisyTexts(seed).of(List.of(text)).get(0);
  }
}
