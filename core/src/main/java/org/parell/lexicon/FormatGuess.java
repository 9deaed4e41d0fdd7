package org.parell.lexicon;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;

/** What format a file is in, by its first line, its name, or what it begins with. */
final class FormatGuess {

  private static final ImmutableMap<String, LexiconFormat> ENDINGS = ImmutableMap.of(
      ".tsv", LexiconFormat.TSV,
      ".txt", LexiconFormat.TSV,
      ".dict", LexiconFormat.HUNALIGN,
      ".dic", LexiconFormat.HUNALIGN,
      ".tmx", LexiconFormat.TMX,
      ".dix", LexiconFormat.APERTIUM);

  private FormatGuess() {}

  /** The format of a file that begins in this way; empty when it looks like none. */
  static Optional<LexiconFormat> of(String name, String start) {
    if (start.startsWith(LexiconWriter.NAME_LINE)) {
      return Optional.of(LexiconFormat.PARELL);
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    Optional<LexiconFormat> named = Optional.ofNullable(ENDINGS.get(ending));
    Optional<LexiconFormat> content = ofContent(start);
    // Bitextor calls its tables .dic too
    boolean isTable = content.equals(Optional.of(LexiconFormat.TSV)) && start.indexOf('\t') >= 0;
    return named.equals(Optional.of(LexiconFormat.HUNALIGN)) && isTable
        ? content
        : named.or(() -> content);
  }

  private static Optional<LexiconFormat> ofContent(String start) {
    if (start.stripLeading().startsWith("<")) {
      return start.contains("<tmx")
          ? Optional.of(LexiconFormat.TMX)
          : Optional.of(LexiconFormat.APERTIUM).filter(format -> start.contains("<dictionary"));
    }
    Optional<String> line =
        start.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).findFirst();
    if (line.isPresent() && HunalignEntries.SEPARATOR.matcher(line.get()).find()) {
      return Optional.of(LexiconFormat.HUNALIGN);
    }
    boolean isTable = line.isEmpty() || line.get().indexOf('\t') >= 0;
    return Optional.of(LexiconFormat.TSV).filter(format -> isTable);
  }
}
