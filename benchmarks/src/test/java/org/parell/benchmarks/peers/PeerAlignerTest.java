package org.parell.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.IndexPairReader;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

class PeerAlignerTest {

  private static final Bitext STORY = new Bitext(side("en"), side("nn"));

  @ParameterizedTest
  @EnumSource
  void everySegmentStandsInOnePairInTheOrderOfTheTexts(PeerAligner aligner) {
    List<IndexPair> pairs = aligner.on(STORY).get();
    assertThat(pairs.stream().flatMap(pair -> pair.source().stream()))
        .containsExactlyElementsOf(firstIndices(STORY.source().size()));
    assertThat(pairs.stream().flatMap(pair -> pair.target().stream()))
        .containsExactlyElementsOf(firstIndices(STORY.target().size()));
  }

  @ParameterizedTest
  @EnumSource
  void nullPairsAreOfSingleSegments(PeerAligner aligner) {
    assertThat(aligner.on(STORY).get())
        .filteredOn(IndexPair::isNull)
        .allMatch(pair -> pair.source().size() + pair.target().size() == 1);
  }

  @ParameterizedTest
  @EnumSource
  void askedAgainItWorksAgainAndAnswersTheSame(PeerAligner aligner) {
    Supplier<List<IndexPair>> work = aligner.on(STORY);
    List<IndexPair> first = work.get();
    assertThat(work.get()).isNotSameAs(first).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void mostLinksOfTheStoryAreFoundSoIndicesAreNotShifted(PeerAligner aligner) throws Exception {
    String file = "gold/barrel/en-nn.index";
    List<IndexPair> gold = IndexPairReader.read(file, new StringReader(TestData.text(file)));
    assertThat(AlignmentAgreement.between(gold, aligner.on(STORY).get()).strictF1())
        .isGreaterThan(0.6);
  }

  private static SegmentedDocument side(String language) {
    String file = "gold/barrel/segments." + language + ".txt";
    return SegmentedDocument.ofLines(file, TestData.text(file), new Language(language));
  }

  private static List<Integer> firstIndices(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
