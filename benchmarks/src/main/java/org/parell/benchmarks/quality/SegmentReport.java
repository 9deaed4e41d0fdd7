package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.evaluate.BoundaryAgreement;
import org.parell.language.Language;
import org.parell.segment.BoundaryRule;
import org.parell.segment.Candidate;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;

/**
 * Boundary agreement of the standard segmenter on sets of raw text with gold sentence ends.
 *
 * <p>A set is {@code LANGUAGE-REST.txt} and {@code LANGUAGE-REST.gold.tsv}, whose rows give {@code
 * start16}, {@code end16} (UTF-16 offsets) and {@code par} (paragraph number) of a gold sentence.
 * Arguments: a folder; {@code --rules} adds what each rule decided and how often gold agrees;
 * {@code --errors} adds each disagreement, {@code |} at the offset, with the rule that decided.
 */
public final class SegmentReport {

  private static final int CONTEXT = 50;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<String> arguments;

  private SegmentReport(List<String> arguments) {
    this.arguments = arguments;
  }

  /** Prints a table of all sets of a folder. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: SegmentReport FOLDER [--rules] [--errors]");
      System.exit(2);
    }
    new SegmentReport(List.of(arguments)).run(Path.of(arguments[0]));
  }

  private void run(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> Files.exists(gold(file))).sorted().toList();
    }
    out.println("| set | boundaries | precision | recall | F1 | false + | false - |");
    out.println("|---|---|---|---|---|---|---|");
    for (Path file : texts) {
      report(file);
    }
  }

  private static Path gold(Path text) {
    String name = text.getFileName().toString();
    return name.endsWith(".txt")
        ? text.resolveSibling(name.replaceAll("\\.txt$", ".gold.tsv"))
        : text.resolveSibling(name + ".none");
  }

  private void report(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.txt$", "");
    SegmentedDocument gold = read(file, name);
    Segmenter segmenter = Segmenter.standard();
    SegmentedDocument found = segmenter.segment(gold.document());
    BoundaryAgreement agreement = BoundaryAgreement.between(gold, found);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %d | %d |%n",
        name,
        agreement.truePositives() + agreement.falseNegatives(),
        100 * agreement.precision(),
        100 * agreement.recall(),
        100 * agreement.f1(),
        agreement.falsePositives(),
        agreement.falseNegatives());
    List<Candidate> candidates = segmenter.explain(gold.document());
    if (arguments.contains("--rules")) {
      rules(gold, candidates);
    }
    if (arguments.contains("--errors")) {
      errors(gold, found, candidates);
    }
  }

  private static SegmentedDocument read(Path file, String name) throws IOException {
    String text = Files.readString(file);
    List<String> rows = Files.readAllLines(gold(file));
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
    return new SegmentedDocument(document, segments);
  }

  /** What each rule decided: how often gold has a boundary at its candidates, and how often not. */
  private void rules(SegmentedDocument gold, List<Candidate> candidates) {
    Set<Integer> ends = ends(gold);
    Map<BoundaryRule, int[]> counts = new EnumMap<>(BoundaryRule.class);
    for (Candidate candidate : candidates) {
      int end = trimmed(gold.document().text(), candidate.offset());
      int[] count = counts.computeIfAbsent(candidate.rule(), rule -> new int[4]);
      boolean right = ends.contains(end) == candidate.isBoundary();
      count[(candidate.proposed() ? 0 : 2) + (right ? 0 : 1)]++;
    }
    counts.forEach((rule, count) -> out.printf(
        Locale.ROOT,
        "  %-26s %s proposed: right %d wrong %d; not proposed: right %d wrong %d%n",
        rule,
        rule.breaks() ? "breaks" : "keeps ",
        count[0],
        count[1],
        count[2],
        count[3]));
  }

  private void errors(SegmentedDocument gold, SegmentedDocument found, List<Candidate> candidates) {
    String text = gold.document().text();
    Set<Integer> goldEnds = ends(gold);
    Set<Integer> foundEnds = ends(found);
    for (Block block : gold.document().blocks()) {
      goldEnds.remove(block.span().end());
      foundEnds.remove(block.span().end());
    }
    for (int offset = 0; offset <= text.length(); offset++) {
      if (goldEnds.contains(offset) != foundEnds.contains(offset)) {
        int at = offset;
        String rule = candidates.stream()
            .filter(candidate -> trimmed(text, candidate.offset()) == at)
            .map(candidate -> candidate.rule().toString())
            .findFirst()
            .orElse("no candidate");
        String before = text.substring(Math.max(0, offset - CONTEXT), offset);
        String after = text.substring(offset, Math.min(text.length(), offset + CONTEXT));
        out.printf(
            "  %s %s: %s|%s%n",
            foundEnds.contains(offset) ? "+" : "-",
            rule,
            before.replace('\n', '\u00B6'),
            after.replace('\n', '\u00B6'));
      }
    }
  }

  private static Set<Integer> ends(SegmentedDocument document) {
    Set<Integer> ends = new HashSet<>();
    document.segments().forEach(segment -> ends.add(segment.span().end()));
    return ends;
  }

  private static int trimmed(String text, int offset) {
    int end = offset;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
