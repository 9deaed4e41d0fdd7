package org.parell.benchmarks.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parell.bitext.IndexPair;
import org.parell.language.LanguageProfile;
import org.parell.lexicon.Lexicon;
import org.parell.token.TokenKind;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * How often a lexicon has the word that a translator chose: of the running words of the source
 * segments in gold's links, the share with a translation in the target segments of the same link.
 *
 * @param all all words
 * @param content those that are no function words of their language
 */
record LexiconCover(Words all, Words content) {

  /** What a lexicon has of a set, whose source is in the lexicon's source language. */
  static LexiconCover of(Lexicon lexicon, GoldSet set) {
    LexiconMatcher matcher = new LexiconMatcher(lexicon);
    LexiconCover sum = new LexiconCover(Words.NONE, Words.NONE);
    for (GoldBitext document : set.documents()) {
      sum = sum.plus(of(matcher, document));
    }
    return sum;
  }

  private static LexiconCover of(LexiconMatcher matcher, GoldBitext document) {
    Tokenizer tokenizer = new Tokenizer();
    Vocabulary vocabulary = new Vocabulary();
    TokenTable sources = tokenizer.tokenize(document.bitext().source(), vocabulary);
    TokenTable targets = tokenizer.tokenize(document.bitext().target(), vocabulary);
    Set<String> functionWords =
        LanguageProfile.of(document.bitext().source().language()).functionWords();
    Words all = Words.NONE;
    Words content = Words.NONE;
    for (IndexPair bead : document.gold()) {
      if (bead.isNull()) {
        continue;
      }
      Set<String> translation = new HashSet<>();
      bead.target().forEach(j -> translation.addAll(words(targets, j, vocabulary)));
      for (int i : bead.source()) {
        for (String word : words(sources, i, vocabulary)) {
          Words one = Words.one(
              matcher.isThere(word, translation), matcher.isNearlyThere(word, translation));
          all = all.plus(one);
          content = functionWords.contains(word) ? content : content.plus(one);
        }
      }
    }
    return new LexiconCover(all, content);
  }

  private static List<String> words(TokenTable tokens, int segment, Vocabulary vocabulary) {
    int start = tokens.starts()[segment];
    int end = tokens.starts()[segment + 1];
    return Arrays.stream(tokens.indices(), start, end)
        .filter(token -> vocabulary.kind(token) == TokenKind.WORD)
        .mapToObj(vocabulary::token)
        .toList();
  }

  private LexiconCover plus(LexiconCover other) {
    return new LexiconCover(all.plus(other.all), content.plus(other.content));
  }

  /**
   * How many running words there are, and how many of them have a translation.
   *
   * @param exact those with a translation as the lexicon lists it
   * @param near those, and those with one by the first letters of the words
   */
  record Words(long count, long exact, long near) {

    private static final Words NONE = new Words(0, 0, 0);

    private static Words one(boolean exact, boolean near) {
      return new Words(1, exact ? 1 : 0, near ? 1 : 0);
    }

    private Words plus(Words other) {
      return new Words(count + other.count, exact + other.exact, near + other.near);
    }

    /** From 0 to 1; 0 without words. */
    double exactShare() {
      return count == 0 ? 0 : (double) exact / count;
    }

    /** From 0 to 1; 0 without words. */
    double nearShare() {
      return count == 0 ? 0 : (double) near / count;
    }
  }
}
