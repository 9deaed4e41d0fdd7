package org.parell.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;

class TmxReaderTest {

  private static final Path RESOURCES = Path.of("src/test/resources/org/parell/exchange");

  @TempDir
  private Path folder;

  @Test
  void whatWasWrittenComesBackInOneToOneBeads() throws Exception {
    for (Alignment alignment : Alignments.all().values()) {
      if (alignment.source().language().equals(alignment.target().language())) {
        continue;
      }
      Path file = folder.resolve("a.tmx");
      TmxWriter.standard().write(alignment, file);
      TmxReading reading = TmxReader.standard().readCounted(file);
      Alignment read = reading.alignment();
      List<String> expected = new ArrayList<>();
      for (Bead bead : alignment.links()) {
        TmxLink link = TmxLink.of(alignment, bead, Integer.MAX_VALUE);
        if (link.isWritten()) {
          expected.add(Confidence.text(bead.confidence()) + " " + link.source().strip() + " = "
              + link.target().strip());
        }
      }
      assertThat(read.beads()).allMatch(bead -> bead.shape().toString().equals("1-1"));
      assertThat(read.beads().stream()
              .map(bead -> Confidence.text(bead.confidence()) + " "
                  + read.source().text(bead.sourceStart()) + " = "
                  + read.target().text(bead.targetStart())))
          .isEqualTo(expected);
      assertThat(reading.unitCount())
          .isEqualTo(TmxWriter.standard().report(alignment).unitCount());
      assertThat(reading.skippedUnitCount() + reading.codeCount() + reading.otherVariantCount())
          .isZero();
    }
  }

  @Test
  void documentsAreNamedByTheFirstUnit() throws Exception {
    Alignment read = TmxReader.standard()
        .read(
            "t",
            new StringReader(
                AlignmentWriterContractTest.written(TmxWriter.standard(), Alignments.minutes())));
    assertThat(read.source().document().name()).isEqualTo("minutes.en.md");
    assertThat(read.target().document().name()).isEqualTo("minutes.nn.md");
    assertThat(read.source().language()).isEqualTo(Language.ENGLISH);
    assertThat(read.target().language()).isEqualTo(Language.NYNORSK);
  }

  @Test
  void fileOfOmegatIsRead() throws Exception {
    TmxReading reading = TmxReader.standard().readCounted(RESOURCES.resolve("omegat.tmx"));
    assertThat(lines(reading.alignment()))
        .containsExactly(
            "1.0000 The barrel came on <a0>Friday</a0>. = Tønna kom på <a0>fredag</a0>.",
            "1.0000 Indeed. = Ja visst.",
            "1.0000 Nobody had ordered it. = ");
    assertThat(reading.alignment().beads().get(2).isNull()).isTrue();
    assertThat(reading.alignment().source().language()).isEqualTo(new Language("en-GB"));
    assertThat(reading.alignment().target().language()).isEqualTo(new Language("nn-NO"));
  }

  @Test
  void fileOfTradosIsReadWithoutItsCodes() throws Exception {
    TmxReading reading = TmxReader.standard().readCounted(RESOURCES.resolve("trados.tmx"));
    assertThat(lines(reading.alignment()))
        .containsExactly(
            "1.0000 The barrel came on Friday, see below. = Tønna kom fredag, sjå nedanfor.",
            "0.8125 It weighed 60 kilos\u00A0& smelled of something green."
                + " = Ho vog 60 kilo\u00A0& lukta av noko grønt.");
    assertThat(reading.codeCount()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "en, nn, 'a = b'",
    "nn, en, 'b = a'",
    "en-GB, no, 'a = b'",
    "nn-NO, ca, 'b = c'",
    "no, nn, ' = b'",
    "nb, no, ' = b'",
  })
  void languagesAreFoundWhateverTheirRegion(String source, String target, String expected)
      throws Exception {
    String file = tmx(unit("en-US", "a", "nn-NO", "b", "ca", "c"));
    TmxReader reader = TmxReader.builder()
        .source(new Language(source))
        .target(new Language(target))
        .build();
    if (expected.startsWith(" ")) {
      // one text cannot stand on both sides
      assertThatThrownBy(() -> reader.read("t", new StringReader(file)))
          .isInstanceOf(ExchangeFormatException.class)
          .hasMessageContaining("expected units in " + source + " and " + target
              + ", found ca, en, en-US, nn-NO; name the two to take");
      return;
    }
    TmxReading reading = reader.readCounted("t", new StringReader(file));
    assertThat(lines(reading.alignment())).containsExactly("1.0000 " + expected);
    assertThat(reading.otherVariantCount()).isEqualTo(1);
    assertThat(reading.alignment().source().language()).isEqualTo(new Language(source));
  }

