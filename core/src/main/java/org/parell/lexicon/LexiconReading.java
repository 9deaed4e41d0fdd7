package org.parell.lexicon;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came out of a file with a word list.
 *
 * @param lexicon the entries
 * @param format what the file was read as
 * @param passedOver what gave no entry though it might have, reason by reason, in the order in
 *     which the reasons were first met; comments and empty lines are not among it
 */
public record LexiconReading(Lexicon lexicon, LexiconFormat format, List<PassedOver> passedOver) {

  /** Copies the list. */
  public LexiconReading {
    requireNonNull(lexicon, "lexicon");
    requireNonNull(format, "format");
    passedOver = List.copyOf(passedOver);
  }

  /** The number of entries. */
  public long entryCount() {
    return lexicon.entries().size();
  }

  /** The number of lines, units or entries of the file that were passed over. */
  public long passedOverCount() {
    return passedOver.stream().mapToLong(PassedOver::count).sum();
  }

  /**
   * Why things were passed over, in one line: {@code 20 longer than 4 words, 3 without a word on
   * one side}. Empty when nothing was.
   */
  public String passedOverReasons() {
    return passedOver.stream().map(PassedOver::toString).collect(Collectors.joining(", "));
  }
}
