package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/** Writer and reader of three files, which say little without each other. */
class XcesTest {

  private static final XcesReader READER = XcesReader.between(Language.ENGLISH, Language.NYNORSK);

  @TempDir
  private Path folder;

  static Stream<Arguments> writersAndAlignments() {
    List<Alignment> alignments = new ArrayList<>(Alignments.all().values());
    alignments.add(paragraphs());
    return Stream.of(XcesWriter.standard(), XcesWriter.interText())
        .flatMap(writer -> alignments.stream().map(alignment -> Arguments.of(writer, alignment)));
  }

  @ParameterizedTest
  @MethodSource("writersAndAlignments")
  void whatIsWrittenIsReadBackSegmentBySegment(XcesWriter writer, Alignment alignment)
      throws Exception {
    Path links = Files.createDirectories(folder.resolve("links")).resolve("en-nn.xml");
    Path source = Files.createDirectories(folder.resolve("en & <co>")).resolve("a.xml");
    Path target = folder.resolve("b.xml");
    writer.write(alignment, links, source, target);

    XcesReading reading = READER.withConfidence().read(links);

    Alignment read = reading.alignment();
    assertThat(reading.dropped()).isEmpty();
    assertThat(reading.danglingIds()).isZero();
    assertSameSegments(read.source(), alignment.source());
    assertSameSegments(read.target(), alignment.target());
    assertThat(read.beads())
        .extracting(IndexPair::of)
        .isEqualTo(alignment.beads().stream().map(IndexPair::of).toList());
    for (int k = 0; k < read.beads().size(); k++) {
      assertThat(read.beads().get(k).confidence())
          .isCloseTo(alignment.beads().get(k).confidence(), within(5e-5));
    }
    assertThat(read.source().language()).isEqualTo(Language.ENGLISH);
    assertThat(read.target().document().name()).endsWith("b.xml");
  }

