package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativesTest {

  @Test
  void wordsOfOneFirstLetterStandTogether() {
    assertThat(Alternatives.of(List.of("b", "art", "ap", "Mr"))).isEqualTo("(?:Mr|a(?:p|rt)|b)");
  }

  @Test
  void wordWithAndWithoutCapitalStandsThereOnce() {
    assertThat(Alternatives.of(List.of("Kap", "kap", "Nr", "å", "Å")))
        .isEqualTo("(?:Nr|[Kk]ap|[Åå])");
  }

  @Test
  void signsAreEscapedAndSpacesMayBeOfAnyKind() {
    String expression = Alternatives.of(List.of("a. C", "A/S", "l·l", "n°", "å"));
    assertThat(expression)
        .isEqualTo("(?:A\\/S|a\\." + SignClasses.SOME_SPACE + "C|l\\u00B7l|n\\u00B0|å)");
    assertThat("a.\u00A0C").matches(expression);
  }

  @Test
  void withoutWordsThereIsNothingToSay() {
    assertThat(Alternatives.of(List.of())).isEmpty();
  }

  @Test
  void noneOfSomeWordsMatchesAllOtherWordsOfTheirLength() {
    String expression = Alternatives.noneOf(List.of("kap", "Kol", "nr", "kåt", "s.d", "årg"), 3);
    assertThat(List.of("mat", "Ola", "kop", "kaa", "års", "Årk", "kål", "Kat"))
        .allMatch(word -> word.matches(expression));
    assertThat(List.of(
            "kap", "Kap", "kol", "Kol", "kåt", "årg", "Årg", "nr", "s.d", "mate", "KAT", "k2p"))
        .noneMatch(word -> word.matches(expression));
    assertThat("ab").matches(Alternatives.noneOf(List.of(), 2));
  }
}
