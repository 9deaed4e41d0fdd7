package org.parell.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;
import org.parell.testdata.TestData;

class WikitextReaderTest {

  @Test
  void lineIsABlock() {
    assertThat(blocks("Ein.\nTo.\n\nTre.\n"))
        .containsExactly("paragraph Ein.", "paragraph To.", "paragraph Tre.");
  }

  @Test
  void quotesAreDroppedAndApostrophesKept() {
    assertThat(blocks("'''Feit''', ''kursiv'', '''''begge''''' og l'illa de l''''Estartit'''."))
        .containsExactly("paragraph Feit, kursiv, begge og l'illa de l'Estartit.");
  }

  @Test
  void labelsOfLinksStay() {
    assertThat(blocks("[[Bergen]] er [[Noreg|norsk]], sjå [[:Kategori:Byar]] og [http://a.no sida],"
            + " [[Oslo|]]. [http://b.no] http://c.no"))
        .containsExactly(
            "paragraph Bergen er norsk, sjå Kategori:Byar og sida, Oslo.  http://c.no");
  }

  @Test
  void pictureIsACaption() {
    assertThat(blocks(
            "[[Fil:Fjord.jpg|mini|høgre|200px|alt=Ein fjord|''Fjorden'' i [[Bergen]]]]Teksten."))
        .containsExactly("caption Fjorden i Bergen", "paragraph Teksten.");
    assertThat(blocks("[[Fitxer:Mar.png|miniatura|dreta|El mar\na l'hivern]]\nEl text."))
        .containsExactly("caption El mar/a l'hivern", "paragraph El text.");
    assertThat(blocks("[[File:A.svg|thumb|200px]]\nText.")).containsExactly("paragraph Text.");
  }

  @Test
  void leftoverOfAPictureIsACaption() {
    assertThat(blocks("thumb|right|Piotr Kropotkin\nEl príncep."))
        .containsExactly("caption Piotr Kropotkin", "paragraph El príncep.");
    assertThat(blocks("høgre|mini|Pjotr Kropotkin")).containsExactly("caption Pjotr Kropotkin");
    assertThat(blocks("kwa|lewa|Jina lake")).containsExactly("caption Jina lake");
    assertThat(blocks("Fil:Fjord.jpg|Fjorden")).containsExactly("caption Fjorden");
    assertThat(blocks("thumb|250px\nTekst.")).containsExactly("paragraph Tekst.");
    assertThat(blocks("P(A|B) er sannsynet for A."))
        .hasSize(1)
        .first()
        .asString()
        .contains("A|B");
    assertThat(blocks("ja|nei")).containsExactly("paragraph ja|nei");
  }

  @Test
  void templatesReferencesAndCommentsGo() {
    assertThat(blocks(
            "{{Infoboks\n| namn = {{nowrap|X}}\n}}\nBy{{fn|a}} i Noreg.<ref>Kjelde {{a|b}}</ref>"
                + "<ref name=\"x\" /> Stor.<!-- {{ ikkje\nher -->\n{{{1|}}}\n"))
        .containsExactly("paragraph By i Noreg. Stor.");
  }

  @Test
  void templatesThatStandForTextLeaveIt() {
    assertThat(blocks("Rise {{convert|300|m|ft|0}} by {{nowrap|5 [[tonne|tons]]}}, a"
            + " {{Lang|fr|raison d'être}} of {{lang-nn|ei {{nowrap|stor}} greie}}{{cn}}."))
        .containsExactly("paragraph Rise 300 m by 5 tons, a raison d'être of ei stor greie.");
    assertThat(blocks("A {{nowrap|1=b}}, {{nowrap|}} c, {{infobox|{{nowrap|d}}}}."))
        .containsExactly("paragraph A b, c,.");
  }

  @Test
  void templatesThatQuoteAreQuotations() {
    assertThat(blocks("He said: {{quote|Never give up.|Author}} And went.\n"
            + "{{sitat|tekst=Eit ord\n\nTil.|kjelde=X}}\n{{Cita|Una frase.}}\nFi."))
        .containsExactly(
            "paragraph He said:",
            "quotation Never give up.",
            "paragraph And went.",
            "quotation Eit ord",
            "quotation Til.",
            "quotation Una frase.",
            "paragraph Fi.");
  }

  @Test
  void droppedTemplateLeavesNoSpaceOfItsOwn() {
    assertThat(blocks("Ein {{fn|a}} to {{x}} {{y}} tre {{z}}{{w}}. Fire, {{v}}\nfem."))
        .containsExactly("paragraph Ein to tre. Fire,", "paragraph fem.");
  }

  @Test
  void placesInTextOfTemplatesLeadBack() {
    String text = "A {{convert|300|m|ft}} b.";
    Document document = read(text);
    assertThat(document.text()).isEqualTo("A 300 m b.");
    assertThat(document.inFile(new Span(2, 5)).of(text)).isEqualTo("300");
    assertThat(document.inFile(new Span(6, 7)).of(text)).isEqualTo("m");
  }

