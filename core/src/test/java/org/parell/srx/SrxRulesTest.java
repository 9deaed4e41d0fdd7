package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.language.Language;

class SrxRulesTest {

  private static final SrxRule ONE = SrxRule.breaking("1", "");
  private static final SrxRule TWO = SrxRule.keeping("2", "");

  private static SrxRules twoLists(boolean cascade) {
    return SrxRules.of(
        cascade,
        Map.of("one", List.of(ONE), "two", List.of(TWO)),
        List.of(
            new SrxLanguageMap("nn.*", "two"),
            new SrxLanguageMap("NN|EN.*", "one"),
            new SrxLanguageMap("pt_BR", "one")));
  }

  @Test
  void withCascadeAllMapsThatMatchCountInTheirOrder() {
    assertThat(twoLists(true).rules(Language.NYNORSK)).containsExactly(TWO, ONE);
  }

  @Test
  void withoutCascadeTheFirstMapThatMatchesCounts() {
    assertThat(twoLists(false).rules(Language.NYNORSK)).containsExactly(TWO);
  }

  @Test
  void patternMatchesTheWholeTagInEitherCaseAndSpelling() {
    SrxRules rules = twoLists(true);
    assertThat(rules.rules(new Language("en-GB"))).containsExactly(ONE);
    assertThat(rules.rules(new Language("nn-NO"))).containsExactly(TWO);
    assertThat(rules.rules(new Language("pt-BR"))).containsExactly(ONE);
    assertThat(rules.rules(new Language("pt"))).isEmpty();
  }

  @Test
  void withoutRulesForItsLanguageATextNeverBreaks() {
    assertThat(twoLists(true).matcher(Language.CATALAN).decisions("1 1 1")).isEmpty();
  }

  @Test
  void callersMistakesAreTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SrxRules.of(true, Map.of(), List.of(new SrxLanguageMap("en", "English"))))
        .withMessage("there must be rules of the name English, which en is mapped to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SrxRule.breaking("a(", ""))
        .withMessageStartingWith("beforebreak: expected a regular expression, found \"a(\": ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SrxLanguageMap("[", "English"))
        .withMessageStartingWith("languagepattern: expected a regular expression, found \"[\": ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SrxRules.of(
            true, Map.of("one", List.of(SrxRule.breaking("(?<x>a)", "(?<x>b)"))), List.of()))
        .withMessageStartingWith("the expressions of a rule must go together: ");
  }

  @Test
  void rulesAreEqualByWhatTheySay() {
    assertThat(twoLists(true))
        .isEqualTo(twoLists(true))
        .hasSameHashCodeAs(twoLists(true))
        .isNotEqualTo(twoLists(false));
  }
}
