package org.parell.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parell.language.Language;
import org.parell.language.LanguageDetector;
import org.parell.language.LanguageScore;

/**
 * Splits a document where its language changes for good.
 *
 * <p>The languages of the blocks are found together, as the cheapest way through them: a block costs
 * what its text says against the language it is given, a change of language costs a fixed sum. So a
 * caption or a title follows its neighbours, and a quotation in another language stays in its text.
 */
public final class LanguageParts {

  /** In nats, after {@link #damped}: about as much as fifty words say at the end of a document. */
  private static final double CHANGE_COST = 30;

  private LanguageParts() {}

  /**
   * The parts of a document in order, at least one, each with its language.
   *
   * <p>Every part has the text, offsets and name of the whole and some of its blocks; each block is
   * in one part. Where a part's language is not known, it is that of the document if there is only
   * one part, else {@code und}. A region stays: {@code ca-ES} is not made {@code ca}. Time is
   * linear in the text.
   */
  public static List<Document> of(Document document, LanguageDetector detector) {
    requireNonNull(document, "document");
    requireNonNull(detector, "detector");
    List<Block> blocks = document.blocks();
    List<Optional<Language>> languages = languages(document, detector);
    if (languages.stream().distinct().count() <= 1) {
      Optional<Language> detected =
          detector.detect(blocks.stream().map(document::text).toList());
      return List.of(document.withLanguage(named(detected, document.language(), true)));
    }
    List<Document> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      if (i == blocks.size() || !languages.get(i).equals(languages.get(start))) {
        Language language = named(languages.get(start), document.language(), false);
        parts.add(document.withBlocks(blocks.subList(start, i)).withLanguage(language));
        start = i;
      }
    }
    return List.copyOf(parts);
  }

  private static Language named(Optional<Language> detected, Language given, boolean whole) {
    if (detected.isEmpty()) {
      return whole ? given : Language.UNDETERMINED;
    }
    return given.primary().equals(detected.get().primary()) ? given : detected.get();
  }

  /** The language of each block; empty stands for one the detector does not know. */
  private static List<Optional<Language>> languages(Document document, LanguageDetector detector) {
    List<Optional<Language>> states = new ArrayList<>();
    states.add(Optional.empty());
    for (LanguageScore score : detector.rank("")) {
      states.add(Optional.of(score.language()));
    }
    int blockCount = document.blocks().size();
    int[] cameFrom = new int[blockCount * states.size()];
    double[] costs = new double[states.size()];
    for (int i = 0; i < blockCount; i++) {
      double[] own = costs(document.text(document.blocks().get(i)), detector, states);
      int cheapest = cheapest(costs);
      double[] next = new double[states.size()];
      for (int state = 0; state < states.size(); state++) {
        boolean changes = costs[cheapest] + CHANGE_COST < costs[state];
        cameFrom[i * states.size() + state] = changes ? cheapest : state;
        next[state] = own[state] + (changes ? costs[cheapest] + CHANGE_COST : costs[state]);
      }
      costs = next;
    }
    List<Optional<Language>> found =
        new ArrayList<>(Collections.nCopies(blockCount, Optional.empty()));
    int state = cheapest(costs);
    for (int i = blockCount - 1; i >= 0; i--) {
      found.set(i, states.get(state));
      state = cameFrom[i * states.size() + state];
    }
    return found;
  }

  private static double[] costs(
      String text, LanguageDetector detector, List<Optional<Language>> states) {
    double[] logOdds = new double[states.size()];
    for (LanguageScore score : detector.rank(text)) {
      logOdds[states.indexOf(Optional.of(score.language()))] = score.logOdds();
    }
    double best = Arrays.stream(logOdds).max().orElse(0);
    double[] costs = new double[states.size()];
    for (int state = 0; state < costs.length; state++) {
      costs[state] = damped(best - logOdds[state]);
    }
    return costs;
  }

  /**
   * Long blocks count for less than their words would: otherwise any quotation of some length would
   * be worth two changes.
   */
  private static double damped(double loss) {
    return Math.min(loss, 4 * Math.sqrt(loss));
  }

  private static int cheapest(double[] costs) {
    int cheapest = 0;
    for (int state = 1; state < costs.length; state++) {
      if (costs[state] < costs[cheapest]) {
        cheapest = state;
      }
    }
    return cheapest;
  }
}
