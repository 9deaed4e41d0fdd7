package org.parell.lexicon;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parell.language.Language;

/**
 * The word list that comes with Parell: function words and the commonest other words of a few
 * languages, in the forms in which texts have them. Short texts come out right because of it.
 *
 * <p>The files are tables, a column a language, named in the first line; a row holds words that
 * translate each other, one or two in a column, parted by {@code |}. A further language is a further
 * column. Thread-safe; files are read once, when first asked for.
 */
public final class CoreLexicon {

  private static final List<String> FILES = ImmutableList.of(
      "verbs-and-function-words.tsv",
      "public-words.tsv",
      "everyday-words.tsv",
      "content-words.tsv",
      "further-verbs.tsv",
      "synonyms.tsv",
      "humanities.tsv",
      "science-and-trade.tsv");
  private static final Map<List<String>, Lexicon> KNOWN = new ConcurrentHashMap<>();
  private static final Splitter CELLS = Splitter.on('\t');
  private static final Splitter WORDS = Splitter.on('|');

  private CoreLexicon() {}

  /**
   * The entries for two languages, regions and scripts left aside; empty when one of them is in no
   * file, or both are the same.
   */
  public static Lexicon between(Language source, Language target) {
    return KNOWN.computeIfAbsent(
        List.of(source.primary(), target.primary()), pair -> read(pair.get(0), pair.get(1)));
  }

  private static Lexicon read(String source, String target) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (String file : FILES) {
      read(file, source, target, entries);
    }
    return Lexicon.of(new Language(source), new Language(target), entries);
  }

  private static void read(String file, String source, String target, List<LexiconEntry> entries) {
    Optional<List<String>> languages = Optional.empty();
    for (String line : lines(file)) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> cells = CELLS.splitToList(line);
      if (languages.isEmpty()) {
        languages = Optional.of(cells);
        if (source.equals(target) || !cells.contains(source) || !cells.contains(target)) {
          return;
        }
        continue;
      }
      List<String> sources = WORDS.splitToList(cells.get(languages.get().indexOf(source)));
      List<String> targets = WORDS.splitToList(cells.get(languages.get().indexOf(target)));
      for (String one : sources) {
        for (String other : targets) {
          entries.add(new LexiconEntry(one, other, weight(sources.size(), targets.size())));
        }
      }
    }
  }

  private static double weight(int sources, int targets) {
    return 1.0 / Math.max(sources, targets);
  }

  private static List<String> lines(String file) {
    try (InputStream in = CoreLexicon.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
