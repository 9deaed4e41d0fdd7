package org.parell.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parell.language.Language;

class GoldSetTest {

  @TempDir
  Path folder;

  @Test
  void foldersWithoutTheirLanguagesAreNoSets() throws Exception {
    Files.createDirectory(folder.resolve("notes"));
    set("b", "{\"src_lang\": \"en\", \"tgt_lang\": \"nn\"}");
    set("a", "{\"src_lang\": \"en\", \"tgt_lang\": \"nn\"}");
    assertThat(GoldSet.readAll(folder)).extracting(GoldSet::name).containsExactly("a", "b");
  }

  @Test
  void documentsHaveTheLanguagesAndGoldOfTheirFiles() throws Exception {
    set("a", "{\"src_lang\": \"en\", \"tgt_lang\": \"nn\"}");
    GoldSet set = GoldSet.readAll(folder).get(0);
    GoldBitext document = set.documents().get(0);
    assertThat(document.bitext().source().language()).isEqualTo(Language.ENGLISH);
    assertThat(document.bitext().target().language()).isEqualTo(Language.NYNORSK);
    assertThat(document.bitext().target().text(1)).isEqualTo("To.");
    assertThat(document.isInOrder()).isTrue();
    assertThat(set.nullShare()).isEqualTo(1.0 / 3);
    assertThat(set.bitexts()).isEqualTo(List.of(document.bitext()));
  }

  @Test
  void aSetThatNamesOneLanguageIsRefused() throws Exception {
    set("a", "{\"src_lang\": \"en\"}");
    assertThatThrownBy(() -> GoldSet.readAll(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("set.json");
  }

  private void set(String name, String languages) throws IOException {
    Path set = Files.createDirectory(folder.resolve(name));
    Files.writeString(set.resolve("set.json"), languages);
    Files.writeString(set.resolve("text.src"), "One.\n");
    Files.writeString(set.resolve("text.tgt"), "Ein.\nTo.\n");
    Files.writeString(set.resolve("text.gold"), "[0]:[0]\n[]:[1]\n");
  }
}
