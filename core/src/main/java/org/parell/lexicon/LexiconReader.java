package org.parell.lexicon;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parell.language.Language;

/**
 * Reads bilingual word lists. Immutable and thread-safe.
 *
 * <ul>
 *   <li>{@link LexiconFormat#TSV}: {@code source<TAB>target}, perhaps with a weight in a third
 *       column. Alternatives in a cell stand between {@code |}. Lines that start with {@code #} and
 *       blank ones are comments. A weight is 0 to 1, the same for all alternatives; when any is
 *       above 1 all are counts, and each becomes its share of the sum of its source word. Without
 *       weights, each of n translations of a word in the whole file gets 1/n. Further columns, and
 *       a third that is no number, are not looked at. A first line of two tags, {@code en<TAB>nn},
 *       of two or three letters and in the shortest form that BCP 47 has, names the languages.
 *   <li>{@link LexiconFormat#HUNALIGN}: {@code target @ source}, in this order, weighted as TSV
 *       without weights.
 *   <li>{@link LexiconFormat#TMX}: units of at most 4 words a side, without the codes inside; a
 *       unit's weight is its share of those with the same source. A file in more than two languages
 *       is read {@linkplain #withLanguages with two of them} or {@linkplain #forTexts for texts} in
 *       two of them; otherwise {@code srclang} tells the source.
 *   <li>{@link LexiconFormat#APERTIUM}: the words of both sides without their grammar, whatever the
 *       direction an entry is made for; weighted as TSV without weights. Entries with a regular
 *       expression or with a paradigm that adds letters are passed over, since their words are not
 *       whole.
 *   <li>{@link LexiconFormat#PARELL}: what {@link LexiconWriter} writes, entry by entry.
 * </ul>
 *
 * <p>The format is the one that the caller names; else the first line or the name's ending tells
 * it, and else what the file begins with. But for the last format, a pair that is there twice
 * becomes one entry, in the order and spelling in which it was met first; case does not tell pairs
 * apart.
 *
 * <p>Files are UTF-8, with or without byte order mark, or UTF-16 with one. An empty file is an
 * empty lexicon. From XML nothing is fetched, and entities are not expanded but for those of XML
 * itself. Time is linear in the file; memory is that of the entries, or of the longest line or
 * unit.
 */