  @Test
  void nearestOfSeveralRegionsIsTaken() throws Exception {
    String file = tmx(unit("en-US", "us", "en", "plain", "en-GB", "gb", "nn", "b"));
    for (String[] wanted :
        new String[][] {{"en-GB", "gb"}, {"en-AU", "plain"}, {"en", "plain"}, {"en-US", "us"}}) {
      Alignment read = TmxReader.builder()
          .source(new Language(wanted[0]))
          .target(Language.NYNORSK)
          .build()
          .read("t", new StringReader(file));
      assertThat(lines(read)).containsExactly("1.0000 " + wanted[1] + " = b");
    }
  }

  @Test
  void sidesThatNobodyNamesAreThoseOfTheHeaderAndTheFirstOther() throws Exception {
    String file = tmx(
        unit("nn", "eismal"),
        unit("en-US", "a", "nn", "b", "ca", "c"),
        unit("ca", "d"),
        unit("ca", "f", "nn", "", "en-US", "e"),
        unit("en-US", "", "nn", " \n "));
    TmxReading reading = TmxReader.standard().readCounted("t", new StringReader(file));
    assertThat(lines(reading.alignment()))
        .containsExactly("1.0000  = eismal", "1.0000 a = b", "1.0000 e = ");
    assertThat(reading.unitCount()).isEqualTo(5);
    assertThat(reading.skippedUnitCount()).isEqualTo(2);
    assertThat(reading.otherVariantCount()).isEqualTo(3);
    String anything = file.replace("srclang=\"en\"", "srclang=\"*all*\"");
    assertThat(
            TmxReader.standard().read("t", new StringReader(anything)).source().language())
        .isEqualTo(Language.NYNORSK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-0.1", "NaN", "high", "", "95"})
  void confidenceThatIsNoneCountsAsOne(String value) throws Exception {
    String file = tmx(unit("en", "a", "nn", "b")
        .replace("<tu>", "<tu><prop type=\"x-confidence\">" + value + "</prop>"));
    assertThat(lines(TmxReader.standard().read("t", new StringReader(file))))
        .containsExactly("1.0000 a = b");
  }

  @Test
  void noUnitIsNoTrouble() throws Exception {
    Alignment read = TmxReader.standard().read("t", new StringReader(tmx()));
    assertThat(read.beads()).isEmpty();
    assertThat(read.source().language()).isEqualTo(Language.ENGLISH);
  }

  static List<Arguments> charsets() {
    return List.of(
        Arguments.of("UTF-8", UTF_8, ""),
        Arguments.of("utf-8", UTF_8, "\uFEFF"),
        Arguments.of("UTF-16", UTF_16, ""),
        Arguments.of("UTF-16", UTF_16LE, "\uFEFF"),
        Arguments.of("UTF-16", UTF_16BE, "\uFEFF"),
        Arguments.of("UTF-16LE", UTF_16LE, ""),
        Arguments.of("ISO-8859-1", ISO_8859_1, ""),
        Arguments.of("UTF-16", UTF_8, ""));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void charsetIsThatOfTheFilePackedOrNot(String declared, Charset charset, String mark)
      throws Exception {
    String file =
        mark + tmx(unit("en", "The island", "nn", "Øya på skjeret")).replace("UTF-8", declared);
    Path plain = Files.write(folder.resolve("a.tmx"), file.getBytes(charset));
    assertThat(lines(TmxReader.standard().read(plain)))
        .containsExactly("1.0000 The island = Øya på skjeret");
    Path packed = folder.resolve("a.tmx.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(file.getBytes(charset));
    }
    assertThat(lines(TmxReader.standard().read(packed)))
        .containsExactly("1.0000 The island = Øya på skjeret");
  }

  @Test
  void bytesThatAreNoCharactersAreTroubleAtTheirPlace() throws Exception {
    String start = tmx(unit("en", "x".repeat(20_000), "nn", "øy"), unit("en", "a", "nn", "\n\nå"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(start.substring(0, start.indexOf('å')).getBytes(UTF_8));
    bytes.write(0xE5);
    bytes.write(start.substring(start.indexOf('å') + 1).getBytes(UTF_8));
    Path file = Files.write(folder.resolve("a.tmx"), bytes.toByteArray());
    assertThatThrownBy(() -> TmxReader.standard().read(file))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(file + ", line 8, column 1: expected text in UTF-8, found other bytes; save it"
            + " as UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no xml at all | line 1, column 1: expected well-formed XML",
        "<tmx version='1.4'><body><tu></body></tmx> | expected well-formed XML",
        "<tmx version='1.4'>\\n<body>&#x1;</body></tmx> | line 2, column",
        "<tmx><body><tu><tuv lang='en'><seg>a&b;</seg> | expected well-formed XML",
        "<xliff/> | expected <tmx> as the outermost element, found <xliff>",
        "<tmx><body><tu><tuv lang='en'><seg>a</seg></tuv></tu></body></tmx> | expected units in",
        "<tmx> | line 1, column",
      })
  void whatIsNoTmxIsRefusedInOneLine(String file, String message) {
    assertThatThrownBy(
            () -> TmxReader.standard().read("a.tmx", new StringReader(file.replace("\\n", "\n"))))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageStartingWith("a.tmx, line ")
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void entitiesAreNotExpandedAndNothingIsFetched() {
    String bomb = "<!DOCTYPE tmx [<!ENTITY a \"" + "x".repeat(1_000)
        + "\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    for (String entity : List.of("&b;", "&c;")) {
      String file = tmx(unit("en", "a" + entity, "nn", "b")).replaceFirst("<tmx", bomb + "<tmx");
      assertThatThrownBy(() -> TmxReader.standard().read("t", new StringReader(file)))
          .isInstanceOf(ExchangeFormatException.class);
    }
  }

  @Test
  void segmentsAndDepthAreBounded() {
    String start =
        "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>";
    assertThatThrownBy(() -> TmxReader.standard().read("t", new Endless(start, "xxxxxxxx")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("expected a <seg> of at most 10000000 characters, found more");
    assertThatThrownBy(() -> TmxReader.standard().read("t", new Endless(start, "<hi>")))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("elements lie in one another more than 50 deep");
  }

  @Test
  void manyReferencesAndUnitsTakeLinearTime() {
    String file = tmx(unit("en", "&amp;&#229;".repeat(300_000), "nn", "b".repeat(1_000_000)))
        .replace(
            "</body>",
            "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>".repeat(50_000) + "</body>");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      Alignment read = TmxReader.standard().read("t", new StringReader(file));
      assertThat(read.beads()).hasSize(50_001);
      assertThat(read.source().text(0)).hasSize(600_000).startsWith("&å&å");
    });
  }

  @Test
  void archiveAndUnknownCharsetAreRefused() throws IOException {
    Path zip = Files.write(folder.resolve("a.tmx"), "PK\u0003\u0004".getBytes(UTF_8));
    assertThatThrownBy(() -> TmxReader.standard().read(zip))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessageContaining("found a zip archive; unpack it");
    Path odd = Files.writeString(zip, "<?xml version=\"1.0\" encoding=\"klingon\"?><tmx/>");
    assertThatThrownBy(() -> TmxReader.standard().read(odd))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage(
            odd + ", line 1, column 31: expected a charset such as UTF-8, found \"klingon\"");
  }

  @Test
  void sidesInTheSameLanguageAreRefused() {
    TmxReader.Builder builder =
        TmxReader.builder().source(Language.ENGLISH).target(Language.ENGLISH);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> lines(Alignment alignment) {
    return alignment.beads().stream()
        .map(bead -> Confidence.text(bead.confidence()) + " " + alignment.sourceText(bead) + " = "
            + alignment.targetText(bead))
        .toList();
  }

  /** A unit of tags and texts in turn. */
  private static String unit(String... tagsAndTexts) {
    StringBuilder unit = new StringBuilder("<tu>");
    for (int i = 0; i < tagsAndTexts.length; i += 2) {
      unit.append("<tuv xml:lang=\"").append(tagsAndTexts[i]).append("\"><seg>");
      unit.append(tagsAndTexts[i + 1]).append("</seg></tuv>");
    }
    return unit.append("</tu>\n").toString();
  }

  private static String tmx(String... units) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
        + "<header srclang=\"en\"/>\n<body>\n" + String.join("", units) + "</body></tmx>\n";
  }

  /** A text that never ends. */
  private static final class Endless extends Reader {
    private final String repeated;
    private final StringReader start;
    private int position;

    Endless(String start, String repeated) {
      this.start = new StringReader(start);
      this.repeated = repeated;
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
      int count = start.read(out, offset, length);
      if (count >= 0) {
        return count;
      }
      for (int i = 0; i < length; i++) {
        out[offset + i] = repeated.charAt(position++ % repeated.length());
      }
      return length;
    }

    @Override
    public void close() {
      // nothing to close
    }
  }
}
