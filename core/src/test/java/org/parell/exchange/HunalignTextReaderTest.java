package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

class HunalignTextReaderTest {

  private static final HunalignTextReader READER =
      HunalignTextReader.between(Language.ENGLISH, Language.NYNORSK);

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void whatIsWrittenIsReadBackSegmentBySegment(Alignment alignment) throws Exception {
    List<List<String>> expected = new ArrayList<>();
    List<Double> confidences = new ArrayList<>();
    for (Bead bead : alignment.beads()) {
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      List<String> source = Tables.cleaned(unit.source());
      List<String> target = Tables.cleaned(unit.target());
      if (source.size() + target.size() > 0) {
        expected.add(source);
        expected.add(target);
        confidences.add(bead.confidence());
      }
    }

    Alignment read = READER
        .withConfidence()
        .read("a.txt", new StringReader(written(TsvWriter.hunalignText(), alignment)));

    List<List<String>> found = new ArrayList<>();
    for (Bead bead : read.beads()) {
      TranslationUnit unit = TranslationUnit.of(read, bead);
      found.add(Tables.cleaned(unit.source()));
      found.add(Tables.cleaned(unit.target()));
    }
    assertThat(found).isEqualTo(expected);
    for (int k = 0; k < confidences.size(); k++) {
      assertThat(read.beads().get(k).confidence()).isCloseTo(confidences.get(k), within(5e-5));
    }
  }

  @Test
  void signOfABorderInsideASegmentIsNone() throws Exception {
    for (String text :
        List.of("a ~~~ b", "~~~", "~~~ a", "a ~~~", "~~~ ~~~ ~~~", "a\u0085~~~\tb")) {
      Alignment alignment = new AlignmentOf(List.of(text, text, "c"), List.of("d", text)).bead();
      Alignment read =
          READER.read("a.txt", new StringReader(written(TsvWriter.hunalignText(), alignment)));
      assertThat(read.beads()).as(text).containsExactly(new Bead(0, 3, 0, 2, 1));
    }
  }

  /** Two sides that one bead joins. */
  private record AlignmentOf(List<String> source, List<String> target) {
    Alignment bead() {
      AlignmentBuilder builder = new AlignmentBuilder("", Language.ENGLISH, "", Language.NYNORSK);
      builder.add(source, target, 1);
      return builder.build();
    }
  }

  @Test
  void tableOfHunalignIsRead() throws Exception {
    Alignment read = READER.read("a.txt", new StringReader(tabs("""
                <p>|<p>|0
                Minutes|Møtebok|1.73077
                The board met. ~~~ It rained.|Styret møttest i regn.|0.344828
                <p> ~~~ Nobody spoke.|<p>|-0.3

                |Møtet slutta. ~~~ <p>|nan
                ||0
                "Yes"|=1+1|4.5e-05
                """)));
    assertThat(read.beads())
        .containsExactly(
            new Bead(0, 1, 0, 1, 1),
            new Bead(1, 3, 1, 2, 1),
            new Bead(3, 4, 2, 2, 1),
            new Bead(4, 4, 2, 3, 1),
            new Bead(4, 5, 3, 4, 1));
    assertThat(read.source().text(2)).isEqualTo("It rained.");
    assertThat(read.target().text(2)).isEqualTo("Møtet slutta.");
    assertThat(read.source().text(4)).isEqualTo("\"Yes\"");
    assertThat(read.source().language()).isEqualTo(Language.ENGLISH);
    assertThat(read.target().document().name()).isEqualTo("a.txt");
    assertThat(READER.read("a.txt", new StringReader("a\tb\n")).beads()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a           ; a.txt, line 2: expected three columns with tabs between: source, target, score, found 1 in \"a\"",
        "a|b|0.5|c   ; a.txt, line 2: expected three columns with tabs between: source, target, score, found 4 in \"a→b→0.5→c\"",
        "a|b         ; a.txt, line 2: expected three columns with tabs between: source, target, score, found 2 in \"a→b\"",
        "a|b|1.5     ; a.txt, line 2, column 5: expected a confidence from 0 to 1, such as 0.9731, found \"1.5\"",
        "a|b|-0.3    ; a.txt, line 2, column 5: expected a confidence from 0 to 1, such as 0.9731, found \"-0.3\"",
      })
  void anythingElseIsAnErrorWithItsPlace(String line, String message) {
    assertThatThrownBy(() ->
            READER.withConfidence().read("a.txt", new StringReader("\r\n" + tabs(line) + "\n")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(message);
  }

  private static String tabs(String text) {
    return text.replace('|', '\t');
  }
}
