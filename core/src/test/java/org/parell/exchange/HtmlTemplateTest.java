package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTemplateTest {

  private static final HtmlTemplate TEMPLATE = HtmlTemplate.of("""
          A note.
          <!-- part one -->
          <p title="{{a}}">{{b}}</p>
          <!-- part one and a half -->
          <!-- part two -->
          {{a}}
          """);

  @Test
  void partIsWrittenWithItsHolesFilled() throws IOException {
    assertThat(written("one", Map.of("a", 1, "b", "å"))).isEqualTo("<p title=\"1\">å</p>\n");
    assertThat(written("one and a half", Map.of())).isEmpty();
    assertThat(written("two", Map.of("a", "x"))).isEqualTo("x\n");
  }

  @Test
  void valueNeverBecomesMarkupNorHole() throws IOException {
    assertThat(written("one", Map.of("a", "\"><b>&", "b", "{{a}}<!-- part two -->\n")))
        .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;&amp;\">{{a}}&lt;!-- part two --&gt;\n</p>\n");
  }

  @Test
  void missingPartOrValueIsAMistake() {
    assertThatThrownBy(() -> written("three", Map.of())).hasMessageContaining("three");
    assertThatThrownBy(() -> written("one", Map.of("a", "x"))).hasMessageContaining("\"b\"");
  }

  private static String written(String part, Map<String, ?> values) throws IOException {
    StringWriter out = new StringWriter();
    TEMPLATE.write(part, values, out);
    return out.toString();
  }
}
