package org.parell.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.compare.WordDiff.Kind;
import org.parell.compare.WordDiff.Piece;

class WordDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The boat came. | The boat came. | The boat came.",
        "The boat came at noon. | The boat came at night. | The boat came at [-noon][+night].",
        "The boat came. | The grey boat came. | The [+grey ]boat came.",
        "The grey boat came. | The boat came. | The [-grey ]boat came.",
        "It cost 4.50 kroner. | It cost 4.75 kroner. | It cost [-4.50][+4.75] kroner.",
        "We had not soaked it. | We did not soak it. | We [-had][+did] not [-soaked][+soak] it.",
        "a big dog | one small dog | [-a big][+one small] dog",
        "March 18, 1871, the | March 18, 1871 , the | March 18, 1871[+ ], the",
        "l'home gran | l'home petit | l'home [-gran][+petit]"
      })
  void wordsAreKeptDeletedOrInserted(String older, String newer, String shown) {
    assertThat(shown(WordDiff.between(older, newer))).isEqualTo(shown);
  }

  @Test
  void oneEmptySideIsOneChange() {
    assertThat(shown(WordDiff.between("", "a b"))).isEqualTo("[+a b]");
    assertThat(shown(WordDiff.between("a b", ""))).isEqualTo("[-a b]");
    assertThat(WordDiff.between("", "").pieces()).isEmpty();
    assertThat(WordDiff.between("", "").isEmpty()).isTrue();
    assertThat(WordDiff.between("a", "b").isEmpty()).isFalse();
  }

  @Test
  void bothTextsAreMarkedInOne() {
    assertThat(WordDiff.between("It came at noon.", "It came late at night.").marked())
        .isEqualTo("It came {+late +}at [-noon-]{+night+}.");
  }

  @Test
  void bothTextsCanBeReadFromTheirDifference() {
    Random random = new Random(7);
    String[] words = {
      "a", "bb", " ", "  ", "\t", "\n", ",", ".", "\uD800", "\u0000", "🙂", "é", "1.5"
    };
    for (int i = 0; i < 2000; i++) {
      String older = text(random, words);
      String newer = text(random, words);
      WordDiff diff = WordDiff.between(older, newer);
      assertThat(without(diff, Kind.INSERTED)).isEqualTo(older);
      assertThat(without(diff, Kind.DELETED)).isEqualTo(newer);
      List<Piece> pieces = diff.pieces();
      for (int k = 1; k < pieces.size(); k++) {
        assertThat(pieces.get(k).kind()).isNotEqualTo(pieces.get(k - 1).kind());
      }
    }
  }

  private static String text(Random random, String[] words) {
    return random
        .ints(random.nextInt(12), 0, words.length)
        .mapToObj(k -> words[k])
        .collect(Collectors.joining());
  }

  private static String without(WordDiff diff, Kind kind) {
    return diff.pieces().stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void megabyteWithoutAnythingInCommonIsOneChange() {
    String older = "one two ".repeat(130_000);
    String newer = "three four ".repeat(100_000);
    WordDiff diff = Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> WordDiff.between(older, newer));
    assertThat(without(diff, Kind.INSERTED)).isEqualTo(older);
    assertThat(without(diff, Kind.DELETED)).isEqualTo(newer);
    assertThat(diff.pieces()).hasSize(3);
  }

  @Test
  void pieceWithoutTextIsNone() {
    assertThatThrownBy(() -> new Piece(Kind.KEPT, "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String shown(WordDiff diff) {
    return diff.pieces().stream()
        .map(piece -> switch (piece.kind()) {
          case KEPT -> piece.text();
          case DELETED -> "[-" + piece.text() + "]";
          case INSERTED -> "[+" + piece.text() + "]";
        })
        .collect(Collectors.joining());
  }
}
