package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPairsTest {

  @TempDir
  private Path folder;

  @Test
  void linesOfAListArePairsNamedAfterTheirSourceOrByTheThirdColumn() throws Exception {
    BatchPairs found = BatchPairs.ofList(
        list("\uFEFF# what\nen/a.en.txt\tnn/a.nn.txt\n\nen/b.txt\tnn/c.txt\tsub/b-c\n"));

    assertThat(found.pairs())
        .containsExactly(
            new BatchPair("en/a.en.txt", "nn/a.nn.txt", "a"),
            new BatchPair("en/b.txt", "nn/c.txt", "sub/b-c"));
    assertThat(found.alone()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"only", "a\tb\tc\td", "a\t ", "\tb"})
  void anotherNumberOfColumnsIsAnErrorWithItsLine(String line) throws IOException {
    Path list = list("a\tb\n" + line + "\n");

    assertThatThrownBy(() -> BatchPairs.ofList(list))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("line 2", "source, tab, target");
  }

  @Test
  void twoResultsOfOneNameAreAnErrorEvenIfCaseDiffers() throws IOException {
    Path list = list("en/a.txt\tnn/a.txt\nother/A.txt\tnn/a.txt\n");

    assertThatThrownBy(() -> BatchPairs.ofList(list))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("line 2", "line 1", "third column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a/../../x", "."})
  void noResultLeavesItsFolder(String name) throws IOException {
    Path list = list("a\tb\t" + name + "\n");

    assertThatThrownBy(() -> BatchPairs.ofList(list))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("leads out of the folder");
  }

  @Test
  void filesOfTwoFoldersArePairedByNameWhateverLanguageAndEnding() throws Exception {
    touch("en/a.en.txt", "en/sub/b.md", "en/only.txt", "en/.hidden.txt", "en/c.txt", "en/c.md");
    touch("nn/a.nn.html", "nn/sub/b.txt", "nn/b.txt", "nn/c.txt");

    BatchPairs found = BatchPairs.ofFolders(folder.resolve("en"), folder.resolve("nn"));

    assertThat(found.pairs()).extracting(BatchPair::name).containsExactly("a", "sub/b");
    assertThat(found.pairs().get(0).target()).endsWith("a.nn.html");
    assertThat(found.alone())
        .hasSize(5)
        .anyMatch(line -> line.contains("only.txt: nothing of that name in "))
        .anyMatch(line -> line.contains("c.md: one of several of that name"));
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> BatchPairs.ofFolders(folder.resolve("en"), folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a folder");
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("pairs.tsv"), text);
  }

  private void touch(String... names) throws IOException {
    for (String name : List.of(names)) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Text.");
    }
  }
}
