package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.TranslationCarrier;
import org.parell.compare.VersionComparer;
import org.parell.compare.VersionComparison;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.xml.sax.InputSource;

/** What changed, and what was carried over it, in the formats of this folder. */
class VersionWritersTest {

  private static final SegmentedDocument OLDER = text(
      "old.txt",
      Language.ENGLISH,
      "The boat <came> in the morning.\nNobody was at the pier & quay.\nThen it left.\n");
  private static final SegmentedDocument NEWER = text(
      "new.txt",
      Language.ENGLISH,
      "The boat <came> in the morning.\nIt was late.\nNobody was at the pier or quay.\n");
  private static final SegmentedDocument NYNORSK =
      text("old.nn.txt", Language.NYNORSK, "Båten kom.\nIngen & ingen.\nSo drog han.\n");

  private static final VersionComparison COMPARISON =
      VersionComparer.standard().compare(OLDER, NEWER);

  static final CarriedTranslation CARRIED = TranslationCarrier.standard()
      .carry(
          COMPARISON,
          new Alignment(
              new Bitext(OLDER, NYNORSK),
              List.of(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1), new Bead(2, 3, 2, 3, 1))));

  /** Something that writes. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  static String written(Content content) throws IOException {
    StringWriter out = new StringWriter();
    content.writeTo(out);
    return out.toString();
  }

  private static SegmentedDocument text(String name, Language language, String lines) {
    return SegmentedDocument.ofLines(name, lines, language);
  }

  @Test
  void tableHoldsEveryRowOfTheComparison() throws IOException {
    assertThat(written(out -> VersionTsvWriter.standard().write(COMPARISON, out)))
        .isEqualTo("""
        change	older	newer	diff	similarity	older_indices	newer_indices
        unchanged	The boat <came> in the morning.	The boat <came> in the morning.		1.0000	[0]	[0]
        added		It was late.		0.0000	[]	[1]
        edited	Nobody was at the pier & quay.	Nobody was at the pier or quay.	\
        Nobody was at the pier [-&-]{+or+} quay.	0.9388	[1]	[2]
        deleted	Then it left.			0.0000	[2]	[]
        """);
  }

  @Test
  void tableOfACarriedTranslationSaysItsState() throws IOException {
    assertThat(written(out -> VersionTsvWriter.standard().write(CARRIED, out))).isEqualTo("""
        state	newer	translation	change	diff	newer_indices	translation_indices
        translated	The boat <came> in the morning.	Båten kom.	unchanged		[0]	[0]
        new	It was late.		added		[1]	[]
        review	Nobody was at the pier or quay.	Ingen & ingen.	edited	\
        Nobody was at the pier [-&-]{+or+} quay.	[2]	[1]
        """);
  }

  @Test
  void memoryHoldsWhatIsTranslatedAndNothingElse() throws Exception {
    String tmx = written(out -> TmxWriter.standard().write(CARRIED, out));
    assertWellFormed(tmx.replaceFirst("<!DOCTYPE.*>\n", ""));
    assertThat(tmx)
        .containsOnlyOnce("<tu tuid=")
        .contains("<prop type=\"x-source-file\">new.txt</prop>")
        .contains("<seg>The boat &lt;came&gt; in the morning.</seg>")
        .contains("<seg>Båten kom.</seg>")
        .doesNotContain("Ingen", "It was late");
  }

  @Test
  void xliff12HasAStateForEveryRow() throws Exception {
    String xliff = written(out -> XliffWriter.version12().write(CARRIED, out));
    assertWellFormed(xliff);
    assertThat(xliff)
        .contains("<target state=\"translated\">Båten kom.</target>")
        .contains("<trans-unit id=\"2\" approved=\"no\"")
        .contains("<target state=\"needs-review-translation\">Ingen &amp; ingen.</target>")
        .contains("diff: Nobody was at the pier [-&amp;-]{+or+} quay.</note>")
        .contains("<source>It was late.</source>\n<note")
        .doesNotContain("drog");
  }

  @Test
  void xliff21HasAStateForEveryRow() throws Exception {
    String xliff = written(out -> XliffWriter.version21().write(CARRIED, out));
    assertWellFormed(xliff);
    assertThat(xliff)
        .contains("<segment state=\"translated\">\n<source>The boat")
        .contains("<segment state=\"initial\">\n<source>It was late.</source>\n</segment>")
        .contains("<segment state=\"initial\" subState=\"parell:needs-review\">\n<source>Nobody")
        .contains("<note category=\"change\">edited</note>");
  }

  @Test
  void pageShowsEveryChangeInItsPlace() throws Exception {
    String page = written(out -> VersionHtmlWriter.standard().write(COMPARISON, out));
    assertThat(page)
        .contains("<div class=\"edited\"><dt>edited</dt><dd>1</dd></div>")
        .contains("<div class=\"moved\"><dt>moved</dt><dd>0</dd></div>")
        .contains("><span>The boat &lt;came&gt; in the morning.</span\n>")
        .contains("><span>Nobody was at the pier </span\n><del>&amp;</del\n><ins>or</ins\n>")
        .contains("><ins>It was late.</ins\n>")
        .contains("><del>Then it left.</del\n>")
        .contains("@media print")
        .contains("default-src 'none'")
        .doesNotContain("<script", "{{");
    assertThat(page.indexOf("It was late")).isLessThan(page.indexOf("Nobody"));
  }

  @Test
  void pageLeadsFromWhereAPassageStoodToWhereItIs() throws IOException {
    String moved = "This sentence is about to move elsewhere.";
    String other =
        "A much longer sentence that stays in its place, whatever else may happen to it.";
    VersionComparison comparison = VersionComparer.standard()
        .compare(
            text("", Language.ENGLISH, moved + "\n" + other + "\n"),
            text("", Language.ENGLISH, other + "\n" + moved + "\n"));
    String page = written(out -> VersionHtmlWriter.standard().write(comparison, out));
    assertThat(page)
        .contains("<a href=\"#row-2\">moved away, now 2</a>")
        .contains("<tr id=\"row-2\" class=\"moved")
        .contains("moved, was 1</td>");
    assertThat(page.indexOf("moved away")).isLessThan(page.indexOf("id=\"row-1\""));
  }

  @Test
  void pageLeadsFromAllSentencesThatWereJoinedElsewhere() throws IOException {
    String other =
        "A much longer sentence that stays in its place, whatever else may happen to the others.";
    VersionComparison comparison = VersionComparer.standard()
        .compare(
            text(
                "",
                Language.ENGLISH,
                "The cook was ill.\nSo nobody ate that day.\n" + other + "\n"),
            text("", Language.ENGLISH, other + "\nThe cook was ill, so nobody ate that day.\n"));
    String page = written(out -> VersionHtmlWriter.standard().write(comparison, out));
    assertThat(page).containsOnlyOnce("moved away, now 2</a>").contains("moved, was 1–2</td>");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile =
        "a\u0000b \uD800 <script>alert(1)</script> {{x}} \u2028 " + "w ".repeat(10_000);
    SegmentedDocument one = text("\"><b>\t", Language.UNDETERMINED, hostile + "\n\n");
    SegmentedDocument other = text("", Language.UNDETERMINED, hostile + "x\nmore\n");
    VersionComparison comparison = VersionComparer.standard().compare(one, other);
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(
            comparison,
            new Alignment(
                new Bitext(one, one), List.of(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1))));
    String page = written(out -> VersionHtmlWriter.standard().write(comparison, out));
    assertThat(page).doesNotContain("<script", "<b>", "\u0000", "\uD800").contains("{{x}}");
    assertThat(
            written(out -> VersionTsvWriter.standard().write(comparison, out)).lines())
        .allMatch(line -> line.split("\t", -1).length == 7);
    assertWellFormed(written(out -> XliffWriter.version12().write(carried, out)));
    assertWellFormed(written(out -> XliffWriter.version21().write(carried, out)));
    assertThat(XliffWriter.version12().droppedCharacters(carried)).isEqualTo(4);
    assertThat(TmxWriter.standard().droppedCharacters(carried)).isZero();
  }

  @Test
  void nothingIsWrittenToo() throws Exception {
    SegmentedDocument nothing = text("", Language.ENGLISH, "");
    VersionComparison comparison = VersionComparer.standard().compare(nothing, nothing);
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(comparison, new Alignment(new Bitext(nothing, nothing), List.of()));
    assertThat(written(out -> VersionHtmlWriter.standard().write(comparison, out)))
        .contains("Neither version has a segment.");
    assertWellFormed(written(out -> XliffWriter.version21().write(carried, out)));
    assertThat(written(out -> TmxWriter.standard().write(carried, out))).doesNotContain("<tu ");
  }

  @Test
  void fileIsWhatIsWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("changes.tsv");
    VersionTsvWriter.standard().write(COMPARISON, file);
    assertThat(Files.readString(file))
        .isEqualTo(written(out -> VersionTsvWriter.standard().write(COMPARISON, out)));
  }

  private static void assertWellFormed(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
