package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.BlockKind;
import org.parell.language.Language;

/** What is in the file; whether other programs can read it {@link PoConformanceTest} tells. */
class PoWriterTest {

  @Test
  void minutesAreFourEntries() throws IOException {
    assertThat(written(PoWriter.standard(), Alignments.minutes())).isEqualTo("""
        msgid ""
        msgstr ""
        "Project-Id-Version: \\n"
        "PO-Revision-Date: \\n"
        "Last-Translator: \\n"
        "Language-Team: \\n"
        "Language: nn\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "X-Generator: Parell unknown\\n"

        #. confidence: 1.0000
        #. shape: 1-1
        #: minutes.en.md:1 minutes.nn.md:1
        msgid "Minutes"
        msgstr "Møtebok"

        #. confidence: 0.8999
        #. shape: 1-2
        #: minutes.en.md:2 minutes.nn.md:2 minutes.nn.md:3
        #, fuzzy
        msgid "The board met at 2.30 p.m. and the chair opened the meeting."
        msgstr "Styret møttest kl. 14.30. Leiaren opna møtet."

        #. confidence: 0.9713
        #. shape: 1-0
        #: minutes.en.md:3
        msgid "Nobody spoke."
        msgstr ""

        #. confidence: 0.2500
        #. shape: 1-1
        #. unaligned: Møtet slutta kl. 16.
        #: minutes.en.md:4 minutes.nn.md:4
        #, fuzzy
        msgid "The budget was adopted."
        msgstr "Budsjettet vart vedteke."
        """);
  }

  @Test
  void sameSourceAgainHasTheNumberOfItsBeadAsContext() throws IOException {
    Alignment alignment =
        Alignments.oneToOne(List.of("Yes.", "No.", "Yes."), List.of("Sí.", "No.", "Sí."));
    String po = written(PoWriter.standard(), alignment);
    assertThat(po)
        .containsOnlyOnce("msgctxt")
        .contains("#, fuzzy\nmsgid \"Yes.\"\n")
        .contains("#, fuzzy\nmsgctxt \"2\"\nmsgid \"Yes.\"\n");
  }

  @Test
  void targetBeforeTheFirstSourceIsCommentOnTheHeader() throws IOException {
    Alignment alignment = new Alignment(
        Alignments.onlyNullBeads().bitext(),
        List.of(new Bead(0, 0, 0, 2, 1), new Bead(0, 3, 2, 2, 1)));
    assertThat(written(PoWriter.standard(), alignment))
        .startsWith("#. unaligned: un dos\nmsgid \"\"\n")
        .endsWith("#. shape: 3-0\nmsgid \"one two three\"\nmsgstr \"\"\n");
  }

  @Test
  void backslashAndQuotationMarkAreEscaped() throws IOException {
    Alignment alignment = Alignments.oneToOne(List.of("C:\\new \"x\""), List.of("\\\\"));
    assertThat(written(PoWriter.standard(), alignment))
        .endsWith("msgid \"C:\\\\new \\\"x\\\"\"\nmsgstr \"\\\\\\\\\"\n");
  }

  @Test
  void nameWithWhiteSpaceStandsBetweenMarks() throws IOException {
    Alignment alignment = new Alignment(
        new Bitext(
            Alignments.side("a b\n\u2069.txt", Language.ENGLISH, BlockKind.PARAGRAPH, "a"),
            Alignments.side("c.txt", Language.CATALAN, BlockKind.PARAGRAPH, "c")),
        List.of(new Bead(0, 1, 0, 1, 1)));
    assertThat(written(PoWriter.standard(), alignment))
        .contains("\n#: \u2068a b  .txt\u2069:1 c.txt:1\n");
  }

  @Test
  void thresholdAndTagCanBeSet() throws IOException {
    PoWriter writer = PoWriter.builder()
        .doubtfulBelow(0.25)
        .languageTag(Language.NYNORSK, new Language("nn-NO"))
        .build();
    assertThat(written(writer, Alignments.minutes()))
        .doesNotContain("fuzzy")
        .contains("\"Language: nn_NO\\n\"");
    assertThatThrownBy(() -> PoWriter.builder().doubtfulBelow(-0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence -0.5 must be from 0 to 1");
  }
}
