package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.multitext.IndexRange;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.RatedRow;
import org.parell.multitext.Row;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MultiAlignmentWriterTest {

  @TempDir
  private Path folder;

  private static final MultiAlignment SMALL = new MultiAlignment(
      new MultiText(List.of(
          document("a.en.txt", "en", List.of("One & two.", "Three.", "Four.")),
          document("", "nn", List.of("Ein og to.", "Berre her.", "Fire.")),
          document("a.ca.txt", "ca", List.of("U.", "I dos.", "Tres.")))),
      List.of(
          row(0.9876, 0, 1, 0, 1, 0, 2),
          row(1, 1, 2, 1, 1, 2, 3),
          row(0.5, 2, 2, 1, 2, 3, 3),
          row(0.25, 2, 3, 2, 3, 3, 3)),
      List.of());

  @Test
  void indicesHaveAListForEachDocument() throws Exception {
    assertThat(written(IndexRowWriter.standard(), SMALL)).isEqualTo("""
        [0]:[0]:[0, 1]
        [1]:[]:[2]
        []:[1]:[]
        [2]:[2]:[]
        """);
    assertThat(written(IndexRowWriter.standard().withConfidence(), SMALL))
        .startsWith("[0]:[0]:[0, 1]:0.9876\n[1]:[]:[2]:1.0000\n");
  }

  @Test
  void tableHasAColumnForEachDocument() throws Exception {
    String table = """
        en|nn|ca|confidence|shape|en_indices|nn_indices|ca_indices
        One & two.|Ein og to.|U. I dos.|0.9876|1-1-2|[0]|[0]|[0, 1]
        Three.||Tres.|1.0000|1-0-1|[1]|[]|[2]
        Four.|Fire.||0.2500|1-1-0|[2]|[2]|[]
        """.replace('|', '\t');
    assertThat(written(MultiTsvWriter.standard(), SMALL)).isEqualTo(table);
    assertThat(written(MultiTsvWriter.standard().withNullRows(), SMALL))
        .contains("\n\tBerre her.\t\t0.5000\t0-1-0\t[]\t[1]\t[]\n")
        .hasLineCount(5);
  }

  @Test
  void columnsOfOneLanguageHaveNumbers() throws Exception {
    SegmentedDocument english = document("a", "en", List.of("One."));
    MultiAlignment twice = new MultiAlignment(
        new MultiText(List.of(english, english, document("b", "nn", List.of("Ein.")))),
        List.of(row(1, 0, 1, 0, 1, 0, 1)),
        List.of());
    assertThat(written(MultiTsvWriter.standard(), twice))
        .startsWith("en\ten.2\tnn\tconfidence\tshape\ten_indices\ten.2_indices\tnn_indices\n");
  }

  @Test
  void unitHasAVariantForEachDocumentThatHasThePassage() throws Exception {
    Element tmx = parsed(MultiTmxWriter.standard(), SMALL);
    Element header = (Element) tmx.getElementsByTagName("header").item(0);
    assertThat(header.getAttribute("srclang")).isEqualTo("*all*");
    NodeList units = tmx.getElementsByTagName("tu");
    assertThat(units.getLength()).isEqualTo(3);
    assertThat(variants(units, 0))
        .containsExactly("en One & two.", "nn Ein og to.", "ca U. I dos.");
    assertThat(variants(units, 1)).containsExactly("en Three.", "ca Tres.");
    assertThat(variants(units, 2)).containsExactly("en Four.", "nn Fire.");
    String text = written(MultiTmxWriter.standard(), SMALL);
    assertThat(text)
        .contains("<prop type=\"x-link-type\">1-0-1</prop>")
        .contains("<prop type=\"x-confidence\">0.9876</prop>")
        .contains("<tuv xml:lang=\"nn\"><seg>Ein og to.</seg></tuv>")
        .contains("<tuv xml:lang=\"ca\"><prop type=\"x-file\">a.ca.txt</prop><seg>");
  }

  @Test
  void tagsAndDoctypeCanBeChosen() throws Exception {
    MultiTmxWriter writer = MultiTmxWriter.builder()
        .doctype(false)
        .languageTag(Language.ENGLISH, new Language("en-GB"))
        .build();
    assertThat(written(writer, SMALL))
        .contains("xml:lang=\"en-GB\"")
        .doesNotContain("xml:lang=\"en\"")
        .doesNotContain("DOCTYPE");
  }

  @Test
  void whatXmlCannotHoldIsLeftOutAndCounted() throws Exception {
    MultiAlignment hostile = hostile();
    Element tmx = parsed(MultiTmxWriter.standard(), hostile);
    long dropped = MultiTmxWriter.standard().droppedCharacters(hostile);
    assertThat(dropped).isPositive();
    Element prop = (Element) tmx.getElementsByTagName("prop").item(0);
    assertThat(prop.getAttribute("type")).isEqualTo("x-dropped-characters");
    assertThat(prop.getTextContent()).isEqualTo(Long.toString(dropped));
  }

  static Stream<Arguments> writersAndAlignments() {
    Map<String, MultiAlignmentWriter> writers = Map.of(
        "index rows", IndexRowWriter.standard(),
        "index rows with confidence", IndexRowWriter.standard().withConfidence(),
        "TSV", MultiTsvWriter.standard(),
        "TSV with null rows", MultiTsvWriter.standard().withNullRows(),
        "TMX", MultiTmxWriter.standard(),
        "HTML", MultiHtmlWriter.standard());
    SegmentedDocument empty = document("", "en", List.of());
    MultiAlignment nothing =
        new MultiAlignment(new MultiText(List.of(empty, empty, empty)), List.of(), List.of());
    return writers.entrySet().stream()
        .flatMap(e -> Stream.of(SMALL, hostile(), nothing)
            .map(alignment -> Arguments.of(e.getKey(), e.getValue(), alignment)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writersAndAlignments")
  void outputIsUnicodeInLinesAndTheSameEverywhere(
      String format, MultiAlignmentWriter writer, MultiAlignment alignment) throws IOException {
    String output = written(writer, alignment);
    assertThat(UTF_8.newEncoder().canEncode(output)).isTrue();
    assertThat(output).doesNotContain("\r").doesNotContain("\u0000");
    assertThat(output.isEmpty() || output.endsWith("\n")).isTrue();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(writer, alignment)).isEqualTo(output);
    } finally {
      Locale.setDefault(before);
    }
    Path file = folder.resolve("out");
    writer.write(alignment, file);
    assertThat(Files.readString(file)).isEqualTo(output);
  }

  @Test
  void pageHasAColumnForEachDocumentAndHatchesWhatOneLacks() throws Exception {
    String page = written(MultiHtmlWriter.standard(), SMALL);
    List<String> rows = rowsOfPage(page);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0))
        .startsWith("<tr id=\"row-1\" class=\"link opens\">")
        .contains("<td lang=\"en\" dir=\"auto\">", ">One &amp; two.</span>", ">I dos.</span>")
        .contains(">98 %<", ">1-1-2<");
    assertThat(rows.get(1)).contains("class=\"link lacking opens\"", ">100 %<");
    assertThat(rows.get(1).split("<td class=\"none\">", -1)).hasSize(2);
    assertThat(rows.get(2))
        .contains("class=\"unaligned doubtful lacking opens\"", "href=\"#row-4\"");
    assertThat(rows.get(2).split("<td class=\"none\">", -1)).hasSize(3);
    assertThat(rows.get(3))
        .contains("class=\"link doubtful very-doubtful lacking opens\"")
        .doesNotContain("class=\"next\"");
    assertThat(page)
        .contains("<title>a.en.txt – Norwegian Nynorsk – a.ca.txt</title>")
        .contains("<th scope=\"col\" title=\"a.ca.txt\">Catalan</th>")
        .contains("<dt>Rows</dt><dd>3<", "<dt>Of all versions</dt><dd>1<")
        .contains("<dt>Unaligned segments</dt><dd>1<")
        .contains("<dt>Below 90 %</dt><dd>2<", "<dt>Below 50 %</dt><dd>1<")
        .contains("mending is for two languages");
  }

  @Test
  void pageRunsNoScriptAndLoadsNothing() throws Exception {
    String page = written(MultiHtmlWriter.standard(), hostile());
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    String hash = Base64.getEncoder().encodeToString(digest);
    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'sha256-" + hash + "';")
        .doesNotContain("script-src")
        .doesNotContainPattern("<(script|link|img|iframe|object)\\b")
        .doesNotContainPattern("<[a-z]+ [^>]*\\b(src|srcset|action|on[a-z]+|style)=")
        .doesNotContainPattern("href=\"[^#]")
        .contains(">{{text}} ");
    assertThat(written(MultiHtmlWriter.standard(), SMALL)).doesNotContain("{{");
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void textOfAPageIsNeverMarkup() throws Exception {
    List<String> tags = tags(hostile());
    List<String> texts = Collections.nCopies(Alignments.HOSTILE.size(), "a");
    assertThat(tags).isEqualTo(tags(alignment("a", texts)));
    assertThat(tags).contains("<bdi>", "<tr id=\"row-2\" class=\"link doubtful opens\">");
  }

  private static List<String> tags(MultiAlignment alignment) throws IOException {
    return Pattern.compile("<[^<>]*>")
        .matcher(written(MultiHtmlWriter.standard(), alignment))
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.startsWith("<th scope=\"col\" title"))
        .toList();
  }

  private static List<String> rowsOfPage(String page) {
    return Pattern.compile("<tr id=.*?</tr>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void hostileTextKeepsItsLineAndItsColumns() throws Exception {
    String table = written(MultiTsvWriter.standard().withNullRows(), hostile());
    assertThat(table.lines())
        .hasSize(1 + Alignments.HOSTILE.size())
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(8));
  }

  @Test
  void indicesComeBackAsTheyWereWritten() throws Exception {
    String lines = written(IndexRowWriter.standard(), SMALL);
    assertThat(IndexRowReader.read("rows", new StringReader(lines)))
        .isEqualTo(SMALL.rows().stream().map(IndexRow::of).toList());
    String rated = written(IndexRowWriter.standard().withConfidence(), SMALL);
    assertThat(IndexRowReader.readWithConfidence("rows", new StringReader(rated)))
        .extracting(RatedRow::row)
        .isEqualTo(SMALL.rows().stream().map(IndexRow::of).toList());
  }

  private static MultiAlignment hostile() {
    return alignment("\u0001<name>", Alignments.HOSTILE);
  }

  private static MultiAlignment alignment(String name, List<String> texts) {
    SegmentedDocument side = document(name, "en", texts);
    List<Row> rows = IntStream.range(0, texts.size())
        .mapToObj(i -> row(1.0 / (i + 1), i, i + 1, i, i + 1, i, i + 1))
        .toList();
    return new MultiAlignment(
        new MultiText(List.of(side, side, document("b", "nn", Alignments.TAME))), rows, List.of());
  }

  private static List<String> variants(NodeList units, int index) {
    NodeList variants = ((Element) units.item(index)).getElementsByTagName("tuv");
    return IntStream.range(0, variants.getLength())
        .mapToObj(variants::item)
        .map(Element.class::cast)
        .map(tuv -> tuv.getAttribute("xml:lang") + " "
            + tuv.getElementsByTagName("seg").item(0).getTextContent())
        .toList();
  }

  private static Element parsed(MultiTmxWriter writer, MultiAlignment alignment) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    return builder
        .parse(new InputSource(new StringReader(written(writer, alignment))))
        .getDocumentElement();
  }

  private static String written(MultiAlignmentWriter writer, MultiAlignment alignment)
      throws IOException {
    StringWriter out = new StringWriter();
    writer.write(alignment, out);
    return out.toString();
  }

  private static Row row(double confidence, int... bounds) {
    return new Row(
        IntStream.range(0, bounds.length / 2)
            .mapToObj(k -> new IndexRange(bounds[2 * k], bounds[2 * k + 1]))
            .toList(),
        confidence);
  }

  /** A paragraph for each text, whatever line ends it holds. */
  private static SegmentedDocument document(String name, String language, List<String> texts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    for (String one : texts) {
      Span span = new Span(text.length(), text.length() + one.length());
      segments.add(new Segment(span, blocks.size()));
      blocks.add(new Block(BlockKind.PARAGRAPH, span));
      text.append(one).append('\n');
    }
    return new SegmentedDocument(
        new Document(
            name,
            new Language(language),
            text.toString(),
            blocks,
            Map.of(),
            FileOffsets.identity()),
        segments);
  }
}
