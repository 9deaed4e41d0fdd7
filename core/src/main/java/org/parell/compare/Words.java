package org.parell.compare;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import org.parell.segment.SegmentedDocument;

/**
 * The words of the segments of a document as numbers, and what two runs of segments share. Words and
 * marks are those of Unicode (UAX 29), in lower case, white space left out; the first {@value #MOST}
 * of a segment count. A word weighs as many code points as it has, so that what is long, and rarer,
 * says more. Eight bytes a word.
 */
final class Words {

  /** The most words looked at in one segment. */
  static final int MOST = 1000;

  /** The distinct words of one comparison, whichever document they are in. Not thread-safe. */
  static final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> weights = new ArrayList<>();

    private int number(String word) {
      Integer known = numbers.putIfAbsent(word, weights.size());
      if (known != null) {
        return known;
      }
      weights.add(word.codePointCount(0, word.length()));
      return weights.size() - 1;
    }
  }

  private final Vocabulary vocabulary;
  private final int[] starts;
  private int[] numbers = new int[64];

  /** The words of each segment sorted by number, so that what two have in common is soon counted. */
  private final int[] sorted;

  /** The weight of all words before each segment. */
  private final int[] sums;

  Words(SegmentedDocument document, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    int size = document.size();
    starts = new int[size + 1];
    sums = new int[size + 1];
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    for (int i = 0; i < size; i++) {
      starts[i + 1] = starts[i];
      sums[i + 1] = sums[i];
      add(i, document.text(i), breaks);
    }
    numbers = Arrays.copyOf(numbers, starts[size]);
    sorted = numbers.clone();
    for (int i = 0; i < size; i++) {
      Arrays.sort(sorted, starts[i], starts[i + 1]);
    }
  }

  private void add(int segment, String text, BreakIterator breaks) {
    breaks.setText(text);
    int start = breaks.first();
    int end = breaks.next();
    while (end != BreakIterator.DONE && starts[segment + 1] - starts[segment] < MOST) {
      String word = text.substring(start, end);
      start = end;
      end = breaks.next();
      if (word.isBlank()) {
        continue;
      }
      int at = starts[segment + 1]++;
      if (at == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * at);
      }
      numbers[at] = vocabulary.number(UCharacter.toLowerCase(ULocale.ROOT, word));
      sums[segment + 1] += vocabulary.weights.get(numbers[at]);
    }
  }

  /** The number of segments. */
  int size() {
    return starts.length - 1;
  }

  /** The number of words in a run of segments. */
  int count(int start, int end) {
    return starts[end] - starts[start];
  }

  /** The weight of a run of segments. */
  int weight(int start, int end) {
    return sums[end] - sums[start];
  }

  /** One word of a segment. */
  int word(int segment, int index) {
    return numbers[starts[segment] + index];
  }

  /** The share of the weight of two runs, 0 to 1, that both keep in the same order. */
  double similarity(int start, int end, Words other, int otherStart, int otherEnd) {
    int all = weight(start, end) + other.weight(otherStart, otherEnd);
    return all == 0 ? 0 : 2.0 * kept(start, end, other, otherStart, otherEnd) / all;
  }

  /**
   * A weight that {@link #kept} cannot exceed, found without regard to order. Time is linear in the
   * words of each pair of segments.
   */
  int mostKept(int start, int end, Words other, int otherStart, int otherEnd) {
    int most = Math.min(weight(start, end), other.weight(otherStart, otherEnd));
    int common = 0;
    for (int i = start; i < end && common < most; i++) {
      for (int j = otherStart; j < otherEnd; j++) {
        common += common(i, other, j);
      }
    }
    return Math.min(common, most);
  }

  private int common(int segment, Words other, int otherSegment) {
    int common = 0;
    int i = starts[segment];
    int j = other.starts[otherSegment];
    while (i < starts[segment + 1] && j < other.starts[otherSegment + 1]) {
      if (sorted[i] == other.sorted[j]) {
        common += vocabulary.weights.get(sorted[i]);
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** The weight of the words that both runs keep in the same order, as many of them as can be. */
  int kept(int start, int end, Words other, int otherStart, int otherEnd) {
    int from = starts[start];
    int to = starts[end];
    int otherFrom = other.starts[otherStart];
    int otherTo = other.starts[otherEnd];
    int kept = 0;
    while (from < to && otherFrom < otherTo && numbers[from] == other.numbers[otherFrom]) {
      kept += vocabulary.weights.get(numbers[from]);
      from++;
      otherFrom++;
    }
    while (from < to && otherFrom < otherTo && numbers[to - 1] == other.numbers[otherTo - 1]) {
      kept += vocabulary.weights.get(numbers[to - 1]);
      to--;
      otherTo--;
    }
    return kept + keptBetween(from, to, other, otherFrom, otherTo);
  }

  /**
   * The weights that each of some segments keeps of one, in any order of theirs: the heaviest takes
   * what it can, the next what that left.
   */
  int[] keptApart(int segment, Words other, int otherStart, int otherEnd) {
    int[] left = Arrays.copyOfRange(numbers, starts[segment], starts[segment + 1]);
    int[] kept = new int[otherEnd - otherStart];
    List<Integer> heaviestFirst = IntStream.range(otherStart, otherEnd)
        .boxed()
        .sorted(Comparator.comparingInt((Integer k) -> -other.weight(k, k + 1)))
        .toList();
    for (int k : heaviestFirst) {
      int[] words = Arrays.copyOfRange(other.numbers, other.starts[k], other.starts[k + 1]);
      Script script = new Script(left, words);
      kept[k - otherStart] = script.kept(vocabulary);
      left = script.deleted();
    }
    return kept;
  }

  private int keptBetween(int from, int to, Words other, int otherFrom, int otherTo) {
    if (from == to || otherFrom == otherTo) {
      return 0;
    }
    return new Script(
            Arrays.copyOfRange(numbers, from, to),
            Arrays.copyOfRange(other.numbers, otherFrom, otherTo))
        .kept(vocabulary);
  }

  /** How some words become others, as many of them kept in order as can be. */
  private static final class Script implements CommandVisitor<Character> {
    private final Map<Integer, Character> letters = new HashMap<>();
    private final List<Integer> distinct = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> deleted = new ArrayList<>();

    /** The library compares characters, so each distinct word of the two runs gets one. */
    Script(int[] words, int[] others) {
      String text = letters(words);
      String otherText = letters(others);
      new StringsComparator(text, otherText).getScript().visit(this);
    }

    private String letters(int[] words) {
      StringBuilder text = new StringBuilder(words.length);
      for (int word : words) {
        Character known = letters.putIfAbsent(word, (char) distinct.size());
        if (known == null) {
          known = (char) distinct.size();
          distinct.add(word);
        }
        text.append(known.charValue());
      }
      return text.toString();
    }

    /** The weight of what is kept. */
    int kept(Vocabulary vocabulary) {
      return kept.stream().mapToInt(vocabulary.weights::get).sum();
    }

    /** The words that are not kept, in order. */
    int[] deleted() {
      return deleted.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void visitKeepCommand(Character letter) {
      kept.add(distinct.get(letter));
    }

    @Override
    public void visitDeleteCommand(Character letter) {
      deleted.add(distinct.get(letter));
    }

    @Override
    public void visitInsertCommand(Character letter) {}
  }
}