  @Test
  void templatesNestedWithoutEndTakeLinearTime() {
    String text = "{{nowrap|a ".repeat(50_000) + "}}".repeat(50_000) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(blocks(text)).hasSize(1));
  }

  @Test
  void redirectsAndSignaturesGo() {
    assertThat(blocks("Tekst. ~~~~\n#REDIRECT [[A]]\n#redirecció [[B]]\n# [[C]]\nUm ~~ om."))
        .containsExactly("paragraph Tekst.", "list_item C", "paragraph Um ~~ om.");
  }

  @Test
  void tagsGoAndBreaksAreSpace() {
    assertThat(blocks("Ein<br>to<br />tre <small>fire</small> <b>fem</b> a < b <Per>"))
        .containsExactly("paragraph Ein to tre fire fem a < b <Per>");
    assertThat(blocks("<div class=\"x\">Ein</div>To <math>x^2</math>."))
        .containsExactly("paragraph Ein", "paragraph To .");
  }

  @Test
  void entitiesAreCharactersWithTheirPlace() {
    String text = "A&nbsp;&amp;&#229; &lt;ref&gt; &#xD800; &bogus; &";
    Document document = read(text);
    assertThat(document.text()).isEqualTo("A\u00A0&å <ref> &#xD800; &bogus; &");
    assertThat(document.inFile(new Span(1, 2)).of(text)).isEqualTo("&nbsp;");
    assertThat(document.inFile(new Span(0, 4)).of(text)).isEqualTo("A&nbsp;&amp;&#229;");
    assertThat(document.inFile(new Span(5, 10)).of(text)).isEqualTo("&lt;ref&gt;");
  }

  @Test
  void headingsListsAndRulesAreToldApart() {
    assertThat(blocks(
            "== Soge ==\n=== ''Tidleg'' tid ===\n* Ein\n** To\n# Tre\n: Fire\n; Fem\n----\nS."))
        .containsExactly(
            "heading Soge",
            "heading Tidleg tid",
            "list_item Ein",
            "list_item To",
            "list_item Tre",
            "list_item Fire",
            "list_item Fem",
            "paragraph S.");
  }

  @Test
  void tableIsItsCells() {
    assertThat(blocks(
            "{| class=\"wikitable\"\n|+ Byar\n! By !! Folk\n|-\n| [[Bergen|Bjørgvin]] || 290 000\n"
                + "|- style=\"x\"\n| align=right | Oslo\n| 700 000\n|}\nEtter."))
        .containsExactly(
            "caption Byar",
            "cell By",
            "cell Folk",
            "cell Bjørgvin",
            "cell 290 000",
            "cell Oslo",
            "cell 700 000",
            "paragraph Etter.");
  }

  @Test
  void quotationIsOne() {
    assertThat(blocks("Han sa:\n<blockquote>\nEit ord.\n</blockquote>\nSlutt."))
        .containsExactly("paragraph Han sa:", "quotation Eit ord.", "paragraph Slutt.");
  }

  @Test
  void categoriesOtherLanguagesAndMagicWordsGo() {
    assertThat(
            blocks("__NOTOC__\nTekst.[[Kategori:Byar|Bergen]]\n[[Kategori:Hamner]]\n[[en:Bergen]]"
                + " [[de:Bergen]]\n[[Star Wars: Episode I]]\n"))
        .containsExactly("paragraph Tekst.", "paragraph Star Wars: Episode I");
    assertThat(blocks("#OMDIRIGER [[Bergen]]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "}}",
        "{{Infoboks\n| a = [[b]]",
        "[[",
        "[[Fil:x.jpg|mini|a",
        "]]",
        "{|\n| a",
        "<ref>",
        "<!--",
        "<math>",
        "<div",
        "'''''",
        "[http://a ",
        "<blockquote>",
        "<ref>a<ref>b</ref>"
      })
  void lostHalfNeverSwallowsTheNextSection(String lost) {
    assertThat(blocks("Fyrst " + lost + " her.\n\n== Neste ==\nSiste avsnitt står her.\n"))
        .contains("heading Neste")
        .last()
        .asString()
        .endsWith("Siste avsnitt står her.");
  }

  @Test
  void lostBraceOfOneSectionTakesNoBraceOfAnother() {
    assertThat(blocks("A {{b\n== C ==\nD.\n== E ==\nF }} g.")).contains("paragraph D.");
  }

  @Test
  void textBetweenBlocksIsLineEnds() {
    assertThat(read("== A ==\n'''B'''\n* c\n* d\n").text()).isEqualTo("A\n\nB\n\nc\nd");
  }

  @Test
  void offsetsLeadBackAcrossMarkup() {
    String text = "{{x}}'''Feit''' og [[Noreg|norsk]] tekst.";
    Document document = read(text);
    assertThat(document.text()).isEqualTo("Feit og norsk tekst.");
    assertThat(document.inFile(new Span(0, 4)).of(text)).isEqualTo("Feit");
    assertThat(document.inFile(new Span(8, 13)).of(text)).isEqualTo("norsk");
    assertThat(document.inFile(new Span(5, 20)).of(text)).isEqualTo("og [[Noreg|norsk]] tekst.");
  }

  @Test
  void seedInTwoLanguagesComesOutClean() {
    Document document = read(TestData.text("seeds/kropotkin.nn-ca.txt"));
    List<String> blocks = Shown.blocks(document);
    assertThat(blocks).hasSize(20);
    assertThat(blocks.get(0)).isEqualTo("caption Pjotr Kropotkin");
    assertThat(blocks.get(1)).startsWith("paragraph Pjotr Aleksejevitsj Kropotkin, (på russisk");
    assertThat(blocks.get(12)).isEqualTo("caption Piotr Kropotkin");
    assertThat(blocks.get(13)).startsWith("paragraph El príncep rus Piotr Aleksèievitx");
    assertThat(document.text()).doesNotContain("''", "thumb", "mini|");
  }

  @Test
  void extractIsReadAsPlainTextReadsIt() {
    String text = TestData.text("seeds/kropotkin.en.txt");
    assertThat(blocks(text)).isEqualTo(Shown.blocks(new PlainTextReader(), text));
  }

  private static Document read(String text) {
    return new WikitextReader().read(TextFile.of("test.wiki", text), Language.UNDETERMINED);
  }

  private static List<String> blocks(String text) {
    return Shown.blocks(read(text));
  }
}
