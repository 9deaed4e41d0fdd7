package org.parell.benchmarks.quality;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parell.bitext.Bitext;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * Documents of one kind in one pair of languages, with gold.
 *
 * <p>On disk a set is a folder with {@code NAME.src}, {@code NAME.tgt} (one segment a line), {@code
 * NAME.gold} (index pairs) and {@code set.json}, which names the two languages.
 */
record GoldSet(String name, List<GoldBitext> documents) {

  private static final Pattern LANGUAGES = Pattern.compile(
      "\"src_lang\":\\s*\"([^\"]+)\".*\"tgt_lang\":\\s*\"([^\"]+)\"", Pattern.DOTALL);

  GoldSet {
    documents = List.copyOf(documents);
  }

  /** All sets of a folder, by name. */
  static List<GoldSet> readAll(Path folder) throws IOException, ExchangeFormatException {
    List<GoldSet> sets = new ArrayList<>();
    for (Path set : list(folder)) {
      if (Files.exists(set.resolve("set.json"))) {
        sets.add(read(set));
      }
    }
    return sets;
  }

  private static GoldSet read(Path folder) throws IOException, ExchangeFormatException {
    Matcher languages = LANGUAGES.matcher(Files.readString(folder.resolve("set.json")));
    if (!languages.find()) {
      throw new IOException(folder + ": set.json does not name src_lang and tgt_lang");
    }
    List<GoldBitext> documents = new ArrayList<>();
    for (Path gold : list(folder)) {
      String file = gold.getFileName().toString();
      if (file.endsWith(".gold")) {
        String name = file.replaceAll("\\.gold$", "");
        Bitext bitext = new Bitext(
            segments(folder.resolve(name + ".src"), languages.group(1)),
            segments(folder.resolve(name + ".tgt"), languages.group(2)));
        documents.add(new GoldBitext(bitext, IndexPairReader.read(gold)));
      }
    }
    return new GoldSet(folder.getFileName().toString(), documents);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  private static SegmentedDocument segments(Path file, String language) throws IOException {
    return segments(
        file.getFileName().toString(),
        Files.readString(file).lines().toList(),
        new Language(language));
  }

  /** A side of a document of which each line is a segment. */
  static SegmentedDocument segments(String name, List<String> lines, Language language) {
    String text = lines.stream().map(line -> line + "\n").collect(joining());
    return SegmentedDocument.ofLines(name, text, language);
  }

  /** The bitexts without their gold, in the same order. */
  List<Bitext> bitexts() {
    return documents.stream().map(GoldBitext::bitext).toList();
  }

  /** The share of the segments that gold leaves without counterpart, 0 to 1; 0 without any. */
  double nullShare() {
    int nulls = documents.stream().mapToInt(GoldBitext::nullSegments).sum();
    int segments = documents.stream().mapToInt(GoldBitext::segments).sum();
    return segments == 0 ? 0 : (double) nulls / segments;
  }
}
