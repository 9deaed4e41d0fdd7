package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstCharactersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a ; a",
        "\\. ; .",
        "[.?!]+\\s ; !.?",
        "[^\\x00-\\x78\\x7E]x ; yz{|}",
        "a|[bc]|\\. ; .abc",
        "(?:a|(?:b|c)d)e ; abc",
        "a{1,3}b ; a",
        "[a\\]|]b ; ]a|",
        "[a[b]]c ; ab",
        "\\u0041b ; A",
        "\\p{Lu}&&x ; ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "a(b|c)*|d ; ad"
      })
  void firstCharactersAreKnown(String expression, String expected) {
    StringBuilder found = new StringBuilder();
    FirstCharacters first = FirstCharacters.of(expression).orElseThrow();
    for (char c = ' '; c < 0x7F; c++) {
      if (first.contain(c)) {
        found.append(c);
      }
    }
    assertThat(found).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a?b",
        "a*",
        "a{0,2}b",
        "[a]?b",
        "a|",
        "|a",
        "(?:a|)b",
        "(?:a)?b",
        "^a",
        "\\ba",
        "(a)b",
        "(?=a)b",
        "(?<=a)b",
        "(?i)a",
        "a(?x)b",
        "\\Qa\\E",
        "a|\\Qb|\\E",
        ".a",
        "\\x61",
        "\\R",
        "[]a]b",
        "a|$",
        "\\1"
      })
  void whatIsNotPlainIsNotGuessed(String expression) {
    assertThat(FirstCharacters.of(expression)).isEqualTo(Optional.empty());
  }

  @Test
  void charactersBehindTheTableAreAlwaysTried() {
    assertThat(FirstCharacters.of("a").orElseThrow().contain('日')).isTrue();
  }
}
