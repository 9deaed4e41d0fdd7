package org.parell.lexicon;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a dictionary of hunalign. */
final class HunalignEntries {

  static final String AMBIGUOUS = "with more than one @";

  // an @ inside a word, as in an address, separates nothing
  static final Pattern SEPARATOR = Pattern.compile("(?<![^\\s])@(?![^\\s])");

  private HunalignEntries() {}

  /** Reads to the end. The target stands first, other than in hunalign's arguments. */
  static void read(TextLines lines, EntryCollector out) throws IOException, LexiconFormatException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      Matcher separator = SEPARATOR.matcher(line.get());
      if (!separator.find()) {
        throw lines.trouble("target @ source, with a space on each side of the @");
      }
      String target = line.get().substring(0, separator.start()).strip();
      String source = line.get().substring(separator.end()).strip();
      if (separator.find()) {
        // an entry for the sign itself, as dictionaries made by a program have
        out.passOver(AMBIGUOUS);
      } else if (source.isEmpty() || target.isEmpty()) {
        out.passOver(EntryCollector.ONE_SIDED);
      } else {
        out.add(source, target);
      }
    }
  }
}
