package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parell.document.Block;
import org.parell.evaluate.BoundaryAgreement;
import org.parell.segment.Candidate;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;

/**
 * Boundary agreement of the standard segmenter on sets of raw text with gold sentence ends.
 *
 * <p>Arguments: a folder of {@link GoldText}s; {@code --errors} adds each disagreement, {@code |} at
 * the offset, with the rule that decided.
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
      System.err.println("usage: SegmentReport FOLDER [--errors]");
      System.exit(2);
    }
    new SegmentReport(List.of(arguments)).run(Path.of(arguments[0]));
  }

  private void run(Path folder) throws IOException {
    out.println("| set | boundaries | precision | recall | F1 | false + | false - |");
    out.println("|---|---|---|---|---|---|---|");
    for (GoldText text : GoldText.readAll(folder)) {
      report(text);
    }
  }

  private void report(GoldText text) {
    SegmentedDocument gold = text.gold();
    Segmenter segmenter = Segmenter.standard();
    SegmentedDocument found = segmenter.segment(gold.document());
    BoundaryAgreement agreement = BoundaryAgreement.between(gold, found);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %d | %d |%n",
        text.name(),
        agreement.truePositives() + agreement.falseNegatives(),
        100 * agreement.precision(),
        100 * agreement.recall(),
        100 * agreement.f1(),
        agreement.falsePositives(),
        agreement.falseNegatives());
    if (arguments.contains("--errors")) {
      errors(gold, found, segmenter.explain(gold.document()));
    }
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
