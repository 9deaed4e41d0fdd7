package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

class SrxReaderTest {

  private static final String HEAD =
      "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header segmentsubflows=\"yes\""
          + " cascade=\"no\"/><body><languagerules><languagerule languagerulename=\"all\">\n";

  private static final String TAIL = "</languagerule></languagerules><maprules>"
      + "<languagemap languagepattern=\".*\" languagerulename=\"all\"/></maprules></body></srx>";

  private static final String STOP =
      "<rule break=\"yes\"><beforebreak>\\.</beforebreak>" + "<afterbreak>\\s</afterbreak></rule>";

  @TempDir
  private Path folder;

  @Test
  void rulesComeInTheOrderOfTheFile() throws SrxFormatException {
    SrxRules rules = read(HEAD
        + "<rule break=\"no\"><beforebreak>Mr\\.</beforebreak></rule>"
        + "<rule><afterbreak>\\n</afterbreak></rule><rule/>" + STOP + TAIL);
    assertThat(rules.cascade()).isFalse();
    assertThat(rules.languageMaps()).containsExactly(new SrxLanguageMap(".*", "all"));
    assertThat(rules.languageRules().get("all"))
        .containsExactly(
            SrxRule.keeping("Mr\\.", ""),
            SrxRule.breaking("", "\\n"),
            SrxRule.breaking("", ""),
            SrxRule.breaking("\\.", "\\s"));
  }

  @Test
  void expressionIsTakenWithItsWhiteSpaceAndWithoutItsMarkup() throws SrxFormatException {
    SrxRules rules = read(HEAD + "<rule><beforebreak> a<![CDATA[<b>]]>&amp;<!-- no --> \n"
        + "</beforebreak><afterbreak></afterbreak></rule>" + TAIL);
    assertThat(rules.languageRules().get("all")).containsExactly(SrxRule.breaking(" a<b>& \n", ""));
  }

  @Test
  void commentRightBeforeARuleIsTheRules() throws SrxFormatException {
    SrxRules rules =
        read(HEAD + "<!-- not this -->\n<!-- the   stop\n -->\n" + STOP + "\n" + STOP + TAIL);
    assertThat(rules.languageRules().get("all"))
        .extracting(SrxRule::comment)
        .containsExactly("the stop", "");
  }

