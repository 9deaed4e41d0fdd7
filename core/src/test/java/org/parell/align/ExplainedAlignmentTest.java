package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.language.Language;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;

/** What an aligner says for its beads when asked to. */
class ExplainedAlignmentTest {

  private static final List<String> PAIRS = Bitexts.PAIRS;

  private final Aligner aligner = Aligner.builder().explain(true).build();

  @ParameterizedTest
  @FieldSource("PAIRS")
  void askingChangesNoBead(String pair) {
    Bitext story = Bitexts.story(pair);
    Alignment plain = Aligner.standard().align(story);
    assertThat(aligner.align(story).beads()).isEqualTo(plain.beads());
    assertThat(plain.evidence()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void everyLinkOfTheStoryIsExplained(String pair) {
    Alignment alignment = aligner.align(Bitexts.story(pair));
    assertThat(alignment.evidence()).hasSameSizeAs(alignment.beads());
    for (Bead bead : alignment.links()) {
      BeadEvidence evidence = alignment.explain(bead).orElseThrow();
      assertThat(evidence.shape()).as("%s", bead).isNegative();
      if (bead.confidence() > 0.9) {
        assertThat(evidence.logOdds()).as("%s", bead).isPositive();
      }
    }
    double listed = alignment.evidence().stream()
        .flatMap(evidence -> evidence.links().stream())
        .mapToDouble(WordLink::share)
        .sum();
    double words =
        alignment.evidence().stream().mapToDouble(BeadEvidence::words).sum();
    // what is not listed is mostly below 0
    assertThat(listed).isBetween(words, 2 * words);
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void beadsOfEveryRegimeAreExplained(Regime regime) {
    Aligner expecting = Aligner.builder().regime(regime).explain(true).build();
    for (int seed = 0; seed < 5; seed++) {
      Alignment alignment = expecting.align(Bitexts.generated(new Random(seed), 20));
      assertThat(alignment.evidence()).hasSameSizeAs(alignment.beads());
      assertThat(alignment.links())
          .allSatisfy(
              bead -> assertThat(alignment.explain(bead).orElseThrow().shape()).isNegative());
    }
  }

  @Test
  void nullBeadsHaveNoEvidence() {
    Alignment alignment = aligner.align(Bitexts.story("en-nn"));
    assertThat(alignment.beads().stream().filter(Bead::isNull))
        .isNotEmpty()
        .allSatisfy(bead -> assertThat(alignment.explain(bead)).contains(BeadEvidence.NONE));
    Alignment oneSided = aligner.align(Bitexts.lines(List.of("one", "two"), List.of()));
    assertThat(oneSided.evidence()).containsExactly(BeadEvidence.NONE, BeadEvidence.NONE);
    assertThat(aligner.align(Bitexts.lines(List.of(), List.of())).evidence()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void exchangingTheSidesMirrorsTheEvidence(String pair) {
    Bitext story = Bitexts.story(pair);
    Pins pins = Pins.of(List.of(Bitexts.link(10, 17, 11, 14)));
    assertThat(aligner.align(story.swapped())).isEqualTo(aligner.align(story).swapped());
    assertThat(aligner.align(story.swapped(), pins.swapped()))
        .isEqualTo(aligner.align(story, pins).swapped());
  }

  @Test
  void twoRunsSayTheSame() {
    Bitext story = Bitexts.story("nn-ca");
    Aligner other = Aligner.builder().explain(true).build();
    assertThat(other.align(story)).isEqualTo(aligner.align(story));
  }

  @Test
  void bitextsAlignedTogetherAreExplainedEach() {
    Bitext story = Bitexts.story("en-nn");
    Bitext empty = Bitexts.lines(List.of(), List.of("ein"));
    Bitext same = Bitexts.lines(List.of("one"), List.of("one"));
    for (Alignment alignment : aligner.alignAll(List.of(empty, story, same)).alignments()) {
      assertThat(alignment.evidence()).hasSameSizeAs(alignment.beads());
    }
  }

  @Test
  void wordLinksStandWhereTheirWordsStand() {
    Alignment alignment = aligner.align(Bitexts.lines(
        List.of("So it was.", "In 1902 Skarvøy burned."),
        List.of("Slik var det.", "Då brann Skarvøy i 1902.")));
    assertThat(alignment.links()).hasSize(2);
    assertThat(words(alignment, alignment.links().get(1)))
        .containsEntry("1902 1902", WordLinkKind.NUMBER)
        .containsEntry("Skarvøy Skarvøy", WordLinkKind.IDENTICAL)
        .containsEntry(". .", WordLinkKind.MARK);
  }

  @Test
  void kindSaysWhyAPairIsBelieved() {
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      source.add("sorg " + Bitexts.written(List.of(i), 's') + " " + (1900 + i) + " moreliteratura");
      target.add("tvil " + Bitexts.written(List.of(i), 't') + " " + (1900 + i));
    }
    source.set(5, "blap nasjonalisme 1905");
    target.set(5, "fisk nacionalisme 1905");
    Lexicon lexicon = Lexicon.of(
        new Language("en"), new Language("nn"), List.of(new LexiconEntry("blap", "fisk", 1)));
    Alignment alignment = Aligner.builder()
        .builtInLexicon(false)
        .lexicon(lexicon)
        .explain(true)
        .build()
        .align(Bitexts.lines(source, target));
    assertThat(alignment.links()).hasSize(12);
    assertThat(words(alignment, alignment.links().get(0)))
        .containsOnly(
            Map.entry("sorg tvil", WordLinkKind.LEARNED),
            Map.entry("1900 1900", WordLinkKind.NUMBER));
    assertThat(words(alignment, alignment.links().get(5)))
        .containsOnly(
            Map.entry("blap fisk", WordLinkKind.LEXICON),
            Map.entry("nasjonalisme nacionalisme", WordLinkKind.COGNATE),
            Map.entry("1905 1905", WordLinkKind.NUMBER));
  }

  /** The word links of a bead by the words as they stand in the texts. */
  private static Map<String, WordLinkKind> words(Alignment alignment, Bead bead) {
    String source = alignment.source().document().text();
    String target = alignment.target().document().text();
    return alignment.explain(bead).orElseThrow().links().stream()
        .collect(Collectors.toMap(
            link -> link.source().of(source) + " " + link.target().of(target), WordLink::kind));
  }

  @Test
  void aPinnedLinkIsExplainedAsAFoundOneIs() {
    Bitext story = Bitexts.story("nn-ca");
    Alignment found = aligner.align(story);
    Alignment pinned =
        aligner.align(story, Pins.of(found.links().stream().map(IndexPair::of).toList()));
    assertThat(pinned.links()).hasSameSizeAs(found.links());
    double sum = 0;
    for (int k = 0; k < found.links().size(); k++) {
      BeadEvidence one = found.explain(found.links().get(k)).orElseThrow();
      BeadEvidence other = pinned.explain(pinned.links().get(k)).orElseThrow();
      assertThat(other.length()).isEqualTo(one.length(), within(0.2));
      assertThat(other.words()).isEqualTo(one.words(), within(3.0));
      sum += other.words() - one.words();
    }
    assertThat(sum / found.links().size()).isEqualTo(0, within(0.3));
  }

  @Test
  void aWrongPinnedLinkHasEvidenceAgainstIt() {
    Bitext story = Bitexts.story("en-nn");
    Bead wrong = new Bead(10, 11, 13, 14, 1);
    assertThat(explained(aligner, story, wrong).words()).isNegative();
  }

  @Test
  void aPinnedLinkLargerThanAnyThatIsSearchedIsExplained() {
    Bitext story = Bitexts.story("en-nn");
    Bead large = new Bead(10, 17, 11, 19, 1);
    Aligner small = Aligner.builder().maxBeadSize(1).explain(true).build();
    for (Aligner asked : List.of(aligner, small)) {
      BeadEvidence evidence = explained(asked, story, large);
      assertThat(evidence.words()).isPositive();
      assertThat(evidence.links()).isNotEmpty();
      assertThat(evidence.shape()).isLessThan(-10);
    }
    Bead whole = new Bead(0, story.source().size(), 0, story.target().size(), 1);
    assertThat(explained(aligner, story, whole).words()).isPositive();
  }

  /** What is said of a bead that is pinned. */
  private static BeadEvidence explained(Aligner aligner, Bitext bitext, Bead bead) {
    return aligner
        .align(bitext, Pins.of(List.of(IndexPair.of(bead))))
        .explain(bead)
        .orElseThrow();
  }

  @Test
  void aTextBesideItselfIsExplainedThoughNothingIsSearched() {
    Bitext self = Bitexts.story("nn-nn");
    Alignment alignment = aligner.align(self);
    assertThat(alignment.beads()).isEqualTo(Aligner.standard().align(self).beads());
    for (Bead bead : alignment.beads()) {
      BeadEvidence evidence = alignment.explain(bead).orElseThrow();
      assertThat(evidence.logOdds()).as("%s", bead).isPositive();
      assertThat(evidence.links())
          .isNotEmpty()
          .anyMatch(
              link -> link.kind() == WordLinkKind.IDENTICAL || link.kind() == WordLinkKind.NUMBER);
    }
    assertThat(aligner.align(Bitexts.lines(List.of("", "a"), List.of("", "a"))).evidence())
        .hasSize(2);
  }

  @Test
  void hostileTextsAreExplainedInTime() {
    List<String> same = Collections.nCopies(2_000, "y");
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
      assertExplained(Bitexts.lines(List.of("x", "x"), same), Bitexts.link(0, 1, 900, 1100));
      assertExplained(
          Bitexts.lines(same.subList(0, 1_500), same.subList(0, 1_500)),
          Bitexts.link(0, 1_500, 0, 1_500));
      assertExplained(
          Bitexts.lines(
              List.of("\u0000\u0001", "\ud800", "", "?!"), List.of("", "\udc00", "\u001b", "...")),
          Bitexts.link(1, 3, 0, 1));
      assertExplained(
          Bitexts.lines(List.of("a ".repeat(100_000), "b"), List.of("c", "a ".repeat(100_000))),
          Bitexts.link(0, 1, 1, 2));
      List<String> blank = new ArrayList<>(Collections.nCopies(20_000, ""));
      blank.set(0, "y");
      assertExplained(
          Bitexts.lines(List.of("a ".repeat(400)), blank), Bitexts.link(0, 1, 0, 20_000));
      assertExplained(
          Bitexts.lines(List.of("x".repeat(1_000_000)), List.of("\ud800".repeat(1_000))),
          Bitexts.link(0, 1, 0, 1));
    });
  }

  private void assertExplained(Bitext bitext, IndexPair pin) {
    for (Pins pins : List.of(Pins.NONE, Pins.of(List.of(pin)))) {
      Alignment alignment = aligner.align(bitext, pins);
      assertThat(alignment.evidence()).hasSameSizeAs(alignment.beads());
    }
  }
}
