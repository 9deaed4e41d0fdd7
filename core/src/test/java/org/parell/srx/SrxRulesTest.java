package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN-gb, en",
    "nn, nn",
    "nn-NO, nn",
    "no, nn",
    "nb, nn",
    "nb-NO, nn",
    "ca, ca",
    "ca-valencia, ca",
    "de, und",
    "enm, und",
    "car, und"
  })
  void standardRulesStandForTheirLanguages(String tag, String name) {
    SrxRules rules = SrxRules.standard();
    assertThat(rules.rules(new Language(tag))).isEqualTo(rules.languageRules().get(name));
  }

  @ParameterizedTest
  @CsvSource({"eng, en", "nno, nn", "nob, nn", "nor, nn", "cat, ca", "NOR, nn", "nn_NO, nn"})
  void standardRulesKnowTheLongCodesOfOtherPrograms(String code, String name) {
    List<SrxLanguageMap> maps = SrxRules.standard().languageMaps();
    assertThat(maps.stream().filter(map -> code.matches(map.languagePattern())).findFirst())
        .map(SrxLanguageMap::languageRuleName)
        .contains(name);
  }

  @Test
  void languageStandsForNoOtherThatIsThereItself() {
    Language bokmal = Language.BOKMAL;
    SrxRules rules = SrxRules.ofProfiles(List.of(Language.NYNORSK, bokmal));
    assertThat(rules.rules(bokmal)).isEqualTo(rules.languageRules().get("nb"));
    assertThat(rules.rules(new Language("no"))).isEqualTo(rules.languageRules().get("nn"));
  }

  @Test
  void rulesAreEqualByWhatTheySay() {
    assertThat(twoLists(true))
        .isEqualTo(twoLists(true))
        .hasSameHashCodeAs(twoLists(true))
        .isNotEqualTo(twoLists(false));
  }
}