  @Test
  void whatBelongsToOtherProgramsIsPassedOver() throws SrxFormatException {
    String file = (HEAD + STOP + TAIL)
        .replace("<srx ", "<s:srx xmlns:s=\"http://www.lisa.org/srx20\" xmlns:o=\"urn:o\" ")
        .replace("</srx>", "</s:srx>")
        .replace(
            " cascade=\"no\"/>",
            " cascade=\"no\" o:x=\"1\"><formathandle type=\"end\" include=\"yes\"/>"
                + "<o:options><rule/>text</o:options></header>")
        .replace("<rule ", "<o:note><languagerule/>text</o:note><rule o:active=\"no\" ");
    assertThat(read(file).languageRules().get("all"))
        .containsExactly(SrxRule.breaking("\\.", "\\s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void charsetIsThatOfTheDeclaration(String charset) throws Exception {
    String file = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + HEAD
        + "<rule><beforebreak>å</beforebreak></rule>" + TAIL;
    byte[] bytes = file.getBytes(Charset.forName(charset));
    SrxRules rules = SrxReader.read("a", new ByteArrayInputStream(bytes));
    assertThat(rules.languageRules().get("all")).containsExactly(SrxRule.breaking("å", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "UTF-8 ~ ISO-8859-1 ~ 2, 20 ~ expected text in UTF-8",
        "US-ASCII ~ UTF-8 ~ 2, 20 ~ expected text in US-ASCII",
        "klingon ~ UTF-8 ~ 1, 31 ~ expected a charset, found \"klingon\""
      })
  void bytesInAnotherCharsetAreRefused(String declared, String used, String place, String what) {
    String file = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + HEAD
        + "<rule><beforebreak>å</beforebreak></rule>" + TAIL;
    byte[] bytes = file.getBytes(Charset.forName(used));
    assertThatThrownBy(() -> SrxReader.read("a", new ByteArrayInputStream(bytes)))
        .isInstanceOf(SrxFormatException.class)
        .hasMessage("a, line " + place.replace(", ", ", column ") + ": " + what);
  }

  @Test
  void byteOrderMarkIsNoText() throws SrxFormatException {
    assertThat(read("\uFEFF<?xml version=\"1.0\"?>" + HEAD + STOP + TAIL).rules(Language.ENGLISH))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // line and column are those of the end of the tag that is wrong, or of the one before the
        // expression
        "cascade=\"no\" ~ '' ~ 1, 86 ~ expected the attribute cascade of header, found none",
        "cascade=\"no\" ~ cascade=\"maybe\" ~ 1, 101 ~ cascade: expected yes or no, found \"maybe\"",
        " version=\"2.0\" ~ '' ~ 1, 41 ~ expected the attribute version of srx, found none",
        "version=\"2.0\" ~ version=\"1.0\" ~ 1, 54 ~ expected version \"2.0\", found \"1.0\"",
        "<srx xmlns=\"http://www.lisa.org/srx20\" ~ <srx ~ 1, 20 ~ expected the element srx in the"
            + " namespace http://www.lisa.org/srx20, found none",
        "lisa.org/srx20 ~ lisa.org/srx10 ~ 1, 54 ~ expected the element srx in the namespace"
            + " http://www.lisa.org/srx20, found http://www.lisa.org/srx10",
        "<rule break=\"yes\"> ~ <rule break=\"ja\"> ~ 2, 18 ~ break: expected yes or no, found \"ja\"",
        "\\. ~ (\\. ~ 2, 32 ~ beforebreak: expected a regular expression, found \"(\\.\": Unclosed"
            + " group, character 4",
        "\\s ~ [a-\\s ~ 2, 60 ~ afterbreak: expected a regular expression, found \"[a-\\s\":",
        "languagepattern=\".*\" ~ languagepattern=\"*\" ~ 3, 99 ~ languagepattern: expected a regular"
            + " expression, found \"*\": Dangling meta character '*', character 1",
        "languagepattern=\".*\" ~ '' ~ 3, 80 ~ expected the attribute languagepattern of languagemap",
        " languagerulename=\"all\"/> ~ '/>' ~ 3, 78 ~ expected the attribute languagerulename of"
            + " languagemap, found none",
        "\"all\"/> ~ \"none\"/> ~ 3, 101 ~ expected the name of a languagerule, found \"none\"; there"
            + " are all",
        "</languagerule> ~ </languagerule><languagerule languagerulename=\"all\"/> ~ 3, 54 ~ expected a"
            + " languagerule of another name, found \"all\" again",
        "<maprules> ~ <maprule> ~ 3, 41 ~ expected the element maprules, found maprule",
        "<body> ~ '' ~ 1, 113 ~ expected the element body, found languagerules",
        "</maprules> ~ </maprules><more/> ~ 3, 118 ~ expected no element here, found more",
        "<rule break=\"yes\"> ~ text<rule break=\"yes\"> ~ 2, 6 ~ expected no text here, found \"text\"",
        "\\. ~ \\.<b/> ~ 2, 38 ~ expected only text in beforebreak, found the element b",
        "<afterbreak>\\s</afterbreak> ~ <beforebreak/> ~ 2, 62 ~ expected beforebreak, afterbreak or"
            + " both in this order, found beforebreak again"
      })
  void troubleIsToldWithItsPlaceInOneLine(String find, String replace, String place, String what) {
    String file = HEAD + STOP + "\n" + TAIL;
    String wrong = file.replace(find, replace);
    assertThat(wrong).isNotEqualTo(file);
    String where = "bad.srx, line " + place.replace(", ", ", column ") + ": ";
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(SrxFormatException.class)
        .hasMessageStartingWith(where + what)
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "<", "plain text", "<srx", "<srx>", "<a><b></a>", "\u0000", "<srx/><srx/>"
      })
  void whatIsNoXmlIsRefused(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(SrxFormatException.class)
        .hasMessageMatching("bad\\.srx, line 1, column \\d+: expected .*")
        .message()
        .hasLineCount(1);
  }

  @Test
  void expressionsThatDoNotGoTogetherAreRefused() {
    String rule =
        "<rule><beforebreak>(?&lt;x>a)</beforebreak><afterbreak>(?&lt;x>b)</afterbreak></rule>";
    assertThatThrownBy(() -> read(HEAD + rule + TAIL))
        .isInstanceOf(SrxFormatException.class)
        .hasMessageStartingWith("bad.srx, line 2, column 7: rule: expected a regular expression");
  }

  @Test
  void documentTypeIsRefusedAndNothingOutsideIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String type = "<!DOCTYPE srx [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    String rule = "<rule><beforebreak>&e;</beforebreak></rule>";
    assertThatThrownBy(() -> read(type + HEAD + rule + TAIL))
        .isInstanceOf(SrxFormatException.class)
        .hasMessageContaining("expected no document type")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> read(HEAD + rule + TAIL)).isInstanceOf(SrxFormatException.class);
  }

  @Test
  void brokenBytesAreRefusedAndNothingElseIsThrown() throws IOException {
    byte[] file = (HEAD + (STOP + "\n").repeat(20) + TAIL).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] broken = file.clone();
      for (int k = 0; k < 3; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        SrxReader.read("a", new ByteArrayInputStream(broken));
      } catch (SrxFormatException e) {
        assertThat(e.getMessage()).startsWith("a, line ").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void diskTroubleIsTheJdks() {
    assertThatThrownBy(() -> SrxReader.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    InputStream failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("gone");
      }
    };
    assertThatThrownBy(() -> SrxReader.read("a", failing))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  private static SrxRules read(String file) throws SrxFormatException {
    try {
      return SrxReader.read(
          "bad.srx", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
