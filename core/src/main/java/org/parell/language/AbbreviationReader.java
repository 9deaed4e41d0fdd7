package org.parell.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists of abbreviations, one a line, as the languages' own are written. All methods are
 * thread-safe.
 *
 * <p>A line is {@code jf.} or, with a tab and a class, {@code nr.<TAB>before-number}. Without a class
 * it is {@code before-anything}: its full stop never ends a sentence. The classes are the {@linkplain
 * AbbreviationKind kinds} in lower case with hyphens; {@code none} is a word that is no abbreviation,
 * though a language thinks so. Empty lines and those that begin with {@code #} are passed over. A
 * form may be said twice, but not with two classes.
 *
 * <p>Files are UTF-8, with or without byte order mark. An empty file is an empty list.
 */
public final class AbbreviationReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LONGEST_SHOWN = 40;

  private static final ImmutableMap<String, AbbreviationKind> CLASSES = classes();

  private AbbreviationReader() {}

  /**
   * Reads a file.
   *
   * @throws LanguageFormatException when a line is no abbreviation, or the file is not UTF-8
   * @throws IOException when the file cannot be read
   */
  public static Abbreviations read(Path file) throws IOException, LanguageFormatException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      int line = text.toString().split("\r\n|\r|\n", -1).length;
      throw trouble(file.toString(), line, "text in UTF-8", "other bytes");
    }
    return read(file.toString(), new StringReader(text.toString()));
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input
   * @throws LanguageFormatException when a line is no abbreviation
   * @throws IOException when {@code in} fails
   */
  public static Abbreviations read(String name, Reader in)
      throws IOException, LanguageFormatException {
    requireNonNull(name, "name");
    Map<String, AbbreviationKind> kinds = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        new Line(name, number, line).addTo(kinds);
      }
    }
    return new Abbreviations(kinds);
  }

  private record Line(String name, int number, String text) {

    void addTo(Map<String, AbbreviationKind> kinds) throws LanguageFormatException {
      int tab = text.indexOf('\t');
      String form = Abbreviations.form(tab < 0 ? text : text.substring(0, tab));
      AbbreviationKind kind = kind(tab < 0 ? "" : text.substring(tab + 1).strip());
      int space = form.lastIndexOf(' ');
      if (space > 0 && CLASSES.containsKey(form.substring(space + 1))) {
        throw trouble("a tab before " + form.substring(space + 1), text);
      }
      Optional<String> expected = Abbreviations.expected(form);
      if (expected.isPresent()) {
        throw trouble(expected.get(), form);
      }
      AbbreviationKind other = kinds.put(form, kind);
      if (other != null && other != kind) {
        throw trouble(className(other) + " for " + form + " as before", className(kind));
      }
    }

    private AbbreviationKind kind(String written) throws LanguageFormatException {
      if (written.isEmpty()) {
        return AbbreviationKind.BEFORE_ANYTHING;
      }
      AbbreviationKind kind = CLASSES.get(written);
      if (kind == null) {
        throw trouble(
            "a class behind the tab, one of " + String.join(", ", CLASSES.keySet()), written);
      }
      return kind;
    }

    private LanguageFormatException trouble(String expected, String found) {
      return AbbreviationReader.trouble(name, number, expected, '"' + shown(found) + '"');
    }
  }

  private static LanguageFormatException trouble(
      String name, int line, String expected, String found) {
    return new LanguageFormatException(
        "%s, line %s: expected %s, found %s".formatted(name, line, expected, found));
  }

  private static ImmutableMap<String, AbbreviationKind> classes() {
    ImmutableMap.Builder<String, AbbreviationKind> classes = ImmutableMap.builder();
    for (AbbreviationKind kind : AbbreviationKind.values()) {
      classes.put(className(kind), kind);
    }
    return classes.build();
  }

  private static String className(AbbreviationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text as it can stand in a message of one line. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(
            c -> shown.appendCodePoint(c == '\t' ? '→' : Character.isISOControl(c) ? '\uFFFD' : c));
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
    return whole ? shown.toString() : shown.append('…').toString();
  }
}
