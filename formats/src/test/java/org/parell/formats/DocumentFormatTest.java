package org.parell.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.document.TextFile;
import org.parell.language.Language;
import org.parell.testdata.TestData;

class DocumentFormatTest {

  @ParameterizedTest
  @CsvSource({
    "a.md, MARKDOWN",
    "a.nn.MARKDOWN, MARKDOWN",
    "a.html, HTML",
    "a.htm, HTML",
    "a.XHTML, HTML",
    "a.wiki, WIKITEXT",
    "a.wikitext, WIKITEXT",
    "a.mediawiki, WIKITEXT",
    "a.txt, PLAIN_TEXT",
    "a, PLAIN_TEXT",
    "a.md.txt, PLAIN_TEXT",
  })
  void endingSaysTheFormat(String name, DocumentFormat format) {
    assertThat(DocumentFormat.of(TextFile.of(name, "Ein vanleg tekst."))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "kropotkin.en, WIKITEXT",
    "kropotkin.nn-ca, WIKITEXT",
    "experiments.en, MARKDOWN",
    "commune.en, MARKDOWN",
  })
  void contentSaysTheFormatOfSeeds(String seed, DocumentFormat format) {
    String text = TestData.text("seeds/" + seed + ".txt");
    assertThat(DocumentFormat.of(TextFile.of(seed + ".txt", text))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Hei</p>; HTML",
        "'  <!DOCTYPE html>\n<html>'; HTML",
        "'<?xml version=\"1.0\"?>\n<html>'; HTML",
        "< 5 grader og > 3; PLAIN_TEXT",
        "Ein [[lenkje]] her; PLAIN_TEXT",
        "Ein [[lenkje]] til [[Noreg|landet]]; WIKITEXT",
        "Ein ''kursiv'' [[lenkje]]; WIKITEXT",
        "{{Infoboks}}; PLAIN_TEXT",
        "'{{Infoboks fjord\n| namn = X\n}}'; WIKITEXT",
        "'[[Fil:Fjord.jpg|mini|Ein fjord]]'; WIKITEXT",
        "Fjorden er lang.<ref>Kart.</ref>; WIKITEXT",
        "'Welcome, {{name}}! Then a[[0]] and m[[1, 2]].'; PLAIN_TEXT",
        "'# Ein\n# To\n# Tre'; PLAIN_TEXT",
        "thumb|right|Ein fjord; WIKITEXT",
        "== Tittel ==; WIKITEXT",
        "# Tittel; MARKDOWN",
        "'Ein.\n\n## Tittel\nTo.'; MARKDOWN",
        "Eit **feitt** ord; PLAIN_TEXT",
        "'Do **not** call List<T>.\n1986. That was it.'; PLAIN_TEXT",
        "Eit **feitt** ord [her](side.md); MARKDOWN",
        "Ei [lenkje](http://a.no) her; MARKDOWN",
        "#1 på lista; PLAIN_TEXT",
        "2 * 3 ** 4 = [x] (y); PLAIN_TEXT",
        "a == b; PLAIN_TEXT",
      })
  void contentSaysTheFormatWhereTheEndingDoesNot(String text, DocumentFormat format) {
    assertThat(DocumentFormat.of(TextFile.of("a.txt", text))).isEqualTo(format);
  }

  @Test
  void plainTextWithStrayMarkupLosesNothing() {
    String text = "Do **not** call List<T>, {{name}}, since a[[0]] fails.\n1986. That was it.\n";
    TextFile file = TextFile.of("a.txt", text);
    assertThat(DocumentFormat.of(file).read(file, Language.ENGLISH).text()).isEqualTo(text);
  }

  @Test
  void emptyFileIsPlainText() {
    assertThat(DocumentFormat.of(TextFile.of("a", ""))).isEqualTo(DocumentFormat.PLAIN_TEXT);
  }
}
