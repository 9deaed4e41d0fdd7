package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

class IndexPairWriterTest {

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void whatIsWrittenIsReadBack(Alignment alignment) throws Exception {
    for (IndexPairWriter writer :
        List.of(IndexPairWriter.standard(), IndexPairWriter.standard().withConfidence())) {
      String output = written(writer, alignment);
      assertThat(IndexPairReader.read("pairs", new StringReader(output)))
          .isEqualTo(IndexPairWriter.pairs(alignment));
    }
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void confidenceIsReadBackToFourDigits(Alignment alignment) throws Exception {
    String output = written(IndexPairWriter.standard().withConfidence(), alignment);
    List<RatedPair> read = IndexPairReader.readWithConfidence("pairs", new StringReader(output));
    assertThat(read)
        .extracting(RatedPair::pair)
        .containsExactlyElementsOf(IndexPairWriter.pairs(alignment));
    for (Bead link : alignment.links()) {
      assertThat(read).anySatisfy(rated -> {
        assertThat(rated.pair()).isEqualTo(IndexPair.of(link));
        assertThat(rated.confidence().orElseThrow()).isCloseTo(link.confidence(), within(5e-5));
      });
    }
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void costIsReadBackToSixDigits(Alignment alignment) throws Exception {
    String output = written(IndexPairWriter.standard().withCost(), alignment);
    List<RatedPair> read = IndexPairReader.readWithCost("pairs", new StringReader(output));
    assertThat(read)
        .extracting(RatedPair::pair)
        .containsExactlyElementsOf(IndexPairWriter.pairs(alignment));
    List<RatedPair> links =
        read.stream().filter(rated -> !rated.pair().isNull()).toList();
    assertThat(links).hasSameSizeAs(alignment.links());
    for (int k = 0; k < links.size(); k++) {
      assertThat(links.get(k).confidence().orElseThrow())
          .isCloseTo(alignment.links().get(k).confidence(), within(5e-7));
    }
  }

  @Test
  void costIsLowWhereConfidenceIsHighAndNothingOfNulls() throws IOException {
    assertThat(written(IndexPairWriter.standard().withCost(), Alignments.minutes()))
        .isEqualTo("""
            [0]:[0]:0.000000
            [1]:[1, 2]:0.100100
            [2]:[]:0.000000
            [3]:[3]:0.750000
            []:[4]:0.000000
            """);
  }

  @Test
  void segmentsWithoutCounterpartStandAlone() throws IOException {
    assertThat(written(IndexPairWriter.standard(), Alignments.onlyNullBeads()))
        .isEqualTo("[0]:[]\n[1]:[]\n[]:[0]\n[]:[1]\n[2]:[]\n");
  }

  @Test
  void confidenceIsAThirdFieldOnRequest() throws IOException {
    Alignment minutes = Alignments.minutes();
    assertThat(written(IndexPairWriter.standard(), minutes))
        .isEqualTo("[0]:[0]\n[1]:[1, 2]\n[2]:[]\n[3]:[3]\n[]:[4]\n");
    assertThat(written(IndexPairWriter.standard().withConfidence(), minutes))
        .isEqualTo(
            "[0]:[0]:1.0000\n[1]:[1, 2]:0.8999\n[2]:[]:0.9713\n[3]:[3]:0.2500\n[]:[4]:0.9500\n");
  }
}
