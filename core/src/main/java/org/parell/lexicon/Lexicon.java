package org.parell.lexicon;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parell.language.Language;

/**
 * A bilingual word list: what is known of two languages before a text in them is aligned. Immutable
 * and thread-safe.
 *
 * <p>An aligner takes it as a prior of what it learns from the text, never as a rule: an entry that
 * the text contradicts loses its weight.
 *
 * @param source the language of the entries' first sides, when known
 * @param target the language of their second sides, when known
 * @param entries in the order in which they were read; a pair may stand there twice, and then its
 *     greatest weight counts
 */
public record Lexicon(
    Optional<Language> source, Optional<Language> target, List<LexiconEntry> entries) {

  /** Copies the list. */
  public Lexicon {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    entries = List.copyOf(entries);
  }

  /** Entries of two known languages. */
  public static Lexicon of(Language source, Language target, List<LexiconEntry> entries) {
    return new Lexicon(Optional.of(source), Optional.of(target), entries);
  }

  /** Entries whose languages nobody has told. */
  public static Lexicon of(List<LexiconEntry> entries) {
    return new Lexicon(Optional.empty(), Optional.empty(), entries);
  }

  /**
   * The word list in a file, in any {@linkplain LexiconFormat format} that its content or its name
   * tells; {@link LexiconReader} says more of what is read.
   *
   * @throws LexiconFormatException when the file is not in its format or not in UTF-8
   * @throws IOException when it cannot be read
   */
  public static Lexicon read(Path file) throws IOException, LexiconFormatException {
    return LexiconReader.standard().read(file).lexicon();
  }

  /** True when it holds no entry. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * True when its first sides are in the one language and its second sides in the other, as far as
   * its languages are told. Regions do not count, and a macrolanguage fits what it stands for.
   */
  public boolean fits(Language one, Language other) {
    return fits(source, one) && fits(target, other);
  }

  private static boolean fits(Optional<Language> known, Language language) {
    return known
        .filter(told -> !told.equals(Language.UNDETERMINED))
        .map(told -> told.includes(language) || language.includes(told))
        .orElse(true);
  }

  /** The same entries, sides exchanged. */
  public Lexicon swapped() {
    return new Lexicon(
        target, source, entries.stream().map(LexiconEntry::swapped).toList());
  }
}
