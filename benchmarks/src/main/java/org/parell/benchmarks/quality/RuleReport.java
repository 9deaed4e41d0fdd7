package org.parell.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.evaluate.BoundaryAgreement;
import org.parell.segment.BoundaryRule;
import org.parell.segment.Candidate;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;

/**
 * What each rule of the standard segmenter wins on texts with gold sentence ends.
 *
 * <p>For each rule that decided anything: at how many candidates, at how many of them gold agrees, at
 * how many it changed what UAX #29 proposes, and the F1 of all boundaries if there the proposal stood
 * instead. All is taken from {@link Segmenter#explain}, so nothing is switched off in the segmenter;
 * what follows from the decision for later candidates (a segment that opens with an enumerator begins
 * a list) stays as it is. Argument: a folder of {@link GoldText}s.
 */
public final class RuleReport {

  private final PrintStream out;

  RuleReport(PrintStream out) {
    this.out = out;
  }

  /** Prints a table for each text of a folder. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: RuleReport FOLDER");
      System.exit(2);
    }
    new RuleReport(new PrintStream(System.out, true, StandardCharsets.UTF_8))
        .run(Path.of(arguments[0]));
  }

  void run(Path folder) throws IOException {
    for (GoldText text : GoldText.readAll(folder)) {
      report(text);
    }
  }

  private void report(GoldText text) {
    SegmentedDocument gold = text.gold();
    List<Candidate> candidates = Segmenter.standard().explain(gold.document());
    double f1 = f1(gold, candidates, rule -> false);
    out.printf(
        Locale.ROOT,
        "### %s%n%nF1 of the boundaries: %.2f; with what UAX #29 proposes at all candidates: %.2f%n%n",
        text.name(),
        100 * f1,
        100 * f1(gold, candidates, rule -> true));
    out.println("| rule | makes | decided | right | wrong | changed | F1 undone | wins |");
    out.println("|---|---|--:|--:|--:|--:|--:|--:|");
    Set<Integer> ends =
        gold.segments().stream().map(segment -> segment.span().end()).collect(Collectors.toSet());
    for (BoundaryRule rule : BoundaryRule.values()) {
      List<Candidate> decided =
          candidates.stream().filter(candidate -> candidate.rule() == rule).toList();
      if (decided.isEmpty()) {
        continue;
      }
      long right = decided.stream()
          .filter(candidate ->
              ends.contains(trimmed(gold.document(), candidate)) == candidate.isBoundary())
          .count();
      long changed = decided.stream()
          .filter(candidate -> candidate.isBoundary() != candidate.proposed())
          .count();
      double undone = f1(gold, candidates, rule::equals);
      out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %d | %d | %d | %.2f | %+.2f |%n",
          rule.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
          rule.breaks() ? "boundaries" : "none",
          decided.size(),
          right,
          decided.size() - right,
          changed,
          100 * undone,
          100 * (f1 - undone));
    }
    out.println();
  }

  private static double f1(
      SegmentedDocument gold, List<Candidate> candidates, Predicate<BoundaryRule> isUndone) {
    return BoundaryAgreement.between(gold, segmented(gold.document(), candidates, isUndone))
        .f1();
  }

  /** The segments if at the candidates of some rules the proposal stood. */
  static SegmentedDocument segmented(
      Document document, List<Candidate> candidates, Predicate<BoundaryRule> isUndone) {
    List<Segment> segments = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      int start = block.span().start();
      for (;
          next < candidates.size()
              && candidates.get(next).offset() <= block.span().end();
          next++) {
        Candidate candidate = candidates.get(next);
        boolean ends =
            isUndone.test(candidate.rule()) ? candidate.proposed() : candidate.isBoundary();
        if (ends) {
          add(segments, document, start, candidate.offset(), i);
          start = candidate.offset();
        }
      }
      add(segments, document, start, block.span().end(), i);
    }
    return new SegmentedDocument(document, segments);
  }

  private static void add(List<Segment> segments, Document document, int from, int to, int block) {
    String text = document.text();
    int start = from;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      segments.add(new Segment(new Span(start, end), block));
    }
  }

  private static int trimmed(Document document, Candidate candidate) {
    int end = candidate.offset();
    while (end > 0 && isSpace(document.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
