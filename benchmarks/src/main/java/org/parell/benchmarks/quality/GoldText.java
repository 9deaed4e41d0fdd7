package org.parell.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

/**
 * A raw text with its gold sentences.
 *
 * <p>It is {@code LANGUAGE-REST.txt} and {@code LANGUAGE-REST.gold.tsv}, whose rows give {@code
 * start16}, {@code end16} (UTF-16 offsets) and {@code par} (paragraph number) of a gold sentence.
 *
 * @param name {@code LANGUAGE-REST}
 * @param gold the text with a block a paragraph
 */
record GoldText(String name, SegmentedDocument gold) {

  /** Those of a folder, in the order of their names. */
  static List<GoldText> readAll(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> Files.exists(goldOf(file))).sorted().toList();
    }
    List<GoldText> all = new ArrayList<>();
    for (Path text : texts) {
      all.add(read(text));
    }
    return List.copyOf(all);
  }

  private static Path goldOf(Path text) {
    String name = text.getFileName().toString();
    return name.endsWith(".txt")
        ? text.resolveSibling(name.replaceAll("\\.txt$", ".gold.tsv"))
        : text.resolveSibling(name + ".none");
  }

  private static GoldText read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.txt$", "");
    String text = Files.readString(file);
    List<String> rows = Files.readAllLines(goldOf(file));
    List<String> header = List.of(rows.get(0).split("\t"));
    List<Block> blocks = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    String paragraph = "";
    int paragraphStart = 0;
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t");
      Span span = new Span(
          Integer.parseInt(cells[header.indexOf("start16")]),
          Integer.parseInt(cells[header.indexOf("end16")]));
      if (cells[header.indexOf("par")].equals(paragraph)) {
        blocks.remove(blocks.size() - 1);
      } else {
        paragraph = cells[header.indexOf("par")];
        paragraphStart = span.start();
      }
      segments.add(new Segment(span, blocks.size()));
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(paragraphStart, span.end())));
    }
    Language language = new Language(name.substring(0, name.indexOf('-')));
    Document document =
        new Document(name, language, text, blocks, Map.of(), FileOffsets.identity());
    return new GoldText(name, new SegmentedDocument(document, segments));
  }
}