  private static void assertSameSegments(SegmentedDocument read, SegmentedDocument written) {
    assertThat(read.size()).isEqualTo(written.size());
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.text(i)).isEqualTo(clean(written.text(i)));
      boolean heading =
          written.blockKind(i) == BlockKind.HEADING && !read.text(i).isEmpty();
      assertThat(read.blockKind(i)).isEqualTo(heading ? BlockKind.HEADING : BlockKind.PARAGRAPH);
    }
  }

  private static String clean(String text) {
    return text.replaceAll("[\\s\\x1C-\\x1F\\x{2028}\\x{2029}]+", " ")
        .replaceAll("[\\x00-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", "")
        .replaceAll(" +", " ")
        .strip();
  }

  @Test
  void filesForOpusLookAsOpusHasThem() throws IOException {
    Alignment alignment = paragraphs();
    StringWriter links = new StringWriter();
    XcesWriter.standard().writeLinks(alignment, "en/\"a\".xml", "nn/a\n&b.xml", links);
    assertThat(links.toString()).isEqualTo("""
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
        <cesAlign version="1.0">
        <linkGrp targType="s" fromDoc="en/&quot;a&quot;.xml" toDoc="nn/a&#10;&amp;b.xml">
        <link id="SL1" xtargets="s1.1;s1.1" certainty="1.0000"/>
        <link id="SL2" xtargets="s2.1 s2.2;s2.1" certainty="0.7500"/>
        <link id="SL3" xtargets=";s2.2 s3.1" certainty="0.5000"/>
        </linkGrp>
        </cesAlign>
        """);
    StringWriter target = new StringWriter();
    XcesWriter.standard().writeTarget(alignment, target);
    assertThat(target.toString()).isEqualTo("""
        <?xml version="1.0" encoding="utf-8"?>
        <text>
        <body>
        <head id="1">
        <s id="s1.1">Ver</s>
        </head>
        <p id="2">
        <s id="s2.1">Det regna og snødde.</s>
        <s id="s2.2">Nei &lt; ja.</s>
        </p>
        <p id="3">
        <s id="s3.1"></s>
        </p>
        </body>
        </text>
        """);
  }

  @Test
  void filesForInterTextLookAsInterTextHasThem() throws IOException {
    StringWriter links = new StringWriter();
    XcesWriter.interText().writeLinks(paragraphs(), "a.en.xml", "a.nn.xml", links);
    assertThat(links.toString()).isEqualTo("""
        <?xml version="1.0" encoding="utf-8"?>
        <linkGrp toDoc="a.nn.xml" fromDoc="a.en.xml">
        <link type="1-1" xtargets="1:1;1:1" status="auto" certainty="1.0000"/>
        <link type="1-2" xtargets="2:1;2:1 2:2" status="auto" certainty="0.7500"/>
        <link type="2-0" xtargets="2:2 3:1;" status="auto" certainty="0.5000"/>
        </linkGrp>
        """);
    StringWriter source = new StringWriter();
    XcesWriter.interText().writeSource(paragraphs(), source);
    assertThat(source.toString()).contains("<p id=\"2\">\n<s id=\"2:1\">It rained.</s>\n");
  }

  /** A heading, a paragraph of two sentences a side, and an empty line. */
  private static Alignment paragraphs() {
    String english = "Weather\n\nIt rained. It snowed.";
    String nynorsk = "Ver\n\nDet regna og snødde. Nei < ja.\n";
    Bitext bitext = new Bitext(
        side("a.en", Language.ENGLISH, english, 0, 7, 9, 19, 20, 30),
        side("a.nn", Language.NYNORSK, nynorsk, 0, 3, 5, 25, 26, 35));
    List<Segment> withEmpty = new ArrayList<>(bitext.target().segments());
    withEmpty.add(new Segment(new Span(36, 36), -1));
    return new Alignment(
        new Bitext(bitext.source(), new SegmentedDocument(bitext.target().document(), withEmpty)),
        List.of(new Bead(0, 1, 0, 1, 1), new Bead(1, 3, 1, 2, 0.75), new Bead(3, 3, 2, 4, 0.5)));
  }

  /** A document of a heading and a paragraph of two sentences, of which the offsets are given. */
  private static SegmentedDocument side(String name, Language language, String text, int... at) {
    List<Block> blocks = List.of(
        new Block(BlockKind.HEADING, new Span(at[0], at[1])),
        new Block(BlockKind.PARAGRAPH, new Span(at[2], at[5])));
    return new SegmentedDocument(
        new Document(name, language, text, blocks, Map.of(), FileOffsets.identity()),
        List.of(
            new Segment(new Span(at[0], at[1]), 0),
            new Segment(new Span(at[2], at[3]), 1),
            new Segment(new Span(at[4], at[5]), 1)));
  }

  @Test
  void sentencesOfOneParagraphStandInOneBlock() throws Exception {
    Path links = folder.resolve("l.xml");
    Alignment written = paragraphs();
    XcesWriter.standard().write(written, links, folder.resolve("s.xml"), folder.resolve("t.xml"));
    Alignment read = READER.read(links).alignment();
    assertThat(read.source().document().text()).isEqualTo("Weather\nIt rained. It snowed.");
    assertThat(read.source().document().blocks())
        .containsExactly(
            new Block(BlockKind.HEADING, new Span(0, 7)),
            new Block(BlockKind.PARAGRAPH, new Span(8, 29)));
    assertThat(read.beads()).extracting(Bead::confidence).containsOnly(1.0);
  }

  @Test
  void compressedFilesOfOpusAreRead() throws Exception {
    Files.createDirectories(folder.resolve("en"));
    Files.createDirectories(folder.resolve("nn"));
    // links out of order, scores of hunalign, ids that are not there, a link that crosses
    Path links = gzip("en-nn.xml.gz", """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
        <cesAlign version="1.0">
         <linkGrp targType="s" fromDoc="en/doc.xml.gz" toDoc="nn/doc.xml.gz">
          <link id="SL3" xtargets="s3;s2.1" certainty="-0.3" />
          <link id="SL1" xtargets="s1;s1.1 s9" certainty="1.15385" />
          <link id="SL2" xtargets="s2;" certainty="0" />
          <link id="SL4" xtargets="s4;s1.2" />
          <link id="SL5" xtargets="s5 s6;s2.2" />
          <link id="SL6" xtargets="s6;s8" overlap="0.5" />
         </linkGrp>
        </cesAlign>
        """);
    gzip("en/doc.xml.gz", """
        <?xml version="1.0" encoding="utf-8"?>
        <document id="1">
          <s id="s1"><time id="T1S" value="00:00:01,000" />It's raining.</s>
          <s id="s2">It &amp; that.</s>
          <s id="s3">Three</s>
          <s id="s4">Four</s>
          <s id="s5">Five</s>
          <s id="s6">Six</s>
          <s>Nobody links this.</s>
          <meta>Nor this.</meta>
        </document>
        """);
    // in hand unpacked, though named otherwise
    Files.writeString(folder.resolve("nn/doc.xml"), """
        \uFEFF<?xml version="1.0" encoding="utf-8"?>
        <text><body>
        <p id="1"><s id="s1.1">
         <w id="w1">Det</w>
         <w id="w2">regnar</w><w id="w3">.</w>
        </s><s id="s1.2">Fire</s></p>
        <p id="2"><s xml:id="s2.1">Tre<![CDATA[ <3]]></s><s id="s2.2">Fem</s></p>
        </body></text>
        """);

    XcesReading reading = READER.read(links);

    Alignment read = reading.alignment();
    assertThat(reading.danglingIds()).isEqualTo(2);
    assertThat(reading.dropped())
        .containsExactly(
            new RatedPair(new IndexPair(List.of(3), List.of(1)), OptionalDouble.empty()));
    assertThat(read.beads())
        .extracting(bead -> IndexPair.of(bead).toString())
        .containsExactly(
            "[0]:[0]", "[1]:[]", "[]:[1]", "[2]:[2]", "[3]:[]", "[4, 5]:[3]", "[6]:[]");
    assertThat(read.source().text(0)).isEqualTo("It's raining.");
    assertThat(read.source().text(1)).isEqualTo("It & that.");
    assertThat(read.target().text(0)).isEqualTo("Det regnar .");
    assertThat(read.target().text(2)).isEqualTo("Tre <3");
    assertThatThrownBy(() -> READER.withConfidence().read(links))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageEndingWith(
            "line 5, column 56: expected certainty from 0 to 1, such as 0.9731, found \"-0.3\"");
  }

  @Test
  void filesOfInterTextAreReadTheOtherWayRound() throws Exception {
    String links = """
        <?xml version='1.0' encoding='utf-8'?>
        <linkGrp toDoc='tale.nn.xml' fromDoc='tale.en.xml'>
        <link type='1-2' xtargets='1:1;1:1 1:2' status='man'/>
        <link type='1-0' xtargets='1:2;' status='auto' mark='1'/>
        </linkGrp>
        """;
    String english = "<doc><p id='1'><s id='1:1'>One.</s><s id='1:2'>Two.</s></p></doc>";
    String nynorsk = "<doc><p id='1'><s id='1:1'>Ein, to.</s><s id='1:2'>Tre.</s></p></doc>";
    assertThat(read(READER, links, english, nynorsk).alignment().beads())
        .containsExactly(new Bead(0, 2, 0, 1, 1), new Bead(2, 2, 1, 2, 1));
    assertThat(read(READER.targetFirst(), links, english, nynorsk).alignment())
        .isEqualTo(read(READER, links, english, nynorsk).alignment());
    assertThat(read(READER.sourceFirst(), links, english, nynorsk).alignment().beads())
        .containsExactly(new Bead(0, 1, 0, 2, 1), new Bead(1, 2, 2, 2, 1));
  }

  private static XcesReading read(XcesReader reader, String links, String source, String target)
      throws Exception {
    return reader.read(
        "links.xml", new StringReader(links), new StringReader(source), new StringReader(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<tmx/>|links.xml, line 1, column 7: expected <cesAlign> or <linkGrp> as the outermost element, found <tmx>",
        "<cesAlign/>|links.xml: expected <linkGrp> with links, found none",
        "<cesAlign>~<linkGrp><link/></linkGrp></cesAlign>|links.xml, line 2, column 17: expected <link> with xtargets, found none",
        "<cesAlign><linkGrp><link xtargets='a'/></linkGrp></cesAlign>|links.xml, line 1, column 40: expected xtargets of two lists of ids with a semicolon between, such as \"s1 s2;s1\", found \"a\"",
        "<cesAlign><linkGrp><link xtargets='a;b;c'/></linkGrp></cesAlign>|links.xml, line 1, column 44: expected xtargets of two lists",
        "<cesAlign><linkGrp toDoc='x'/><linkGrp toDoc='y'/></cesAlign>|links.xml, line 1, column 51: expected links of one pair of documents, \"\" and \"x\", found those of \"\" and \"y\" too",
        "<cesAlign><linkGrp>|links.xml, line 1, column 20: expected well-formed XML, but: ",
        "not XML|links.xml, line 1, column 1: expected well-formed XML, but: ",
      })
  void linksThatAreNoneAreAnErrorWithItsPlace(String links, String message) {
    assertThatThrownBy(() -> read(READER, links.replace('~', '\n'), "<text/>", "<text/>"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void sentencesThatAreNoneAreAnErrorThatNamesTheirFile() {
    String links = "<linkGrp toDoc='t.xml' fromDoc='f.xml'/>";
    assertThatThrownBy(() -> read(READER, links, "<text>\n<s>a</text>", "<text/>"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("f.xml, line 2, column ");
    assertThatThrownBy(
            () -> read(READER, links, "<text/>", "<t><s id='1'/><s id='2'/>\n<s id='1'/></t>"))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("t.xml, line 2, column 12: expected each id of a sentence once,"
            + " found \"1\" again");
  }

  @Test
  void entitiesAreNeitherFetchedNorExpanded() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String external = "<!DOCTYPE t [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    String bomb = "<!DOCTYPE t [<!ENTITY d \"ha\"><!ENTITY e \"&d;&d;&d;\">]>";
    for (String doctype : List.of(external, bomb)) {
      assertThatThrownBy(
              () -> read(READER, "<linkGrp/>", doctype + "<t><s id='1'>&e;</s></t>", "<text/>"))
          .isInstanceOf(ExchangeFormatException.class)
          .hasMessageContaining("fromDoc, line 1, column ");
    }
  }

  @Test
  void filesThatLinksNameMustBeThere() throws Exception {
    Path links = Files.writeString(folder.resolve("l.xml"), "<linkGrp fromDoc='none.xml'/>");
    assertThatThrownBy(() -> READER.read(links))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(links + ": expected <linkGrp> with toDoc, the name of a file, found none");
    Files.writeString(links, "<linkGrp fromDoc='none.xml' toDoc='none.xml'/>");
    assertThatThrownBy(() -> READER.read(links)).isInstanceOf(NoSuchFileException.class);
    Files.writeString(links, "<linkGrp fromDoc='&#9;a' toDoc='none.xml'/>");
    Path source = Files.writeString(folder.resolve("s.xml"), "<t><s id='1'>a</s></t>");
    assertThat(READER.read(links, source, source).alignment().beads()).hasSize(2);
  }

  @Test
  void fileThatIsNoTextIsNamed() throws Exception {
    Path links = Files.write(folder.resolve("l.xml"), new byte[] {(byte) 0xFF});
    Path text =
        Files.write(folder.resolve("t.xml"), "<t>\u00E5</t>".getBytes(StandardCharsets.ISO_8859_1));
    Path packed = Files.writeString(folder.resolve("p.xml.gz"), "<t/>");
    Path empty = Files.writeString(folder.resolve("e.xml.gz"), "");
    Path good = Files.writeString(folder.resolve("good.xml"), "<linkGrp/>");
    assertThatThrownBy(() -> READER.read(links))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(links + ": expected UTF-8");
    assertThatThrownBy(() -> READER.read(good, text, good))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(text + ": expected UTF-8");
    for (Path file : List.of(packed, empty)) {
      assertThatThrownBy(() -> READER.read(good, good, file))
          .isInstanceOf(ExchangeFormatException.class)
          .hasMessage(file + ": expected a whole file compressed by gzip");
    }
  }

  @Test
  void threePathsMustBeThreePlainFiles() {
    Path a = folder.resolve("a.xml");
    Path b = folder.resolve("b.xml");
    XcesWriter writer = XcesWriter.standard();
    assertThatThrownBy(() -> writer.write(paragraphs(), a, b, folder.resolve("x/../a.xml")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer.write(paragraphs(), a, b, folder.resolve("c.xml.gz")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c.xml.gz must not end in .gz");
    assertThat(a).doesNotExist();
    assertThat(b).doesNotExist();
  }

  @Test
  void droppedCharactersAreCounted() {
    Alignment alignment = Alignments.oneToOne(List.of("a\u0001\uD800b"), List.of("c\uFFFFd\u001C"));
    assertThat(XcesWriter.standard().droppedCharacters(alignment)).isEqualTo(3);
  }

  @Test
  @Timeout(60)
  void largeFilesAreReadInLinearTime() throws Exception {
    int size = 200_000;
    StringBuilder links = new StringBuilder("<cesAlign><linkGrp>");
    StringBuilder text = new StringBuilder("<text><p>");
    for (int i = 0; i < size; i++) {
      links.append("<link xtargets=\"s").append(i).append(";s").append(i).append("\"/>");
      text.append("<s id=\"s").append(i).append("\">a &amp; b</s>");
    }
    links.append("</linkGrp></cesAlign>");
    text.append("</p></text>");
    XcesReading reading = read(READER, links.toString(), text.toString(), text.toString());
    assertThat(reading.alignment().links()).hasSize(size);
    assertThat(reading.alignment().source().document().blocks()).hasSize(1);
  }

  private Path gzip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
