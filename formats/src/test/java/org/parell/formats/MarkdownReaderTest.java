package org.parell.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.testdata.TestData;

class MarkdownReaderTest {

  @Test
  void blocksAreToldApart() {
    assertThat(blocks("""
                # Tittel

                Eit avsnitt
                på to liner.

                Under
                -----

                - mjølk
                - brød

                  og smør
                1. ein
                2. to

                > Eit sitat.

                | By | Folk |
                |----|-----:|
                | Oslo | *mange* |
                """))
        .containsExactly(
            "heading Tittel",
            "paragraph Eit avsnitt/på to liner.",
            "heading Under",
            "list_item mjølk",
            "list_item brød",
            "list_item og smør",
            "list_item ein",
            "list_item to",
            "quotation Eit sitat.",
            "cell By",
            "cell Folk",
            "cell Oslo",
            "cell mange");
  }

  @Test
  void marksGoAndTheirTextStays() {
    assertThat(blocks(
            "**Feit** og *kursiv* `kode` [lenkje](http://a.no \"t\") <http://b.no> <b>tag</b>"
                + " \\*stjerne\\* &amp; [ref][x].\n\n[x]: http://c.no\n"))
        .containsExactly("paragraph Feit og kursiv kode lenkje http://b.no tag *stjerne* & ref.");
  }

  @Test
  void codeAndRulesAreNoText() {
    assertThat(blocks("Før.\n\n```java\nint i;\n```\n\n***\n\nEtter.\n"))
        .containsExactly("paragraph Før.", "paragraph Etter.");
  }

  @Test
  void indentedTextIsAParagraph() {
    assertThat(blocks("Før.\n\n    Eit innrykk.\n"))
        .containsExactly("paragraph Før.", "paragraph Eit innrykk.");
  }

  @Test
  void blockOfHtmlKeepsItsText() {
    assertThat(blocks("<div>\n<p>Ein &aring;</p>\n<script>x</script>\n</div>\n\nTo.\n"))
        .containsExactly("paragraph Ein å", "paragraph To.");
    assertThat(blocks("<!-- ikkje\n\nher -->\n\nTo.\n")).containsExactly("paragraph To.");
  }

  @Test
  void pictureAloneIsACaption() {
    assertThat(blocks("![Fjorden om vinteren](f.jpg)\n\nSjå ![ikon](i.png)her.\n"))
        .containsExactly("caption Fjorden om vinteren", "paragraph Sjå her.");
  }

  @Test
  void dateAtTheBeginningIsNoList() {
    assertThat(blocks("17. mai er nasjonaldagen.\n\n3. Tredje punkt\n"))
        .containsExactly("paragraph 17. mai er nasjonaldagen.", "list_item Tredje punkt");
    assertThat(blocks("8. februar kom han.\n\n9. februar drog han.\n"))
        .containsExactly("paragraph 8. februar kom han.", "paragraph 9. februar drog han.");
    assertThat(blocks("1. mjølk\n2. brød\n")).containsExactly("list_item mjølk", "list_item brød");
  }

