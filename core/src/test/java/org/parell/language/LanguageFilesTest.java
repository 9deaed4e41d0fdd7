package org.parell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of the data files that segmentation reads. */
class LanguageFilesTest {

  private static final Path ROOT = Path.of("src/main/resources/org/parell/language");

  private static final List<String> ABBREVIATIONS = List.of(
      "abbreviations.txt",
      "abbreviations-before-number.txt",
      "abbreviations-in-names.txt",
      "abbreviations-sentence-final.txt",
      "not-abbreviations.txt",
      "titles.txt");

  private static final List<String> OTHERS = List.of(
      "macrolanguages.txt",
      "months.txt",
      "one-letter-words.txt",
      "rules.txt",
      "sentence-starters.txt",
      "substitutes.txt");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> ABBREVIATIONS.contains(name(file)) || OTHERS.contains(name(file)))
          .sorted()
          .toList();
    }
  }

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<String> entries(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void entriesAreSortedAndSaidOnce(Path file) throws IOException {
    assertThat(entries(file)).isSorted().doesNotHaveDuplicates();
    assertThat(entries(file)).allMatch(line -> !line.isBlank() && line.strip().equals(line));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileTellsOriginAndLicence(Path file) throws IOException {
    assertThat(Files.readString(file)).startsWith("# ").contains("Licence: Apache-2.0");
  }

  @ParameterizedTest
  @MethodSource("files")
  void abbreviationsEndWithFullStopAndOthersDoNot(Path file) throws IOException {
    boolean abbreviations = ABBREVIATIONS.contains(name(file));
    assertThat(entries(file)).allMatch(line -> line.endsWith(".") == abbreviations);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void formHasOneKindInItsLanguage(Path folder) throws IOException {
    Map<String, String> kinds = new HashMap<>();
    for (String file : ABBREVIATIONS) {
      if (Files.exists(folder.resolve(file))) {
        for (String form : entries(folder.resolve(file))) {
          assertThat(kinds.put(form, file)).as("%s in %s", form, folder).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyFolderCanBeRead(Path folder) {
    String tag = name(folder).equals("generic") ? "und" : name(folder);
    LanguageProfile profile = LanguageProfile.of(new Language(tag));
    assertThat(profile.abbreviationKind("Dr.")).isNotEqualTo(AbbreviationKind.NONE);
  }
}
