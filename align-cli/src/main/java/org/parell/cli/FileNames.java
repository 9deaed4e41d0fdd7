package org.parell.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parell.language.Language;

/** What the name of a file tells: its ending, and perhaps its language. */
final class FileNames {

  // name.en.txt, name.pt-BR.txt; only two letters, for any three may be meant otherwise: txt, old
  private static final Pattern BEFORE_ENDING =
      Pattern.compile("\\.([A-Za-z]{2}(?:[-_][A-Za-z]{2})?)\\.[^./\\\\]*$");

  // en/name.txt
  private static final Pattern FOLDER =
      Pattern.compile("(?:^|[/\\\\])([a-z]{2}(?:[-_][A-Z]{2})?)[/\\\\][^/\\\\]*$");

  private FileNames() {}

  /** The language that a path hints at. */
  static Optional<Language> language(String path) {
    return hint(BEFORE_ENDING, path).or(() -> hint(FOLDER, path));
  }

  /** What follows the last dot of the file's name, in lower case; empty without a dot. */
  static String ending(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A name such as {@code minutes.en.txt} without its ending and, before that, its language. */
  static String withoutLanguageAndEnding(String name) {
    Matcher matcher = BEFORE_ENDING.matcher(name);
    if (matcher.find() && matcher.start() > 0 && hint(BEFORE_ENDING, name).isPresent()) {
      return name.substring(0, matcher.start());
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The path with something more before its ending: {@code a.tmx} with {@code en} is a.en.tmx. */
  static String withInfix(String path, String infix) {
    if (infix.isEmpty()) {
      return path;
    }
    int name = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    int dot = path.lastIndexOf('.');
    int end = dot > name ? dot : path.length();
    return path.substring(0, end) + "." + infix + path.substring(end);
  }

  private static Optional<Language> hint(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Language(matcher.group(1)));
    } catch (IllegalArgumentException e) {
      // two letters that name no language are just a name
      return Optional.empty();
    }
  }
}
