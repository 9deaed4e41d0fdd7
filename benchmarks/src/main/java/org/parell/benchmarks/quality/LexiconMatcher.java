package org.parell.benchmarks.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * Tells whether a translation that a lexicon lists for a word is among other words: as it stands, or
 * as an aligner believes it, by the first {@value #PREFIX} letters of either word, accents stripped,
 * when word and entry differ by at most {@value #MOST_LETTERS_APART} letters in length. Entries of
 * several words are passed over. Words are tokens, so in lower case. Not thread-safe.
 */
final class LexiconMatcher {

  private static final int PREFIX = 5;
  private static final int MOST_LETTERS_APART = 4;

  private record Entry(String source, String target) {}

  private final Map<String, List<Entry>> words = new HashMap<>();
  private final Map<String, List<Entry>> prefixes = new HashMap<>();
  private final Map<String, String> prefixOf = new HashMap<>();

  /** Prepares a lexicon; time and memory are linear in its entries. */
  LexiconMatcher(Lexicon lexicon) {
    Tokenizer tokenizer = new Tokenizer();
    Vocabulary vocabulary = new Vocabulary();
    for (LexiconEntry listed : lexicon.entries()) {
      int[] source = tokenizer.tokens(listed.source(), vocabulary);
      int[] target = tokenizer.tokens(listed.target(), vocabulary);
      if (isWord(source, vocabulary) && isWord(target, vocabulary)) {
        Entry entry = new Entry(vocabulary.token(source[0]), vocabulary.token(target[0]));
        words.computeIfAbsent(entry.source, key -> new ArrayList<>()).add(entry);
        prefixes.computeIfAbsent(prefix(entry.source), key -> new ArrayList<>()).add(entry);
      }
    }
  }

  private static boolean isWord(int[] tokens, Vocabulary vocabulary) {
    return tokens.length == 1 && vocabulary.kind(tokens[0]) == TokenKind.WORD;
  }

  /** True when a translation of just this word is there just as listed. */
  boolean isThere(String source, Collection<String> targets) {
    return words.getOrDefault(source, List.of()).stream()
        .anyMatch(entry -> targets.contains(entry.target));
  }

  /** True when a translation of this word, or of one like it, is there as listed or nearly so. */
  boolean isNearlyThere(String source, Collection<String> targets) {
    return isThere(source, targets)
        || nearEntries(source).stream()
            .anyMatch(entry -> targets.stream()
                .anyMatch(target -> target.equals(entry.target) || isNear(target, entry.target)));
  }

  private List<Entry> nearEntries(String source) {
    List<Entry> near = new ArrayList<>(words.getOrDefault(source, List.of()));
    String prefix = prefix(source);
    if (!prefix.isEmpty()) {
      prefixes.getOrDefault(prefix, List.of()).stream()
          .filter(entry -> isNear(source, entry.source))
          .forEach(near::add);
    }
    return near;
  }

  private boolean isNear(String one, String other) {
    String prefix = prefix(one);
    return !prefix.isEmpty()
        && prefix.equals(prefix(other))
        && Math.abs(one.length() - other.length()) <= MOST_LETTERS_APART;
  }

  /** The first letters of a word without accents; empty when it is too short. */
  private String prefix(String word) {
    return prefixOf.computeIfAbsent(word, LexiconMatcher::newPrefix);
  }

  private static String newPrefix(String word) {
    String letters = Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("[øœ]", "o")
        .replace('æ', 'e');
    return letters.length() < PREFIX ? "" : letters.substring(0, PREFIX);
  }
}
