package org.parell.benchmarks.quality;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.parell.language.Language;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.Lexicon;
import org.parell.segment.SegmentedDocument;

/** How much of what English texts say the core lexicon can translate as their translators did. */
final class LexiconReport {

  /** Shares of all words, with prefixes, that the core lexicon should reach, by target. */
  private static final Map<Language, String> BARS =
      Map.of(Language.NYNORSK, "0.45", Language.CATALAN, "0.50");

  private final PrintStream out;

  LexiconReport(PrintStream out) {
    this.out = out;
    out.println("| set | words | exact | with prefixes | bar | content words | exact |"
        + " with prefixes |");
    out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
  }

  /** Prints a row for a set with English as its source in a pair that the core lexicon has. */
  void set(GoldSet set) {
    if (set.documents().isEmpty()) {
      return;
    }
    SegmentedDocument source = set.documents().get(0).bitext().source();
    SegmentedDocument target = set.documents().get(0).bitext().target();
    Lexicon lexicon = CoreLexicon.between(source.language(), target.language());
    if (!source.language().equals(Language.ENGLISH) || lexicon.isEmpty()) {
      return;
    }
    LexiconCover cover = LexiconCover.of(lexicon, set);
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.4f | %.4f | %s | %d | %.4f | %.4f |%n",
        set.name(),
        cover.all().count(),
        cover.all().exactShare(),
        cover.all().nearShare(),
        BARS.getOrDefault(target.language(), ""),
        cover.content().count(),
        cover.content().exactShare(),
        cover.content().nearShare());
  }
}
