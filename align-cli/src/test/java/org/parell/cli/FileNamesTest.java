package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "minutes.nn.txt, nn",
    "a/b/minutes.pt-BR.md, pt-BR",
    "minutes.pt_BR.md, pt-BR",
    "en/minutes.txt, en",
    "corpus/ca/minutes.txt, ca",
    "corpus\\ca\\minutes.txt, ca",
    "en/minutes.nn.txt, nn"
  })
  void nameOrFolderHintsAtALanguage(String path, String tag) {
    assertThat(FileNames.language(path))
        .hasValueSatisfying(language -> assertThat(language.tag()).isEqualTo(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"minutes.txt", "minutes", "minutes.old.txt", "minutes.xq.txt", "en", "token/a.txt"
      })
  void otherNamesHintAtNothing(String path) {
    assertThat(FileNames.language(path)).isEmpty();
  }

  @Test
  void endingIsWhatFollowsTheLastDotOfTheName() {
    assertThat(FileNames.ending("a.b/c.TMX")).isEqualTo("tmx");
    assertThat(FileNames.ending("a.b/c")).isEmpty();
  }
}
