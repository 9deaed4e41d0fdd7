package org.parell.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Bitext;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonLinesWriterTest {

  private static final List<String> HOSTILE = List.of(
      "<b>\"1 & 2\"</b> \\ / ]]>",
      "tab\there, line\nbreaks\r\nof\revery\u0085kind\u2028or\u2029other",
      "U+0001 \u0001 U+0000 \u0000 U+FFFF \uFFFF",
      "high \uD800 low \uDC00 emoji 👍🏽",
      "שלום (world) العربية \u202E turned",
      "x".repeat(10_000));

  @Test
  void lineTellsAllAboutItsBead() throws IOException {
    assertThat(written(minutes())).isEqualTo("""
            {"bead":0,"source":"Minutes","target":"Møtebok","confidence":0.9713,"shape":"1-1",\
            "source_language":"en","target_language":"nn","source_file":"m.en.md","target_file":"",\
            "source_segments":[{"index":0,"start":2,"end":9,"kind":"heading","block":0,\
            "text":"Minutes"}],\
            "target_segments":[{"index":0,"start":0,"end":7,"kind":"list_item","block":0,\
            "text":"Møtebok"}]}
            {"bead":1,"source":"We met. All spoke.","target":"","confidence":1.0000,"shape":"2-0",\
            "source_language":"en","target_language":"nn","source_file":"m.en.md","target_file":"",\
            "source_segments":[{"index":1,"start":10,"end":17,"kind":"paragraph","block":1,\
            "text":"We met."},\
            {"index":2,"start":18,"end":28,"kind":"paragraph","block":1,\
            "text":"All spoke."}],\
            "target_segments":[]}
            """);
  }

  @Test
  void lineSaysWhatSpeaksForItsBeadWhenTheAlignmentDoes() throws IOException {
    Alignment minutes = minutes();
    WordLink link = new WordLink(new Span(0, 7), new Span(0, 4), 1.50004, WordLinkKind.LEXICON);
    WordLink other = new WordLink(new Span(3, 7), new Span(4, 7), 0.25, WordLinkKind.LEARNED);
    BeadEvidence evidence = new BeadEvidence(-0.25, 0.33333, -0.00001, List.of(other, link));
    Alignment explained =
        new Alignment(minutes.bitext(), minutes.beads(), List.of(evidence, BeadEvidence.NONE));
    List<String> lines = written(explained).lines().toList();
    assertThat(lines.get(0)).endsWith("""
            "text":"Møtebok"}],"evidence":{"shape":-0.2500,"length":0.3333,"words":0.0000,"links":[\
            {"source":[2,9],"target":[0,4],"words":["Minutes","Møte"],"share":1.5000,\
            "kind":"lexicon"},\
            {"source":[5,9],"target":[4,7],"words":["utes","bok"],"share":0.2500,\
            "kind":"learned"}]}}""");
    assertThat(lines.get(1)).endsWith("""
            "target_segments":[],\
            "evidence":{"shape":0.0000,"length":0.0000,"words":0.0000,"links":[]}}""");
    assertThat(written(explained).replaceAll(",\"evidence\":.*", "}")).isEqualTo(written(minutes));
  }

  @Test
  void anyTextComesBackFromTheParser() throws IOException {
    List<String> values = new ArrayList<>();
    Alignment alignment = hostile();
    List<String> lines = written(alignment).lines().toList();
    assertThat(lines).hasSize(HOSTILE.size());
    for (String line : lines) {
      try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING && parser.currentName().equals("source")) {
            values.add(parser.getString());
          }
        }
      }
    }
    assertThat(values)
        .isEqualTo(alignment.beads().stream()
            .map(bead -> alignment.sourceText(bead).replaceAll("\\p{Cs}", "\uFFFD"))
            .toList());
  }

  @Test
  void outputIsUnicodeInLinesEndedByLfTwiceTheSame() throws IOException {
    String output = written(hostile());
    assertThat(UTF_8.newEncoder().canEncode(output)).isTrue();
    assertThat(output).endsWith("}\n").doesNotContain("\r");
    assertThat(written(hostile())).isEqualTo(output);
  }

  @Test
  void alignmentOfNothingIsNoLine() throws IOException {
    SegmentedDocument nothing = SegmentedDocument.ofLines("", "", Language.ENGLISH);
    assertThat(written(new Alignment(new Bitext(nothing, nothing), List.of()))).isEmpty();
  }

  @Test
  void failureOfTheDiskComesThroughUnwrapped() {
    Writer full = new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        throw new IOException("disk full");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> JsonLinesWriter.standard().write(minutes(), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  private static Alignment minutes() {
    String text = "Minutes\nWe met.\nAll spoke.";
    // the file has two characters of markup before its heading
    FileOffsets offsets = FileOffsets.builder().run(0, 2).build();
    Document english = new Document(
        "m.en.md",
        Language.ENGLISH,
        text,
        List.of(
            new Block(BlockKind.HEADING, new Span(0, 7)),
            new Block(BlockKind.PARAGRAPH, new Span(8, 26))),
        Map.of(),
        offsets);
    SegmentedDocument source = new SegmentedDocument(
        english,
        List.of(
            new Segment(new Span(0, 7), 0),
            new Segment(new Span(8, 15), 1),
            new Segment(new Span(16, 26), 1)));
    Document nynorsk = new Document(
        "",
        Language.NYNORSK,
        "Møtebok",
        List.of(new Block(BlockKind.LIST_ITEM, new Span(0, 7))),
        Map.of(),
        FileOffsets.identity());
    SegmentedDocument target =
        new SegmentedDocument(nynorsk, List.of(new Segment(new Span(0, 7), 0)));
    return new Alignment(
        new Bitext(source, target),
        List.of(new Bead(0, 1, 0, 1, 0.97126), new Bead(1, 3, 1, 1, 1)));
  }

  private static Alignment hostile() {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      Span span = new Span(text.length(), text.length() + HOSTILE.get(i).length());
      text.append(HOSTILE.get(i)).append('\n');
      blocks.add(new Block(BlockKind.PARAGRAPH, span));
      segments.add(new Segment(span, i));
      beads.add(new Bead(i, i + 1, i, i + 1, 0.5));
    }
    Document document = new Document(
        "\uD800\"\n",
        Language.UNDETERMINED,
        text.toString(),
        blocks,
        Map.of(),
        FileOffsets.identity());
    SegmentedDocument side = new SegmentedDocument(document, segments);
    return new Alignment(new Bitext(side, side), beads);
  }

  private static String written(Alignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    JsonLinesWriter.standard().write(alignment, out);
    return out.toString();
  }
}
