package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class TmxWriterTest {

  /** What TMX 1.4 asks of files without inline markup. */
  private static final String STRUCTURE = """
      <!ELEMENT tmx (header, body)>
      <!ATTLIST tmx version CDATA #FIXED "1.4">
      <!ELEMENT header (note | prop)*>
      <!ATTLIST header
        creationtool CDATA #REQUIRED
        creationtoolversion CDATA #REQUIRED
        segtype (block | paragraph | sentence | phrase) #REQUIRED
        o-tmf CDATA #REQUIRED
        adminlang CDATA #REQUIRED
        srclang CDATA #REQUIRED
        datatype CDATA #REQUIRED>
      <!ELEMENT body (tu*)>
      <!ELEMENT tu ((note | prop)*, tuv+)>
      <!ATTLIST tu tuid CDATA #IMPLIED>
      <!ELEMENT tuv ((note | prop)*, seg)>
      <!ATTLIST tuv xml:lang CDATA #REQUIRED>
      <!ELEMENT note (#PCDATA)>
      <!ELEMENT prop (#PCDATA)>
      <!ATTLIST prop type CDATA #REQUIRED>
      <!ELEMENT seg (#PCDATA)>
      """;

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void everyFileIsValid(Alignment alignment) throws Exception {
    Document tmx = parsed(TmxWriter.standard(), alignment);
    assertThat(tmx.getDoctype().getSystemId()).isEqualTo("tmx14.dtd");
    Element header = elements(tmx, "header").get(0);
    assertThat(header.getAttribute("segtype")).isEqualTo("sentence");
    assertThat(header.getAttribute("creationtool")).isEqualTo("Parell");
    assertThat(header.getAttribute("creationtoolversion")).isNotEmpty();
    assertThat(header.getAttribute("srclang"))
        .isEqualTo(alignment.source().language().tag());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void eachLinkWithTextOnBothSidesIsOneUnit(Alignment alignment) throws Exception {
    List<String> expected = new ArrayList<>();
    for (Bead bead : alignment.links()) {
      String source = withoutWhatXmlCannotHold(alignment.sourceText(bead));
      String target = withoutWhatXmlCannotHold(alignment.targetText(bead));
      if (!source.isBlank() && !target.isBlank()) {
        expected.add(source);
        expected.add(target);
      }
    }
    Document tmx = parsed(TmxWriter.standard(), alignment);
    assertThat(texts(tmx, "seg")).isEqualTo(expected);
    assertThat(elements(tmx, "tu"))
        .hasSize(expected.size() / 2)
        .extracting(tu -> tu.getAttribute("tuid"))
        .doesNotHaveDuplicates();
  }

  static String withoutWhatXmlCannotHold(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  @Test
  void unitTellsConfidenceShapeAndFiles() throws Exception {
    String tmx = AlignmentWriterContractTest.written(TmxWriter.standard(), Alignments.minutes());
    assertThat(tmx).contains("""
            <tu tuid="2">
            <prop type="x-confidence">0.8999</prop>
            <prop type="x-link-type">1-2</prop>
            <prop type="x-row">1</prop>
            <prop type="x-source-file">minutes.en.md</prop>
            <prop type="x-target-file">minutes.nn.md</prop>
            <tuv xml:lang="en"><seg>The board met at 2.30 p.m. and the chair opened the meeting.</seg></tuv>
            <tuv xml:lang="nn"><seg>Styret møttest kl. 14.30. Leiaren opna møtet.</seg></tuv>
            </tu>
            """);
  }

  @Test
  void documentWithoutNameHasNoFileProperty() throws Exception {
    Alignment alignment =
        new Alignment(Alignments.onlyNullBeads().bitext(), List.of(new Bead(0, 3, 0, 2, 0.5)));
    Document tmx = parsed(TmxWriter.standard(), alignment);
    assertThat(elements(tmx, "prop"))
        .extracting(prop -> prop.getAttribute("type"))
        .containsExactly("x-confidence", "x-link-type", "x-row");
  }

  @Test
  void droppedCharactersAreCounted() throws Exception {
    Alignment alignment = Alignments.oneToOne(List.of("a\u0001\uD800b"), List.of("c\uFFFFd\u001C"));
    assertThat(TmxWriter.standard().droppedCharacters(alignment)).isEqualTo(3);
    Document tmx = parsed(TmxWriter.standard(), alignment);
    assertThat(texts(tmx, "seg")).containsExactly("ab", "cd");
    assertThat(elements(tmx, "prop").get(0).getAttribute("type")).isEqualTo("x-dropped-characters");
    assertThat(texts(tmx, "prop").get(0)).isEqualTo("3");
  }

  @Test
  void tagsAreReplacedInHeaderAndUnits() throws Exception {
    TmxWriter british = TmxWriter.builder()
        .languageTag(Language.ENGLISH, new Language("en-GB"))
        .languageTag(Language.NYNORSK, new Language("nn-NO"))
        .build();
    Document tmx = parsed(british, Alignments.minutes());
    assertThat(elements(tmx, "header").get(0).getAttribute("srclang")).isEqualTo("en-GB");
    assertThat(elements(tmx, "tuv"))
        .extracting(tuv -> tuv.getAttribute("xml:lang"))
        .containsExactly("en-GB", "nn-NO", "en-GB", "nn-NO", "en-GB", "nn-NO");
  }

  @Test
  void doctypeCanBeLeftOut() throws Exception {
    TmxWriter plain = TmxWriter.builder().doctype(false).build();
    String with = AlignmentWriterContractTest.written(TmxWriter.standard(), Alignments.minutes());
    String without = AlignmentWriterContractTest.written(plain, Alignments.minutes());
    assertThat(without).isEqualTo(with.replace("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n", ""));
  }

  @Test
  void tradosGetsRegionsTypedFieldsAndNoDocumentType() throws Exception {
    TmxWriter trados = TmxWriter.builder().forProgram(TmxProgram.TRADOS).build();
    String tmx = AlignmentWriterContractTest.written(trados, Alignments.minutes());
    assertThat(tmx)
        .doesNotContain("DOCTYPE")
        .contains("srclang=\"en-US\"", "xml:lang=\"en-US\"", "xml:lang=\"nn-NO\"")
        .contains("<prop type=\"x-confidence:SingleString\">0.8999</prop>");
  }

  @Test
  void tagThatIsAskedForGoesBeforeTheLikelyRegion() throws Exception {
    TmxWriter trados = TmxWriter.builder()
        .forProgram(TmxProgram.TRADOS)
        .languageTag(Language.ENGLISH, new Language("en-GB"))
        .build();
    assertThat(AlignmentWriterContractTest.written(trados, Alignments.minutes()))
        .contains("srclang=\"en-GB\"", "xml:lang=\"nn-NO\"")
        .doesNotContain("en-US");
  }

  @Test
  void likelyRegionIsThatOfTheUnicodeCldr() {
    assertThat(List.of("en", "nb", "ca", "pt-BR", "zh-Hant", "und", "tlh"))
        .extracting(tag -> LikelyRegion.added(new Language(tag)).tag())
        .containsExactly("en-US", "nb-NO", "ca-ES", "pt-BR", "zh-Hant-TW", "und", "tlh");
  }

  @Test
  void reportTellsWhyABeadIsNoUnit() throws Exception {
    assertThat(TmxWriter.standard().report(Alignments.minutes()))
        .isEqualTo(new TmxReport(3, 2, 0, 0, 0));
    Alignment alignment = Alignments.oneToOne(
        List.of("a\u0001", "\u0001\uFFFF", "x".repeat(11), "y".repeat(10)),
        List.of("b", "c", "d", "e"));
    TmxWriter writer = TmxWriter.builder().longestSide(10).build();
    TmxReport report = writer.report(alignment);
    assertThat(report).isEqualTo(new TmxReport(2, 0, 1, 1, 3));
    assertThat(report.leftOutLinkCount()).isEqualTo(2);
    Document tmx = parsed(writer, alignment);
    assertThat(texts(tmx, "seg")).containsExactly("a", "b", "y".repeat(10), "e");
    assertThat(elements(tmx, "tu"))
        .extracting(tu -> tu.getAttribute("tuid"))
        .containsExactly("1", "2");
    assertThat(texts(tmx, "prop")).contains("0", "3").doesNotContain("1", "2");
  }

  private static Document parsed(TmxWriter writer, Alignment alignment) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader(STRUCTURE)));
    builder.setErrorHandler(new Strict());
    String tmx = AlignmentWriterContractTest.written(writer, alignment);
    return builder.parse(new InputSource(new StringReader(tmx)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Element::getTextContent).toList();
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
