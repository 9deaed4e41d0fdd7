package org.parell.benchmarks.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parell.language.Language;
import org.parell.language.LanguageDetector;

/**
 * Prints how many single sentences, and how many windows of five, get their language right.
 *
 * <p>Arguments are folders. A folder may hold sides of bitexts ({@code *.src} and {@code *.tgt}, a
 * sentence a line; the languages are in {@code set.json} or at the end of the folder's name), texts
 * with sentence offsets ({@code nn-NAME.txt} and {@code nn-NAME.gold.tsv}, columns {@code start16} and
 * {@code end16}), and texts with a sentence a line ({@code nn.txt}). A table row is one side of a
 * folder or one text, or all of a language together; a window never crosses the end of a file.
 */
public final class LanguageReport {

  private static final int WINDOW = 5;
  private static final Pattern SET_LANGUAGE =
      Pattern.compile("\"(src|tgt)_lang\"\\s*:\\s*\"([a-zA-Z-]+)\"");

  private final LanguageDetector detector = LanguageDetector.standard();
  private final Map<String, Row> rows = new TreeMap<>();

  private LanguageReport() {}

  /** Reads the folders named and prints a table in Markdown. */
  public static void main(String[] folders) throws IOException {
    LanguageReport report = new LanguageReport();
    for (String folder : folders) {
      report.read(Path.of(folder));
    }
    System.out.print(report.table());
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path gold = folder.resolve(name.replaceFirst("\\.txt$", ".gold.tsv"));
      if (name.endsWith(".src") || name.endsWith(".tgt")) {
        String side = name.substring(name.length() - 3);
        String language = languageOfSide(folder, side);
        count(folder.getFileName() + " " + language, language, Files.readAllLines(file));
      } else if (name.endsWith("-clean.txt")) {
        // the same sentences as in -all
        continue;
      } else if (name.endsWith(".txt") && Files.exists(gold)) {
        count(name, name.substring(0, name.indexOf('-')), sentences(file, gold));
      } else if (name.endsWith(".txt") && !name.equals("README.txt")) {
        count(name, name.substring(0, name.indexOf('.')), Files.readAllLines(file));
      }
    }
  }

  private static String languageOfSide(Path folder, String side) throws IOException {
    Path set = folder.resolve("set.json");
    if (Files.exists(set)) {
      Matcher matcher = SET_LANGUAGE.matcher(Files.readString(set, StandardCharsets.UTF_8));
      while (matcher.find()) {
        if (matcher.group(1).equals(side)) {
          return matcher.group(2);
        }
      }
    }
    String[] parts = folder.getFileName().toString().split("-");
    return parts[side.equals("src") ? 1 : 2];
  }

  private static List<String> sentences(Path file, Path gold) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<String> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t");
      if (!cells[2].equals("start16")) {
        sentences.add(text.substring(Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
      }
    }
    return sentences;
  }

  private void count(String name, String language, List<String> lines) {
    Row row = rows.computeIfAbsent(name, key -> new Row(language));
    List<String> sentences = lines.stream().filter(line -> !line.isBlank()).toList();
    for (String sentence : sentences) {
      row.sentences.merge(answer(List.of(sentence)), 1, Integer::sum);
    }
    for (int i = 0; i + WINDOW <= sentences.size(); i++) {
      row.windows.merge(answer(sentences.subList(i, i + WINDOW)), 1, Integer::sum);
    }
  }

  private String answer(List<String> blocks) {
    return detector.detect(blocks).map(Language::tag).orElse("–");
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append("| set | language | sentences | right | windows of ").append(WINDOW);
    table.append(" | right | sentences taken for | windows taken for |\n");
    table.append("|---|---|---:|---:|---:|---:|---|---|\n");
    Map<String, Row> all = new TreeMap<>();
    for (Row row : rows.values()) {
      all.computeIfAbsent("all " + row.language, name -> new Row(row.language)).add(row);
    }
    rows.putAll(all);
    rows.forEach((name, row) -> table.append("| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            row.language,
            row.counts(row.sentences),
            row.counts(row.windows),
            row.confusion(row.sentences) + " | " + row.confusion(row.windows))));
    return table.toString();
  }

  /** The answers for one side or text, by language. */
  private static final class Row {
    private final String language;
    private final Map<String, Integer> sentences = new TreeMap<>();
    private final Map<String, Integer> windows = new TreeMap<>();

    private Row(String language) {
      this.language = language;
    }

    private void add(Row other) {
      other.sentences.forEach((answer, count) -> sentences.merge(answer, count, Integer::sum));
      other.windows.forEach((answer, count) -> windows.merge(answer, count, Integer::sum));
    }

    private String counts(Map<String, Integer> answers) {
      int all = answers.values().stream().mapToInt(Integer::intValue).sum();
      int right = answers.getOrDefault(language, 0);
      return String.format(Locale.ROOT, "%d | %.2f %%", all, 100.0 * right / Math.max(1, all));
    }

    private String confusion(Map<String, Integer> answers) {
      List<String> wrong = new ArrayList<>();
      answers.forEach((answer, count) -> {
        if (!answer.equals(language)) {
          wrong.add(answer + " " + count);
        }
      });
      return String.join(", ", wrong);
    }
  }
}
