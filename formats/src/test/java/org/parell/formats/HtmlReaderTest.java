package org.parell.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.document.Document;
import org.parell.document.Span;

class HtmlReaderTest {

  @Test
  void elementsAreToldApart() {
    assertThat(blocks("""
                <!DOCTYPE html>
                <html><head><title>Sida</title><meta charset="utf-8"><style>p{}</style></head>
                <body><nav><a href="/">Heim</a></nav>
                <h1>Tittel</h1>
                <p>Eit <b>feitt</b> avsnitt
                   på to liner.</p>
                <ul><li>ein<li>to <p>meir</p></ul>
                <blockquote><p>Eit sitat.</p></blockquote>
                <table><caption>Byar</caption><tr><th>By<td>Oslo</table>
                <figure><img alt="x"><figcaption>Fjorden</figcaption></figure>
                <pre><code>int i;</code></pre>
                <script>var x = "<p>nei</p>";</script>
                <p hidden>løynd</p>
                </body></html>
                """))
        .containsExactly(
            "heading Sida",
            "heading Tittel",
            "paragraph Eit feitt avsnitt/   på to liner.",
            "list_item ein",
            "list_item to",
            "list_item meir",
            "quotation Eit sitat.",
            "caption Byar",
            "cell By",
            "cell Oslo",
            "caption Fjorden");
  }

  @Test
  void textBesideElementsIsAParagraph() {
    assertThat(blocks("<body>Ein <i>to</i><div>tre<p>fire</p>fem</div>seks"))
        .containsExactly(
            "paragraph Ein to",
            "paragraph tre",
            "paragraph fire",
            "paragraph fem",
            "paragraph seks");
  }

  @Test
  void lineBreakIsALineEndAndTwoEndTheBlock() {
    assertThat(blocks("<p>Ein<br>to<br/>\n<br>tre<br></p>"))
        .containsExactly("paragraph Ein/to", "paragraph tre");
  }

  @Test
  void entitiesAreCharactersWithTheirPlace() {
    String text =
        "<p>A&nbsp;&aring; &amp;amp; &#x1F600;&notin; &copy 1 &ampx &notit; &bogus; & <b>B</b></p>";
    Document document = Shown.read(new HtmlReader(), text);
    assertThat(document.text()).isEqualTo("A\u00A0å &amp; \uD83D\uDE00∉ © 1 &x ¬it; &bogus; & B");
    assertThat(inFile(document, text, "å")).isEqualTo("&aring;");
    assertThat(inFile(document, text, "&amp;")).isEqualTo("&amp;amp;");
    assertThat(inFile(document, text, "\uD83D\uDE00")).isEqualTo("&#x1F600;");
    assertThat(inFile(document, text, "∉")).isEqualTo("&notin;");
    assertThat(inFile(document, text, "&x")).isEqualTo("&ampx");
    assertThat(inFile(document, text, "©")).isEqualTo("&copy");
    assertThat(inFile(document, text, "¬")).isEqualTo("&not");
    assertThat(inFile(document, text, "it;")).isEqualTo("it;");
    assertThat(inFile(document, text, "&bogus;")).isEqualTo("&bogus;");
    assertThat(inFile(document, text, "B")).isEqualTo("B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void offsetsLeadBackAcrossTags(String lineEnd) {
    String text = "<html>\n<p class='a'>Eit <em>ord</em>\nog eit\nanna.</p>\n<p>Slutt.</p>"
        .replace("\n", lineEnd);
    Document document = Shown.read(new HtmlReader(), text);
    for (String word : List.of("Eit", "ord", "og", "anna.", "Slutt.")) {
      assertThat(inFile(document, text, word)).isEqualTo(word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b>", "</p>", "<table>", "<td>", "<li>", "<", "&", "</div></div>", "<p", "<!"})
  void lostHalfNeverSwallowsTheNextParagraph(String lost) {
    assertThat(blocks("<p>Fyrst " + lost + " her.</p>\n<p>Siste avsnitt.</p>\n").toString())
        .contains("Siste avsnitt.");
  }

  @Test
  void deepTreesKeepTheirText() {
    assertThat(blocks("<div>".repeat(5000) + "Ned her." + "</div>".repeat(5000) + "<p>Oppe.</p>"))
        .containsExactly("paragraph Ned her.", "paragraph Oppe.");
  }

  private static String inFile(Document document, String text, String part) {
    int start = document.text().indexOf(part);
    return document.inFile(new Span(start, start + part.length())).of(text);
  }

  private static List<String> blocks(String text) {
    return Shown.blocks(new HtmlReader(), text);
  }
}
