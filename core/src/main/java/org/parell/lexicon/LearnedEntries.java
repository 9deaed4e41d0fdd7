package org.parell.lexicon;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parell.language.Language;

/** A lexicon in the format of {@link LexiconWriter}. */
final class LearnedEntries {

  private static final Pattern FIRST_LINE =
      Pattern.compile(Pattern.quote(LexiconWriter.NAME_LINE) + " ([0-9]{1,9})\\s*");
  private static final Pattern LANGUAGE =
      Pattern.compile("#\\s*(source|target)\\s*:\\s*(\\S+)\\s*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.?))");
  private static final Splitter COLUMNS = Splitter.on('\t').limit(4);

  private final TextLines lines;
  private final List<LexiconEntry> entries = new ArrayList<>();
  private Optional<Language> source = Optional.empty();
  private Optional<Language> target = Optional.empty();

  private LearnedEntries(TextLines lines) {
    this.lines = lines;
  }

  static Lexicon read(TextLines lines) throws IOException, LexiconFormatException {
    return new LearnedEntries(lines).read();
  }

  private Lexicon read() throws IOException, LexiconFormatException {
    Optional<String> line = lines.next();
    if (line.isPresent()) {
      checkVersion(line.get());
      line = lines.next();
    }
    for (; line.isPresent(); line = lines.next()) {
      if (!line.get().startsWith("#")) {
        entries.add(entry(COLUMNS.splitToList(line.get())));
      } else if (entries.isEmpty()) {
        readLanguage(line.get());
      }
    }
    return new Lexicon(source, target, entries);
  }

  private void checkVersion(String line) throws LexiconFormatException {
    Matcher matcher = FIRST_LINE.matcher(line);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
      throw lines.trouble("\"" + LexiconWriter.NAME_LINE + " " + LexiconWriter.VERSION + "\"");
    }
    if (Integer.parseInt(matcher.group(1)) > LexiconWriter.VERSION) {
      throw lines.trouble("version " + LexiconWriter.VERSION
          + " of the format (a newer program wrote this file; read it with that one)");
    }
  }

  private void readLanguage(String line) throws LexiconFormatException {
    Matcher matcher = LANGUAGE.matcher(line);
    if (matcher.matches()) {
      Optional<Language> language = Optional.of(language(matcher.group(2)));
      if (matcher.group(1).equals("source")) {
        source = language;
      } else {
        target = language;
      }
    }
  }

  private Language language(String tag) throws LexiconFormatException {
    try {
      return new Language(tag);
    } catch (IllegalArgumentException e) {
      throw lines.trouble("a BCP 47 tag such as en or nn", tag);
    }
  }

  private LexiconEntry entry(List<String> columns) throws LexiconFormatException {
    if (columns.size() != 3) {
      throw lines.trouble("source<TAB>target<TAB>weight");
    }
    String sourceWord = unescaped(columns.get(0));
    String targetWord = unescaped(columns.get(1));
    double weight = weight(columns.get(2).strip());
    if (sourceWord.isBlank() || targetWord.isBlank()) {
      throw lines.trouble("a word on each side");
    }
    return new LexiconEntry(sourceWord, targetWord, weight);
  }

  private double weight(String text) throws LexiconFormatException {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // said below, as of a number out of range
    }
    throw lines.trouble("a weight above 0 and at most 1", text);
  }

  private String unescaped(String text) throws LexiconFormatException {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder word = new StringBuilder(text.length());
    Matcher escape = ESCAPE.matcher(text);
    int end = 0;
    while (escape.find()) {
      word.append(text, end, escape.start()).append(character(escape));
      end = escape.end();
    }
    return word.append(text, end, text.length()).toString();
  }

  private char character(Matcher escape) throws LexiconFormatException {
    if (escape.group(1) != null) {
      return (char) Integer.parseInt(escape.group(1), 16);
    }
    return switch (escape.group(2)) {
      case "\\" -> '\\';
      case "t" -> '\t';
      case "n" -> '\n';
      case "r" -> '\r';
      default ->
        throw lines.trouble(
            "\\\\, \\t, \\n, \\r or \\u and four hexadecimal digits behind a backslash",
            escape.group());
    };
  }
}
