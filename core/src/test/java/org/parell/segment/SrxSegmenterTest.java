package org.parell.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.parell.segment.Texts.document;
import static org.parell.segment.Texts.texts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parell.document.Document;
import org.parell.language.Language;
import org.parell.srx.SrxLanguageMap;
import org.parell.srx.SrxRule;
import org.parell.srx.SrxRules;

class SrxSegmenterTest {

  private static final SrxRule TITLE = SrxRule.keeping("Mr\\.", "\\s");
  private static final SrxRule STOP = SrxRule.breaking("\\.", "\\s");

  private static Segmenter segmenter(SrxRule... rules) {
    SrxRules srx = SrxRules.of(
        false, Map.of("English", List.of(rules)), List.of(new SrxLanguageMap("en", "English")));
    return Segmenter.builder().srx(srx).build();
  }

  @Test
  void rulesTakeThePlaceOfTheSegmentersOwn() {
    Document document = document(Language.ENGLISH, "Mr. Moe came. he left! Why?  Dr. Lie.");
    assertThat(texts(segmenter(TITLE, STOP).segment(document)))
        .containsExactly("Mr. Moe came.", "he left! Why?  Dr.", "Lie.");
  }

  @Test
  void rulesWorkInsideBlocksAndSeeOnlyThese() {
    Document document = document(Language.ENGLISH, " . ", List.of("a. b", " \u00A0c. d.\n", "e"));
    SrxRule atStart = SrxRule.keeping("^c\\.", "");
    SegmentedDocument segmented = segmenter(atStart, STOP).segment(document);
    assertThat(texts(segmented)).containsExactly("a.", "b", "c. d.", "e");
    assertThat(segmented.segments()).extracting(Segment::blockIndex).containsExactly(0, 0, 1, 2);
  }

  @Test
  void whiteSpaceAtTheEndsOfSegmentsIsLeftOutAndEmptySegmentsAreNone() {
    Document document = document(Language.ENGLISH, "a \n\u2028\u00A0 b");
    assertThat(texts(segmenter(SrxRule.breaking("\\s", "")).segment(document)))
        .containsExactly("a", "b");
  }

  @Test
  void rulesSeeLineEndsAsTheyAre() {
    Document document = document(Language.ENGLISH, "one\r\ntwo three");
    assertThat(texts(segmenter(SrxRule.breaking("\\n", "")).segment(document)))
        .containsExactly("one", "two three");
  }

  @Test
  void blockIsOneSegmentInALanguageWithoutRules() {
    Document document = document(Language.CATALAN, "Mr. Moe. Ha vingut.");
    assertThat(texts(segmenter(STOP).segment(document))).containsExactly("Mr. Moe. Ha vingut.");
  }

  @Test
  void policiesCountForNothing() {
    SrxRules srx = SrxRules.standard();
    Document document = document(Language.NYNORSK, "Ho sa: Kom inn.");
    for (ColonPolicy policy : ColonPolicy.values()) {
      Segmenter segmenter = Segmenter.builder().colonPolicy(policy).srx(srx).build();
      assertThat(segmenter.segment(document).size()).isEqualTo(2);
    }
  }

  @Test
  void explanationNamesTheRuleOfEachCandidate() {
    Document document = document(Language.ENGLISH, "\n", List.of("x", "Mr. A. B"));
    assertThat(segmenter(TITLE, STOP).explain(document))
        .containsExactly(
            new Candidate(5, false, BoundaryRule.SRX_NO_BREAK, Optional.of(TITLE)),
            new Candidate(8, false, BoundaryRule.SRX_BREAK, Optional.of(STOP)));
    assertThat(Segmenter.standard().explain(document))
        .allMatch(candidate -> candidate.srxRule().isEmpty())
        .isNotEmpty();
  }

  @Test
  void explanationTellsWhichRuleWasGivenUp() {
    SrxRule hanging = SrxRule.breaking("(x+)+y", "");
    Document document = document(Language.ENGLISH, "x".repeat(100_000) + ". A");
    List<Candidate> candidates = segmenter(hanging, STOP).explain(document);
    assertThat(candidates)
        .contains(new Candidate(0, false, BoundaryRule.SRX_GIVEN_UP, Optional.of(hanging)))
        .last()
        .isEqualTo(new Candidate(100_001, false, BoundaryRule.SRX_BREAK, Optional.of(STOP)));
    assertThat(texts(segmenter(hanging, STOP).segment(document))).hasSize(2);
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> Segmenter.builder().srx(null));
  }

  @Test
  void randomTextNeverThrowsAndKeepsInvariants() {
    Random random = new Random(1);
    Segmenter segmenter = Segmenter.builder().srx(SrxRules.standard()).build();
    Segmenter everywhere = segmenter(SrxRule.breaking("", ""));
    for (int i = 0; i < 1000; i++) {
      for (Language language : List.of(Language.ENGLISH, Language.NYNORSK, new Language("ja"))) {
        Document document = document(language, Texts.random(random, 20));
        Texts.checkInvariants(segmenter.segment(document));
        Texts.checkInvariants(everywhere.segment(document));
      }
    }
  }

  @Test
  void manyBlocksTakeLinearTime() {
    List<String> blocks = IntStream.range(0, 50_000).mapToObj(i -> "a. b").toList();
    Document document = document(Language.ENGLISH, "\n", blocks);
    SegmentedDocument segmented = Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> Segmenter.builder().srx(SrxRules.standard()).build().segment(document));
    assertThat(segmented.size()).isEqualTo(50_000);
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    Segmenter segmenter = Segmenter.builder().srx(SrxRules.standard()).build();
    Document document = document(Language.ENGLISH, Texts.random(new Random(3), 2000));
    SegmentedDocument expected = segmenter.segment(document);
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> assertThat(segmenter.segment(document)).isEqualTo(expected));
  }
}
