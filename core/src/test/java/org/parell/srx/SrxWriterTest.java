package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SrxWriterTest {

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
