package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.parell.srx.SrxRule.breaking;
import static org.parell.srx.SrxRule.keeping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;
import org.parell.srx.SrxDecision.Kind;

class SrxMatcherTest {

  private static final SrxRule STOP = breaking("\\.", "\\s");

  private static SrxMatcher matcher(SrxRule... rules) {
    return matcher(List.of(rules));
  }

  private static SrxMatcher matcher(List<SrxRule> rules) {
    return SrxRules.of(true, Map.of("all", rules), List.of(new SrxLanguageMap(".*", "all")))
        .matcher(Language.ENGLISH);
  }

  /** The text with a bar at each break. */
  private static String cut(String text, SrxRule... rules) {
    return marked(text, matcher(rules).decisions(text));
  }

  private static String marked(String text, List<SrxDecision> decisions) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = decisions.size() - 1; i >= 0; i--) {
      if (decisions.get(i).kind() == Kind.BREAK) {
        marked.insert(decisions.get(i).offset(), '|');
      }
    }
    return marked.toString();
  }

  @Test
  void textBreaksBetweenBeforebreakAndAfterbreak() {
    assertThat(cut("One. Two. 3.5", STOP)).isEqualTo("One.| Two.| 3.5");
  }

  @Test
  void firstRuleThatMatchesDecides() {
    SrxRule title = keeping("Mr\\.", "\\s");
    assertThat(cut("Mr. B. Go.", title, STOP)).isEqualTo("Mr. B.| Go.");
    assertThat(cut("Mr. B. Go.", STOP, title)).isEqualTo("Mr.| B.| Go.");
    SrxRule gone = breaking("Mr\\.", "\\sB");
    assertThat(cut("Mr. B. Go.", gone, title, STOP)).isEqualTo("Mr.| B.| Go.");
  }

  @Test
  void missingPartMatchesAnything() {
    assertThat(cut("ab.cd", breaking("\\.", ""))).isEqualTo("ab.|cd");
    assertThat(cut("ab.cd", breaking("", "\\."))).isEqualTo("ab|.cd");
    assertThat(cut("abc", breaking("", ""))).isEqualTo("a|b|c");
    assertThat(cut("abc", keeping("", "c"), breaking("", ""))).isEqualTo("a|bc");
    assertThat(cut("abc", keeping("", ""), breaking("", ""))).isEqualTo("abc");
  }

  @Test
  void decisionNamesItsRule() {
    SrxRule title = keeping("Mr\\.", "\\s");
    assertThat(matcher(title, STOP).decisions("Mr. B. Go."))
        .containsExactly(
            new SrxDecision(3, Kind.NO_BREAK, title), new SrxDecision(6, Kind.BREAK, STOP));
  }

  @Test
  void endsOfTheBlockAreTheEndsOfTheText() {
    assertThat(cut("1. A. 1. B.", keeping("^[0-9]\\.", ""), STOP)).isEqualTo("1. A.| 1.| B.");
    assertThat(cut("a. b. 7", keeping("", "\\s[0-9]$"), STOP)).isEqualTo("a.| b. 7");
    assertThat(cut("aXbX", breaking("^a", ""))).isEqualTo("a|XbX");
  }

  @Test
  void noBreakStandsAtAnEnd() {
    assertThat(cut(". a.", breaking("\\.", ""), breaking("", "\\."))).isEqualTo(".| a|.");
    assertThat(cut("", breaking("", ""))).isEmpty();
  }

  @Test
  void longestRunOfMarksBreaksOnce() {
    assertThat(cut("a... b", breaking("[.?!]+", ""))).isEqualTo("a...| b");
    assertThat(cut("a....b", breaking("\\.\\.", ""))).isEqualTo("a..|..|b");
  }

  @Test
  void secondPartHelpsToFindTheEndOfTheFirst() {
    assertThat(cut("a.  B", breaking("[.]\\s*", "\\s\\p{Lu}"))).isEqualTo("a. | B");
  }

  @Test
  void exceptionsMatchAtTheOffsetWhateverStandsBefore() {
    // a search from the left would have used up the second blank
    SrxRule initial = keeping("\\s\\p{Lu}\\.\\s?", "");
    assertThat(cut("by J. R. R. Moe. He", initial, STOP)).isEqualTo("by J. R. R. Moe.| He");
  }

  @Test
  void exceptionsMayHaveAnyLength() {
    SrxRule bracket = keeping("\\([^)]*", "");
    assertThat(cut("(a. b. c). d. e", bracket, STOP)).isEqualTo("(a. b. c).| d.| e");
    assertThat(cut("x aaa. b", keeping("x a+\\.", "\\s"), STOP)).isEqualTo("x aaa. b");
    String far = "(" + "a".repeat(600) + ". b";
    assertThat(cut(far, bracket, STOP)).isEqualTo(far.replace(".", ".|"));
  }

  @Test
  void lookAroundSeesBothSides() {
    assertThat(cut("a. b", breaking("\\.(?=\\s)", "(?<=\\.)\\s"))).isEqualTo("a.| b");
    assertThat(cut("ab. c", keeping("(?<=a)b\\.(?= c)", "(?<=b\\.)\\s(?=c)"), STOP))
        .isEqualTo("ab. c");
  }

  @Test
  void groupsAreNumberedInEachPart() {
    assertThat(cut("x1.y a-a", breaking("(x)(1)\\.", "(y) (a)-\\2"))).isEqualTo("x1.|y a-a");
    assertThat(cut("xx.yy", breaking("(x)\\1\\.", "(y)\\1"))).isEqualTo("xx.|yy");
    assertThat(cut("x.\\1", breaking("(x)\\.", "\\\\1"))).isEqualTo("x.|\\1");
    assertThat(cut("xx.yy", keeping("(x)\\1\\.", "(y)\\1"), breaking("\\.", "")))
        .isEqualTo("xx.yy");
  }

  @Test
  void flagsHoldInsideTheirPart() {
    assertThat(cut("MR.a mr.A", breaking("(?i)mr\\.", "a"))).isEqualTo("MR.|a mr.A");
  }

  @Test
  void classesKnowAllOfUnicode() {
    SrxRule word = keeping("\\b\\w\\.", "\\s");
    assertThat(cut("å.\u00A0Ho. så. Ho", word, STOP)).isEqualTo("å.\u00A0Ho.| så.| Ho");
  }

  @Test
  void codePointIsNeverBroken() {
    String emoji = "\uD83D\uDE00";
    assertThat(cut(emoji + emoji, breaking("", ""))).isEqualTo(emoji + "|" + emoji);
    assertThat(cut("\uD83Da\uDE00", breaking("", ""))).isEqualTo("\uD83D|a|\uDE00");
  }

  @Test
  void blockIsDecidedByItself() {
    SrxMatcher matcher = matcher(keeping("^a\\.", ""), STOP);
    String first = marked("a. b. c", matcher.decisions("a. b. c"));
    matcher.decisions("something else. x.");
    assertThat(marked("a. b. c", matcher.decisions("a. b. c"))).isEqualTo(first);
    assertThat(matcher.decisions("")).isEmpty();
    assertThatNullPointerException().isThrownBy(() -> matcher.decisions(null));
  }

  @Test
  void fastMatcherAgreesWithThePlainOneOnStandardRules() {
    Random random = new Random(1);
    for (Language language :
        List.of(Language.ENGLISH, Language.NYNORSK, Language.CATALAN, Language.UNDETERMINED)) {
      SrxRules rules = SrxRules.standard();
      SrxMatcher matcher = rules.matcher(language);
      for (int i = 0; i < 100; i++) {
        String text = RandomText.of(random, 40);
        assertThat(matcher.decisions(text))
            .as("%s: %s", language, text)
            .isEqualTo(SrxReference.decisions(rules.rules(language), text));
      }
    }
  }

  @Test
  void fastMatcherAgreesWithThePlainOneOnRandomRules() {
    String[] before = {
      "",
      "\\.",
      "[.?!]",
      "[.?!]+",
      "[.?!]+[\"»]*",
      "\\b\\w\\.",
      "(?:Mr|etc)\\.",
      "^.",
      "[^.]\\.",
      "\\s+",
      "(?:a|[.])+",
      ".*\\.",
      "\\p{Lu}\\.",
      "a?\\.",
      "[a-c[.]]",
      "[.&&[^a]]",
      "(a)|\\.",
      "x{0,2}\\.",
      "\\u002E",
      "[\\]\\.]",
      "(?i)MR\\.",
      "[^\\]]",
      "«[^»]*"
    };
    String[] after = {
      "",
      "\\s",
      "\\s+\\p{Lu}",
      "\\p{L}",
      "$",
      "[A-Z]?",
      "(?!a)",
      "\\s*[a-z]",
      ".{0,3}$",
      "(?:\\s|$)"
    };
    Random random = new Random(2);
    for (int i = 0; i < 2000; i++) {
      List<SrxRule> rules = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        rules.add(new SrxRule(
            random.nextInt(3) > 0,
            before[random.nextInt(before.length)],
            after[random.nextInt(after.length)],
            ""));
      }
      // a look-behind of the JDK takes the length of a match in UTF-16 units
      String text = RandomText.of(random, 12).replace("\uD83D\uDE00", ":-)");
      assertThat(matcher(rules).decisions(text))
          .as("%s: %s", rules, text)
          .isEqualTo(SrxReference.decisions(rules, text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a|a)*b",
        "(?:a|b|ab)*c",
        "(.*)*x",
        "(?:a*)*b",
        "(\\w+\\s?)+!",
        "^(?:a+)+$"
      })
  void ruleThatHangsIsGivenUpAndTheOthersGoOn(String hanging) {
    String text = ("a".repeat(5000) + ". ").repeat(200);
    for (SrxRule rule : List.of(
        breaking(hanging, ""),
        breaking("", hanging),
        keeping(hanging, "\\s"),
        keeping("\\.", "\\s" + hanging))) {
      List<SrxDecision> decisions = Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> matcher(rule, STOP).decisions(text));
      assertThat(decisions).filteredOn(d -> d.rule() == STOP).hasSizeGreaterThanOrEqualTo(150);
      assertThat(decisions).isSortedAccordingTo((a, b) -> Integer.compare(a.offset(), b.offset()));
    }
  }

  @Test
  void givingUpIsToldAndEndsWithTheStretch() {
    SrxRule hanging = breaking("(a+)+[bc]", "");
    String text = "ab " + "a".repeat(2000) + " x".repeat(4000) + " ab x";
    List<SrxDecision> decisions = matcher(hanging).decisions(text);
    assertThat(decisions).contains(new SrxDecision(2, Kind.BREAK, hanging));
    assertThat(decisions).filteredOn(d -> d.kind() == Kind.GIVEN_UP).isNotEmpty();
    assertThat(decisions).contains(new SrxDecision(text.length() - 2, Kind.BREAK, hanging));
  }

  @Test
  void ordinaryRulesAreNeverGivenUp() {
    Random random = new Random(4);
    String text = RandomText.of(random, 20_000);
    for (Language language : List.of(Language.ENGLISH, Language.NYNORSK, Language.CATALAN)) {
      assertThat(SrxRules.standard().matcher(language).decisions(text))
          .noneMatch(decision -> decision.kind() == Kind.GIVEN_UP);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a.", ". ", "\"", "[1", "1) ", "...", "Mr. ", ":A ", ". - ", "\uD800", "\u00A0",
        "A. B", "?"
      })
  void megabyteOfOnePieceTakesLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    SrxMatcher matcher = SrxRules.standard().matcher(Language.ENGLISH);
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> matcher.decisions(text));
  }

  @Test
  void rulesServeManyThreads() {
    SrxRules rules = SrxRules.standard();
    String text = RandomText.of(new Random(3), 2000);
    List<SrxDecision> expected = rules.matcher(Language.ENGLISH).decisions(text);
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> assertThat(rules.matcher(Language.ENGLISH).decisions(text)).isEqualTo(expected));
  }
}
