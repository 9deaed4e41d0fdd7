package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

class SrxWriterTest {

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Map<String, List<SrxRule>> lists = new LinkedHashMap<>();
    lists.put(
        "a \"b\" <c>\t&\n",
        List.of(
            SrxRule.breaking("<[&>\"']\r\n]]>", " \t"),
            new SrxRule(false, "", "\\u00A0å\uD83D\uDE00", "two -- hyphens, <b> & an end -"),
            SrxRule.breaking("", "")));
    lists.put("empty", List.of());
    SrxRules rules = SrxRules.of(true, lists, List.of(new SrxLanguageMap("[\"<&>'\n]", "empty")));
    SrxRules read = read(written(rules));
    assertThat(read.languageMaps()).isEqualTo(rules.languageMaps());
    assertThat(read.cascade()).isTrue();
    assertThat(read.languageRules().keySet()).containsExactlyElementsOf(lists.keySet());
    assertThat(read.languageRules().get("a \"b\" <c>\t&\n"))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("comment")
        .containsExactlyElementsOf(lists.get("a \"b\" <c>\t&\n"))
        .extracting(SrxRule::comment)
        .containsExactly("", "two - - hyphens, <b> & an end -", "");
  }

  @Test
  void standardRulesAreReadAsTheyWereWritten() throws Exception {
    assertThat(read(written(SrxRules.standard()))).isEqualTo(SrxRules.standard());
  }

  @Test
  void fileIsInUtf8WithoutByteOrderMark() throws Exception {
    Path file = folder.resolve("a.srx");
    SrxWriter.write(SrxRules.standard(), file);
    assertThat(Files.readString(file)).isEqualTo(written(SrxRules.standard())).startsWith("<?xml");
    assertThat(SrxReader.read(file)).isEqualTo(SrxRules.standard());
  }

  @Test
  void shippedFileIsWhatIsWritten() throws IOException {
    try (InputStream in = SrxRules.class.getResourceAsStream("parell.srx")) {
      String shipped = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shipped.equals(written(SrxRules.standard())))
          .as("parell.srx is up to date; if not: parell segment --write-srx -o"
              + " core/src/main/resources/org/parell/srx/parell.srx")
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "nn", "nb", "ca", "da", "de", "es", "fr", "it", "pt", "ru", "sv", "ja", "und"
      })
  void rulesOfEveryLanguageAreValidSrx(String tag) {
    SrxRules rules = SrxRules.ofProfiles(List.of(new Language(tag)));
    assertThatCode(() -> validate(written(rules))).doesNotThrowAnyException();
  }

  @Test
  void standardRulesAreValidSrx() {
    assertThatCode(() -> validate(written(SrxRules.standard()))).doesNotThrowAnyException();
  }

  @Test
  void expressionsKeepToWhatAllEnginesRead() {
    // no look-around, flags, atomic groups, possessive or lazy quantifiers, capturing groups; no
    // escapes whose meaning differs; of the groups only those without a name
    Pattern uncommon = Pattern.compile("\\(\\?[^:]|\\((?!\\?)|[*+?}][+?]|&&|--|~~");
    for (SrxRule rule : allRules()) {
      for (String expression : List.of(rule.beforeBreak(), rule.afterBreak())) {
        String outsideClasses =
            expression.replaceAll("\\\\(p\\{\\w+\\}|.)", "x").replaceAll("\\[[^\\]]*\\]", "x");
        assertThat(uncommon.matcher(outsideClasses).find()).as("%s", rule).isFalse();
        assertThat(expression).doesNotContainPattern("\\\\[bBwWdDsSGAzZXRQE]|&&");
        // engines that cut repetitions down take a star in a class for one
        assertThat(expression).doesNotContainPattern("\\[[^\\]]*(?<!\\\\)[*+][^\\]]*\\]");
        assertThat(expression.chars())
            .as("%s", rule)
            .allMatch(c -> c > ' ' && c < 0x80 || c == ' ' || Character.isLetter(c));
      }
    }
  }

  @Test
  void exceptionsLookBackNoFartherThanTheySay() {
    for (SrxRule rule : allRules()) {
      if (!rule.breaks()) {
        assertThat(CompiledRule.of(rule).isLookBehind() || rule.beforeBreak().isEmpty())
            .as("%s", rule)
            .isTrue();
      }
    }
  }

  @Test
  void breaksAreSearchedForByTheirFirstCharacter() {
    for (SrxRule rule : allRules()) {
      if (rule.breaks() && !rule.comment().contains("looks like initials")) {
        assertThat(CompiledRule.of(rule).firstCharacters()).as("%s", rule).isPresent();
      }
    }
  }

  private static List<SrxRule> allRules() {
    return SrxRules.standard().languageRules().values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static void validate(String file) throws Exception {
    String schema = "/net/loomchild/segment/res/xml/srx20.xsd";
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SrxWriterTest.class.getResource(schema))
        .newValidator()
        .validate(new StreamSource(new StringReader(file)));
  }

  private static String written(SrxRules rules) {
    StringWriter out = new StringWriter();
    try {
      SrxWriter.write(rules, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static SrxRules read(String file) throws IOException, SrxFormatException {
    return SrxReader.read("a", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
