package org.parell.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parell.exchange.TmxFinding.Kind;
import org.parell.language.Language;

class TmxCheckTest {

  /** Nothing is wrong with it but for Trados, which wants regions. */
  static final String SOUND = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
      <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext">
      <prop type="x-a">b</prop></header>
      <body>
      <tu tuid="1"><prop type="x-a">b</prop>
      <tuv xml:lang="en"><seg>one</seg></tuv>
      <tuv xml:lang="nn"><seg>ein</seg></tuv></tu>
      <tu tuid="2">
      <tuv xml:lang="en"><seg>two</seg></tuv>
      <tuv xml:lang="nn"><seg>to</seg></tuv></tu>
      </body>
      </tmx>
      """;

  @ParameterizedTest
  @EnumSource(TmxProgram.class)
  void soundFileHasNoFindings(TmxProgram program) throws Exception {
    String file = program == TmxProgram.TRADOS ? forTrados(SOUND) : SOUND;
    assertThat(findings(TmxCheck.forProgram(program), file)).isEmpty();
  }

  // what is wrong, and for whom: the kind, and the programs that mind in the order of their names
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version=\"1.4\"> | version=\"1.4b\"> | VERSION | ANY OMEGAT",
        "version=\"1.4\"> | version=\"1.1\"> | VERSION | ANY",
        "version=\"1.4\"> | version=\"2.0\"> | VERSION | ANY MEMOQ OMEGAT",
        "` segtype=\"sentence\"` | `` | ATTRIBUTE | ANY OMEGAT",
        "` srclang=\"en\"` | `` | ATTRIBUTE | ANY OKAPI OMEGAT WEBLATE",
        "segtype=\"sentence\" | segtype=\"line\" | ATTRIBUTE | ANY OMEGAT",
        "segtype=\"sentence\" | segtype=\"paragraph\" | SEGMENTATION | OMEGAT",
        "srclang=\"en\" | srclang=\"*all*\" | LANGUAGE | OKAPI WEBLATE",
        "srclang=\"en\" | srclang=\"ca\" | MISSING_TEXT | OKAPI WEBLATE",
        "<prop type=\"x-a\">b</prop></header> | <prop>b</prop></header> | ATTRIBUTE | ANY OMEGAT",
        "<seg>ein</seg></tuv> | <seg>ein</seg></tuv><prop type=\"x\">a</prop> | STRUCTURE | ANY OMEGAT",
        "<seg>ein</seg> | <seg>ein</seg><note>a</note> | STRUCTURE | ANY OMEGAT",
        "<seg>ein</seg> | <seg>ein</seg><seg>1</seg> | STRUCTURE | ANY OMEGAT",
        "<seg>ein</seg> | `` | STRUCTURE | ANY OMEGAT",
        "<body> | <body>text | STRUCTURE | ANY OMEGAT",
        "<seg>ein | <seg><b>1</b>ein | STRUCTURE | ANY OKAPI OMEGAT",
        "<tu tuid=\"1\"> | <tu tuid=\"1\"><context/> | STRUCTURE | ANY OMEGAT",
        "<tu tuid=\"1\"> | <tu tuid=\"1\" id=\"7\"> | ATTRIBUTE | ANY OMEGAT",
        "tuid=\"2\" | tuid=\"1\" | IDENTIFIER | OKAPI OMEGAT WEBLATE",
        "`<tuv xml:lang=\"en\"><seg>two` | <tuv><seg>two | LANGUAGE | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "`<tuv xml:lang=\"en\"><seg>two` | `<tuv lang=\"en\"><seg>two` | LANGUAGE | ANY OMEGAT",
        "`xml:lang=\"nn\"><seg>to` | `xml:lang=\"nn_NO\"><seg>to` | LANGUAGE | ANY OKAPI TRADOS WEBLATE",
        "<seg>ein | <seg>&#x1;ein | CHARACTER | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "<seg>ein | <seg>\u0001ein | CHARACTER | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "<seg>ein | <seg>&#55357;ein | CHARACTER | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "<seg>ein | <seg>a & b | MARKUP | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "</tmx> | `` | MARKUP | ANY MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "<seg>ein</seg> | <seg> <ph>x</ph></seg> | EMPTY_TEXT | MEMOQ OKAPI OMEGAT TRADOS WEBLATE",
        "<seg>one | `<seg><bpt i=\"1\">x</bpt>one` | CODES | ANY",
        "<seg>one | `<seg><ept i=\"1\">x</ept>one` | CODES | ANY",
        "<seg>one | `<seg><it pos=\"left\">x</it>one` | ATTRIBUTE | ANY OMEGAT",
      })
  void findingsAreThoseOfTheProgramsThatMind(
      String sound, String broken, Kind kind, String programs) throws Exception {
    assertThat(SOUND).contains(sound);
    String file = SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken));
    String minding = Arrays.stream(TmxProgram.values())
        .filter(program -> findings(
                TmxCheck.forProgram(program), program == TmxProgram.TRADOS ? forTrados(file) : file)
            .stream()
            .anyMatch(finding -> finding.kind() == kind))
        .map(Enum::name)
        .sorted()
        .collect(Collectors.joining(" "));
    assertThat(minding).isEqualTo(programs);
  }

  @Test
  void findingTellsPlaceEffectAndRemedy() {
    String file = SOUND.replace("<seg>to<", "<seg>t\u0001o &#xB;<").replace("\"1.4\"", "\"1.4b\"");
    assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), file))
        .extracting(TmxFinding::toString)
        .containsExactly(
            "line 2, column 21: version is \"1.4b\"; the file is not valid TMX 1.4; write"
                + " version=\"1.4\", also for TMX 1.4b",
            "line 11, column 26, unit 2: U+0001, which XML cannot hold; every program refuses the"
                + " file; take it out",
            "line 11, column 29, unit 2: U+000B, which XML cannot hold; every program refuses the"
                + " file; take it out");
  }

  @Test
  void referencesInCommentsAndCdataAreNone() {
    String file = SOUND.replace("<seg>to<", "<!-- &#x1; --><seg><![CDATA[&#x1; ]] > ]]]>to<");
    assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), file)).isEmpty();
    String behind = file.replace("]]]>", "]]]>&#x1;");
    assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), behind)).hasSize(1);
  }

  @Test
  void brokenMarkupIsToldAfterWhatStandsBefore() {
    String file = SOUND.replace("<seg>to</seg>", "<seg>to</tuv>").replace("nn\"", "nn_NO\"");
    assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), file))
        .extracting(TmxFinding::kind, TmxFinding::line, TmxFinding::unit)
        .containsExactly(tuple(Kind.LANGUAGE, 8L, 1L), tuple(Kind.MARKUP, 11L, 2L));
  }

  @Test
  void bytesOfAnotherCharsetAreToldAtTheirPlace() throws Exception {
    byte[] bytes = SOUND.replace("<seg>to", "<seg>tå").getBytes(ISO_8859_1);
    List<TmxFinding> findings = new ArrayList<>();
    TmxCheck.forProgram(TmxProgram.OKAPI)
        .check("a.tmx", new ByteArrayInputStream(bytes), findings::add);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString())
        .startsWith("line 11, column 26, unit 2: bytes that are no text in UTF-8; every program");
    byte[] wide = SOUND.replace("UTF-8", "UTF-16").getBytes(UTF_16);
    findings.clear();
    long units = TmxCheck.forProgram(TmxProgram.OKAPI)
        .check("a.tmx", new ByteArrayInputStream(wide), findings::add);
    assertThat(findings).isEmpty();
    assertThat(units).isEqualTo(2);
  }

  @Test
  void tradosMindsLengthRegionsAndThirdLanguages() {
    String file = forTrados(SOUND).replace("<seg>one", "<seg>" + "x".repeat(1_998) + "one");
    TmxCheck trados = TmxCheck.forProgram(TmxProgram.TRADOS);
    assertThat(findings(trados, file))
        .extracting(TmxFinding::problem)
        .containsExactly("a segment of 2001 characters");
    assertThat(findings(trados, SOUND))
        .extracting(TmxFinding::problem)
        .containsExactly("language \"en\" has no region", "language \"nn\" has no region");
    String third = "<tuv xml:lang=\"ca-ES\"><seg>u</seg></tuv></tu>";
    assertThat(findings(trados, forTrados(SOUND).replace("</tu>", third)))
        .extracting(TmxFinding::kind)
        .containsExactly(Kind.LANGUAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "OMEGAT, en-GB, nn, 0",
    "OMEGAT, en, ca, 2",
    "OKAPI, en, nn, 0",
    "OKAPI, en-GB, nn-NO, 4",
    "WEBLATE, en, nn-NO, 2",
    "MEMOQ, en-US, nn-NO, 0",
  })
  void unitsThatLackALanguageAskedForAreTold(
      TmxProgram program, String source, String target, int count) {
    TmxCheck check =
        TmxCheck.forProgram(program).withLanguages(new Language(source), new Language(target));
    assertThat(findings(check, SOUND))
        .extracting(TmxFinding::kind)
        .hasSize(count)
        .allMatch(kind -> kind == Kind.MISSING_TEXT);
  }

  @Test
  void unitInOneLanguageTranslatesNothing() {
    String file = SOUND.replace("<tuv xml:lang=\"nn\"><seg>to</seg></tuv>", "");
    for (TmxProgram program : TmxProgram.values()) {
      assertThat(findings(TmxCheck.forProgram(program), forTrados(file)))
          .extracting(TmxFinding::kind)
          .isEqualTo(program == TmxProgram.ANY ? List.of() : List.of(Kind.MISSING_TEXT));
    }
  }

  @Test
  void codesInFilesOfOmegatMustBeItsOwn() {
    TmxCheck omegat = TmxCheck.forProgram(TmxProgram.OMEGAT);
    String own = SOUND
        .replace("creationtool=\"x\"", "creationtool=\"OmegaT\"")
        .replace("<seg>one", "<seg><ph>&lt;a0/&gt;</ph>one");
    assertThat(findings(omegat, own)).isEmpty();
    assertThat(findings(omegat, own.replace("&lt;a0/&gt;", "{\\b}")))
        .extracting(TmxFinding::kind)
        .containsExactly(Kind.CODES);
  }

  @Test
  void filesOfOtherProgramsCanBeChecked() throws Exception {
    Path resources = Path.of("src/test/resources/org/parell/exchange");
    List<TmxFinding> findings = new ArrayList<>();
    TmxCheck.forProgram(TmxProgram.TRADOS).check(resources.resolve("trados.tmx"), findings::add);
    assertThat(findings).isEmpty();
    TmxCheck.forProgram(TmxProgram.OMEGAT).check(resources.resolve("omegat.tmx"), findings::add);
    assertThat(findings).extracting(TmxFinding::kind).containsExactly(Kind.MISSING_TEXT);
  }

  @Test
  void whatIsNoTmxIsAFinding() {
    for (String file : List.of("", "no xml", "<xliff/>", "<tmx", "\u0000")) {
      assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), file)).isNotEmpty();
    }
  }

  @Test
  void archiveIsRefused() {
    assertThatThrownBy(() -> TmxCheck.forProgram(TmxProgram.ANY)
            .check("a.zip", new ByteArrayInputStream("PK\u0003\u0004".getBytes(UTF_8)), f -> {}))
        .isInstanceOf(ExchangeFormatException.class)
        .hasMessage("a.zip: expected TMX, found a zip archive; unpack it");
  }

  @Test
  void neverThrowsAndTakesLinearTimeWhateverTheText() {
    Random random = new Random(7);
    String signs = "<>&;#x1]!-[CDATA\"'/=tu seg\n\u0001\uD800\uDC00é";
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      for (int i = 0; i < 3_000; i++) {
        StringBuilder file = new StringBuilder(SOUND);
        for (int j = 0; j < 3; j++) {
          // a charset that nobody knows is another trouble
          int start = SOUND.indexOf("<tmx");
          int place = start + random.nextInt(file.length() - start);
          file.replace(
              place,
              Math.min(file.length(), place + random.nextInt(4)),
              signs.substring(random.nextInt(10), 10 + random.nextInt(signs.length() - 10)));
        }
        for (TmxProgram program : TmxProgram.values()) {
          findings(TmxCheck.forProgram(program), file.toString());
        }
      }
      String large = SOUND.replace(
          "</body>",
          "<tu><tuv xml:lang=\"nn_NO\"><seg>&#x1;&amp;</seg></tuv></tu>\n".repeat(100_000)
              + "</body>");
      assertThat(findings(TmxCheck.forProgram(TmxProgram.ANY), large)).hasSize(100_001);
    });
  }

  /** Findings are values that check their places; so each also lies inside the file. */
  private static List<TmxFinding> findings(TmxCheck check, String file) {
    List<TmxFinding> findings = new ArrayList<>();
    try {
      check.check("a.tmx", new ByteArrayInputStream(file.getBytes(UTF_8)), findings::add);
    } catch (Exception e) {
      throw new AssertionError(file, e);
    }
    long lines = file.chars().filter(c -> c == '\n').count() + 1;
    assertThat(findings).allMatch(finding -> finding.line() <= lines);
    return findings;
  }

  private static String forTrados(String file) {
    return file.replace("\"en\"", "\"en-US\"").replace("\"nn\"", "\"nn-NO\"");
  }
}
