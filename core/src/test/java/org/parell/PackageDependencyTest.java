package org.parell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of folders in the style guide, as a test: who may import whom. */
class PackageDependencyTest {

  private static final Path MAIN = Path.of("src/main/java/org/parell");

  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      Map.entry("language", Set.of()),
      Map.entry("xml", Set.of()),
      Map.entry("srx", Set.of("language")),
      Map.entry("document", Set.of("language")),
      Map.entry("segment", Set.of("document", "srx", "language")),
      Map.entry("token", Set.of("segment", "document", "language")),
      Map.entry("bitext", Set.of("segment", "document")),
      Map.entry("multitext", Set.of("bitext", "segment", "document", "language")),
      Map.entry("lexicon", Set.of("xml", "token", "bitext", "segment", "language")),
      Map.entry("learning", Set.of("lexicon", "token", "bitext", "segment", "language")),
      Map.entry(
          "evidence",
          Set.of("learning", "lexicon", "bitext", "token", "segment", "document", "language")),
      Map.entry(
          "align",
          Set.of(
              "evidence",
              "learning",
              "lexicon",
              "multitext",
              "bitext",
              "token",
              "segment",
              "language")),
      Map.entry("compare", Set.of("align", "bitext", "segment", "document", "language")),
      Map.entry(
          "exchange",
          Set.of("xml", "compare", "multitext", "bitext", "segment", "document", "language")),
      Map.entry(
          "evaluate", Set.of("xml", "compare", "multitext", "bitext", "segment", "document")));

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?org\\.parell\\.([a-z]+)\\.", Pattern.MULTILINE);

  @Test
  void everyFolderImportsOnlyFoldersAboveIt() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : javaFiles()) {
      String folder = MAIN.relativize(file).getName(0).toString();
      Matcher matcher = IMPORT.matcher(Files.readString(file));
      while (matcher.find()) {
        String imported = matcher.group(1);
        if (!imported.equals(folder) && !ALLOWED.get(folder).contains(imported)) {
          wrong.add(file.getFileName() + " in " + folder + " imports " + imported);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFolderIsInTheTableAndHasAMap() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN)) {
      List<Path> found = folders.filter(Files::isDirectory).toList();
      assertThat(found)
          .extracting(path -> path.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
      assertThat(found).allMatch(path -> Files.exists(path.resolve("package-info.java")));
    }
  }

  @Test
  void noFolderHasSubFoldersAndTheRootHoldsOnlyItsMap() throws IOException {
    for (Path file : javaFiles()) {
      assertThat(MAIN.relativize(file).getNameCount()).as("depth of %s", file).isEqualTo(2);
    }
    try (Stream<Path> files = Files.list(MAIN)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(MAIN.resolve("package-info.java"));
    }
  }

  @Test
  void librariesStayOutOfPublicSignatures() throws IOException {
    Pattern signature = Pattern.compile(
        "^  public [^=;{]*\\b(Immutable\\w+|Multimap|BreakIterator|UnicodeSet)\\b",
        Pattern.MULTILINE);
    for (Path file : javaFiles()) {
      assertThat(signature.matcher(Files.readString(file)).find())
          .as("%s", file)
          .isFalse();
    }
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.getParent().equals(MAIN))
          .sorted()
          .toList();
    }
  }
}
