package org.parell.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.testdata.TestData;

class MetadataHeaderTest {

  @Test
  void frontMatterHasARuleOnTop() {
    String text =
        "---\n# om\ntitle: \"Fjorden\"\ntags:\n  - hav\n- land\nnote: >\n  ei line\n---\nTekst";
    MetadataHeader header = MetadataHeader.of(text);
    assertThat(header.entries())
        .containsExactly(
            Map.entry("title", "Fjorden"),
            Map.entry("tags", "hav land"),
            Map.entry("note", "> ei line"));
    assertThat(text.substring(header.end())).isEqualTo("Tekst");
  }

  @Test
  void headerWithoutARuleBelowIsText() {
    assertThat(MetadataHeader.of("TITLE: a\nYEAR: b\n").end()).isZero();
    assertThat(MetadataHeader.of("---\ntitle: a\n").end()).isZero();
    assertThat(MetadataHeader.of("---\n\nTekst\n\n---\n").end()).isZero();
    assertThat(MetadataHeader.of("").entries()).isEmpty();
  }

  @Test
  void headerOfTheSpeechKeepsItsOrder() {
    assertThat(MetadataHeader.of(TestData.text("seeds/experiments.en.txt")).entries())
        .hasSize(8)
        .containsEntry("YEAR", "1893")
        .containsEntry("AUTHOR", "Peter Kropotkin")
        .satisfies(entries -> assertThat(entries.keySet().iterator().next()).isEqualTo("TITLE"));
  }
}