  @Test
  void frontMatterIsMetadata() {
    Document document =
        Shown.read(new MarkdownReader(), "---\ntitle: Fjorden\n---\n\n# Fjorden\n\nTekst.\n");
    assertThat(document.metadata()).containsEntry("title", "Fjorden");
    assertThat(Shown.blocks(document)).containsExactly("heading Fjorden", "paragraph Tekst.");
    assertThat(document.inFile(document.blocks().get(0).span())).isEqualTo(new Span(26, 33));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void offsetsLeadBackAcrossMarks(String lineEnd) {
    String text = "# *Ei* tittel\n\n> Eit **feitt** ord,\n> &laquo;sitert&raquo; \\[slik\\].\n"
        .replace("\n", lineEnd);
    Document document = Shown.read(new MarkdownReader(), text);
    assertThat(document.text().replace(lineEnd, "\n"))
        .isEqualTo("Ei tittel\n\nEit feitt ord,\n«sitert» [slik].");
    for (String word : List.of("Ei", "tittel", "feitt", "ord", "sitert", "slik")) {
      int start = document.text().indexOf(word);
      Span span = new Span(start, start + word.length());
      assertThat(document.inFile(span).of(text)).isEqualTo(word);
    }
    int quote = document.text().indexOf('«');
    assertThat(document.inFile(new Span(quote, quote + 1)).of(text)).isEqualTo("&laquo;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "[[", "**", "_", "`", "<div", "<b>", "![", "> >", "- -", "|a|", "\\"})
  void lostHalfNeverSwallowsTheNextParagraph(String lost) {
    assertThat(blocks("Fyrst " + lost + " her.\n\nSiste avsnitt.\n"))
        .last()
        .isEqualTo("paragraph Siste avsnitt.");
  }

  @Test
  void pageNumberInATornParagraphIsLeftOut() {
    assertThat(blocks("Ho gjekk lenge langs stranda utan å møte nokon, og då ho\n\n- 17 -\n\n17\n\n"
            + "Ei ny."))
        .hasSize(4);
    assertThat(blocks("Ho gjekk lenge langs stranda utan å møte nokon, og då ho\n\n17\n\n"
            + "omsider kom heim, var det mørkt."))
        .containsExactly(
            "paragraph Ho gjekk lenge langs stranda utan å møte nokon, og då ho//omsider kom"
                + " heim, var det mørkt.");
  }

  @Test
  void speechHasHeaderHeadingAndOneParagraph() {
    Document document = Shown.read(new MarkdownReader(), TestData.text("seeds/experiments.en.txt"));
    assertThat(document.metadata())
        .hasSize(8)
        .containsEntry("TITLE", "Small Communal Experiments And Why They Fail");
    assertThat(Shown.blocks(document)).hasSize(2).first().isEqualTo("heading Editor’s Preface");
    assertThat(document.text()).doesNotContain("SOURCE_URL");
  }

  @Test
  void pamphletIsMendedWhereItsPagesBreak() {
    String text = TestData.text("seeds/commune.en.txt");
    Document document = Shown.read(new MarkdownReader(), text);
    List<String> blocks = Shown.blocks(document);
    assertThat(blocks)
        .filteredOn(block -> block.startsWith("heading "))
        .containsExactly(
            "heading The Commune of Paris - Peter Kropotkin",
            "heading I. THE PLACE OF THE COMMUNE IN SOCIALIST EVOLUTION",
            "heading The Commune of Paris - Peter Kropotkin",
            "heading I. THE PLACE OF THE COMMUNE IN SOCIALIST EVOLUTION",
            "heading II. HOW THE COMMUNE FAILED TO REALIZE ITS TRUE AIM AND YET SET THAT",
            "heading AIM BEFORE THE WORLD",
            "heading III. THE TEACHINGS OF THE COMMUNE IN MODERN SOCIALISM");
    assertThat(blocks)
        .filteredOn(block -> block.contains("//"))
        .hasSize(12)
        .anyMatch(block -> block.contains("But at first it//was vague"))
        .anyMatch(block -> block.contains("it is alive//nevertheless"))
        .anyMatch(block -> block.contains("No! the//\"commune\" of today"))
        .anyMatch(block -> block.contains("stating their right//to all social wealth"));
    assertThat(blocks).contains("paragraph The Commune of Paris", "paragraph By Peter Kropotkin");
    assertThat(document.text()).doesNotContain("**", "](", "#");
    for (Block block : document.blocks()) {
      String inFile = document.inFile(block.span()).of(text);
      if (!inFile.contains("*") && !inFile.contains("[")) {
        assertThat(inFile.replaceAll("\\s+", " "))
            .isEqualTo(document.text(block).replaceAll("\\s+", " "));
      }
    }
  }

  @Test
  void fileIsReadInOneCall(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("minutes.nn.md"), "# Møte\n");
    Document document = MarkdownReader.read(file, Language.NYNORSK);
    assertThat(document.name()).isEqualTo("minutes.nn.md");
    assertThat(document.text()).isEqualTo("Møte");
  }

  private static List<String> blocks(String text) {
    return Shown.blocks(new MarkdownReader(), text);
  }
}
