package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;

class TsvWriterTest {

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void everyLineHasTheSameNumberOfColumnsForAnyReaderOfLines(Alignment alignment)
      throws IOException {
    for (TsvWriter writer : List.of(
        TsvWriter.standard().withNullBeads(),
        TsvWriter.bitextor().withNullBeads(),
        TsvWriter.hunalignText())) {
      String output = written(writer, alignment);
      // what Unicode calls a line end, and Python splits lines at
      List<String> lines =
          List.of(output.split("[\\n\\x0B\\f\\r\\x1C-\\x1E\\x{85}\\x{2028}\\x{2029}]"));
      int header = writer == TsvWriter.hunalignText() ? 0 : 1;
      if (!output.isEmpty()) {
        assertThat(lines).hasSize(alignment.beads().size() + header);
        assertThat(lines)
            .extracting(line -> line.split("\t", -1).length)
            .containsOnly(lines.get(0).split("\t", -1).length);
      }
    }
  }

  @Test
  void standardColumnsBeginWithTheTwoTexts() throws IOException {
    assertThat(written(TsvWriter.standard(), Alignments.minutes())).isEqualTo(tabs("""
                source|target|confidence|shape|source_indices|target_indices
                Minutes|Møtebok|1.0000|1-1|[0]|[0]
                The board met at 2.30 p.m. and the chair opened the meeting.|Styret møttest kl. 14.30. Leiaren opna møtet.|0.8999|1-2|[1]|[1, 2]
                The budget was adopted.|Budsjettet vart vedteke.|0.2500|1-1|[3]|[3]
                """));
  }

  @Test
  void nullBeadsComeOnRequestInTheirPlaces() throws IOException {
    assertThat(written(TsvWriter.standard().withNullBeads(), Alignments.minutes()))
        .contains(tabs("Nobody spoke.||0.9713|1-0|[2]|[]\nThe budget"))
        .endsWith(tabs("|Møtet slutta kl. 16.|0.9500|0-1|[]|[4]\n"));
  }

  @Test
  void linkWithoutTextOnOneSideIsNoLink() throws IOException {
    Alignment alignment = Alignments.oneToOne(List.of("", "a", ""), List.of("", "b", "c"));
    assertThat(written(TsvWriter.standard(), alignment).lines()).hasSize(2);
    assertThat(written(TsvWriter.standard().withNullBeads(), alignment).lines()).hasSize(4);
  }

  @Test
  void bitextorFindsItsColumns() throws IOException {
    assertThat(written(TsvWriter.bitextor(), Alignments.minutes())).startsWith(tabs("""
                src_url|trg_url|src_text|trg_text|aligner_score
                minutes.en.md|minutes.nn.md|Minutes|Møtebok|1.0000
                """));
  }

  @Test
  void hunalignTextShowsWhereSegmentsMeet() throws IOException {
    Stream<String> lines =
        written(TsvWriter.hunalignText(), Alignments.minutes()).lines();
    assertThat(lines)
        .contains(
            tabs("The board met at 2.30 p.m. and the chair opened the meeting."
                + "|Styret møttest kl. 14.30. ~~~ Leiaren opna møtet.|0.8999"),
            tabs("Nobody spoke.||0.9713"))
        .hasSize(5);
  }

  @Test
  void quotationMarksAreNothingSpecial() throws IOException {
    Alignment alignment = Alignments.oneToOne(List.of("\"Yes,\" she said."), List.of("\"Sí\""));
    assertThat(written(TsvWriter.standard(), alignment))
        .contains(tabs("\n\"Yes,\" she said.|\"Sí\"|"));
  }

  private static String tabs(String text) {
    return text.replace('|', '\t');
  }
}
