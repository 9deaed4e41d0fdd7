package org.parell.lexicon;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parell.language.Language;

/** The entries of a file with a tab between the words. */
final class TsvEntries {

  /** So many pairs can a line stand for; one with thousands of alternatives is no dictionary's. */
  static final int MOST_PAIRS_A_LINE = 1000;

  static final String WITHOUT_WEIGHT = "with a weight of 0";
  static final String TOO_MANY = "with more than " + MOST_PAIRS_A_LINE + " pairs of alternatives";

  private static final String EXPECTED = "source<TAB>target, or source<TAB>target<TAB>weight";

  private static final double GREATEST_NUMBER = 1e18;

  private static final Pattern NUMBER = Pattern.compile(
      "[+-]?(?:[0-9]{1,400}\\.?[0-9]{0,400}|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,4})?");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");

  private static final Splitter COLUMNS = Splitter.on('\t').limit(4);

  // of white space the no-break spaces too, which nobody means at the end of a word
  private static final Splitter ALTERNATIVES =
      Splitter.on('|').trimResults(CharMatcher.whitespace()).omitEmptyStrings();

  private static final ImmutableSet<String> KNOWN_LANGUAGES =
      ImmutableSet.copyOf(ULocale.getISOLanguages());

  private final TextLines lines;
  private final EntryCollector out;

  private TsvEntries(TextLines lines, EntryCollector out) {
    this.lines = lines;
    this.out = out;
  }

  /** Reads to the end; tells the languages that the file names. */
  static Languages read(TextLines lines, EntryCollector out)
      throws IOException, LexiconFormatException {
    return new TsvEntries(lines, out).read();
  }

  private Languages read() throws IOException, LexiconFormatException {
    Languages languages = Languages.UNKNOWN;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().startsWith("#")) {
        continue;
      }
      List<String> columns = COLUMNS.splitToList(line.get());
      if (columns.size() < 2) {
        throw lines.trouble(EXPECTED);
      }
      Optional<Languages> header = lines.number() == 1 ? header(columns) : Optional.empty();
      if (header.isPresent()) {
        languages = header.get();
      } else {
        readEntries(columns);
      }
    }
    return languages;
  }

  private void readEntries(List<String> columns) throws LexiconFormatException {
    List<String> sources = ALTERNATIVES.splitToList(columns.get(0));
    List<String> targets = ALTERNATIVES.splitToList(columns.get(1));
    Optional<Double> number = columns.size() > 2 ? number(columns) : Optional.empty();
    if (sources.isEmpty() || targets.isEmpty()) {
      out.passOver(EntryCollector.ONE_SIDED);
    } else if (number.isPresent() && number.get() == 0) {
      out.passOver(WITHOUT_WEIGHT);
    } else if ((long) sources.size() * targets.size() > MOST_PAIRS_A_LINE) {
      out.passOver(TOO_MANY);
    } else {
      for (String source : sources) {
        for (String target : targets) {
          number.ifPresentOrElse(n -> out.add(source, target, n), () -> out.add(source, target));
        }
      }
    }
  }

  /** The third column; empty when it is something else than a number. */
  private Optional<Double> number(List<String> columns) throws LexiconFormatException {
    String cell = columns.get(2).strip();
    if (columns.size() == 3 && DECIMAL_COMMA.matcher(cell).matches()) {
      throw lines.trouble("a weight with a decimal point, such as 0.5", cell);
    }
    if (!NUMBER.matcher(cell).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(cell);
    if (number < 0 || number > GREATEST_NUMBER) {
      throw lines.trouble("a weight from 0 to 1, or a count", cell);
    }
    return Optional.of(number);
  }

  private static Optional<Languages> header(List<String> columns) {
    Optional<Language> source = language(columns.get(0));
    Optional<Language> target = language(columns.get(1));
    boolean weighted =
        columns.size() > 2 && NUMBER.matcher(columns.get(2).strip()).matches();
    if (source.isEmpty() || target.isEmpty() || source.equals(target) || weighted) {
      return Optional.empty();
    }
    return Optional.of(new Languages(source, target));
  }

  /**
   * A tag as BCP 47 has it, in its shortest form: else a list that begins with {@code as}, {@code
   * som} would be one of Assamese and Somali.
   */
  private static Optional<Language> language(String cell) {
    String tag = cell.strip().toLowerCase(Locale.ROOT);
    if (!KNOWN_LANGUAGES.contains(tag)) {
      return Optional.empty();
    }
    Language language = new Language(tag);
    return language.tag().equals(tag) ? Optional.of(language) : Optional.empty();
  }
}
