package org.parell.lexicon;

import com.ibm.icu.text.UTF16;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parell.language.Language;

/**
 * Writes a lexicon so that {@link LexiconReader} gives it back: plain text of one entry a line,
 * which people can read, edit and compare. All methods are thread-safe.
 *
 * <pre>{@code
 * # parell-lexicon 1
 * # source: en
 * # target: nn
 * bridge	bru	0.8125
 * town hall	rådhus	0.5
 * }</pre>
 *
 * <ul>
 *   <li>The first line names the format and its version; a reader refuses a newer version.
 *   <li>A language that is not known is left out. Further lines that start with {@code #} are
 *       comments.
 *   <li>Columns are source, target and weight, with a tab between. A weight has at most four
 *       significant digits.
 *   <li>Lines are sorted by source, then target, in the order of code points, and a pair stands
 *       there once, with its greatest weight: the same lexicon gives the same bytes, whatever the
 *       order of its entries.
 *   <li>In words, {@code \\} is a backslash, {@code \t} a tab, {@code \n} and {@code \r} are line
 *       ends; a backslash, {@code u} and four hexadecimal digits are any UTF-16 code unit. So are
 *       written other control characters, the line and paragraph separators, lone surrogates, and a
 *       number sign at the start of a source, which would make the line a comment. Every word comes
 *       back as it was.
 *   <li>The file is UTF-8 without byte order mark; line ends are LF.
 * </ul>
 */
public final class LexiconWriter {

  /** The first line without the version. */
  static final String NAME_LINE = "# parell-lexicon";

  static final int VERSION = 1;

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private record Words(String source, String target) {}

  private LexiconWriter() {}

  /**
   * Writes the whole lexicon. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public static void write(Lexicon lexicon, Writer out) throws IOException {
    out.write(NAME_LINE + " " + VERSION + "\n");
    if (lexicon.source().isPresent()) {
      writeLanguage("source", lexicon.source().get(), out);
    }
    if (lexicon.target().isPresent()) {
      writeLanguage("target", lexicon.target().get(), out);
    }
    for (Map.Entry<Words, Double> entry : sorted(lexicon).entrySet()) {
      String source = entry.getKey().source();
      if (source.startsWith("#")) {
        out.write(unit('#'));
        source = source.substring(1);
      }
      out.write(escaped(source));
      out.write('\t');
      out.write(escaped(entry.getKey().target()));
      out.write('\t');
      out.write(number(entry.getValue()));
      out.write('\n');
    }
    out.flush();
  }

  /**
   * Writes the whole lexicon into a file. A file that exists is overwritten; its folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public static void write(Lexicon lexicon, Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      write(lexicon, out);
    }
  }

  private static void writeLanguage(String side, Language language, Writer out) throws IOException {
    out.write("# " + side + ": " + language.tag() + "\n");
  }

  private static Map<Words, Double> sorted(Lexicon lexicon) {
    // strings compare by UTF-16 code units, in which U+FFFD comes behind all of the upper planes
    UTF16.StringComparator codePoints = new UTF16.StringComparator(true, false, 0);
    Comparator<Words> order =
        Comparator.comparing(Words::source, codePoints).thenComparing(Words::target, codePoints);
    Map<Words, Double> sorted = new TreeMap<>(order);
    for (LexiconEntry entry : lexicon.entries()) {
      sorted.merge(new Words(entry.source(), entry.target()), entry.weight(), Math::max);
    }
    return sorted;
  }

  private static String escaped(String word) {
    if (word.codePoints().noneMatch(LexiconWriter::isEscaped)) {
      return word;
    }
    StringBuilder escaped = new StringBuilder(word.length() + 8);
    word.codePoints().forEach(c -> {
      if (isEscaped(c)) {
        escaped.append(escape((char) c));
      } else {
        escaped.appendCodePoint(c);
      }
    });
    return escaped.toString();
  }

  /** True of some characters of the basic plane only. */
  private static boolean isEscaped(int codePoint) {
    return codePoint == '\\'
        || Character.isISOControl(codePoint)
        || codePoint == 0x2028
        || codePoint == 0x2029
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static String escape(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> unit(c);
    };
  }

  private static String unit(char c) {
    return String.format(Locale.ROOT, "\\u%04X", (int) c);
  }

  /** Exact arithmetic, since {@code Double.toString} differs between versions of Java. */
  private static String number(double weight) {
    return new BigDecimal(weight).round(FOUR_DIGITS).stripTrailingZeros().toString();
  }
}
