package org.parell.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * How one text became another, word by word: what is kept and deleted is the older text, what is
 * kept and inserted the newer one, character by character.
 *
 * <p>Words are those of Unicode (UAX 29); of all ways to keep words in order one that keeps the most
 * is taken. A change comes as what was deleted, then what was inserted; a space alone between two
 * changes belongs to them. When more than {@value #MOST_WORDS} words are left on either side without
 * the common beginning and end, these are one change, so that a megabyte without a full stop costs
 * no more than the reading.
 *
 * @param pieces in order, none empty, no two neighbours of one kind
 */
public record WordDiff(List<Piece> pieces) {

  private static final int MOST_WORDS = 5000;

  /** Copies the list. */
  public WordDiff {
    pieces = List.copyOf(pieces);
  }

  /** What became of a piece. */
  public enum Kind {
    /** In both texts. */
    KEPT,
    /** Only in the older text. */
    DELETED,
    /** Only in the newer text. */
    INSERTED
  }

  /**
   * Some words, with white space and marks.
   *
   * @param text not empty
   */
  public record Piece(Kind kind, String text) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Piece {
      requireNonNull(kind, "kind");
      checkArgument(!text.isEmpty(), "a piece must hold text");
    }
  }

  /** The difference of two texts. Never throws on text. */
  public static WordDiff between(String older, String newer) {
    List<String> olderWords = words(older);
    List<String> newerWords = words(newer);
    int most = Math.min(olderWords.size(), newerWords.size());
    int start = 0;
    while (start < most && olderWords.get(start).equals(newerWords.get(start))) {
      start++;
    }
    int olderEnd = olderWords.size();
    int newerEnd = newerWords.size();
    while (olderEnd > start
        && newerEnd > start
        && olderWords.get(olderEnd - 1).equals(newerWords.get(newerEnd - 1))) {
      olderEnd--;
      newerEnd--;
    }
    Changes changes = new Changes();
    changes.keep(olderWords.subList(0, start));
    List<String> olderRest = olderWords.subList(start, olderEnd);
    List<String> newerRest = newerWords.subList(start, newerEnd);
    if (Math.max(olderRest.size(), newerRest.size()) > MOST_WORDS) {
      olderRest.forEach(changes::delete);
      newerRest.forEach(changes::insert);
    } else {
      script(olderRest, newerRest, changes);
    }
    changes.keep(olderWords.subList(olderEnd, olderWords.size()));
    return new WordDiff(changes.pieces());
  }

  private static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  /** The library compares characters, so each distinct word of the two texts gets one. */
  private static void script(List<String> older, List<String> newer, Changes changes) {
    Map<String, Character> numbers = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    String olderNumbers = numbered(older, numbers, distinct);
    String newerNumbers = numbered(newer, numbers, distinct);
    new StringsComparator(olderNumbers, newerNumbers)
        .getScript()
        .visit(new CommandVisitor<Character>() {
          @Override
          public void visitKeepCommand(Character word) {
            changes.keep(distinct.get(word));
          }

          @Override
          public void visitDeleteCommand(Character word) {
            changes.delete(distinct.get(word));
          }

          @Override
          public void visitInsertCommand(Character word) {
            changes.insert(distinct.get(word));
          }
        });
  }

  private static String numbered(
      List<String> words, Map<String, Character> numbers, List<String> distinct) {
    StringBuilder numbered = new StringBuilder(words.size());
    for (String word : words) {
      Character known = numbers.get(word);
      if (known == null) {
        known = (char) distinct.size();
        numbers.put(word, known);
        distinct.add(word);
      }
      numbered.append(known.charValue());
    }
    return numbered.toString();
  }

  /** Both texts in one, marked as GNU wdiff does: {@code at [-noon-]{+night+}}. */
  public String marked() {
    return pieces.stream()
        .map(piece -> switch (piece.kind()) {
          case KEPT -> piece.text();
          case DELETED -> "[-" + piece.text() + "-]";
          case INSERTED -> "{+" + piece.text() + "+}";
        })
        .collect(Collectors.joining());
  }

  /** True when nothing was deleted or inserted. */
  public boolean isEmpty() {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.KEPT);
  }

  /** A kept text and the change behind it. */
  private static final class Change {
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    boolean isOpen() {
      return deleted.length() + inserted.length() > 0;
    }

    /** True when only a space parts this from the change before, and together they replace. */
    boolean belongsTo(Change before) {
      return kept.length() > 0
          && isBlank(kept)
          && !(isBlank(before.deleted) && isBlank(deleted))
          && !(isBlank(before.inserted) && isBlank(inserted));
    }

    private static boolean isBlank(StringBuilder text) {
      return text.toString().isBlank();
    }

    void append(Change next) {
      deleted.append(next.kept).append(next.deleted);
      inserted.append(next.kept).append(next.inserted);
    }
  }

  /** The changes as they come. */
  private static final class Changes {
    private final List<Change> changes = new ArrayList<>();
    private Change last = new Change();

    Changes() {
      changes.add(last);
    }

    void keep(List<String> words) {
      words.forEach(this::keep);
    }

    void keep(String word) {
      if (last.isOpen()) {
        last = new Change();
        changes.add(last);
      }
      last.kept.append(word);
    }

    void delete(String word) {
      last.deleted.append(word);
    }

    void insert(String word) {
      last.inserted.append(word);
    }

    List<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      for (int k = 0; k < changes.size(); ) {
        Change change = changes.get(k++);
        while (k < changes.size() && changes.get(k).isOpen() && changes.get(k).belongsTo(change)) {
          change.append(changes.get(k++));
        }
        add(Kind.KEPT, change.kept, pieces);
        add(Kind.DELETED, change.deleted, pieces);
        add(Kind.INSERTED, change.inserted, pieces);
      }
      return pieces;
    }

    private static void add(Kind kind, StringBuilder text, List<Piece> pieces) {
      if (text.length() > 0) {
        pieces.add(new Piece(kind, text.toString()));
      }
    }
  }
}
