package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

/** What is in the files; whether other programs can read them {@link XliffConformanceTest} tells. */
class XliffWriterTest {

  @Test
  void doubtfulLinkOfVersion12NeedsReview() throws IOException {
    String xliff = written(XliffWriter.version12(), Alignments.minutes());
    assertThat(xliff).contains("""
        <trans-unit id="0" xml:space="preserve">
        <source>Minutes</source>
        <target state="translated">Møtebok</target>
        <note from="Parell" annotates="general">confidence: 1.0000</note>
        <note from="Parell" annotates="general">shape: 1-1</note>
        </trans-unit>
        <trans-unit id="1" approved="no" xml:space="preserve">
        <source>The board met at 2.30 p.m. and the chair opened the meeting.</source>
        <target state="needs-review-translation">Styret møttest kl. 14.30. Leiaren opna møtet.</target>
        <note from="Parell" annotates="general">confidence: 0.8999</note>
        <note from="Parell" annotates="general">shape: 1-2</note>
        </trans-unit>
        """);
  }

  @Test
  void doubtfulLinkOfVersion21IsInitialAndNeedsReview() throws IOException {
    String xliff = written(XliffWriter.version21(), Alignments.minutes());
    assertThat(xliff).contains("""
        <unit id="1" xml:space="preserve">
        <notes>
        <note category="confidence">0.8999</note>
        <note category="shape">1-2</note>
        </notes>
        <segment state="initial" subState="parell:needs-review">
        <source>The board met at 2.30 p.m. and the chair opened the meeting.</source>
        <target>Styret møttest kl. 14.30. Leiaren opna møtet.</target>
        </segment>
        </unit>
        """);
  }

  @Test
  void sourceWithoutCounterpartHasNoTarget() throws IOException {
    assertThat(written(XliffWriter.version12(), Alignments.minutes())).contains("""
        <trans-unit id="2" xml:space="preserve">
        <source>Nobody spoke.</source>
        <note from="Parell" annotates="general">confidence: 0.9713</note>
        """);
    assertThat(written(XliffWriter.version21(), Alignments.minutes())).contains("""
        <segment state="initial">
        <source>Nobody spoke.</source>
        </segment>
        """);
  }

  @Test
  void targetWithoutCounterpartIsNotedOnTheUnitBefore() throws IOException {
    assertThat(written(XliffWriter.version12(), Alignments.minutes())).endsWith("""
        <note from="Parell" annotates="general">shape: 1-1</note>
        <note from="Parell" annotates="target">unaligned: Møtet slutta kl. 16.</note>
        </trans-unit>
        </body>
        </file>
        </xliff>
        """);
    assertThat(written(XliffWriter.version21(), Alignments.minutes())).contains("""
        <note category="shape">1-1</note>
        <note category="unaligned" appliesTo="target">Møtet slutta kl. 16.</note>
        </notes>
        """);
  }

  @Test
  void targetBeforeTheFirstSourceIsNotedOnTheFile() throws IOException {
    Alignment alignment = new Alignment(
        Alignments.onlyNullBeads().bitext(),
        List.of(new Bead(0, 0, 0, 1, 1), new Bead(0, 0, 1, 2, 1), new Bead(0, 3, 2, 2, 1)));
    assertThat(written(XliffWriter.version12(), alignment)).contains("""
        <note from="Parell" annotates="target">unaligned: un</note>
        <note from="Parell" annotates="target">unaligned: dos</note>
        </header>
        """);
    assertThat(written(XliffWriter.version21(), alignment)).contains("""
        <note category="unaligned" appliesTo="target">un</note>
        <note category="unaligned" appliesTo="target">dos</note>
        </notes>
        <unit id="2" xml:space="preserve">
        """);
  }

  @Test
  void thresholdCanBeSet() throws IOException {
    for (XliffWriter.Builder builder :
        List.of(XliffWriter.builder(), XliffWriter.builder().version21())) {
      XliffWriter trusting = builder.doubtfulBelow(0.25).build();
      assertThat(written(trusting, Alignments.minutes())).doesNotContain("review");
      XliffWriter strict = builder.doubtfulBelow(1).build();
      assertThat(written(strict, Alignments.minutes())).containsOnlyOnce("\"translated\"");
    }
    assertThatThrownBy(() -> XliffWriter.builder().doubtfulBelow(1.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence 1.01 must be from 0 to 1");
  }

  @Test
  void fileNamesItsDocuments() throws IOException {
    assertThat(written(XliffWriter.version12(), Alignments.minutes()))
        .contains("<file original=\"minutes.en.md\" source-language=\"en\" target-language=\"nn\"")
        .contains(">target file: minutes.nn.md</note>");
    assertThat(written(XliffWriter.version21(), Alignments.minutes()))
        .contains("<file id=\"1\" original=\"minutes.en.md\">")
        .contains("<note category=\"target-file\">minutes.nn.md</note>");
    assertThat(written(XliffWriter.version12(), Alignments.onlyNullBeads()))
        .contains("<file original=\"\" ")
        .doesNotContain("target file");
    assertThat(written(XliffWriter.version21(), Alignments.onlyNullBeads()))
        .contains("<file id=\"1\">")
        .doesNotContain("target-file");
  }

  @Test
  void tagsAreReplaced() throws IOException {
    XliffWriter.Builder british = XliffWriter.builder()
        .languageTag(Language.ENGLISH, new Language("en-GB"))
        .languageTag(Language.NYNORSK, new Language("nn-NO"));
    assertThat(written(british.build(), Alignments.minutes()))
        .contains(" source-language=\"en-GB\" target-language=\"nn-NO\" ");
    assertThat(written(british.version21().build(), Alignments.minutes()))
        .contains(" srcLang=\"en-GB\" trgLang=\"nn-NO\">");
  }

  @Test
  void droppedCharactersAreCountedOnBothSidesAndInNullBeads() throws IOException {
    Alignment alignment = Alignments.oneToOne(
        List.of("a\u0001\uD800b", "", "\u0002"), List.of("c\uFFFFd\u001C", "\u0003e", "f"));
    assertThat(XliffWriter.version12().droppedCharacters(alignment)).isEqualTo(5);
    assertThat(written(XliffWriter.version12(), alignment))
        .contains("<source>ab</source>\n<target state=\"needs-review-translation\">cd</target>")
        .contains(">dropped characters: 5</note>")
        .contains(">unaligned: e</note>")
        .contains(">unaligned: f</note>");
    assertThat(written(XliffWriter.version21(), alignment))
        .contains("<note category=\"dropped-characters\">5</note>");
    assertThat(written(XliffWriter.version12(), Alignments.minutes())).doesNotContain("dropped");
  }

  @Test
  void builderOfVersion21LeadsBackTo12() throws IOException {
    assertThat(written(XliffWriter.builder().version21().version12().build(), Alignments.minutes()))
        .isEqualTo(written(XliffWriter.version12(), Alignments.minutes()));
  }
}