public final class LexiconReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** So much of a file tells its format. */
  private static final int START_LENGTH = 8192;

  private static final LexiconReader STANDARD =
      new LexiconReader(Optional.empty(), Languages.UNKNOWN, true);

  private final Optional<LexiconFormat> format;
  private final Languages languages;
  private final boolean believeCaller;

  /**
   * @param believeCaller true when the languages are those of the lexicon, whatever a file says
   */
  private LexiconReader(
      Optional<LexiconFormat> format, Languages languages, boolean believeCaller) {
    this.format = format;
    this.languages = languages;
    this.believeCaller = believeCaller;
  }

  /** The reader that finds the format and the languages in the file. */
  public static LexiconReader standard() {
    return STANDARD;
  }

  /** This reader, but files are in this format, whatever they look like. */
  public LexiconReader withFormat(LexiconFormat known) {
    return new LexiconReader(Optional.of(known), languages, believeCaller);
  }

  /**
   * This reader, but the languages of the lexicon are these. They choose among those of a TMX file,
   * where a tag takes texts of other regions too when a unit has no nearer one: {@code en-GB} takes
   * {@code en}. A file that names the same two in the other order is turned; for any other, the
   * caller knows better.
   *
   * @throws IllegalArgumentException when the two are the same
   */
  public LexiconReader withLanguages(Language source, Language target) {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    if (source.equals(target)) {
      throw new IllegalArgumentException("source and target must differ, both are " + source);
    }
    return new LexiconReader(format, Languages.of(source, target), true);
  }

  /**
   * This reader, for texts in these languages. They too choose among those of a TMX file. But unlike
   * {@linkplain #withLanguages there}, the lexicon's languages are those that the file names, so
   * that {@link Lexicon#fits} tells whether it is of any use for the texts. When the two are the
   * same, they choose nothing.
   */
  public LexiconReader forTexts(Language source, Language target) {
    requireNonNull(source, "source");
    requireNonNull(target, "target");
    Languages texts = source.equals(target) ? Languages.UNKNOWN : Languages.of(source, target);
    return new LexiconReader(format, texts, false);
  }

  /**
   * Reads a file.
   *
   * @throws LexiconFormatException when it is not in its format or not in UTF-8
   * @throws IOException when it cannot be read
   */
  public LexiconReading read(Path file) throws IOException, LexiconFormatException {
    try (BufferedInputStream in = FileBytes.open(file)) {
      return read(
          file.toString(), new InputStreamReader(in, FileBytes.charset(in).newDecoder()));
    } catch (CharacterCodingException e) {
      throw FileBytes.trouble(file);
    }
  }

  /**
   * Reads to the end; the reader is not closed.
   *
   * @param name what messages call the input; its ending may tell the format
   * @throws LexiconFormatException when the input is not in its format
   * @throws IOException when {@code in} fails
   */
  public LexiconReading read(String name, Reader in) throws IOException, LexiconFormatException {
    BufferedReader text = new BufferedReader(in);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    String start = start(text);
    LexiconFormat known = format.isPresent()
        ? format.get()
        : FormatGuess.of(name, start).orElseThrow(() -> unknown(name, start));
    EntryCollector out = new EntryCollector();
    // a blank file is no XML, but an empty list all the same
    boolean isEmpty = start.isBlank() && start.length() < START_LENGTH;
    Lexicon lexicon = isEmpty ? Lexicon.of(List.of()) : lexicon(known, name, text, out);
    return new LexiconReading(inWantedOrder(lexicon), known, out.passedOver());
  }

  /** What the input begins with, left to be read again. */
  private static String start(BufferedReader text) throws IOException {
    text.mark(START_LENGTH);
    char[] start = new char[START_LENGTH];
    int length = 0;
    for (int count = 0; count >= 0 && length < START_LENGTH; ) {
      count = text.read(start, length, START_LENGTH - length);
      length += Math.max(count, 0);
    }
    text.reset();
    return new String(start, 0, length);
  }

  private static LexiconFormatException unknown(String name, String start) {
    String first = start.strip().lines().findFirst().orElse("");
    return new LexiconFormatException(
        ("%s: expected words with tabs between, a dictionary of hunalign or Apertium, or TMX, found"
                + " \"%s\"; name the format if it is one of these")
            .formatted(name, TextLines.shown(first)));
  }

  private Lexicon lexicon(LexiconFormat known, String name, BufferedReader text, EntryCollector out)
      throws IOException, LexiconFormatException {
    TextLines lines = new TextLines(name, text);
    Languages found = Languages.UNKNOWN;
    switch (known) {
      case TSV -> found = TsvEntries.read(lines, out);
      case HUNALIGN -> HunalignEntries.read(lines, out);
      case TMX -> found = TmxEntries.read(name, text, languages, believeCaller, out);
      case APERTIUM -> ApertiumEntries.read(name, text, out);
      case PARELL -> {
        return LearnedEntries.read(lines);
      }
    }
    return new Lexicon(found.source(), found.target(), out.entries());
  }

  private Lexicon inWantedOrder(Lexicon lexicon) {
    if (!believeCaller || languages.equals(Languages.UNKNOWN)) {
      return lexicon;
    }
    boolean reverse = languages.isReverseOf(new Languages(lexicon.source(), lexicon.target()));
    List<LexiconEntry> entries = reverse ? lexicon.swapped().entries() : lexicon.entries();
    return new Lexicon(languages.source(), languages.target(), entries);
  }
}
