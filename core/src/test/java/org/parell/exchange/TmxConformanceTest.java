package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiIOException;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.omegat.util.Log;
import org.omegat.util.RuntimePreferences;
import org.omegat.util.TMXReader2;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.language.Language;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Other programs read what {@link TmxWriter} writes, unit by unit and character by character, and the
 * DTD and the schema of TMX 1.4 find nothing to complain about.
 *
 * <p>OmegaT is asked in the JDK's StAX: in Woodstox, which Okapi brings, this version of it sees no
 * language. translate-toolkit, Weblate's reader, is asked where Debian's package of that name is
 * installed.
 */
class TmxConformanceTest {

  private static final String STAX = "javax.xml.stream.XMLInputFactory";
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  /** Prints a line for each text in the two languages, or for None, in their order. */
  private static final String TRANSLATE_TOOLKIT = """
      import json, sys
      from translate.storage.tmx import tmxfile
      source, target = sys.argv[2:4]
      with open(sys.argv[1], "rb") as file:
          store = tmxfile(file, source, target)
      for unit in store.units:
          print(json.dumps(unit.getNodeText(unit.getlanguageNode(lang=source))))
          print(json.dumps(unit.gettarget(target)))
      """;

  @TempDir
  private Path folder;

  @BeforeAll
  static void giveOmegatTheStaxThatItKnows(@TempDir Path settings) {
    System.setProperty(STAX, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    // it keeps a log, which has no business among the user's own
    RuntimePreferences.setConfigDir(settings.toString());
    Log.setLevel(Level.OFF);
  }

  @AfterAll
  static void giveTheOthersTheirs() {
    System.clearProperty(STAX);
  }

  static Stream<Arguments> programsAndAlignments() {
    return Arrays.stream(TmxProgram.values())
        .flatMap(program -> Stream.of("hostile", "minutes", "random", "long")
            .map(name -> Arguments.of(program, name, alignment(name))));
  }

  private static Alignment alignment(String name) {
    // segments that fit within what Trados takes, and one that does not
    return name.equals("long")
        ? Alignments.oneToOne(
            List.of("x".repeat(2_000), "y".repeat(2_001), "z".repeat(10_000), "ok"),
            List.of("X".repeat(2_000), "Y", "Z", "OK"))
        : Alignments.all().get(name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("programsAndAlignments")
  void dtdAndSchemaFindNothing(TmxProgram program, String name, Alignment alignment)
      throws Exception {
    String tmx = AlignmentWriterContractTest.written(writer(program), alignment);
    // the document type is what the DTD is found by
    assertValidByDtd(
        tmx.contains("<!DOCTYPE")
            ? tmx
            : tmx.replaceFirst("<tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx"));
    schema()
        .newValidator()
        .validate(new StreamSource(
            new StringReader(tmx.replace("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", ""))));
  }

  @Test
  void dtdAndSchemaFindWhatIsWrong() throws Exception {
    String tmx = AlignmentWriterContractTest.written(writer(TmxProgram.TRADOS), alignment("long"))
        .replace(" segtype=\"sentence\"", "");
    String named = tmx.replaceFirst("<tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx");
    assertThatThrownBy(() -> assertValidByDtd(named)).isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> assertValidBySchema(tmx)).isInstanceOf(SAXException.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("programsAndAlignments")
  void omegatReadsEveryUnit(TmxProgram program, String name, Alignment alignment) throws Exception {
    Path file = written(program, alignment);
    // it finds text in other regions than its own
    List<String> texts =
        omegat(file, alignment.source().language(), alignment.target().language());
    assertThat(texts).isEqualTo(expected(program, alignment));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("programsAndAlignments")
  void okapiReadsEveryUnit(TmxProgram program, String name, Alignment alignment) throws Exception {
    Path file = written(program, alignment);
    List<String> texts = okapi(file, source(program, alignment), target(program, alignment));
    assertThat(texts).isEqualTo(expected(program, alignment));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("programsAndAlignments")
  void translateToolkitReadsEveryUnit(TmxProgram program, String name, Alignment alignment)
      throws Exception {
    assumeTranslateToolkit();
    Path file = written(program, alignment);
    List<String> texts =
        translateToolkit(file, source(program, alignment), target(program, alignment));
    assertThat(texts).isEqualTo(expected(program, alignment));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("programsAndAlignments")
  void checkFindsNothing(TmxProgram program, String name, Alignment alignment) throws Exception {
    Path file = written(program, alignment);
    List<TmxFinding> findings = new ArrayList<>();
    long units = TmxCheck.forProgram(program).check(file, findings::add);
    TmxCheck.forProgram(program)
        .withLanguages(
            new Language(source(program, alignment)), new Language(target(program, alignment)))
        .check(file, findings::add);
    assertThat(findings).isEmpty();
    assertThat(units).isEqualTo(writer(program).report(alignment).unitCount());
  }

  /** What {@link TmxCheck} says of these programs is what they do. */
  @Test
  void othersDoWithBrokenFilesWhatTheCheckSays() throws Exception {
    Path file = folder.resolve("b.tmx");
    Language english = Language.ENGLISH;
    Language nynorsk = Language.NYNORSK;
    Files.writeString(file, TmxCheckTest.SOUND.replaceFirst(" xml:lang=\"nn\"", ""));
    assertThatThrownBy(() -> okapi(file, "en", "nn")).hasMessageContaining("not valid TMX");
    Files.writeString(file, TmxCheckTest.SOUND.replace("\"nn\"", "\"nn-NO\""));
    assertThat(omegat(file, english, nynorsk)).containsExactly("one", "ein", "two", "to");
    assertThatThrownBy(() -> okapi(file, "en", "nn")).isInstanceOf(NullPointerException.class);
    Files.writeString(file, TmxCheckTest.SOUND.replace("\"en\"", "\"en-GB\""));
    assertThatThrownBy(() -> okapi(file, "en", "nn")).hasMessageContaining("no <tuv>");
    Files.writeString(file, TmxCheckTest.SOUND.replace("<seg>one", "<seg><b>1</b>one"));
    assertThat(okapi(file, "en", "nn")).containsExactly("two", "to");
    Files.writeString(file, TmxCheckTest.SOUND.replace(">ein<", "><"));
    assertThat(omegat(file, english, nynorsk)).containsExactly("one", "", "two", "to");
    Files.writeString(
        file,
        TmxCheckTest.SOUND
            .replace("creationtool=\"x\"", "creationtool=\"OmegaT\"")
            .replace("<seg>one", "<seg><ph>{1}</ph>one"));
    assertThat(omegat(file, english, nynorsk)).startsWith("{1}one");
    Files.writeString(file, TmxCheckTest.SOUND.replace("one", "&#x1;"));
    assertThatThrownBy(() -> omegat(file, english, nynorsk)).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(() -> okapi(file, "en", "nn")).isInstanceOf(OkapiIOException.class);
  }

  @Test
  void translateToolkitComparesTagsLetterByLetter() throws Exception {
    assumeTranslateToolkit();
    Path file = Files.writeString(
        folder.resolve("b.tmx"), TmxCheckTest.SOUND.replace("\"nn\"", "\"nn_NO\""));
    assertThat(translateToolkit(file, "en", "nn-NO")).containsExactly("one", "null", "two", "null");
  }

  @ParameterizedTest
  @EnumSource(TmxProgram.class)
  void parellReadsEveryUnit(TmxProgram program) throws Exception {
    for (String name : List.of("hostile", "minutes", "random", "long")) {
      Alignment alignment = alignment(name);
      Alignment read = TmxReader.standard().read(written(program, alignment));
      List<String> texts = new ArrayList<>();
      for (Bead bead : read.beads()) {
        texts.add(read.sourceText(bead));
        texts.add(read.targetText(bead));
      }
      // where a character was left out, spaces may meet
      assertThat(texts)
          .isEqualTo(expected(program, alignment).stream()
              .map(text -> text.strip().replaceAll(" +", " "))
              .toList());
      assertThat(read.source().language().tag()).isEqualTo(source(program, alignment));
      assertThat(read.target().language().tag()).isEqualTo(target(program, alignment));
    }
  }

  /** Sources and targets in turn, as a program must get them. */
  private static List<String> expected(TmxProgram program, Alignment alignment) {
    List<String> texts = new ArrayList<>();
    for (Bead bead : alignment.links()) {
      String source = TmxWriterTest.withoutWhatXmlCannotHold(alignment.sourceText(bead));
      String target = TmxWriterTest.withoutWhatXmlCannotHold(alignment.targetText(bead));
      boolean isTooLong =
          program == TmxProgram.TRADOS && (source.length() > 2_000 || target.length() > 2_000);
      if (!source.isBlank() && !target.isBlank() && !isTooLong) {
        texts.add(source);
        texts.add(target);
      }
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static TmxWriter writer(TmxProgram program) {
    return TmxWriter.builder().forProgram(program).build();
  }

  private Path written(TmxProgram program, Alignment alignment) throws IOException {
    Path file = folder.resolve("a.tmx");
    writer(program).write(alignment, file);
    return file;
  }

  private static String source(TmxProgram program, Alignment alignment) {
    return tag(program, alignment.source().language());
  }

  private static String target(TmxProgram program, Alignment alignment) {
    return tag(program, alignment.target().language());
  }

  private static String tag(TmxProgram program, Language language) {
    if (program != TmxProgram.TRADOS) {
      return language.tag();
    }
    return switch (language.tag()) {
      case "en" -> "en-US";
      case "nn" -> "nn-NO";
      case "ca" -> "ca-ES";
      default -> throw new AssertionError(language);
    };
  }

  static List<String> omegat(Path file, Language source, Language target) throws Exception {
    List<String> texts = new ArrayList<>();
    new TMXReader2()
        .readTMX(
            file.toFile(),
            new org.omegat.util.Language(source.tag()),
            new org.omegat.util.Language(target.tag()),
            false,
            false,
            true,
            true,
            (tu, tuvSource, tuvTarget, isParagraphSegtype) -> {
              assertThat(isParagraphSegtype).isFalse();
              texts.add(tuvSource.text);
              texts.add(tuvTarget.text);
              return true;
            });
    return texts;
  }

  static List<String> okapi(Path file, String source, String target) throws IOException {
    List<String> texts = new ArrayList<>();
    LocaleId targetLocale = LocaleId.fromString(target);
    try (InputStream in = Files.newInputStream(file);
        TmxFilter filter = new TmxFilter()) {
      filter.open(new RawDocument(in, "UTF-8", LocaleId.fromString(source), targetLocale));
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          ITextUnit unit = event.getTextUnit();
          texts.add(unit.getSource().getCodedText());
          texts.add(unit.getTarget(targetLocale).getCodedText());
        }
      }
    }
    return texts;
  }

  static void assumeTranslateToolkit() throws Exception {
    boolean isInstalled = Files.isExecutable(PYTHON)
        && new ProcessBuilder(PYTHON.toString(), "-c", "import translate.storage.tmx")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    assumeTrue(
        isInstalled,
        "translate-toolkit is not there to be asked; on Debian: apt-get install translate-toolkit");
  }

  static List<String> translateToolkit(Path file, String source, String target) throws Exception {
    File out = File.createTempFile("texts", ".json", file.getParent().toFile());
    Process process = new ProcessBuilder(
            PYTHON.toString(), "-c", TRANSLATE_TOOLKIT, file.toString(), source, target)
        .redirectErrorStream(true)
        .redirectOutput(out)
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(out.toPath());
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.lines().map(TmxConformanceTest::unquoted).toList();
  }

  /** What JSON of ASCII alone stands for. */
  private static String unquoted(String json) {
    if (!json.startsWith("\"")) {
      return json;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (json.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(
            switch (json.charAt(i + 1)) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> json.charAt(i + 1);
            });
        i++;
      }
    }
    return text.toString();
  }

  static void assertValidByDtd(String tmx) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(schemaFile("tmx14.dtd")));
    builder.setErrorHandler(new Strict());
    builder.parse(new InputSource(new ByteArrayInputStream(tmx.getBytes(UTF_8))));
  }

  static void assertValidBySchema(String tmx) throws Exception {
    schema().newValidator().validate(new StreamSource(new StringReader(tmx)));
  }

  private static Schema schema() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> xml(systemId));
    return factory.newSchema(new StreamSource(schemaFile("tmx14.xsd")));
  }

  private static LSInput xml(String systemId) {
    try {
      LSInput input = ((DOMImplementationLS)
              DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation())
          .createLSInput();
      input.setByteStream(schemaFile("xml.xsd"));
      input.setSystemId(systemId);
      return input;
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream schemaFile(String name) {
    return TMXReader2.class.getResourceAsStream("/schemas/" + name);
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
