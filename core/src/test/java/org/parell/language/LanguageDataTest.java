package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files keep the form their readers trust. */
class LanguageDataTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/parell/language");

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "nb", "ca", "da", "sv", "de", "fr", "es", "pt", "it"})
  void filesAreSortedLowerCaseWithoutDoublesAndSayTheirOrigin(String tag) throws IOException {
    for (String name : List.of("function-words.txt", "common-words.txt", "affixes.txt")) {
      List<String> lines = Files.readAllLines(FOLDER.resolve(tag).resolve(name));
      assertThat(lines)
          .as("%s/%s", tag, name)
          .anyMatch(line -> line.matches("# Origin:.* Licence:.*"));
      List<String> entries =
          lines.stream().filter(line -> !line.startsWith("#")).toList();
      assertThat(entries).isSorted().doesNotHaveDuplicates().isNotEmpty();
      assertThat(entries).allMatch(entry -> entry.equals(entry.toLowerCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "nb", "ca", "da", "sv", "de", "fr", "es", "pt", "it"})
  void affixesAreBeginningsEndingsOrMiddlesWithAWeight(String tag) throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve(tag).resolve("affixes.txt")))
        .filteredOn(line -> !line.startsWith("#"))
        .allMatch(line -> line.matches("(\\p{L}+-|-\\p{L}[\\p{L}·]*-?)\t-?[0-9](\\.[0-9])?"));
  }

  @Test
  void wordIsFoundFromBothEnds() {
    LanguageTraits traits = LanguageTraits.standard();
    long hash = LanguageTraits.WORD;
    long fromEnd = LanguageTraits.WORD_FROM_END;
    for (char c : "ikkje".toCharArray()) {
      hash = HashIndex.extend(hash, c);
    }
    for (char c : "ejkki".toCharArray()) {
      fromEnd = HashIndex.extend(fromEnd, c);
    }
    int row = traits.word(hash);
    assertThat(traits.wordFromEnd(fromEnd)).isEqualTo(row);
    int nynorsk = traits.languages().indexOf(Language.NYNORSK);
    assertThat(traits.functionMask(row)).isEqualTo(1 << nynorsk);
  }

  @Test
  void indexNumbersThousandsOfHashesInOrder() {
    HashIndex index = new HashIndex();
    for (int i = 0; i < 10_000; i++) {
      assertThat(index.add(HashIndex.extend((long) i << 32, 'x'))).isEqualTo(i);
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(index.find(HashIndex.extend((long) i << 32, 'x'))).isEqualTo(i);
      assertThat(index.find(HashIndex.extend((long) i << 32, 'y'))).isEqualTo(HashIndex.ABSENT);
    }
  }
}
