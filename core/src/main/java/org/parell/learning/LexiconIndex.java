package org.parell.learning;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconEntry;
import org.parell.token.TokenKind;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * A lexicon made ready to be asked for the words of a text: what it costs a text depends on the words
 * of the text, not on the size of the lexicon. Immutable and thread-safe.
 *
 * <p>Words are asked for as they stand and by their first {@value #PREFIX} letters, accents stripped,
 * since a lexicon seldom lists all forms of a word. A phrase counts when all its words stand in the
 * text; each of its pairs of words then gets a share of its weight.
 */
public final class LexiconIndex {

  /** How many links a pair is worth that a lexicon is sure of. */
  private static final float SURE = 1.5f;

  private static final float BY_PREFIX = 0.5f;
  private static final int PREFIX = 5;
  private static final int MOST_LETTERS_APART = 4;
  private static final int LONGEST_PHRASE = 4;

  /** An entry by its tokens. */
  private record Entry(List<String> source, List<String> target, float weight) {}

  private final List<Entry> phrases = new ArrayList<>();
  private final ListMultimap<String, Entry> words = ArrayListMultimap.create();
  private final ListMultimap<String, Entry> prefixes = ArrayListMultimap.create();

  private LexiconIndex() {}

  /** Prepares a lexicon; time and memory are linear in its entries. */
  public static LexiconIndex of(Lexicon lexicon) {
    LexiconIndex index = new LexiconIndex();
    Tokens tokens = new Tokens();
    for (LexiconEntry entry : lexicon.entries()) {
      List<String> source = tokens.of(entry.source());
      List<String> target = tokens.of(entry.target());
      int longer = Math.max(source.size(), target.size());
      if (source.isEmpty() || target.isEmpty() || longer > LONGEST_PHRASE) {
        continue;
      }
      Entry one = new Entry(source, target, SURE * (float) entry.weight() / longer);
      if (longer > 1) {
        index.phrases.add(one);
        continue;
      }
      String word = source.get(0);
      index.words.put(word, one);
      String prefix = prefix(Spelling.stripped(word));
      if (!prefix.isEmpty()) {
        index.prefixes.put(prefix, one);
      }
    }
    return index;
  }

  /** Cuts entries into words and numbers; marks are passed over. */
  private static final class Tokens {
    private final Tokenizer tokenizer = new Tokenizer();
    private final Vocabulary vocabulary = new Vocabulary();

    List<String> of(String text) {
      List<String> tokens = new ArrayList<>(1);
      for (int token : tokenizer.tokens(text, vocabulary)) {
        if (vocabulary.kind(token) != TokenKind.MARK) {
          tokens.add(vocabulary.token(token));
        }
      }
      return tokens;
    }
  }

  /** The first letters of a word without accents; empty when it is too short. */
  private static String prefix(String stripped) {
    return stripped.length() < PREFIX ? "" : stripped.substring(0, PREFIX);
  }

  /** The words of a text that begin alike. */
  static final class Forms {
    final String[] stripped;
    final Map<String, List<Integer>> byPrefix = new HashMap<>();

    Forms(Vocabulary vocabulary) {
      stripped = new String[vocabulary.size()];
      for (int i = 0; i < stripped.length; i++) {
        stripped[i] =
            vocabulary.kind(i) == TokenKind.WORD ? Spelling.stripped(vocabulary.token(i)) : "";
        String prefix = prefix(stripped[i]);
        if (!prefix.isEmpty()) {
          byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>(2)).add(i);
        }
      }
    }
  }

  /** Adds the pairs that the lexicon knows of two vocabularies. */
  void addTo(
      PairCounter pairs, Vocabulary source, Vocabulary target, Forms sources, Forms targets) {
    for (int s = 0; s < source.size(); s++) {
      String word = source.token(s);
      for (Entry entry : words.get(word)) {
        addTargets(pairs, s, entry, entry.weight, target, targets);
      }
      String prefix = prefix(sources.stripped[s]);
      if (prefix.isEmpty()) {
        continue;
      }
      for (Entry entry : prefixes.get(prefix)) {
        String other = entry.source.get(0);
        boolean near = Math.abs(other.length() - word.length()) <= MOST_LETTERS_APART;
        if (near && !other.equals(word)) {
          addTargets(pairs, s, entry, BY_PREFIX * entry.weight, target, targets);
        }
      }
    }
    addPhrases(pairs, source, target);
  }

  private static void addTargets(
      PairCounter pairs, int s, Entry entry, float weight, Vocabulary target, Forms targets) {
    String word = entry.target.get(0);
    int exact = target.indexOf(word);
    if (exact >= 0) {
      pairs.add(s, exact, weight);
    }
    String prefix = prefix(Spelling.stripped(word));
    for (int t : targets.byPrefix.getOrDefault(prefix, List.of())) {
      boolean near = Math.abs(target.token(t).length() - word.length()) <= MOST_LETTERS_APART;
      if (near && t != exact) {
        pairs.add(s, t, BY_PREFIX * weight);
      }
    }
  }

  private void addPhrases(PairCounter pairs, Vocabulary source, Vocabulary target) {
    for (Entry phrase : phrases) {
      if (!holdsAll(source, phrase.source) || !holdsAll(target, phrase.target)) {
        continue;
      }
      Set<String> targets = new HashSet<>(phrase.target);
      for (String one : new HashSet<>(phrase.source)) {
        for (String other : targets) {
          pairs.add(source.indexOf(one), target.indexOf(other), phrase.weight);
        }
      }
    }
  }

  private static boolean holdsAll(Vocabulary vocabulary, List<String> tokens) {
    return tokens.stream().allMatch(token -> vocabulary.indexOf(token) >= 0);
  }
}
